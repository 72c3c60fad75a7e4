// The spans of a day as fields: two at most, none for a day that is closed.

import { html, nothing, type TemplateResult } from "lit";
import type { Spans } from "./answers";
import { MIDNIGHT } from "./days";
import { faultOfSpans, MOST_SPANS, withClock, withSpan } from "./draft";
import type { Voice } from "./voice";

/** Draw the spans of a day, whose name the labels carry. */
export function spansOf(
  voice: Voice,
  name: string,
  spans: Spans,
  change: (spans: Spans) => void,
): TemplateResult {
  const fault = faultOfSpans(spans);
  const field = (place: number, end: 0 | 1) => {
    const clock = spans[place]?.[end] ?? "";
    return html`<input
      type="time"
      required
      aria-label="${name}, ${voice.say(end ? "closes_at" : "opens_at")}"
      aria-invalid=${fault ? "true" : "false"}
      .value=${clock === MIDNIGHT ? "00:00" : clock}
      @change=${(event: Event) => change(withClock(spans, place, end, typed(event)))}
    />`;
  };
  return html`${spans.map(
    (_, place) => html`<div class="span">
      ${field(place, 0)}<span aria-hidden="true">–</span>${field(place, 1)}
      <button
        aria-label="${name}, ${voice.say("take_span_away")}"
        title=${voice.say("take_span_away")}
        @click=${() => change(spans.filter((_, index) => index !== place))}
      >
        ✕
      </button>
    </div>`,
  )}
  ${fault ? html`<p class="wrong">${voice.say(fault)}</p>` : nothing}
  ${spans.length === 0 ? html`<p class="quiet">${voice.say("closed")}</p>` : nothing}
  ${
    spans.length < MOST_SPANS
      ? html`<button
          aria-label="${name}, ${voice.say(spans.length ? "add_break" : "open_that_day")}"
          @click=${() => change(withSpan(spans))}
        >
          ${voice.say(spans.length ? "add_break" : "open_that_day")}
        </button>`
      : nothing
  }`;
}

export function typed(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
