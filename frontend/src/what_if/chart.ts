// The chart of the graces: hours freed on the left, people hurt on the right, minutes below.

import { html, svg, type TemplateResult } from "lit";
import { across, type Box, type Point, path, roundAbove } from "./curve";

const BOX: Box = { left: 40, top: 12, width: 262, height: 130 };
const WIDTH = 340;
const HEIGHT = 182;
/** Names of two points on the axis closer together than this would lie over each other. */
const CLOSEST = 18;
const FREED = { colour: "var(--primary-color, #0277bd)", dashes: "none" };
const HURT = { colour: "var(--taken)", dashes: "6 4" };

export interface ChartWords {
  whole: string;
  freed: string;
  hurt: string;
  axis: string;
  number(value: number): string;
}

function line({ colour, dashes }: typeof FREED, d: string): TemplateResult {
  return svg`<path d=${d} fill="none" stroke=${colour} stroke-width="3"
    stroke-dasharray=${dashes}></path>`;
}

function text(x: number, y: number, said: string, anchor: string): TemplateResult {
  return svg`<text x=${x} y=${y} text-anchor=${anchor} font-size="12"
    fill="currentColor">${said}</text>`;
}

function key(look: typeof FREED, said: string): TemplateResult {
  return html`<span class="row" style="gap:6px;flex-wrap:nowrap">
    <svg width="28" height="6" aria-hidden="true">${line(look, "M0 3H28")}</svg>${said}
  </span>`;
}

/** Draw the two lines with their axes; the table beside it says the same. */
export function chart(points: Point[], words: ChartWords): TemplateResult {
  const places = across(
    points.map((point) => point.grace),
    BOX,
  );
  const hours = points.map((point) => point.freed / 60);
  const hurt = points.map((point) => point.hurt);
  const [most, worst] = [roundAbove(Math.max(...hours)), roundAbove(Math.max(...hurt))];
  const bottom = BOX.top + BOX.height;
  const right = BOX.left + BOX.width;
  let named = -CLOSEST;
  return html`<p class="row" style="justify-content:space-between">
      ${key(FREED, words.freed)} ${key(HURT, words.hurt)}
    </p>
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      width="100%"
      style="max-height:360px"
      role="img"
      aria-label=${words.whole}
    >
      ${[0, 0.5, 1].map((share) => {
        const y = bottom - share * BOX.height;
        return svg`<path d="M${BOX.left} ${y}H${right}" stroke="var(--line)"></path>
          ${text(BOX.left - 6, y + 4, words.number(share * most), "end")}
          ${share === 0.5 && worst % 2 ? "" : text(right + 6, y + 4, words.number(share * worst), "start")}`;
      })}
      ${points.map((point, index) => {
        const x = places[index] ?? 0;
        if (x - named < CLOSEST) return "";
        named = x;
        return text(x, bottom + 18, String(point.grace), "middle");
      })}
      ${text(BOX.left + BOX.width / 2, HEIGHT - 4, words.axis, "middle")}
      ${line(FREED, path(hours, places, most, BOX))} ${line(HURT, path(hurt, places, worst, BOX))}
    </svg>`;
}
