// A change of the hours on its way: typed, sent, stopped by bookings that lie in its way, done, taken
// back. Two cards have one: the hours of a place, and the page of a space.

import { html, nothing, type TemplateResult } from "lit";
import type { Key } from "../words/say";
import type { Changed, Fate, Hours, InTheWay } from "./answers";
import { closingText, dayText, spansText, weekdayText } from "./days";
import { changeOf, type Draft, faultOf, type Held, keep, kept, seenOf } from "./draft";
import { formOf, HEADINGS } from "./forms";
import { bookingsInTheWay, undecided } from "./in_the_way";
import { differenceOf, rebased, reverseOf } from "./otherwise";
import type { Voice } from "./voice";

/** What a change needs of the card that it is drawn on. */
export interface Host {
  voice(): Voice;
  /** Have the hub do it; undefined: it did not, and the card says why. */
  send(fields: Record<string, unknown>): Promise<Changed | undefined>;
  /** Draw anew, and give the focus to what this finds. */
  redraw(focused?: string): void;
  /** Where the focus goes when a change is left. */
  home: string;
}

/** What became of the last change. */
interface Told {
  text: string;
  /** What takes it back. */
  back: Draft | undefined;
  failed: { booking: InTheWay | undefined; message: string }[];
  hasTouched: boolean;
}

export class Change {
  held: Held | undefined;
  #told: Told | undefined;
  /** A weekday whose hours are being copied to others. */
  #copied: number | undefined;
  /** It was sent, or tried to be: what is wrong with it is said. */
  #hasTried = false;
  readonly #host: Host;
  #key = "";

  constructor(host: Host) {
    this.#host = host;
  }

  /** Take up what somebody had begun under a key, before the card was drawn anew. */
  takeUp(key: string, hours: Hours): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#told = undefined;
    const found = hours.may_change ? kept(key) : undefined;
    // Which bookings are in the way is asked anew.
    this.held = found && { draft: found.draft, seen: found.seen, fates: {} };
  }

  begin(hours: Hours, draft: Draft): void {
    this.#told = undefined;
    this.#hold({ draft, seen: seenOf(hours), fates: {} }, "#step");
  }

  /** Make a change that wants no form. */
  make(hours: Hours, draft: Draft): Promise<void> {
    return this.#send(hours, { draft, seen: seenOf(hours), fates: {} });
  }

  leave(): void {
    this.#hasTried = false;
    this.#copied = undefined;
    this.#hold(undefined, this.#host.home);
  }

  #hold(held: Held | undefined, focused?: string): void {
    this.held = held;
    keep(this.#key, held);
    this.#host.redraw(focused);
  }

  get #voice(): Voice {
    return this.#host.voice();
  }

  /**
   * Draw what is being changed: its form, then the bookings in its way. A form that is given sends by
   * itself.
   */
  draw(hours: Hours, held: Held, quick?: { heading: Key; form: TemplateResult }): TemplateResult {
    const { draft, way, fates } = held;
    const voice = this.#voice;
    const isStale = held.seen.version !== hours.version;
    const fault = this.#hasTried && !way ? faultOf(draft, hours, Date.now() / 1000) : undefined;
    const isOpen = way !== undefined && undecided({ way, fates }) > 0;
    return html`<h3 id="step" tabindex="-1">
        ${voice.say(way ? "in_the_way_title" : (quick?.heading ?? HEADINGS[draft.kind]))}
      </h3>
      ${isStale ? this.#meanwhile(hours, held) : nothing}
      ${way ? this.#way(hours, held, way) : (quick?.form ?? this.#form(hours, draft))}
      ${fault ? html`<p role="alert" class="wrong">${voice.say(fault)}</p>` : nothing}
      <p role="status">
        ${voice.busy ? html`<progress aria-label=${voice.say("working")}></progress> ${voice.say("working")}` : nothing}
      </p>
      <div class="row last">
        ${
          quick && !way
            ? nothing
            : html`<button
                class="main"
                ?disabled=${voice.busy || isStale || isOpen}
                @click=${() => this.#send(hours, held)}
              >
                ${voice.say(way ? "do_so" : draft.kind === "close" ? "close_it" : "save")}
              </button>`
        }
        ${
          way && draft.kind !== "remove"
            ? html`<button
                ?disabled=${voice.busy}
                @click=${() => this.#hold({ draft, seen: held.seen, fates }, "#step")}
              >
                ${voice.say("back")}
              </button>`
            : nothing
        }
        <button ?disabled=${voice.busy} @click=${() => this.leave()}>${voice.say("leave_it")}</button>
      </div>`;
  }

  #form(hours: Hours, draft: Draft): TemplateResult | typeof nothing {
    const form = {
      voice: this.#voice,
      hours,
      copied: this.#copied,
      copy: (weekday: number | undefined) => {
        this.#copied = weekday;
        this.#host.redraw();
      },
      change: (changed: Draft) => this.type(changed),
    };
    return formOf(form, draft);
  }

  /** Take what was typed. */
  type(draft: Draft): void {
    if (this.held) this.#hold({ ...this.held, draft });
  }

  /** Take what was typed, and send it. */
  async give(hours: Hours, draft: Draft): Promise<void> {
    this.type(draft);
    if (this.held) await this.#send(hours, this.held);
  }

  #way(hours: Hours, held: Held, way: InTheWay[]): TemplateResult {
    const left = undecided({ way, fates: held.fates });
    return html`${bookingsInTheWay({
      voice: this.#voice,
      zone: hours.zone,
      today: hours.today,
      way,
      fates: held.fates,
      choose: (fates: Record<string, Fate>) => this.#hold({ ...held, fates }),
    })}
    ${left > 0 ? html`<p class="quiet">${this.#voice.say("still_to_decide", { count: left })}</p>` : nothing}`;
  }

  /** Say what somebody else changed; what was typed stays as it is. */
  #meanwhile(hours: Hours, held: Held): TemplateResult {
    const { weekdays, came, went, settings } = differenceOf(held.seen, hours);
    const voice = this.#voice;
    const named = (line: (typeof came)[number]) =>
      "day" in line
        ? dayText(voice.language, line.day, hours.today)
        : closingText(voice.language, hours.zone, hours.today, line);
    const told = (line: (typeof came)[number]) =>
      [named(line), line.reason].filter(Boolean).join(" · ");
    return html`<div role="alert" class="told warned">
      <p><strong>${voice.say("changed_meanwhile")}</strong></p>
      <ul>
        ${weekdays.map(
          (day) =>
            html`<li>${voice.say("new_hours", { what: weekdayText(voice.language, day, "long") })}</li>`,
        )}
        ${came.map((line) => html`<li>${voice.say("new_line", { what: told(line) })}</li>`)}
        ${went.map((line) => html`<li>${voice.say("gone_line", { what: told(line) })}</li>`)}
        ${settings ? html`<li>${voice.say("new_settings")}</li>` : nothing}
      </ul>
      <button @click=${() => this.#goOn(hours, held)}>${voice.say("go_on")}</button>
    </div>`;
  }

  #goOn(hours: Hours, held: Held): void {
    const draft = rebased(held.draft, held.seen, hours);
    this.#hold({ draft, seen: seenOf(hours), fates: held.fates }, "#step");
  }

  async #send(hours: Hours, held: Held): Promise<void> {
    this.#hasTried = true;
    this.#host.redraw();
    if (faultOf(held.draft, hours, Date.now() / 1000)) return;
    const done = await this.#host.send({
      site: hours.site,
      version: held.seen.version,
      dry_run: false,
      change: changeOf(held.draft),
      in_the_way: held.fates,
    });
    if (!done) return;
    if (!done.done) {
      // Of very many the hub lists some at a time: the answers of those before stay.
      this.#hold({ ...held, way: done.in_the_way }, "#step");
      return;
    }
    this.leave();
    const after = done.hours ?? hours;
    this.#told = {
      text: [this.#voice.say("hours_changed"), whatOf(this.#voice, held, after)]
        .filter(Boolean)
        .join(" "),
      back: reverseOf(held.draft, held.seen, after),
      failed: done.failed.map(({ booking_id, message }) => ({
        booking: held.way?.find((each) => each.booking_id === booking_id),
        message,
      })),
      hasTouched: Object.values(held.fates).some((fate) => fate !== "keep"),
    };
    this.#host.redraw("#told");
  }

  /** Say what became of the last change, with what takes it back. */
  outcome(hours: Hours | undefined): TemplateResult | typeof nothing {
    const voice = this.#voice;
    if (!this.#told || !hours) return html`<p role="status" class="unseen"></p>`;
    const { text, back, failed, hasTouched } = this.#told;
    return html`<div class="told" role="status">
      <p id="told" tabindex="-1">${text}</p>
      ${failed.map(
        ({ booking, message }) => html`<p class="wrong">
          ${booking ? voice.say("pair", { what: booking.space_name, how: message }) : message}
        </p>`,
      )}
      ${hasTouched && back ? html`<p class="quiet">${voice.say("bookings_stay_so")}</p>` : nothing}
      ${
        back
          ? html`<button ?disabled=${voice.busy} @click=${() => this.make(hours, back)}>
              ${voice.say("take_back")}
            </button>`
          : nothing
      }
    </div>`;
  }
}

/** Return in words what holds now by a change that was made. */
function whatOf({ language, say }: Voice, { draft, seen }: Held, after: Hours): string {
  if (draft.kind === "day") {
    const day = dayText(language, draft.day, after.today);
    return `${say("pair", { what: day, how: spansText(language, draft.spans) })}.`;
  }
  const made = differenceOf(seen, after).came.find((line) => "start" in line);
  if (draft.kind !== "close" || !made || !("start" in made)) return "";
  const when = closingText(language, after.zone, after.today, made);
  return `${say("pair", { what: made.space_name ?? after.name, how: say("closed_then", { when }) })}.`;
}
