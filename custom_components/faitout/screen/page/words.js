// What a tile says: its look, one word, a detail, and what comes next.

import { clock, countdown, say, when } from "./texts.js";

const DAY = 86400;

// The opening hours of today: a space may have its own.
export const dayOf = (site, space) => space.day || site.day || [];

// What is said, with the reason that somebody gave for it.
export const because = (what, why) => (why ? say("because", { what, why }) : what);

export function words(space, now, zone, staleSince) {
  if (staleSince !== null) {
    const was = { at: clock(staleSince, zone), state: say(`state_${space.state}`).toLowerCase() };
    return { look: "unknown", word: say("state_unknown"), detail: "", brief: "", more: say("was", was) };
  }
  return {
    look: space.state,
    word: say(`state_${word(space)}`),
    ...detail(space, now, zone),
    more: more(space, now, zone),
    isUrgent: Boolean(space.release),
  };
}

function word(space) {
  if (space.state !== "unsure") return space.state;
  // What can never be booked is not "not booked", nor is what may be.
  if (space.kind === "common") return "unknown";
  return hasUnknownBookings(space) ? "doubt" : "unsure";
}

// The detail, and the same in brief: a time with an arrow before it.
function detail(space, now, zone) {
  const same = (text) => ({ detail: text, brief: text });
  if (space.release) return same(say("release", { left: countdown(space.release - now) }));
  const brief = () => say("brief", { at: when(space.until, now, zone, "", true) });
  if (space.state === "closed" && space.until) {
    return { detail: say("opens", { at: when(space.until, now, zone, "at_") }), brief: brief() };
  }
  if (space.walk_in) return { detail: say("walk_in"), brief: "" };
  if (space.state === "out_of_service" || !space.until) return same("");
  if (space.until - now > DAY) return same(say("all_day"));
  return { detail: say("until", { at: when(space.until, now, zone) }), brief: brief() };
}

function more(space, now, zone) {
  if (space.release) return say(space.left ? "release_left" : "release_missed");
  if (space.state === "out_of_service") return space.faults ? say(`fault_${space.faults[0]}`) : say("out_of_service");
  if (space.state === "unknown") return say("not_yet");
  if (space.state === "unsure") return hasUnknownBookings(space) ? say("unsure_bookings") : say("unsure");
  if (space.state === "awaiting") return say("expected");
  if (space.state === "closed") return space.why || "";
  if (space.kind === "common") return "";
  if (!space.next) return isTaken(space) || space.until - now > DAY ? "" : say("next_none");
  return say("next", { start: clock(space.next[0], zone), end: when(space.next[1], now, zone) });
}

// A space of which it is known that it is not booked is so until some time.
const hasUnknownBookings = (space) => !space.until;
const isTaken = (space) => space.state === "occupied" && !space.walk_in;

// What tiles may have to say on a usual day, so that they are laid out once for all of it: words,
// details, and these in brief.
export function usual() {
  const [early, late] = [8, 23.97].map((hour) => clock(hour * 3600, "UTC"));
  const until = [say("until", { at: late }), say("brief", { at: late })];
  const release = say("release", { left: "9:58" });
  return [
    [say("state_soon"), ...until],
    [say("state_unsure"), ...until],
    [say("state_occupied"), ...until],
    [say("state_awaiting"), release, release],
    [say("state_closed"), "", say("brief", { at: say("tomorrow", { at: early }) })],
    [say("state_out_of_service"), "", ""],
    [say("state_unknown"), "", ""],
    [say("state_doubt"), "", ""],
  ];
}

// The line of the day in words, for those who hear it.
export function lineWords(site, space, now) {
  if (!dayOf(site, space).length) {
    return say("line_of_day", { stretches: because(say("line_closed"), space.why) });
  }
  const said = space.taken.map(([start, end]) =>
    say("line_stretch", { start: clock(start, site.zone), end: when(end, now, site.zone) }),
  );
  return say("line_of_day", { stretches: said.join(", ") || say("line_free") });
}

// Many spaces of one kind as one: what can be taken first decides how it looks.
const LOOKS = ["free", "soon", "unsure", "awaiting", "occupied", "closed", "out_of_service"];

export function groupWords(kind, spaces, now, zone, staleSince) {
  const name = say(`kinds_${kind}`);
  if (staleSince !== null) {
    return { name, look: "unknown", word: say("state_unknown"), detail: "", brief: "" };
  }
  const of = (state) => spaces.filter((space) => space.state === state);
  const look = LOOKS.find((state) => of(state).length) || "unknown";
  if (of("closed").length === spaces.length) {
    return { name, look, word: say("state_closed"), ...closedDetail(spaces, now, zone) };
  }
  const free = of("free");
  const counts = { free: free.length, all: spaces.length };
  const word = say(free.length < 2 ? "count_free_one" : "count_free", counts);
  return { name, look, word, ...groupDetail(free, of("occupied"), now, zone) };
}

// When they open, as far as all do at once.
function closedDetail(spaces, now, zone) {
  const [first] = spaces;
  const isSame = spaces.every((space) => space.until === first.until);
  return isSame ? detail(first, now, zone) : { detail: "", brief: "" };
}

function groupDetail(free, occupied, now, zone) {
  const [first] = free;
  if (first) {
    const isSame = free.every((space) => space.until === first.until);
    return isSame ? detail(first, now, zone) : { detail: "", brief: "" };
  }
  const ends = occupied.map((space) => space.until).filter(Boolean);
  if (!ends.length) return { detail: "", brief: "" };
  const at = Math.min(...ends);
  return {
    detail: say("free_at", { at: when(at, now, zone, "at_") }),
    brief: say("brief", { at: when(at, now, zone) }),
  };
}
