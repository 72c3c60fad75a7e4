// The shapes: a state is told by its shape and its word, never by its colour alone.

import {
  mdiAccount,
  mdiAccountQuestion,
  mdiAlert,
  mdiCalendar,
  mdiCalendarRemove,
  mdiCheck,
  mdiCheckCircleOutline,
  mdiClockOutline,
  mdiClockPlusOutline,
  mdiCloseThick,
  mdiDoor,
  mdiHelpCircleOutline,
  mdiLock,
  mdiTimerSand,
  mdiTriangle,
} from "@mdi/js";
import { html, type TemplateResult } from "lit";

const SHAPES: Record<string, [path: string, colour: string]> = {
  free: [mdiCheckCircleOutline, "var(--free)"],
  soon: [mdiClockOutline, "var(--soon)"],
  awaiting: [mdiTimerSand, "var(--awaited)"],
  occupied: [mdiAccount, "var(--taken)"],
  closed: [mdiLock, "var(--quiet)"],
  out_of_service: [mdiTriangle, "var(--quiet)"],
  unsure: [mdiAccountQuestion, "var(--quiet)"],
  unknown: [mdiHelpCircleOutline, "var(--quiet)"],
};

const STAGES: Record<string, string> = {
  scheduled: mdiCalendar,
  awaiting: mdiTimerSand,
  checked_in: mdiAccount,
  completed: mdiCheck,
  released: mdiCalendarRemove,
};

export const ALERT = mdiAlert;
export const FIXED = mdiLock;
export const DOOR = mdiDoor;
export const DONE = mdiCheckCircleOutline;
export const CLOSED = mdiCloseThick;
export const CLOCK = mdiClockOutline;
export const LONGER = mdiClockPlusOutline;
export const OUT = mdiTriangle;

/** Draw a shape. It says nothing to a screen reader: a word stands beside it. */
export function icon(path: string, colour = "currentColor"): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${colour}">
    <path d=${path}></path>
  </svg>`;
}

/** Draw the shape of what is told of a space. */
export function shapeOf(told: string): TemplateResult {
  const [path, colour] = SHAPES[told] ?? [mdiHelpCircleOutline, "var(--quiet)"];
  return icon(path, colour);
}

/** Draw the shape of what became of a booking. */
export function stageShape(stage: string): TemplateResult {
  return icon(STAGES[stage] ?? mdiHelpCircleOutline);
}
