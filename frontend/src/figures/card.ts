// How much the spaces are used: a month or a year, beside the one before, by hour and weekday, by kind
// and space; and the way to the same on paper and as a table.

import { css, html, nothing, type TemplateResult } from "lit";
import { FaitoutCard } from "../hub/card";
import { isoDay, isSaid, type Key } from "../words/say";
import type { Figures, Paper, Usage } from "./answers";
import { before, PERIODS, type PeriodName, periodOf } from "./periods";

/** Figures of the past change little: they are not counted again for every state of the house. */
const ANEW_MS = 600_000;
/** A way to a page holds for ten minutes. */
const PAPER_MS = 300_000;
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export class FiguresCard extends FaitoutCard<Figures> {
  static override properties = {
    ...FaitoutCard.properties,
    period: { state: true },
    paper: { state: true },
  };

  static override styles = [
    ...FaitoutCard.styles,
    css`
      table {
        border-collapse: collapse;
        width: 100%;
      }
      th,
      td {
        padding: 4px 6px;
        text-align: end;
        border-top: 1px solid var(--line);
        font-weight: 400;
      }
      th:first-child,
      td:first-child {
        text-align: start;
        overflow-wrap: anywhere;
      }
      .heat td {
        padding: 0;
        height: 16px;
        border: 1px solid var(--card-background-color, #fff);
      }
      .heat th {
        font-size: 0.75rem;
        border: 0;
        padding: 0 4px 0 0;
      }
      .wide {
        overflow-x: auto;
      }
      .bars {
        display: flex;
        gap: 4px;
        align-items: flex-end;
        height: 110px;
      }
      .bars span {
        flex: 1;
        background: var(--primary-color, #0277bd);
        min-width: 6px;
        border-radius: 3px 3px 0 0;
      }
    `,
  ];

  declare period: PeriodName;
  declare paper: Paper | undefined;
  #at = 0;
  #paperAt = 0;
  #asked = "";

  constructor() {
    super();
    this.period = "last_month";
  }

  protected override question() {
    const period = periodOf(this.period, isoDay(this.#zone, this.now));
    const compared = before(period);
    return {
      type: "figures",
      ...period,
      compare_start: compared.start,
      compare_end: compared.end,
      ...(this.config.site ? { site: this.config.site } : {}),
    };
  }

  get #zone(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  protected override isNews(): boolean {
    return false;
  }

  protected override askSoon(): void {
    const isDue = Date.now() - this.#at > ANEW_MS || this.#asked !== this.period || this.isLost;
    if (isDue) super.askSoon();
    else if (Date.now() - this.#paperAt > PAPER_MS) void this.#askPaper();
  }

  protected override async askNow(): Promise<void> {
    this.#asked = this.period;
    this.#at = Date.now();
    await super.askNow();
    await this.#askPaper();
  }

  async #askPaper(): Promise<void> {
    if (!this.hass || this.isLost) return;
    this.#paperAt = Date.now();
    const period = periodOf(this.period, isoDay(this.#zone, this.now));
    const language = this.language.startsWith("fr") ? "fr" : "en";
    try {
      this.paper = await this.hass.callWS<Paper>({
        type: "faitout/desk/paper",
        ...period,
        language,
        ...(this.config.site ? { site: this.config.site } : {}),
      });
    } catch {
      // The figures stand; what is missing is the way to them on paper.
      this.paper = undefined;
    }
  }

  protected override content(figures: Figures): TemplateResult {
    const { total, compared } = figures;
    return html`
      <h2>${this.say("card_figures")}</h2>
      <div class="row" role="group" aria-label=${this.say("period")}>
        ${PERIODS.map(
          (name) => html`<button
            aria-pressed=${name === this.period}
            class=${name === this.period ? "main" : ""}
            @click=${() => this.#choose(name)}
          >
            ${this.say(`period_${name}`)}
          </button>`,
        )}
      </div>
      ${this.#ways()}
      ${
        total.open_minutes === 0
          ? html`<p>${this.say("nothing_counted")}</p>`
          : html`${this.#totals(total, compared?.total)} ${this.#months(figures)}
            ${this.#heat(figures)} ${this.#kinds(figures)} ${this.#spaces(figures)}`
      }
    `;
  }

  #choose(name: PeriodName): void {
    this.period = name;
    this.paper = undefined;
    this.askSoon();
  }

  #ways(): TemplateResult | typeof nothing {
    const { paper } = this;
    if (!paper) return nothing;
    const way = (href: string, label: Key) =>
      html`<a class="button" href=${href} target="_blank" rel="noopener">${this.say(label)}</a>`;
    return html`<div class="row" style="margin:8px 0">
      ${way(paper.page, "on_paper")} ${way(paper.semicolon, "as_table")}
    </div>`;
  }

  #hours(minutes: number): string {
    return `${this.#number(Math.round(minutes / 60))}\u00a0h`;
  }

  #number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  #percent(rate: number | null): string {
    if (rate === null) return "–";
    return new Intl.NumberFormat(this.language, { style: "percent" }).format(rate);
  }

  #totals(total: Figures["total"], other: Usage | undefined): TemplateResult {
    const row = (key: Key, show: (usage: Usage) => string) =>
      html`<tr>
        <th scope="row">${this.say(key)}</th>
        <td><strong>${show(total)}</strong></td>
        <td class="quiet">${other ? show(other) : ""}</td>
      </tr>`;
    const few = typeof total.members === "string";
    return html`<table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${this.say("here")}</th>
          <th scope="col" class="quiet">${this.say("before")}</th>
        </tr>
      </thead>
      <tbody>
        ${row("rate", (usage) => this.#percent(usage.rate))}
        ${row("hours_open", (usage) => this.#hours(usage.open_minutes))}
        ${row("hours_booked", (usage) => this.#hours(usage.booked_minutes))}
        ${row("hours_used", (usage) => this.#hours(usage.used_minutes))}
        ${row("sessions", (usage) => this.#number(usage.sessions))}
        ${row("walk_ins", (usage) => this.#number(usage.walk_ins))}
        ${row("no_shows", (usage) => this.#number(usage.no_shows))}
        ${row("given_back", (usage) => this.#hours(usage.released_minutes))}
        ${row("used_again", (usage) => this.#hours(usage.reused_minutes))}
        ${
          total.members === null
            ? nothing
            : html`<tr>
                <th scope="row">${this.say("members")}</th>
                <td>
                  <strong
                    >${few ? this.say("fewer_than_5") : this.#number(Number(total.members))}</strong
                  >
                </td>
                <td></td>
              </tr>`
        }
      </tbody>
    </table>`;
  }

  #months(figures: Figures): TemplateResult | typeof nothing {
    if (figures.months.length < 2) return nothing;
    const most = Math.max(1, ...figures.months.map((month) => month.used_minutes));
    const name = (month: string) =>
      new Date(`${month}-15T12:00:00Z`).toLocaleDateString(this.language, { month: "short" });
    return html`<h3>${this.say("by_month")}</h3>
      <div class="bars" aria-hidden="true">
        ${figures.months.map(
          (month) => html`<span style="height:${(100 * month.used_minutes) / most}%"></span>`,
        )}
      </div>
      <div class="wide">
        <table>
          <tbody>
            <tr>
              ${figures.months.map((month) => html`<th scope="col">${name(month.month)}</th>`)}
            </tr>
            <tr>
              ${figures.months.map((month) => html`<td>${this.#hours(month.used_minutes)}</td>`)}
            </tr>
          </tbody>
        </table>
      </div>`;
  }

  #heat(figures: Figures): TemplateResult {
    const most = Math.max(1, ...figures.heat.flat());
    const used = figures.heat[0]?.map((_, hour) => hour) ?? [];
    const hours = used.filter((hour) => figures.heat.some((day) => (day[hour] ?? 0) > 0));
    const first = hours[0] ?? 8;
    const last = hours.at(-1) ?? 20;
    const shown = used.filter((hour) => hour >= first && hour <= last);
    const day = (index: number) =>
      new Date(MONDAY + index * DAY_MS).toLocaleDateString(this.language, {
        weekday: "short",
        timeZone: "UTC",
      });
    return html`<h3>${this.say("by_hour")}</h3>
      <div class="wide">
        <table class="heat">
          <tbody>
            <tr>
              <td></td>
              ${shown.map((hour) => html`<th scope="col">${hour}</th>`)}
            </tr>
            ${figures.heat.map(
              (row, index) => html`<tr>
                <th scope="row">${day(index)}</th>
                ${shown.map((hour) => {
                  const value = row[hour] ?? 0;
                  const share = Math.round((100 * value) / most);
                  return html`<td
                    title=${this.#hours(value)}
                    style="background:color-mix(in srgb, var(--primary-color, #0277bd) ${share}%, transparent)"
                  >
                    <span class="unseen">${this.#hours(value)}</span>
                  </td>`;
                })}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  #lines(rows: { name: string; usage: Usage }[]): TemplateResult {
    return html`<div class="wide">
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${this.say("hours_used")}</th>
            <th scope="col">${this.say("rate")}</th>
            <th scope="col">${this.say("no_shows")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, usage }) => html`<tr>
              <th scope="row">${name}</th>
              <td>${this.#hours(usage.used_minutes)}</td>
              <td>${this.#percent(usage.rate)}</td>
              <td>${this.#number(usage.no_shows)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #kinds(figures: Figures): TemplateResult {
    const name = (kind: string) => {
      const key = `kind_${kind}`;
      return isSaid(key) ? this.say(key) : kind;
    };
    return html`<h3>${this.say("by_kind")}</h3>
      ${this.#lines(figures.kinds.map((usage) => ({ name: name(usage.kind), usage })))}`;
  }

  #spaces(figures: Figures): TemplateResult {
    const rows = figures.spaces.map((usage) => ({
      name: `${usage.name}, ${usage.site_name}`,
      usage,
    }));
    return html`<h3>${this.say("by_space")}</h3>
      ${this.#lines(rows)}`;
  }
}
