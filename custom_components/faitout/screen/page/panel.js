// What can be done with one space: the buttons of the moment, what they ask for, and what came of it.
//
//   home ──► list, times ──► (keypad) ──► pending ──► done or refused ──► home
//
// Something is done when the hub has answered so, which it does when it is on its disk, and when
// the space as the hub shows it has changed. Left alone, the panel goes home.

import { act } from "./act.js";
import { Buttons, choices } from "./buttons.js";
import { List, Times, button } from "./choose.js";
import { Keypad } from "./keypad.js";
import { draw, make, setText } from "./make.js";
import { isGood, outcomeWords, pendingWords } from "./outcome.js";
import { say } from "./texts.js";

export const REST = 20000; // Milliseconds without a finger.
const SEEN_WITHIN = 5000; // For the change to come, after the hub's answer.
const GOOD_STAYS = 5000;
const BAD_STAYS = 12000;

// The usual faults; which of them make sense where.
const FAULTS = ["light", "heating", "air", "equipment", "network", "door", "furniture", "dirty", "somebody", "other"];
const NOT_IN = {
  meeting_room: ["air"],
  office: ["air"],
  desk: ["air", "door"],
  phone_box: ["equipment", "heating"],
  common: ["door", "somebody"],
  locker: ["light", "heating", "air", "equipment", "network", "furniture", "somebody"],
};

const ASKS_AGAIN = ["code_wanted", "code_wrong", "no_badge", "no_reader"];

const SHAPES = {
  pending: "M12 3a9 9 0 1 0 9 9",
  good: "M4.5 12.5l5 5L19.5 7",
  bad: "M6 6l12 12M18 6L6 18",
};

export class Panel {
  constructor() {
    this.onrest = () => {};
    this.onturn = () => {};
    this.touched = performance.now();
    this.sending = 0;
    this.wanted = null;
    this.seen = null;
    const back = () => this.turn("home");
    const take = (item) => this.take(item);
    this.pages = {
      home: new Buttons(take),
      list: new List(take, back),
      times: new Times(take, back),
      pad: new Keypad(
        (code) => this.send(this.wanted, code),
        () => this.send({ ...this.wanted, badge: true }),
        back,
      ),
      answer: new Answer(back),
    };
    this.spoken = make("p", "unseen");
    this.spoken.setAttribute("role", "status");
    const pages = Object.values(this.pages).map((page) => page.element);
    pages.forEach((page) => (page.hidden = page !== this.pages.home.element));
    this.element = make("section", "panel", ...pages, this.spoken);
    this.page = "home";
    ["pointerdown", "keydown"].forEach((event) =>
      this.element.addEventListener(event, () => (this.touched = performance.now())),
    );
  }

  // Called for each frame, and each second.
  show(site, space, now, { may, isCut }) {
    this.context = { site, space, now, may, isCut };
    this.element.setAttribute("aria-label", say("panel", { name: space.name }));
    if (this.page === "home" || this.page === "times") this.pages[this.page].draw(this.context);
    if (this.seen && (this.seen.before !== JSON.stringify(space) || performance.now() > this.seen.until)) {
      this.seen.resolve();
      this.seen = null;
    }
    if (!this.sending && performance.now() - this.touched > REST) this.rest();
  }

  // Nothing big to do.
  get isSmall() {
    return this.page === "home" && this.pages.home.big.hidden;
  }

  // Nobody is there any more.
  rest() {
    this.touched = performance.now();
    if (this.page !== "home") this.turn("home");
    this.onrest();
  }

  // The time that is being chosen, for the line of the day.
  get choice() {
    return this.page === "times" ? this.pages.times.choice : null;
  }

  chooseAt(seconds) {
    const { space } = this.context;
    if (this.sending || !(space.acts || []).includes("book")) return;
    this.touched = performance.now();
    this.turn("times", () => this.pages.times.begin(this.context, seconds));
  }

  turn(name, begin = () => {}) {
    if (this.page === "pad" && name !== "pad") this.pages.pad.forget();
    this.page = name;
    begin();
    Object.entries(this.pages).forEach(([key, page]) => (page.element.hidden = key !== name));
    if (name === "home") this.pages.home.draw(this.context);
    const { title } = this.pages[name];
    title.tabIndex = -1;
    if (this.element.contains(document.activeElement) || name !== "home") title.focus({ preventScroll: true });
    this.onturn();
  }

  take(item) {
    const { context } = this;
    if (item.what) return this.want(item.what, item);
    if (item.page === "times") return this.turn("times", () => this.pages.times.begin(context));
    const [title, items] = this.list(item.page);
    return this.turn("list", () => this.pages.list.fill(title, items));
  }

  list(page) {
    const { context } = this;
    const { kind, state, ref } = context.space;
    if (page === "extend") return [say("ask_extend"), choices(context, "extend")];
    if (page === "sure") {
      const isUsed = state === "occupied";
      const yes = { text: say(isUsed ? "sure_end" : "sure_give_back"), what: { act: "end", ref } };
      return [say(isUsed ? "ask_end" : "ask_give_back"), [yes]];
    }
    const not = NOT_IN[kind] || [];
    const faults = FAULTS.filter((fault) => !not.includes(fault));
    return [
      say("ask_fault"),
      faults.map((fault) => ({ text: say(`fault_${fault}`), what: { act: "fault", fault } })),
    ];
  }

  want(what) {
    this.wanted = what;
    if (this.context.may === "member") return this.askForCode(say("code_title"));
    return this.send(what);
  }

  askForCode(title) {
    this.turn("pad", () => this.pages.pad.begin(title));
  }

  async send(what, code = "") {
    if (this.sending) return;
    const { site, space, now, isCut } = this.context;
    this.sending += 1;
    this.answer("pending", pendingWords(what));
    const before = JSON.stringify(space);
    const asked = { site: site.site, space: space.id, ...what };
    const answer = await act(asked, now, isCut, code);
    if (isGood(answer) && what.act !== "fault") await this.isShown(before);
    this.sending -= 1;
    this.touched = performance.now();
    if (answer.outcome === "no_reader") this.pages.pad.hasReader = false;
    if (ASKS_AGAIN.includes(answer.outcome)) return this.askForCode(say(`outcome_${answer.outcome}`));
    this.answer(isGood(answer) ? "good" : "bad", outcomeWords(what, answer, this.context));
    return this.leaveLater(isGood(answer) ? GOOD_STAYS : BAD_STAYS);
  }

  isShown(before) {
    return new Promise((resolve) => {
      this.seen = { before, resolve, until: performance.now() + SEEN_WITHIN };
    });
  }

  answer(look, words) {
    this.turn("answer", () => this.pages.answer.say(look, words));
    setText(this.spoken, words);
  }

  leaveLater(milliseconds) {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => {
      if (this.page === "answer" && !this.sending) this.turn("home");
    }, milliseconds);
  }
}

class Answer {
  constructor(back) {
    this.path = draw("path", {});
    this.shape = draw("svg", { viewBox: "0 0 24 24", class: "mark", "aria-hidden": "true" }, this.path);
    this.title = make("p", "words");
    this.back = button("back", back);
    this.element = make("div", "page answer", this.shape, this.title, this.back);
  }

  say(look, words) {
    this.element.dataset.answer = look;
    this.path.setAttribute("d", SHAPES[look]);
    setText(this.title, words);
    setText(this.back, say("ok"));
    this.back.hidden = look === "pending";
  }
}
