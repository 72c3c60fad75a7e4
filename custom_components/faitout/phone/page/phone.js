// The page of a space on a member's own phone: what the screens show, and what they can do.
//
//   look ──► state, day, buttons ──► (code from the glass) ──► act ──► what came of it ──► look

import { drawDay } from "./strip.js";
import { clock, load, say, when } from "./texts.js";
import { act, brought, look, prove } from "./wire.js";
import { words } from "./words.js";

const LOOK_EVERY = 10000; // Milliseconds.
const LENGTHS = [15, 30, 60]; // Minutes.
const LEAST = 300; // Seconds: less than that is not offered.
const REFUSALS = ["overlap", "taken_since", "enough", "journal", "closed", "not_yet", "no_room_to_extend", "out_of_service", "too_old"];

const root = document.documentElement;
const at = (id) => document.getElementById(id);
let told = null; // What the hub said last.
let heard = 0; // When that was, by a clock that nobody can set.
let timer = 0;
let isBusy = false;
let buttons = ""; // What the buttons were made for.

const now = () => (told ? (told.now + performance.now() - heard) / 1000 : Date.now() / 1000);
const put = (id, text) => {
  if (at(id).textContent !== text) at(id).textContent = text;
};
const show = (id, isShown) => {
  at(id).hidden = !isShown;
};
const isProved = () => Boolean(told.proved) && told.proved > now();

async function refresh() {
  clearTimeout(timer);
  const { status, told: said } = await look();
  if (status === 200) {
    if (said.build !== root.dataset.build) return location.reload();
    told = said;
    heard = performance.now();
    draw();
  }
  const trouble = { 200: "", 403: say("far"), 404: say("gone"), 429: say("line_later") }[status];
  if (status === 403 || status === 404) clear();
  put("line", trouble === undefined ? say("line_away") : trouble);
  at("line").classList.toggle("cut", status !== 200);
  timer = setTimeout(refresh, document.hidden ? 6 * LOOK_EVERY : LOOK_EVERY);
  return undefined;
}

function clear() {
  told = null;
  ["state", "acts", "proof", "day"].forEach((id) => show(id, false));
}

function draw() {
  const { site, space } = told;
  put("site", site.name);
  put("name", space.name);
  document.title = space.name;
  drawState();
  drawActs();
  drawDay(site, space, now());
}

// What changes by time alone, each second. Nobody is told what was so a minute ago as if it were now.
function tick() {
  if (!told) return;
  drawState();
  drawActs();
}

function drawState() {
  const { site, space } = told;
  const age = (performance.now() - heard) / 1000;
  const { look: shown, word, detail, more } = words(space, now(), site.zone, age > 60 ? now() - age : null);
  show("state", true);
  at("state").dataset.look = shown;
  at("shape").firstElementChild.setAttribute("href", `#${shown}`);
  put("word", word);
  put("detail", detail);
  put("more", more);
}

function drawActs() {
  const { space, acts, proof } = told;
  const may = acts && space.acts.length > 0;
  const wantsProof = may && proof && !isProved();
  show("proof", wantsProof);
  show("acts", may && !wantsProof && Boolean(offered(space)));
  if (!may || wantsProof) return;
  show("here", space.acts.includes("here"));
  at("here").disabled = isBusy;
  const choices = [...bookings(space), ...extensions(space)];
  const wanted = JSON.stringify([choices.map((each) => each.text), isBusy]);
  if (wanted === buttons) return;
  buttons = wanted;
  fill("book", bookings(space));
  fill("extend", extensions(space));
}

const offered = (space) => space.acts.includes("here") || bookings(space).length || extensions(space).length;

// So many minutes from now, as far as it is free, or until then.
function bookings(space) {
  if (!space.acts.includes("book") || !space.book_until) return [];
  const from = Math.floor(now());
  const until = Math.min(space.book_until, from + space.longest);
  const lengths = LENGTHS.filter((minutes) => from + minutes * 60 <= until);
  const choices = lengths.map((minutes) => ({
    text: say("minutes", { count: minutes }),
    touch: () => ({ act: "book", end: Math.floor(now()) + minutes * 60 }),
  }));
  if (until - from < LEAST || lengths.some((minutes) => Math.abs(from + minutes * 60 - until) < LEAST)) return choices;
  return [...choices, { text: say("until_at", { at: clock(until, told.site.zone) }), touch: () => ({ act: "book", end: until }) }];
}

function extensions(space) {
  if (!space.acts.includes("extend") || !space.extend_until || !space.until) return [];
  const lengths = LENGTHS.filter((minutes) => space.until + minutes * 60 <= space.extend_until);
  return lengths.map((minutes) => ({
    text: say("longer", { count: minutes }),
    touch: () => ({ act: "extend", ref: space.ref, end: space.until + minutes * 60 }),
  }));
}

function fill(id, choices) {
  show(`${id}-title`, choices.length > 0);
  const focused = [...at(id).children].indexOf(document.activeElement);
  at(id).replaceChildren(
    ...choices.map(({ text, touch }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.disabled = isBusy;
      button.addEventListener("click", () => send(touch()));
      return button;
    }),
  );
  if (focused >= 0 && at(id).children[focused]) at(id).children[focused].focus();
}

async function send(what) {
  if (isBusy) return;
  isBusy = true;
  tell(say("pending"), true);
  drawActs();
  const came = await act({ ...what, at: Math.floor(now()) });
  isBusy = false;
  tell(outcome(what, came), came.outcome === "done");
  await refresh();
}

function outcome(what, { outcome: came, wait }) {
  const ends = what.end ? when(what.end, now(), told.site.zone) : "";
  if (came === "done" && what.act === "book") return say(isProved() ? "done_book" : "done_book_waits", { at: ends });
  if (came === "done") return say(`done_${what.act}`, { at: ends });
  if (came === "later") return say("later", { count: minutesOf(wait) });
  if (came === "code_wanted") return say("code_wanted");
  const why = came.replace("refused_", "");
  if (REFUSALS.includes(why)) return say(`refused_${why}`);
  return say(came === "silent" || came === "failed" ? "silent" : "refused");
}

const minutesOf = (seconds) => Math.max(1, Math.ceil((seconds || 60) / 60));

function tell(text, isGood) {
  put("said", text);
  at("said").classList.toggle("bad", !isGood);
}

async function shows(code) {
  const { outcome: came, wait } = await prove(code);
  if (came === "done") tell(say("proved"), true);
  else if (came === "code_wait" || came === "later") tell(say("code_wait", { count: minutesOf(wait) }), false);
  else tell(say(["code_old", "code_wrong"].includes(came) ? came : "silent"), false);
  at("digits").value = "";
  await refresh();
}

async function begin() {
  try {
    await load();
  } catch (cut) {
    return setTimeout(begin, 3000);
  }
  at("here").addEventListener("click", () => send({ act: "here", ref: told.space.ref }));
  at("proof").addEventListener("submit", (event) => {
    event.preventDefault();
    shows(at("digits").value.replace(/\D/g, ""));
  });
  addEventListener("online", refresh);
  addEventListener("hashchange", arrive);
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  setInterval(tick, 1000);
  return arrive();
}

// With the word of a QR, or without.
async function arrive() {
  const word = brought();
  return word ? shows(word) : refresh();
}

begin();
