// The tiles: made once for each space, then only changed where what they say does.

import { draw, make, setText } from "./make.js";
import { clock, endOfDay, say } from "./texts.js";
import { lineWords, words } from "./words.js";

const WIDTH = 1000;
const SMALLER = ["long", "longer", "longest"];

export class Tile {
  constructor(isCommon) {
    this.shape = draw("use", { href: "#unknown" });
    const svg = draw("svg", { class: "shape", "aria-hidden": "true" });
    svg.append(this.shape);
    this.name = make(isCommon ? "span" : "h3", "name");
    this.word = make(isCommon ? "span" : "p", "word");
    this.detail = make("p", "detail");
    this.more = make("p", "more");
    this.line = draw("svg", { viewBox: `0 0 ${WIDTH} 10`, preserveAspectRatio: "none", role: "img" });
    this.opens = make("span", "hour");
    this.closes = make("span", "hour");
    this.day = make("div", "day", this.opens, this.line, this.closes);
    const facts = make("div", "facts", this.detail, this.more);
    this.element = isCommon
      ? make("li", "chip", svg, this.name, this.word)
      : make("li", "tile", svg, this.name, this.word, facts, this.day);
    this.drawn = "";
  }

  show(site, space, now, staleSince) {
    const says = words(space, now, site.zone, staleSince);
    const { dataset } = this.element;
    if (dataset.look !== says.look) {
      this.element.classList.toggle("changed", Boolean(dataset.look));
      dataset.look = says.look;
      this.shape.setAttribute("href", `#${says.look}`);
    }
    this.element.classList.toggle("urgent", Boolean(says.isUrgent));
    this.write("name", space.name);
    this.write("word", says.word);
    this.write("detail", says.detail);
    this.write("more", says.more);
    this.showDay(site, space, now);
  }

  write(place, text) {
    if (this[place].textContent === text) return;
    this[place].textContent = text;
    this.isNew = true;
  }

  // What does not fit its line is written smaller, whatever font this screen has.
  shrink() {
    this.isNew = false;
    const lines = [this.name, this.word, this.detail, this.more];
    lines.forEach((line) => line.classList.remove(...SMALLER));
    SMALLER.forEach((size) => {
      const wide = lines.filter((line) => line.scrollWidth > line.clientWidth);
      wide.forEach((line) => line.classList.add(size));
    });
  }

  showDay(site, space, now) {
    // The line moves by the minute.
    const key = JSON.stringify([site.day, space.taken, space.since, Math.floor(now / 60)]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.line.setAttribute("aria-label", lineWords(site, space, now));
    this.day.hidden = !site.day.length;
    if (!site.day.length) return;
    const first = site.day[0][0];
    const last = site.day[site.day.length - 1][1];
    setText(this.opens, clock(first, site.zone));
    setText(this.closes, endOfDay(last, site.zone));
    const x = (at) => ((Math.min(Math.max(at, first), last) - first) / (last - first)) * WIDTH;
    const bar = (kind, start, end, y, height) =>
      draw("rect", { class: kind, x: x(start), width: Math.max(0, x(end) - x(start)), y, height });
    const bars = site.day.map(([start, end]) => bar("rail", start, end, 2, 6));
    space.taken.forEach(([start, end]) => {
      bars.push(bar("past", start, Math.min(end, now), 0, 10));
      bars.push(bar("taken", Math.max(start, now), end, 0, 10));
    });
    if (space.since !== undefined) bars.push(bar("past", space.since, now, 0, 10));
    for (let hour = first + 7200; hour < last; hour += 7200) {
      bars.push(draw("rect", { class: "tick", x: x(hour) - 1.5, width: 3, y: 0, height: 10 }));
    }
    if (now > first && now < last) {
      bars.push(draw("rect", { class: "now", x: x(now) - 8, width: 16, y: -4, height: 18 }));
    }
    while (this.line.firstChild) this.line.firstChild.remove();
    this.line.append(...bars);
  }
}

export class Section {
  constructor() {
    this.name = make("h2", "");
    this.state = make("p", "site-state");
    this.common = make("ul", "chips");
    this.tiles = make("ul", "tiles");
    this.note = make("p", "note");
    this.head = make("div", "site-head", this.name, this.state, this.common);
    this.element = make("section", "site", this.head, this.note, this.tiles);
    this.spaces = new Map();
  }

  show(site, now, staleSince) {
    setText(this.name, site.name);
    const spaces = site.spaces || [];
    setText(this.note, site.up ? (spaces.length ? "" : say("nothing")) : say("site_away"));
    this.note.hidden = !this.note.textContent;
    this.showSpaces(site, spaces, now, staleSince);
  }

  showState(text) {
    setText(this.state, text);
    this.shrinkHead();
  }

  showSpaces(site, spaces, now, staleSince) {
    const ids = new Set(spaces.map((space) => space.id));
    this.spaces.forEach((tile, id) => {
      if (ids.has(id)) return;
      tile.element.remove();
      this.spaces.delete(id);
    });
    const places = { tiles: 0, common: 0 };
    spaces.forEach((space) => {
      const list = space.kind === "common" ? "common" : "tiles";
      let tile = this.spaces.get(space.id);
      if (!tile || tile.list !== list) {
        if (tile) tile.element.remove();
        tile = new Tile(list === "common");
        tile.list = list;
        this.spaces.set(space.id, tile);
      }
      tile.show(site, space, now, staleSince);
      const there = this[list].children[places[list]];
      if (there !== tile.element) this[list].insertBefore(tile.element, there || null);
      places[list] += 1;
    });
    this.count = places.tiles;
    this.common.hidden = !places.common;
    this.tiles.hidden = !places.tiles;
    this.shrink((tile) => tile.isNew);
  }

  shrink(which = () => true) {
    this.spaces.forEach((tile) => {
      if (which(tile)) tile.shrink();
    });
    this.shrinkHead();
  }

  // What does not fit the head of a site is written in two lines.
  shrinkHead() {
    const { classList, textContent, clientWidth, clientHeight } = this.head;
    const key = JSON.stringify([textContent, clientWidth, clientHeight]);
    if (key === this.fitted) return;
    this.fitted = key;
    classList.remove("tight");
    const [chip] = this.common.children;
    const isCut = chip && chip.offsetLeft < this.common.offsetLeft;
    classList.toggle("tight", isCut || this.state.scrollWidth > this.state.clientWidth);
  }
}
