// Pages of a panel that ask for one thing more: which of some, or which time.

import { make, setText } from "./make.js";
import { choiceAt, firstChoice, freeOf, lengthened, moved } from "./offered.js";
import { clock, endOfDay, say } from "./texts.js";

export function button(name, act) {
  const made = make("button", name);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

// One of some: a title, and a button for each.
export class List {
  constructor(take, back) {
    this.take = take;
    this.title = make("h2", "ask");
    this.items = make("div", "items");
    this.back = button("back", back);
    this.element = make("div", "page list", this.title, this.items);
  }

  fill(title, items) {
    setText(this.title, title);
    setText(this.back, say("back"));
    while (this.items.firstChild) this.items.firstChild.remove();
    items.forEach((item) => {
      const made = button("", () => this.take(item));
      made.append(make("span", "what", item.text), make("span", "until", item.more || ""));
      this.items.append(made);
    });
    this.items.classList.toggle("one", items.length === 1);
    this.items.append(this.back);
  }
}

// A time of today that is free: from, to, each moved by a quarter of an hour.
export class Times {
  constructor(take, back) {
    this.take = take;
    this.choice = null;
    this.title = make("h2", "ask");
    this.from = this.row((by) => moved(this.free, this.choice, by));
    this.to = this.row((by) => lengthened(this.free, this.choice, by, this.context.space.longest));
    this.none = make("p", "none");
    this.book = button("yes", () => this.choice && take({ what: this.what() }));
    this.back = button("back", back);
    const rows = [this.from.element, this.to.element];
    this.element = make("div", "page times", this.title, ...rows, this.none, this.book, this.back);
  }

  row(shift) {
    const row = { shift, label: make("span", "label"), time: make("output", "time") };
    const step = (by) => () => {
      this.choice = shift(by) || this.choice;
      this.draw(this.context);
    };
    row.less = button("step", step(-1));
    row.more = button("step", step(1));
    row.element = make("div", "row", row.label, row.less, row.time, row.more);
    return row;
  }

  // Begins with a touched time, or with the first that is free.
  begin(context, seconds = null) {
    this.free = freeOf(context.site, context.space, context.now);
    const touched = seconds === null ? null : choiceAt(this.free, seconds, context.now);
    this.choice = touched || firstChoice(this.free);
    this.draw(context);
  }

  draw(context) {
    this.context = context;
    this.free = freeOf(context.site, context.space, context.now);
    this.keep(context.now);
    const { zone } = context.site;
    const { choice } = this;
    setText(this.title, say("ask_times"));
    setText(this.none, choice ? "" : say("none_free"));
    [this.from.element, this.to.element, this.book].forEach((each) => (each.hidden = !choice));
    this.none.hidden = Boolean(choice);
    setText(this.back, say("back"));
    if (!choice) return;
    const isNow = choice.start <= context.now;
    const start = isNow ? say("now") : clock(choice.start, zone);
    const end = endOfDay(choice.end, zone);
    this.write(this.from, "from", start);
    this.write(this.to, "to", end);
    setText(this.book, isNow ? say("book_until", { end }) : say("book_from", { start, end }));
  }

  // A time that was taken, or has passed, meanwhile.
  keep(now) {
    const { choice, free } = this;
    if (!choice) return;
    const isRoom = ([from, until]) => from < choice.end && choice.end <= until;
    const room = free.find(isRoom);
    if (room) choice.start = Math.max(choice.start, room[0]);
    else this.choice = choiceAt(free, choice.start, now) || firstChoice(free);
  }

  write(row, name, time) {
    setText(row.label, say(`time_${name}`));
    setText(row.time, time);
    setText(row.less, "−");
    setText(row.more, "+");
    row.less.setAttribute("aria-label", say(`${name}_earlier`));
    row.more.setAttribute("aria-label", say(`${name}_later`));
    row.less.disabled = !row.shift(-1);
    row.more.disabled = !row.shift(1);
  }

  what() {
    const { start, end } = this.choice;
    return start <= this.context.now ? { act: "book", end } : { act: "book", start, end };
  }
}
