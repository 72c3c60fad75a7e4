// A hand on the grid: which column it is over, scrolling at the edges, and when it lets go.

import type { WeekBooking } from "../hub/answers";
import { against, type Column, type Drag, dragged, drawn } from "./drag";
import type { View } from "./grid";
import { lineAt } from "./layout";
import { follow } from "./pointer";

/** Pixels from the edge at which a drag scrolls, and by how many at a time. */
const EDGE = 36;
const SCROLLS_BY = 12;
const SCROLLS_EVERY_MS = 40;
/** What stays at the left and at the top when it scrolls. */
const HOURS_WIDTH = 56;
const HEAD_HEIGHT = 40;

/** Whose grid it is. */
export interface Grid {
  root(): ParentNode;
  now(): number;
  /** Show a drag as it stands; undefined: there is none. */
  shows(drag: Drag | undefined): void;
  drops(drag: Drag): void;
}

export class Dragging {
  #grid: Grid;
  #drag: Drag | undefined;
  #letGo: (() => void) | undefined;
  #scrolls: ReturnType<typeof setInterval> | undefined;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** Begin where a pointer went down. */
  down(
    event: PointerEvent,
    view: View,
    column: Column,
    booking?: WeekBooking,
    kind: Drag["kind"] = "book",
  ): void {
    const element = (event.currentTarget as HTMLElement).closest<HTMLElement>(".column");
    if (event.button !== 0 || !element) return;
    this.end();
    const line = lineAt(view.shown, event.clientY - element.getBoundingClientRect().top);
    const { start, end } = booking ?? drawn(column.scale, line, line);
    const span = { start, end };
    const begin: Drag = { kind, from: column, line, booking, to: column, span, hasMoved: false };
    let at: [number, number] = [event.clientX, event.clientY];
    const moves = () => {
      const drag = dragged(begin, ...this.#under(view, ...at));
      this.#show({ ...drag, why: against(drag, this.#grid.now()) });
    };
    this.#letGo = follow(event, element, {
      // What a finger holds is seen to be held before it moves.
      holds: () => this.#show({ ...begin, hasMoved: true }),
      moves: (x, y) => {
        at = [x, y];
        this.#scrolls ??= setInterval(() => {
          if (this.#scrollAtEdge(...at)) moves();
        }, SCROLLS_EVERY_MS);
        moves();
      },
      drops: () => {
        const drag = this.#drag;
        this.end();
        if (drag) this.#grid.drops(drag);
      },
      cancels: () => this.end(),
    });
  }

  /** Let go of whatever is held; it stays where it was. */
  end(): void {
    this.#letGo?.();
    this.#letGo = undefined;
    clearInterval(this.#scrolls);
    this.#scrolls = undefined;
    if (this.#drag) this.#show(undefined);
  }

  #show(drag: Drag | undefined): void {
    this.#drag = drag;
    this.#grid.shows(drag);
  }

  get #scroller(): HTMLElement | null {
    return this.#grid.root().querySelector<HTMLElement>(".scroller");
  }

  /** Return the column and the line under a pointer; no column where it has left the grid. */
  #under(view: View, x: number, y: number): [Column | undefined, number] {
    const frame = this.#scroller?.getBoundingClientRect();
    const elements = [...this.#grid.root().querySelectorAll<HTMLElement>(".column")];
    const line = lineAt(view.shown, y - (elements[0]?.getBoundingClientRect().top ?? 0));
    const isInside =
      frame && x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
    if (!isInside) return [undefined, line];
    const element = elements.find((each) => {
      const { left, right } = each.getBoundingClientRect();
      return x >= left && x < right;
    });
    return [view.columns.find((each) => each.key === element?.dataset.column), line];
  }

  /** Scroll where a drag has come to the edge; return whether it did. */
  #scrollAtEdge(x: number, y: number): boolean {
    const scroller = this.#scroller;
    const frame = scroller?.getBoundingClientRect();
    if (!scroller || !frame) return false;
    const by = (at: number, low: number, high: number) => {
      if (at > low && at < low + EDGE) return -SCROLLS_BY;
      return at < high && at > high - EDGE ? SCROLLS_BY : 0;
    };
    const { scrollLeft, scrollTop } = scroller;
    scroller.scrollBy(
      by(x, frame.left + HOURS_WIDTH, frame.right),
      by(y, frame.top + HEAD_HEIGHT, frame.bottom),
    );
    return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
  }
}
