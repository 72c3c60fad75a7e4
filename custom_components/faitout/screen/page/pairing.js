// Asks for a code, shows it, and waits until somebody has entered it.

import { setText } from "./make.js";
import { countdown, load, say } from "./texts.js";
import { reload } from "./wire.js";

const PAIRING = "/faitout/screen/api/pairing";
const ASK_EVERY = 2000;
const FULL_WAIT = 60000;

const code = document.getElementById("code");
const state = document.getElementById("state");

async function ask(method) {
  const answer = await fetch(PAIRING, { method, cache: "no-store" });
  return answer.json();
}

async function step() {
  let told = await ask("GET");
  if (told.state === "unknown") told = await ask("POST");
  if (told.state === "paired") return reload();
  const isFull = told.state === "full";
  setText(code, isFull ? "" : `${told.code.slice(0, 3)}\u00a0${told.code.slice(3)}`);
  setText(state, isFull ? say("pairing_full") : words(told));
  return setTimeout(run, isFull ? FULL_WAIT : ASK_EVERY);
}

const words = (told) =>
  told.state === "taken"
    ? say("pairing_taken")
    : say("pairing_changes", { left: countdown(told.seconds) });

async function run() {
  try {
    await step();
  } catch (cut) {
    setTimeout(run, 2 * ASK_EVERY);
  }
}

async function begin() {
  try {
    await load();
  } catch (cut) {
    return setTimeout(begin, 2 * ASK_EVERY);
  }
  return run();
}

begin();
