// A slide that opens a door: drag it to its end, or hold it, with a finger, a mouse or a key. It does
// nothing for a mere touch, so that no door opens in a pocket.

import { say } from "./texts.js";

const HOLD = 1800; // Milliseconds; the style fills the slide in that time.
const AGAIN = 6000; // How long a second press counts for who can neither drag nor hold.
const END = 0.9; // Of the way.
const STILL = 10; // Pixels that a finger may tremble while it holds.

export class Slide {
  constructor(open) {
    this.open = open;
    this.element = document.createElement("button");
    this.element.type = "button";
    this.element.className = "slide";
    this.text = part("text");
    this.knob = part("knob");
    this.knob.textContent = "›";
    this.knob.setAttribute("aria-hidden", "true");
    this.element.append(part("fill"), this.text, this.knob);
    this.timer = 0;
    this.from = null;
    this.armedAt = -Infinity;
    this.isBusy = false;
    this.listen();
  }

  show(text, isReady) {
    if (this.isBusy) return;
    if (this.text.textContent !== text) this.text.textContent = text;
    if (this.element.disabled === isReady) this.element.disabled = !isReady;
  }

  listen() {
    const on = (name, act) => this.element.addEventListener(name, act);
    on("pointerdown", (event) => {
      if (event.button !== 0 || this.element.disabled) return;
      this.from = event.clientX;
      this.element.setPointerCapture(event.pointerId);
      this.hold();
    });
    on("pointermove", (event) => this.from !== null && this.drag(event.clientX - this.from));
    ["pointerup", "pointercancel", "lostpointercapture"].forEach((name) => on(name, () => this.rest()));
    on("contextmenu", (event) => event.preventDefault());
    on("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      if (!event.repeat) this.hold();
    });
    on("keyup", (event) => {
      if (event.key === " ") event.preventDefault();
      this.rest();
    });
    on("blur", () => this.rest());
    // Helpers for those who see or move little press, and do nothing else: twice, then.
    on("click", (event) => event.detail === 0 && this.press());
  }

  hold() {
    clearTimeout(this.timer);
    this.element.classList.add("held");
    this.timer = setTimeout(() => this.done(), HOLD);
  }

  drag(by) {
    const way = this.element.clientWidth - this.knob.offsetWidth;
    const x = Math.min(Math.max(by, 0), way);
    this.element.style.setProperty("--x", `${x}px`);
    if (Math.abs(by) > STILL) {
      clearTimeout(this.timer);
      this.element.classList.remove("held");
    }
    if (x >= END * way) this.done();
  }

  rest() {
    clearTimeout(this.timer);
    this.from = null;
    this.element.classList.remove("held");
    this.element.style.removeProperty("--x");
  }

  press() {
    const now = performance.now();
    if (now - this.armedAt < AGAIN) return this.done();
    this.armedAt = now;
    this.text.textContent = say("slide_again", { door: this.name });
    return undefined;
  }

  get isArmed() {
    return performance.now() - this.armedAt < AGAIN;
  }

  async done() {
    this.rest();
    if (this.isBusy) return;
    this.armedAt = -Infinity;
    this.isBusy = true;
    this.element.disabled = true;
    this.text.textContent = say("opening");
    try {
      await this.open();
    } finally {
      this.isBusy = false;
    }
  }
}

function part(name) {
  const element = document.createElement("span");
  element.className = name;
  return element;
}
