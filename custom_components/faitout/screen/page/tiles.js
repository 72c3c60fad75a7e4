// The tiles: made once for each space, then only changed where what they say does.

import { DayLine } from "./day_line.js";
import { draw, make, setText } from "./make.js";
import { widthOf } from "./measure.js";
import { clock, endOfDay, say } from "./texts.js";
import { dayOf, groupWords, words } from "./words.js";

export const SMALLER = ["s1", "s2", "s3", "s4", "s5", "s6"];
const LONGEST_LABEL = 4.5;
const TOO_SMALL = SMALLER.slice(2); // For what stands beside the rest.
const ROOM_FOR_LINE = 4.5; // In sizes of text.

// A shape that says the state without its colour.
export function shape() {
  const use = draw("use", { href: "#unknown" });
  return { use, svg: draw("svg", { class: "shape", "aria-hidden": "true" }, use) };
}

// Puts elements into a list in this order, and takes the others out of it.
export function arrange(list, elements) {
  elements.forEach((element, i) => {
    if (list.children[i] !== element) list.insertBefore(element, list.children[i] || null);
  });
  while (list.children.length > elements.length) list.lastChild.remove();
}

// What a tile of one space and one of many have in common: a name, a state, a detail.
class Card {
  constructor(name, ...more) {
    const { use, svg } = shape();
    this.shape = use;
    this.name = make("h3", "name");
    this.word = make("p", "word");
    this.detail = make("p", "detail");
    this.brief = make("p", "brief");
    this.brief.setAttribute("aria-hidden", "true");
    this.facts = make("div", "facts", svg, this.word, this.detail, this.brief);
    this.touch = make("button", "touch");
    this.touch.type = "button";
    this.element = make("li", name, this.name, this.facts, ...more, this.touch);
  }

  write(says) {
    const { dataset } = this.element;
    if (dataset.look !== says.look) {
      this.element.classList.toggle("changed", Boolean(dataset.look));
      dataset.look = says.look;
      this.shape.setAttribute("href", `#${says.look}`);
    }
    this.element.classList.toggle("urgent", Boolean(says.isUrgent));
    const label = [says.name, says.word, says.detail].filter(Boolean).join(", ");
    if (this.touch.getAttribute("aria-label") !== label) this.touch.setAttribute("aria-label", label);
    ["name", "word", "detail", "brief", "more"].forEach((place) => {
      const text = says[place] || "";
      if (!this[place] || this[place].textContent === text) return;
      this[place].textContent = text;
      this.isNew = true;
    });
  }

  // What does not fit its line is written narrower, in brief, and only then smaller, whatever font
  // this screen has.
  shrink() {
    this.isNew = false;
    const parts = [this.name, this.facts, ...(this.more ? [this.more] : [])];
    this.element.classList.remove("in-brief", "only-word", "no-shape");
    parts.forEach((part) => part.classList.remove("narrow", ...SMALLER));
    const tooLarge = () => parts.filter(isTooLarge);
    tooLarge().forEach((part) => part.classList.add("narrow"));
    if (isTooLarge(this.facts)) this.element.classList.add("in-brief");
    if (this.of.length > 1) {
      ["only-word", "no-shape"].forEach((less) => isTooLarge(this.facts) && this.element.classList.add(less));
    }
    SMALLER.forEach((size) => tooLarge().forEach((part) => part.classList.add(size)));
  }
}

// Only a name goes on in a second line.
const isTooLarge = (part) =>
  part.scrollWidth > part.clientWidth ||
  (part.className.startsWith("name") && part.scrollHeight > part.clientHeight + part.clientHeight / 5);

export class Tile extends Card {
  constructor() {
    const more = make("p", "more");
    const line = new DayLine(null, 10);
    const opens = make("span", "hour");
    const closes = make("span", "hour");
    const day = make("div", "day", opens, line.element, closes);
    super("tile", more, day);
    Object.assign(this, { more, line, opens, closes, day });
  }

  show(site, [space], now, staleSince) {
    const says = words(space, now, site.zone, staleSince);
    this.write({ ...says, name: space.name });
    // Why it is closed stands where its day would be: there is little to see of that.
    this.element.classList.toggle("because", says.look === "closed" && Boolean(says.more));
    this.showDay(site, space, now);
  }

  // The line of the day is there only where there is room for it to be seen.
  shrink() {
    const { day, element, more } = this;
    more.style.display = "";
    super.shrink();
    // What nobody could read is left out.
    if (isTooLarge(more) || TOO_SMALL.some((size) => more.classList.contains(size))) more.style.display = "none";
    day.style.display = "";
    const least = ROOM_FOR_LINE * parseFloat(getComputedStyle(element).fontSize);
    const isIn = day.clientWidth >= least && day.getBoundingClientRect().bottom <= element.getBoundingClientRect().bottom;
    if (!isIn) day.style.display = "none";
  }

  showDay(site, space, now) {
    this.line.show(site, space, now, null);
    const day = dayOf(site, space);
    this.day.hidden = !day.length;
    if (!day.length) return;
    setText(this.opens, clock(day[0][0], site.zone));
    setText(this.closes, endOfDay(day[day.length - 1][1], site.zone));
  }
}

// Many spaces of one kind: how many can be taken, and each of them small.
export class Group extends Card {
  constructor(kind) {
    const plan = make("ul", "plan");
    super("tile group", plan);
    Object.assign(this, { kind, plan, cells: new Map(), spaces: [] });
  }

  show(site, spaces, now, staleSince) {
    this.write(groupWords(this.kind, spaces, now, site.zone, staleSince));
    const labels = labelsOf(spaces);
    const ids = new Set(spaces.map((space) => space.id));
    [...this.cells.keys()].filter((id) => !ids.has(id)).forEach((id) => this.cells.delete(id));
    const elements = spaces.map((space, i) => {
      if (!this.cells.has(space.id)) this.cells.set(space.id, new Cell());
      const cell = this.cells.get(space.id);
      if (cell.show(space, labels[i], words(space, now, site.zone, staleSince))) this.isNew = true;
      return cell.element;
    });
    arrange(this.plan, elements);
  }

  shrink() {
    super.shrink();
    if (document.documentElement.classList.contains("list")) this.plan.removeAttribute("style");
    else this.fill();
  }

  // What it says with the widest numbers.
  usualWord() {
    return say("count_free", { free: this.of.length, all: this.of.length });
  }

  // As many cells beside each other as lets them be largest.
  fill() {
    const { clientWidth: width, clientHeight: height } = this.plan;
    const cells = [...this.cells.values()];
    const longest = Math.max(1, ...cells.map((cell) => cell.width));
    let best = { size: 0, worth: 0, columns: 1 };
    for (let columns = 1; columns <= cells.length; columns += 1) {
      const rows = Math.ceil(cells.length / columns);
      const size = Math.min((width / columns - 4) / (longest + 0.3), (height / rows - 4) / 1.1);
      const worth = size * (cells.length / (rows * columns));
      if (worth > best.worth) best = { size, worth, columns };
    }
    this.plan.style.gridTemplateColumns = `repeat(${best.columns}, minmax(0, 1fr))`;
    this.plan.style.fontSize = `${best.size}px`;
  }
}

class Cell {
  constructor() {
    this.label = make("span", "label");
    this.label.setAttribute("aria-hidden", "true");
    this.says = make("span", "unseen");
    this.element = make("li", "cell", this.label, this.says);
  }

  // Returns whether its label is another.
  show(space, label, says) {
    const isNew = this.label.textContent !== label;
    this.element.dataset.look = says.look;
    setText(this.label, label);
    setText(this.says, [space.name, says.word, says.detail].filter(Boolean).join(", "));
    if (isNew) this.width = widthOf(label, 700);
    return isNew;
  }
}

// What tells the spaces of a group from each other: their names without the words that all begin
// with. Nothing where that is no short sign.
export function labelsOf(spaces) {
  const names = spaces.map((space) => space.name.split(" "));
  let same = 0;
  const word = () => names[0][same];
  while (names.every((name) => name.length > same + 1 && name[same] === word())) same += 1;
  const labels = names.map((name) => name.slice(same).join(" "));
  return labels.some((label) => widthOf(label, 700) > LONGEST_LABEL) ? labels.map(() => "") : labels;
}
