// Instants and places on the grid. A line is a minute down the clock on the wall, counted from midnight,
// so all columns stand beside the same hours. Where clocks go forward a day lacks lines; where they go
// back it has an hour twice, and the days beside it lack the second one.

import { wallMinutes } from "../words/say";

export const HOUR_HEIGHT = 48;
/** Lines of an hour. */
export const HOUR = 60;
/** What a drag snaps to, in lines. */
export const STEP = 15;
/** The same in seconds: the shortest booking that a drag makes. */
export const SHORTEST = STEP * 60;
const DAY = 86_400;

/** Instants, in seconds since 1970. */
export interface Range {
  start: number;
  end: number;
}

/** Lines that a day does not have. */
export interface Gap {
  /** The first of them. */
  at: number;
  length: number;
}

/** How a day lies on the lines. */
export interface Scale extends Range {
  gap: Gap | undefined;
  /** The gap is one of the clock: nobody ever reads these times on that day. */
  isMissing: boolean;
}

/** The hour that a day of a view has twice: `at` is where the second one begins. */
export type Doubled = Gap | undefined;

export interface Alignment {
  scales: Scale[];
  doubled: Doubled;
}

/** Return how days lie beside each other, each on the clock of its place. */
export function aligned(days: (Range & { zone: string })[]): Alignment {
  const changes = days.map((day) => changeOf(day.zone, day));
  const back = changes.find((change) => change && change.by < 0);
  const doubled = back ? { at: back.at, length: -back.by } : undefined;
  const scales = days.map((day, index) => {
    const change = changes[index];
    const { start, end } = day;
    if (!change) return { start, end, gap: doubled, isMissing: false };
    const gap = change.by > 0 ? { at: change.at, length: change.by } : undefined;
    return { start, end, gap, isMissing: gap !== undefined };
  });
  return { scales, doubled };
}

const CHANGES = new Map<string, { at: number; by: number } | undefined>();

/** Return after how many minutes of a day its clock is changed, and by how many. */
function changeOf(zone: string, day: Range): { at: number; by: number } | undefined {
  const by = (DAY - (day.end - day.start)) / 60;
  if (by === 0) return undefined;
  const key = `${zone} ${day.start}`;
  if (!CHANGES.has(key)) {
    let at = 0;
    while (wallMinutes(zone, day.start + at * 60) === at) at += STEP;
    CHANGES.set(key, { at, by });
  }
  return CHANGES.get(key);
}

/** Return the line of an instant. */
export function lineOf(scale: Scale, at: number): number {
  const minutes = (at - scale.start) / 60;
  return scale.gap && minutes >= scale.gap.at ? minutes + scale.gap.length : minutes;
}

/** Return the instant of a line; of one that the day does not have, where time goes on. */
export function instantAt(scale: Scale, line: number): number {
  const { start, gap } = scale;
  if (!gap || line < gap.at) return start + line * 60;
  return start + Math.max(gap.at, line - gap.length) * 60;
}

/** Return what a clock on the wall shows at a line, in minutes, and whether for the second time. */
export function wallAt(line: number, doubled: Doubled): { minutes: number; isAgain: boolean } {
  if (!doubled || line < doubled.at) return { minutes: line, isAgain: false };
  const isAgain = line < doubled.at + doubled.length;
  return { minutes: line - doubled.length, isAgain };
}

/** Return the first and last line to show: the opening hours and an hour around; all if closed. */
export function shownLines(scales: Scale[], open: [number, number][][]): Range {
  const lines = scales.flatMap((scale, index) =>
    (open[index] ?? [])
      .filter(([start, end]) => end > scale.start && start < scale.end)
      .flatMap(([start, end]) => [
        lineOf(scale, Math.max(start, scale.start)),
        // The end of the day is the last of its lines, not the first of the next.
        lineOf(scale, Math.min(end, scale.end)),
      ]),
  );
  const last = Math.max(...scales.map((scale) => lineOf(scale, scale.end)));
  if (lines.length === 0) return { start: 0, end: last };
  return {
    start: Math.max(0, Math.floor(Math.min(...lines) / HOUR) * HOUR - HOUR),
    end: Math.min(last, Math.ceil(Math.max(...lines) / HOUR) * HOUR + HOUR),
  };
}

/** Return how far down a line is, in pixels. */
export function yOf(shown: Range, line: number): number {
  return ((line - shown.start) / HOUR) * HOUR_HEIGHT;
}

/** Return the line at a height. */
export function lineAt(shown: Range, y: number): number {
  return shown.start + (y / HOUR_HEIGHT) * HOUR;
}

/** Return the full hours that are shown. */
export function hoursOf(shown: Range): number[] {
  const hours: number[] = [];
  for (let line = shown.start; line < shown.end; line += HOUR) hours.push(line);
  return hours;
}

/** Return the nearest line that a drag snaps to. */
export function snapped(line: number): number {
  return Math.round(line / STEP) * STEP;
}

/** Return the stretches of a day in which a space is closed. */
export function shutSpans(day: Range, open: [number, number][]): Range[] {
  const spans: Range[] = [];
  let at = day.start;
  for (const [start, end] of open) {
    if (end <= day.start || start >= day.end) continue;
    if (start > at) spans.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < day.end) spans.push({ start: at, end: day.end });
  return spans;
}
