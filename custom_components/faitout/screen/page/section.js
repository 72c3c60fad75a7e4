// One site on the board: its head with the common rooms, and its tiles.

import { make, setText } from "./make.js";
import { widthOf } from "./measure.js";
import { clock, say } from "./texts.js";
import { Group, SMALLER, Tile, arrange, shape } from "./tiles.js";
import { words } from "./words.js";

const every = () => true;
const MANY = ["desk", "locker"]; // Of these, two and more are shown as one tile.

const LONGEST = 8; // Sizes of text; a longer name of a common room is written small, in two lines.

class Chip {
  constructor() {
    const { use, svg } = shape();
    this.shape = use;
    this.name = make("span", "name");
    this.word = make("span", "word");
    this.element = make("li", "chip", svg, this.name, this.word);
  }

  show(site, [space], now, staleSince) {
    const { look, word } = words(space, now, site.zone, staleSince);
    this.element.dataset.look = look;
    this.shape.setAttribute("href", `#${look}`);
    setText(this.name, space.name);
    setText(this.word, word);
    this.wide = widthOf(space.name, 500, true);
    this.element.classList.toggle("long", this.wide > LONGEST);
    this.wide = Math.min(this.wide, LONGEST);
  }
}

export class Section {
  constructor() {
    this.name = make("h2", "");
    this.state = make("p", "site-state");
    this.brief = make("p", "site-state brief");
    this.brief.setAttribute("aria-hidden", "true");
    this.common = make("ul", "chips");
    this.tiles = make("ul", "tiles");
    this.note = make("p", "note");
    this.head = make("div", "site-head", this.name, this.state, this.brief, this.common);
    this.element = make("section", "site", this.head, this.note, this.tiles);
    this.cards = new Map();
    this.items = [];
    this.ontouch = () => {};
  }

  // The state of the site in full and in brief, each as it may be said, the longest first.
  show(site, now, staleSince, said) {
    setText(this.name, site.name);
    if (JSON.stringify(said) !== JSON.stringify(this.said)) {
      this.said = said;
      setText(this.state, said.full[0]);
      setText(this.brief, said.brief[0]);
    }
    const spaces = site.spaces || [];
    setText(this.note, site.up ? (spaces.length ? "" : say("nothing")) : say("site_away"));
    this.note.hidden = !this.note.textContent;
    const kept = new Map();
    const cardsOf = (parts) =>
      parts.map(({ key, make: made, spaces: of }) => {
        const card = this.cards.get(key) || this.begin(made());
        card.of = of;
        card.show(site, of, now, staleSince);
        kept.set(key, card);
        return card;
      });
    const { large, common } = parted(spaces);
    this.items = cardsOf(large);
    this.commons = cardsOf(common);
    arrange(this.common, this.commons.map((chip) => chip.element));
    this.cards = kept;
    this.common.hidden = !common.length;
  }

  begin(card) {
    if (card.touch) {
      const ids = () => card.of.map((space) => space.id);
      card.touch.addEventListener("click", () => this.ontouch(ids(), card.touch));
    }
    return card;
  }

  // What decides how much room it needs.
  get shape() {
    const names = (cards) => cards.map((card) => [card.kind, ...card.of.map((space) => space.name)]);
    return [this.name.textContent, this.note.hidden, names(this.items), names(this.commons)];
  }

  // What stands in its head on a usual day.
  usualState() {
    const at = clock(22.5 * 3600, "UTC");
    return { full: say("site_open", { at }), brief: say("site_open_brief", { at }) };
  }

  // The room that its head has, none where that does not matter.
  setHead(room) {
    this.head.style.height = room ? `${room.high}px` : "";
    this.head.classList.toggle("in-brief", Boolean(room && room.isBrief));
  }

  // What does not fit it nevertheless is said shorter, and only then written smaller.
  shrinkHead() {
    const { head } = this;
    head.classList.remove(...SMALLER);
    const parts = [this.name, this.state, this.brief, ...this.commons.map((chip) => chip.element)];
    const isTooLarge = () => {
      const { bottom, right } = head.getBoundingClientRect();
      return parts.some((part) => {
        const box = part.getBoundingClientRect();
        return box.width > 1 && (box.bottom > bottom + 2 || box.right > right + 1);
      });
    };
    setText(this.state, this.said.full[0]);
    setText(this.brief, this.said.brief[0]);
    if (isTooLarge()) {
      // Of what is out of sight, for who hears it, all is said.
      const [shown, texts] = head.classList.contains("in-brief") ? [this.brief, this.said.brief] : [this.state, this.said.full];
      setText(shown, texts[texts.length - 1]);
    }
    SMALLER.forEach((size) => isTooLarge() && head.classList.add(size));
  }

  // Shows these of its tiles.
  turn(items) {
    arrange(this.tiles, items.map((item) => item.element));
    this.tiles.hidden = !items.length;
  }

  shrink(which = every) {
    const key = JSON.stringify([this.said, this.head.textContent]);
    if (key !== this.headed || which === every) this.shrinkHead();
    this.headed = JSON.stringify([this.said, this.head.textContent]);
    this.items.filter((item) => item.element.parentNode && which(item)).forEach((item) => item.shrink());
  }
}

function parted(spaces) {
  const large = [];
  const common = [];
  const groups = new Map();
  spaces.forEach((space) => {
    const { kind } = space;
    const one = { key: `${kind} ${space.id}`, spaces: [space] };
    if (kind === "common") return common.push({ ...one, make: () => new Chip() });
    const isOne = !MANY.includes(kind) || spaces.filter((other) => other.kind === kind).length < 2;
    if (isOne) return large.push({ ...one, make: () => new Tile() });
    if (!groups.has(kind)) {
      groups.set(kind, { key: kind, spaces: [], make: () => new Group(kind) });
      large.push(groups.get(kind));
    }
    return groups.get(kind).spaces.push(space);
  });
  return { large, common };
}
