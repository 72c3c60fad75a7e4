// The QR code that opens this space on a phone, and the digits that prove that one stands here.

import { draw, make, setText } from "./make.js";
import { say } from "./texts.js";

const GLASS = "/faitout/screen/api/glass";
const LEAST = 2000; // Milliseconds between two questions ...
const MOST = 60000; // ... and the most.
const PATIENCE = 10000; // For an answer: a line that hangs must not leave an old code on the glass.

export class PhoneCode {
  constructor(element) {
    this.element = element;
    this.path = draw("path", {});
    this.drawing = draw("svg", { "aria-hidden": "true" }, this.path);
    this.words = make("p", "");
    this.code = make("b", "");
    element.append(this.drawing, this.words, this.code);
  }

  // Asks for ever; `now` is the hub's clock in seconds.
  async follow(now) {
    let wait = MOST;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    try {
      const answer = await fetch(GLASS, { cache: "no-store", signal: abort.signal });
      const told = answer.ok ? await answer.json() : {};
      this.show(told);
      if (told.until) wait = told.until - now() * 1000;
    } catch (cut) {
      // A code that is too old proves nothing, and is shown to nobody.
      this.show({});
    } finally {
      clearTimeout(timer);
    }
    setTimeout(() => this.follow(now), Math.min(MOST, Math.max(LEAST, wait)));
  }

  show({ qr, code }) {
    this.element.hidden = !qr;
    if (!qr) return;
    setText(this.words, say("phone_here"));
    setText(this.code, code ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : "");
    if (this.path.getAttribute("d") === qr.path) return;
    this.drawing.setAttribute("viewBox", `0 0 ${qr.size} ${qr.size}`);
    this.path.setAttribute("d", qr.path);
  }
}
