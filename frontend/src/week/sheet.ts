// The sheet of a booking: what became of it and why, and all that a drag does, by buttons and fields.
// It is also where a new one is made.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { WeekBooking } from "../hub/answers";
import { style } from "../look/style";
import { dayName, instantsOf, isoDay, type Key, moment, say, wallMinutes } from "../words/say";
import type { Column } from "./drag";
import { spanText, stageText } from "./grid";
import { type Range, SHORTEST } from "./layout";
import { sheetStyle } from "./sheet_style";

/** Where a booking is to be. */
export interface Place {
  site: string;
  space: string;
  span: Range;
}

/** What the sheet has its card do. */
export interface Desk {
  book(place: Place, title: string): void;
  move(place: Place, isOverruled?: boolean): void;
  act(name: string): void;
  close(): void;
}

/** What only the plan of the holder says against a move, and the move. */
export interface Against {
  text: string;
  place: Place;
}

export class BookingSheet extends LitElement {
  static override styles = [style, sheetStyle];
  static override properties = {
    language: {},
    column: { attribute: false },
    booking: { attribute: false },
    span: { attribute: false },
    choices: { attribute: false },
    against: { attribute: false },
    busy: { type: Boolean },
    wrong: {},
    told: {},
    day: { state: true },
    time: { state: true },
    space: { state: true },
    unclear: { state: true },
  };

  declare language: string;
  /** Where it lies. */
  declare column: Column;
  /** None: a new one. */
  declare booking: WeekBooking | undefined;
  declare span: Range;
  /** The spaces that can be chosen. */
  declare choices: Column[];
  declare against: Against | undefined;
  declare busy: boolean;
  declare wrong: string;
  declare told: string;
  declare desk: Desk;
  declare now: number;
  /** What stands in the fields. */
  declare day: string;
  declare time: string;
  declare space: string;
  declare unclear: Key | "";

  constructor() {
    super();
    this.unclear = "";
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("span") && !changed.has("column")) return;
    const before = changed.get("span") as Range | undefined;
    const isSame = before?.start === this.span.start && !changed.has("column");
    if (isSame) return;
    const { zone } = this.column.site;
    const minutes = wallMinutes(zone, this.span.start);
    this.day = isoDay(zone, this.span.start);
    this.time = [Math.floor(minutes / 60), minutes % 60]
      .map((each) => String(each).padStart(2, "0"))
      .join(":");
    this.space = spaceKey(this.column);
    this.unclear = "";
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  #say(key: Key, words: Record<string, string | number> = {}): string {
    return say(this.language, key, words);
  }

  protected override render(): TemplateResult {
    const { column, span } = this;
    return html`<dialog
      aria-labelledby="what"
      @close=${() => this.desk.close()}
      @click=${(event: MouseEvent) => {
        // On the page behind it.
        if (event.target === event.currentTarget) this.#close();
      }}
    >
      <div class="inner">
        <h2 id="what">${column.space.name}, ${column.site.name}</h2>
        <p>
          <strong>${dayName(this.language, column.site.zone, span.start, "long")}</strong>
          ${spanText(this.language, column.site.zone, span)}
        </p>
        ${this.wrong ? html`<p role="alert" class="wrong">${this.wrong}</p>` : nothing}
        ${this.told ? html`<p role="status">${this.told}</p>` : nothing}
        ${this.against ? this.#overrule(this.against) : nothing}
        ${this.booking ? this.#known(this.booking) : this.#new()}
        <div class="row end">
          <button autofocus @click=${this.#close}>${this.#say("close")}</button>
        </div>
      </div>
    </dialog>`;
  }

  readonly #close = (): void => {
    this.renderRoot.querySelector("dialog")?.close();
  };

  #overrule(against: Against): TemplateResult {
    return html`<div class="asks" role="alert">
      <p>${against.text}</p>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${() => this.desk.move(against.place, true)}>
          ${this.#say("move_all_the_same")}
        </button>
      </div>
    </div>`;
  }

  #known(booking: WeekBooking): TemplateResult {
    const { zone } = this.column.site;
    const at = (instant: number) => moment(this.language, zone, instant, this.now);
    const source = booking.source ?? "";
    return html`
      ${booking.title ? html`<p>${booking.title}</p>` : nothing}
      <p><strong>${stageText(this.language, booking)}</strong></p>
      ${booking.checked_in_at ? html`<p>${this.#say("came_at", { time: at(booking.checked_in_at) })}</p>` : nothing}
      ${booking.ended_at ? html`<p>${this.#say("ended_at", { time: at(booking.ended_at) })}</p>` : nothing}
      ${booking.reason ? html`<p>${booking.reason}</p>` : nothing}
      ${
        booking.certificate
          ? html`<details ?open=${booking.is_released}>
              <summary>${this.#say("certificate")}</summary>
              <pre>${booking.certificate}</pre>
            </details>`
          : nothing
      }
      ${booking.source ? html`<p class="quiet">${this.#say(booking.is_fixed ? "owned_outside" : "from_source", { source })}</p>` : nothing}
      ${this.#steps(booking.may_move, booking.may_resize)}
      ${
        booking.may_move
          ? html`<details class="move">
              <summary>${this.#say("move_elsewhere")}</summary>
              ${this.#fields(booking.may_go)}
              <div class="row">
                <button class="main" ?disabled=${this.busy} @click=${() => this.#moves(booking)}>
                  ${this.#say("move")}
                </button>
              </div>
            </details>`
          : nothing
      }
      <div class="row">${this.#acts(booking)}</div>
    `;
  }

  #acts(booking: WeekBooking): TemplateResult {
    const act = (key: Key, name: string, look: string, asks?: Key) =>
      html`<button
        class=${look}
        ?disabled=${this.busy}
        @click=${() => {
          if (!asks || confirm(this.#say(asks))) this.desk.act(name);
        }}
      >
        ${this.#say(key)}
      </button>`;
    return html`
      ${booking.undo_until ? act("undo", "undo", "main") : nothing}
      ${booking.stage === "checked_in" ? act("end", "end", "") : nothing}
      ${booking.may_cancel ? act("cancel_booking", "cancel", "danger", "sure_to_cancel") : nothing}
    `;
  }

  #new(): TemplateResult {
    return html`
      ${this.#fields(true)} ${this.#steps(false, true)}
      <label
        >${this.#say("what_for")}<input id="title" maxlength="200" autocomplete="off"
      /></label>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${this.#books}>
          ${this.#say("book")}
        </button>
      </div>
    `;
  }

  /** Buttons that do in steps what a drag does. */
  #steps(movesStart: boolean, movesEnd: boolean): TemplateResult | typeof nothing {
    if (!movesStart && !movesEnd) return nothing;
    const button = (key: Key, start: number, end: number) =>
      html`<button ?disabled=${this.busy} @click=${() => this.#step(start, end)}>
        ${this.#say(key)}
      </button>`;
    return html`<div class="row" role="group" aria-label=${this.#say("times")}>
      ${
        movesStart
          ? html`${button("quarter_earlier", -SHORTEST, -SHORTEST)}
            ${button("quarter_later", SHORTEST, SHORTEST)}`
          : nothing
      }
      ${movesEnd ? html`${button("shorter", 0, -SHORTEST)} ${button("longer", 0, SHORTEST)}` : nothing}
    </div>`;
  }

  #step(start: number, end: number): void {
    const first = this.span.start + start;
    const span = { start: first, end: Math.max(first + SHORTEST, this.span.end + end) };
    if (this.booking) this.desk.move({ ...siteSpace(this.column), span });
    else this.span = span;
  }

  #fields(choosesSpace: boolean): TemplateResult {
    const field = (name: "day" | "time" | "space") => (event: Event) => {
      this[name] = (event.target as HTMLInputElement).value;
      this.unclear = "";
    };
    return html`<div class="fields">
        <label>${this.#say("day")}<input type="date" .value=${this.day} @input=${field("day")} /></label>
        <label
          >${this.#say("time")}<input type="time" step="900" .value=${this.time} @input=${field("time")}
        /></label>
        ${
          choosesSpace
            ? html`<label
                >${this.#say("space")}<select @change=${field("space")}>
                  ${this.choices.map(
                    (each) =>
                      html`<option value=${spaceKey(each)} ?selected=${spaceKey(each) === this.space}>
                        ${each.space.name}, ${each.site.name}
                      </option>`,
                  )}
                </select></label
              >`
            : nothing
        }
      </div>
      ${this.unclear ? html`<p role="alert" class="wrong">${this.#say(this.unclear)}</p>` : nothing}`;
  }

  /** Return where the fields say that it is to be; nothing where they say no time. */
  #wanted(): Place | undefined {
    const chosen = this.choices.find((each) => spaceKey(each) === this.space) ?? this.column;
    const { zone } = chosen.site;
    const [hour, minute] = this.time.split(":").map(Number);
    if (!this.day || hour === undefined || minute === undefined || Number.isNaN(hour + minute)) {
      this.unclear = "no_time";
      return undefined;
    }
    const found = instantsOf(zone, this.day, hour * 60 + minute);
    // Who changed nothing means the one that it has, of a time that comes twice.
    const same = found.find((each) => Math.floor(this.span.start / 60) === each / 60);
    const start = same === undefined ? found[0] : this.span.start;
    if (start === undefined) {
      this.unclear = "no_such_hour";
      return undefined;
    }
    const span = { start, end: start + (this.span.end - this.span.start) };
    return { ...siteSpace(chosen), span };
  }

  #moves(booking: WeekBooking): void {
    const place = this.#wanted();
    if (!place) return;
    const isSame = place.space === this.column.space.space && place.span.start === booking.start;
    if (isSame) this.unclear = "nothing_to_move";
    else this.desk.move(place);
  }

  readonly #books = (): void => {
    const place = this.#wanted();
    const title = this.renderRoot.querySelector<HTMLInputElement>("#title")?.value ?? "";
    if (place) this.desk.book(place, title);
  };
}

/** Return the name of a space among all places. */
export function spaceKey(column: Column): string {
  return `${column.site.site}/${column.space.space}`;
}

function siteSpace(column: Column): { site: string; space: string } {
  return { site: column.site.site, space: column.space.space };
}
