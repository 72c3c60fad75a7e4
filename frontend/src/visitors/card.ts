// A visitor is let in: for which doors, from when, for how long; the code and the link, shown once.

import { html, nothing, type TemplateResult } from "lit";
import type { SiteVisitors, Visitor, VisitorLetIn } from "../hub/answers";
import { FaitoutCard } from "../hub/card";
import { moment } from "../words/say";

/** Minutes. */
const LENGTHS = [60, 120, 240, 1440, 10080] as const;

export class VisitorsCard extends FaitoutCard<{ sites: SiteVisitors[] }> {
  static override properties = {
    ...FaitoutCard.properties,
    doors: { state: true },
    given: { state: true },
    isCopied: { state: true },
  };

  /** The doors that are chosen; undefined: the entrances. */
  declare doors: string[] | undefined;
  /** What was given last: nobody can be told it again. */
  declare given: VisitorLetIn | undefined;
  declare isCopied: boolean;

  constructor() {
    super();
    this.isCopied = false;
  }

  protected override question() {
    return { type: "visitors", site: this.config.site };
  }

  protected override async ask(hass: NonNullable<typeof this.hass>) {
    if (this.config.site) return { sites: [await this.#of(hass, this.config.site)] };
    const { sites } = await hass.callWS<{ sites: { site: string; rights: string[] }[] }>({
      type: "faitout/desk/places",
    });
    const mine = sites.filter(({ rights }) => rights.includes("access"));
    return { sites: await Promise.all(mine.map(({ site }) => this.#of(hass, site))) };
  }

  #of(hass: NonNullable<typeof this.hass>, site: string): Promise<SiteVisitors> {
    return hass.callWS<SiteVisitors>({ type: "faitout/desk/visitors", site });
  }

  protected override content({ sites }: { sites: SiteVisitors[] }): TemplateResult {
    return html`${sites.filter(({ doors }) => doors.length > 0).map((site) => this.#site(site))}`;
  }

  #site(site: SiteVisitors): TemplateResult {
    const chosen = this.#chosen(site);
    return html`<section aria-label=${site.name}>
      <h2>${this.say("visitor")}, ${site.name}</h2>
      <div class="row" role="group" aria-label=${this.say("doors")}>
        ${site.doors.map(
          ({ door, name }) => html`<button
            class=${chosen.includes(door) ? "main" : ""}
            aria-pressed=${chosen.includes(door)}
            @click=${() => {
              this.doors = chosen.includes(door)
                ? chosen.filter((each) => each !== door)
                : [...chosen, door];
            }}
          >
            ${name}
          </button>`,
        )}
      </div>
      <form class="row" style="margin:8px 0" @submit=${(e: SubmitEvent) => this.#letIn(e, site)}>
        <label
          >${this.say("visitor_for")}
          <select name="minutes">
            ${LENGTHS.map(
              (minutes) => html`<option value=${minutes} ?selected=${minutes === 240}>
                ${this.say(`visit_${minutes}`)}
              </option>`,
            )}
          </select></label
        >
        <label
          >${this.say("visitor_from")}
          <input name="start" type="datetime-local" aria-describedby="from_now" />
          <span id="from_now" class="quiet">${this.say("empty_is_now")}</span></label
        >
        <button class="main" type="submit" ?disabled=${this.busy || chosen.length === 0}>
          ${this.say("give_code")}
        </button>
      </form>
      ${this.given ? this.#once(site, this.given) : nothing}
      <h3>${this.say("visitors_now")}</h3>
      ${site.visitors.length === 0 ? html`<p class="quiet">${this.say("no_visitor")}</p>` : nothing}
      <ul>
        ${site.visitors.map((visitor) => this.#visitor(site, visitor))}
      </ul>
    </section>`;
  }

  #chosen(site: SiteVisitors): string[] {
    const entrances = site.doors.filter(({ is_entrance }) => is_entrance).map(({ door }) => door);
    const known = this.doors?.filter((each) => site.doors.some(({ door }) => door === each));
    return known ?? entrances;
  }

  #span(zone: string, { start, end }: Visitor): string {
    const [from, to] = [start, end].map((at) => moment(this.language, zone, at, this.now));
    return this.say("from_to", { from: from ?? "", to: to ?? "" });
  }

  /** The code and the link, as long as the card is there: then nobody knows them any more. */
  #once(site: SiteVisitors, given: VisitorLetIn): TemplateResult {
    const text = [given.code, given.link].filter(Boolean).join("\n");
    return html`<div role="status" style="border:2px solid var(--free);border-radius:10px;padding:12px">
      <p style="font-size:1.75rem;letter-spacing:0.1em"><strong>${given.code}</strong></p>
      <p>${given.doors.join(", ")}, ${this.#span(site.zone, given)}</p>
      ${given.link ? html`<p style="word-break:break-all">${given.link}</p>` : nothing}
      <p class="quiet">${this.say("code_once")}</p>
      <div class="row">
        <button @click=${() => this.#handOn(text)}>
          ${this.say(this.isCopied ? "copied" : "hand_on")}
        </button>
        <button class="plain" @click=${this.#forget}>${this.say("close")}</button>
      </div>
    </div>`;
  }

  #visitor(site: SiteVisitors, visitor: Visitor): TemplateResult {
    const told = `${visitor.doors.join(", ")}, ${this.#span(site.zone, visitor)}`;
    return html`<li class="row" style="border-top:1px solid var(--line);flex-wrap:nowrap">
      <span style="flex:1">${told}</span>
      <button
        ?disabled=${this.busy}
        aria-label=${this.pair(this.say("visitor_back"), told)}
        @click=${() => this.#takeBack(site, visitor)}
      >
        ${this.say("visitor_back")}
      </button>
    </li>`;
  }

  async #letIn(event: SubmitEvent, site: SiteVisitors): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const start = String(typed.get("start") ?? "");
    this.isCopied = false;
    this.given = await this.carryOut<VisitorLetIn>("visitors/let_in", {
      site: site.site,
      doors: this.#chosen(site),
      minutes: Number(typed.get("minutes")),
      language: this.language.startsWith("fr") ? "fr" : "en",
      ...(start ? { start } : {}),
    });
  }

  async #takeBack(site: SiteVisitors, { grant_id }: Visitor): Promise<void> {
    if (!confirm(this.say("sure"))) return;
    if (this.given?.grant_id === grant_id) this.#forget();
    await this.carryOut("visitors/take_back", { site: site.site, grant_id });
  }

  /** By the phone's own way to share, where it has one. */
  async #handOn(text: string): Promise<void> {
    try {
      if (navigator.share) {
        await navigator.share({ text });
      } else {
        await navigator.clipboard.writeText(text);
        this.isCopied = true;
      }
    } catch {
      // Whoever leaves the sheet of their phone has changed their mind; the code stands there.
    }
  }

  readonly #forget = (): void => {
    this.given = undefined;
  };
}
