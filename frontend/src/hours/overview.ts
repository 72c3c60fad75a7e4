// What holds: today, the week, and what is otherwise in the year to come, with its source and reason.

import { html, nothing, type TemplateResult } from "lit";
import { CLOCK, CLOSED, icon, LONGER, OUT } from "../look/icons";
import { type Key, moment } from "../words/say";
import type { Closing, Hours } from "./answers";
import { closingText, dayText, spansText, weekdayText } from "./days";
import { closeDraft, type Draft, dayDraft } from "./draft";
import { closingsOn, lookOf, type Otherwise, otherwise } from "./otherwise";
import type { Voice } from "./voice";

/** Lines at first; the rest is one tap away. */
const MOST_LINES = 8;

export interface Overview {
  voice: Voice;
  hours: Hours;
  showsAll: boolean;
  showAll(): void;
  begin(draft: Draft): void;
  remove(id: string): void;
}

export function today({ voice, hours }: Overview): TemplateResult {
  const [now] = hours.year;
  if (!now) return html``;
  const told = [spansText(voice.language, now.spans), now.reason].filter(Boolean).join(" · ");
  return html`<p>
    <strong>${voice.say("pair", { what: voice.say("today"), how: told })}</strong>
  </p>`;
}

export function theWeek({ voice, hours, begin }: Overview): TemplateResult {
  return html`<h3>${voice.say("the_week")}</h3>
    <dl class="days">
      ${hours.week.map(
        (spans, day) => html`<dt>${weekdayText(voice.language, day, "long")}</dt>
          <dd>${spansText(voice.language, spans)}</dd>`,
      )}
    </dl>
    ${changing(voice, hours, "the_week", () => begin({ kind: "week", week: hours.week }))}`;
}

export function settings({ voice, hours, begin }: Overview): TemplateResult {
  const { holidays, calendar } = hours;
  const { closed, country, subdivision } = holidays;
  const part = holidays.subdivisions.find((each) => each.id === subdivision)?.name ?? subdivision;
  const name = country
    ? new Intl.DisplayNames([voice.language], { type: "region" }).of(country)
    : "";
  const where = [name, part].filter(Boolean).join(", ");
  const heard =
    calendar.heard === null
      ? ""
      : moment(voice.language, hours.zone, calendar.heard, Date.now() / 1000);
  return html`<h3>${voice.say("public_holidays")}</h3>
    <p>${closed ? voice.say("holidays_closed", { where }) : voice.say("holidays_open")}</p>
    ${changing(voice, hours, "public_holidays", () =>
      begin({ kind: "holidays", closed, country: country ?? "", subdivision: subdivision ?? "" }),
    )}
    <h3>${voice.say("closing_calendar")}</h3>
    <p>${calendar.name ?? calendar.entity_id ?? voice.say("no_calendar")}</p>
    ${
      calendar.entity_id && calendar.fault
        ? html`<p class="wrong">${voice.say(heard ? "calendar_silent_since" : "calendar_silent", { time: heard })}</p>`
        : nothing
    }
    ${changing(voice, hours, "closing_calendar", () =>
      begin({ kind: "calendar", entity_id: calendar.entity_id ?? "" }),
    )}`;
}

function changing(voice: Voice, hours: Hours, what: Key, begin: () => void) {
  if (!hours.may_change) return nothing;
  const label = voice.say("pair", { what: voice.say("change"), how: voice.say(what) });
  return html`<button aria-label=${label} data-opens=${what} @click=${begin}>${voice.say("change")}</button>`;
}

export function whatDiffers(overview: Overview): TemplateResult {
  const { voice, hours, showsAll, showAll } = overview;
  const lines = otherwise(hours);
  const shown = showsAll ? lines : lines.slice(0, MOST_LINES);
  return html`<h3>${voice.say("what_differs")}</h3>
    ${lines.length === 0 ? html`<p class="quiet">${voice.say("nothing_differs")}</p>` : nothing}
    <ul>
      ${shown.map((each) => line(overview, each))}
    </ul>
    ${
      lines.length > shown.length
        ? html`<button class="plain quiet" @click=${showAll}>
            ${voice.say("and_more", { count: lines.length - shown.length })}
          </button>`
        : nothing
    }`;
}

/** Draw one day: what holds, why, and what can be done. */
export function oneDay(overview: Overview, day: string): TemplateResult {
  const { voice, hours, begin } = overview;
  const known = hours.year.find((each) => each.day === day);
  if (!known) return html``;
  const apart = hours.days.filter((each) => each.day === day);
  const lines: Otherwise[] = apart.map((each) => ({
    kind: "days",
    first: day,
    last: day,
    days: [each],
  }));
  for (const closing of closingsOn(hours, day))
    lines.push({ kind: "closing", first: day, last: day, closing });
  const button = (key: Key, draft: Draft) =>
    html`<button data-opens=${key} @click=${() => begin(draft)}>${voice.say(key)}</button>`;
  const told = dayText(voice.language, day, hours.today);
  return html`<section aria-label=${told} class="told">
    <p><strong>${told}</strong><br />${spansText(voice.language, known.spans)}</p>
    <ul>
      ${lines.map((each) => line(overview, each, each.kind === "days"))}
    </ul>
    ${
      hours.may_change
        ? html`<div class="row last">
            ${known.spans.length ? button("close_that_day", closeDraft(hours, "", day)) : nothing}
            ${button("other_hours_that_day", dayDraft(hours, day))}
          </div>`
        : nothing
    }
  </section>`;
}

/** Draw a line, without its day where that stands above it. */
function line(overview: Overview, each: Otherwise, isDayKnown = false): TemplateResult {
  return each.kind === "days"
    ? daysLine(overview, each, isDayKnown)
    : closingLine(overview, each.closing);
}

function daysLine(
  overview: Overview,
  each: Extract<Otherwise, { kind: "days" }>,
  isDayKnown: boolean,
): TemplateResult {
  const { voice, hours, begin, remove } = overview;
  const [day] = each.days;
  if (!day) return html``;
  const look = lookOf(hours, day);
  const shape = { usual: CLOCK, closed: CLOSED, longer: LONGER, other: CLOCK }[look];
  const colour = {
    usual: "var(--quiet)",
    closed: "currentColor",
    longer: "var(--free)",
    other: "var(--soon)",
  }[look];
  const text = (of: string) => dayText(voice.language, of, hours.today);
  const when =
    each.first === each.last
      ? text(each.first)
      : voice.say("days_from_to", { from: text(each.first), to: text(each.last) });
  const word = look === "longer" || look === "other" ? voice.say(`look_${look}`) : "";
  const hoursTold = [spansText(voice.language, day.spans), word].filter(Boolean).join(" · ");
  const origin =
    day.origin === "calendar"
      ? ofCalendar(voice, hours)
      : day.origin === "holiday"
        ? voice.say("origin_holiday")
        : "";
  const deed =
    day.origin === "hand"
      ? deedOf(voice, "take_away", when, () => remove(day.id))
      : day.origin === "holiday" && each.first === each.last && look === "closed"
        ? deedOf(voice, "open_all_the_same", when, () => begin(dayDraft(hours, day.day)))
        : nothing;
  return row(
    icon(shape, colour),
    isDayKnown ? "" : when,
    hoursTold,
    day.reason,
    origin,
    hours.may_change ? deed : nothing,
  );
}

/** What the line of a closing is drawn with: less than a whole card has. */
export interface ClosingLine {
  voice: Voice;
  hours: Pick<Hours, "zone" | "today" | "may_change"> & Partial<Pick<Hours, "calendar">>;
  remove(id: string): void;
}

/** Draw a closing, with what ends it. */
export function closingLine(
  { voice, hours, remove }: ClosingLine,
  closing: Closing,
): TemplateResult {
  const when = closingText(voice.language, hours.zone, hours.today, closing);
  const what = closing.space
    ? voice.say("space_closed", { space: closing.space_name ?? closing.space })
    : voice.say("look_closed");
  const isByHand = closing.origin === "hand";
  return row(
    icon(closing.space ? OUT : CLOSED, closing.space ? "var(--quiet)" : "currentColor"),
    when,
    what,
    closing.reason,
    isByHand ? "" : ofCalendar(voice, hours),
    isByHand && hours.may_change
      ? deedOf(voice, closing.start * 1000 <= Date.now() ? "reopen" : "take_away", when, () =>
          remove(closing.id),
        )
      : nothing,
  );
}

function ofCalendar(voice: Voice, hours: Partial<Pick<Hours, "calendar">>): string {
  return voice.say("origin_calendar", { name: hours.calendar?.name ?? "" });
}

function deedOf(voice: Voice, key: Key, when: string, act: () => void): TemplateResult {
  return html`<button
    ?disabled=${voice.busy}
    aria-label=${voice.say("pair", { what: voice.say(key), how: when })}
    @click=${act}
  >
    ${voice.say(key)}
  </button>`;
}

function row(
  shape: TemplateResult,
  when: string,
  what: string,
  reason: string,
  origin: string,
  deed: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<li class="line">
    ${shape}
    <div class="body">
      ${when ? html`<strong>${when}</strong><br />` : nothing} ${what}${reason ? html` · ${reason}` : nothing}
      ${origin ? html`<br /><span class="quiet">${origin}</span>` : nothing}
    </div>
    ${deed}
  </li>`;
}
