// Asks for a code, shows it, and waits until somebody has entered it. A word, typed here or behind the
// # of the address, keeps a place for this screen whoever else asks for codes.

import { setText } from "./make.js";
import { countdown, load, say } from "./texts.js";
import { reload } from "./wire.js";

const PAIRING = "/faitout/screen/api/pairing";
const ASK_EVERY = 2000;
const FULL_WAIT = 10000;
const REFUSED = ["full", "away", "moved"];
const SAID = {
  unknown: () => say("pairing_asks"),
  taken: () => say("pairing_taken"),
  full: () => say("pairing_full"),
  away: () => say("pairing_away"),
  moved: () => say("pairing_moved"),
};
const WRONG_WORD = {
  word_unknown: () => say("pairing_word_unknown"),
  word_used: () => say("pairing_word_used"),
};

const code = document.getElementById("code");
const mark = document.getElementById("mark");
const state = document.getElementById("state");
const why = document.getElementById("why");
const typed = document.getElementById("word");

let word = location.hash.slice(1);
let timer = 0;

async function ask(method, headers = {}) {
  const answer = await fetch(PAIRING, { method, headers, cache: "no-store" });
  return answer.json();
}

async function step() {
  let told = await ask("GET");
  if (word && told.state !== "paired") told = await invited();
  if (told.state === "unknown") told = await ask("POST");
  if (told.state === "paired") return reload();
  const isRefused = REFUSED.includes(told.state);
  setText(code, told.code ? `${told.code.slice(0, 3)}\u00a0${told.code.slice(3)}` : "");
  setText(mark, told.mark ? say("pairing_mark", { mark: told.mark }) : "");
  setText(state, words(told));
  return again(isRefused ? FULL_WAIT : ASK_EVERY);
}

// A word is shown once: what came of it is said, and then it goes on as without one.
async function invited() {
  const headers = { "Faitout-Word": encodeURIComponent(word).slice(0, 40) };
  const told = await ask("POST", headers);
  word = "";
  history.replaceState(null, "", location.pathname);
  const wrong = WRONG_WORD[told.state];
  setText(why, wrong ? wrong() : "");
  return wrong ? ask("GET") : told;
}

function words(told) {
  if (told.state === "waiting") return say("pairing_changes", { left: countdown(told.seconds) });
  return (SAID[told.state] || SAID.unknown)();
}

function again(wait) {
  clearTimeout(timer);
  timer = setTimeout(run, wait);
}

async function run() {
  try {
    await step();
  } catch (cut) {
    again(2 * ASK_EVERY);
  }
}

document.getElementById("invited").addEventListener("submit", (event) => {
  event.preventDefault();
  word = typed.value.replace(/[\s-]/g, "");
  typed.value = "";
  if (word) again(0);
});

async function begin() {
  try {
    await load();
  } catch (cut) {
    return setTimeout(begin, 2 * ASK_EVERY);
  }
  return run();
}

begin();
