// The closings of a space: those that are ahead, and one more until an evening of this week.

import { html, nothing, type TemplateResult } from "lit";
import type { Changed, Hours } from "../hours/answers";
import { Change } from "../hours/change";
import { closeDraft, type Draft, kept } from "../hours/draft";
import { closingLine } from "../hours/overview";
import type { Voice } from "../hours/voice";
import type { SpaceThrough } from "../hub/answers";
import { isoDay } from "../words/say";
import { untilForm } from "./until";

/** What it needs of the card. */
export interface ClosingHost {
  voice(): Voice;
  hours(site: string): Promise<Hours | undefined>;
  send(fields: Record<string, unknown>): Promise<Changed | undefined>;
  redraw(focused?: string): void;
}

export class SpaceClosing {
  readonly #host: ClosingHost;
  readonly #change: Change;
  #hours: Hours | undefined;
  /** All times are shown, instead of the evenings of this week. */
  #isFull = false;
  #looked = "";

  constructor(host: ClosingHost) {
    this.#host = host;
    this.#change = new Change({
      voice: () => host.voice(),
      send: async (fields) => {
        const done = await host.send(fields);
        this.#hours = done?.hours ?? (await host.hours(String(fields.site)));
        return done;
      },
      redraw: (focused) => host.redraw(focused),
      home: "#close-until",
    });
  }

  /** Take up what somebody had begun before the card was drawn anew. */
  async takeUp(space: SpaceThrough): Promise<void> {
    const key = keyOf(space);
    if (this.#looked === key) return;
    this.#looked = key;
    if (kept(key)) await this.#look(space);
  }

  async #look(space: SpaceThrough): Promise<Hours | undefined> {
    this.#hours = await this.#host.hours(space.site);
    if (this.#hours) this.#change.takeUp(keyOf(space), this.#hours);
    this.#host.redraw();
    return this.#hours;
  }

  async #begin(space: SpaceThrough): Promise<void> {
    this.#isFull = false;
    const hours = await this.#look(space);
    if (hours && !this.#change.held) this.#change.begin(hours, closeDraft(hours, space.space));
  }

  async #remove(space: SpaceThrough, id: string): Promise<void> {
    const hours = await this.#look(space);
    if (hours) await this.#change.make(hours, { kind: "remove", id });
  }

  draw(space: SpaceThrough): TemplateResult {
    const { held } = this.#change;
    return html`${this.#change.outcome(this.#hours)} ${this.#lines(space)}
    ${
      held && this.#hours
        ? this.#change.draw(this.#hours, held, this.#form(this.#hours, held.draft))
        : space.rights.includes("service")
          ? html`<div class="row last">
              <button
                id="close-until"
                ?disabled=${this.#host.voice().busy}
                @click=${() => this.#begin(space)}
              >
                ${this.#host.voice().say("close_until")}
              </button>
            </div>`
          : nothing
    }`;
  }

  #lines(space: SpaceThrough): TemplateResult | typeof nothing {
    if (space.closings.length === 0) return nothing;
    const line = {
      voice: this.#host.voice(),
      hours: {
        zone: space.zone,
        today: isoDay(space.zone, Date.now() / 1000),
        may_change: space.rights.includes("service"),
      },
      remove: (id: string) => void this.#remove(space, id),
    };
    return html`<ul>
      ${space.closings.map((closing) => closingLine(line, closing))}
    </ul>`;
  }

  #form(hours: Hours, draft: Draft) {
    if (this.#isFull || draft.kind !== "close") return undefined;
    const form = untilForm({
      voice: this.#host.voice(),
      hours,
      draft,
      type: (typed) => this.#change.type(typed),
      give: (given) => void this.#change.give(hours, given),
      more: () => {
        this.#isFull = true;
        this.#host.redraw("#step");
      },
    });
    return { heading: "close_until" as const, form };
  }
}

function keyOf(space: SpaceThrough): string {
  return `${space.site}/${space.space}`;
}
