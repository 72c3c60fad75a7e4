// What is otherwise than the week: as a list, by day, and between two looks at it.

import type { Closing, DayApart, Hours } from "./answers";
import { addDays, daysOf, minutesOf, wallOf, weekdayOf } from "./days";
import type { Draft, Seen } from "./draft";

/** Days that follow each other with the same hours for the same reason, or one closing. */
export type Otherwise =
  | { kind: "days"; first: string; last: string; days: DayApart[] }
  | { kind: "closing"; first: string; last: string; closing: Closing };

export function otherwise(hours: Hours): Otherwise[] {
  const found: Otherwise[] = [];
  for (const day of hours.days) {
    const before = found.at(-1);
    if (before?.kind === "days" && goesOn(before.days.at(-1), day)) {
      before.days.push(day);
      before.last = day.day;
    } else found.push({ kind: "days", first: day.day, last: day.day, days: [day] });
  }
  for (const closing of hours.closings) {
    const [first, last] = daysOf(hours.zone, closing);
    found.push({ kind: "closing", first, last, closing });
  }
  return found.sort((a, b) => a.first.localeCompare(b.first) || a.last.localeCompare(b.last));
}

function goesOn(before: DayApart | undefined, day: DayApart): boolean {
  // What was set by hand is taken back day by day, so it stands day by day.
  return (
    before !== undefined &&
    before.origin !== "hand" &&
    addDays(before.day, 1) === day.day &&
    before.origin === day.origin &&
    before.reason === day.reason &&
    String(before.spans) === String(day.spans)
  );
}

export type Look = "usual" | "closed" | "longer" | "other";

/** Return how a day differs from its weekday. */
export function lookOf(hours: Pick<Hours, "week">, day: { day: string; spans: DayApart["spans"] }) {
  const usual = hours.week[weekdayOf(day.day)] ?? [];
  if (String(usual) === String(day.spans)) return "usual" satisfies Look;
  if (day.spans.length === 0) return "closed" satisfies Look;
  const more = minutesOf(day.spans) > minutesOf(usual);
  return (more ? "longer" : "other") satisfies Look;
}

/** Return the closings of a day: the place's and the spaces'. */
export function closingsOn(hours: Hours, day: string): Closing[] {
  return hours.closings.filter((closing) => {
    const [first, last] = daysOf(hours.zone, closing);
    return first <= day && day <= last;
  });
}

export interface Difference {
  /** Weekdays that open otherwise now. */
  weekdays: number[];
  came: (DayApart | Closing)[];
  went: (DayApart | Closing)[];
  /** Public holidays or the calendar of closings are set otherwise. */
  settings: boolean;
}

/** Return what differs between two looks at the hours. */
export function differenceOf(before: Seen, after: Seen): Difference {
  const ids = (seen: Seen) => new Set([...seen.days, ...seen.closings].map(apart));
  const [old, now] = [ids(before), ids(after)];
  const settings = (seen: Seen) => {
    const { closed, country, subdivision } = seen.holidays;
    return JSON.stringify([closed, country, subdivision, seen.calendar.entity_id]);
  };
  return {
    weekdays: after.week.flatMap((spans, day) =>
      String(spans) === String(before.week[day] ?? []) ? [] : [day],
    ),
    came: [...after.days, ...after.closings].filter((each) => !old.has(apart(each))),
    went: [...before.days, ...before.closings].filter((each) => !now.has(apart(each))),
    settings: settings(before) !== settings(after),
  };
}

/** What tells a line from all others, with what it says. */
function apart(line: DayApart | Closing): string {
  return JSON.stringify(line);
}

/** Return what takes a change back; undefined: nothing does. */
export function reverseOf(draft: Draft, before: Seen, after: Hours): Draft | undefined {
  const ofHand = (line: DayApart | Closing) => line.origin === "hand";
  switch (draft.kind) {
    case "week":
      return { kind: "week", week: before.week };
    case "holidays": {
      const { closed, country, subdivision } = before.holidays;
      return { kind: "holidays", closed, country: country ?? "", subdivision: subdivision ?? "" };
    }
    case "calendar":
      return { kind: "calendar", entity_id: before.calendar.entity_id ?? "" };
    case "day": {
      const known = before.days.find((each) => each.day === draft.day && ofHand(each));
      if (known) return dayAgain(known);
      const made = after.days.find((each) => each.day === draft.day && ofHand(each));
      return made && { kind: "remove", id: made.id };
    }
    case "close": {
      const old = new Set(before.closings.map((each) => each.id));
      const made = after.closings.find((each) => ofHand(each) && !old.has(each.id));
      return made && { kind: "remove", id: made.id };
    }
    case "remove": {
      const day = before.days.find((each) => each.id === draft.id);
      const closing = before.closings.find((each) => each.id === draft.id);
      return day ? dayAgain(day) : closing && closingAgain(closing, after.zone);
    }
  }
}

function dayAgain({ day, spans, reason }: DayApart): Draft {
  return { kind: "day", day, spans, reason };
}

function closingAgain(closing: Closing, zone: string): Draft {
  const [from, fromTime] = wallOf(zone, closing.start).split("T") as [string, string];
  const [to, toTime] = wallOf(zone, closing.end).split("T") as [string, string];
  const { space, reason } = closing;
  const times = { from, fromTime, to, toTime, isWholeDays: false };
  return { kind: "close", space: space ?? "", ...times, reason };
}

/** Return what was typed, with what somebody else changed where it was not touched. */
export function rebased(draft: Draft, before: Seen, after: Seen): Draft {
  if (draft.kind !== "week") return draft;
  const week = draft.week.map((spans, day) =>
    String(spans) === String(before.week[day]) ? (after.week[day] ?? spans) : spans,
  );
  return { kind: "week", week };
}
