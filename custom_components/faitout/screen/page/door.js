// The door: one space fills the glass; what can be done with it stands beside.

import { Alarm } from "./alarm.js";
import { DayLine } from "./day_line.js";
import { offerFullScreen } from "./full_screen.js";
import { age, hear, isHeard, now } from "./hub_clock.js";
import { setText } from "./make.js";
import * as night from "./night.js";
import { Panel } from "./panel.js";
import { PhoneCode } from "./phone_code.js";
import { clock, date, lasting, load, say, wallClock, when } from "./texts.js";
import { line, listen, reload } from "./wire.js";
import { words } from "./words.js";

const CUT_AFTER = 15000; // Milliseconds of silence.
const CUT_BLINK = 3000; // A line that is back within this was never away.
const STALE_AFTER = 60000; // From then on, what was known is not known any more.
const SMALLER = ["long", "longer", "longest"];

const root = document.documentElement;
const at = (id) => document.getElementById(id);
const panel = new Panel();
const day = new DayLine((seconds) => panel.chooseAt(seconds));
const alarm = new Alarm();
let sites = new Map(); // As the hub told them.
let place = null; // What the hub says of this screen: its site, its space, who may act.
let fitted = "";

function tell({ name, data }) {
  if (name === "site") {
    hear();
    sites.set(data.site, data);
    return show();
  }
  hear(name === "hello" ? data.now : data);
  if (name === "hello") greet(data);
  return show();
}

function greet({ build, language, home, sites: names, screen }) {
  // Another build, or another page: this screen is no door any more.
  if (build !== root.dataset.build || language !== root.lang || !screen || !screen.space) return reload();
  place = { ...screen, home };
  sites = new Map(Array.from(sites).filter(([name]) => names.includes(name)));
  return alarm.set(screen.sound);
}

function show() {
  if (!isHeard() || !place) return;
  const silent = age();
  const away = line.isOpen ? 0 : performance.now() - line.closed;
  const isCut = silent > CUT_AFTER || away > CUT_BLINK;
  const staleSince = silent > STALE_AFTER ? now() - silent / 1000 : null;
  const site = sites.get(place.home);
  const space = site && (site.spaces || []).find((each) => each.id === place.space);
  showHead(site, space);
  showActs(site, space, isCut, staleSince);
  showState(shown(site, space, staleSince));
  setText(at("faults"), space && staleSince === null ? reported(space) : "");
  showCut(site, isCut, silent);
  alarm.show(space && staleSince === null ? space.release : 0, now());
  root.classList.toggle("night", Boolean(place.dims && !(space && space.release) && night.isNight(site, now())));
}

// What the glass says: its look, a word, a detail, and what comes next.
function shown(site, space, staleSince) {
  if (!site || !site.up) return { look: "unknown", word: say("state_unknown"), detail: say("site_away"), more: "" };
  if (!space) return { look: "unknown", word: say("space_gone"), detail: "", more: say("space_gone_how") };
  const says = words(space, now(), site.zone, staleSince);
  if (staleSince !== null) return { ...says, detail: say("since", { at: when(staleSince, now(), site.zone) }) };
  const isHeld = space.state === "awaiting" && space.held > now() && !space.release;
  return isHeld ? { ...says, more: say("held", { at: clock(space.held, site.zone) }) } : says;
}

function showHead(site, space) {
  const name = space ? space.name : site ? site.name : "";
  setText(at("name"), name);
  if (document.title !== name) document.title = name;
  setText(at("clock"), site && site.zone ? wallClock(now(), site.zone) : "");
  setText(at("date"), site && site.zone ? date(now(), site.zone) : "");
}

function showState(says) {
  document.body.dataset.look = says.look;
  document.body.classList.toggle("urgent", Boolean(says.isUrgent));
  const href = `#${says.look}`;
  const use = at("shape").firstElementChild;
  if (use.getAttribute("href") !== href) use.setAttribute("href", href);
  ["word", "detail", "more"].forEach((part) => setText(at(part), says[part] || ""));
  fit(says);
}

function reported({ faults = [] }) {
  return faults.length ? say("reported", { faults: faults.map((fault) => say(`fault_${fault}`)).join(", ") }) : "";
}

// What does not fit its line is written smaller, whatever font this tablet has.
function fit({ word, detail, more }) {
  const name = at("name").textContent;
  const key = JSON.stringify([name, word, detail.replace(/\d/g, "0"), more, innerWidth, innerHeight, panel.element.hidden]);
  if (key === fitted) return;
  fitted = key;
  const lines = ["name", "word", "detail", "more"].map(at);
  lines.forEach((each) => each.classList.remove(...SMALLER));
  document.body.classList.remove("crowded");
  SMALLER.forEach((size) => {
    lines.filter(isTooLarge).forEach((each) => each.classList.add(size));
  });
  // A long reason takes the room of the shape.
  document.body.classList.toggle("crowded", root.scrollHeight > innerHeight);
}

function isTooLarge(element) {
  if (element.scrollWidth > element.clientWidth) return true;
  return element.id === "name" && element.scrollHeight > element.clientHeight + 2;
}

function showActs(site, space, isCut, staleSince) {
  const isKnown = Boolean(space) && staleSince === null;
  const mayAct = isKnown && place.may !== "nobody" && (space.acts || []).length > 0;
  panel.element.hidden = !mayAct;
  if (mayAct) panel.show(site, space, now(), { may: place.may, isCut });
  const { classList } = panel.element.parentNode;
  classList.toggle("acts", mayAct);
  classList.toggle("few", mayAct && panel.isSmall);
  classList.toggle("busy", mayAct && panel.page !== "home");
  day.element.hidden = !isKnown;
  if (isKnown) day.show(site, space, now(), mayAct ? panel.choice : null);
  if (isKnown) speak(space, words(space, now(), site.zone, null), site.zone);
}

// Once for each change, and never for a second less of a countdown.
function speak(space, { word, detail, more }, zone) {
  const then = space.release ? say("spoken_release", { at: clock(space.release, zone) }) : detail;
  setText(at("spoken"), [`${space.name} : ${word}`, then, more].filter(Boolean).join(", "));
}

function showCut(site, isCut, silent) {
  at("cut").hidden = !isCut;
  if (!isCut) return;
  const seconds = now() - silent / 1000;
  const zone = site && site.zone;
  setText(at("cut"), say("line_cut", { at: zone ? when(seconds, now(), zone) : "", age: lasting(silent / 1000) }));
}

async function begin() {
  try {
    await load();
  } catch (cut) {
    return setTimeout(begin, 3000);
  }
  document.querySelector("main").append(panel.element, day.element);
  document.querySelector("footer").append(alarm.element);
  panel.element.hidden = true;
  panel.onturn = show;
  offerFullScreen();
  night.watch();
  new PhoneCode(at("phone")).follow(now);
  addEventListener("resize", show);
  setInterval(show, 1000);
  return listen(tell);
}

begin();
