// How much the spaces were used: a period, compared with the one before, and the way to paper.

import { html, nothing, svg, type TemplateResult } from "lit";
import type { Figures, Usage } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import type { Hass } from "../hub/hass";
import { lasting } from "../words/say";
import { daysOf, PERIODS, type Period } from "./period";

/** A year is much to count; what is over does not change, and the way to paper holds 10 minutes. */
const KEPT_MS = 5 * 60_000;
const CELL = 13;
const NAMES = 34;

export class FiguresCard extends FaitoutCard<Figures> {
  static override properties = { ...FaitoutCard.properties, period: { state: true } };

  declare period: Period;
  #askedAt = 0;

  constructor() {
    super();
    this.period = "last_month";
  }

  protected override question() {
    const language = this.language.startsWith("fr") ? "fr" : "en";
    const site = this.config.site ? { site: this.config.site } : {};
    return { type: "figures", language, ...site, ...daysOf(this.period, new Date()) };
  }

  protected override isNews(before: Hass, after: Hass): boolean {
    return before.connected !== after.connected;
  }

  protected override async askNow(): Promise<void> {
    if (this.answer && !this.isLost && !this.refusal && Date.now() - this.#askedAt < KEPT_MS)
      return;
    this.#askedAt = Date.now();
    await super.askNow();
  }

  protected override content(answer: Figures): TemplateResult {
    const { total, compared, paper } = answer;
    return html`<h2>${this.say("figures")}</h2>
      <div class="row" role="group" aria-label=${this.say("figures")}>
        ${PERIODS.map(
          (period) => html`<button
            class=${period === this.period ? "main" : ""}
            aria-pressed=${period === this.period}
            @click=${() => this.#choose(period)}
          >
            ${this.say(period)}
          </button>`,
        )}
      </div>
      ${
        paper
          ? html`<p class="row">
              <a class="button" href=${paper.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a
                href=${this.language.startsWith("fr") ? paper.semicolon : paper.comma}
                class="button"
                download
                >${this.say("as_table")}</a
              >
            </p>`
          : nothing
      }
      <dl style="display:grid;grid-template-columns:1fr auto;gap:4px 12px;margin:8px 0">
        ${this.#figures(total, compared?.total)}
      </dl>
      ${this.#heat(answer.heat)}
      <table style="width:100%">
        <tbody>
          ${answer.spaces.map(
            (space) => html`<tr>
              <th scope="row" style="text-align:left;font-weight:normal">
                ${space.name} <span class="quiet">${space.site_name}</span>
              </th>
              <td style="text-align:right">${lasting(space.used_minutes)}</td>
              <td style="text-align:right">${this.#share(space.rate)}</td>
            </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #figures(now: Usage, before: Usage | undefined): TemplateResult[] {
    const told = (usage: Usage): [Parameters<typeof this.say>[0], string][] => [
      ["figure_rate", this.#share(usage.rate)],
      ["figure_used", lasting(usage.used_minutes)],
      ["figure_open", lasting(usage.open_minutes)],
      ["figure_booked", lasting(usage.booked_minutes)],
      ["figure_no_shows", String(usage.no_shows)],
      ["figure_walk_ins", String(usage.walk_ins)],
      ["figure_released", lasting(usage.released_minutes)],
      ["figure_reused", lasting(usage.reused_minutes)],
      ["figure_members", this.#members(usage.members)],
    ];
    const old = before ? told(before) : [];
    return told(now).map(
      ([key, value], place) => html`<dt>${this.say(key)}</dt>
        <dd style="margin:0;text-align:right">
          <strong>${value}</strong>
          ${
            old[place]
              ? html`<br /><span class="quiet"
                    >${this.say("before", { value: old[place][1] })}</span
                  >`
              : nothing
          }
        </dd>`,
    );
  }

  #heat(heat: number[][]): TemplateResult | typeof nothing {
    const most = Math.max(...heat.flat());
    if (most === 0) return nothing;
    const day = heat.findIndex((hours) => hours.includes(most));
    const hour = heat[day]?.indexOf(most) ?? 0;
    const when = `${this.#weekday(day, "long")} ${hour}–${hour + 1}`;
    const label = `${this.say("busy")}. ${this.say("busiest", { when })}`;
    return html`<p class="quiet">${label}</p>
      <svg viewBox="0 0 ${NAMES + 24 * CELL} ${7 * CELL}" role="img" aria-label=${label} width="100%">
        ${heat.map(
          (hours, row) => svg`<text x="0" y=${row * CELL + 10} font-size="10"
            fill="currentColor">${this.#weekday(row, "short")}</text>
          ${hours.map(
            (minutes, column) => svg`<rect x=${NAMES + column * CELL} y=${row * CELL}
              width=${CELL - 1} height=${CELL - 1} fill="var(--primary-color)"
              fill-opacity=${0.06 + (0.94 * minutes) / most}></rect>`,
          )}`,
        )}
      </svg>`;
  }

  #weekday(day: number, length: "long" | "short"): string {
    // The first of January 2024 was a Monday.
    const date = new Date(Date.UTC(2024, 0, 1 + day));
    return date.toLocaleDateString(this.language, { weekday: length, timeZone: "UTC" });
  }

  #share(rate: number | null): string {
    if (rate === null) return "–";
    return rate.toLocaleString(this.language, { style: "percent" });
  }

  #members(members: number | string | null | undefined): string {
    if (members === null || members === undefined) return this.say("not_told");
    return typeof members === "string"
      ? this.say("fewer_than", { count: members.slice(1) })
      : String(members);
  }

  #choose(period: Period): void {
    this.period = period;
    this.#askedAt = 0;
    void this.askNow();
  }
}
