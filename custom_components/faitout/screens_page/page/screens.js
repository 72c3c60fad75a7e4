// Who asks to be let in as a screen, and what is odd about those that are: a card of the dashboard. It
// speaks with the hub over the connection that is there, of which nothing is recorded. All texts come
// with the configuration of the card and are put on the page as text only.

const ACCESS = "access";
const LOOK_EVERY = 3000;

/** Return an element with properties, and children that are elements or texts. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "role" || key.startsWith("aria-")) element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const STYLE = `
:host { display: block; color: var(--primary-text-color); font-family: inherit; }
ha-card, .card { display: block; padding: 16px; max-width: 720px; margin: 0 auto; box-sizing: border-box; }
h3 { font-size: 1.05rem; font-weight: 500; margin: 20px 0 4px; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; border-top: 1px solid var(--divider-color, #8888); padding: 6px 0; }
li > span { flex: 1 1 12rem; overflow-wrap: anywhere; }
button, select, input {
  font: inherit; color: inherit; min-height: 44px; box-sizing: border-box; border-radius: 8px; padding: 8px 12px;
  border: 1px solid var(--divider-color, #8888); background: var(--card-background-color, #fff);
}
select { width: 100%; }
button.main { background: var(--primary-color, #03a9f4); color: var(--text-primary-color, #fff); border-color: transparent; }
button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--primary-color, #03a9f4); outline-offset: 2px; }
small { display: block; color: var(--secondary-text-color); }
.mark { font-weight: 700; }
.word { font-size: 1.6rem; font-weight: 700; letter-spacing: .06em; margin: 8px 0 0; }
.error, .odd { color: var(--error-color, #b00020); font-weight: 500; }
.done { color: var(--success-color, #2e7d32); }
`;

// A time as everywhere else: 14 h 30 in French, with spaces that do not break.
function clock(at, language) {
  const minutes = String(at.getMinutes()).padStart(2, "0");
  if (!language.startsWith("fr")) return `${String(at.getHours()).padStart(2, "0")}:${minutes}`;
  return minutes === "00" ? `${at.getHours()}\u00a0h` : `${at.getHours()}\u00a0h\u00a0${minutes}`;
}

const screensCard = () => class FaitoutScreens extends HTMLElement {
  #config; #hass; #root; #sites = null; #site = ""; #known = null; #word = null; #said = ""; #wrong = ""; #drawn = ""; #parts = null; #timer = 0;

  setConfig(config) {
    this.#config = config;
    this.#root ??= this.attachShadow({ mode: "open" });
  }

  set hass(hass) {
    const isFirst = !this.#hass;
    this.#hass = hass;
    if (isFirst) this.#begin();
  }

  connectedCallback() { this.#timer = setInterval(() => this.#sites?.length && !document.hidden && this.#load(), LOOK_EVERY); }

  disconnectedCallback() { clearInterval(this.#timer); }

  getCardSize() { return 8; }

  #say(key, values = {}) {
    return (this.#config.texts[key] ?? key).replace(/{(\w+)}/g, (_, name) => String(values[name] ?? ""));
  }

  #ask(command, values = {}) {
    return this.#hass.callWS({ type: `faitout/screens/${command}`, site: this.#site, ...values });
  }

  async #begin() {
    this.#draw();
    try {
      const { sites } = await this.#hass.callWS({ type: "faitout/rights" });
      this.#sites = Object.entries(sites).filter(([, site]) => site.rights.includes(ACCESS));
      this.#site = this.#sites[0]?.[0] ?? "";
      if (!this.#site) this.#wrong = this.#say("not_allowed");
    } catch (error) {
      this.#wrong = error.message;
      this.#sites = [];
    }
    if (this.#site) await this.#load();
    else this.#draw();
  }

  async #load() {
    try {
      this.#known = await this.#ask("list");
    } catch (error) {
      this.#wrong = error.message;
    }
    this.#draw();
  }

  async #carryOut(work, said) {
    this.#wrong = this.#said = "";
    try {
      await work();
      this.#said = said;
    } catch (error) {
      this.#wrong = error.message ?? String(error);
    }
    await this.#load();
  }

  #button(text, about, press, className = "") {
    return make("button", { type: "button", className, onclick: press, "aria-label": about ? `${text}: ${about}` : text }, text);
  }

  /** Show what is so now, and touch nothing that is as it was: a finger may be on its way. */
  #draw() {
    if (!this.#parts) {
      this.#parts = {
        wrong: make("p", { role: "alert", className: "error" }),
        said: make("p", { role: "status", className: "done" }),
        site: make("div"), asking: make("div", {}, make("p", {}, this.#say("loading"))), invite: make("div"), screens: make("div"),
      };
      const card = make(customElements.get("ha-card") ? "ha-card" : "div", { className: "card" }, ...Object.values(this.#parts));
      this.#root.replaceChildren(make("style", {}, STYLE), card);
    }
    this.#parts.wrong.textContent = this.#wrong;
    this.#parts.said.textContent = this.#said;
    if (this.#sites && !this.#sites.length) this.#parts.asking.replaceChildren();
    if (!this.#known) return;
    const drawn = JSON.stringify([this.#known, this.#word, this.#site]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#parts.site.replaceChildren(...this.#choice());
    this.#parts.asking.replaceChildren(...this.#asking());
    this.#parts.invite.replaceChildren(...this.#invitation());
    if (!this.#parts.screens.contains(this.#root.activeElement)) this.#parts.screens.replaceChildren(...this.#screens());
  }

  #choice() {
    if (this.#sites.length < 2) return [];
    const change = (event) => { this.#site = event.target.value; this.#load(); };
    return [make("select", { onchange: change, "aria-label": this.#say("site") },
      ...this.#sites.map(([slug, site]) => make("option", { value: slug, selected: slug === this.#site }, site.name)))];
  }

  #asking() {
    const { waiting, turned_back: back } = this.#known;
    const title = make("h3", {}, this.#say("asking"));
    if (!waiting.length && !back.length) return [title, make("p", {}, this.#say("nobody_asks"))];
    const rows = [...waiting.map((each) => this.#waiting(each)), ...back.map((each) => this.#turnedBack(each))];
    const clear = () => confirm(this.#say("sure_to_send_away")) && this.#carryOut(() => this.#ask("send_away"), this.#say("sent_away"));
    return [title, make("small", {}, this.#say("mark_help")), make("ul", {}, ...rows),
      make("p", {}, this.#button(this.#say("send_all_away"), "", clear), " ",
        this.#button(this.#say("let_ask"), "", () => this.#carryOut(() => this.#ask("let_ask"), "")))];
  }

  #waiting(each) {
    const mark = this.#say("mark", { mark: each.mark });
    const more = [each.is_invited ? this.#say("invited") : "", each.is_gone ? this.#say("gone") : ""].filter(Boolean).join(" · ");
    const away = () => this.#carryOut(() => this.#ask("send_away", { mark: each.mark }), this.#say("sent_away"));
    return make("li", {},
      make("span", {}, make("span", { className: "mark" }, mark), ` · ${this.#who(each)}`, more ? make("small", {}, more) : null),
      this.#button(this.#say("send_away"), mark, away));
  }

  #turnedBack(each) {
    return make("li", {}, make("span", {}, this.#who(each), make("small", {}, this.#say("times", { count: each.times }))));
  }

  #who(each) {
    const at = clock(new Date(each.since), this.#hass.language);
    return `${each.browser || this.#say("unknown_browser")} · ${each.address} · ${this.#say("since", { at })}`;
  }

  #invitation() {
    const invite = () => this.#carryOut(async () => { this.#word = await this.#ask("invite"); }, "");
    return [make("h3", {}, this.#say("invite")), make("small", {}, this.#say("invite_help")),
      this.#word ? make("p", { className: "word", role: "status" }, this.#word.word) : null,
      this.#word ? make("small", {}, this.#say("word_left", { minutes: Math.round(this.#word.seconds / 60) })) : null,
      make("p", {}, this.#button(this.#say("word"), "", invite, "main"))].filter(Boolean);
  }

  #screens() {
    const { screens } = this.#known;
    const rows = screens.flatMap((screen) => this.#screen(screen));
    return [make("h3", {}, this.#say("screens")), screens.length ? make("ul", {}, ...rows) : make("p", {}, this.#say("no_screens"))];
  }

  #screen(screen) {
    const about = { screen: screen.id };
    const rows = [];
    screen.copies.forEach((copy) => {
      const who = this.#who(copy);
      const renew = () => confirm(this.#say("sure_rightful", { name: screen.name })) && this.#carryOut(() => this.#ask("renew", { ...about, line: copy.line }), this.#say("renewed"));
      rows.push(make("li", {}, make("span", {}, who), this.#button(this.#say("rightful"), who, renew)));
    });
    screen.moved.forEach((moved) => {
      const who = this.#who(moved);
      const accept = () => confirm(this.#say("sure_to_accept", { name: screen.name, address: moved.address }))
        && this.#carryOut(() => this.#ask("accept", { ...about, address: moved.address }), this.#say("accepted"));
      rows.push(make("li", {}, make("span", {}, this.#say("from"), " ", who), this.#button(this.#say("accept"), who, accept)));
    });
    const odd = screen.copies.length ? "copied" : screen.moved.length ? "moved" : "fine";
    const code = make("input", { inputMode: "numeric", maxLength: 12, size: 8, autocomplete: "off", "aria-label": `${this.#say("code")}: ${screen.name}` });
    const replace = () => this.#carryOut(async () => { await this.#ask("let_in", { ...about, code: code.value }); code.value = ""; code.blur(); }, this.#say("replaced"));
    return [make("li", {},
      make("span", {}, make("span", { className: "mark" }, screen.name), " · ", make("span", { className: odd === "fine" ? "" : "odd" }, this.#say(odd)),
        make("small", {}, this.#say("replace_help"))),
      code, this.#button(this.#say("replace"), screen.name, replace)), ...rows];
  }
};

// Home Assistant's frontend may put a registry of its own, and an HTMLElement of its own, in the place
// of the browser's while it loads. What was made before that is lost, so this waits until it is there.
customElements.whenDefined("home-assistant").then(() => {
  if (!window.customElements.get("faitout-screens")) window.customElements.define("faitout-screens", screensCard());
});
