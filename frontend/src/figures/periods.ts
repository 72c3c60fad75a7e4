// The periods that somebody asks for, as days: from `start` to before `end`.

export interface Period {
  start: string;
  end: string;
}

export type PeriodName = "last_month" | "this_month" | "this_year" | "last_year";

export const PERIODS: PeriodName[] = ["last_month", "this_month", "this_year", "last_year"];

/** Return a period by its name, seen from a day such as 2026-10-05. */
export function periodOf(name: PeriodName, today: string): Period {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (name) {
    case "last_month":
      return { start: first(year, month - 1), end: first(year, month) };
    case "this_month":
      return { start: first(year, month), end: first(year, month + 1) };
    case "this_year":
      return { start: first(year, 1), end: first(year + 1, 1) };
    case "last_year":
      return { start: first(year - 1, 1), end: first(year, 1) };
  }
}

/** Return the period of the same months before it. */
export function before(period: Period): Period {
  const months = count(period);
  const year = Number(period.start.slice(0, 4));
  const month = Number(period.start.slice(5, 7));
  return { start: first(year, month - months), end: period.start };
}

function count(period: Period): number {
  const at = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(1, at(period.end) - at(period.start));
}

function first(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}
