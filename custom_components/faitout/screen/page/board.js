// The board: keeps what the hub told last, and shows it together with how old it is.

import { fit } from "./fit.js";
import { offerFullScreen } from "./full_screen.js";
import { lay } from "./lay.js";
import { setText } from "./make.js";
import { Section } from "./section.js";
import { clock, date, lasting, load, say, wallClock, when } from "./texts.js";
import { line, listen, reload } from "./wire.js";
import { because } from "./words.js";

const CUT_AFTER = 15000; // Milliseconds of silence.
const CUT_BLINK = 3000; // A line that is back within this was never away.
const STALE_AFTER = 60000; // From then on, what was known is not known any more.

const TURN_EVERY = 12000;
const HELD = 60000; // A page that somebody turned to stays for so long.
const DAY = 86400; // Seconds.

const UNTOLD = { full: [""], brief: [""] };

const root = document.documentElement;
const main = document.getElementById("sites");
const known = new Map(); // Sites by name, as the hub told them.
const sections = new Map();
let order = [];
let home = ""; // The site that the screen hangs in comes first.
let hub = null; // The hub's clock: what it said, and when; that of a television may be wrong.
let hands = null; // Of a board that may act.
let plan = null; // Of one that shows a floor plan.
let shape = "";
let found = { pages: [] };
let page = 0;
let turns = 0; // When the next page is due.

const now = () => (hub ? (hub.said + performance.now() - hub.heard) / 1000 : Date.now() / 1000);

function tell({ name, data }) {
  if (name === "site") {
    known.set(data.site, data);
    if (!order.includes(data.site)) order.push(data.site);
    return show();
  }
  hub = { said: name === "hello" ? data.now : data, heard: performance.now() };
  if (name === "hello") {
    if (data.build !== root.dataset.build || data.language !== root.lang) return reload();
    furnish(data.screen || {});
    order = data.sites;
    home = data.home;
  }
  return show();
}

// What only some boards have is loaded by those that have it; a line that is cut meanwhile brings
// the next line, which brings all of it again.
async function furnish({ may, plan: id }) {
  try {
    if (may && may !== "nobody") {
      const { Hands } = await import("./hands.js");
      hands = hands || new Hands();
    }
    if (hands) hands.allow(may);
    if (id) {
      const { Plan } = await import("./plan.js");
      plan = plan || new Plan(document.getElementById("plan"));
      plan.ontouch = (space) => hands && hands.open(home, [space], null);
    }
    if (plan) await plan.load(id || null);
    show();
  } catch (cut) {
    // As above.
  }
}

function show() {
  const age = line.heard === null ? 0 : performance.now() - line.heard;
  const away = line.isOpen ? 0 : performance.now() - line.closed;
  const isCut = line.heard !== null && (age > CUT_AFTER || away > CUT_BLINK);
  const at = now();
  const heardAt = at - age / 1000;
  const sites = order.filter((slug) => known.has(slug)).map((slug) => known.get(slug));
  const isAway = (site) => Number(site.site !== home);
  sites.sort((a, b) => isAway(a) - isAway(b) || a.name.localeCompare(b.name, root.lang));
  const staleSince = age > STALE_AFTER ? heardAt : null;
  showSites(sites, at, staleSince);
  const zone = (sites.find((site) => site.zone) || {}).zone;
  if (hands) hands.follow(known, at, { isCut, staleSince });
  showHead(at, zone, isCut, heardAt, age);
  refit(sites);
  const here = sites.find((site) => site.site === home);
  if (here && plan) plan.show(here, at, staleSince);
}

function showSites(sites, at, staleSince) {
  sections.forEach((section, slug) => {
    if (sites.some((site) => site.site === slug)) return;
    section.element.remove();
    sections.delete(slug);
  });
  sites.forEach((site, i) => {
    if (!sections.has(site.site)) sections.set(site.site, begun(site.site));
    const section = sections.get(site.site);
    section.show(site, at, staleSince, site.zone && staleSince === null ? opening(site, at) : UNTOLD);
    if (main.children[i] !== section.element) {
      main.insertBefore(section.element, main.children[i] || null);
    }
  });
}

function begun(site) {
  const section = new Section();
  section.ontouch = (ids, from) => hands && hands.open(site, ids, from);
  return section;
}

function opening(site, at) {
  if (site.open && site.until - at > DAY) {
    const full = say("site_always_open");
    return { full: [full], brief: [full] };
  }
  if (!site.open) {
    const brief = say("line_closed");
    const full = site.until ? say("site_closed", { at: when(site.until, at, site.zone, "at_") }) : brief;
    return { full: [because(full, site.why), full], brief: [because(brief, site.why), brief] };
  }
  const until = { at: when(site.until, at, site.zone) };
  return { full: [say("site_open", until)], brief: [say("site_open_brief", until)] };
}

function showHead(at, zone, isCut, heardAt, age) {
  root.classList.toggle("cut", isCut);
  if (line.heard === null) return;
  const text = isCut
    ? say("line_cut", { at: clock(heardAt, zone), age: lasting(age / 1000) })
    : say("line_live");
  setText(document.getElementById("line-text"), text);
  setText(document.getElementById("clock"), wallClock(at, zone));
  setText(document.getElementById("date"), date(at, zone));
}

function refit(sites) {
  const shown = sites.map((site) => sections.get(site.site));
  const wanted = JSON.stringify([shown.map((section) => section.shape), innerWidth, innerHeight]);
  if (!sites.length) return;
  if (wanted !== shape) {
    shape = wanted;
    found = fit(shown);
    page = Math.min(page, Math.max(0, found.pages.length - 1));
    showPage(shown);
  } else if (found.pages.length > 1 && performance.now() > turns) {
    turn(1, TURN_EVERY);
  } else {
    shown.forEach((section) => section.shrink((card) => card.isNew));
  }
}

function showPage(shown, lasts = TURN_EVERY) {
  turns = performance.now() + lasts;
  const pages = found.pages.length;
  const button = document.getElementById("turn");
  button.hidden = pages < 2;
  setText(button, `${page + 1} / ${pages}`);
  button.setAttribute("aria-label", say("page", { page: page + 1, pages }));
  lay(main, shown, found, page);
}

function turn(by, lasts) {
  const { length } = found.pages;
  page = (page + by + length) % length;
  showPage([...sections.values()], lasts);
}

function offerPages() {
  document.getElementById("turn").addEventListener("click", () => turn(1, HELD));
  const keys = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
  addEventListener("keydown", ({ key }) => {
    if (keys[key] && found.pages.length > 1) turn(keys[key], HELD);
  });
}

async function begin() {
  try {
    await load();
  } catch (cut) {
    return setTimeout(begin, 3000);
  }
  offerFullScreen();
  offerPages();
  addEventListener("resize", show);
  setInterval(show, 1000);
  return listen(tell);
}

begin();
