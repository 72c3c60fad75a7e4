// The largest tiles that fit the glass: every size on the page is a multiple of --u.
//
// A television shows everything at once, sites one below the other or side by side, whichever lets
// the tiles be larger. A phone shows a list that scrolls.

const WIDE = 16.4; // A tile, in units.
const HIGH = 10.4;
const HIGHEST = 13; // Where there is room, tiles grow to this.
const HEAD = 2.9; // Of a site.
const GAP = 0.5;
const LARGEST = 46;
const NARROW = 760; // Pixels; below that it is a phone.

export function fit(main, sections) {
  const root = document.documentElement;
  const isList = innerWidth < NARROW;
  root.classList.toggle("list", isList);
  main.style.gridTemplateColumns = "";
  if (isList) {
    root.style.setProperty("--u", `${Math.min(innerWidth, 560) / 22}px`);
    sections.forEach((section) => section.tiles.style.removeProperty("grid-template-columns"));
    return;
  }
  const counts = sections.map((section) => Math.max(1, section.count));
  const width = main.clientWidth;
  const height = innerHeight - main.offsetTop;
  const best = [...stacked(counts, width, height), ...beside(counts, width, height)].reduce(
    (one, other) => (other.unit > one.unit ? other : one),
  );
  const unit = Math.max(6, Math.min(LARGEST, best.unit));
  const high = (height / unit - best.heads * HEAD - GAP) / best.rows - GAP;
  root.style.setProperty("--u", `${unit}px`);
  root.style.setProperty("--high", `${Math.max(HIGH, Math.min(HIGHEST, high)) * unit}px`);
  if (best.isBeside) main.style.gridTemplateColumns = best.columns.map((c) => `${c}fr`).join(" ");
  sections.forEach((section, i) => {
    const columns = best.isBeside ? best.columns[i] : best.columns[0];
    section.tiles.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
  });
}

// Units that fit: n tiles beside each other with gaps, and rows with the heads of their sites.
const unitOf = (columns, rows, heads, width, height) =>
  Math.min(
    width / (columns * (WIDE + GAP)),
    height / (rows * (HIGH + GAP) + heads * HEAD + GAP),
  );

function stacked(counts, width, height) {
  const found = [];
  for (let columns = 1; columns <= Math.max(...counts); columns += 1) {
    const rows = counts.reduce((sum, count) => sum + Math.ceil(count / columns), 0);
    const unit = unitOf(columns, rows, counts.length, width, height);
    found.push({ unit, rows, heads: counts.length, columns: [columns], isBeside: false });
  }
  return found;
}

function beside(counts, width, height) {
  const found = [];
  if (counts.length < 2) return found;
  for (let rows = 1; rows <= Math.max(...counts); rows += 1) {
    const columns = counts.map((count) => Math.ceil(count / rows));
    const all = columns.reduce((sum, count) => sum + count, 0);
    const unit = unitOf(all + 0.1 * counts.length, rows, 1, width, height);
    found.push({ unit, rows, heads: 1, columns, isBeside: true });
  }
  return found;
}
