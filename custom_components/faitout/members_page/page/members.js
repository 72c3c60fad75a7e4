// The page of members: a card of the animator's dashboard. It shows aliases; a name is asked for
// one by one, by who opens the form of that member. All texts come with the configuration of the
// card, in the language of the installation, and are put on the page as text only.

const FIELDS = ["alias", "plan", "starts", "ends", "language", "reference", "notify"];
const ACCESS = "access";

/** Return an element with properties, and children that are elements or texts. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("aria-") || key === "role" || key === "for") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const STYLE = `
:host { display: block; color: var(--primary-text-color); font-family: inherit; }
ha-card, .card { display: block; padding: 16px; max-width: 960px; margin: 0 auto; box-sizing: border-box; }
h2 { font-size: 1.3rem; font-weight: 500; margin: 0 0 12px; }
h3 { font-size: 1.05rem; font-weight: 500; margin: 16px 0 8px; }
p { margin: 8px 0; }
button, select, input, textarea {
  font: inherit; color: inherit; min-height: 44px; box-sizing: border-box; border-radius: 8px;
  border: 1px solid var(--divider-color, #8888); background: var(--card-background-color, #fff);
}
input, select, textarea { width: 100%; padding: 8px 10px; }
textarea { min-height: 110px; }
button { padding: 8px 16px; cursor: pointer; }
button.main { background: var(--primary-color, #03a9f4); color: var(--text-primary-color, #fff); border-color: transparent; }
button.danger { color: var(--error-color, #b00020); border-color: currentColor; }
button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, summary:focus-visible {
  outline: 3px solid var(--primary-color, #03a9f4); outline-offset: 2px;
}
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 12px 0; }
.row > * { flex: 0 0 auto; }
ul { list-style: none; margin: 0; padding: 0; }
li.member { border-top: 1px solid var(--divider-color, #8888); }
li.member > button {
  width: 100%; border: 0; border-radius: 0; text-align: start; padding: 10px 4px; display: block; background: none;
}
.alias { font-weight: 500; display: block; }
.has { display: block; color: var(--secondary-text-color); overflow-wrap: anywhere; }
.over { color: var(--error-color, #b00020); }
.field { margin: 10px 0 0; }
label, legend { display: block; font-size: .9rem; color: var(--secondary-text-color); margin-bottom: 4px; }
fieldset { border: 1px solid var(--divider-color, #8888); border-radius: 8px; margin: 12px 0; padding: 4px 12px 12px; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 8px; }
.error { color: var(--error-color, #b00020); font-weight: 500; }
.done { color: var(--success-color, #2e7d32); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: 6px 8px; border-top: 1px solid var(--divider-color, #8888); vertical-align: top; overflow-wrap: anywhere; }
th { white-space: nowrap; overflow-wrap: normal; }
tr.wrong td { color: var(--error-color, #b00020); }
`;

const membersCard = () => class FaitoutMembers extends HTMLElement {
  #config; #hass; #root; #sites = null; #site = ""; #shown = null; #view = "list"; #said = ""; #wrong = "";
  #form = null; #table = null; #busy = false;

  setConfig(config) {
    this.#config = config;
    if (!this.#root) {
      this.#root = this.attachShadow({ mode: "open" });
      this.#root.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && this.#view !== "list") this.#toList();
      });
    }
  }

  set hass(hass) {
    const isFirst = !this.#hass;
    this.#hass = hass;
    if (isFirst) this.#begin();
  }

  getCardSize() { return 8; }

  connectedCallback() {
    // Whoever comes back to the page sees what is so now.
    if (this.#sites && this.#view === "list") this.#load();
  }

  #say(key, values = {}) {
    const text = this.#config.texts[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  #ask(command, fields = {}) {
    return this.#hass.callWS({ type: `faitout/members/${command}`, site: this.#site, ...fields });
  }

  async #begin() {
    try {
      const { sites } = await this.#hass.callWS({ type: "faitout/rights" });
      const mine = Object.entries(sites).filter(([, site]) => site.rights.includes(ACCESS));
      this.#sites = mine.map(([slug, site]) => ({ slug, name: site.name }));
      this.#site = this.#sites[0]?.slug ?? "";
    } catch (error) {
      this.#sites = [];
      this.#wrong = error.message;
    }
    await this.#load();
  }

  async #load() {
    if (this.#site) {
      try {
        this.#shown = await this.#ask("list");
      } catch (error) {
        this.#shown = null;
        this.#wrong = error.message;
      }
    }
    this.#draw();
  }

  /** Do something that speaks with the hub, once at a time, and say what went wrong. */
  async #carryOut(work) {
    if (this.#busy) return;
    this.#busy = true;
    this.#wrong = "";
    this.#said = "";
    try {
      await work();
    } catch (error) {
      this.#wrong = error.message ?? String(error);
    }
    this.#busy = false;
    this.#draw();
    if (this.#wrong) this.#root.querySelector("[role=alert]")?.scrollIntoView?.({ block: "nearest" });
  }

  #draw() {
    const before = this.#root.activeElement?.dataset?.key;
    const body = { list: () => this.#list(), form: () => this.#formView(), table: () => this.#tableView() }[this.#view]();
    const card = make(customElements.get("ha-card") ? "ha-card" : "div", { className: "card" },
      make("h2", {}, this.#say(`title_${this.#view}`)),
      make("p", { role: "alert", className: "error" }, this.#wrong),
      make("p", { role: "status", className: "done" }, this.#said),
      ...body);
    this.#root.replaceChildren(make("style", {}, STYLE), card);
    if (before) this.#root.querySelector(`[data-key="${CSS.escape(before)}"]`)?.focus();
  }

  #button(text, act, { kind = "", key = text } = {}) {
    const button = make("button", { type: "button", className: kind, onclick: act }, text);
    button.dataset.key = key;
    return button;
  }

  #field(text, control, key) {
    control.dataset.key = control.id = key;
    return make("div", { className: "field" }, make("label", { for: key }, text), control);
  }

  #choice(options, value, act = null) {
    const select = make("select", {}, ...options.map(([id, text]) => make("option", { value: id }, text)));
    select.value = value;
    if (act) select.onchange = () => act(select.value);
    return select;
  }

  // The list

  #list() {
    if (!this.#sites) return [make("p", {}, this.#say("loading"))];
    if (!this.#sites.length) return [make("p", {}, this.#wrong ? "" : this.#say("not_allowed"))];
    const parts = [];
    if (this.#sites.length > 1) {
      const options = this.#sites.map((site) => [site.slug, site.name]);
      parts.push(this.#field(this.#say("site"), this.#choice(options, this.#site, (slug) => {
        this.#site = slug;
        this.#load();
      }), "site"));
    }
    if (!this.#shown) return parts;
    parts.push(make("div", { className: "row" },
      this.#button(this.#say("add"), () => this.#toForm(null), { kind: "main", key: "add" }),
      this.#button(this.#say("import"), () => this.#toTable(), { key: "import" })));
    if (!this.#shown.plans.length) parts.push(make("p", {}, this.#say("no_plans")));
    if (!this.#shown.members.length) parts.push(make("p", {}, this.#say("nobody")));
    parts.push(make("ul", {}, ...this.#shown.members.map((member) => this.#member(member))));
    return parts;
  }

  #member(member) {
    const button = make("button", { type: "button", onclick: () => this.#toForm(member) },
      make("span", { className: "alias" }, member.alias),
      ...this.#has(member));
    button.dataset.key = member.member_id;
    return make("li", { className: "member" }, button);
  }

  #has(member) {
    const lines = member.used.map((used) => {
      if (used.quota === null) {
        return make("span", { className: "has" }, this.#say("used_freely", {
          plan: used.name, used: this.#number(used.half_days) }));
      }
      const isOver = used.used > used.quota;
      const text = this.#say(isOver ? `over_${used.unit}` : `left_${used.unit}`, {
        plan: used.name, used: this.#number(used.used), quota: this.#number(used.quota),
        left: this.#number(used.left), over: this.#number(used.used - used.quota) });
      return make("span", { className: isOver ? "has over" : "has" }, text);
    });
    return lines.length ? lines : [make("span", { className: "has" }, this.#say("no_subscription"))];
  }

  #number(value) {
    return new Intl.NumberFormat(this.#config.language, { maximumFractionDigits: 2 }).format(value);
  }

  async #toList() {
    this.#view = "list";
    this.#form = this.#table = null;
    await this.#load();
    this.#root.querySelector("[data-key=add]")?.focus();
  }

  // One member

  #toForm(member) {
    this.#wrong = this.#said = "";
    this.#form = {
      member, isSure: false, nameLoaded: !member || !member.has_name, name: "",
      alias: member?.alias ?? "", language: member?.language ?? this.#config.language,
      notify: member?.notify ?? "", reference: member?.reference ?? "",
      subscriptions: (member?.subscriptions ?? [this.#newSubscription()].filter(Boolean)).map((one) => ({ ...one })),
    };
    this.#view = "form";
    this.#draw();
    this.#root.querySelector("[data-key=alias]")?.focus();
  }

  #newSubscription() {
    const plan = this.#shown.plans[0];
    return plan ? { plan: plan.plan, name: plan.name, starts: this.#shown.today, ends: null } : null;
  }

  #input(form, key, more = {}) {
    const input = make("input", { value: form[key] ?? "", autocomplete: "off", ...more });
    input.oninput = () => { form[key] = input.value; };
    return input;
  }

  #formView() {
    const form = this.#form;
    const notify = Object.keys(this.#hass.states).filter((id) => id.startsWith("notify."));
    if (form.notify && !notify.includes(form.notify)) notify.push(form.notify);
    const ways = [["", this.#say("on_paper")],
      ...notify.map((id) => [id, this.#hass.states[id]?.attributes.friendly_name ?? id])];
    const parts = [
      this.#field(this.#say("alias"), this.#input(form, "alias", { required: true, maxLength: 60 }), "alias"),
      make("p", { className: "has" }, this.#say("alias_help")),
      make("div", { className: "pair" },
        this.#field(this.#say("language"), this.#choice([["fr", "Français"], ["en", "English"]], form.language,
          (value) => { form.language = value; }), "language"),
        this.#field(this.#say("notify"), this.#choice(ways, form.notify, (value) => { form.notify = value; }), "notify")),
      make("fieldset", {}, make("legend", {}, this.#say("subscriptions")),
        ...form.subscriptions.map((one, index) => this.#subscription(form, one, index)),
        this.#shown.plans.length
          ? make("div", { className: "row" }, this.#button(this.#say("add_subscription"), () => {
            form.subscriptions.push(this.#newSubscription());
            this.#draw();
          }, { key: "add_subscription" }))
          : make("p", {}, this.#say("no_plans"))),
      make("div", { className: "pair" },
        this.#name(form),
        this.#field(this.#say("reference"), this.#input(form, "reference", { maxLength: 64 }), "reference")),
      make("p", { className: "has" }, this.#say("name_help")),
      make("div", { className: "row" },
        this.#button(this.#say("save"), () => this.#save(), { kind: "main", key: "save" }),
        this.#button(this.#say("back"), () => this.#toList(), { key: "back" })),
    ];
    if (form.member) parts.push(this.#removal(form));
    return parts;
  }

  #name(form) {
    if (form.nameLoaded) return this.#field(this.#say("name"), this.#input(form, "name", { maxLength: 120 }), "name");
    return make("div", { className: "row" }, this.#button(this.#say("show_name"), () => this.#carryOut(async () => {
      const { name } = await this.#ask("name", { member_id: form.member.member_id });
      form.name = name;
      form.nameLoaded = true;
    }), { key: "show_name" }));
  }

  #subscription(form, one, index) {
    const plans = this.#shown.plans.map((plan) => [plan.plan, plan.name]);
    if (!plans.some(([id]) => id === one.plan)) plans.push([one.plan, this.#say("gone_plan", { plan: one.plan })]);
    const day = (key) => this.#input(one, key, { type: "date" });
    return make("div", { className: "pair" },
      this.#field(this.#say("plan"), this.#choice(plans, one.plan, (value) => { one.plan = value; }), `plan${index}`),
      this.#field(this.#say("starts"), day("starts"), `starts${index}`),
      this.#field(this.#say("ends"), day("ends"), `ends${index}`),
      make("div", { className: "row" }, this.#button(this.#say("remove_subscription"), () => {
        form.subscriptions.splice(index, 1);
        this.#draw();
      }, { key: `remove${index}` })));
  }

  #removal(form) {
    if (!form.isSure) {
      return make("div", { className: "row" }, this.#button(this.#say("remove"), () => {
        form.isSure = true;
        this.#draw();
        this.#root.querySelector("[data-key=sure]")?.focus();
      }, { kind: "danger", key: "remove" }));
    }
    return make("fieldset", {}, make("legend", {}, this.#say("remove")),
      make("p", {}, this.#say("sure_to_remove", { alias: form.member.alias })),
      make("div", { className: "row" },
        this.#button(this.#say("sure"), () => this.#carryOut(async () => {
          await this.#ask("remove", { member_id: form.member.member_id });
          await this.#toList();
          this.#said = this.#say("removed");
        }), { kind: "danger", key: "sure" }),
        this.#button(this.#say("back"), () => { form.isSure = false; this.#draw(); }, { key: "unsure" })));
  }

  #save() {
    const form = this.#form;
    return this.#carryOut(async () => {
      const asked = {
        alias: form.alias, language: form.language, notify: form.notify, reference: form.reference,
        subscriptions: form.subscriptions.map(({ plan, starts, ends }) => ({ plan, starts: starts ?? "", ends: ends || null })),
      };
      if (form.member) asked.member_id = form.member.member_id;
      if (form.nameLoaded) asked.name = form.name;
      await this.#ask("set", asked);
      await this.#toList();
      this.#said = this.#say("saved");
    });
  }

  // A table

  #toTable() {
    this.#wrong = this.#said = "";
    this.#table = { csv: "", columns: {}, read: null, result: null };
    this.#view = "table";
    this.#draw();
    this.#root.querySelector("[data-key=file]")?.focus();
  }

  #tableView() {
    const table = this.#table;
    const file = make("input", { type: "file", accept: ".csv,.txt,text/csv,text/plain" });
    file.onchange = () => this.#carryOut(async () => {
      if (file.files[0]) await this.#take(await textOf(file.files[0]));
    });
    const pasted = make("textarea", { value: table.csv, spellcheck: false });
    pasted.onchange = () => this.#carryOut(() => this.#take(pasted.value));
    const parts = [make("p", {}, this.#say("table_help")),
      this.#field(this.#say("file"), file, "file"), this.#field(this.#say("pasted"), pasted, "pasted")];
    if (table.read) {
      const options = [["", this.#say("no_column")], ...table.read.table_columns.map((name) => [name, name])];
      parts.push(make("h3", {}, this.#say("columns")), make("div", { className: "pair" },
        ...FIELDS.map((field) => this.#field(this.#say(field), this.#choice(options, table.columns[field] ?? "", (value) => {
          table.columns[field] = value;
          this.#carryOut(() => this.#tryOut());
        }), `column_${field}`))));
    }
    if (table.result) parts.push(...this.#lines(table.result));
    parts.push(make("div", { className: "row" }, this.#button(this.#say("back"), () => this.#toList(), { key: "back" })));
    return parts;
  }

  async #take(text) {
    const table = this.#table;
    Object.assign(table, { csv: text, read: null, result: null });
    if (!text.trim()) return;
    table.read = await this.#ask("read", { csv: text });
    // A field that is left out is looked for by its usual names; "" says that there is none.
    table.columns = Object.fromEntries(FIELDS.map((field) => [field, table.read.columns[field] ?? ""]));
    if (table.columns.alias) await this.#tryOut();
  }

  async #tryOut(isDryRun = true) {
    const table = this.#table;
    table.result = null;
    table.result = await this.#ask("import", { csv: table.csv, columns: table.columns, dry_run: isDryRun });
  }

  #lines(result) {
    const { added = 0, changed = 0, same = 0, wrong = 0 } = result.counts;
    const good = added + changed;
    const rows = result.lines.map((line) => make("tr", { className: line.outcome },
      make("td", {}, String(line.line)), make("td", {}, line.alias),
      make("td", {}, [this.#say(line.outcome), ...line.errors].join(" · "))));
    const head = make("thead", {}, make("tr", {},
      ...["line", "alias", "outcome"].map((key) => make("th", { scope: "col" }, this.#say(key)))));
    const parts = [
      make("h3", {}, this.#say(result.dry_run ? "would_happen" : "happened")),
      make("p", { role: "status" }, this.#say("counts", { added, changed, same, wrong })),
      make("table", {}, head, make("tbody", {}, ...rows)),
    ];
    if (result.dry_run && good) {
      parts.push(make("div", { className: "row" }, this.#button(this.#say("take_in", { count: good }), () => this.#carryOut(async () => {
        await this.#tryOut(false);
        this.#said = this.#say("taken_in", { count: good });
      }), { kind: "main", key: "take_in" })));
    }
    return parts;
  }
};

/** Return the text of a file: UTF-8, or else as spreadsheets on Windows write it. */
async function textOf(file) {
  const bytes = await file.arrayBuffer();
  const isUtf16 = [[0xff, 0xfe], [0xfe, 0xff]].findIndex(([a, b]) => new Uint8Array(bytes)[0] === a && new Uint8Array(bytes)[1] === b);
  if (isUtf16 >= 0) return new TextDecoder(["utf-16le", "utf-16be"][isUtf16]).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

// Home Assistant's frontend may put a registry of its own, and an HTMLElement of its own, in the place
// of the browser's while it loads. What was made before that is lost, so this waits until it is there.
customElements.whenDefined("home-assistant").then(() => {
  if (!window.customElements.get("faitout-members")) window.customElements.define("faitout-members", membersCard());
});
