// The line of a day, from opening to closing: what is booked, what is past, what is being chosen. A
// finger on it chooses a time.

import { draw, make, setText } from "./make.js";
import { clock, endOfDay } from "./texts.js";
import { dayOf, lineWords } from "./words.js";

const WIDTH = 1000;
const HOUR = 3600;
const MOST_HOURS = 8; // That fit beside each other on a small glass.

export class DayLine {
  // Without somebody who chooses it only shows; `mark` is half of how wide the present is drawn.
  constructor(choose = null, mark = 3) {
    this.mark = mark;
    this.bars = draw("svg", { viewBox: `0 0 ${WIDTH} 10`, preserveAspectRatio: "none", role: "img" });
    this.hours = make("div", "hours");
    this.hours.setAttribute("aria-hidden", "true");
    this.element = make("div", "line", this.bars, this.hours);
    this.drawn = "";
    if (!choose) return;
    this.bars.addEventListener("click", (event) => {
      const { left, width } = this.bars.getBoundingClientRect();
      if (this.last) choose(this.first + ((event.clientX - left) / width) * (this.last - this.first));
    });
  }

  show(site, space, now, choice) {
    const day = dayOf(site, space);
    const key = JSON.stringify([day, space.why, space.taken, space.since, choice, Math.floor(now / 60)]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.element.hidden = !day.length;
    this.bars.setAttribute("aria-label", lineWords(site, space, now));
    if (!day.length) return;
    this.first = day[0][0];
    this.last = day[day.length - 1][1];
    while (this.bars.firstChild) this.bars.firstChild.remove();
    this.bars.append(...this.drawing(site, space, now, choice));
    this.showHours(site.zone);
  }

  x(at) {
    return ((Math.min(Math.max(at, this.first), this.last) - this.first) / (this.last - this.first)) * WIDTH;
  }

  bar(kind, start, end, y, height) {
    const width = Math.max(0, this.x(end) - this.x(start));
    return draw("rect", { class: kind, x: this.x(start), width, y, height });
  }

  drawing(site, space, now, choice) {
    const bars = dayOf(site, space).map(([start, end]) => this.bar("rail", start, end, 3, 4));
    space.taken.forEach(([start, end]) => {
      bars.push(this.bar("past", start, Math.min(end, now), 1, 8));
      bars.push(this.bar("taken", Math.max(start, now), end, 1, 8));
    });
    if (space.since !== undefined) bars.push(this.bar("past", space.since, now, 1, 8));
    for (let hour = this.first + HOUR; hour < this.last; hour += HOUR) {
      bars.push(draw("rect", { class: "tick", x: this.x(hour) - 0.6, width: 1.2, y: 6, height: 1 }));
    }
    if (choice) bars.push(this.bar("chosen", choice.start, choice.end, 0, 10));
    if (now > this.first && now < this.last) {
      bars.push(draw("rect", { class: "now", x: this.x(now) - this.mark, width: 2 * this.mark, y: -1, height: 12 }));
    }
    return bars;
  }

  showHours(zone) {
    const count = Math.round((this.last - this.first) / HOUR);
    const step = Math.ceil(count / MOST_HOURS) * HOUR;
    const hours = [];
    for (let at = this.first; at <= this.last - step / 2 || !hours.length; at += step) hours.push(at);
    hours.push(this.last);
    while (this.hours.children.length > hours.length) this.hours.lastChild.remove();
    while (this.hours.children.length < hours.length) this.hours.append(make("span", ""));
    hours.forEach((at, i) => {
      const label = this.hours.children[i];
      setText(label, at === this.last ? endOfDay(at, zone) : clock(at, zone));
      label.style.left = `${this.x(at) / 10}%`;
    });
  }
}
