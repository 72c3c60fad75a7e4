// Days and clocks as words and as numbers. A day is "2026-12-24", whatever zone the phone is in.

import { say, wall } from "../words/say";
import type { Closing, Spans } from "./answers";

const DAY_MS = 86_400_000;
export const MIDNIGHT = "24:00";

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function addDays(day: string, days: number): string {
  return new Date(utc(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Return 0 for a Monday. */
export function weekdayOf(day: string): number {
  return (utc(day).getUTCDay() + 6) % 7;
}

/** Return the day of a week's end, "2026-12-25": that day itself, or the next one of its name. */
export function next(weekday: number, from: string): string {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

/** Return a month as weeks, Monday first; undefined where a day is none of this month's. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const [year, number] = month.split("-").map(Number);
  const length = new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate();
  const cells: (string | undefined)[] = Array.from({ length: weekdayOf(first) });
  for (let day = 0; day < length; day++) cells.push(addDays(first, day));
  while (cells.length % 7) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function addMonths(month: string, months: number): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, (number ?? 1) - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Return a day on the clock of a place, with its time: "2026-12-24T12:00". */
export function wallOf(zone: string, at: number): string {
  const parts: Intl.DateTimeFormatOptions = { dateStyle: "short", timeStyle: "short" };
  const text = new Intl.DateTimeFormat("sv-SE", { ...parts, timeZone: zone }).format(at * 1000);
  return text.replace(" ", "T");
}

/** Return the instant at which the clock of a place shows this. */
export function instantOf(zone: string, clock: string): number {
  const naive = Date.parse(`${clock}:00Z`) / 1000;
  let at = naive;
  // Twice: the first guess may lie beyond a change of the clocks.
  for (let turn = 0; turn < 2; turn++) {
    at = naive - (Date.parse(`${wallOf(zone, at)}:00Z`) / 1000 - Math.floor(at / 60) * 60);
  }
  return at;
}

function spoken(language: string, day: string, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(utc(day));
  // The first of a month has a form of its own in French.
  return language.startsWith("fr") ? text.replace(/(^| )1 (?=\p{L})/u, "$11er ") : text;
}

/** Return a day in words: "jeudi 24 décembre", with its year where that is not this one. */
export function dayText(language: string, day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return spoken(language, day, { weekday: "long", day: "numeric", month: "long", ...year });
}

export function monthText(language: string, month: string): string {
  return spoken(language, `${month}-01`, { month: "long", year: "numeric" });
}

export function weekdayText(language: string, weekday: number, length: "long" | "short"): string {
  // The first of January 2024 was a Monday.
  return spoken(language, addDays("2024-01-01", weekday), { weekday: length });
}

/** Return the spans of a day: "8 h – 12 h, 14 h – 18 h", or that it is closed. */
export function spansText(language: string, spans: Spans): string {
  if (spans.length === 0) return say(language, "look_closed");
  const [only] = spans;
  if (spans.length === 1 && only?.[0] === "00:00" && only[1] === MIDNIGHT)
    return say(language, "open_all_day");
  return spans.map(([from, to]) => `${wall(language, from)} – ${wall(language, to)}`).join(", ");
}

export function minutesOf(spans: Spans): number {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return spans.reduce((sum, [from, to]) => sum + minutes(to) - minutes(from), 0);
}

/** Return the first and the last day of a closing, and whether these are whole. */
export function daysOf(zone: string, closing: Closing): [string, string, boolean] {
  const [start, end] = [wallOf(zone, closing.start), wallOf(zone, closing.end)];
  const isWhole = start.endsWith("T00:00") && end.endsWith("T00:00");
  // What ends at midnight ends with the day before.
  return [start.slice(0, 10), wallOf(zone, closing.end - 1).slice(0, 10), isWhole];
}

/** Return from when to when: "du jeudi 24 décembre au vendredi 1er janvier"; of what runs, its end. */
export function closingText(language: string, zone: string, today: string, closing: Closing) {
  const [first, last, isWhole] = daysOf(zone, closing);
  const day = (each: string) => dayText(language, each, today);
  if (closing.start * 1000 <= Date.now()) {
    const end = wallOf(zone, closing.end);
    if (end.endsWith("T00:00"))
      return last === today
        ? say(language, "until_tonight")
        : say(language, "until_day", { day: day(last) });
    return say(language, "until", { time: `${day(last)} ${wall(language, end.slice(11))}` });
  }
  if (isWhole && first === last) return day(first);
  if (isWhole) return say(language, "days_from_to", { from: day(first), to: day(last) });
  const time = (at: number) => wall(language, wallOf(zone, at).slice(11));
  const times = { from: time(closing.start), to: time(closing.end) };
  if (wallOf(zone, closing.end).slice(0, 10) === first)
    return `${day(first)}, ${times.from} – ${times.to}`;
  const to = `${day(wallOf(zone, closing.end).slice(0, 10))} ${times.to}`;
  return say(language, "days_from_to", { from: `${day(first)} ${times.from}`, to });
}
