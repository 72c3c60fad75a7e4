// A board that may act: a tile is touched, and what can be done with its space comes up over the
// board. Of many spaces of one kind one is chosen first. What does that is loaded when it is wanted.

import { make, setText } from "./make.js";
import { say } from "./texts.js";
import { words } from "./words.js";

const root = document.documentElement;
const REST = 20000; // Milliseconds without a finger.

export class Hands {
  constructor() {
    this.may = "nobody";
    this.title = make("h2", "over-name");
    this.state = make("p", "over-state");
    this.leave = make("button", "over-close", "×");
    this.leave.type = "button";
    this.place = make("div", "over-place");
    this.element = make("div", "over", make("div", "over-head", this.title, this.state, this.leave), this.place);
    this.element.setAttribute("role", "dialog");
    this.element.setAttribute("aria-modal", "true");
    this.element.hidden = true;
    this.leave.addEventListener("click", () => this.close());
    this.element.addEventListener("pointerdown", () => (this.touched = performance.now()));
    this.element.addEventListener("keydown", (event) => {
      this.touched = performance.now();
      if (event.key === "Escape") this.close();
      event.stopPropagation();
    });
    document.body.append(this.element);
  }

  // Who may act on this screen, as the hub says.
  allow(may) {
    this.may = may || "nobody";
    root.classList.toggle("acts", this.may !== "nobody");
    if (this.may === "nobody") this.close();
  }

  async open(site, ids, from) {
    if (this.may === "nobody") return;
    Object.assign(this, { site, ids, from, space: null, touched: performance.now() });
    this.leave.setAttribute("aria-label", say("close"));
    root.classList.add("opened");
    this.element.hidden = false;
    if (ids.length === 1) await this.choose(ids[0]);
    else this.list();
  }

  list() {
    this.element.dataset.look = "unknown";
    this.buttons = this.ids.map((id) => {
      const button = make("button", "over-choice");
      button.type = "button";
      button.addEventListener("click", () => this.choose(id));
      return button;
    });
    this.place.replaceChildren(make("div", "over-list", ...this.buttons));
    this.show();
    this.buttons[0].focus();
  }

  async choose(id) {
    this.space = id;
    if (!this.panel) {
      const here = root.dataset.build;
      const style = make("link", "");
      Object.assign(style, { rel: "stylesheet", href: `/faitout/screen/page/${here}/panel.css` });
      document.head.append(style);
      const { Panel } = await import("./panel.js");
      this.panel = new Panel();
      this.panel.onrest = () => this.close();
      this.panel.onturn = () => this.show();
    }
    this.place.replaceChildren(this.panel.element);
    this.panel.touched = performance.now();
    this.show();
    this.leave.focus();
  }

  close() {
    if (this.element.hidden) return;
    this.element.hidden = true;
    root.classList.remove("opened");
    if (this.panel && this.panel.page !== "home") this.panel.turn("home");
    this.space = null;
    if (this.from) this.from.focus({ preventScroll: true });
  }

  // At each frame, and each second: what the hub said last of the sites.
  follow(known, now, { isCut, staleSince }) {
    Object.assign(this, { known, now, isCut, staleSince });
    if (!this.element.hidden) this.show();
  }

  show() {
    const site = this.known.get(this.site);
    const spaces = ((site && site.spaces) || []).filter(({ id }) => this.ids.includes(id));
    if (!spaces.length || this.staleSince !== null) return this.close();
    if (this.space === null) return this.showList(site, spaces);
    const space = spaces.find(({ id }) => id === this.space);
    if (!space) return this.close();
    const { look, word, detail } = words(space, this.now, site.zone, null);
    this.element.dataset.look = look;
    this.element.setAttribute("aria-label", space.name);
    setText(this.title, space.name);
    setText(this.state, [word, detail].filter(Boolean).join(" "));
    if (this.panel && !this.place.contains(this.panel.element)) return null;
    if (this.panel) this.panel.show(site, space, this.now, { may: this.may, isCut: this.isCut });
    return null;
  }

  showList(site, spaces) {
    setText(this.title, say(`kinds_${spaces[0].kind}`));
    setText(this.state, "");
    this.element.setAttribute("aria-label", this.title.textContent);
    this.ids.forEach((id, i) => {
      const space = spaces.find((each) => each.id === id);
      this.buttons[i].hidden = !space;
      if (!space) return;
      const { look, word, detail } = words(space, this.now, site.zone, null);
      this.buttons[i].dataset.look = look;
      setText(this.buttons[i], [space.name, word, detail].filter(Boolean).join(" · "));
    });
    if (performance.now() - this.touched > REST) this.close();
    return null;
  }
}
