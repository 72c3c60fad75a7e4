// What other graces would have freed, and whom they would have hurt: replayed space by space.

import { html, nothing, svg, type TemplateResult } from "lit";
import type { SitePlace } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import { wordsOf } from "../hub/hass";
import type { Curve } from "./answers";
import { path, together } from "./curve";

interface Answer {
  sites: SitePlace[];
}

const WIDTH = 300;
const HEIGHT = 120;
/** Fewer bookings than these tell little. */
const FEW = 30;

/** Draw a line through values; dashed, so that two are told apart by more than colour. */
function line(values: number[], colour: string, dashes = "none"): TemplateResult {
  return svg`<path
    d=${path(values, WIDTH, HEIGHT)}
    fill="none"
    stroke=${colour}
    stroke-width="3"
    stroke-dasharray=${dashes}
  ></path>`;
}

export class WhatIfCard extends FaitoutCard<Answer> {
  static override properties = {
    ...FaitoutCard.properties,
    kind: { state: true },
    curves: { state: true },
    wanted: { state: true },
  };

  declare kind: string;
  declare curves: Curve[];
  /** How many spaces are asked for; 0: none now. */
  declare wanted: number;
  #run = 0;

  constructor() {
    super();
    this.kind = "meeting_room";
    this.curves = [];
    this.wanted = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override question() {
    return { type: "places" };
  }

  protected override isNews(): boolean {
    return false;
  }

  protected override content(answer: Answer): TemplateResult {
    const kinds = [
      ...new Set(
        this.#sites(answer).flatMap((site) =>
          site.spaces.filter((space) => space.is_bookable).map((space) => space.kind),
        ),
      ),
    ].filter((kind) => kind !== "locker");
    return html`
      <h2>${this.say("card_what_if")}</h2>
      <p class="quiet">${this.say("what_if_question")}</p>
      <div class="row">
        ${kinds.map(
          (kind) => html`<button
            ?disabled=${this.wanted > 0}
            @click=${() => this.#ask(answer, kind)}
          >
            ${this.say(`kind_${kind}` as "kind_desk")}
          </button>`,
        )}
      </div>
      ${this.wanted > 0 ? this.#progress() : this.#curve()}
    `;
  }

  #sites(answer: Answer): SitePlace[] {
    return answer.sites.filter(
      (site) =>
        site.rights.includes("records") && (!this.config.site || site.site === this.config.site),
    );
  }

  async #ask(answer: Answer, kind: string): Promise<void> {
    const run = ++this.#run;
    const spaces = this.#sites(answer).flatMap((site) =>
      site.spaces
        .filter((space) => space.is_bookable && space.kind === kind)
        .map((space) => ({ site: site.site, space: space.space })),
    );
    this.kind = kind;
    this.curves = [];
    this.wrong = "";
    this.wanted = spaces.length;
    for (const space of spaces) {
      try {
        const type = "faitout/desk/what_if";
        const curve = await this.hass?.callWS<Curve>({ type, ...space });
        if (run !== this.#run) return;
        if (curve) this.curves = [...this.curves, curve];
      } catch (error) {
        if (run !== this.#run) return;
        this.wrong = wordsOf(error, this.language);
        break;
      }
    }
    this.wanted = 0;
  }

  readonly #stop = (): void => {
    this.#run += 1;
    this.wanted = 0;
  };

  #progress(): TemplateResult {
    return html`<p role="status" class="row">
      <progress max=${this.wanted} value=${this.curves.length}></progress>
      ${this.say("replayed", { done: this.curves.length, all: this.wanted })}
      <button @click=${this.#stop}>${this.say("stop")}</button>
    </p>`;
  }

  #curve(): TemplateResult | typeof nothing {
    if (this.curves.length === 0) return nothing;
    const points = together(this.curves);
    const [first] = points;
    if (!first) return html`<p>${this.say("nothing_recorded")}</p>`;
    const set = this.curves[0]?.as_set;
    const hours = (minutes: number) =>
      `${new Intl.NumberFormat(this.language).format(Math.round(minutes / 6) / 10)}\u00a0h`;
    return html`
      <svg viewBox="-6 -6 ${WIDTH + 12} ${HEIGHT + 12}" width="100%" role="img" aria-label=${this.say("what_if_curve")}>
        ${line(
          points.map((point) => point.freed),
          "var(--primary-color, #0277bd)",
        )}
        ${line(
          points.map((point) => point.hurt),
          "var(--taken)",
          "6 4",
        )}
      </svg>
      ${first.bookings < FEW ? html`<p>${this.say("few_bookings", { count: first.bookings })}</p>` : nothing}
      <table style="width:100%;border-collapse:collapse">
        <thead>
          <tr>
            <th scope="col">${this.say("grace")}</th>
            <th scope="col">${this.say("would_free")}</th>
            <th scope="col">${this.say("would_hurt")}</th>
          </tr>
        </thead>
        <tbody>
          ${points.map(
            (point) => html`<tr style="border-top:1px solid var(--line)">
              <th scope="row">
                ${point.grace} min ${point.grace === set ? this.say("as_set") : ""}
              </th>
              <td style="text-align:end">${hours(point.freed)}</td>
              <td style="text-align:end">${point.hurt}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    `;
  }
}
