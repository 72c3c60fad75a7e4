// What the hub answers about opening hours, and what it is told of them. Clocks ("08:00" to "24:00")
// and days are those of the place; all other times are seconds since 1970.

/** The spans in which a day is open, sorted and apart; none: closed. */
export type Spans = [string, string][];

export interface DayApart {
  id: string;
  day: string;
  spans: Spans;
  reason: string;
  origin: "hand" | "holiday" | "calendar";
}

export interface Closing {
  id: string;
  /** One space; null: the whole place. */
  space: string | null;
  space_name: string | null;
  start: number;
  end: number;
  reason: string;
  origin: "hand" | "calendar";
}

export interface DayAhead {
  day: string;
  spans: Spans;
  reason: string;
  special: boolean;
}

export interface Holidays {
  closed: boolean;
  country: string | null;
  subdivision: string | null;
  countries: string[];
  subdivisions: { id: string; name: string }[];
}

export interface Hours {
  site: string;
  name: string;
  zone: string;
  version: number;
  may_change: boolean;
  today: string;
  last: string;
  /** Seven days, Monday first. */
  week: Spans[];
  spaces: { space: string; name: string }[];
  days: DayApart[];
  closings: Closing[];
  year: DayAhead[];
  holidays: Holidays;
  calendar: {
    entity_id: string | null;
    name: string | null;
    heard: number | null;
    fault: boolean;
    choices: { entity_id: string; name: string }[];
  };
}

export type HoursChange =
  | { kind: "week"; week: Spans[] }
  | { kind: "close"; space?: string; start: string; end: string; reason: string }
  | { kind: "day"; day: string; spans: Spans; reason: string }
  | { kind: "remove"; id: string }
  | { kind: "holidays"; closed: boolean; country?: string; subdivision?: string }
  | { kind: "calendar"; entity_id: string | null };

/** What becomes of a booking in the way. */
export type Fate = "keep" | "cancel" | { space?: string; start?: number };

export interface InTheWay {
  booking_id: string;
  space: string;
  space_name: string;
  start: number;
  end: number;
  title: string | null;
  has_holder: boolean;
  may_cancel: boolean;
  may_move: boolean;
  free: { space: string; name: string }[];
}

export interface Changed {
  done: boolean;
  version: number;
  in_the_way: InTheWay[];
  failed: { booking_id: string; message: string }[];
  hours: Hours | null;
}
