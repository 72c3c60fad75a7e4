// Which months, quarters and years can be looked at, as days [start, end), and what each is compared with.

export const UNITS = ["month", "quarter", "year"] as const;
export type Unit = (typeof UNITS)[number];

/** What a period is compared with: the one before, the same a year before, nothing, or another by its first day. */
export type Against = "before" | "year_before" | "none" | string;

const MONTHS: Record<Unit, number> = { month: 1, quarter: 3, year: 12 };
/** The record goes back five years at most. */
const MOST_MONTHS = 60;

export interface Days {
  start: string;
  end: string;
  compare_start?: string;
  compare_end?: string;
}

/** Return the first day of the last period that is over, seen from a day. */
export function lastOf(unit: Unit, today: Date): string {
  return moved(runningOf(unit, today), unit, -1);
}

/** Return the first day of the period that runs. */
export function runningOf(unit: Unit, today: Date): string {
  const months = MONTHS[unit];
  return firstOf(today.getFullYear(), Math.floor(today.getMonth() / months) * months);
}

/** Return the first day of the period that lies so many periods later. */
export function moved(start: string, unit: Unit, by: number): string {
  const [year, month] = partsOf(start);
  return firstOf(year, month + by * MONTHS[unit]);
}

/** Return the first days of all periods from the one that runs to the one of a day, newest first. */
export function choicesOf(unit: Unit, since: string | null, today: Date): string[] {
  const found: string[] = [];
  let start = runningOf(unit, today);
  for (let left = MOST_MONTHS / MONTHS[unit]; left > 0; left -= 1) {
    found.push(start);
    if (since !== null && start <= since) break;
    start = moved(start, unit, -1);
  }
  return found;
}

/** Return the days of a period and of the one that it is compared with. */
export function daysOf(unit: Unit, start: string, against: Against): Days {
  const days = { start, end: moved(start, unit, 1) };
  const other = otherOf(unit, start, against);
  if (other === null) return days;
  return { ...days, compare_start: other, compare_end: moved(other, unit, 1) };
}

function otherOf(unit: Unit, start: string, against: Against): string | null {
  if (against === "none") return null;
  if (against === "before") return moved(start, unit, -1);
  if (against === "year_before") return moved(start, "year", -1);
  return against;
}

/** Return which quarter of its year a day lies in: 1 to 4. */
export function quarterOf(start: string): number {
  return Math.floor(partsOf(start)[1] / 3) + 1;
}

function partsOf(start: string): [number, number] {
  const [year = 1970, month = 1] = start.split("-").map(Number);
  return [year, month - 1];
}

function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
