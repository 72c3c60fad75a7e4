// The bookings in the way: each is kept, moved or cancelled, and nothing takes effect before all have
// an answer.

import { html, nothing, type TemplateResult } from "lit";
import { clock } from "../words/say";
import type { Fate, InTheWay } from "./answers";
import { dayText, instantOf, wallOf } from "./days";
import { typed } from "./spans";
import type { Voice } from "./voice";

export interface Choosing {
  voice: Voice;
  zone: string;
  today: string;
  way: InTheWay[];
  fates: Record<string, Fate>;
  choose(fates: Record<string, Fate>): void;
}

/** A select's word for "at another time"; other spaces are `space/` and their name. */
const OTHER_TIME = "time";
const ELSEWHERE = "space/";

/** Return how many have no answer yet; one that is to be moved wants another time. */
export function undecided({ way, fates }: Pick<Choosing, "way" | "fates">): number {
  return way.filter(({ booking_id, start }) => {
    const fate = fates[booking_id];
    return fate === undefined || (typeof fate === "object" && fate.start === start);
  }).length;
}

export function bookingsInTheWay(choosing: Choosing): TemplateResult {
  const { voice, way } = choosing;
  const text = way.length === 1 ? "one_in_the_way" : "in_the_way";
  return html`<p>${voice.say(text, { count: way.length })}</p>
    ${way.length > 1 ? all(choosing) : nothing}
    <ul>
      ${way.map((booking) => one(choosing, booking))}
    </ul>`;
}

function all({ voice, way, fates, choose }: Choosing): TemplateResult {
  const give = (fate: (booking: InTheWay) => Fate | undefined) => {
    const given = way.flatMap((each) => {
      const of = fate(each);
      return of === undefined ? [] : [[each.booking_id, of] as const];
    });
    choose({ ...fates, ...Object.fromEntries(given) });
  };
  const elsewhere = (each: InTheWay): Fate | undefined => {
    const [first] = each.free;
    return each.may_move && first ? { space: first.space } : undefined;
  };
  return html`<div class="row last" role="group" aria-label=${voice.say("all_of_them")}>
    <button @click=${() => give(() => "keep")}>${voice.say("keep_all")}</button>
    ${
      way.some(elsewhere)
        ? html`<button @click=${() => give(elsewhere)}>${voice.say("move_all")}</button>`
        : nothing
    }
    ${
      way.some((each) => each.may_cancel)
        ? html`<button class="danger" @click=${() => give((each) => (each.may_cancel ? "cancel" : undefined))}>
            ${voice.say("cancel_all")}
          </button>`
        : nothing
    }
  </div>`;
}

function one(choosing: Choosing, booking: InTheWay): TemplateResult {
  const { voice, zone, today, fates, choose } = choosing;
  const { language } = voice;
  const fate = fates[booking.booking_id];
  const day = dayText(language, wallOf(zone, booking.start).slice(0, 10), today);
  const end = wallOf(zone, booking.end);
  const isLong = end.slice(0, 10) !== wallOf(zone, booking.start).slice(0, 10);
  const until = `${isLong ? `${dayText(language, end.slice(0, 10), today)} ` : ""}${clock(language, zone, booking.end)}`;
  const when = `${day}, ${clock(language, zone, booking.start)} – ${until}`;
  const give = (given: Fate | undefined) => {
    const { [booking.booking_id]: _, ...others } = fates;
    choose(given === undefined ? others : { ...others, [booking.booking_id]: given });
  };
  const value = valueFor(fate);
  const option = (each: string, text: string) =>
    html`<option value=${each} .selected=${each === value}>${text}</option>`;
  return html`<li class="line">
    <div class="body">
      <strong>${booking.space_name}</strong> ${booking.title ? `· ${booking.title}` : ""}<br />
      ${when}
      ${booking.has_holder ? nothing : html`<br /><span class="quiet">${voice.say("no_holder")}</span>`}
      <label
        ><span class="unseen">${booking.space_name}, ${when}</span>
        <select @change=${(event: Event) => give(fateOf(typed(event), booking))}>
          ${option("", voice.say("decide"))} ${option("keep", voice.say("keep_booking"))}
          ${
            booking.may_move
              ? html`${booking.free.map((space) =>
                  option(ELSEWHERE + space.space, voice.say("move_into", { space: space.name })),
                )}${option(OTHER_TIME, voice.say("move_in_time"))}`
              : nothing
          }
          ${booking.may_cancel ? option("cancel", voice.say("cancel_booking")) : nothing}
        </select></label
      >
      ${
        typeof fate === "object" && fate.start !== undefined
          ? html`<label
              >${voice.say("new_start")}
              <input
                type="datetime-local"
                required
                .value=${wallOf(zone, fate.start)}
                @change=${(event: Event) => typed(event) && give({ start: instantOf(zone, typed(event)) })}
            /></label>`
          : nothing
      }
    </div>
  </li>`;
}

function valueFor(fate: Fate | undefined): string {
  if (fate === undefined || typeof fate === "string") return fate ?? "";
  return fate.space ? ELSEWHERE + fate.space : OTHER_TIME;
}

function fateOf(value: string, booking: InTheWay): Fate | undefined {
  if (value === "keep" || value === "cancel") return value;
  if (value === OTHER_TIME) return { start: booking.start };
  return value ? { space: value.slice(ELSEWHERE.length) } : undefined;
}
