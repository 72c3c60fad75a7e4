// A drag as it stands: what is dragged, where it would lie now, and what is against that.

import type { SiteWeek, WeekBooking, WeekDay, WeekSpace } from "../hub/answers";
import type { Key } from "../words/say";
import { instantAt, lineOf, type Range, type Scale, SHORTEST, STEP, snapped } from "./layout";

/** A space on a day. */
export interface Column {
  /** The same for the same space on the same day, however often the hub answers. */
  key: string;
  site: SiteWeek;
  space: WeekSpace;
  day: WeekDay;
  title: string;
  /** The name of the place, where several are shown. */
  place: string;
  scale: Scale;
}

export interface Drag {
  kind: "book" | "move" | "length";
  /** Where it began. */
  from: Column;
  /** The line at which it began. */
  line: number;
  booking: WeekBooking | undefined;
  /** Where it would lie; undefined: nowhere, the pointer has left the grid. */
  to: Column | undefined;
  span: Range;
  hasMoved: boolean;
  /** What is against it, as far as can be seen here. */
  why?: Key | undefined;
}

/** Return the columns' own key. */
export function keyOf(site: SiteWeek, space: WeekSpace, day: WeekDay): string {
  return `${site.site}/${space.space}/${day.start}`;
}

/** Return a drag once its pointer is at a line of a column. */
export function dragged(begin: Drag, over: Column | undefined, line: number): Drag {
  const { booking, from, kind } = begin;
  if (!over) return { ...begin, to: undefined, hasMoved: true };
  if (kind === "book" || !booking)
    return { ...begin, to: from, span: drawn(from.scale, begin.line, line), hasMoved: true };
  const by = line - begin.line;
  if (kind === "length") {
    const end = instantAt(from.scale, snapped(lineOf(from.scale, booking.end) + by));
    const span = { start: booking.start, end: Math.max(booking.start + SHORTEST, end) };
    return { ...begin, to: from, span, hasMoved: true };
  }
  const first = lineOf(from.scale, booking.start);
  const top = over.key === from.key && Math.abs(by) < STEP / 2 ? first : snapped(first + by);
  const start = top === first && over.key === from.key ? booking.start : instantAt(over.scale, top);
  const span = { start, end: start + (booking.end - booking.start) };
  return { ...begin, to: over, span, hasMoved: true };
}

/** Return the span between two lines of a drag over empty time: half an hour at least. */
export function drawn(scale: Scale, from: number, to: number): Range {
  const first = Math.floor(Math.min(from, to) / STEP) * STEP;
  const last = Math.max(snapped(Math.max(from, to)), first + 2 * STEP);
  const start = instantAt(scale, first);
  return { start, end: Math.max(instantAt(scale, last), start + SHORTEST) };
}

/** Return what is against a drag, as far as can be seen here; the hub has the last word. */
export function against(drag: Drag, now: number): Key | undefined {
  const { booking, from, span, to } = drag;
  if (!to) return "drag_outside";
  if (to.site.site !== from.site.site) return "drag_other_place";
  if (booking && to.space.space !== from.space.space && !booking.may_go) return "drag_stays_there";
  if (span.start < now - 60 && span.start !== booking?.start) return "drag_past";
  const taken = to.space.bookings.some(
    (each) =>
      each.booking_id !== booking?.booking_id &&
      ["scheduled", "awaiting", "checked_in"].includes(each.stage) &&
      each.start < span.end &&
      span.start < each.end,
  );
  if (taken) return "drag_taken";
  if (!to.space.in_service) return "told_out_of_service";
  const isRented = ["office", "desk"].includes(to.space.kind);
  return isRented || isOpen(to.space.open, span) ? undefined : "closed";
}

/** Return whether a space is open for all of a span, over midnight where it is so then. */
function isOpen(open: [number, number][], span: Range): boolean {
  let at = span.start;
  for (const [start, end] of open) if (start <= at && at < end) at = end;
  return at >= span.end;
}
