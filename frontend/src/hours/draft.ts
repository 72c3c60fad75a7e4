// What somebody is about to change, as they typed it. It outlives the card, and the page too: a hub
// that goes away takes nothing with it.

import type { Key } from "../words/say";
import type { Fate, Hours, HoursChange, InTheWay, Spans } from "./answers";
import { addDays, instantOf, MIDNIGHT, weekdayOf } from "./days";

export interface CloseDraft {
  kind: "close";
  space: string;
  from: string;
  to: string;
  isWholeDays: boolean;
  fromTime: string;
  toTime: string;
  reason: string;
}

export interface DayDraft {
  kind: "day";
  day: string;
  spans: Spans;
  reason: string;
}

export type Draft =
  | CloseDraft
  | DayDraft
  | { kind: "week"; week: Spans[] }
  | { kind: "holidays"; closed: boolean; country: string; subdivision: string }
  | { kind: "calendar"; entity_id: string }
  | { kind: "remove"; id: string };

/** What of the hours tells whether somebody else has changed them. */
export type Seen = Pick<Hours, "version" | "week" | "days" | "closings" | "holidays" | "calendar">;

export interface Held {
  draft: Draft;
  /** The hours that were shown when it was begun. */
  seen: Seen;
  /** The bookings in the way; undefined: not asked for yet. */
  way?: InTheWay[];
  fates: Record<string, Fate>;
}

export const A_DAY: [string, string] = ["09:00", "18:00"];
export const MOST_SPANS = 2;

export function seenOf(hours: Hours): Seen {
  const { version, week, days, closings, holidays, calendar } = hours;
  return { version, week, days, closings, holidays, calendar };
}

export function closeDraft(hours: Hours, space = "", day = hours.today): CloseDraft {
  const times = { isWholeDays: true, fromTime: "08:00", toTime: "18:00" };
  return { kind: "close", space, from: day, to: day, ...times, reason: "" };
}

/** Return other hours for a day, from those that it has; a closed one opens as its weekday. */
export function dayDraft(hours: Hours, day: string): DayDraft {
  const known = hours.year.find((each) => each.day === day);
  const usual = hours.week[weekdayOf(day)] ?? [];
  const spans = known?.spans.length ? known.spans : usual;
  return { kind: "day", day, spans: spans.length ? spans : [A_DAY], reason: "" };
}

/** Return what the hub is asked to change. */
export function changeOf(draft: Draft): HoursChange {
  switch (draft.kind) {
    case "close": {
      const { space, from, to, isWholeDays, fromTime, toTime, reason } = draft;
      const [start, end] = isWholeDays
        ? [`${from}T00:00`, `${addDays(to, 1)}T00:00`]
        : [`${from}T${fromTime}`, `${to}T${toTime}`];
      return { kind: "close", ...(space ? { space } : {}), start, end, reason: reason.trim() };
    }
    case "day":
      return { ...draft, reason: draft.reason.trim() };
    case "holidays": {
      const { closed, country, subdivision } = draft;
      const where = country ? { country, ...(subdivision ? { subdivision } : {}) } : {};
      return { kind: "holidays", closed, ...where };
    }
    case "calendar":
      return { kind: "calendar", entity_id: draft.entity_id || null };
    default:
      return draft;
  }
}

/** Return what is wrong with what was typed; undefined: nothing. */
export function faultOf(draft: Draft, hours: Hours, now: number): Key | undefined {
  switch (draft.kind) {
    case "close": {
      const change = changeOf(draft);
      if (change.kind !== "close" || !draft.from || !draft.to) return "fault_no_day";
      if (!draft.isWholeDays && !(draft.fromTime && draft.toTime)) return "fault_no_time";
      if (change.end <= change.start) return "fault_end_first";
      if (instantOf(hours.zone, change.end) <= now) return "fault_over";
      return draft.to > hours.last ? "fault_far" : undefined;
    }
    case "day":
      if (!draft.day) return "fault_no_day";
      if (draft.day < hours.today) return "fault_over";
      return draft.day > hours.last ? "fault_far" : faultOfSpans(draft.spans);
    case "week":
      return draft.week.map(faultOfSpans).find(Boolean);
    case "holidays":
      return draft.closed && !draft.country ? "fault_no_country" : undefined;
    default:
      return undefined;
  }
}

export function faultOfSpans(spans: Spans): Key | undefined {
  let last = "";
  for (const [from, to] of spans) {
    if (!from || !to) return "fault_no_time";
    if (to <= from) return "fault_span";
    if (last && from <= last) return "fault_spans_meet";
    last = to;
  }
  return undefined;
}

/** Return spans with one end changed. Midnight is the end of a day, and the start of one. */
export function withClock(spans: Spans, place: number, end: 0 | 1, clock: string): Spans {
  const typed = end === 1 && clock === "00:00" ? MIDNIGHT : clock;
  return spans.map((span, index) => {
    if (index !== place) return span;
    return end === 0 ? [typed, span[1]] : [span[0], typed];
  });
}

/** Return spans with one more: after a break in the only one, or the usual of a closed day. */
export function withSpan(spans: Spans): Spans {
  const [only] = spans;
  if (!only) return [A_DAY];
  const [from, to] = only;
  return from < "12:00" && to > "14:00"
    ? [
        [from, "12:00"],
        ["14:00", to],
      ]
    : [only, ["", ""]];
}

const STORE = "faitout-hours-";

/** Keep what somebody is about to change at a place; undefined: nothing any more. */
export function keep(site: string, held: Held | undefined): void {
  try {
    if (held) sessionStorage.setItem(STORE + site, JSON.stringify(held));
    else sessionStorage.removeItem(STORE + site);
  } catch {
    // A browser that keeps nothing: then it lives as long as the card.
  }
}

export function kept(site: string): Held | undefined {
  try {
    const text = sessionStorage.getItem(STORE + site);
    return text ? (JSON.parse(text) as Held) : undefined;
  } catch {
    return undefined;
  }
}
