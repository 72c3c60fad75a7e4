// A place at a glance: who waits and what counts down on top, then what is in use, then the rest in
// lines. A tap on a space unfolds what can be done with it.

import { html, nothing, type TemplateResult } from "lit";
import type { SiteNow, SpaceNow } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import { ALERT, icon, shapeOf } from "../look/icons";
import { clock, countdown, isSaid, type Key, lasting, moment } from "../words/say";
import { MOST_ROWS, rowsOf } from "./rows";

interface Answer {
  sites: SiteNow[];
}

const LENGTHS = [15, 30, 60, 120];

export class NowCard extends FaitoutCard<Answer> {
  static override properties = { ...FaitoutCard.properties, opened: { state: true } };

  /** The space that is unfolded: `site/space`. */
  declare opened: string;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.opened = "";
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
    const shown = rows.slice(0, MOST_ROWS);
    return html`<section aria-label=${site.name}>
      <h2>${site.name}</h2>
      <p class="quiet">${this.#hours(site)}</p>
      ${this.#attention(site)}
      <ul>
        ${shown.map((space) => this.#row(site, space))}
        ${
          rows.length > shown.length
            ? html`<li class="quiet">${this.say("and_more", { count: rows.length - shown.length })}</li>`
            : nothing
        }
        ${[...quiet].map(([told, spaces]) => this.#line(site, told, spaces))}
      </ul>
    </section>`;
  }

  #hours(site: SiteNow): string {
    if (site.is_open && site.until !== null && site.until - this.now < 86_400)
      return this.say("open_until", { time: clock(this.language, site.zone, site.until) });
    if (site.is_open) return this.say("open");
    if (site.until === null || site.until - this.now > 7 * 86_400) return this.say("closed");
    return this.say("closed_until", {
      time: moment(this.language, site.zone, site.until, this.now),
    });
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

  #told(space: SpaceNow): string {
    if (space.is_walk_in) return this.say("told_walk_in");
    const key = `told_${space.told}`;
    return isSaid(key) ? this.say(key) : space.told;
  }

  #detail(site: SiteNow, space: SpaceNow): string {
    if (space.release !== null)
      return this.say("given_back_in", { time: countdown(space.release - this.now) });
    if (space.until === null) return "";
    const isFar = space.until - this.now > 86_400;
    // The end of what is looked at is no event: nothing is told of a time beyond a day.
    return isFar
      ? ""
      : this.say("until", { time: moment(this.language, site.zone, space.until, this.now) });
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
              >${[this.#told(space), this.#detail(site, space)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${
          deed
            ? html`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(deed.label)}: ${space.name}"
                @click=${() => this.#act(site, space, deed.act)}
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
    return html`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${shapeOf(told)} <span class="quiet">${word}</span>
        ${spaces.map(
          (space) => html`<button
            class="plain"
            style="padding:8px 4px"
            aria-expanded=${opened === space}
            @click=${() => {
              this.opened = opened === space ? "" : `${site.site}/${space.space}`;
            }}
          >
            ${space.name}
          </button>`,
        )}
      </div>
      ${opened ? this.#unfolded(site, opened) : nothing}
    </li>`;
  }

  #unfolded(site: SiteNow, space: SpaceNow): TemplateResult {
    const free = space.book_until === null ? 0 : (space.book_until - this.now) / 60;
    const has = (act: string) => space.acts.includes(act);
    return html`<div style="padding:0 0 10px">
      ${space.booking?.title ? html`<p>${space.booking.title}</p>` : nothing}
      ${space.reason ? html`<p class="quiet">${space.reason}</p>` : nothing}
      <div class="row" role="group" aria-label=${space.name}>
        ${
          has("book")
            ? LENGTHS.filter((minutes) => minutes <= free).map(
                (minutes) => html`<button
                  ?disabled=${this.busy}
                  @click=${() => this.#book(site, space, minutes)}
                >
                  ${this.say("book_for", { length: lasting(minutes) })}
                </button>`,
              )
            : nothing
        }
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
    return html`<button ?disabled=${this.busy} @click=${() => this.#act(site, space, act)}>
      ${this.say(label)}
    </button>`;
  }

  async #act(site: SiteNow, space: SpaceNow, act: string): Promise<void> {
    if (act === "end" && !confirm(this.say("sure_to_end"))) return;
    const meant = act === "undo" ? undefined : (space.booking ?? space.next)?.booking_id;
    await this.carryOut("act", {
      site: site.site,
      space: space.space,
      act,
      ...(meant ? { booking_id: meant } : {}),
    });
  }

  async #book(site: SiteNow, space: SpaceNow, minutes: number): Promise<void> {
    await this.carryOut("book", { site: site.site, space: space.space, minutes });
  }
}
