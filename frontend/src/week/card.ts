// The bookings by hours: a day of all spaces, or a week of one. Drag to book, move and shorten; a tap
// tells why. What a drag does, the sheet of a booking does too.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { SiteWeek, WeekBooking, WeekDay } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import { dayName, isoDay } from "../words/say";
import { choicesOf, columnsOf } from "./columns";
import { type Column, type Drag, drawn } from "./drag";
import { Dragging } from "./dragging";
import { grid, spanText, type View } from "./grid";
import { HOUR_HEIGHT, lineOf, type Range, shownLines } from "./layout";
import { legend } from "./legend";
import type { Against, Desk, Place } from "./sheet";
import { weekStyle } from "./style";

interface Answer {
  sites: SiteWeek[];
}

interface Moved {
  /** What only a plan says against it; nothing: it was moved. */
  against?: string;
}

interface Sheet {
  column: Column;
  booking: WeekBooking | undefined;
  span: Range;
}

const DAY = 86_400;

export class WeekCard extends FaitoutCard<Answer> {
  static override properties = {
    ...FaitoutCard.properties,
    date: { state: true },
    mode: { state: true },
    chosen: { state: true },
    drag: { state: true },
    sheet: { state: true },
    against: { state: true },
    refused: { state: true },
    told: { state: true },
  };

  static override styles = [...FaitoutCard.styles, weekStyle];

  declare date: string;
  declare mode: "day" | "week";
  /** The space of the week: `site/space`. */
  declare chosen: string;
  declare drag: Drag | undefined;
  declare sheet: Sheet | undefined;
  declare against: Against | undefined;
  /** Why what the sheet wanted was not done. */
  declare refused: string;
  /** What was done, for who does not see it. */
  declare told: string;
  #dragging = new Dragging({
    root: () => this.renderRoot,
    now: () => this.now,
    shows: (drag) => {
      this.drag = drag;
      if (!drag && this.#isOwed) this.askSoon();
    },
    drops: (drag) => void this.#dropped(drag),
  });
  #isScrolled = false;
  #isDropping = false;
  #isOwed = false;

  constructor() {
    super();
    this.date = "";
    this.mode = "day";
    this.chosen = "";
    this.told = "";
    this.refused = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dragging.end();
  }

  protected override question() {
    return {
      type: "week",
      days: this.mode === "week" ? 7 : 1,
      ...(this.date ? { start: this.date } : {}),
      ...(this.config.site ? { site: this.config.site } : {}),
    };
  }

  protected override async askNow(): Promise<void> {
    // Nothing moves under a hand that drags; what is new is asked for when it lets go.
    this.#isOwed = this.drag !== undefined;
    if (!this.#isOwed) await super.askNow();
  }

  protected override content(answer: Answer): TemplateResult {
    const { columns, doubled } = this.#columns(answer);
    const first = answer.sites[0]?.days[0];
    if (!first || columns.length === 0) return html`<p>${this.say("no_place")}</p>`;
    const view: View = {
      language: this.language,
      now: this.now,
      columns,
      shown: shownLines(
        columns.map((each) => each.scale),
        columns.map((each) => each.space.open),
      ),
      doubled,
      drag: this.drag,
      down: (event, column, booking, kind) => {
        if (!this.busy) this.#dragging.down(event, view, column, booking, kind);
      },
      opens: (column, booking) => {
        if (!this.#isDropping) this.#open({ column, booking, span: booking });
      },
    };
    return html`
      <h2>${this.say("card_week")}</h2>
      ${this.#head(answer, first, columns)}
      <p class="told" role="status">${this.told}</p>
      <div
        class="scroller ${this.drag?.hasMoved ? "dragging" : ""}"
        tabindex="0"
        role="region"
        aria-label=${this.say("card_week")}
      >
        ${grid(view)}
      </div>
      ${legend(this.language)}
      ${this.sheet ? this.#sheetOf(this.sheet, answer) : nothing}
    `;
  }

  #columns({ sites }: Answer): ReturnType<typeof columnsOf> {
    const { language, mode, chosen } = this;
    return columnsOf(sites, { language, mode, chosen });
  }

  #head(answer: Answer, first: WeekDay, columns: Column[]): TemplateResult {
    const zone = answer.sites[0]?.zone ?? "UTC";
    const step = this.mode === "week" ? 7 : 1;
    const to = (days: number) => {
      // Noon is noon's day whatever the clocks do.
      this.#show(isoDay(zone, first.start + DAY / 2 + days * DAY));
    };
    return html`<div class="row top" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${() => to(-step)}>‹</button>
      <strong class="date">
        ${dayName(this.language, zone, first.start + DAY / 2, "long")}
        ${this.mode === "day" && first.reason ? html`<small>${first.reason}</small>` : nothing}
      </strong>
      <button aria-label=${this.say("later")} @click=${() => to(step)}>›</button>
      <button @click=${() => this.#show("")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode === "week"} @click=${this.#turn}>
        ${this.say(this.mode === "week" ? "show_day" : "show_week")}
      </button>
      <button @click=${() => this.#makeNew(columns)}>${this.say("book_new")}</button>
      ${this.mode === "week" ? this.#choice(answer) : nothing}
    </div>`;
  }

  #choice(answer: Answer): TemplateResult {
    return html`<select
      aria-label=${this.say("space")}
      style="flex:1 1 160px;min-width:0"
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

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#isScrolled || !this.answer) return;
    const scroller = this.#scroller;
    const mark = this.renderRoot.querySelector<HTMLElement>(".now, .booking");
    if (!scroller || !mark) return;
    // Once: what goes on now is what somebody looks for first. Then it is theirs to scroll.
    this.#isScrolled = true;
    scroller.scrollTop = mark.offsetTop - HOUR_HEIGHT;
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(".scroller");
  }

  readonly #turn = (): void => {
    this.mode = this.mode === "week" ? "day" : "week";
    void this.askNow();
  };

  #show(date: string): void {
    this.date = date;
    void this.askNow();
  }

  // Dragging

  async #dropped(drag: Drag): Promise<void> {
    // The click that ends a drag opens nothing.
    this.#isDropping = true;
    setTimeout(() => {
      this.#isDropping = false;
    });
    const { to, from, booking, span } = drag;
    if (!to) {
      this.told = this.say("left_where_it_was");
      return;
    }
    if (!booking) {
      this.#open({ column: from, booking, span });
      return;
    }
    if (drag.why === "drag_other_place" || drag.why === "drag_stays_there") {
      // The hub knows no such move.
      this.wrong = this.say(drag.why);
      return;
    }
    await this.#move(from, booking, { site: to.site.site, space: to.space.space, span });
  }

  // What is done

  /** Give a booking another place; where that is refused it stays where it was, and the hub says why. */
  async #move(
    from: Column,
    booking: WeekBooking,
    place: Place,
    isOverruled = false,
  ): Promise<void> {
    const { span, space } = place;
    const isElsewhere = space !== from.space.space;
    if (!isElsewhere && span.start === booking.start && span.end === booking.end) return;
    const answer = await this.#carry<Moved>("move", {
      site: from.site.site,
      space: from.space.space,
      booking_id: booking.booking_id,
      seen_start: booking.start,
      seen_end: booking.end,
      start: span.start,
      end: span.end,
      ...(isElsewhere ? { to: space } : {}),
      ...(isOverruled ? { overrule: true } : {}),
    });
    if (!answer) return;
    if (answer.against) {
      const column = this.sheet?.column ?? from;
      this.#open({ column, booking, span: booking });
      this.against = { text: answer.against, place };
      return;
    }
    this.against = undefined;
    const times = spanText(this.language, from.site.zone, span);
    const name = from.site.spaces.find((each) => each.space === space)?.name ?? "";
    const day = dayName(this.language, from.site.zone, span.start, "long");
    this.told = this.say("moved_to", {
      times: isElsewhere ? `${times}, ${name}` : times,
    });
    const { zone } = from.site;
    if (isoDay(zone, span.start) !== isoDay(zone, booking.start)) this.told += ` (${day})`;
  }

  async #book(place: Place, title: string): Promise<void> {
    const { site, space, span } = place;
    const minutes = Math.round((span.end - span.start) / 60);
    const done = await this.#carry("book", { site, space, start: span.start, minutes, title });
    if (!done) return;
    const zone = this.answer?.sites.find((each) => each.site === site)?.zone ?? "UTC";
    this.told = this.say("booked_for", { times: spanText(this.language, zone, span) });
    this.sheet = undefined;
  }

  /** Have the hub do something; what it refuses is said where the hand is. */
  async #carry<T>(type: string, fields: Record<string, unknown>): Promise<T | undefined> {
    this.told = "";
    this.refused = "";
    const answer = await this.carryOut<T>(type, fields);
    if (this.sheet) {
      this.refused = this.wrong;
      this.wrong = "";
      this.#refresh();
    }
    return answer;
  }

  // The sheet

  #open(sheet: Sheet): void {
    this.sheet = sheet;
    this.against = undefined;
    this.refused = "";
    this.told = "";
    this.wrong = "";
  }

  #makeNew(columns: Column[]): void {
    const column = columns.find((each) => each.day.start <= this.now && this.now < each.day.end);
    const shown = column ?? columns[0];
    if (!shown) return;
    const opens = shown.space.open.find(([, end]) => end > shown.scale.start)?.[0];
    const from = column ? this.now : (opens ?? shown.scale.start);
    const line = Math.ceil(lineOf(shown.scale, from) / 15) * 15;
    this.#open({ column: shown, booking: undefined, span: drawn(shown.scale, line, line + 60) });
  }

  /** Let the sheet show its booking as the hub has it now; close it once there is none. */
  #refresh(): void {
    const known = this.sheet?.booking;
    if (!known || !this.answer) return;
    const all = [...this.#columns(this.answer).columns, ...choicesOf(this.answer.sites)];
    for (const column of all) {
      const booking = column.space.bookings.find((each) => each.booking_id === known.booking_id);
      if (!booking) continue;
      this.sheet = { column, booking, span: { start: booking.start, end: booking.end } };
      return;
    }
    if (!this.refused) this.sheet = undefined;
  }

  #sheetOf(sheet: Sheet, answer: Answer): TemplateResult {
    const { column, booking, span } = sheet;
    const all = choicesOf(answer.sites);
    const desk: Desk = {
      book: (place, title) => void this.#book(place, title),
      move: (place, isOverruled) => {
        if (booking) void this.#move(column, booking, place, isOverruled);
      },
      act: (name) => void this.#act(column, booking, name),
      close: () => {
        this.sheet = undefined;
      },
    };
    return html`<faitout-booking-sheet
      ?dark=${this.hasAttribute("dark")}
      .language=${this.language}
      .column=${column}
      .booking=${booking}
      .span=${span}
      .choices=${booking ? all.filter((each) => each.site.site === column.site.site) : all}
      .against=${this.against}
      .busy=${this.busy}
      .wrong=${this.refused}
      .told=${this.told}
      .now=${this.now}
      .desk=${desk}
    ></faitout-booking-sheet>`;
  }

  async #act(column: Column, booking: WeekBooking | undefined, act: string): Promise<void> {
    if (!booking) return;
    const { site, space } = column;
    const where = { site: site.site, space: space.space };
    const done = await this.#carry("act", { ...where, act, booking_id: booking.booking_id });
    if (done) this.sheet = undefined;
  }
}
