// The floor plan: draws the shapes that the hub told, colours the spaces and writes on them what
// they are. The list of tiles stays for who cannot see it. Only these elements and attributes are
// ever made, whatever is told; a picture comes from the hub as a picture.

import { draw, make, setText } from "./make.js";
import { sizeAt } from "./measure.js";
import { words } from "./words.js";

const PLAN = "/faitout/screen/api/plan/";
const KINDS = ["g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];
const LOOKS = /^(x|y|width|height|rx|ry|cx|cy|r|x1|y1|x2|y2|d|points|transform|fill|stroke|stroke-width|opacity|fill-opacity|fill-rule)$/;
const READ = 16; // Minutes of arc.

export class Plan {
  constructor(place) {
    this.place = place;
    this.spots = new Map();
    this.id = null;
    this.ontouch = () => {};
    place.addEventListener("click", ({ target }) => {
      const touched = target.closest("[data-space]");
      if (touched) this.ontouch(touched.dataset.space);
    });
  }

  // Loads a plan; none takes it away.
  async load(id) {
    this.id = id;
    if (!id) return this.clear();
    try {
      const answer = await fetch(`${PLAN}${id}/shapes`, { cache: "no-store" });
      const told = answer.ok ? await answer.json() : null;
      if (this.id !== id) return null;
      return told ? this.draw(told) : this.clear();
    } catch (cut) {
      return null; // The line is cut: what is there stays, and it is loaded again with the next line.
    }
  }

  clear() {
    this.place.hidden = true;
    this.place.replaceChildren();
    this.spots.clear();
    document.documentElement.classList.remove("planned");
    return null;
  }

  draw({ kind, box, shapes, places }) {
    this.clear();
    this.box = box;
    this.svg = draw("svg", { viewBox: box.join(" "), "aria-hidden": "true" });
    if (kind === "picture") {
      const [, , width, height] = box;
      this.svg.append(draw("image", { href: `${PLAN}${this.id}/picture`, width, height }));
    } else {
      this.svg.append(...shapes.map((shape) => this.shapeOf(shape)));
    }
    this.labels = make("div", "labels");
    this.labels.setAttribute("aria-hidden", "true");
    this.place.append(this.svg, this.labels);
    this.place.hidden = false;
    document.documentElement.classList.add("planned");
    Object.entries(places).forEach(([space, at]) => this.spot(space).at = at);
    this.spots.forEach((spot) => this.labels.append(spot.label));
    this.fitted = "";
  }

  spot(space) {
    if (!this.spots.has(space)) {
      const use = draw("use", { href: "#unknown" });
      const name = make("span", "spot-name");
      const word = make("span", "spot-word", draw("svg", { class: "shape" }, use), make("span", ""));
      const label = make("p", "spot", name, word);
      label.dataset.space = space;
      this.spots.set(space, { use, name, word, label, areas: [] });
    }
    return this.spots.get(space);
  }

  shapeOf({ kind, looks, inside, space }) {
    const known = Object.entries(looks).filter(([key]) => LOOKS.test(key));
    const made = draw(KINDS.includes(kind) ? kind : "g", Object.fromEntries(known));
    made.append(...(inside || []).map((shape) => this.shapeOf(shape)));
    if (space) {
      made.classList.add("area");
      made.dataset.space = space;
      this.spot(space).areas.push(made);
    }
    return made;
  }

  // Colours and writes anew what is to be said of the site's spaces.
  show(site, now, staleSince) {
    if (!this.svg || this.place.hidden) return;
    const spaces = new Map((site.spaces || []).map((space) => [space.id, space]));
    this.spots.forEach((spot, id) => {
      const space = spaces.get(id);
      const says = space ? words(space, now, site.zone, staleSince) : { look: "unknown", word: "" };
      spot.label.dataset.look = says.look;
      spot.areas.forEach((area) => (area.dataset.look = says.look));
      spot.use.setAttribute("href", `#${says.look}`);
      setText(spot.name, space ? space.name : "");
      setText(spot.word.lastChild, says.word);
    });
    const key = [innerWidth, innerHeight, ...[...this.spots.values()].map(({ label }) => label.textContent)];
    if (this.fitted === key.join()) return;
    this.fitted = key.join();
    this.fit();
  }

  // Writes as much on each space as has room there at a size that is read from five metres: name and
  // state, the state alone, or its mark.
  fit() {
    const size = document.documentElement.classList.contains("list") ? 15 : sizeAt(READ);
    this.labels.style.fontSize = `${size}px`;
    const frame = this.labels.getBoundingClientRect();
    const taken = [];
    this.spots.forEach((spot) => {
      const room = this.roomOf(spot, frame);
      const { label } = spot;
      ["", "narrow", "just-state", "just-state narrow", "just-mark"].some((less) => {
        label.className = `spot ${less}`;
        const { width, height } = label.getBoundingClientRect();
        const left = Math.min(Math.max(room.x - width / 2, 0), frame.width - width);
        const top = Math.min(Math.max(room.y - height / 2, 0), frame.height - height);
        Object.assign(label.style, { left: `${left}px`, top: `${top}px` });
        const box = [left, top, left + width, top + height];
        const isFree = width <= room.width && height <= room.height && !taken.some((other) => meet(box, other));
        if (isFree || less === "just-mark") taken.push(box);
        return isFree;
      });
    });
  }

  roomOf({ areas, at }, frame) {
    if (areas.length) {
      const box = areas[0].getBoundingClientRect();
      const middle = { x: box.left + box.width / 2 - frame.left, y: box.top + box.height / 2 - frame.top };
      return { ...middle, width: box.width, height: box.height };
    }
    const drawn = this.svg.getScreenCTM();
    const [left, top, width, height] = this.box;
    const x = (left + at[0] * width) * drawn.a + drawn.e - frame.left;
    const y = (top + at[1] * height) * drawn.d + drawn.f - frame.top;
    return { x, y, width: frame.width, height: frame.height };
  }
}

const meet = (one, other) =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
