// The bookings by hours: a day of all spaces, or a week of one. Drag to book, move and shorten; a tap
// tells why. What a drag does, the buttons of the sheet do too.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { SiteWeek, WeekBooking, WeekDay, WeekSpace } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import { clock, dayName, isoDay, isSaid, type Key, moment } from "../words/say";
import { type Column, type Drag, dragged } from "./drag";
import {
  drawn,
  HOUR_HEIGHT,
  hoursOf,
  instantAt,
  type Range,
  rangeOf,
  STEP,
  shutSpans,
  yOf,
} from "./layout";
import { weekStyle } from "./style";

interface Answer {
  sites: SiteWeek[];
}

/** A finger that rests for so long begins to drag; before that it scrolls. */
const LONG_PRESS_MS = 350;
/** Pixels that a pointer may tremble. */
const TREMBLE = 6;
const DAY = 86_400;

interface Sheet {
  column: Column;
  booking: WeekBooking | undefined;
  span: Range;
}

export class WeekCard extends FaitoutCard<Answer> {
  static override properties = {
    ...FaitoutCard.properties,
    date: { state: true },
    mode: { state: true },
    chosen: { state: true },
    drag: { state: true },
    sheet: { state: true },
    told: { state: true },
  };

  static override styles = [...FaitoutCard.styles, weekStyle];

  declare date: string;
  declare mode: "day" | "week";
  /** The space of the week: `site/space`. */
  declare chosen: string;
  declare drag: Drag | undefined;
  declare sheet: Sheet | undefined;
  /** What was done, for who does not see it. */
  declare told: string;
  #press: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.date = "";
    this.mode = "day";
    this.chosen = "";
    this.told = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#press);
    this.drag = undefined;
  }

  protected override question() {
    return {
      type: "week",
      days: this.mode === "week" ? 7 : 1,
      ...(this.date ? { start: this.date } : {}),
      ...(this.config.site ? { site: this.config.site } : {}),
    };
  }

  protected override content(answer: Answer): TemplateResult {
    const columns = this.#columns(answer);
    const first = answer.sites[0]?.days[0];
    if (!first || columns.length === 0) return html`<p>${this.say("no_place")}</p>`;
    return html`
      <h2>${this.say("card_week")}</h2>
      ${this.#head(answer, first)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${this.#grid(columns)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet ? this.#sheet(this.sheet) : nothing}
    `;
  }

  #columns(answer: Answer): Column[] {
    const isSeveral = answer.sites.length > 1;
    const all = answer.sites.flatMap((site) => site.spaces.map((space) => ({ site, space })));
    if (this.mode === "day")
      return all.flatMap(({ site, space }) => {
        const day = site.days[0];
        const place = isSeveral ? site.name : "";
        return day ? [{ site, space, day, title: space.name, place }] : [];
      });
    const key = (each: { site: SiteWeek; space: WeekSpace }) =>
      `${each.site.site}/${each.space.space}`;
    const shown = all.find((each) => key(each) === this.chosen) ?? all[0];
    if (!shown) return [];
    return shown.site.days.map((day) => ({
      ...shown,
      day,
      title: dayName(this.language, shown.site.zone, day.start + DAY / 2, "short"),
      place: "",
    }));
  }

  #head(answer: Answer, first: WeekDay): TemplateResult {
    const zone = answer.sites[0]?.zone ?? "UTC";
    const step = this.mode === "week" ? 7 : 1;
    const to = (days: number) => {
      // Noon is noon's day whatever the clocks do.
      this.#show(isoDay(zone, first.start + DAY / 2 + days * DAY));
    };
    return html`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${() => to(-step)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${dayName(this.language, zone, first.start + DAY / 2, "long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${() => to(step)}>›</button>
      <button @click=${() => this.#show("")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode === "week"} @click=${this.#turn}>
        ${this.say(this.mode === "week" ? "show_day" : "show_week")}
      </button>
      ${this.mode === "week" ? this.#choice(answer) : nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#isScrolled || !this.answer) return;
    const scroller = this.renderRoot.querySelector(".scroller");
    const mark = this.renderRoot.querySelector<HTMLElement>(".now, .booking");
    if (!scroller || !mark) return;
    // Once: what goes on now is what somebody looks for first. Then it is theirs to scroll.
    this.#isScrolled = true;
    scroller.scrollTop = mark.offsetTop - HOUR_HEIGHT;
  }

  #isScrolled = false;

  #choice(answer: Answer): TemplateResult {
    return html`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${(event: Event) => {
        this.chosen = (event.target as HTMLSelectElement).value;
      }}
    >
      ${answer.sites.flatMap((site) =>
        site.spaces.map((space) => {
          const key = `${site.site}/${space.space}`;
          return html`<option value=${key} ?selected=${key === this.chosen}>
            ${space.name}, ${site.name}
          </option>`;
        }),
      )}
    </select>`;
  }

  readonly #turn = (): void => {
    this.mode = this.mode === "week" ? "day" : "week";
    void this.askNow();
  };

  #show(date: string): void {
    this.date = date;
    void this.askNow();
  }

  #grid(columns: Column[]): TemplateResult {
    const ranges = columns.map((column) => rangeOf(column.day));
    // One scale for all: from the earliest to the latest hour that any of them shows.
    const before = Math.min(...columns.map((c, i) => (ranges[i]?.start ?? 0) - c.day.start));
    const after = Math.max(...columns.map((c, i) => (ranges[i]?.end ?? 0) - c.day.start));
    const rangeFor = (column: Column): Range => ({
      start: column.day.start + before,
      end: Math.min(column.day.end, column.day.start + after),
    });
    const [first] = columns;
    if (!first) return html``;
    const scale = rangeFor(first);
    const height = yOf(scale, scale.end);
    return html`<div
      class="grid"
      style="grid-template-columns:52px repeat(${columns.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${columns.map(
        (column) => html`<div class="head">
          ${column.title}${column.place ? html`<small>${column.place}</small>` : nothing}
        </div>`,
      )}
      <div class="hours" style="height:${height}px" aria-hidden="true">
        ${hoursOf(scale).map(
          (at, index) =>
            html`<span style="top:${Math.max(8, yOf(scale, at))}px"
              >${index === 0 && before > 0 ? "" : clock(this.language, first.site.zone, at)}</span
            >`,
        )}
      </div>
      ${columns.map((column) => this.#column(column, rangeFor(column), height))}
    </div>`;
  }

  #column(column: Column, range: Range, height: number): TemplateResult {
    const { space, day } = column;
    const within = (start: number, end: number) => end > range.start && start < range.end;
    const box = (start: number, end: number) => {
      const top = yOf(range, Math.max(start, range.start));
      return `top:${top}px;height:${Math.max(4, yOf(range, Math.min(end, range.end)) - top)}px`;
    };
    const bookings = space.bookings.filter(
      (each) => each.stage !== "cancelled" && within(each.start, each.end),
    );
    const isDragged = this.drag?.column === column;
    return html`<div
      class="column ${isDragged ? "dragged" : ""}"
      style="height:${height}px"
      role="group"
      aria-label="${column.title} ${column.place}"
      @pointerdown=${(event: PointerEvent) => this.#down(event, column, range)}
    >
      ${hoursOf(range).map((at) => html`<div class="hour" style="top:${yOf(range, at)}px"></div>`)}
      ${shutSpans(day, range).map((shut) => html`<div class="shut" style=${box(shut.start, shut.end)}></div>`)}
      ${space.used
        .filter(([start, end]) => within(start, end))
        .map(([start, end]) => html`<div class="used" style=${box(start, end)}></div>`)}
      ${
        this.now > range.start && this.now < range.end
          ? html`<div class="now" style="top:${yOf(range, this.now)}px"></div>`
          : nothing
      }
      ${bookings.map((each) => this.#booking(column, each, range, box(each.start, each.end)))}
      ${
        isDragged && this.drag?.hasMoved
          ? html`<div class="ghost" style=${box(this.drag.span.start, this.drag.span.end)}>
              ${this.#times(column, this.drag.span)}
            </div>`
          : nothing
      }
    </div>`;
  }

  #booking(column: Column, booking: WeekBooking, range: Range, place: string): TemplateResult {
    const word = this.#stage(booking);
    const name = booking.title ?? "";
    return html`<button
      class="booking ${booking.stage}"
      style=${place}
      aria-label="${this.#times(column, booking)} ${column.title} ${name} ${word}"
      @pointerdown=${(event: PointerEvent) => this.#down(event, column, range, booking)}
      @click=${() => this.#open(column, booking)}
    >
      ${this.#times(column, booking)}<br /><span class="name">${name}</span> ${word}
      ${
        booking.may_move
          ? html`<span
              class="handle"
              @pointerdown=${(event: PointerEvent) =>
                this.#down(event, column, range, booking, "length")}
            ></span>`
          : nothing
      }
    </button>`;
  }

  #stage(booking: WeekBooking): string {
    const key = `stage_${booking.stage}`;
    return isSaid(key) ? this.say(key) : booking.stage;
  }

  #times(column: Column, span: Range): string {
    const at = (instant: number) => clock(this.language, column.site.zone, instant);
    return `${at(span.start)}–${at(span.end)}`;
  }

  #down(
    event: PointerEvent,
    column: Column,
    range: Range,
    booking?: WeekBooking,
    kind: Drag["kind"] = booking ? "move" : "book",
  ): void {
    event.stopPropagation();
    if (event.button !== 0 || this.busy || (booking && !booking.may_move)) return;
    const target = event.currentTarget as HTMLElement;
    const element = target.closest<HTMLElement>(".column");
    if (!element) return;
    const top = element.getBoundingClientRect().top;
    const from = instantAt(range, event.clientY - top);
    const begin: Drag = {
      kind,
      column,
      booking,
      from,
      range,
      span: booking ? { start: booking.start, end: booking.end } : drawn(range, from, from),
      hasMoved: false,
    };
    this.#follow(event, element, begin);
  }

  /** Follow a pointer until it is lifted: at once for a mouse, after a long press for a finger. */
  #follow(down: PointerEvent, element: HTMLElement, begin: Drag): void {
    const isFinger = down.pointerType !== "mouse";
    let isHeld = !isFinger;
    const stopTouch = (event: TouchEvent) => {
      if (isHeld) event.preventDefault();
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      const isFar =
        Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > TREMBLE;
      if (!isHeld) {
        if (isFar) end();
        return;
      }
      if (isFar || this.drag?.hasMoved) {
        const top = element.getBoundingClientRect().top;
        this.drag = dragged(begin, instantAt(begin.range, event.clientY - top));
      }
    };
    const end = () => {
      clearTimeout(this.#press);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", escaped);
      element.removeEventListener("touchmove", stopTouch);
    };
    const up = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      end();
      const done = this.drag;
      this.drag = undefined;
      if (done?.hasMoved) void this.#dropped(done);
    };
    const cancel = () => {
      end();
      this.drag = undefined;
    };
    const escaped = (event: KeyboardEvent) => {
      if (event.key === "Escape") cancel();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", escaped);
    element.addEventListener("touchmove", stopTouch, { passive: false });
    if (isFinger)
      this.#press = setTimeout(() => {
        isHeld = true;
        this.drag = { ...begin, hasMoved: begin.kind === "book" };
        navigator.vibrate?.(20);
      }, LONG_PRESS_MS);
  }

  async #dropped(drag: Drag): Promise<void> {
    // The click that ends a drag opens nothing.
    this.#isDropping = true;
    setTimeout(() => {
      this.#isDropping = false;
    });
    if (drag.booking) await this.#give(drag.column, drag.booking, drag.span);
    else this.sheet = { column: drag.column, booking: undefined, span: drag.span };
  }

  #isDropping = false;

  #open(column: Column, booking: WeekBooking): void {
    if (this.#isDropping) return;
    this.sheet = { column, booking, span: { start: booking.start, end: booking.end } };
  }

  /** Give a booking other times; where that is refused it stays where it was, and the hub says why. */
  async #give(column: Column, booking: WeekBooking, span: Range): Promise<void> {
    if (span.start === booking.start && span.end === booking.end) return;
    const done = await this.carryOut("move", {
      site: column.site.site,
      space: column.space.space,
      booking_id: booking.booking_id,
      seen_start: booking.start,
      seen_end: booking.end,
      start: span.start,
      end: span.end,
    });
    if (done) this.told = this.say("moved_to", { times: this.#times(column, span) });
  }

  #sheet(sheet: Sheet): TemplateResult {
    const { column, booking, span } = sheet;
    return html`<dialog
      open
      aria-label=${column.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Escape") this.sheet = undefined;
      }}
    >
      <h2>${column.space.name}, ${column.site.name}</h2>
      <p>
        <strong>${dayName(this.language, column.site.zone, span.start, "long")}</strong>
        ${this.#times(column, span)}
      </p>
      ${booking ? this.#told(column, booking) : this.#newBooking(sheet)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${() => {
          this.sheet = undefined;
        }}>${this.say("close")}</button>
      </div>
    </dialog>`;
  }

  #newBooking(sheet: Sheet): TemplateResult {
    const step = (start: number, end: number) => {
      const span = { start: sheet.span.start + start, end: sheet.span.end + end };
      if (span.end - span.start >= STEP) this.sheet = { ...sheet, span };
    };
    return html`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${this.#steps(step)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${() => this.#book(sheet)}>
          ${this.say("book")}
        </button>
      </div>`;
  }

  async #book(sheet: Sheet): Promise<void> {
    const { column, span } = sheet;
    const title = this.renderRoot.querySelector<HTMLInputElement>("#title")?.value ?? "";
    const done = await this.carryOut("book", {
      site: column.site.site,
      space: column.space.space,
      start: span.start,
      minutes: Math.round((span.end - span.start) / 60),
      title,
    });
    if (!done) return;
    this.told = this.say("booked_for", { times: this.#times(column, span) });
    this.sheet = undefined;
  }

  #steps(step: (start: number, end: number) => void): TemplateResult {
    const button = (key: Key, start: number, end: number) =>
      html`<button ?disabled=${this.busy} @click=${() => step(start, end)}>${this.say(key)}</button>`;
    return html`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${button("quarter_earlier", -STEP, -STEP)} ${button("quarter_later", STEP, STEP)}
      ${button("shorter", 0, -STEP)} ${button("longer", 0, STEP)}
    </div>`;
  }

  #told(column: Column, booking: WeekBooking): TemplateResult {
    const zone = column.site.zone;
    const at = (instant: number) => moment(this.language, zone, instant, this.now);
    const where = { site: column.site.site, space: column.space.space };
    const act = async (name: string) => {
      await this.carryOut("act", { ...where, act: name, booking_id: booking.booking_id });
      this.sheet = undefined;
    };
    const step = async (start: number, end: number) => {
      await this.#give(column, booking, {
        start: booking.start + start,
        end: Math.max(booking.start + start + STEP, booking.end + end),
      });
      this.sheet = undefined;
    };
    return html`
      ${booking.title ? html`<p>${booking.title}</p>` : nothing}
      <p><strong>${this.#stage(booking)}</strong></p>
      ${booking.checked_in_at ? html`<p>${this.say("came_at", { time: at(booking.checked_in_at) })}</p>` : nothing}
      ${booking.ended_at ? html`<p>${this.say("ended_at", { time: at(booking.ended_at) })}</p>` : nothing}
      ${booking.reason ? html`<p>${booking.reason}</p>` : nothing}
      ${
        booking.certificate
          ? html`<details ?open=${booking.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${booking.certificate}</pre>
            </details>`
          : nothing
      }
      ${booking.source ? html`<p class="quiet">${this.say("from_source", { source: booking.source })}</p>` : nothing}
      ${booking.may_move ? this.#steps(step) : nothing}
      <div class="row">
        ${
          booking.undo_until
            ? html`<button class="main" ?disabled=${this.busy} @click=${() => act("undo")}>
                ${this.say("undo")}
              </button>`
            : nothing
        }
        ${
          booking.stage === "checked_in"
            ? html`<button ?disabled=${this.busy} @click=${() => act("end")}>${this.say("end")}</button>`
            : nothing
        }
        ${
          booking.may_cancel
            ? html`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${() => confirm(this.say("sure_to_cancel")) && act("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`
            : nothing
        }
      </div>
    `;
  }
}
