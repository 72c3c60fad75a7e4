// What needs a person: by urgency, each with where, since when, what to do, and one tap to do it.

import { html, nothing, type TemplateResult } from "lit";
import type { Concern, Mending, SiteAttention } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import { ALERT, DONE, icon } from "../look/icons";
import { countdown, isSaid, moment } from "../words/say";

interface Answer {
  sites: SiteAttention[];
}

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
  declare mended: (Concern & { site: string }) | undefined;
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
      site.concerns.map((concern) => ({ ...concern, site: site.site })),
    );
    const unknown = answer.sites.filter((site) => !site.is_known);
    return html`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${
        all.length === 0 && unknown.length === 0
          ? html`<p class="row">${icon(DONE, "var(--free)")} ${this.say("all_in_order")}</p>`
          : nothing
      }
      ${unknown.map(
        (site) => html`<p class="quiet">${this.say("not_known_yet", { site: site.name })}</p>`,
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
    </div>`;
  }

  #concern(concern: Concern & { site: string }): TemplateResult {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const since =
      concern.since === null
        ? nothing
        : html` · ${this.say("since", { time: moment(this.language, zone, concern.since, this.now) })}`;
    const due =
      concern.due === null
        ? nothing
        : html` · <strong>${countdown(concern.due - this.now)}</strong>`;
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
      ${this.mended?.key === concern.key && this.mending ? this.#ways(this.mending) : nothing}
    </li>`;
  }

  #deed(concern: Concern & { site: string }): TemplateResult | typeof nothing {
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

  async #do(concern: Concern & { site: string }): Promise<void> {
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
