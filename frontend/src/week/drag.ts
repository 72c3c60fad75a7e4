// A drag as it stands: what is dragged, from where, and which times it would have now.

import type { SiteWeek, WeekBooking, WeekDay, WeekSpace } from "../hub/answers";
import { drawn, lengthened, moved, type Range } from "./layout";

/** A space on a day. */
export interface Column {
  site: SiteWeek;
  space: WeekSpace;
  day: WeekDay;
  title: string;
  /** The name of the place, where several are shown. */
  place: string;
}

export interface Drag {
  kind: "book" | "move" | "length";
  column: Column;
  booking: WeekBooking | undefined;
  from: number;
  range: Range;
  span: Range;
  hasMoved: boolean;
}

/** Return a drag once its pointer is at an instant. */
export function dragged(begin: Drag, at: number): Drag {
  const { range, booking, from } = begin;
  const by = at - from;
  if (!booking) return { ...begin, span: drawn(range, from, at), hasMoved: true };
  const span = begin.kind === "length" ? lengthened(range, booking, by) : moved(range, booking, by);
  return { ...begin, span, hasMoved: true };
}
