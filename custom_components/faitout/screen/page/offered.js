// What a space offers to whoever stands before the glass, and which times of today are free.

import { dayOf } from "./words.js";

export const STEP = 900; // Seconds: times are chosen in quarters of an hour.
const SHORT = [15, 30, 60]; // Minutes.
const LONGEST_UNTIL = 4 * 3600; // A room is not taken for longer by one touch; a desk is, for the day.
const HALF = 1800;
const NEAR = 7200; // A touched time this near is an end of what begins now, one beyond a start.
const FOR_THE_DAY = ["desk", "office"];

const minute = (seconds) => Math.floor(seconds / 60) * 60;
const up = (seconds) => Math.ceil(seconds / STEP) * STEP;
const down = (seconds) => Math.floor(seconds / STEP) * STEP;

// Ends to book until, or to extend until, with one touch: [minutes or null for "until", end].
export function ends({ kind, longest }, from, until) {
  if (!until) return [];
  const begin = minute(from);
  const short = SHORT.map((minutes) => [minutes, begin + minutes * 60]).filter(([, end]) => end < until);
  const isLong = until - from > (FOR_THE_DAY.includes(kind) ? longest : LONGEST_UNTIL);
  return isLong ? short : [...short, [null, until]];
}

// The free stretches of today from now on, [start, end]; the first begins now where one can book now.
export function freeOf(site, space, now) {
  const free = [];
  const first = minute(now);
  dayOf(site, space).forEach(([opens, closes]) => {
    let from = Math.max(opens, first);
    space.taken.forEach(([start, end]) => {
      if (end <= from || start >= closes) return;
      if (start > from) free.push([from, start]);
      from = end;
    });
    if (closes > from) free.push([from, closes]);
  });
  const isNow = ([start]) => start === first;
  return free
    .map((stretch) => (isNow(stretch) && !space.book_until ? [up(now), stretch[1]] : stretch))
    .filter(([start, end]) => end - start >= STEP);
}

// What somebody means who touches a time of the line: until then, or from then on.
export function choiceAt(free, seconds, now) {
  const stretch = free.find(([start, end]) => start <= seconds && seconds < end);
  if (!stretch) return null;
  const [start, end] = stretch;
  if (start <= now && seconds - now < NEAR) {
    return { start, end: Math.min(end, Math.max(up(now + STEP / 2), up(seconds - STEP / 2))) };
  }
  const from = Math.max(start, Math.min(down(seconds), end - STEP));
  return { start: from, end: Math.min(end, from + HALF) };
}

export function firstChoice(free) {
  if (!free.length) return null;
  const [start, end] = free[0];
  return { start, end: Math.min(end, up(start) + HALF) };
}

// Returns the choice with another start, of the same length as far as there is room; null: no more.
export function moved(free, { start, end }, by) {
  const begin = by > 0 ? startAfter(free, start) : startBefore(free, start);
  if (begin === null) return null;
  const [, until] = free.find(([from, to]) => from <= begin && begin < to);
  return { start: begin, end: Math.min(begin + end - start, until) };
}

function startAfter(free, start) {
  const wanted = down(start) + STEP;
  const room = free.find(([from, until]) => from > start || until - wanted >= STEP);
  if (!room) return null;
  return room[0] > start ? room[0] : wanted;
}

function startBefore(free, start) {
  const room = free.filter(([from]) => from < start).pop();
  return room ? Math.max(room[0], Math.min(up(start), up(room[1])) - STEP) : null;
}

// Returns the choice with another end; null where there is no room.
export function lengthened(free, { start, end }, by, longest) {
  const stretch = free.find(([from, until]) => from <= start && start < until);
  if (!stretch || (by > 0 && down(end) + STEP - start > longest)) return null;
  const wanted = by > 0 ? Math.min(down(end) + STEP, stretch[1]) : up(end) - STEP;
  return wanted - start < STEP / 2 || wanted === end ? null : { start, end: wanted };
}
