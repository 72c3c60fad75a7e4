// A place at a glance: who waits and what counts down on top, then what is in use, then the rest in
// lines. A tap on a space unfolds what can be done with it.

import { html, nothing, type TemplateResult } from "lit";
import type { DoorNow, SiteNow, SpaceNow } from "../hub/answers";
import { SpacesCard } from "../hub/spaces_card";
import { ALERT, DOOR, icon, shapeOf } from "../look/icons";
import { clock, isSaid, type Key, lasting, moment } from "../words/say";
import { type Group, groupsOf, MOST_ROWS, rowsOf } from "./rows";

interface Answer {
  sites: SiteNow[];
}

/** States of a door that somebody should look at. */
const ASTRAY = ["held_open", "failed", "emergency", "unknown"];

export class NowCard extends SpacesCard<Answer> {
  static override properties = {
    ...SpacesCard.properties,
    opened: { state: true },
    spread: { state: true },
    showsAll: { state: true },
  };

  /** The space that is unfolded: `site/space`. */
  declare opened: string;
  /** The group whose names are told: `site/told/kind`. */
  declare spread: string;
  /** The places of which more than ten rows are shown. */
  declare showsAll: readonly string[];
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.opened = "";
    this.spread = "";
    this.showsAll = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Only where something counts down: a page that stands still costs a phone nothing.
    this.#ticking = setInterval(() => {
      const counts = this.answer?.sites.some((site) =>
        site.spaces.some((space) => space.release !== null),
      );
      if (counts) this.requestUpdate("answer");
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override question() {
    return { type: "now", ...(this.config.site ? { site: this.config.site } : {}) };
  }

  protected override content(answer: Answer): TemplateResult {
    if (answer.sites.length === 0) return html`<p>${this.say("no_place")}</p>`;
    return html`${answer.sites.map((site) => this.#site(site))}`;
  }

  #site(site: SiteNow): TemplateResult {
    const { first, used, quiet } = rowsOf(site);
    const rows = [...first, ...used];
    const shown = this.showsAll.includes(site.site) ? rows : rows.slice(0, MOST_ROWS);
    return html`<section aria-label=${site.name}>
      <h2>${site.name}</h2>
      <p class="quiet">${this.#hours(site)}</p>
      ${this.#attention(site)}
      <ul>
        ${shown.map((space) => this.#row(site, space))}
        ${
          rows.length > shown.length
            ? html`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${() => {
                    this.showsAll = [...this.showsAll, site.site];
                  }}
                >
                  ${this.say("and_more", { count: rows.length - shown.length })}
                </button>
              </li>`
            : nothing
        }
        ${[...quiet].map(([told, spaces]) => this.#line(site, told, spaces))}
        ${site.doors.map((door) => this.#door(site, door))}
      </ul>
    </section>`;
  }

  #hours(site: SiteNow): string {
    if (site.is_open && site.until !== null && site.until - this.now < 86_400)
      return this.say("open_until", { time: clock(this.language, site.zone, site.until) });
    if (site.is_open) return this.say("open");
    const isFar = site.until === null || (site.until - this.now > 7 * 86_400 && !site.why_closed);
    const until =
      isFar || site.until === null
        ? this.say("closed")
        : this.say("closed_until", {
            time: moment(this.language, site.zone, site.until, this.now),
          });
    return [until, site.why_closed].filter(Boolean).join(" · ");
  }

  #attention(site: SiteNow): TemplateResult | typeof nothing {
    if (site.attention === 0) return nothing;
    const text =
      site.attention === null
        ? this.say("not_known_yet", { site: site.name })
        : this.say(site.attention === 1 ? "one_thing" : "things", { count: site.attention });
    return html`<button class="plain row" @click=${() => this.goTo("attention")}>
      ${icon(ALERT, "var(--soon)")} ${text}
    </button>`;
  }

  #row(site: SiteNow, space: SpaceNow): TemplateResult {
    const key = `${site.site}/${space.space}`;
    const isOpened = this.opened === key;
    const deed = this.#deed(space);
    return html`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${isOpened}
          @click=${() => {
            this.opened = isOpened ? "" : key;
          }}
        >
          ${shapeOf(space.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${space.name}</strong><br />
            <span class="quiet"
              >${[this.wordOf(space), this.detailOf(space, site.zone)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${
          deed
            ? html`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(deed.label)}: ${space.name}"
                @click=${() => this.act(site.site, space, deed.act)}
              >
                ${this.say(deed.label)}
              </button>`
            : nothing
        }
      </div>
      ${isOpened ? this.#unfolded(site, space) : nothing}
    </li>`;
  }

  /** Return the one thing that fits the moment. */
  #deed(space: SpaceNow): { act: string; label: Key } | undefined {
    if (space.acts.includes("here") && (space.release !== null || space.told === "awaiting"))
      return { act: "check_in", label: "they_are_here" };
    if (space.acts.includes("undo")) return { act: "undo", label: "undo" };
    return undefined;
  }

  #line(site: SiteNow, told: string, spaces: SpaceNow[]): TemplateResult {
    const key = `told_${told}`;
    const word = isSaid(key) ? this.say(key) : told;
    const opened = spaces.find((space) => this.opened === `${site.site}/${space.space}`);
    const groups = groupsOf(spaces);
    const group = groups.find(({ kind }) => this.#isSpread(site, told, kind));
    return html`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${shapeOf(told)} <span class="quiet">${word}</span>
        ${groups.map((each) =>
          each.isMany
            ? this.#many(site, told, each)
            : each.spaces.map((space) => this.#name(site, space)),
        )}
      </div>
      ${
        group
          ? html`<div class="row">${group.spaces.map((space) => this.#name(site, space))}</div>`
          : nothing
      }
      ${opened ? this.#unfolded(site, opened) : nothing}
    </li>`;
  }

  #isSpread(site: SiteNow, told: string, kind: string): boolean {
    return this.spread === `${site.site}/${told}/${kind}`;
  }

  /** Draw many of one kind as their number; a tap tells their names. */
  #many(site: SiteNow, told: string, { kind, spaces }: Group): TemplateResult {
    const key = `many_${kind}`;
    const isSpread = this.#isSpread(site, told, kind);
    return html`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${isSpread}
      @click=${() => {
        this.spread = isSpread ? "" : `${site.site}/${told}/${kind}`;
      }}
    >
      ${this.say(isSaid(key) ? key : "many_of_a_kind", { count: spaces.length })} ▾
    </button>`;
  }

  #name(site: SiteNow, space: SpaceNow): TemplateResult {
    const key = `${site.site}/${space.space}`;
    return html`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened === key}
      @click=${() => {
        this.opened = this.opened === key ? "" : key;
      }}
    >
      ${space.name}
    </button>`;
  }

  /** Draw a door of the house, with its opening for somebody who stands before it. */
  #door(site: SiteNow, door: DoorNow): TemplateResult {
    const key = `door_${door.status}`;
    return html`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${icon(DOOR, ASTRAY.includes(door.status) ? "var(--taken)" : "var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(door.name, isSaid(key) ? this.say(key) : door.status)}</span
      >
      ${
        door.may_open
          ? html`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${door.name}"
              @click=${() => this.openDoor(site.site, door)}
            >
              ${this.say("open_door")}
            </button>`
          : nothing
      }
    </li>`;
  }

  #unfolded(site: SiteNow, space: SpaceNow): TemplateResult {
    const has = (act: string) => space.acts.includes(act);
    return html`<div style="padding:0 0 10px">
      ${space.booking?.title ? html`<p>${space.booking.title}</p>` : nothing}
      ${space.reason ? html`<p class="quiet">${space.reason}</p>` : nothing}
      <div class="row" role="group" aria-label=${space.name}>
        ${this.lengthsOf(space).map(
          (minutes) => html`<button
            ?disabled=${this.busy}
            @click=${() => this.book(site.site, space, minutes)}
          >
            ${this.say("book_for", { length: lasting(minutes) })}
          </button>`,
        )}
        ${has("here") ? this.#button(site, space, "check_in", "they_are_here") : nothing}
        ${has("extend") ? this.#button(site, space, "extend", "extend") : nothing}
        ${has("end") ? this.#button(site, space, "end", "end") : nothing}
        ${has("undo") ? this.#button(site, space, "undo", "undo") : nothing}
        <button @click=${() => this.goTo(`space-${site.site}-${space.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`;
  }

  #button(site: SiteNow, space: SpaceNow, act: string, label: Key): TemplateResult {
    return html`<button ?disabled=${this.busy} @click=${() => this.act(site.site, space, act)}>
      ${this.say(label)}
    </button>`;
  }
}
