// What the hub answers to `figures`, `paper` and `what_if`.

export interface Usage {
  open_minutes: number;
  booked_minutes: number;
  used_minutes: number;
  rate: number | null;
  sessions: number;
  walk_ins: number;
  bookings: number;
  no_shows: number;
  left_early: number;
  released_minutes: number;
  reused_minutes: number;
  unverified: number;
  cancelled: number;
}

export interface Figures {
  start: string;
  end: string;
  total: Usage & { members: number | string | null };
  kinds: (Usage & { kind: string })[];
  spaces: (Usage & { site: string; site_name: string; space: string; name: string })[];
  heat: number[][];
  months: (Usage & { month: string })[];
  compared?: Figures;
}

export interface Paper {
  page: string;
  semicolon: string;
  comma: string;
}

export interface Curve {
  space: string;
  as_set: number;
  points: { grace: number; bookings: number; freed_minutes: number; hurt: number }[];
}
