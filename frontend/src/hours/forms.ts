// The forms: what is typed goes into the draft at once, so that nothing of it can be lost.

import { html, nothing, type TemplateResult } from "lit";
import type { Key } from "../words/say";
import type { Hours, Spans } from "./answers";
import { dayText, spansText, weekdayOf, weekdayText } from "./days";
import type { CloseDraft, DayDraft, Draft } from "./draft";
import { spansOf, typed } from "./spans";
import type { Voice } from "./voice";

/** More than any reason needs, as the hub takes it. */
const LONGEST_REASON = 80;
const REASONS: Key[] = ["reason_leave", "reason_bridge", "reason_works", "reason_event"];

/** What a form draws with. */
export interface Form {
  voice: Voice;
  hours: Hours;
  /** A weekday whose hours are being copied to others; undefined: none. */
  copied: number | undefined;
  copy(weekday: number | undefined): void;
  change(draft: Draft): void;
}

export const HEADINGS: Record<Draft["kind"], Key> = {
  close: "close_from_to",
  day: "other_hours",
  week: "the_week",
  holidays: "public_holidays",
  calendar: "closing_calendar",
  remove: "take_away",
};

export function formOf(form: Form, draft: Draft): TemplateResult | typeof nothing {
  switch (draft.kind) {
    case "close":
      return closeForm(form, draft);
    case "day":
      return dayForm(form, draft);
    case "week":
      return weekForm(form, draft.week);
    case "holidays":
      return holidaysForm(form, draft);
    case "calendar":
      return calendarForm(form, draft.entity_id);
    case "remove":
      return nothing;
  }
}

function closeForm({ voice, hours, change }: Form, draft: CloseDraft): TemplateResult {
  const give = (part: Partial<CloseDraft>) => change({ ...draft, ...part });
  const day = (key: "from" | "to") => html`<label
    >${voice.say(key === "from" ? "first_day" : "last_day")}
    <input
      type="date"
      required
      min=${key === "from" ? hours.today : draft.from || hours.today}
      max=${hours.last}
      .value=${draft[key]}
      @change=${(event: Event) => give(dayGiven(draft, key, typed(event)))}
  /></label>`;
  const time = (key: "fromTime" | "toTime") => html`<label
    >${voice.say(key === "fromTime" ? "from_time" : "to_time")}
    <input type="time" required .value=${draft[key]} @change=${(event: Event) => give({ [key]: typed(event) })}
  /></label>`;
  return html`<label
      >${voice.say("what_closes")}
      <select @change=${(event: Event) => give({ space: typed(event) })}>
        <option value="" .selected=${draft.space === ""}>${voice.say("whole_place")}</option>
        ${hours.spaces.map(
          ({ space, name }) =>
            html`<option value=${space} .selected=${draft.space === space}>${name}</option>`,
        )}
      </select></label
    >
    <div class="pair">
      ${day("from")} ${draft.isWholeDays ? nothing : time("fromTime")} ${day("to")}
      ${draft.isWholeDays ? nothing : time("toTime")}
    </div>
    <label class="inline"
      ><input
        type="checkbox"
        .checked=${draft.isWholeDays}
        @change=${(event: Event) => give({ isWholeDays: (event.target as HTMLInputElement).checked })}
      />
      ${voice.say("whole_days")}</label
    >
    ${reasonField(voice, draft.reason, (text) => give({ reason: text }))}`;
}

/** A first day after the last one takes the last one along. */
function dayGiven(draft: CloseDraft, key: "from" | "to", day: string): Partial<CloseDraft> {
  return key === "from" && day > draft.to ? { from: day, to: day } : { [key]: day };
}

function dayForm({ voice, hours, change }: Form, draft: DayDraft): TemplateResult {
  const give = (part: Partial<DayDraft>) => change({ ...draft, ...part });
  const usual = draft.day ? (hours.week[weekdayOf(draft.day)] ?? []) : undefined;
  const weekday = draft.day ? weekdayText(voice.language, weekdayOf(draft.day), "long") : "";
  return html`<label
      >${voice.say("which_day")}
      <input
        type="date"
        required
        min=${hours.today}
        max=${hours.last}
        .value=${draft.day}
        @change=${(event: Event) => give({ day: typed(event) })}
    /></label>
    ${
      usual
        ? html`<p class="quiet">
            ${voice.say("usually", { day: weekday, hours: spansText(voice.language, usual) })}
          </p>`
        : nothing
    }
    <fieldset>
      <legend>${draft.day ? dayText(voice.language, draft.day, hours.today) : voice.say("which_day")}</legend>
      ${spansOf(voice, voice.say("which_day"), draft.spans, (spans) => give({ spans }))}
    </fieldset>
    ${reasonField(voice, draft.reason, (text) => give({ reason: text }))}`;
}

function weekForm(form: Form, week: Spans[]): TemplateResult {
  const { voice, change } = form;
  const give = (days: readonly number[], spans: Spans) =>
    change({ kind: "week", week: week.map((old, day) => (days.includes(day) ? spans : old)) });
  return html`${week.map((spans, day) => {
    const name = weekdayText(voice.language, day, "long");
    return html`<fieldset>
      <legend>${name}</legend>
      ${spansOf(voice, name, spans, (changed) => give([day], changed))}
      <button
        aria-expanded=${form.copied === day}
        aria-label="${name}, ${voice.say("copy_day")}"
        @click=${() => form.copy(form.copied === day ? undefined : day)}
      >
        ${voice.say("copy_day")}
      </button>
      ${form.copied === day ? copies(voice, week, day, give) : nothing}
    </fieldset>`;
  })}`;
}

/** Draw the days to which another's hours can be copied: those that have them are pressed. */
function copies(
  voice: Voice,
  week: Spans[],
  from: number,
  give: (days: readonly number[], spans: Spans) => void,
): TemplateResult {
  const spans = week[from] ?? [];
  const others = week.map((_, day) => day).filter((day) => day !== from);
  const has = (day: number) => String(week[day]) === String(spans);
  return html`<div class="row" style="margin-top:8px" role="group" aria-label=${voice.say("copy_to")}>
    ${others.map(
      (day) => html`<button
        aria-pressed=${has(day)}
        aria-label=${weekdayText(voice.language, day, "long")}
        @click=${() => give([day], spans)}
      >
        ${has(day) ? "✓ " : ""}${weekdayText(voice.language, day, "short")}
      </button>`,
    )}
    <button @click=${() => give(others, spans)}>${voice.say("all_days")}</button>
  </div>`;
}

function holidaysForm(
  { voice, hours, change }: Form,
  draft: Extract<Draft, { kind: "holidays" }>,
): TemplateResult {
  const { countries, subdivisions, country } = hours.holidays;
  const give = (part: Partial<typeof draft>) => change({ ...draft, ...part });
  const names = new Intl.DisplayNames([voice.language], { type: "region" });
  const choices = countries
    .map((code) => ({ code, name: named(names, code) }))
    .sort((a, b) => a.name.localeCompare(b.name, voice.language));
  // The parts that are known are those of the country that is set.
  const parts = draft.country === country ? subdivisions : [];
  return html`<label class="inline"
      ><input
        type="checkbox"
        .checked=${draft.closed}
        @change=${(event: Event) => give({ closed: (event.target as HTMLInputElement).checked })}
      />
      ${voice.say("closed_on_holidays")}</label
    >
    <label
      >${voice.say("country")}
      <select @change=${(event: Event) => give({ country: typed(event), subdivision: "" })}>
        ${draft.country ? nothing : html`<option value="">–</option>`}
        ${choices.map(
          ({ code, name }) =>
            html`<option value=${code} .selected=${code === draft.country}>${name}</option>`,
        )}
      </select></label
    >
    ${
      parts.length > 0
        ? html`<label
            >${voice.say("subdivision")}
            <select @change=${(event: Event) => give({ subdivision: typed(event) })}>
              <option value="">${voice.say("no_subdivision")}</option>
              ${parts.map(
                ({ id, name }) =>
                  html`<option value=${id} .selected=${id === draft.subdivision}>${name}</option>`,
              )}
            </select></label
          >`
        : nothing
    }`;
}

function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    // What the hub knows by no code of a country has no name there, either.
    return code;
  }
}

function calendarForm({ voice, hours, change }: Form, entity: string): TemplateResult {
  const { choices } = hours.calendar;
  return html`<p class="quiet">${voice.say("closing_calendar_does")}</p>
    <label
      >${voice.say("closing_calendar")}
      <select @change=${(event: Event) => change({ kind: "calendar", entity_id: typed(event) })}>
        <option value="" .selected=${entity === ""}>${voice.say("no_calendar")}</option>
        ${choices.map(
          ({ entity_id, name }) =>
            html`<option value=${entity_id} .selected=${entity_id === entity}>${name}</option>`,
        )}
      </select></label
    >`;
}

export function reasonField(
  voice: Voice,
  text: string,
  give: (text: string) => void,
): TemplateResult {
  return html`<label
      >${voice.say("reason")}
      <input
        autocomplete="off"
        maxlength=${LONGEST_REASON}
        .value=${text}
        @input=${(event: Event) => give(typed(event))}
    /></label>
    <div class="row" role="group" aria-label=${voice.say("reason")}>
      ${REASONS.map(
        (
          key,
        ) => html`<button aria-pressed=${text === voice.say(key)} @click=${() => give(voice.say(key))}>
          ${voice.say(key)}
        </button>`,
      )}
    </div>`;
}
