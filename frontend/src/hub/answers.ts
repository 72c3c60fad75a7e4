// What the hub answers to `faitout/desk/...`. Times are seconds since 1970; null: not known, or none.

import type { Closing } from "../hours/answers";

export interface BookingNow {
  booking_id: string;
  start: number;
  end: number;
  title: string | null;
}

export interface SpaceNow {
  space: string;
  name: string;
  kind: string;
  is_bookable: boolean;
  told: string;
  people: "yes" | "no" | "unknown";
  until: number | null;
  /** In the words of who closed it; null: only its hours say so, or it is open. */
  why_closed: string | null;
  release: number | null;
  is_walk_in: boolean;
  since: number | null;
  booking: BookingNow | null;
  next: BookingNow | null;
  acts: string[];
  main: string | null;
  book_until: number | null;
  extend_until: number | null;
  undo_until: number | null;
  reason: string | null;
  in_service: boolean;
  automation: boolean;
}

/** A door of the house: one that leads to no single space, or an entrance. */
export interface DoorNow {
  door: string;
  name: string;
  status: string;
  may_open: boolean;
}

export interface SiteNow {
  site: string;
  name: string;
  zone: string;
  is_open: boolean;
  until: number | null;
  why_closed: string | null;
  day: [number, number][];
  /** How many things need a person; null: not known. */
  attention: number | null;
  doors: DoorNow[];
  spaces: SpaceNow[];
}

export interface Concern {
  key: string;
  kind: string;
  urgency: "now" | "today" | "later";
  space: string | null;
  subject: string;
  where: string;
  since: number | null;
  due: number | null;
  what: string;
  todo: string;
  deed: string | null;
  /** Whom to ask for what is not for who looks; nobody: it is theirs, or anybody's. */
  helpers: string[];
}

export interface SiteAttention {
  site: string;
  name: string;
  zone: string;
  is_known: boolean;
  is_at_work: boolean;
  concerns: Concern[];
  /** How many more there are, of which others are told. */
  for_others: number;
}

export interface Mending {
  flow_id: string | null;
  text: string;
  ways: { id: string; label: string }[];
}

export interface SpacePlace {
  space: string;
  name: string;
  kind: string;
  is_bookable: boolean;
  entities: Record<string, string>;
}

export interface SitePlace {
  site: string;
  name: string;
  zone: string;
  rights: string[];
  entities: Record<string, string>;
  spaces: SpacePlace[];
  doors: { door: string; name: string; entities: Record<string, string> }[];
}

export interface DecisionTold {
  at: number;
  event: string;
  text: string;
  certificate: string | null;
}

export interface SpaceThrough extends SpaceNow {
  site: string;
  site_name: string;
  zone: string;
  rights: string[];
  reasons: DecisionTold[];
  /** Its own that are not over yet. */
  closings: Closing[];
  air: AirTold[];
  light: Comfort | null;
  heat: Comfort | null;
  sight: SightTold;
  doors: { door: string; name: string; status: string; why: string }[];
}

export interface AirTold {
  what: "co2" | "temperature" | "humidity";
  name: string;
  /** In ppm, °C or %; null: not known. */
  value: number | null;
  level: "good" | "stuffy" | "stale" | null;
  /** Why it is not known. */
  doubt: string | null;
  heard: number | null;
}

export interface Comfort {
  mode: string;
  why: string;
  until: number | null;
  temperature: number | null;
}

export interface SightTold {
  level: string;
  /** The one thing that would help. */
  advice: string;
  since: number | null;
  gaps: number;
  percent_unseen: number | null;
  sensors: {
    entity_id: string;
    name: string;
    kind: string;
    works: boolean;
    health: string | null;
    sees: boolean;
    /** Uses of the space that others vouched for, and those of which it knew nothing. */
    uses: number;
    missed: number;
  }[];
}

export interface WeekBooking {
  booking_id: string;
  start: number;
  end: number;
  stage: string;
  title: string | null;
  is_series: boolean;
  source: string | null;
  checked_in_at: number | null;
  ended_at: number | null;
  /** Its start, too; else only its end. */
  may_move: boolean;
  may_resize: boolean;
  /** To another space. */
  may_go: boolean;
  /** The calendar that it comes from cannot be told of other times. */
  is_fixed: boolean;
  may_cancel: boolean;
  is_released: boolean;
  undo_until: number | null;
  reason: string | null;
  certificate: string | null;
}

export interface WeekDay {
  date: string;
  start: number;
  end: number;
  open: [number, number][];
  /** Why it has other hours than its weekday; empty where nobody said. */
  reason: string;
}

export interface WeekSpace {
  space: string;
  name: string;
  kind: string;
  in_service: boolean;
  open: [number, number][];
  /** When it is closed otherwise than its week has it, and why. */
  closed: [start: number, end: number, reason: string][];
  bookings: WeekBooking[];
  used: [number, number, string | null][];
}

export interface SiteWeek {
  site: string;
  name: string;
  zone: string;
  days: WeekDay[];
  spaces: WeekSpace[];
}

export interface Usage {
  open_minutes: number;
  booked_minutes: number;
  used_minutes: number;
  /** Of the open time, 0 to 1; null where nothing was open. */
  rate: number | null;
  sessions: number;
  walk_ins: number;
  bookings: number;
  no_shows: number;
  released_minutes: number;
  reused_minutes: number;
  /** By steps of five; "<5"; null where it is not told. */
  members?: number | string | null;
  /** null: not measured. */
  energy_kwh: number | null;
  /** Of meters that are set up, hours of which nothing is kept. */
  energy_missing_hours: number;
  /** In how many spaces it is measured. */
  energy_spaces?: number;
}

/** Use of something, of which perhaps nothing was recorded: then no figure is a nought. */
export interface UsageOf extends Usage {
  is_recorded: boolean;
}

export interface Figures {
  start: string;
  end: string;
  /** The first day of which anything is recorded. */
  since: string | null;
  is_recorded: boolean;
  total: Usage;
  sites: (UsageOf & { site: string; name: string })[];
  kinds: (UsageOf & { kind: string })[];
  spaces: (UsageOf & { site: string; site_name: string; space: string; name: string })[];
  /** Minutes used: seven days, Monday first, of 24 hours. */
  heat: number[][];
  months: (Usage & { month: string })[];
  compared?: Figures;
  paper?: { page: string; semicolon: string; comma: string };
}

export interface Visitor {
  grant_id: string;
  doors: string[];
  start: number;
  end: number;
}

/** Shown once: nobody can be told it again. */
export interface VisitorLetIn extends Visitor {
  code: string | null;
  link: string | null;
}

export interface SiteVisitors {
  site: string;
  name: string;
  zone: string;
  doors: { door: string; name: string; is_entrance: boolean }[];
  visitors: Visitor[];
}
