// The visual editors: which place, or which space, a card is about. Home Assistant draws the form.

import { type Key, say } from "../words/say";
import type { SitePlace } from "./answers";
import type { CardConfig, Hass } from "./hass";

interface Choice {
  value: string;
  label: string;
}

interface Field {
  name: "site" | "space" | "dashboard" | "far";
  required?: boolean;
  selector: Record<string, unknown>;
}

export interface ConfigForm {
  schema: Field[];
  computeLabel(field: Field): string;
  computeHelper(field: Field): string | undefined;
}

const LABELS: Record<Field["name"], Key> = {
  site: "edit_site",
  space: "edit_space",
  dashboard: "edit_dashboard",
  far: "edit_far",
};
const HELP: Partial<Record<Field["name"], Key>> = {
  site: "edit_site_help",
  dashboard: "edit_dashboard_help",
  far: "edit_far_help",
};

/** Who edits: Home Assistant asks for a form without saying it. */
function hassHere(): Hass | undefined {
  return document.querySelector<HTMLElement & { hass?: Hass }>("home-assistant")?.hass;
}

async function placesOf(hass: Hass | undefined): Promise<SitePlace[]> {
  try {
    const answer = await hass?.callWS<{ sites: SitePlace[] }>({ type: "faitout/desk/places" });
    return answer?.sites ?? [];
  } catch {
    // The form is there all the same: a place can be typed.
    return [];
  }
}

/** Return the form of a card about a place, or all; or about one space. */
export async function formOf(what: "site" | "space"): Promise<ConfigForm> {
  const hass = hassHere();
  const sites = await placesOf(hass);
  const choices = what === "site" ? sitesOf(sites) : spacesOf(sites);
  const speak = (key: Key) => say(hass?.language ?? "en", key);
  return {
    schema: [
      { name: what, required: what === "space", selector: selectorOf(choices) },
      { name: "dashboard", selector: { text: {} } },
      { name: "far", selector: { boolean: {} } },
    ],
    computeLabel: (field) => speak(LABELS[field.name]),
    computeHelper: (field) => {
      const key = HELP[field.name];
      return key ? speak(key) : undefined;
    },
  };
}

function selectorOf(options: Choice[]): Record<string, unknown> {
  if (options.length === 0) return { text: {} };
  return { select: { options, mode: "dropdown", custom_value: false } };
}

function sitesOf(sites: SitePlace[]): Choice[] {
  return sites.map(({ site, name }) => ({ value: site, label: name }));
}

/** Names of spaces meet where there are several places: each carries its own. */
function spacesOf(sites: SitePlace[]): Choice[] {
  return sites.flatMap((site) =>
    site.spaces.map(({ space, name }) => ({
      value: `${site.site}/${space}`,
      label: sites.length > 1 ? `${name}, ${site.name}` : name,
    })),
  );
}

/** Return a card about the first space there is, for who has chosen none yet. */
export async function firstSpace(hass: Hass): Promise<Partial<CardConfig>> {
  const [first] = spacesOf(await placesOf(hass));
  return first ? { space: first.value } : {};
}

/** Return what a dashboard keeps of a card with its place and space apart. */
export function apart(config: CardConfig): CardConfig {
  const [site, space] = (config.space ?? "").split("/");
  return site && space ? { ...config, site, space } : config;
}
