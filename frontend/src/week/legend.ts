// What the looks of the grid mean, each beside a sample of it.

import { html, type TemplateResult } from "lit";
import { FIXED, icon, stageShape } from "../look/icons";
import { type Key, say } from "../words/say";

/** Draw the legend: closed at first, since who has read it once needs the room. */
export function legend(language: string): TemplateResult {
  const row = (look: string, key: Key, shape: unknown = "") =>
    html`<li><span class="sample ${look}">${shape}</span>${say(language, key)}</li>`;
  return html`<details class="legend">
    <summary>${say(language, "week_legend")}</summary>
    <ul>
      ${row("booking scheduled", "legend_booked", stageShape("scheduled"))}
      ${row("booking checked_in", "legend_used", stageShape("completed"))}
      ${row("booking released", "legend_released", stageShape("released"))}
      ${row("booking fixed", "legend_outside", icon(FIXED))}
      ${row("used", "legend_there")} ${row("walk_in", "legend_walked_in")}
      ${row("shut", "legend_closed")}
    </ul>
    <p class="quiet">${say(language, "legend_drag")}</p>
  </details>`;
}
