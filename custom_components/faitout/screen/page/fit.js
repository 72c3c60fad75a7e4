// How the tiles lie on the glass, so that the text of all of them is as large as can be.
//
// A name, a state and a time are text of one size, --t. What lies where is found by reckoning with
// the width of every text: how many tiles beside each other, sites one below the other or side by
// side, and how much each tile says. Where even the least that a tile can say does not fit at a size
// that can be read from five metres, there are several pages. Every row of tiles is as wide as the
// glass, so no place stays empty. A phone shows a list that scrolls.

import { brokenWidth, sizeAt, widthOf } from "./measure.js";
import { usual } from "./words.js";

const NARROW = 760; // Pixels; below that it is a phone.
const LEAST = 16.02; // Minutes of arc: 16 can be read with ease.
const LARGEST = 40;
const MOST_PAGES = 30;

// All in sizes of text.
const LINE = 1.08;
const PAD = 0.24; // Of a tile, above and below together.
const SIDES = 0.55; // Of a tile, left and right together.
const GAP = 0.12;
const HEAD = 1.14; // One line of the head of a site, or of the page.
const EDGE = 0.25; // Of the glass.
const SHAPE = 1.1;
const LONGEST_NAME = 9.5; // What is longer is written smaller.
const PLAN = 5; // The places of a group.

// What a tile may look like, from the one that says most. `high` without its name.
const MODES = [
  { mode: "full", high: 4.3, worth: 1.35, least: 20 },
  { mode: "three", high: 2 * LINE, worth: 1 },
  { mode: "two", high: LINE, worth: 1 },
];

export function fit(sections) {
  if (innerWidth < NARROW) return { isList: true, size: Math.min(innerWidth, 560) / 22, pages: [] };
  const measured = sections.map(measure);
  const least = sizeAt(LEAST);
  let best = null;
  const all = measured.reduce((sum, section) => sum + section.items.length, 0);
  for (let count = 1; count <= Math.min(MOST_PAGES, Math.max(1, all)); count += 1) {
    const pages = cutIn(measured, count);
    best = bestOf(pages);
    if (best.size >= least) break;
  }
  return best;
}

// The same way of writing on all pages, so that a page that turns changes nothing but what it shows.
function bestOf(pages) {
  let best = { size: 0, worth: -1 };
  MODES.forEach((mode) => {
    // Where there are several pages, what says less makes fewer of them.
    if (mode.least && pages.length > 1) return;
    [false, true].forEach((isBrief) => {
      [1, 2].forEach((lines) => {
        const laid = pages.map((page) => bestPage(page, { ...mode, isBrief, lines }));
        const size = Math.min(...laid.map((page) => page.size));
        if (mode.least && size < sizeAt(mode.least)) return;
        const isSmall = size < sizeAt(LEAST);
        const worth = size * mode.worth * (isBrief ? 0.85 : 1) * (isSmall ? 0.5 : 1);
        if (worth > best.worth) best = { size, worth, pages: laid, mode: mode.mode, lines, isBrief };
      });
    });
  });
  return best;
}

function bestPage(sections, way) {
  let best = null;
  const needs = sections.map((section) => needed(section, way) + SIDES);
  const counts = sections.map((section) => Math.max(1, section.items.length));
  const take = (rows, isBeside) => {
    const columns = counts.map((count, i) => Math.ceil(count / rows[i]));
    const laid = { sections, rows, columns, isBeside };
    const size = largest((t) => fits(laid, way, needs, t));
    if (!best || size > best.size) best = { ...laid, size };
  };
  for (let many = 1; many <= Math.max(...counts); many += 1) {
    take(counts.map((count) => Math.ceil(count / many)), false);
    if (sections.length > 1) take(counts.map((count) => Math.min(count, many)), true);
  }
  const { heads, room } = spaceOf(best, best.size);
  const wide = widthsOf(best, best.size);
  best.heads = sections.map((section, i) => ({
    high: heads[i],
    isBrief: linesOf(section.head, wide[i] / best.size) * HEAD * best.size > heads[i],
  }));
  const all = best.rows.reduce((sum, rows) => sum + rows, 0);
  best.high = best.rows.map((rows, i) =>
    Math.floor((best.isBeside ? (room - heads[i]) / rows : (room - sum(heads)) / all) - GAP * best.size),
  );
  return best;
}

function fits(laid, way, needs, t) {
  const { heads, room } = spaceOf(laid, t);
  const high = (way.lines * LINE + way.high + PAD + GAP) * t;
  const isLowEnough = laid.isBeside
    ? laid.rows.every((rows, i) => heads[i] + rows * high <= room)
    : sum(heads) + sum(laid.rows) * high <= room;
  if (!isLowEnough) return false;
  const wide = widthsOf(laid, t);
  return needs.every((need, i) => {
    const tile = (wide[i] + GAP * t) / laid.columns[i] - GAP * t;
    return tile >= need * t;
  });
}

// Sites side by side share the width by their columns.
function widthsOf(laid, t) {
  const inner = innerWidth - 2 * EDGE * t;
  if (!laid.isBeside) return laid.sections.map(() => inner);
  const gaps = (laid.sections.length - 1) * EDGE * t;
  return laid.columns.map((columns) => ((inner - gaps) * columns) / sum(laid.columns));
}

function spaceOf(laid, t) {
  const wide = widthsOf(laid, t);
  const heads = laid.sections.map((section, i) => headLines(section, wide[i] / t) * HEAD * t);
  return { heads, room: innerHeight - (HEAD + 2 * GAP) * t };
}

// The common rooms flow on behind the name and the hours of the site; these in brief where that
// saves a line.
function headLines(section, wide) {
  return Math.min(linesOf(section.head, wide), linesOf(section.briefHead, wide));
}

function linesOf(parts, wide) {
  let lines = 1;
  let x = 0;
  parts.forEach((part) => {
    if (x && x + part > wide) {
      lines += 1;
      x = 0;
    }
    x += part;
  });
  return lines;
}

function needed({ names, groups, items }, way) {
  if (!items.length) return 1;
  const facts = Math.max(...usual().map((pair) => factsWidth(pair, way)));
  const name = Math.max(...names[way.lines], 1);
  const group = Math.max(0, ...groups.map((words) => groupWidth(words, way)));
  return Math.max(name, facts, group);
}

function factsWidth([word, detail, brief], { mode, isBrief }) {
  const said = SHAPE + widthOf(word, 700, true);
  const time = widthOf(isBrief ? brief : detail || brief, 500, true);
  return mode === "two" ? said + (time ? 0.4 + time : 0) : Math.max(said * (mode === "full" ? 1.3 : 1), time);
}

function groupWidth(words, { mode }) {
  const said = widthOf(words, 700, true);
  if (mode === "three") return said;
  return mode === "two" ? SHAPE + said + 0.4 + PLAN : (SHAPE + said) * 1.3;
}

function measure(section) {
  const state = (text) => (text ? [widthOf(text, 500, true) + 0.6] : []);
  const { full, brief } = section.usualState();
  const site = widthOf(section.name.textContent, 700) + 0.6;
  const chips = section.commons.map((chip) => SHAPE + chip.wide + 0.8);
  const names = section.items.map((item) => item.name.textContent);
  const wide = (lines) => names.map((name) => Math.min(LONGEST_NAME, brokenWidth(name, lines)));
  return {
    section,
    items: section.items,
    names: { 1: wide(1), 2: wide(2) },
    groups: section.items.filter((item) => item.kind).map((item) => item.usualWord()),
    head: [site, ...state(full), ...chips],
    briefHead: [site, ...state(brief), ...chips],
  };
}

// The tiles of all sites in so many parts that follow each other.
function cutIn(sections, count) {
  const all = sections.flatMap((section) => section.items.map((item) => ({ section, item })));
  if (count === 1) return [sections];
  const size = all.length / count;
  const pages = [];
  for (let i = 0; i < count; i += 1) {
    const part = all.slice(Math.round(i * size), Math.round((i + 1) * size));
    const found = sections.filter((section) => part.some((each) => each.section === section));
    pages.push(
      found.map((section) => only(section, part.filter((each) => each.section === section).map((each) => each.item))),
    );
  }
  return pages;
}

function only(section, items) {
  const at = items.map((item) => section.items.indexOf(item));
  const pick = (list) => at.map((i) => list[i]);
  return {
    ...section,
    items,
    names: { 1: pick(section.names[1]), 2: pick(section.names[2]) },
    groups: items.filter((item) => item.kind).map((item) => item.usualWord()),
  };
}

function largest(isRight) {
  let low = 0;
  let high = sizeAt(LARGEST);
  for (let i = 0; i < 14; i += 1) {
    const middle = (low + high) / 2;
    if (isRight(middle)) low = middle;
    else high = middle;
  }
  return low;
}

const sum = (list) => list.reduce((all, each) => all + each, 0);
