// Sends what a finger asked for, and says what came of it: the hub's own outcome, or
//
// cut       nothing was sent, and nothing will be
// silent    no answer came: it may have been done or not; what the screen shows next tells
// later     too many touches; with the seconds to wait
// not_here  this screen may not
//
// One touch has one id, however often it is sent, so that a try whose answer was lost does nothing
// twice. It says when the finger touched, by the hub's clock: what a dead line kept somewhere on its
// way, and delivers when it is mended, is too old then.

import { reload } from "./wire.js";

const ACT = "/faitout/screen/api/act";
const TRY = 4000; // Milliseconds for one try.
const WHOLE = 12000; // For all of them; a person waits no longer.
const PAUSE = 500;
const SAME = 60000; // Who asks for the same again before long, after no answer, means the same touch.

let unanswered = { asked: "", touch: "", since: -Infinity };

export async function act(what, at, isCut, code = "") {
  if (isCut || navigator.onLine === false) return { outcome: "cut" };
  const asked = JSON.stringify(what);
  const body = { ...what, touch: touchOf(asked), at: Math.floor(at) };
  if (code) body.code = code;
  const answer = await untilAnswered(JSON.stringify(body));
  if (answer.outcome !== "silent") unanswered = { asked: "", touch: "", since: -Infinity };
  return answer;
}

function touchOf(asked) {
  const isSame = unanswered.asked === asked && performance.now() - unanswered.since < SAME;
  const touch = isSame ? unanswered.touch : nonce();
  unanswered = { asked, touch, since: performance.now() };
  return touch;
}

function nonce() {
  const words = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(words, (word) => word.toString(16).padStart(8, "0")).join("");
}

async function untilAnswered(body) {
  const end = performance.now() + WHOLE;
  for (;;) {
    const answer = await once(body, Math.min(TRY, end - performance.now()));
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
    if (answer.status === 401) {
      reload();
      return { outcome: "not_here" };
    }
    if (answer.status === 429) return { outcome: "later", wait: Number(answer.headers.get("Retry-After")) || 1 };
    if (answer.status >= 500) return null;
    if (!answer.ok) return { outcome: "not_here" };
    return await answer.json();
  } catch (lost) {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
