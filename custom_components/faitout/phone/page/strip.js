// The day of a space: what is taken from opening to closing, as a strip and as a list.

import { clock, endOfDay, say } from "./texts.js";
import { dayOf } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const LENGTH = 1000;

const at = (id) => document.getElementById(id);

export function drawDay(site, space, now) {
  const day = dayOf(site, space);
  at("day").hidden = !day.length;
  if (!day.length) return;
  const start = Math.min(...day.map(([opens]) => opens));
  const end = Math.max(...day.map(([, closes]) => closes));
  const place = (time) => ((Math.min(Math.max(time, start), end) - start) / (end - start)) * LENGTH;
  const rect = (look, from, to) => {
    const drawn = document.createElementNS(SVG, "rect");
    const sizes = { x: place(from), width: Math.max(0, place(to) - place(from)), y: 0, height: 40 };
    Object.entries(sizes).forEach(([name, value]) => drawn.setAttribute(name, value));
    drawn.setAttribute("class", look);
    return drawn;
  };
  const taken = space.taken.filter(([from, to]) => to > start && from < end);
  const mark = rect("mark", now, now);
  mark.setAttribute("width", now >= start && now <= end ? 6 : 0);
  at("strip").replaceChildren(
    ...day.map(([from, to]) => rect("open", from, to)),
    ...taken.map(([from, to]) => rect("taken", from, to)),
    rect("past", start, now),
    mark,
  );
  at("strip-start").textContent = clock(start, site.zone);
  at("strip-end").textContent = endOfDay(end, site.zone);
  list(site, space.taken, now);
}

function list(site, taken, now) {
  const said = taken.map(([from, to]) => {
    const item = document.createElement("li");
    item.textContent = say("stretch", { start: clock(from, site.zone), end: endOfDay(to, site.zone) });
    item.classList.toggle("over", to <= now);
    return item;
  });
  if (!said.length) {
    const item = document.createElement("li");
    item.textContent = say("stretch_none");
    said.push(item);
  }
  at("stretches").replaceChildren(...said);
}
