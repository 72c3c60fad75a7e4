// The opening hours of a place: what holds and why, a month at a glance, and each change in words.
// Nothing takes effect before the bookings in its way have an answer, and all of it is taken back.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { SitePlace } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import type { CardConfig, Hass } from "../hub/hass";
import type { Changed, Fate, Hours, InTheWay } from "./answers";
import { closingText, dayText, weekdayText } from "./days";
import {
  changeOf,
  closeDraft,
  type Draft,
  dayDraft,
  faultOf,
  type Held,
  keep,
  kept,
  seenOf,
} from "./draft";
import { formOf, HEADINGS } from "./forms";
import { bookingsInTheWay, undecided } from "./in_the_way";
import { monthOf } from "./month";
import { differenceOf, rebased, reverseOf } from "./otherwise";
import { type Overview, oneDay, settings, theWeek, today, whatDiffers } from "./overview";
import { hoursStyle } from "./style";
import type { Voice } from "./voice";

type Place = Pick<SitePlace, "site" | "name">;

interface Answer {
  places: Place[];
  hours: Hours | undefined;
}

/** What became of the last change. */
interface Told {
  text: string;
  /** What takes it back. */
  back: Draft | undefined;
  failed: { booking: InTheWay | undefined; message: string }[];
  has_cancelled: boolean;
}

export class HoursCard extends FaitoutCard<Answer> {
  static override properties = {
    ...FaitoutCard.properties,
    chosen: { state: true },
    held: { state: true },
    told: { state: true },
    month: { state: true },
    day: { state: true },
    copied: { state: true },
    showsAll: { state: true },
    hasTried: { state: true },
  };
  static override styles = [...FaitoutCard.styles, hoursStyle];

  /** The place that is shown, where the card is about all. */
  declare chosen: string;
  declare held: Held | undefined;
  declare told: Told | undefined;
  declare month: string;
  declare day: string;
  declare copied: number | undefined;
  declare showsAll: boolean;
  /** What is typed was sent, or tried to be: what is wrong with it is said. */
  declare hasTried: boolean;
  #places: Place[] | undefined;
  /** The places for which it was looked what somebody had begun. */
  #restored = new Set<string>();
  /** What gets the focus once it is drawn. */
  #focused = "";

  constructor() {
    super();
    this.chosen = "";
    this.month = "";
    this.day = "";
    this.showsAll = false;
    this.hasTried = false;
  }

  override setConfig(config: CardConfig): void {
    super.setConfig(config);
    this.chosen = "";
  }

  protected override question() {
    return { type: "hours", site: this.chosen };
  }

  /** Ask which places there are, once, and then for the hours of the one that is shown. */
  protected override async ask(hass: Hass): Promise<Answer> {
    if (this.config.site) this.chosen ||= this.config.site;
    else if (!this.#places?.length) {
      const { sites } = await hass.callWS<{ sites: Place[] }>({ type: "faitout/desk/places" });
      this.#places = sites;
      this.chosen ||= sites[0]?.site ?? "";
    }
    const { type, ...fields } = this.question();
    const hours = this.chosen
      ? await hass.callWS<Hours>({ type: `faitout/desk/${type}`, ...fields })
      : undefined;
    return { places: this.#places ?? [], hours };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const hours = this.answer?.hours;
    if (!hours || this.#restored.has(hours.site)) return;
    this.#restored.add(hours.site);
    const found = hours.may_change ? kept(hours.site) : undefined;
    // Which bookings are in the way is asked anew.
    if (found && !this.held) this.held = { draft: found.draft, seen: found.seen, fates: {} };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focused) return;
    const element = this.renderRoot.querySelector<HTMLElement>(this.#focused);
    if (!element) return;
    this.#focused = "";
    element.focus();
  }

  protected override content({ places, hours }: Answer): TemplateResult {
    if (!hours) return html`<p>${this.say("no_place")}</p>`;
    const { held } = this;
    return html`${this.#head(places, hours)}
    ${held ? this.#changing(hours, held) : this.#overview(hours)}`;
  }

  get #voice(): Voice {
    return {
      language: this.language,
      busy: this.busy,
      say: (key, words) => this.say(key, words),
    };
  }

  #head(places: Place[], hours: Hours): TemplateResult {
    if (this.config.site || places.length < 2)
      return html`<h2>${this.say("card_hours")}, ${hours.name}</h2>`;
    return html`<h2>${this.say("card_hours")}</h2>
      <label
        >${this.say("edit_site")}
        <select ?disabled=${this.held !== undefined} @change=${this.#choose}>
          ${places.map(
            ({ site, name }) =>
              html`<option value=${site} .selected=${site === hours.site}>${name}</option>`,
          )}
        </select></label
      >`;
  }

  readonly #choose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value;
    this.told = undefined;
    this.day = "";
    void this.askNow();
  };

  #overview(hours: Hours): TemplateResult {
    const overview: Overview = {
      voice: this.#voice,
      hours,
      showsAll: this.showsAll,
      showAll: () => {
        this.showsAll = true;
      },
      begin: (draft) => this.#begin(hours, draft),
      remove: (id) => this.#send(hours, this.#heldFor(hours, { kind: "remove", id })),
    };
    const shown = {
      month: this.month || hours.today.slice(0, 7),
      chosen: this.day,
      show: (month: string) => {
        this.month = month;
      },
      choose: (day: string, isByKey: boolean) => this.#chooseDay(hours, day, isByKey),
    };
    return html`${this.#outcome(hours)} ${today(overview)}
      ${
        hours.may_change
          ? html`<div class="row">
              <button class="main" data-opens="close" @click=${() => overview.begin(closeDraft(hours))}>
                ${this.say("close_from_to")}
              </button>
              <button data-opens="day" @click=${() => overview.begin(dayDraft(hours, hours.today))}>
                ${this.say("other_hours")}
              </button>
            </div>`
          : nothing
      }
      <h3>${this.say("the_month")}</h3>
      ${monthOf(this.#voice, hours, shown)}
      ${this.day.startsWith(shown.month) ? oneDay(overview, this.day) : nothing}
      ${whatDiffers(overview)} ${theWeek(overview)} ${settings(overview)}`;
  }

  #chooseDay(hours: Hours, day: string, isByKey: boolean): void {
    if (!hours.year.some((each) => each.day === day)) return;
    this.day = !isByKey && day === this.day ? "" : day;
    this.month = day.slice(0, 7);
    if (isByKey) this.#focused = `[data-day="${day}"]`;
  }

  #begin(hours: Hours, draft: Draft): void {
    this.told = undefined;
    this.#hold(hours, this.#heldFor(hours, draft));
    this.#focused = "#step";
  }

  #heldFor(hours: Hours, draft: Draft): Held {
    return { draft, seen: seenOf(hours), fates: {} };
  }

  #hold(hours: Hours, held: Held | undefined): void {
    this.held = held;
    this.wrong = "";
    keep(hours.site, held);
  }

  #leave(hours: Hours): void {
    this.#focused = '[data-opens="close"]';
    this.hasTried = false;
    this.copied = undefined;
    this.#hold(hours, undefined);
  }

  /** Draw a change that is being made: its form, then the bookings in its way. */
  #changing(hours: Hours, held: Held): TemplateResult {
    const { draft, way } = held;
    const isStale = held.seen.version !== hours.version;
    const fault = this.hasTried && !way ? faultOf(draft, hours, this.now) : undefined;
    return html`<h3 id="step" tabindex="-1">${this.say(way ? "in_the_way_title" : HEADINGS[draft.kind])}</h3>
      ${isStale ? this.#meanwhile(hours, held) : nothing}
      ${way ? this.#way(hours, held, way) : this.#form(hours, draft)}
      ${fault ? html`<p role="alert" class="wrong">${this.say(fault)}</p>` : nothing}
      <p role="status">
        ${this.busy ? html`<progress aria-label=${this.say("working")}></progress> ${this.say("working")}` : nothing}
      </p>
      <div class="row last">
        <button
          class="main"
          ?disabled=${this.busy || isStale || (way !== undefined && undecided({ way, fates: held.fates }) > 0)}
          @click=${() => this.#send(hours, held)}
        >
          ${this.say(way ? "do_so" : draft.kind === "close" ? "close_it" : "save")}
        </button>
        ${
          way && draft.kind !== "remove"
            ? html`<button ?disabled=${this.busy} @click=${() => this.#back(hours, held)}>${this.say("back")}</button>`
            : nothing
        }
        <button ?disabled=${this.busy} @click=${() => this.#leave(hours)}>${this.say("leave_it")}</button>
      </div>`;
  }

  #form(hours: Hours, draft: Draft): TemplateResult | typeof nothing {
    return formOf(
      {
        voice: this.#voice,
        hours,
        copied: this.copied,
        copy: (weekday) => {
          this.copied = weekday;
        },
        change: (changed) => this.held && this.#hold(hours, { ...this.held, draft: changed }),
      },
      draft,
    );
  }

  #way(hours: Hours, held: Held, way: InTheWay[]): TemplateResult {
    const left = undecided({ way, fates: held.fates });
    return html`${bookingsInTheWay({
      voice: this.#voice,
      zone: hours.zone,
      today: hours.today,
      way,
      fates: held.fates,
      choose: (fates: Record<string, Fate>) => this.#hold(hours, { ...held, fates }),
    })}
    ${left > 0 ? html`<p class="quiet">${this.say("still_to_decide", { count: left })}</p>` : nothing}`;
  }

  #back(hours: Hours, held: Held): void {
    this.#focused = "#step";
    this.#hold(hours, { draft: held.draft, seen: held.seen, fates: held.fates });
  }

  /** Say what somebody else changed; what was typed stays as it is. */
  #meanwhile(hours: Hours, held: Held): TemplateResult {
    const { weekdays, came, went, settings } = differenceOf(held.seen, hours);
    const named = (line: (typeof came)[number]) =>
      "day" in line
        ? dayText(this.language, line.day, hours.today)
        : closingText(this.language, hours.zone, hours.today, line);
    const told = (line: (typeof came)[number]) =>
      [named(line), line.reason].filter(Boolean).join(" · ");
    return html`<div role="alert" class="told warned">
      <p><strong>${this.say("changed_meanwhile")}</strong></p>
      <ul>
        ${weekdays.map((day) => html`<li>${this.say("new_hours", { what: weekdayText(this.language, day, "long") })}</li>`)}
        ${came.map((line) => html`<li>${this.say("new_line", { what: told(line) })}</li>`)}
        ${went.map((line) => html`<li>${this.say("gone_line", { what: told(line) })}</li>`)}
        ${settings ? html`<li>${this.say("new_settings")}</li>` : nothing}
      </ul>
      <button @click=${() => this.#goOn(hours, held)}>${this.say("go_on")}</button>
    </div>`;
  }

  #goOn(hours: Hours, held: Held): void {
    this.#focused = "#step";
    const draft = rebased(held.draft, held.seen, hours);
    this.#hold(hours, { draft, seen: seenOf(hours), fates: held.fates });
  }

  async #send(hours: Hours, held: Held): Promise<void> {
    this.hasTried = true;
    if (faultOf(held.draft, hours, this.now)) return;
    const done = await this.carryOut<Changed>("change_hours", {
      site: hours.site,
      version: held.seen.version,
      dry_run: false,
      change: changeOf(held.draft),
      in_the_way: held.fates,
    });
    if (!done) return;
    if (!done.done) {
      const known = new Set(done.in_the_way.map((each) => each.booking_id));
      const fates = Object.entries(held.fates).filter(([id]) => known.has(id));
      this.#focused = "#step";
      this.#hold(hours, { ...held, way: done.in_the_way, fates: Object.fromEntries(fates) });
      return;
    }
    this.#leave(hours);
    this.#tell(done, held);
  }

  #tell(done: Changed, held: Held): void {
    const after = done.hours ?? this.answer?.hours;
    const fates = Object.values(held.fates);
    this.told = {
      text: this.say("hours_changed"),
      back: after && reverseOf(held.draft, held.seen, after),
      failed: done.failed.map(({ booking_id, message }) => ({
        booking: held.way?.find((each) => each.booking_id === booking_id),
        message,
      })),
      has_cancelled: fates.some((fate) => fate !== "keep"),
    };
    this.#focused = "#told";
  }

  #outcome(hours: Hours): TemplateResult | typeof nothing {
    const { told } = this;
    if (!told) return html`<p role="status" class="unseen"></p>`;
    const { back } = told;
    return html`<div class="told" role="status">
      <p id="told" tabindex="-1">${told.text}</p>
      ${told.failed.map(
        ({ booking, message }) =>
          html`<p class="wrong">${booking ? this.pair(booking.space_name, message) : message}</p>`,
      )}
      ${told.has_cancelled && back ? html`<p class="quiet">${this.say("bookings_stay_so")}</p>` : nothing}
      ${
        back
          ? html`<button ?disabled=${this.busy} @click=${() => this.#send(hours, this.#heldFor(hours, back))}>
              ${this.say("take_back")}
            </button>`
          : nothing
      }
    </div>`;
  }
}
