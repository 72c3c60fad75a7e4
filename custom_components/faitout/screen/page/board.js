// The board: keeps what the hub told last, and shows it together with how old it is.

import { fit } from "./fit.js";
import { setText } from "./make.js";
import { Section } from "./tiles.js";
import { clock, date, lasting, load, say, wallClock, when } from "./texts.js";
import { line, listen, reload } from "./wire.js";

const CUT_AFTER = 15000; // Milliseconds of silence.
const CUT_BLINK = 3000; // A line that is back within this was never away.
const STALE_AFTER = 60000; // From then on, what was known is not known any more.

const AWAKE = 6000;
const DAY = 86400; // Seconds.

const root = document.documentElement;
const main = document.getElementById("sites");
const known = new Map(); // Sites by name, as the hub told them.
const sections = new Map();
let order = [];
let home = ""; // The site that the screen hangs in comes first.
let hub = null; // The hub's clock: what it said, and when; that of a television may be wrong.
let shape = "";

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
    order = data.sites;
    home = data.home;
  }
  return show();
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
  showSites(sites, at, age > STALE_AFTER ? heardAt : null);
  const zone = (sites.find((site) => site.zone) || {}).zone;
  showHead(at, zone, isCut, heardAt, age);
  refit(sites);
}

function showSites(sites, at, staleSince) {
  sections.forEach((section, slug) => {
    if (sites.some((site) => site.site === slug)) return;
    section.element.remove();
    sections.delete(slug);
  });
  sites.forEach((site, i) => {
    if (!sections.has(site.site)) sections.set(site.site, new Section());
    const section = sections.get(site.site);
    section.show(site, at, staleSince);
    section.showState(site.zone && staleSince === null ? opening(site, at) : "");
    if (main.children[i] !== section.element) {
      main.insertBefore(section.element, main.children[i] || null);
    }
  });
}

function opening(site, at) {
  if (site.open && site.until - at > DAY) return say("site_always_open");
  const key = site.open ? "site_open" : "site_closed";
  return say(key, { at: when(site.until, at, site.zone, site.open ? "" : "at_") });
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
  const counts = sites.map((site) => [site.site, sections.get(site.site).count]);
  const wanted = JSON.stringify([counts, innerWidth, innerHeight, main.offsetTop]);
  if (wanted === shape || !sites.length) return;
  shape = wanted;
  const shown = sites.map((site) => sections.get(site.site));
  fit(main, shown);
  shown.forEach((section) => section.shrink());
}

function offerFullScreen() {
  const button = document.getElementById("full");
  if (!document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener("click", () => root.requestFullscreen());
  document.addEventListener("fullscreenchange", () => {
    button.hidden = Boolean(document.fullscreenElement);
  });
  // The button is there for who reaches for it, and not for who only looks.
  let sleep = 0;
  const wake = () => {
    root.classList.add("awake");
    clearTimeout(sleep);
    sleep = setTimeout(() => root.classList.remove("awake"), AWAKE);
  };
  ["keydown", "pointermove", "pointerdown"].forEach((event) => addEventListener(event, wake));
}

async function begin() {
  try {
    await load();
  } catch (cut) {
    return setTimeout(begin, 3000);
  }
  offerFullScreen();
  addEventListener("resize", show);
  setInterval(show, 1000);
  return listen(tell);
}

begin();
