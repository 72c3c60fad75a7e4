// How much the spaces were used: any month, quarter or year beside another, and the way to paper.

import { css, html, nothing, type TemplateResult } from "lit";
import type { Figures, Usage, UsageOf } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import type { Hass } from "../hub/hass";
import { isSaid, type Key } from "../words/say";
import { heatTable } from "./heat";
import {
  type Against,
  choicesOf,
  daysOf,
  lastOf,
  moved,
  runningOf,
  UNITS,
  type Unit,
} from "./period";
import { FigureWords } from "./words";

/** A year is much to count; what is over does not change, and the way to paper holds 10 minutes. */
const KEPT_MS = 5 * 60_000;

export class FiguresCard extends FaitoutCard<Figures> {
  static override styles = [
    ...FaitoutCard.styles,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
        margin: 4px 0 8px;
      }
      th,
      td {
        padding: 6px 0 6px 8px;
        text-align: end;
        font-weight: normal;
        border-top: 1px solid var(--line);
        font-variant-numeric: tabular-nums;
      }
      th:first-child {
        text-align: start;
        padding-inline-start: 0;
        overflow-wrap: anywhere;
      }
      thead th {
        color: var(--quiet);
        border-top: 0;
        vertical-align: bottom;
      }
      .fixed {
        table-layout: fixed;
      }
      .fixed th:first-child {
        width: 46%;
      }
      .heat td,
      .heat th {
        padding: 4px 2px;
        text-align: center;
        border: 1px solid var(--card-background-color, #fff);
      }
      .chosen {
        flex: 1;
        min-width: 0;
        max-width: 24em;
      }
    `,
  ];
  static override properties = {
    ...FaitoutCard.properties,
    unit: { state: true },
    start: { state: true },
    against: { state: true },
  };

  declare unit: Unit;
  /** The first day of the period that is shown. */
  declare start: string;
  declare against: Against;
  #askedAt = 0;

  constructor() {
    super();
    this.unit = "month";
    this.start = lastOf("month", new Date());
    this.against = "before";
  }

  protected override question() {
    const language = this.language.startsWith("fr") ? "fr" : "en";
    const site = this.config.site ? { site: this.config.site } : {};
    return { type: "figures", language, ...site, ...daysOf(this.unit, this.start, this.against) };
  }

  protected override isNews(before: Hass, after: Hass): boolean {
    return before.connected !== after.connected;
  }

  protected override async askNow(): Promise<void> {
    const isKept = this.answer && !this.isLost && !this.refusal;
    if (isKept && Date.now() - this.#askedAt < KEPT_MS) return;
    this.#askedAt = Date.now();
    await super.askNow();
  }

  protected override content(answer: Figures): TemplateResult {
    const words = new FigureWords(this.language);
    // What is asked for anew is counted for a while: until then nothing old stands below its name.
    const isCounted = answer.start === this.start && answer.end === moved(this.start, this.unit, 1);
    return html`<h2>${this.say("figures")}</h2>
      ${this.#choice(answer, words)}
      ${isCounted ? this.#counted(answer, words) : html`<p role="status">${this.say("counting")}</p>`}`;
  }

  #choice(answer: Figures, words: FigureWords): TemplateResult {
    const today = new Date();
    const running = runningOf(this.unit, today);
    const choices = choicesOf(this.unit, answer.since, today);
    const first = choices.at(-1) ?? running;
    const shown = choices.includes(this.start) ? choices : [...choices, this.start];
    const others = choices.filter((start) => start !== this.start);
    const step = (by: number, label: Key, sign: string, isEnd: boolean) =>
      html`<button
        aria-label=${this.say(label)}
        ?disabled=${isEnd}
        @click=${() => this.#choose(this.unit, moved(this.start, this.unit, by))}
      >
        ${sign}
      </button>`;
    return html`<div class="row" role="group" aria-label=${this.say("period")}>
        ${UNITS.map(
          (unit) => html`<button
            class=${unit === this.unit ? "main" : ""}
            aria-pressed=${unit === this.unit}
            @click=${() => this.#choose(unit, lastOf(unit, today))}
          >
            ${this.say(`unit_${unit}`)}
          </button>`,
        )}
      </div>
      <div class="row" style="margin-top:8px;flex-wrap:nowrap">
        ${step(-1, "period_before", "‹", this.start <= first)}
        <select
          class="chosen"
          aria-label=${this.say("period")}
          @change=${(event: Event) => this.#choose(this.unit, chosenIn(event))}
        >
          ${shown.map(
            (start) =>
              html`<option value=${start} ?selected=${start === this.start}>
                ${words.period(this.unit, start)}
              </option>`,
          )}
        </select>
        ${step(1, "period_after", "›", this.start >= running)}
      </div>
      <label class="row" style="margin-top:8px;flex-wrap:nowrap">
        <span class="quiet">${this.say("compared_with")}</span>
        <select class="chosen" @change=${(event: Event) => this.#compare(chosenIn(event))}>
          ${(["before", "year_before", "none"] as const)
            // Of a year both are the same.
            .filter((each) => each !== "year_before" || this.unit !== "year")
            .map(
              (each) =>
                html`<option value=${each} ?selected=${each === this.against}>
                  ${this.say(`against_${each}`)}
                </option>`,
            )}
          ${others.map(
            (start) =>
              html`<option value=${start} ?selected=${start === this.against}>
                ${words.period(this.unit, start)}
              </option>`,
          )}
        </select>
      </label>`;
  }

  #counted(answer: Figures, words: FigureWords): TemplateResult {
    const { paper } = answer;
    const isFrench = this.language.startsWith("fr");
    return html`${this.#since(answer, words)}
      ${
        paper && answer.is_recorded
          ? html`<p class="row" style="margin-top:8px">
              <a class="button" href=${paper.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a class="button" href=${isFrench ? paper.semicolon : paper.comma} download
                >${this.say("as_table")}</a
              >
            </p>`
          : nothing
      }
      ${answer.is_recorded ? this.#figures(answer, words) : nothing}`;
  }

  /** Say since when there is a record, where that is not the whole period. */
  #since(answer: Figures, words: FigureWords): TemplateResult | typeof nothing {
    if (answer.since === null) return html`<p>${this.say("never_recorded")}</p>`;
    if (answer.since <= answer.start) return nothing;
    return html`<p>${this.say("recorded_since", { day: words.day(answer.since) })}</p>`;
  }

  #figures(answer: Figures, words: FigureWords): TemplateResult {
    const kinds = answer.kinds.map((each) => {
      const key = `kind_${each.kind}`;
      return { ...each, name: isSaid(key) ? this.say(key) : each.kind };
    });
    const months = answer.months.map((each) => ({
      ...each,
      is_recorded: true,
      name: words.period("month", `${each.month}-01`),
    }));
    const spaces = answer.spaces.map((each) => ({
      ...each,
      name: answer.sites.length > 1 ? `${each.name} (${each.site_name})` : each.name,
    }));
    return html`${this.#all(answer, words)} ${heatTable(answer.heat, words)}
      ${this.unit === "month" ? nothing : this.#table("by_month", months, words)}
      ${answer.sites.length > 1 ? this.#table("by_site", answer.sites, words) : nothing}
      ${kinds.length > 1 ? this.#table("by_kind", kinds, words) : nothing}
      ${this.#table("by_space", spaces, words)}`;
  }

  #all(answer: Figures, words: FigureWords): TemplateResult {
    const { compared } = answer;
    const told = (usage: Usage): [Key, string][] => [
      ["figure_rate", words.share(usage.rate)],
      ["figure_used", `${words.hours(usage.used_minutes)}\u00a0h`],
      ["figure_open", `${words.hours(usage.open_minutes)}\u00a0h`],
      ["figure_booked", `${words.hours(usage.booked_minutes)}\u00a0h`],
      ["figure_sessions", words.number(usage.sessions)],
      ["figure_walk_ins", words.number(usage.walk_ins)],
      ["figure_no_shows", words.number(usage.no_shows)],
      ["figure_released", `${words.hours(usage.released_minutes)}\u00a0h`],
      ["figure_reused", `${words.hours(usage.reused_minutes)}\u00a0h`],
      ["figure_members", this.#members(usage.members)],
      ["figure_energy", this.#energy(usage, words)],
    ];
    const old = compared?.is_recorded ? told(compared.total) : [];
    return html`<table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say("figures")}</span></th>
            <th scope="col">${words.period(this.unit, answer.start)}</th>
            ${compared ? html`<th scope="col">${words.period(this.unit, compared.start)}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${told(answer.total).map(
            ([key, value], place) => html`<tr>
              <th scope="row">${this.say(key)}</th>
              <td><strong>${value}</strong></td>
              ${compared ? html`<td class="quiet">${old[place]?.[1] ?? "–"}</td>` : nothing}
            </tr>`,
          )}
        </tbody>
      </table>
      ${this.#unmeasured(answer)}
      ${
        compared && !compared.is_recorded
          ? html`<p class="quiet">
              ${this.say("not_recorded", { period: words.period(this.unit, compared.start) })}
            </p>`
          : nothing
      }`;
  }

  #table(title: Key, rows: (UsageOf & { name: string })[], words: FigureWords): TemplateResult {
    return html`<h3>${this.say(title)}</h3>
      <table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say(title)}</span></th>
            <th scope="col">${this.say("figure_used")}</th>
            <th scope="col">${this.say("short_no_shows")}</th>
            <th scope="col">${this.say("short_rate")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`<tr>
              <th scope="row">${row.name}</th>
              <td>${row.is_recorded ? `${words.hours(row.used_minutes)}\u00a0h` : "–"}</td>
              <td>${row.is_recorded ? words.number(row.no_shows) : "–"}</td>
              <td>${row.is_recorded ? words.share(row.rate) : "–"}</td>
            </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #energy({ energy_kwh }: Usage, words: FigureWords): string {
    return energy_kwh === null
      ? this.say("not_measured")
      : `${words.number(energy_kwh, 1)}\u00a0kWh`;
  }

  /** Say of what the energy is not known. */
  #unmeasured(answer: Figures): TemplateResult | typeof nothing {
    const { energy_kwh, energy_spaces: count = 0, energy_missing_hours: hours } = answer.total;
    if (energy_kwh === null) return nothing;
    const all = answer.spaces.length;
    const part = count < all ? this.say("energy_part", { count, all }) : "";
    const gaps = hours > 0 ? this.say("energy_gaps", { hours }) : "";
    if (!part && !gaps) return nothing;
    return html`<p class="quiet">${part} ${gaps}</p>`;
  }

  #members(members: number | string | null | undefined): string {
    if (members === null || members === undefined) return this.say("not_told");
    return typeof members === "string"
      ? this.say("fewer_than", { count: members.slice(1) })
      : String(members);
  }

  #choose(unit: Unit, start: string): void {
    // Another unit has other periods to compare with.
    if (unit !== this.unit) this.against = "before";
    this.unit = unit;
    this.start = start;
    this.#askAnew();
  }

  #compare(against: Against): void {
    this.against = against;
    this.#askAnew();
  }

  #askAnew(): void {
    this.#askedAt = 0;
    void this.askNow();
  }
}

function chosenIn(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
