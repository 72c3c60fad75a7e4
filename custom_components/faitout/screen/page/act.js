// Sends what a finger asked for, and says what came of it: the hub's own outcome, or
//
// cut     nothing was sent, and nothing will be
// silent  no answer came: it may have been done or not; what the screen shows next tells
//
// One touch has one id, however often it is sent, so that a try whose answer was lost does nothing
// twice. It says when the finger touched, by the hub's clock: what a dead line kept somewhere on its
// way, and delivers when it is mended, is too old then.

import { reload } from "./wire.js";

const ACT = "/faitout/screen/api/act";
const TRY = 4000; // Milliseconds for one try.
const WHOLE = 12000; // For all of them; a person waits no longer.
const BADGE = 25000; // The hub waits for a badge for 20 s.
const PAUSE = 500;
const SAME = 60000; // Who asks for the same again before long, after no answer, means the same touch.

const NONE = { asked: "", body: "", since: -Infinity };
let unanswered = NONE; // Never one with a code.

export async function act(what, at, isCut, code = "") {
  if (isCut || navigator.onLine === false) return { outcome: "cut" };
  const asked = JSON.stringify(what);
  const { body } = unanswered;
  if (!code && unanswered.asked === asked && performance.now() - unanswered.since < SAME) {
    unanswered = NONE;
    const answer = await sent(asked, body, TRY, WHOLE);
    // It never came there, and never will be done now.
    if (answer.outcome !== "refused_too_old") return answer;
  }
  if (what.badge) return untilAnswered(JSON.stringify({ ...what, touch: nonce() }), BADGE, BADGE);
  const touch = { ...what, touch: nonce(), at: Math.floor(at) };
  if (code) return untilAnswered(JSON.stringify({ ...touch, code }), TRY, WHOLE);
  return sent(asked, JSON.stringify(touch), TRY, WHOLE);
}

async function sent(asked, body, patience, whole) {
  const answer = await untilAnswered(body, patience, whole);
  if (answer.outcome === "silent") unanswered = { asked, body, since: performance.now() };
  return answer;
}

function nonce() {
  const words = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(words, (word) => word.toString(16).padStart(8, "0")).join("");
}

async function untilAnswered(body, patience, whole) {
  const end = performance.now() + whole;
  for (;;) {
    const answer = await once(body, Math.min(patience, end - performance.now()));
    if (answer) return answer;
    if (performance.now() + PAUSE >= end) return { outcome: "silent" };
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

// Returns nothing where it is worth another try.
async function once(body, patience) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const answer = await fetch(ACT, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      cache: "no-store",
      signal: abort.signal,
    });
    if (answer.status === 401) reload();
    if (answer.status >= 500) return null;
    const told = await answer.json();
    return told.outcome ? told : { outcome: "failed" };
  } catch (lost) {
    // Cut off, or no answer of the hub's.
    return null;
  } finally {
    clearTimeout(timer);
  }
}
