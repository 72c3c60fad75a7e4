// What needs a person: by urgency, each with where, since when, what to do, and one tap to do it.

import { html, nothing, type TemplateResult } from "lit";
import type { Concern, Mending, SiteAttention } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import { ALERT, DONE, icon } from "../look/icons";
import { clock, countdown, isSaid, moment } from "../words/say";

interface Answer {
  sites: SiteAttention[];
}

/** A concern with the place it is at, and the clock of that place. */
type Placed = Concern & { site: string; zone: string };

const URGENCIES = ["now", "today", "later"] as const;
/** Deeds that ask first: they change what many people see, or open what is held shut. */
const ASKS_FIRST = ["reset_alarm"];

export class AttentionCard extends FaitoutCard<Answer> {
  static override properties = {
    ...FaitoutCard.properties,
    mending: { state: true },
    mended: { state: true },
  };

  declare mending: Mending | undefined;
  /** The repair that is being settled. */
  declare mended: Placed | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => this.requestUpdate("answer"), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override question() {
    return { type: "attention", ...(this.config.site ? { site: this.config.site } : {}) };
  }

  protected override content(answer: Answer): TemplateResult {
    const all = answer.sites.flatMap((site) =>
      site.concerns.map((concern) => ({ ...concern, site: site.site, zone: site.zone })),
    );
    const unknown = answer.sites.filter((site) => !site.is_known);
    return html`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${answer.sites.length === 0 ? html`<p class="quiet">${this.say("no_place")}</p>` : nothing}
      ${all.length === 0 && unknown.length === 0 ? this.#peace(answer.sites) : nothing}
      ${unknown.map(
        (site) =>
          html`<p class="quiet">
            ${this.say(site.is_at_work ? "not_known_yet" : "not_at_work", { site: site.name })}
          </p>`,
      )}
      ${URGENCIES.map((urgency) => {
        const found = all.filter((concern) => concern.urgency === urgency);
        return found.length === 0
          ? nothing
          : html`<h3>${this.say(`urgency_${urgency}`)}</h3>
              <ul>
                ${found.map((concern) => this.#concern(concern))}
              </ul>`;
      })}
      ${this.#forOthers(answer.sites)}
    </div>
    ${this.#lookedAt(answer.sites)}`;
  }

  /** Nothing needs a person, as far as the hub knew when it was asked last. */
  #peace(sites: SiteAttention[]): TemplateResult | typeof nothing {
    if (sites.length === 0 || this.#isAway) return nothing;
    const isAll = sites.every((site) => site.for_others === 0);
    const text = this.say(isAll ? "all_in_order" : "nothing_for_you");
    return html`<p class="row">${icon(DONE, "var(--free)")} ${text}</p>`;
  }

  /** What others have to settle is no secret, and no peace: only what it is stays with them. */
  #forOthers(sites: SiteAttention[]): TemplateResult | typeof nothing {
    const count = sites.reduce((sum, site) => sum + site.for_others, 0);
    if (count === 0) return nothing;
    return html`<p class="quiet">
      ${this.say(count === 1 ? "one_for_others" : "things_for_others", { count })}
    </p>`;
  }

  /** Outside of what is read out when it changes: this changes with every answer. */
  #lookedAt([first]: SiteAttention[]): TemplateResult | typeof nothing {
    if (!first || this.#isAway) return nothing;
    const time = clock(this.language, first.zone, this.answeredAt);
    return html`<p class="quiet">${this.say("looked_at", { time })}</p>`;
  }

  get #isAway(): boolean {
    return this.isLost || this.refusal !== "" || this.hass?.connected === false;
  }

  #concern(concern: Placed): TemplateResult {
    const { zone } = concern;
    const since =
      concern.since === null
        ? nothing
        : html` · ${this.say("since", { time: moment(this.language, zone, concern.since, this.now) })}`;
    const due =
      concern.due === null
        ? nothing
        : html` · <strong role="timer">${countdown(concern.due - this.now)}</strong>`;
    return html`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${icon(ALERT, concern.urgency === "now" ? "var(--taken)" : "var(--soon)")}
        <span
          ><strong>${concern.what}</strong><br /><span class="quiet"
            >${concern.where}${since}${due}</span
          ></span
        >
      </p>
      <p>${concern.todo}</p>
      ${this.#deed(concern)}
      ${
        concern.helpers.length > 0
          ? html`<p class="quiet">${this.say("ask_somebody", { who: concern.helpers.join(", ") })}</p>`
          : nothing
      }
      ${this.mended?.key === concern.key && this.mending ? this.#ways(this.mending) : nothing}
    </li>`;
  }

  #deed(concern: Placed): TemplateResult | typeof nothing {
    const key = `deed_${concern.deed}`;
    if (concern.deed === null || !isSaid(key)) return nothing;
    return html`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(key)}: ${concern.where}"
      @click=${() => this.#do(concern)}
    >
      ${this.say(key)}
    </button>`;
  }

  async #do(concern: Placed): Promise<void> {
    const { site, key } = concern;
    switch (concern.deed) {
      case "look":
        this.goTo(
          concern.kind === "screens"
            ? "screens"
            : concern.space
              ? `space-${site}-${concern.space}`
              : "now",
        );
        return;
      case "mend":
        this.mended = concern;
        this.mending = await this.carryOut<Mending>("attention/mend", {
          site,
          issue_id: concern.subject,
        });
        return;
      default:
        if (concern.deed && ASKS_FIRST.includes(concern.deed) && !confirm(this.say("sure"))) return;
        await this.carryOut("attention/do", { site, key });
    }
  }

  #ways(mending: Mending): TemplateResult {
    return html`<div role="group" style="margin:8px 0">
      ${mending.text ? html`<p>${mending.text}</p>` : nothing}
      <div class="row">
        ${mending.ways.map(
          (way) => html`<button ?disabled=${this.busy} @click=${() => this.#goOn(way.id)}>
            ${way.label || this.say("yes_do_it")}
          </button>`,
        )}
        <button class="plain" @click=${this.#leave}>${this.say("leave_it")}</button>
      </div>
    </div>`;
  }

  async #goOn(way: string): Promise<void> {
    const { mended, mending } = this;
    if (!mended || !mending?.flow_id) return;
    const next = await this.carryOut<Mending>("attention/mend", {
      site: mended.site,
      issue_id: mended.subject,
      flow_id: mending.flow_id,
      way,
    });
    this.mending = next?.flow_id ? next : undefined;
  }

  readonly #leave = (): void => {
    this.mending = undefined;
  };
}
