// What other graces would have freed, and whom they would have hurt: replayed space by space.

import { html, nothing, type TemplateResult } from "lit";
import type { SitePlace } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import { wordsOf } from "../hub/hass";
import { isSaid } from "../words/say";
import type { Curve } from "./answers";
import { chart } from "./chart";
import { type Point, together } from "./curve";

interface Answer {
  sites: SitePlace[];
}

/** Fewer bookings than these tell little. */
const FEW = 30;

/** A space that is asked for. */
interface Asked {
  site: string;
  space: string;
  name: string;
}

export class WhatIfCard extends FaitoutCard<Answer> {
  static override properties = {
    ...FaitoutCard.properties,
    kind: { state: true },
    curves: { state: true },
    wanted: { state: true },
    isRunning: { state: true },
  };

  declare kind: string;
  declare curves: Curve[];
  /** The spaces that are asked for, or were asked for last, in their order. */
  declare wanted: Asked[];
  declare isRunning: boolean;
  #run = 0;

  constructor() {
    super();
    this.kind = "";
    this.curves = [];
    this.wanted = [];
    this.isRunning = false;
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
    const sites = this.#sites(answer);
    const kinds = [
      ...new Set(
        sites.flatMap((site) =>
          site.spaces.filter((space) => space.is_bookable).map((space) => space.kind),
        ),
      ),
    ].filter((kind) => kind !== "locker");
    return html`
      <h2>${this.say("card_what_if")}</h2>
      ${
        sites.length === 0
          ? html`<p class="quiet">${this.say("not_for_you")}</p>`
          : html`<p class="quiet">${this.say("what_if_question")}</p>`
      }
      <div class="row">
        ${kinds.map(
          (kind) => html`<button
            class=${kind === this.kind ? "main" : ""}
            aria-pressed=${kind === this.kind}
            ?disabled=${this.isRunning}
            @click=${() => this.#ask(answer, kind)}
          >
            ${this.#kindOf(kind)}
          </button>`,
        )}
      </div>
      ${this.isRunning ? this.#progress() : this.#curve()}
    `;
  }

  #kindOf(kind: string): string {
    const key = `kind_${kind}`;
    return isSaid(key) ? this.say(key) : kind;
  }

  #sites(answer: Answer): SitePlace[] {
    return answer.sites.filter(
      (site) =>
        site.rights.includes("records") && (!this.config.site || site.site === this.config.site),
    );
  }

  async #ask(answer: Answer, kind: string): Promise<void> {
    const run = ++this.#run;
    const sites = this.#sites(answer);
    const spaces = sites.flatMap((site) =>
      site.spaces
        .filter((space) => space.is_bookable && space.kind === kind)
        .map(({ space, name }) => ({
          site: site.site,
          space,
          name: sites.length > 1 ? `${name} (${site.name})` : name,
        })),
    );
    this.kind = kind;
    this.curves = [];
    this.wrong = "";
    this.wanted = spaces;
    this.isRunning = true;
    for (const { site, space } of spaces) {
      try {
        const type = "faitout/desk/what_if";
        const curve = await this.hass?.callWS<Curve>({ type, site, space });
        if (run !== this.#run) return;
        if (curve) this.curves = [...this.curves, curve];
      } catch (error) {
        if (run !== this.#run) return;
        this.wrong = wordsOf(error, this.language);
        break;
      }
    }
    this.isRunning = false;
  }

  readonly #stop = (): void => {
    this.#run += 1;
    this.isRunning = false;
  };

  #progress(): TemplateResult {
    const [done, all] = [this.curves.length, this.wanted.length];
    return html`<p role="status" class="row">
      <progress max=${all} value=${done} aria-label=${this.#kindOf(this.kind)}></progress>
      ${this.say("replayed", { done, all })}
      <button @click=${this.#stop}>${this.say("stop")}</button>
    </p>`;
  }

  /** Say that only a part was counted, and which: it answers one by one, in their order. */
  #part(): TemplateResult | typeof nothing {
    const [done, all] = [this.curves.length, this.wanted.length];
    if (done === all) return nothing;
    if (done === 0) return html`<p role="status"><strong>${this.say("none_counted")}</strong></p>`;
    const names = this.wanted.slice(0, done).map((space) => space.name);
    return html`<p role="status">
      <strong>${this.say("part_counted", { done, all })}</strong>
      <span class="quiet">${this.say("counted_are", { names: names.join(", ") })}</span>
    </p>`;
  }

  #curve(): TemplateResult | typeof nothing {
    if (this.wanted.length === 0) return nothing;
    if (this.curves.length === 0) return this.#part();
    const points = together(this.curves);
    const [first] = points;
    if (!first) return html`${this.#part()}<p>${this.say("nothing_recorded")}</p>`;
    return html`
      <h3>${this.#kindOf(this.kind)}</h3>
      ${this.#part()}
      ${first.bookings < FEW ? html`<p>${this.say("few_bookings", { count: first.bookings })}</p>` : nothing}
      ${chart(points, {
        whole: this.say("what_if_curve"),
        freed: this.say("would_free_hours"),
        hurt: this.say("would_hurt_people"),
        axis: this.say("grace_minutes"),
        number: (value) => this.#number(value),
      })}
      ${this.#table(points)}
    `;
  }

  #number(value: number): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: 1 }).format(value);
  }

  #table(points: Point[]): TemplateResult {
    return html`<table style="width:100%;border-collapse:collapse">
      <thead>
        <tr>
          <th scope="col" style="text-align:start">${this.say("grace")}</th>
          <th scope="col" style="text-align:end">${this.say("would_free")}</th>
          <th scope="col" style="text-align:end">${this.say("would_hurt")}</th>
        </tr>
      </thead>
      <tbody>
        ${points.map(
          (point) => html`<tr style="border-top:1px solid var(--line)">
            <th scope="row" style="text-align:start;font-weight:normal;padding:4px 0">
              ${point.grace} min ${this.#asSet(point)}
            </th>
            <td style="text-align:end">${this.#number(point.freed / 60)} h</td>
            <td style="text-align:end">${point.hurt}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #asSet(point: Point): TemplateResult | typeof nothing {
    if (point.set === 0) return nothing;
    const drawn = this.curves.filter((curve) => curve.points.length > 0).length;
    const said =
      point.set === drawn
        ? this.say("as_set")
        : this.say("as_set_in", { count: point.set, all: drawn });
    return html`<strong>${said}</strong>`;
  }
}
