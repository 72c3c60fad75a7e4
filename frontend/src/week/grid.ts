// The grid of the week: hours down the side, a column for each space or day, bookings in their place.

import { html, nothing, type TemplateResult } from "lit";
import type { WeekBooking } from "../hub/answers";
import { FIXED, icon, stageShape } from "../look/icons";
import { clock, isAgain, isSaid, say, timeText } from "../words/say";
import type { Column, Drag } from "./drag";
import { type Doubled, hoursOf, lineOf, type Range, shutSpans, wallAt, yOf } from "./layout";

/** The least height of a box, in pixels. */
const LEAST = 14;
/** One that is lower has its text on one line. */
const SHORT = 30;

/** What is shown, and who hears of hands on it. */
export interface View {
  language: string;
  now: number;
  columns: Column[];
  /** The first and last line. */
  shown: Range;
  doubled: Doubled;
  drag: Drag | undefined;
  down(event: PointerEvent, column: Column, booking?: WeekBooking, kind?: Drag["kind"]): void;
  opens(column: Column, booking: WeekBooking): void;
}

/** Return a span as people say it, by the clock of a place. */
export function spanText(language: string, zone: string, span: Range): string {
  const at = (instant: number) => {
    const time = clock(language, zone, instant);
    return isAgain(zone, instant) ? say(language, "again_at", { time }) : time;
  };
  return `${at(span.start)}–${at(span.end)}`;
}

/** Return what became of a booking, in a word. */
export function stageText(language: string, booking: WeekBooking): string {
  const key = `stage_${booking.stage}`;
  return isSaid(key) ? say(language, key) : booking.stage;
}

/** Draw the grid. */
export function grid(view: View): TemplateResult {
  const height = yOf(view.shown, view.shown.end);
  return html`<div
    class="grid"
    style="grid-template-columns:56px repeat(${view.columns.length}, minmax(96px, 1fr))"
  >
    <div class="head corner"></div>
    ${view.columns.map(
      (each) => html`<div class="head" title=${each.title}>
        <span class="title">${each.title}</span>
        ${each.place ? html`<small>${each.place}</small>` : nothing}
        ${each.space.in_service ? nothing : html`<small>${say(view.language, "told_out_of_service")}</small>`}
      </div>`,
    )}
    <div class="hours" style="height:${height}px" aria-hidden="true">
      ${hoursOf(view.shown).map((line, index) => {
        const { minutes, isAgain: again } = wallAt(line, view.doubled);
        const time = timeText(view.language, minutes);
        const text = again ? say(view.language, "again_at", { time }) : time;
        return html`<span style="top:${Math.max(9, yOf(view.shown, line))}px"
          >${index === 0 && line > 0 ? "" : text}</span
        >`;
      })}
    </div>
    ${view.columns.map((each) => column(view, each, height))}
  </div>`;
}

function column(view: View, shown: Column, height: number): TemplateResult {
  const { space, day, scale } = shown;
  const { drag } = view;
  const top = (at: number) => Math.min(height, Math.max(0, yOf(view.shown, lineOf(scale, at))));
  const isWithin = (start: number, end: number) =>
    end > scale.start && start < scale.end && top(end) > 0 && top(start) < height;
  const box = (start: number, end: number, least = LEAST) =>
    `top:${top(start)}px;height:${Math.max(least, top(end) - top(start))}px`;
  const isOver = drag?.hasMoved && drag.to?.key === shown.key;
  const bookings = space.bookings.filter(
    (each) => each.stage !== "cancelled" && isWithin(each.start, each.end),
  );
  return html`<div
    class="column ${drag?.hasMoved ? "dragged" : ""}"
    style="height:${height}px"
    data-column=${shown.key}
    role="group"
    aria-label="${shown.title} ${shown.place}"
    @pointerdown=${(event: PointerEvent) => view.down(event, shown)}
  >
    ${hoursOf(view.shown).map(
      (line) => html`<div class="hour" style="top:${yOf(view.shown, line)}px"></div>`,
    )}
    ${shutSpans(day, space.open)
      .filter((shut) => isWithin(shut.start, shut.end))
      .map(
        (shut) =>
          html`<div class="shut" style=${box(shut.start, shut.end, 0)}>${why(view, shown, shut)}</div>`,
      )}
    ${missing(view, shown)}
    ${space.used
      .filter(([start, end]) => isWithin(start, end))
      .map(([start, end, booking]) => used(view, shown, { start, end }, booking, box(start, end)))}
    ${
      isWithin(view.now, view.now + 1)
        ? html`<div class="now" style="top:${top(view.now)}px"></div>`
        : nothing
    }
    ${bookings.map((each) => {
      const isShort = top(each.end) - top(each.start) < SHORT;
      return bookingBox(view, shown, each, box(each.start, each.end), isShort);
    })}
    ${isOver && drag ? ghost(view, drag, shown, box(drag.span.start, drag.span.end, 34)) : nothing}
  </div>`;
}

/** Say why it is closed then, where somebody gave a reason. */
function why(view: View, shown: Column, shut: Range): TemplateResult | typeof nothing {
  const told = shown.space.closed.find(
    ([start, end, reason]) => reason && start < shut.end && shut.start < end,
  );
  const reason = told?.[2] || (shown.space.open.length === 0 ? shown.day.reason : "");
  return reason
    ? html`<span>${say(view.language, "pair", { what: say(view.language, "closed"), how: reason })}</span>`
    : nothing;
}

/** Draw the hour that a day does not have. */
function missing(view: View, shown: Column): TemplateResult | typeof nothing {
  const { gap, isMissing } = shown.scale;
  if (!gap || gap.at >= view.shown.end || gap.at + gap.length <= view.shown.start) return nothing;
  const top = yOf(view.shown, gap.at);
  const height = yOf(view.shown, gap.at + gap.length) - top;
  return html`<div class="missing" style="top:${top}px;height:${height}px">
    ${isMissing ? html`<span>${say(view.language, "no_such_hour")}</span>` : nothing}
  </div>`;
}

/** Draw when somebody was there: a bar beside a booking; without one, a box of its own. */
function used(
  view: View,
  shown: Column,
  span: Range,
  booking: string | null,
  place: string,
): TemplateResult {
  const times = spanText(view.language, shown.site.zone, span);
  const text = say(view.language, booking ? "used_then" : "walked_in_then", { times });
  const label = booking ? nothing : html`<span>${say(view.language, "walked_in")}</span>`;
  return html`<div class="${booking ? "used" : "walk_in"}" style=${place} role="img" aria-label=${text}>
    ${label}
  </div>`;
}

function bookingBox(
  view: View,
  shown: Column,
  booking: WeekBooking,
  place: string,
  isShort: boolean,
): TemplateResult {
  const { language, drag } = view;
  const word = stageText(language, booking);
  const name = booking.title ?? "";
  const times = spanText(language, shown.site.zone, booking);
  const owner = booking.source ? say(language, "outside") : "";
  const isHeld = drag?.booking?.booking_id === booking.booking_id && drag.hasMoved;
  const looks = [
    booking.stage,
    isHeld ? "held" : "",
    booking.is_fixed ? "fixed" : "",
    isShort ? "short" : "",
  ];
  const moves = booking.may_move ? "move" : undefined;
  return html`<button
    class="booking ${looks.join(" ")}"
    style=${place}
    @pointerdown=${(event: PointerEvent) => {
      event.stopPropagation();
      if (moves) view.down(event, shown, booking, moves);
    }}
    @click=${() => view.opens(shown, booking)}
  >
    <span class="shapes">
      ${booking.is_fixed ? icon(FIXED) : nothing}${stageShape(booking.stage)}
    </span>
    <span class="text">
      <span class="times">${times}</span> <span class="unseen">${shown.title} </span>
      <span class="name">${name}</span> ${word} <span class="unseen">${owner}</span>
    </span>
    ${
      booking.may_resize
        ? html`<span
            class="handle"
            @pointerdown=${(event: PointerEvent) => {
              event.stopPropagation();
              view.down(event, shown, booking, "length");
            }}
          ></span>`
        : nothing
    }
  </button>`;
}

/** Draw where what is dragged would lie: its new times, and what is against them. */
function ghost(view: View, drag: Drag, shown: Column, place: string): TemplateResult {
  const { language } = view;
  const reason = drag.why;
  const isElsewhere = drag.from.key !== shown.key;
  return html`<div class="ghost ${reason ? "refused" : ""}" style=${place}>
    <strong>${spanText(language, shown.site.zone, drag.span)}</strong>
    ${isElsewhere ? html`<br />${shown.title}` : nothing}
    ${reason ? html`<br />${say(language, reason)}` : nothing}
  </div>`;
}
