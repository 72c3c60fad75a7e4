// The page of a guest: shows what the hub says of the link, counts down by the hub's clock, and asks
// again when something must have changed.

import { Slide } from "./slide.js";
import { clock, countdown, date, load, say, when } from "./texts.js";
import { act, look } from "./wire.js";

const LOOK_EVERY = 20000; // Milliseconds.
const HOUR = 3600;
const DAY = 86400;
const SVG = "http://www.w3.org/2000/svg";

const root = document.documentElement;
const at = (id) => document.getElementById(id);
const slides = new Map();
let told = null; // What the hub said last.
let heard = 0; // When that was, by a clock that nobody can set.
let timer = 0;
let isOver = false;
let asksAt = null; // The next time that changes what is shown.

const now = () => (told ? (told.now + performance.now() - heard) / 1000 : Date.now() / 1000);
const put = (id, text) => {
  if (at(id).textContent !== text) at(id).textContent = text;
};
const show = (id, isShown) => {
  at(id).hidden = !isShown;
};
const whenAt = (seconds) => when(seconds, now(), told.zone, "at_");

function left(seconds) {
  if (seconds < HOUR) return countdown(seconds);
  if (seconds < DAY) return say("hours", { count: Math.floor(seconds / HOUR) });
  return say("days", { count: Math.floor(seconds / DAY) });
}

async function refresh() {
  clearTimeout(timer);
  if (isOver) return;
  const { status, told: said } = await look();
  if (status === 404) return end();
  if (status === 200) {
    if (said.build !== root.dataset.build) return location.reload();
    told = said;
    heard = performance.now();
    asksAt = nextChange();
    draw();
  }
  const trouble = { 200: "", 429: say("line_later") }[status];
  put("line", trouble === undefined ? say("line_away") : trouble);
  at("line").classList.toggle("cut", status !== 200);
  timer = setTimeout(refresh, document.hidden ? 3 * LOOK_EVERY : LOOK_EVERY);
}

function nextChange() {
  const { booking } = told;
  const times = [told.start, told.end, booking && booking.start, booking && booking.release];
  const coming = times.filter((time) => time && time > now());
  return coming.length ? Math.min(...coming) : null;
}

function end() {
  isOver = true;
  ["code", "doors", "booking", "way", "foot"].forEach((id) => show(id, false));
  if (at("said").textContent === say("done_release")) return put("line", "");
  put("space", say("gone_title"));
  put("line", say("gone"));
  ["site", "when", "name"].forEach((id) => put(id, ""));
  return undefined;
}

function draw() {
  const { booking } = told;
  put("site", told.site);
  put("space", told.space || told.site);
  show("site", Boolean(told.space));
  put("name", (booking && booking.title) || "");
  show("name", Boolean(booking && booking.title));
  const [start, finish] = booking ? [booking.start, booking.end] : [told.start, told.end];
  put("when", say("when", { date: date(start, told.zone), start: clock(start, told.zone), end: until(start, finish) }));
  drawWay();
  show("foot", true);
  drawCode();
  tick();
}

// The end with its day, where that is another one.
const until = (start, finish) => when(finish, start, told.zone);

function drawWay() {
  show("way", Boolean(told.address));
  if (!told.address) return;
  put("address", told.address);
  const wanted = encodeURIComponent(told.address);
  at("app").href = `geo:0,0?q=${wanted}`;
  at("map").href = `https://www.openstreetmap.org/search?query=${wanted}`;
}

function drawCode() {
  const { kept, text, qr } = told.code;
  show("code", kept);
  at("code").classList.toggle("grey", !text);
  put("code-text", text ? grouped(text) : "••••••");
  if (text) at("code-text").setAttribute("aria-label", [...text].join(" "));
  const drawing = at("qr");
  drawing.toggleAttribute("hidden", !qr);
  if (!qr || drawing.dataset.of === text) return;
  drawing.dataset.of = text;
  drawing.setAttribute("viewBox", `0 0 ${qr.size} ${qr.size}`);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", qr.path);
  drawing.replaceChildren(path);
}

function grouped(text) {
  const half = Math.ceil(text.length / 2);
  return text.length > 5 ? `${text.slice(0, half)}\u00a0${text.slice(half)}` : text;
}

// What changes by time alone, each second.
function tick() {
  if (!told || isOver) return;
  if (asksAt && now() >= asksAt) {
    asksAt = null;
    refresh();
  }
  if (told.code.kept) {
    const soon = () => say("code_soon", { at: whenAt(told.start), left: left(told.start - now()) });
    put("code-more", told.code.text ? say("code_how") : soon());
  }
  drawDoors();
  drawBooking();
}

function drawDoors() {
  const { doors, opens } = told;
  show("doors", doors.length > 0);
  const isOpenable = opens === "near";
  put("doors-more", isOpenable ? say("slide_how") : say(`doors_${opens}`));
  show("elsewhere", Boolean(told.elsewhere) && opens === "far" && !told.elsewhere.startsWith(location.origin));
  if (told.elsewhere) at("elsewhere-link").href = told.elsewhere + location.hash;
  const known = new Set(isOpenable ? doors.map((door) => door.id) : []);
  slides.forEach((slide, id) => {
    if (known.has(id)) return;
    slide.element.remove();
    slides.delete(id);
  });
  if (isOpenable) doors.forEach(drawDoor);
}

function drawDoor(door) {
  if (!slides.has(door.id)) {
    const slide = new Slide(() => enter(door.id));
    slides.set(door.id, slide);
    at("slides").append(slide.element);
  }
  const slide = slides.get(door.id);
  slide.name = door.name;
  if (slide.isArmed) return;
  const isReady = door.outcome === "opened";
  slide.show(isReady ? say("slide", { door: door.name }) : `${door.name} – ${outcome(door.outcome, door)}`, isReady);
}

function outcome(word, door) {
  return say(`outcome_${word}`, { door: door.name, at: whenAt(told.start) });
}

async function enter(id) {
  const came = await act({ act: "open", door: id, slide: nonce() });
  const door = told.doors.find((each) => each.id === id) || { name: id };
  tell(outcome(came, door), came === "opened");
  refresh();
}

function nonce() {
  const words = crypto.getRandomValues(new Uint32Array(4));
  return [...words].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function drawBooking() {
  const { booking } = told;
  show("booking", Boolean(booking));
  if (!booking) return;
  const isHere = booking.stage === "checked_in";
  put("booking-state", state(booking));
  show("late", booking.late === "can");
  show("here", !isHere && told.opens === "near" && now() >= told.start);
  show("release", at("sure").hidden);
}

function state({ stage, release, held }) {
  if (release) return say("stage_release", { left: left(release - now()) });
  if (held && held > now() && stage !== "checked_in") return say("stage_held", { at: clock(held, told.zone) });
  return say(`stage_${stage}`);
}

function tell(text, isGood) {
  put("said", text);
  at("said").classList.toggle("bad", !isGood);
}

async function saySo(what) {
  const came = await act({ act: what });
  const known = ["refused_held_already", "refused_journal"].includes(came) ? came : "refused";
  const failed = came.startsWith("refused_") ? say(known) : say(`outcome_${came}`);
  tell(came === "done" ? say(`done_${what}`) : failed, came === "done");
  refresh();
}

function listen() {
  at("late").addEventListener("click", () => saySo("late"));
  at("here").addEventListener("click", () => saySo("here"));
  at("release").addEventListener("click", () => sure(true));
  at("release-no").addEventListener("click", () => sure(false));
  at("release-yes").addEventListener("click", () => {
    sure(false);
    saySo("release");
  });
  at("print").addEventListener("click", () => print());
  addEventListener("online", refresh);
  addEventListener("hashchange", () => location.reload());
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
}

function sure(isAsked) {
  show("sure", isAsked);
  show("release", !isAsked);
  at(isAsked ? "release-no" : "release").focus();
}

async function begin() {
  try {
    await load();
  } catch (cut) {
    return setTimeout(begin, 3000);
  }
  listen();
  setInterval(tick, 1000);
  return refresh();
}

begin();
