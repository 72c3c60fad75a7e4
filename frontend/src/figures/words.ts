// Numbers, days and periods of the figures, as the language of who looks writes them.

import { type Key, say } from "../words/say";
import { quarterOf, type Unit } from "./period";

export class FigureWords {
  constructor(readonly language: string) {}

  say(key: Key, words: Record<string, string | number> = {}): string {
    return say(this.language, key, words);
  }

  /** Return a length of time in hours, to a tenth: a month is told in no other unit. */
  hours(minutes: number): string {
    const digits = minutes < 6000 ? 1 : 0;
    return this.number(minutes / 60, digits);
  }

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: digits }).format(value);
  }

  share(rate: number | null): string {
    if (rate === null) return "–";
    return rate.toLocaleString(this.language, { style: "percent" });
  }

  weekday(day: number, length: "long" | "short"): string {
    // The first of January 2024 was a Monday.
    return this.#date(Date.UTC(2024, 0, 1 + day), { weekday: length });
  }

  day(iso: string): string {
    return this.#date(Date.parse(iso), { day: "numeric", month: "long", year: "numeric" });
  }

  period(unit: Unit, start: string): string {
    if (unit === "year") return start.slice(0, 4);
    if (unit === "quarter")
      return this.say("quarter_of", { number: quarterOf(start), year: start.slice(0, 4) });
    return this.#date(Date.parse(start), { month: "long", year: "numeric" });
  }

  #date(at: number, options: Intl.DateTimeFormatOptions): string {
    return new Date(at).toLocaleDateString(this.language, { ...options, timeZone: "UTC" });
  }
}
