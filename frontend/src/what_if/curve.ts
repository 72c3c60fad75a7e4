// The curve of all spaces together, from the curves of each, and where its points and axes lie.

import type { Curve } from "./answers";

export interface Point {
  grace: number;
  bookings: number;
  freed: number;
  hurt: number;
  /** In how many of the spaces the grace is set so. */
  set: number;
}

/** Add the curves of some spaces up, at the graces that all of them have. */
export function together(curves: Curve[]): Point[] {
  const drawn = curves.filter((curve) => curve.points.length > 0);
  const graces = [...new Set(drawn.flatMap((curve) => curve.points.map((point) => point.grace)))];
  return graces
    .filter((grace) => drawn.every((curve) => curve.points.some((each) => each.grace === grace)))
    .sort((a, b) => a - b)
    .map((grace) => {
      const points = drawn.flatMap((curve) => curve.points.filter((each) => each.grace === grace));
      const sum = (of: (point: Curve["points"][number]) => number) =>
        points.reduce((total, point) => total + of(point), 0);
      return {
        grace,
        bookings: sum((point) => point.bookings),
        freed: sum((point) => point.freed_minutes),
        hurt: sum((point) => point.hurt),
        set: drawn.filter((curve) => curve.as_set === grace).length,
      };
    });
}

/** Return the least round number that is not below a value: 1, 2 or 5 times a power of ten. */
export function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const factor = [1, 2, 5, 10].find((each) => each * power >= value) ?? 10;
  return factor * power;
}

/** A box into which a line is drawn. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Return where each value of an axis lies, from its first to its last. */
export function across(values: number[], { left, width }: Box): number[] {
  const first = Math.min(...values);
  const whole = Math.max(1, Math.max(...values) - first);
  return values.map((value) => left + (width * (value - first)) / whole);
}

/** Return the path of a line through values at these places, of which the axis ends at `most`. */
export function path(values: number[], places: number[], most: number, box: Box): string {
  return values
    .map((value, index) => {
      const y = box.top + box.height - (box.height * value) / most;
      return `${index === 0 ? "M" : "L"}${(places[index] ?? 0).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(" ");
}
