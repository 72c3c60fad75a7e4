// What can be done with a space now, as buttons: one thing big, the one that fits the moment.

import { make, setText } from "./make.js";
import { ends } from "./offered.js";
import { clock, countdown, say, when } from "./texts.js";

// A button that has just come does nothing yet: the finger meant what was there before it.
const SETTLE = 400; // Milliseconds.

export class Buttons {
  constructor(take) {
    this.take = take;
    this.title = make("h2", "ask");
    this.big = make("div", "big");
    this.small = make("div", "small");
    this.element = make("div", "page home", this.title, this.big, this.small);
    this.buttons = new Map(); // By key; there are no more keys than kinds of button.
    this.offers = new Map();
  }

  draw(context) {
    const offers = offered(context);
    this.offers = new Map(offers.map((offer) => [offer.key, offer]));
    setText(this.title, title(context));
    this.title.hidden = !this.title.textContent;
    this.buttons.forEach((button, key) => {
      if (!this.offers.has(key)) button.hidden = true;
    });
    const places = new Map([[this.big, 0], [this.small, 0]]);
    offers.forEach((offer) => {
      const list = offer.isBig ? this.big : this.small;
      this.place(offer, list, places.get(list));
      places.set(list, places.get(list) + 1);
    });
    const large = Array.from(this.big.children).filter((button) => !button.hidden);
    large.forEach((button, i) => button.classList.toggle("wide", large.length === 3 && i === 2));
    this.big.dataset.count = large.length;
    this.big.hidden = !places.get(this.big);
  }

  place(offer, list, index) {
    const button = this.buttons.get(offer.key) || this.button(offer.key);
    if (button.hidden || button.parentNode !== list) settle(button);
    button.hidden = false;
    setText(button.firstChild, offer.text);
    setText(button.lastChild, offer.more || "");
    const shown = Array.from(list.children).filter((child) => !child.hidden && child !== button);
    const there = shown[index] || null;
    if (button.parentNode !== list || button.nextSibling !== there) list.insertBefore(button, there);
  }

  button(key) {
    const button = make("button", "", make("span", "what"), make("span", "until"));
    button.type = "button";
    button.dataset.key = key;
    button.hidden = true;
    button.addEventListener("click", () => this.take(this.offers.get(key)));
    this.buttons.set(key, button);
    return button;
  }
}

function settle(button) {
  button.disabled = true;
  setTimeout(() => {
    button.disabled = false;
  }, SETTLE);
}

function title({ space }) {
  if (space.main === "book" && space.book_until) return say(space.walk_in ? "ask_walk_in" : "ask_book");
  return space.main === "extend" ? say("ask_extend") : "";
}

function offered({ site, space, now }) {
  const acts = space.acts || [];
  const can = (act) => acts.includes(act);
  const { main } = space;
  const offers = [];
  const offer = (key, text, more, then) => offers.push({ key, text, more, isBig: key === main, ...then });
  const does = (act, text, more = "", ref = space.ref) => can(act) && offer(act, text, more, { what: { act, ref } });
  const left = space.release && space.release > now ? say("act_left", { left: countdown(space.release - now) }) : "";
  const at = (seconds) => (seconds ? say("until", { at: when(seconds, now, site.zone) }) : "");

  if (main === "book" || main === "extend") {
    choices({ site, space, now }, main).forEach((choice) => offers.push({ ...choice, isBig: true }));
  }
  does("here", say("act_here"), left);
  does("undo", say("act_undo"), at(space.undo_until), space.undo_ref);
  does("late", say("act_late"));
  if (can("extend") && main !== "extend") offer("extend", say("act_extend"), "", { page: "extend" });
  const isUsed = space.state === "occupied";
  if (can("end")) offer("end", say(isUsed ? "act_end" : "act_give_back"), "", { page: "sure" });
  if (can("book")) offer("times", say(space.book_until ? "act_times" : "act_book_later"), "", { page: "times" });
  if (can("fault")) offer("fault", say("act_fault"), "", { page: "faults" });
  return offers;
}

// Book now, or extend, until one of some ends.
export function choices({ site, space, now }, act) {
  const from = act === "book" ? now : space.until;
  const until = act === "book" ? space.book_until : space.extend_until;
  return ends(space, from, until).map(([minutes, end], i) => {
    const at = end - now < 86400 ? clock(end, site.zone) : when(end, now, site.zone);
    const untilThen = say("until", { at });
    const count = say("minutes", { count: minutes });
    return {
      key: `${act}-${i}`,
      text: minutes ? say(act === "book" ? "for_minutes" : "more_minutes", { count }) : untilThen,
      more: minutes ? untilThen : "",
      what: { act, end, ...(act === "extend" ? { ref: space.ref } : {}) },
    };
  });
}
