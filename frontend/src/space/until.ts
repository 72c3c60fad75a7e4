// A space that closes until an evening of this week: one tap, after the reason if there is one.

import { html, type TemplateResult } from "lit";
import type { Hours } from "../hours/answers";
import { addDays, weekdayOf, weekdayText } from "../hours/days";
import type { CloseDraft } from "../hours/draft";
import { reasonField } from "../hours/forms";
import type { Voice } from "../hours/voice";

const DAYS = [0, 1, 2, 3, 4, 5, 6];

export interface Until {
  voice: Voice;
  hours: Hours;
  draft: CloseDraft;
  type(draft: CloseDraft): void;
  give(draft: CloseDraft): void;
  /** Show the form with all times. */
  more(): void;
}

export function untilForm({ voice, hours, draft, type, give, more }: Until): TemplateResult {
  const evening = (days: number) => {
    const day = addDays(hours.today, days);
    const name = weekdayText(voice.language, weekdayOf(day), "long");
    const label = days === 0 ? voice.say("this_evening") : voice.say("evening_of", { day: name });
    return html`<button ?disabled=${voice.busy} @click=${() => give({ ...draft, to: day })}>${label}</button>`;
  };
  return html`${reasonField(voice, draft.reason, (reason) => type({ ...draft, reason }))}
    <div class="row" role="group" aria-label=${voice.say("close_until")}>
      ${DAYS.map(evening)}
      <button ?disabled=${voice.busy} @click=${more}>${voice.say("another_time")}</button>
    </div>
    <p class="quiet">${voice.say("close_until_does")}</p>`;
}
