// When people come: hours used by hour and weekday. A table of numbers, shaded; so it is read without colour.

import { html, nothing, type TemplateResult } from "lit";
import type { FigureWords } from "./words";

/** The busiest is shaded so much, in per cent: what stands on it is still read. */
const DARKEST = 38;

/** Return the weekday and the hour that were used most; undefined where none was used. */
export function busiest(heat: number[][]): { day: number; hour: number } | undefined {
  const most = Math.max(0, ...heat.flat());
  if (most === 0) return undefined;
  const day = heat.findIndex((hours) => hours.includes(most));
  return { day, hour: heat[day]?.indexOf(most) ?? 0 };
}

/** Draw the map of the hours in which anybody was there on any day. */
export function heatTable(heat: number[][], words: FigureWords): TemplateResult | typeof nothing {
  const most = Math.max(0, ...heat.flat());
  const hours = [...Array(24).keys()].filter((hour) => heat.some((day) => (day[hour] ?? 0) > 0));
  const [first, last] = [hours[0], hours.at(-1)];
  const peak = busiest(heat);
  if (first === undefined || last === undefined || peak === undefined) return nothing;
  const when = `${words.weekday(peak.day, "long")} ${peak.hour}–${peak.hour + 1}\u00a0h`;
  return html`<h3>${words.say("busy")}</h3>
    <p class="quiet">${words.say("busiest", { when })}</p>
    <table class="heat">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${words.say("hour")}</span></th>
          ${heat.map(
            (_, day) => html`<th scope="col">
              <span aria-hidden="true">${words.weekday(day, "short")}</span>
              <span class="unseen">${words.weekday(day, "long")}</span>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${[...Array(last - first + 1).keys()].map((row) => {
          const hour = first + row;
          return html`<tr>
            <th scope="row">${hour}\u00a0h</th>
            ${heat.map((day) => {
              const minutes = day[hour] ?? 0;
              const shade = Math.round((DARKEST * minutes) / most);
              return html`<td
                style="background:color-mix(in srgb, var(--primary-color, #0277bd) ${shade}%, transparent)"
              >
                ${minutes ? words.hours(minutes) : html`<span class="quiet">–</span>`}
              </td>`;
            })}
          </tr>`;
        })}
      </tbody>
    </table>`;
}
