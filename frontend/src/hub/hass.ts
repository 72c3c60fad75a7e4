// What Home Assistant's frontend hands to a card, as far as the cards use it.

import { type Key, say } from "../words/say";

export interface EntityState {
  entity_id: string;
  state: string;
  attributes: Record<string, unknown>;
  last_changed: string;
}

export interface Hass {
  language: string;
  connected: boolean;
  states: Record<string, EntityState | undefined>;
  /** The entities that Home Assistant shows, with the integration each comes from. */
  entities: Record<string, { platform?: string } | undefined>;
  user?: { is_admin: boolean };
  themes?: { darkMode?: boolean };
  callWS<T>(message: { type: string } & Record<string, unknown>): Promise<T>;
}

/** What a dashboard keeps of a card. */
export interface CardConfig {
  type: string;
  /** The slug of one place; left out: all. */
  site?: string;
  /** The slug of one space; or `site/space`, as the visual editor keeps it. */
  space?: string;
  /** Where the other views are. */
  dashboard?: string;
  /** Whether it is read from afar, as on a wall. */
  far?: boolean;
}

export const UNAUTHORIZED = "unauthorized";
const REFUSED = "refused";

/** Return whether the hub has answered, and said why not; all else is a connection that failed. */
export function isRefusal(error: unknown, ...codes: string[]): boolean {
  const wanted = codes.length > 0 ? codes : [REFUSED, UNAUTHORIZED];
  if (!error || typeof error !== "object" || !("code" in error)) return false;
  return wanted.includes(String(error.code));
}

/**
 * Return a refusal in words, as Home Assistant hands it on. Where the line broke while the hub was
 * asked it hands on a number: then nobody knows what became of it, and that is said.
 */
export function wordsOf(error: unknown, language: string, broken: Key = "no_answer"): string {
  if (error && typeof error === "object" && "message" in error) return String(error.message);
  return say(language, broken);
}

const OURS = new WeakMap<object, string[]>();

/** Return the entities of this integration. */
export function ours(hass: Hass): string[] {
  const known = OURS.get(hass.entities);
  if (known) return known;
  const found = Object.keys(hass.entities).filter(
    (id) => hass.entities[id]?.platform === "faitout",
  );
  OURS.set(hass.entities, found);
  return found;
}
