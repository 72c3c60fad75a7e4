// The line to the hub. What proves that this phone is before the door stands behind the # of the
// address until it is handed in; what it gives is kept by this tab alone, and ends with it.

const API = "/faitout/phone/api";
const PATIENCE = 12000; // Milliseconds.
const [site, space] = location.pathname.split("/").slice(-2).map(decodeURIComponent);
const KEPT = `faitout ${site}/${space}`;

let pass = kept();

function kept() {
  try {
    return sessionStorage.getItem(KEPT) || "";
  } catch (refused) {
    return "";
  }
}

function keep(given) {
  pass = given;
  try {
    sessionStorage.setItem(KEPT, given);
  } catch (refused) {
    // It holds as long as this page is open.
  }
}

async function ask(path, options = {}) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const headers = pass ? { ...options.headers, "X-Faitout-Pass": pass } : options.headers;
    const answer = await fetch(API + path, { ...options, headers, cache: "no-store", signal: abort.signal });
    return { status: answer.status, told: await answer.json() };
  } catch (cut) {
    return { status: 0, told: {} };
  } finally {
    clearTimeout(timer);
  }
}

const send = (path, what) =>
  ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ site, space, ...what }),
  });

export const look = () =>
  ask(`/state?site=${encodeURIComponent(site)}&space=${encodeURIComponent(space)}`);

// The word that the QR on the glass brought along; it is taken once, and is gone from the address.
export function brought() {
  const word = location.hash.slice(1);
  if (word) history.replaceState(null, "", location.pathname);
  return word;
}

export async function prove(code) {
  const { told } = await send("/prove", { code });
  if (told.outcome === "done") keep(told.pass);
  return told.outcome ? told : { outcome: "silent" };
}

// One touch has one id, however often it is sent; so a second try does nothing twice.
export async function act(what) {
  const touch = { ...what, touch: nonce() };
  for (let tries = 0; tries < 2; tries += 1) {
    const { status, told } = await send("/act", touch);
    if (told.outcome) return told;
    if (status === 403 || status === 404 || status === 400) return { outcome: "refused" };
  }
  return { outcome: "silent" };
}

function nonce() {
  const words = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(words, (word) => word.toString(16).padStart(8, "0")).join("");
}
