// A month at a glance: closed, open longer, otherwise, or as each week; each with its own shape.

import { html, type TemplateResult } from "lit";
import { CLOCK, CLOSED, icon, LONGER, OUT } from "../look/icons";
import type { DayAhead, Hours } from "./answers";
import { addDays, addMonths, dayText, monthText, spansText, weekdayText, weeksOf } from "./days";
import { closingsOn, type Look, lookOf } from "./otherwise";
import type { Voice } from "./voice";

const SHAPES: Record<Look, [path: string, colour: string] | undefined> = {
  usual: undefined,
  closed: [CLOSED, "currentColor"],
  longer: [LONGER, "var(--free)"],
  other: [CLOCK, "var(--soon)"],
};
const ARROWS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

export interface MonthShown {
  month: string;
  chosen: string;
  show(month: string): void;
  choose(day: string, isByKey: boolean): void;
}

/** Draw a month, of which one day may be chosen. */
export function monthOf(voice: Voice, hours: Hours, shown: MonthShown): TemplateResult {
  const { month, show } = shown;
  const ahead = new Map(hours.year.map((each) => [each.day, each]));
  const [first, last] = [hours.today.slice(0, 7), hours.year.at(-1)?.day.slice(0, 7) ?? month];
  const { language } = voice;
  const tabbed = reached(shown, ahead);
  return html`<div class="row" style="flex-wrap:nowrap">
      <button
        aria-label=${voice.say("month_before")}
        ?disabled=${month <= first}
        @click=${() => show(addMonths(month, -1))}
      >
        ‹
      </button>
      <strong style="flex:1;text-align:center" aria-live="polite">${monthText(language, month)}</strong>
      <button
        aria-label=${voice.say("month_after")}
        ?disabled=${month >= last}
        @click=${() => show(addMonths(month, 1))}
      >
        ›
      </button>
    </div>
    <table class="month" @keydown=${(event: KeyboardEvent) => walk(event, shown)}>
      <thead>
        <tr>
          ${[0, 1, 2, 3, 4, 5, 6].map(
            (day) => html`<th scope="col">
              <span aria-hidden="true">${weekdayText(language, day, "short")}</span
              ><span class="unseen">${weekdayText(language, day, "long")}</span>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(month).map(
          (week) => html`<tr>
            ${week.map((day) => html`<td>${day ? cell(voice, hours, shown, day, ahead.get(day), tabbed) : ""}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
    ${legend(voice)}`;
}

/** Return the one day that the tab key reaches; arrows go on from there. */
function reached({ month, chosen }: MonthShown, ahead: ReadonlyMap<string, DayAhead>): string {
  if (chosen.startsWith(month)) return chosen;
  return [...ahead.keys()].find((day) => day.startsWith(month)) ?? "";
}

function cell(
  voice: Voice,
  hours: Hours,
  shown: MonthShown,
  day: string,
  known: DayAhead | undefined,
  tabbed: string,
): TemplateResult {
  const number = Number(day.slice(8));
  if (!known)
    return html`<button class="past" disabled aria-label=${dayText(voice.language, day, hours.today)}>
      ${number}
    </button>`;
  const look = lookOf(hours, known);
  const isShut = known.spans.length === 0;
  const shape = isShut ? SHAPES.closed : SHAPES[look];
  const spaces = closingsOn(hours, day).filter((each) => each.space !== null);
  return html`<button
    class="${look} ${isShut ? "shut" : ""} ${day === hours.today ? "today" : ""}"
    data-day=${day}
    aria-pressed=${shown.chosen === day}
    tabindex=${day === tabbed ? 0 : -1}
    @click=${() => shown.choose(day, false)}
  >
    <span class="number" aria-hidden="true">${number}</span>
    <span class="unseen">${labelOf(voice, hours, known, look, spaces.length)}</span>
    <span class="shapes">
      ${shape ? icon(...shape) : ""}${spaces.length > 0 ? icon(OUT, "var(--quiet)") : ""}
    </span>
  </button>`;
}

function labelOf(voice: Voice, hours: Hours, day: DayAhead, look: Look, spaces: number): string {
  return [
    dayText(voice.language, day.day, hours.today),
    spansText(voice.language, day.spans),
    look === "usual" || look === "closed" ? "" : voice.say(`look_${look}`),
    day.reason,
    spaces ? voice.say("spaces_closed") : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function legend(voice: Voice): TemplateResult {
  const line = (shape: TemplateResult, key: Parameters<Voice["say"]>[0]) =>
    html`<span>${shape} ${voice.say(key)}</span>`;
  return html`<p class="legend">
    ${line(icon(CLOSED), "look_closed")} ${line(icon(LONGER, "var(--free)"), "look_longer")}
    ${line(icon(CLOCK, "var(--soon)"), "look_other")} ${line(icon(OUT, "var(--quiet)"), "spaces_closed")}
  </p>`;
}

function walk(event: KeyboardEvent, shown: MonthShown): void {
  const step = ARROWS[event.key];
  const day = (event.target as HTMLElement).dataset.day;
  if (step === undefined || !day) return;
  event.preventDefault();
  shown.choose(addDays(day, step), true);
}
