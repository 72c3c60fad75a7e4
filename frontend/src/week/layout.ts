// Instants and places on the grid. Everything is counted from instants, so a day of 23 or 25 hours is
// as long on the grid as it is.

import type { WeekDay } from "../hub/answers";

export const HOUR_HEIGHT = 48;
const HOUR = 3600;
/** What a drag snaps to, in seconds. */
export const STEP = 900;
/** The shortest booking that a drag makes. */
export const SHORTEST = STEP;

export interface Range {
  start: number;
  end: number;
}

/** Return what is shown of a day: its opening hours and an hour around, the whole day if closed. */
export function rangeOf(day: WeekDay, taken: Range[] = []): Range {
  if (day.open.length === 0 && taken.length === 0) return { start: day.start, end: day.end };
  const spans = [...day.open.map(([start, end]) => ({ start, end })), ...taken];
  const first = Math.min(...spans.map((span) => span.start));
  const last = Math.max(...spans.map((span) => span.end));
  return {
    start: Math.max(day.start, day.start + floor(first - day.start, HOUR) - HOUR),
    end: Math.min(day.end, day.start + ceil(last - day.start, HOUR) + HOUR),
  };
}

/** Return how far down an instant is, in pixels. */
export function yOf(range: Range, at: number): number {
  return ((at - range.start) / HOUR) * HOUR_HEIGHT;
}

/** Return the instant at a height. */
export function instantAt(range: Range, y: number): number {
  return range.start + (y / HOUR_HEIGHT) * HOUR;
}

/** Return the nearest quarter of an hour. */
export function snapped(range: Range, at: number): number {
  return range.start + Math.round((at - range.start) / STEP) * STEP;
}

/** Return the hours of a range, for the lines and their times. */
export function hoursOf(range: Range): number[] {
  const hours: number[] = [];
  for (let at = range.start; at < range.end; at += HOUR) hours.push(at);
  return hours;
}

/** Return the new times of a booking that was dragged by so many seconds. */
export function moved(range: Range, booking: Range, by: number): Range {
  const start = snapped(range, booking.start + by);
  return { start, end: start + (booking.end - booking.start) };
}

/** Return the new times of a booking whose end was dragged by so many seconds. */
export function lengthened(range: Range, booking: Range, by: number): Range {
  const end = Math.max(booking.start + SHORTEST, snapped(range, booking.end + by));
  return { start: booking.start, end };
}

/** Return the span between two instants of a drag over empty time. */
export function drawn(range: Range, from: number, to: number): Range {
  const start = range.start + floor(Math.min(from, to) - range.start, STEP);
  const end = snapped(range, Math.max(from, to));
  return { start, end: Math.max(end, start + 2 * STEP) };
}

/** Return the stretches of a range in which it is closed. */
export function shutSpans(day: WeekDay, range: Range): Range[] {
  const spans: Range[] = [];
  let at = range.start;
  for (const [start, end] of day.open) {
    if (start > at) spans.push({ start: at, end: Math.min(start, range.end) });
    at = Math.max(at, end);
  }
  if (at < range.end) spans.push({ start: at, end: range.end });
  return spans;
}

function floor(value: number, step: number): number {
  return Math.floor(value / step) * step;
}

function ceil(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
