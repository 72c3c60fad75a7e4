// What a tile says: its look, one word, a detail, and what comes next.

import { clock, countdown, say, when } from "./texts.js";

const DAY = 86400;

export function words(space, now, zone, staleSince) {
  if (staleSince !== null) {
    const was = { at: clock(staleSince, zone), state: say(`state_${space.state}`).toLowerCase() };
    return { look: "unknown", word: say("state_unknown"), detail: "", more: say("was", was) };
  }
  return {
    look: space.state,
    word: say(`state_${word(space)}`),
    detail: detail(space, now, zone),
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

function detail(space, now, zone) {
  if (space.release) return say("release", { left: countdown(space.release - now) });
  if (space.state === "closed" && space.until) return say("opens", { at: when(space.until, now, zone, "at_") });
  if (space.walk_in) return say("walk_in");
  if (space.state === "out_of_service" || !space.until) return "";
  if (space.until - now > DAY) return say("all_day");
  return say("until", { at: at(space, now, zone) });
}

function more(space, now, zone) {
  if (space.release) return say(space.left ? "release_left" : "release_missed");
  if (space.state === "out_of_service") return say("out_of_service");
  if (space.state === "unknown") return say("not_yet");
  if (space.state === "unsure") return hasUnknownBookings(space) ? say("unsure_bookings") : say("unsure");
  if (space.state === "awaiting") return say("expected");
  if (space.state === "closed" || space.kind === "common") return "";
  if (!space.next) return isTaken(space) || space.until - now > DAY ? "" : say("next_none");
  return say("next", { start: clock(space.next[0], zone), end: when(space.next[1], now, zone) });
}

// A space of which it is known that it is not booked is so until some time.
const hasUnknownBookings = (space) => !space.until;
const isTaken = (space) => space.state === "occupied" && !space.walk_in;
const at = (space, now, zone) => when(space.until, now, zone);

// The line of the day in words, for those who hear it.
export function lineWords(site, space, now) {
  if (!site.day.length) return say("line_of_day", { stretches: say("line_closed") });
  const said = space.taken.map(([start, end]) =>
    say("line_stretch", { start: clock(start, site.zone), end: when(end, now, site.zone) }),
  );
  return say("line_of_day", { stretches: said.join(", ") || say("line_free") });
}
