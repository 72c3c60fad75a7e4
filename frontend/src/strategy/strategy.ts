// The generated dashboard as a strategy: who makes a dashboard chooses it among those of the
// community, and it follows the places from then on. The hub makes it; nothing is decided here.

import { type Hass, wordsOf } from "../hub/hass";
import { say } from "../words/say";

interface Dashboard {
  title?: string;
  views: Record<string, unknown>[];
}

/** What follows `custom:` in the dashboard's file. */
export const STRATEGY = "faitout";

export class PlacesStrategy extends HTMLElement {
  /** Return the dashboard of who looks; why not, in words, where the hub does not answer. */
  static async generate(_: unknown, hass: Hass): Promise<Dashboard> {
    try {
      return here(await hass.callWS<Dashboard>({ type: "faitout/desk/dashboard" }));
    } catch (error) {
      const content = `${say(hass.language, "away")}\n\n${wordsOf(error, hass.language)}`;
      const title = say(hass.language, "card_now");
      return { views: [{ title, path: "now", cards: [{ type: "markdown", content }] }] };
    }
  }
}

/** Have the cards lead to the views beside them, not to those of the dashboard in the sidebar. */
function here(dashboard: Dashboard): Dashboard {
  const [, at] = location.pathname.split("/");
  return at ? (aimed(dashboard, at) as Dashboard) : dashboard;
}

function aimed(part: unknown, dashboard: string): unknown {
  if (Array.isArray(part)) return part.map((each) => aimed(each, dashboard));
  if (part === null || typeof part !== "object") return part;
  const same = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, aimed(value, dashboard)]),
  );
  const type = "type" in part ? String(part.type) : "";
  return type.startsWith("custom:faitout-") ? { ...same, dashboard } : same;
}
