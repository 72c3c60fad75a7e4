// The texts of the screen's language, and times on the clock of a site.

const language = document.documentElement.lang;
let texts = {};

export async function load() {
  const answer = await fetch(new URL(`./${language}.json`, import.meta.url));
  if (!answer.ok) throw new Error(answer.status);
  texts = await answer.json();
}

export function say(key, values = {}) {
  return (texts[key] || key).replace(/{(\w+)}/g, (_, name) => String(values[name]));
}

const formats = new Map();

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) {
    const locale = language === "fr" ? "fr-FR" : "en-GB";
    formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  }
  return formats.get(key);
}

const parts = (seconds, zone) => {
  const found = {};
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  format(zone, clock).formatToParts(seconds * 1000).forEach((p) => (found[p.type] = p.value));
  return found;
};

// French writes 8 h and 14 h 30, with spaces that do not break.
export function clock(seconds, zone) {
  const { hour, minute } = parts(seconds, zone);
  if (language !== "fr") return `${hour}:${minute}`;
  return minute === "00" ? `${+hour}\u00a0h` : `${+hour}\u00a0h\u00a0${minute}`;
}

export function wallClock(seconds, zone) {
  const { hour, minute } = parts(seconds, zone);
  return `${hour}:${minute}`;
}

// The end of a line that goes on until midnight.
export function endOfDay(seconds, zone) {
  if (wallClock(seconds, zone) !== "00:00") return clock(seconds, zone);
  return language === "fr" ? "24\u00a0h" : "24:00";
}

const LONG_DATE = { weekday: "long", day: "numeric", month: "long" };
const DAY = 86400000;
const WEEK = 7;

// The day by a number that is one more the next day, whatever the clocks do.
function day(seconds, zone) {
  const found = {};
  const numbers = { year: "numeric", month: "numeric", day: "numeric" };
  format(zone, numbers).formatToParts(seconds * 1000).forEach((p) => (found[p.type] = +p.value));
  return { ...found, number: Date.UTC(found.year, found.month - 1, found.day) / DAY };
}

// A time of today as a time; any other with its day. Midnight at the end of today is still today.
// With the prefix "at_" it reads as an answer to when, without one as an answer to until when.
// Where it is to be short, a day that is far off has its date alone.
export function when(seconds, now, zone, prefix = "", isShort = false) {
  const today = day(now, zone);
  const ahead = day(seconds, zone).number - today.number;
  const isMidnight = ahead > 0 && day(seconds - 1, zone).number === today.number;
  const at = isMidnight ? say("midnight") : clock(seconds, zone);
  if (!ahead || isMidnight) return prefix ? say("at_today", { at }) : at;
  if (ahead === 1) return say(`${prefix}tomorrow`, { at });
  // Later than in a week the name of a day would be taken for that of this week.
  const isNear = ahead > 0 && ahead < WEEK;
  const far = isShort ? { day: "numeric", month: "short" } : LONG_DATE;
  const name = isNear ? format(zone, { weekday: "short" }).format(seconds * 1000) : date(seconds, zone, now, far);
  return say(`${prefix}on_day`, { day: name, at });
}

// With its year, given a day of another one. French writes the first of a month as "1er".
export function date(seconds, zone, now = seconds, parts = LONG_DATE) {
  const { year } = day(seconds, zone);
  const written = format(zone, parts)
    .formatToParts(seconds * 1000)
    .map(({ type, value }) => (language === "fr" && type === "day" && value === "1" ? "1er" : value))
    .join("");
  return day(now, zone).year === year ? written : `${written} ${year}`;
}

export function lasting(seconds) {
  if (seconds < 60) return say("seconds", { count: Math.max(0, Math.floor(seconds)) });
  if (seconds < 3600) return say("minutes", { count: Math.floor(seconds / 60) });
  return say("hours", { count: Math.floor(seconds / 3600) });
}

export function countdown(seconds) {
  const left = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}
