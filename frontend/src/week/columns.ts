// The columns of the grid: the spaces of a day, or the days of a space, beside each other.

import type { SiteWeek, WeekDay, WeekSpace } from "../hub/answers";
import { dayName } from "../words/say";
import { type Column, keyOf } from "./drag";
import { type Alignment, aligned } from "./layout";

const DAY = 86_400;

/** What is shown: a day of all spaces, or a week of one (`site/space`; the first where none is). */
export interface Shown {
  language: string;
  mode: "day" | "week";
  chosen: string;
}

/** Return the columns that are shown, beside each other by the clock on the wall. */
export function columnsOf(
  sites: SiteWeek[],
  shown: Shown,
): { columns: Column[] } & Pick<Alignment, "doubled"> {
  const found = shown.mode === "day" ? spacesOf(sites) : daysOf(sites, shown);
  const { scales, doubled } = aligned(found.map(({ site, day }) => ({ ...day, zone: site.zone })));
  const columns = found.flatMap((each, index) => {
    const scale = scales[index];
    return scale ? [{ ...each, key: keyOf(each.site, each.space, each.day), scale }] : [];
  });
  return { columns, doubled };
}

/** Return every space once, on the first day that is known. */
export function choicesOf(sites: SiteWeek[]): Column[] {
  return columnsOf(sites, { language: "en", mode: "day", chosen: "" }).columns;
}

function spacesOf(sites: SiteWeek[]): Omit<Column, "key" | "scale">[] {
  const isSeveral = sites.length > 1;
  return sites.flatMap((site) => {
    const day = site.days[0];
    const place = isSeveral ? site.name : "";
    return day ? site.spaces.map((space) => ({ site, space, day, title: space.name, place })) : [];
  });
}

function daysOf(sites: SiteWeek[], shown: Shown): Omit<Column, "key" | "scale">[] {
  const all = sites.flatMap((site) => site.spaces.map((space) => ({ site, space })));
  const isChosen = (site: SiteWeek, space: WeekSpace) =>
    `${site.site}/${space.space}` === shown.chosen;
  const { site, space } = all.find((each) => isChosen(each.site, each.space)) ?? all[0] ?? {};
  if (!site || !space) return [];
  const title = (day: WeekDay) => dayName(shown.language, site.zone, day.start + DAY / 2, "short");
  return site.days.map((day) => ({ site, space, day, title: title(day), place: day.reason }));
}
