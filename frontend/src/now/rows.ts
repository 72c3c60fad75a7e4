// Which spaces get a row of their own: those that concern somebody now. The rest share lines.

import type { SiteNow, SpaceNow } from "../hub/answers";

/** Rows at most for a place; what does not fit is one line more. */
export const MOST_ROWS = 10;

/** Spaces of one kind that are told by name; more are told by their number. */
const MOST_NAMED = 4;
/** Names on a line; of more, each kind is told by its number. */
const MOST_ON_LINE = 8;

const WAITING = ["awaiting", "soon"];

export interface Rows {
  /** People who wait and countdowns, the most urgent first. */
  first: SpaceNow[];
  /** Spaces in use. */
  used: SpaceNow[];
  /** Spaces that have nothing to say, by what is told of them. */
  quiet: Map<string, SpaceNow[]>;
}

/** Sort the spaces of a place into rows and lines. */
export function rowsOf(site: SiteNow): Rows {
  const first = site.spaces
    .filter((space) => isFirst(space))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const rest = site.spaces.filter((space) => !isFirst(space));
  const used = rest.filter((space) => space.told === "occupied");
  const quiet = new Map<string, SpaceNow[]>();
  for (const space of rest) {
    if (space.told === "occupied") continue;
    quiet.set(space.told, [...(quiet.get(space.told) ?? []), space]);
  }
  return { first, used, quiet };
}

function isFirst(space: SpaceNow): boolean {
  return space.release !== null || space.undo_until !== null || WAITING.includes(space.told);
}

function rank(space: SpaceNow): number {
  if (space.release !== null) return space.release;
  return (space.told === "awaiting" ? 1e11 : 2e11) + (space.booking?.start ?? 0);
}

/** Spaces of one kind, of which the same is told. */
export interface Group {
  kind: string;
  spaces: SpaceNow[];
  isMany: boolean;
}

/** Sort the spaces of a line by kind, in the order in which the kinds come. */
export function groupsOf(spaces: SpaceNow[]): Group[] {
  const kinds = new Map<string, SpaceNow[]>();
  for (const space of spaces) kinds.set(space.kind, [...(kinds.get(space.kind) ?? []), space]);
  const named = [...kinds.values()]
    .filter((each) => each.length <= MOST_NAMED)
    .reduce((sum, each) => sum + each.length, 0);
  return [...kinds].map(([kind, each]) => ({
    kind,
    spaces: each,
    isMany: each.length > MOST_NAMED || (named > MOST_ON_LINE && each.length > 1),
  }));
}
