// One space through and through: its state, what can be done, why it is so, what sees it, its door.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Changed, Hours } from "../hours/answers";
import { hoursStyle } from "../hours/style";
import type { Voice } from "../hours/voice";
import type { AirTold, Comfort, SpaceThrough } from "../hub/answers";
import { type ConfigForm, firstSpace, formOf } from "../hub/form";
import type { CardConfig, Hass } from "../hub/hass";
import { SpacesCard } from "../hub/spaces_card";
import { shapeOf } from "../look/icons";
import { clock, isSaid, type Key, lasting, moment } from "../words/say";
import { SpaceClosing } from "./closing";

const UNITS = { co2: "ppm", temperature: "°C", humidity: "%" } as const;

export class SpaceCard extends SpacesCard<SpaceThrough> {
  static override styles = [...SpacesCard.styles, hoursStyle];

  /** What gets the focus once it is drawn. */
  #focused = "";
  readonly #closing = new SpaceClosing({
    voice: () => this.#voice,
    hours: (site) => this.carryOut<Hours>("hours", { site }),
    send: (fields) => this.carryOut<Changed>("change_hours", fields),
    redraw: (focused) => {
      if (focused) this.#focused = focused;
      this.requestUpdate();
    },
  });

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
      ${this.#deeds(space)} ${this.#closing.draw(space)}
      ${this.#doors(space)} ${this.#air(space)} ${this.#comfort(space)} ${this.#sight(space)}
      ${this.#reasons(space)} ${this.#service(space)}
    `;
  }

  get #voice(): Voice {
    return {
      language: this.language,
      busy: this.busy,
      say: (key, words) => this.say(key, words),
    };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.answer) void this.#closing.takeUp(this.answer);
    const focused = this.#focused && this.renderRoot.querySelector<HTMLElement>(this.#focused);
    if (!focused) return;
    this.#focused = "";
    focused.focus();
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

  #deeds(space: SpaceThrough): TemplateResult | typeof nothing {
    const deeds = this.#buttons(space).filter((each) => each !== nothing);
    if (deeds.length === 0) return nothing;
    return html`<div class="row" role="group" aria-label=${this.say("what_to_do")}>${deeds}</div>`;
  }

  #buttons(space: SpaceThrough): (TemplateResult | typeof nothing)[] {
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
            <span style="flex:1;min-width:0;overflow-wrap:anywhere"
              >${this.pair(door.name, isSaid(key) ? this.say(key) : door.status)}<br /><span
                class="quiet"
                >${door.why}</span
              ></span
            >
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
    return html`<h3>${this.say("comfort")}</h3>
      ${space.light ? this.#comfortOf("light", space.light) : nothing}
      ${space.heat ? this.#comfortOf("heat", space.heat) : nothing}`;
  }

  #comfortOf(kind: "light" | "heat", comfort: Comfort): TemplateResult {
    const key = `${kind}_${comfort.mode}`;
    const mode = isSaid(key) ? this.say(key) : comfort.mode;
    const wanted =
      comfort.temperature === null ? "" : `, ${this.#measure(comfort.temperature, "°C")}`;
    return html`<p>
      <strong>${this.pair(this.say(kind), mode)}${wanted}</strong><br />
      <span class="quiet">${comfort.why}</span>
    </p>`;
  }

  /** Draw what is measured: a value with its word, or that it is not known, and why. */
  #air(space: SpaceThrough): TemplateResult | typeof nothing {
    if (space.air.length === 0) return nothing;
    const isOne = (air: AirTold) => space.air.filter(({ what }) => what === air.what).length === 1;
    return html`<h3>${this.say("air")}</h3>
      <ul>
        ${space.air.map((air) => {
          const what = isOne(air)
            ? this.say(`air_${air.what}`)
            : `${this.say(`air_${air.what}`)} (${air.name})`;
          if (air.value === null)
            return html`<li>
              ${this.pair(what, this.say("not_known"))}
              <span class="quiet">${air.doubt}</span>
            </li>`;
          const value = this.#measure(air.value, UNITS[air.what]);
          return html`<li>
            ${this.pair(what, value)}
            ${air.level ? html`<strong>${this.say(`air_${air.level}`)}</strong>` : nothing}
            ${air.heard === null ? nothing : this.#heardAt(space, air.heard)}
          </li>`;
        })}
      </ul>`;
  }

  #heardAt(space: SpaceThrough, heard: number): TemplateResult | typeof nothing {
    // A value of this hour needs no time beside it.
    if (this.now - heard < 3600) return nothing;
    const time = moment(this.language, space.zone, heard, this.now);
    return html`<span class="quiet">${this.say("said_at", { time })}</span>`;
  }

  #measure(value: number, unit: string): string {
    return `${new Intl.NumberFormat(this.language).format(value)}\u00a0${unit}`;
  }

  /** Draw how well it is seen, the one thing that would help, and what each sensor was worth. */
  #sight(space: SpaceThrough): TemplateResult | typeof nothing {
    const { level, advice, sensors } = space.sight;
    if (sensors.length === 0) return nothing;
    const key = `sight_${level}`;
    return html`<h3>${this.say("sensors")}</h3>
      <p>
        <strong>${this.pair(this.say("seen"), isSaid(key) ? this.say(key) : level)}</strong><br />
        <span class="quiet">${advice}</span>
      </p>
      <ul>
        ${sensors.map(
          (sensor) => html`<li class=${sensor.works ? "" : "wrong"}>
            ${this.pair(sensor.name, sensor.works ? this.say("works") : (sensor.health ?? ""))}
            ${
              sensor.sees && sensor.uses > 0
                ? html`<span class="quiet"
                    >${this.say("missed_of", { missed: sensor.missed, uses: sensor.uses })}</span
                  >`
                : nothing
            }
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
