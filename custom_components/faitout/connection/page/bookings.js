// The bookings of a week with their titles, and the form for a new one: a card of the dashboard. It
// speaks with the hub over the connection that is there, of which nothing is recorded. All texts
// come with the configuration of the card and are put on the page as text only.

const BOOK = "book";
const ACCESS = "access";
const WEEK = "168:00:00";

/** Return an element with properties, and children that are elements or texts. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "role" || key === "list" || key.startsWith("aria-")) element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Return the next quarter of an hour, as a field for times wants it. */
function soon() {
  const at = new Date(Math.ceil(Date.now() / 900e3) * 900e3);
  return new Date(at - at.getTimezoneOffset() * 60e3).toISOString().slice(0, 16);
}

const STYLE = `
:host { display: block; color: var(--primary-text-color); font-family: inherit; }
ha-card, .card { display: block; padding: 16px; max-width: 720px; margin: 0 auto; box-sizing: border-box; }
h3 { font-size: 1.05rem; font-weight: 500; margin: 16px 0 4px; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; gap: 8px; align-items: center; border-top: 1px solid var(--divider-color, #8888); padding: 4px 0; }
li > span { flex: 1; overflow-wrap: anywhere; }
button, select, input {
  font: inherit; color: inherit; min-height: 44px; box-sizing: border-box; border-radius: 8px; padding: 8px 12px;
  border: 1px solid var(--divider-color, #8888); background: var(--card-background-color, #fff);
}
input:not([type=checkbox]), select { width: 100%; }
input[type=checkbox] { min-height: 24px; width: 24px; vertical-align: middle; }
button.main { background: var(--primary-color, #03a9f4); color: var(--text-primary-color, #fff); border-color: transparent; }
button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--primary-color, #03a9f4); outline-offset: 2px; }
label { display: block; margin: 10px 0 0; }
small { display: block; color: var(--secondary-text-color); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 8px; }
.error { color: var(--error-color, #b00020); font-weight: 500; }
.done { color: var(--success-color, #2e7d32); }
`;

const bookingsCard = () => class FaitoutBookings extends HTMLElement {
  #config; #hass; #root; #spaces = null; #bookings = []; #seen = ""; #said = ""; #wrong = ""; #form = {}; #parts = null; #places = {}; #members = [];

  setConfig(config) {
    this.#config = config;
    this.#root ??= this.attachShadow({ mode: "open" });
  }

  set hass(hass) {
    const isFirst = !this.#hass;
    this.#hass = hass;
    if (isFirst) this.#begin();
    else if (this.#spaces && this.#seen !== this.#states()) this.#load();
  }

  getCardSize() { return 8; }

  #say(key) { return this.#config.texts[key] ?? key; }

  /** Return what the calendars show: when it changes, so have the bookings. */
  #states() {
    return this.#spaces.map((space) => this.#hass.states[space.entity_id]?.last_updated).join();
  }

  async #begin() {
    this.#draw();
    try {
      const { sites } = await this.#hass.callWS({ type: "faitout/rights" });
      const mine = Object.values(sites).filter((site) => site.rights.includes(BOOK));
      this.#places = Object.fromEntries(Object.entries(sites).map(([slug, site]) => [slug, site.name]));
      this.#spaces = mine.flatMap((site) => site.spaces);
      await this.#meetMembers(Object.entries(sites).filter(([, site]) => site.rights.includes(ACCESS)));
    } catch (error) {
      this.#wrong = error.message;
      this.#spaces = [];
    }
    await this.#load();
  }

  /** Offer the members to who may keep them: nobody knows an id by heart. */
  async #meetMembers(sites) {
    const asked = sites.map(([site]) => this.#hass.callWS({ type: "faitout/members/list", site }).catch(() => ({ members: [] })));
    const members = (await Promise.all(asked)).flatMap((answer) => answer.members);
    this.#members = members.map((member) => make("option", { value: member.member_id, label: member.alias }));
  }

  /** Return the name of a space, with its place where there are several. */
  #named(space) {
    return Object.keys(this.#places).length > 1 ? `${space.name}, ${this.#places[space.site] ?? space.site}` : space.name;
  }

  async #load() {
    this.#seen = this.#states();
    try {
      const start = new Date(Date.now() - 3600e3).toISOString();
      this.#bookings = (await this.#hass.callWS({ type: "faitout/bookings", start, duration: WEEK })).bookings;
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

  /** Show what is so now. The form stays as it is: somebody may be typing. */
  #draw() {
    if (!this.#parts) {
      this.#parts = {
        wrong: make("p", { role: "alert", className: "error" }),
        said: make("p", { role: "status", className: "done" }),
        form: make("div"),
        week: make("div", {}, make("p", {}, this.#say("loading"))),
      };
      const card = make(customElements.get("ha-card") ? "ha-card" : "div", { className: "card" }, ...Object.values(this.#parts));
      this.#root.replaceChildren(make("style", {}, STYLE), card);
    }
    this.#parts.wrong.textContent = this.#wrong;
    this.#parts.said.textContent = this.#said;
    if (!this.#spaces) return;
    if (this.#spaces.length && !this.#parts.form.firstChild) this.#parts.form.append(this.#newBooking());
    this.#parts.week.replaceChildren(...this.#week());
  }

  #week() {
    if (!this.#bookings.length) return [make("p", {}, this.#say("nothing"))];
    const days = Map.groupBy(this.#bookings, (booking) => booking.start.slice(0, 10));
    return [...days].flatMap(([day, bookings]) => {
      const name = new Date(`${day}T12:00`).toLocaleDateString(this.#hass.language, { weekday: "long", day: "numeric", month: "long" });
      return [make("h3", {}, name), make("ul", {}, ...bookings.map((booking) => this.#line(booking)))];
    });
  }

  #line(booking) {
    const times = `${booking.start.slice(11, 16)}\u2013${booking.end.slice(11, 16)}`;
    const text = `${times} · ${this.#named(booking)} · ${booking.title || this.#say("untitled")}`;
    const isLive = ["scheduled", "awaiting", "checked_in"].includes(booking.stage);
    const cancel = () => confirm(`${this.#say("sure_to_cancel")}\n${text}`) && this.#carryOut(
      () => this.#hass.callService("faitout", "cancel", { booking_id: booking.booking_id }), "");
    return make("li", {}, make("span", {}, text),
      isLive ? make("button", { type: "button", onclick: cancel, "aria-label": `${this.#say("cancel")}: ${text}` }, this.#say("cancel")) : null);
  }

  #field(key, properties, help = null) {
    const keep = (event) => { this.#form[key] = event.target.type === "checkbox" ? event.target.checked : event.target.value; };
    const value = properties.type === "checkbox" ? { checked: Boolean(this.#form[key]) } : { value: this.#form[key] ?? properties.value ?? "" };
    const input = make("input", { ...properties, ...value, oninput: keep });
    return make("label", {}, this.#say(key), input, help ? make("small", {}, this.#say(help)) : null);
  }

  #newBooking() {
    const choice = make("select", { onchange: (event) => { this.#form.space = event.target.value; } },
      ...this.#spaces.map((space) => make("option", { value: space.device_id, selected: space.device_id === this.#form.space }, this.#named(space))));
    return make("form", { onsubmit: (event) => { event.preventDefault(); this.#book(choice.value); } },
      make("label", {}, this.#say("space"), choice),
      make("div", { className: "pair" },
        this.#field("start", { type: "datetime-local", required: true, value: soon() }),
        this.#field("minutes", { type: "number", min: 5, max: 1440, value: "60", required: true })),
      this.#field("what", { type: "text", maxLength: 200, autocomplete: "off" }, "what_help"),
      this.#field("holder", { type: "text", maxLength: 200, autocomplete: "off", list: "members" }, "holder_help"),
      make("datalist", { id: "members" }, ...this.#members),
      this.#field("private", { type: "checkbox" }),
      make("p", {}, make("button", { type: "submit", className: "main" }, this.#say("book"))));
  }

  #book(space) {
    const { start = soon(), minutes = "60", what = "", holder = "" } = this.#form;
    return this.#carryOut(async () => {
      await this.#hass.callWS({
        type: "faitout/book", device_id: space, start: new Date(start).toISOString(),
        duration: { minutes: Number(minutes) }, title: what, holder, private: Boolean(this.#form.private),
      });
      this.#form = {};
      this.#parts.form.replaceChildren();
    }, this.#say("booked"));
  }
};

// Home Assistant's frontend may put a registry of its own, and an HTMLElement of its own, in the place
// of the browser's while it loads. What was made before that is lost, so this waits until it is there.
customElements.whenDefined("home-assistant").then(() => {
  if (!window.customElements.get("faitout-bookings")) window.customElements.define("faitout-bookings", bookingsCard());
});
