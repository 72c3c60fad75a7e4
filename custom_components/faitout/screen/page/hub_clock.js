// The hub's clock, by which everything is shown; and how long it is since the hub said anything.
//
// A tablet that slept may have stopped the one of its clocks that nobody can set. The other one then
// has gone further; what it says counts, too, so that nothing old is taken for new.

const told = { now: null, steady: 0, wall: 0 };

export function hear(milliseconds) {
  if (milliseconds) told.now = milliseconds;
  else if (told.now !== null) told.now += age();
  told.steady = performance.now();
  told.wall = Date.now();
}

// Milliseconds since the hub was heard.
export const age = () => Math.max(performance.now() - told.steady, Date.now() - told.wall);

export const isHeard = () => told.now !== null;

// Seconds since 1970; by the tablet's own clock only until the hub has been heard.
export const now = () => (isHeard() ? told.now + age() : Date.now()) / 1000;
