// What cards that show spaces have in common: how one is told, and what a tap does with it.

import { countdown, isSaid, moment } from "../words/say";
import type { SpaceNow } from "./answers";
import { FaitoutCard } from "./card";

const LENGTHS = [15, 30, 60, 120];
/** Acts on a booking: they name the one that is shown, so that a tap hits no other. */
const ON_BOOKING = ["check_in", "extend", "end"];
const FAR = 86_400;

export abstract class SpacesCard<Answer> extends FaitoutCard<Answer> {
  protected wordOf(space: SpaceNow): string {
    if (space.is_walk_in) return this.say("told_walk_in");
    const key = `told_${space.told}`;
    return isSaid(key) ? this.say(key) : space.told;
  }

  /** Return when it is given back, or until when it is so, and why: no time beyond a day says so. */
  protected detailOf(space: SpaceNow, zone: string): string {
    if (space.release !== null)
      return this.say("given_back_in", { time: countdown(space.release - this.now) });
    const why = space.told === "closed" ? space.why_closed : null;
    const isFar = space.until === null || (space.until - this.now > FAR && !why);
    const until =
      isFar || space.until === null
        ? ""
        : this.say("until", { time: moment(this.language, zone, space.until, this.now) });
    return [until, why].filter(Boolean).join(" · ");
  }

  /** Return for how many minutes from now on a space can be booked. */
  protected lengthsOf(space: SpaceNow): number[] {
    if (!space.acts.includes("book") || space.book_until === null) return [];
    const free = (space.book_until - this.now) / 60;
    return LENGTHS.filter((minutes) => minutes <= free);
  }

  protected async act(site: string, space: SpaceNow, act: string): Promise<void> {
    if (act === "end" && !confirm(this.say("sure_to_end"))) return;
    const shown = (space.booking ?? space.next)?.booking_id;
    const meant = ON_BOOKING.includes(act) && shown ? { booking_id: shown } : {};
    await this.carryOut("act", { site, space: space.space, act, ...meant });
  }

  protected async book(site: string, space: SpaceNow, minutes: number): Promise<void> {
    await this.carryOut("book", { site, space: space.space, minutes });
  }

  protected async openDoor(site: string, door: { door: string; name: string }): Promise<void> {
    if (!confirm(this.say("sure_to_open", { door: door.name }))) return;
    await this.carryOut("open_door", { site, door: door.door });
  }
}
