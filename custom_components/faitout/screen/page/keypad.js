// The code of a member: typed, never shown, and forgotten once it was used or the panel rests.

import { button } from "./choose.js";
import { make, setText } from "./make.js";
import { say } from "./texts.js";

const LONGEST = 12; // Digits; codes have fewer.
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"];

export class Keypad {
  constructor(use, useBadge, back) {
    this.use = use;
    this.hasReader = true; // Until the hub says that there is none.
    this.code = "";
    this.title = make("h2", "ask");
    this.typed = make("output", "typed");
    this.keys = make("div", "keys", ...KEYS.map((key) => this.key(key)));
    this.badge = button("badge", useBadge);
    this.back = button("back", back);
    this.element = make("div", "page pad", this.title, this.typed, this.keys, make("div", "foot", this.badge, this.back));
    this.element.addEventListener("keydown", (event) => this.onKey(event));
  }

  key(name) {
    const key = button(name.length > 1 ? name : "", () => this.press(name));
    setText(key, { erase: "⌫", enter: "OK" }[name] || name);
    key.dataset.key = name;
    return key;
  }

  begin(title) {
    this.forget();
    setText(this.title, title);
    setText(this.back, say("back"));
    setText(this.badge, say("badge"));
    this.badge.hidden = !this.hasReader;
    this.keys.querySelector(".erase").setAttribute("aria-label", say("erase"));
  }

  forget() {
    this.code = "";
    this.draw();
  }

  press(name) {
    if (name === "enter") return this.enter();
    if (name === "erase") this.code = this.code.slice(0, -1);
    else if (this.code.length < LONGEST) this.code += name;
    return this.draw();
  }

  enter() {
    const { code } = this;
    this.forget();
    if (code) this.use(code);
  }

  draw() {
    setText(this.typed, "•".repeat(this.code.length) || say("code_empty"));
    this.typed.setAttribute("aria-label", say("code_typed", { count: this.code.length }));
    this.keys.querySelector(".enter").disabled = !this.code;
  }

  onKey(event) {
    if (event.key === "Enter" && event.target === this.title) return this.enter();
    const name = { Backspace: "erase" }[event.key] || event.key;
    if (!/^([0-9]|erase)$/.test(name)) return undefined;
    event.preventDefault();
    return this.press(name);
  }
}
