// What the hub answers to `what_if`.

export interface Curve {
  space: string;
  as_set: number;
  points: { grace: number; bookings: number; freed_minutes: number; hurt: number }[];
}
