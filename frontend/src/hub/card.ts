// What every card has in common: who looks, what it asks the hub for, and what it says when the hub
// has gone: what it knew last, greyed, and that it is old. It asks again by itself.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { style } from "../look/style";
import { type Key, say } from "../words/say";
import { apart, type ConfigForm, formOf } from "./form";
import { type CardConfig, type Hass, isRefusal, ours, UNAUTHORIZED, wordsOf } from "./hass";

const PREFIX = "faitout/desk/";
/** News come in bursts; a card asks once for all of them. */
const GATHER_MS = 150;
/** Without any news, a card asks again after so long: the day may have turned. */
const ANEW_MS = 60_000;

export abstract class FaitoutCard<Answer> extends LitElement {
  static override styles = [style];
  static override properties = {
    hass: { attribute: false },
    config: { state: true },
    answer: { state: true },
    wrong: { state: true },
    refusal: { state: true },
    isDenied: { state: true },
    busy: { state: true },
    isLost: { state: true },
  };

  declare hass: Hass | undefined;
  declare config: CardConfig;
  declare answer: Answer | undefined;
  /** Why what somebody wanted done was not done. */
  declare wrong: string;
  /** Why the hub does not answer what the card asks for; it goes with the next answer. */
  declare refusal: string;
  /** Who looks may not see what the card asks for. */
  declare isDenied: boolean;
  declare busy: boolean;
  /** The hub did not answer when it was asked last. */
  declare isLost: boolean;
  /** When the hub answered last, in seconds since 1970. */
  protected answeredAt = 0;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #anew: ReturnType<typeof setInterval> | undefined;
  #asked = 0;
  /** The first question is about to be asked. */
  #isBeginning = false;

  constructor() {
    super();
    this.wrong = "";
    this.refusal = "";
    this.isDenied = false;
    this.busy = false;
    this.isLost = false;
  }

  /** The visual editor. */
  static getConfigForm(): Promise<ConfigForm> {
    return formOf("site");
  }

  /** What a card is that somebody has just picked. */
  static getStubConfig(_: Hass): Partial<CardConfig> | Promise<Partial<CardConfig>> {
    return {};
  }

  setConfig(config: CardConfig): void {
    this.config = apart(config);
    this.toggleAttribute("far", config.far === true);
    if (this.hass) this.askSoon();
  }

  getGridOptions(): { columns: number | "full"; min_columns: number } {
    return { columns: "full", min_columns: 6 };
  }

  getCardSize(): number {
    return 6;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#anew = setInterval(() => this.askSoon(), ANEW_MS);
    if (this.hass) this.askSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#anew);
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
  }

  /** What the card asks for; undefined: nothing yet. */
  protected abstract question(): { type: string } & Record<string, unknown>;

  /** Whether what the card shows may have changed between two states of Home Assistant. */
  protected isNews(before: Hass, after: Hass): boolean {
    if (before.connected !== after.connected) return true;
    if (before.states === after.states) return false;
    return ours(after).some((id) => before.states[id] !== after.states[id]);
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (changed.has("hass")) this.#heard(changed.get("hass") as Hass | undefined);
    // Home Assistant hands a new `hass` for every state of the house; most are none of ours.
    return changed.size > 1 || !changed.has("hass") || !this.answer;
  }

  #heard(before: Hass | undefined): void {
    if (!this.hass) return;
    this.toggleAttribute("dark", this.hass.themes?.darkMode ?? false);
    if (!before || this.isNews(before, this.hass)) this.askSoon();
    if (before?.connected !== this.hass.connected) this.requestUpdate("answer");
  }

  /** Ask the hub once the burst is over; the first time at once, since a page waits for it. */
  protected askSoon(): void {
    if (this.#gathering !== undefined || this.#isBeginning) return;
    if (!this.answer && !this.isLost && !this.refusal) {
      this.#isBeginning = true;
      queueMicrotask(() => {
        this.#isBeginning = false;
        void this.askNow();
      });
      return;
    }
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      void this.askNow();
    }, GATHER_MS);
  }

  /** Ask the hub once. */
  protected ask(hass: Hass): Promise<Answer> {
    const { type, ...fields } = this.question();
    return hass.callWS<Answer>({ type: PREFIX + type, ...fields });
  }

  protected async askNow(): Promise<void> {
    if (!this.hass || !this.config) return;
    const number = ++this.#asked;
    try {
      const answer = await this.ask(this.hass);
      if (number !== this.#asked) return;
      this.answer = answer;
      this.answeredAt = this.now;
      this.isLost = false;
      this.isDenied = false;
      this.refusal = "";
    } catch (error) {
      if (number !== this.#asked) return;
      this.isLost = !isRefusal(error);
      this.isDenied = isRefusal(error, UNAUTHORIZED);
      // What somebody may no longer see is not shown on; all else is old, and said to be.
      if (this.isDenied) this.answer = undefined;
      if (isRefusal(error) || !this.answer) this.refusal = wordsOf(error, this.language, "away");
    }
  }

  /** Have the hub do something; say in words why it did not. Returns its answer. */
  protected async carryOut<T>(
    type: string,
    fields: Record<string, unknown>,
  ): Promise<T | undefined> {
    if (!this.hass || this.busy) return undefined;
    this.busy = true;
    this.wrong = "";
    try {
      return await this.hass.callWS<T>({ type: PREFIX + type, ...fields });
    } catch (error) {
      this.wrong = wordsOf(error, this.language);
      return undefined;
    } finally {
      this.busy = false;
      await this.askNow();
    }
  }

  protected say(key: Key, words: Record<string, string | number> = {}): string {
    return say(this.language, key, words);
  }

  /** Return what is said of something, as the language sets a colon. */
  protected pair(what: string, how: string): string {
    return this.say("pair", { what, how });
  }

  protected get language(): string {
    return this.hass?.language ?? "en";
  }

  protected get now(): number {
    return Date.now() / 1000;
  }

  /** Go to another view of the dashboard, without loading the page anew. */
  protected goTo(view: string): void {
    const path = `/${this.config.dashboard ?? "faitout-places"}/${view}`;
    history.pushState(null, "", path);
    window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
  }

  protected abstract content(answer: Answer): TemplateResult | typeof nothing;

  protected override render(): TemplateResult {
    const isAway = this.isLost || this.hass?.connected === false;
    const isOld = isAway || this.refusal !== "";
    return html`<ha-card class="card">
      ${isAway && !this.refusal ? html`<p role="status" class="wrong">${this.say("away")}</p>` : nothing}
      ${this.#refused()}
      ${this.wrong && this.wrong !== this.refusal ? html`<p role="alert" class="wrong">${this.wrong}</p>` : nothing}
      ${
        this.answer
          ? html`<div class=${isOld ? "away" : ""}>${this.content(this.answer)}</div>`
          : this.refusal || this.wrong
            ? nothing
            : html`<p class="quiet">${this.say("loading")}</p>`
      }
    </ha-card>`;
  }

  /** Say why there is no answer: what is not for who looks is no error. */
  #refused(): TemplateResult | typeof nothing {
    if (!this.refusal) return nothing;
    if (this.isDenied) return html`<p role="status" class="quiet">${this.refusal}</p>`;
    return html`<p role="alert" class="wrong">${this.refusal}</p>`;
  }
}
