// The curve of all spaces together, from the curves of each, and where its points lie.

import type { Curve } from "./answers";

export interface Point {
  grace: number;
  bookings: number;
  freed: number;
  hurt: number;
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
      };
    });
}

/** Return the path of a line through values, in a box of a width and a height. */
export function path(values: number[], width: number, height: number): string {
  const most = Math.max(1, ...values);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values
    .map((value, index) => {
      const y = height - (height * value) / most;
      return `${index === 0 ? "M" : "L"}${(index * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(" ");
}
