// The line to the hub: server-sent events, read with fetch so that a refusal can be told from a
// cut, and so that the id to resume from survives a new connection.

import { notice } from "./notice.js";
import { say } from "./texts.js";

const EVENTS = "/faitout/screen/api/events";
const SILENCE = 25000; // The hub says something every ten seconds.
const WAITS = [300, 1000, 2000, 4000, 8000];

export const line = { heard: null, isOpen: false, closed: performance.now() };

export async function listen(tell) {
  let last = "";
  let failures = 0;
  for (;;) {
    try {
      const answer = await once(last, (event) => {
        // Only a line that holds is a good one: too many pages of one screen push each other out.
        if (event.name === "beat") failures = 0;
        if (event.id) last = event.id;
        if (event.name === "hello") notice(event.data.copied ? say("copied") : "");
        tell(event);
      });
      // No longer welcome: the page then shows how to be.
      if (answer === 401) return reload();
      // Too many browsers go by the name of this screen. Those that were there stay.
      if (answer === 409) notice(say("copied_full"));
    } catch (cut) {
      // Whatever it was, the line is tried again.
    }
    if (line.isOpen) line.closed = performance.now();
    line.isOpen = false;
    await pause(WAITS[Math.min(failures, WAITS.length - 1)] * (1 + Math.random() / 4));
    failures += 1;
  }
}

async function once(last, tell) {
  const abort = new AbortController();
  let watch = setTimeout(() => abort.abort(), SILENCE);
  try {
    const headers = last ? { "Last-Event-ID": last } : {};
    const answer = await fetch(EVENTS, { headers, cache: "no-store", signal: abort.signal });
    if (!answer.ok) return answer.status;
    const reader = answer.body.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return 0;
      clearTimeout(watch);
      watch = setTimeout(() => abort.abort(), SILENCE);
      line.heard = performance.now();
      line.isOpen = true;
      const blocks = (text + decoder.decode(value, { stream: true })).split("\n\n");
      text = blocks.pop();
      blocks.forEach((block) => tell(parsed(block)));
    }
  } finally {
    clearTimeout(watch);
    abort.abort();
  }
}

function parsed(block) {
  const event = {};
  block.split("\n").forEach((row) => {
    const colon = row.indexOf(": ");
    event[row.slice(0, colon)] = row.slice(colon + 2);
  });
  return { id: event.id, name: event.event, data: JSON.parse(event.data) };
}

// Not at once: a cache on the way may still hold the page that leads here.
export function reload() {
  setTimeout(() => location.reload(), 500);
}

function pause(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    }
    addEventListener("online", done);
  });
}
