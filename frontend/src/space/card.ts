// One space through and through: its state, what can be done, why it is so, what sees it, its door.

import { html, nothing, type TemplateResult } from "lit";
import type { SpaceThrough } from "../hub/answers";
import { type ConfigForm, firstSpace, formOf } from "../hub/form";
import type { CardConfig, Hass } from "../hub/hass";
import { SpacesCard } from "../hub/spaces_card";
import { shapeOf } from "../look/icons";
import { clock, isSaid, type Key, lasting, moment } from "../words/say";

export class SpaceCard extends SpacesCard<SpaceThrough> {
  static override getConfigForm(): Promise<ConfigForm> {
    return formOf("space");
  }

  static override getStubConfig(hass: Hass): Promise<Partial<CardConfig>> {
    return firstSpace(hass);
  }

  protected override question() {
    return { type: "space", site: this.config.site ?? "", space: this.config.space ?? "" };
  }

  protected override content(space: SpaceThrough): TemplateResult {
    return html`
      <h2>${space.name}, ${space.site_name}</h2>
      <p class="row">
        ${shapeOf(space.told)}
        <strong>${this.wordOf(space)}</strong>
        <span class="quiet">${this.detailOf(space, space.zone)}</span>
      </p>
      ${space.reason ? html`<p>${space.reason}</p>` : nothing}
      <p class="quiet">${this.say(`people_${space.people}`)}</p>
      ${this.#bookings(space)}
      <div class="row" role="group" aria-label=${this.say("what_to_do")}>${this.#deeds(space)}</div>
      ${this.#service(space)} ${this.#doors(space)} ${this.#comfort(space)} ${this.#sensors(space)}
      ${this.#reasons(space)}
    `;
  }

  #bookings(space: SpaceThrough): TemplateResult {
    const line = (key: Key, booking: SpaceThrough["booking"]) =>
      booking === null
        ? nothing
        : html`<p>
            ${this.say(key)} ${clock(this.language, space.zone, booking.start)} –
            ${clock(this.language, space.zone, booking.end)} ${booking.title ?? ""}
          </p>`;
    const isSoon = space.next && space.next.start - this.now < 86_400;
    return html`${line("booked_now", space.booking)} ${isSoon ? line("booked_next", space.next) : nothing}`;
  }

  #deeds(space: SpaceThrough): (TemplateResult | typeof nothing)[] {
    const has = (act: string) => space.acts.includes(act);
    const button = (act: string, label: Key) =>
      html`<button ?disabled=${this.busy} @click=${() => this.act(space.site, space, act)}>
        ${this.say(label)}
      </button>`;
    return [
      has("here") ? button("check_in", "they_are_here") : nothing,
      has("undo") ? button("undo", "undo") : nothing,
      has("extend") ? button("extend", "extend") : nothing,
      has("end") ? button("end", "end") : nothing,
      ...this.lengthsOf(space).map(
        (
          minutes,
        ) => html`<button ?disabled=${this.busy} @click=${() => this.book(space.site, space, minutes)}>
            ${this.say("book_for", { length: lasting(minutes) })}
          </button>`,
      ),
    ];
  }

  #service(space: SpaceThrough): TemplateResult | typeof nothing {
    if (!space.rights.includes("service")) return nothing;
    const [act, label]: [string, Key] = space.in_service
      ? ["out_of_service", "take_out"]
      : ["in_service", "put_back"];
    const [other, word]: [string, Key] = space.automation
      ? ["automation_off", "only_watch"]
      : ["automation_on", "act_again"];
    return html`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${() => this.act(space.site, space, act)}>${this.say(label)}</button>
      <button ?disabled=${this.busy} @click=${() => this.act(space.site, space, other)}>${this.say(word)}</button>
    </div>`;
  }

  #doors(space: SpaceThrough): TemplateResult | typeof nothing {
    if (space.doors.length === 0) return nothing;
    return html`<h3>${this.say("doors")}</h3>
      <ul>
        ${space.doors.map((door) => {
          const key = `door_${door.status}`;
          return html`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0">${this.pair(door.name, isSaid(key) ? this.say(key) : door.status)}</span>
            ${
              space.rights.includes("access")
                ? html`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${door.name}"
                    @click=${() => this.openDoor(space.site, door)}
                  >
                    ${this.say("open_door")}
                  </button>`
                : nothing
            }
          </li>`;
        })}
      </ul>`;
  }

  #comfort(space: SpaceThrough): TemplateResult | typeof nothing {
    if (!space.light && !space.heat) return nothing;
    const mode = (kind: string, value: string) => {
      const key = `${kind}_${value}`;
      return isSaid(key) ? this.say(key) : value;
    };
    return html`<h3>${this.say("comfort")}</h3>
      ${space.light ? html`<p>${this.pair(this.say("light"), mode("light", space.light.mode))}</p>` : nothing}
      ${
        space.heat
          ? html`<p>
              ${this.pair(this.say("heat"), mode("heat", space.heat.mode))}
              ${space.heat.temperature === null ? nothing : html`${space.heat.temperature} °C`}
            </p>`
          : nothing
      }`;
  }

  #sensors(space: SpaceThrough): TemplateResult | typeof nothing {
    if (space.sensors.length === 0) return nothing;
    return html`<h3>${this.say("sensors")}</h3>
      <ul>
        ${space.sensors.map(
          (sensor) => html`<li class=${sensor.works ? "quiet" : "wrong"}>
            ${this.pair(sensor.name, sensor.works ? this.say("works") : (sensor.health ?? ""))}
          </li>`,
        )}
      </ul>`;
  }

  #reasons(space: SpaceThrough): TemplateResult | typeof nothing {
    if (!space.rights.includes("records")) return nothing;
    return html`<h3>${this.say("reasons_of_today")}</h3>
      ${space.reasons.length === 0 ? html`<p class="quiet">${this.say("nothing_decided")}</p>` : nothing}
      ${space.reasons.map(
        (each) => html`<p>
            <strong>${moment(this.language, space.zone, each.at, this.now)}</strong> ${each.text}
          </p>
          ${
            each.certificate
              ? html`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${each.certificate}</pre>
                </details>`
              : nothing
          }`,
      )}`;
  }
}
