// The opening hours of a place: what holds and why, a month at a glance, and each change in words.
// Nothing takes effect before the bookings in its way have an answer, and all of it is taken back.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { SitePlace } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import type { CardConfig, Hass } from "../hub/hass";
import type { Changed, Hours } from "./answers";
import { Change } from "./change";
import { closeDraft, dayDraft } from "./draft";
import { monthOf } from "./month";
import { type Overview, oneDay, settings, theWeek, today, whatDiffers } from "./overview";
import { hoursStyle } from "./style";
import type { Voice } from "./voice";

type Place = Pick<SitePlace, "site" | "name">;

interface Answer {
  places: Place[];
  hours: Hours | undefined;
}

export class HoursCard extends FaitoutCard<Answer> {
  static override properties = {
    ...FaitoutCard.properties,
    chosen: { state: true },
    month: { state: true },
    day: { state: true },
    showsAll: { state: true },
  };
  static override styles = [...FaitoutCard.styles, hoursStyle];

  /** The place that is shown, where the card is about all. */
  declare chosen: string;
  declare month: string;
  declare day: string;
  declare showsAll: boolean;
  #places: Place[] | undefined;
  /** What gets the focus once it is drawn. */
  #focused = "";
  readonly #change = new Change({
    voice: () => this.#voice,
    send: (fields) => this.carryOut<Changed>("change_hours", fields),
    redraw: (focused) => {
      if (focused) this.#focused = focused;
      this.requestUpdate();
    },
    home: '[data-opens="close"]',
  });

  constructor() {
    super();
    this.chosen = "";
    this.month = "";
    this.day = "";
    this.showsAll = false;
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
    if (hours) this.#change.takeUp(hours.site, hours);
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
    const { held } = this.#change;
    return html`${this.#head(places, hours)}
    ${held ? this.#change.draw(hours, held) : this.#overview(hours)}`;
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
        <select ?disabled=${this.#change.held !== undefined} @change=${this.#choose}>
          ${places.map(
            ({ site, name }) =>
              html`<option value=${site} .selected=${site === hours.site}>${name}</option>`,
          )}
        </select></label
      >`;
  }

  readonly #choose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value;
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
      begin: (draft) => this.#change.begin(hours, draft),
      remove: (id) => this.#change.make(hours, { kind: "remove", id }),
    };
    const shown = {
      month: this.month || hours.today.slice(0, 7),
      chosen: this.day,
      show: (month: string) => {
        this.month = month;
      },
      choose: (day: string, isByKey: boolean) => this.#chooseDay(hours, day, isByKey),
    };
    return html`${this.#change.outcome(hours)} ${today(overview)}
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
}
