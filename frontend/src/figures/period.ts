// The periods that are asked for most, as days [start, end), and what each is compared with.

export const PERIODS = ["last_month", "this_month", "this_year", "last_year"] as const;
export type Period = (typeof PERIODS)[number];

export interface Days {
  start: string;
  end: string;
  compare_start: string;
  compare_end: string;
}

/** Return the days of a period, seen from a day. */
export function daysOf(period: Period, today: Date): Days {
  const [year, month] = [today.getFullYear(), today.getMonth()];
  switch (period) {
    case "last_month":
      return days(year, month - 1, 1);
    case "this_month":
      return days(year, month, 1);
    case "this_year":
      return days(year, 0, 12);
    case "last_year":
      return days(year - 1, 0, 12);
  }
}

function days(year: number, month: number, months: number): Days {
  return {
    start: firstOf(year, month),
    end: firstOf(year, month + months),
    compare_start: firstOf(year, month - months),
    compare_end: firstOf(year, month),
  };
}

function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
