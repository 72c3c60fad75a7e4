// The line to the hub. The token stands behind the # of the address, and goes nowhere but to it.

const API = "/faitout/guest/api";
const PATIENCE = 15000; // Milliseconds.

async function ask(path, options) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const headers = { "X-Faitout-Link": location.hash.slice(1), ...options.headers };
    const answer = await fetch(API + path, { ...options, headers, cache: "no-store", signal: abort.signal });
    return { status: answer.status, told: await answer.json() };
  } catch (cut) {
    return { status: 0, told: {} };
  } finally {
    clearTimeout(timer);
  }
}

export const look = () => ask("/state", {});

export async function act(what) {
  const { status, told } = await ask("/act", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(what),
  });
  if (status === 200) return told.outcome;
  return { 404: "gone", 429: "locked_out" }[status] || "fault";
}
