// The texts of the cards, in the language of who looks: French, and English for everybody else.

import en from "./en.json";
import fr from "./fr.json";

export type Key = keyof typeof en;

const LANGUAGES: Record<string, Record<Key, string>> = { en, fr };

/** Return a text, with its gaps filled. */
export function say(
  language: string,
  key: Key,
  words: Record<string, string | number> = {},
): string {
  const texts = LANGUAGES[language.slice(0, 2)] ?? en;
  return texts[key].replace(/\{(\w+)\}/g, (gap, name: string) => String(words[name] ?? gap));
}

/** Return whether there is such a text: some keys are made of what the hub says. */
export function isSaid(key: string): key is Key {
  return key in en;
}

const ZONED = new Map<string, Intl.DateTimeFormat>();

function formatted(
  language: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
  at: number,
): string {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let format = ZONED.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
    ZONED.set(key, format);
  }
  return format.format(at * 1000);
}

const NO_BREAK = "\u00a0";

/** Return a time on the clock of a place: "14 h 30" in French, "14:30" in English. */
export function clock(language: string, zone: string, at: number): string {
  return timeText(language, wallMinutes(zone, at));
}

/** Return a time that is given as "14:30", in the same words. */
export function wall(language: string, time: string): string {
  const [hour, minute] = time.split(":");
  return timeText(language, Number(hour) * 60 + Number(minute));
}

/** Return a time of day that is given in minutes since midnight. */
export function timeText(language: string, minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const minute = String(minutes % 60).padStart(2, "0");
  if (!language.startsWith("fr")) return `${String(hour).padStart(2, "0")}:${minute}`;
  const hours = `${hour}${NO_BREAK}h`;
  return minute === "00" ? hours : `${hours}${NO_BREAK}${minute}`;
}

/** Return what the clock of a place shows, in minutes since midnight. */
export function wallMinutes(zone: string, at: number): number {
  const text = formatted("en-GB", zone, { hour: "2-digit", minute: "2-digit" }, at);
  const [hour, minute] = text.split(":");
  return Number(hour) * 60 + Number(minute);
}

/** Return the instants at which the clock of a place shows a time of a day: none, one or two. */
export function instantsOf(zone: string, day: string, minutes: number): number[] {
  const there = Date.parse(`${day}T00:00Z`) / 1000 + minutes * 60;
  const offset = (at: number) =>
    Date.parse(`${isoDay(zone, at)}T00:00Z`) / 1000 + wallMinutes(zone, at) * 60 - at;
  const offsets = new Set([offset(there - 86_400), offset(there + 86_400)]);
  return [...offsets]
    .map((each) => there - each)
    .filter((at) => isoDay(zone, at) === day && wallMinutes(zone, at) === minutes)
    .sort((one, other) => one - other);
}

/** Return whether the clock of a place shows a time for the second time on that day. */
export function isAgain(zone: string, at: number): boolean {
  return wallMinutes(zone, at - 3600) === wallMinutes(zone, at);
}

/** Return a day in words: "lundi 5 octobre". */
export function dayName(language: string, zone: string, at: number, length: "long" | "short") {
  return formatted(language, zone, { weekday: length, day: "numeric", month: length }, at);
}

/** Return a day as 2026-10-05, on the clock of a place. */
export function isoDay(zone: string, at: number): string {
  return formatted("sv-SE", zone, { year: "numeric", month: "2-digit", day: "2-digit" }, at);
}

/** Return a time, with its day where that is not today. */
export function moment(language: string, zone: string, at: number, now: number): string {
  const time = clock(language, zone, at);
  if (isoDay(zone, at) === isoDay(zone, now)) return time;
  return `${dayName(language, zone, at, "short")} ${time}`;
}

/** Return a length of time: "5 min", "1 h 30". */
export function lasting(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return `${whole}${NO_BREAK}min`;
  const rest = whole % 60;
  const hours = `${Math.floor(whole / 60)}${NO_BREAK}h`;
  return rest ? `${hours}${NO_BREAK}${String(rest).padStart(2, "0")}` : hours;
}

/** Return a countdown: "2:05". */
export function countdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
