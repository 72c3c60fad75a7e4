"""Telling a lock what to do: on a change, again where it does not confirm, and never for ever."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from .door import Contact, Done, DoorRule, DoorState, LockState, Order, Wish
from .stimulus import Turn

LAST_TRY: Final = 4
"""A lock that did not do it by then has failed. Only to let people out it is asked on and on."""
URGENT_TRIES: Final = 20
"""So often it is then asked as soon as it had time to answer; later at leisure, since an alarm may
last for days and a motor that strains for nothing empties its battery."""
LEISURE: Final = timedelta(minutes=5)
NEVER: Final = timedelta(days=8)
TAKEN_BACK_WITHIN: Final = timedelta(seconds=10)
"""Some drivers show an order as done once the radio has it, and ask the bolt only then: zwave-js
after 5 s. A lock that says the opposite by then never did it. A hand is rarely that quick."""
SETTLED: Final = {LockState.LOCKED: Wish.LOCKED, LockState.UNLOCKED: Wish.UNLOCKED}


def place(door: DoorState, now: datetime) -> tuple[DoorState, Turn | None]:
    """Return the door with what it is told now, if anything."""
    wish = door.wish
    if wish is None or is_left_to_a_hand(door):
        # A lock that was told something may still do it.
        return door, None
    order = door.order
    if SETTLED.get(door.lock) is wish:
        return _settled(door, wish, now)
    if order is None or order.wish is not wish:
        if door.lock is LockState.UNKNOWN and not _lets_people_out(door):
            # It is told when it is back: nobody knows what it is now.
            return door, None
        first = Order(wish, 1, now + door.spec.confirm_within)
        return replace(door, order=first), Turn(wish)
    wait = _patience(door, order.tries)
    # One that was told without a hurry, or given up, may have people behind it now.
    if now < order.again_at <= now + wait:
        return door, None
    tries = order.tries + 1
    if tries > LAST_TRY and not _lets_people_out(door):
        return replace(door, order=Order(wish, LAST_TRY + 1, now + NEVER)), None
    return replace(door, order=Order(wish, tries, now + wait)), Turn(wish)


def _settled(door: DoorState, wish: Wish, now: datetime) -> tuple[DoorState, Turn | None]:
    """Return a door whose lock says that it is as it should be: is it, and will it stay so?"""
    order = door.order
    if order is None or (order.is_recall and order.wish is wish and now < order.again_at):
        return door, None
    if order.wish is wish:
        return replace(door, order=None), None
    # Many locks say nothing while they turn: what it was told before may be on its way.
    recall = Order(wish, 1, now + door.spec.confirm_within, is_recall=True)
    return replace(door, order=recall), Turn(wish)


def carried_out(order: Order, now: datetime) -> Done:
    """Return what the lock now says that it did."""
    return Done(order.wish, order.tries, now)


def taken_back(door: DoorState, said: Wish, now: datetime) -> Order | None:
    """Return the order that stands again since the lock takes back that it did it; None if not."""
    done = door.done
    if done is None or done.wish is said or door.contact is Contact.OPEN:
        return None
    if not timedelta() <= now - done.at <= TAKEN_BACK_WITHIN:
        return None
    # Who unlocked it after all has the time to leave; who is locked in is let out at once.
    patience = timedelta() if _lets_people_out(door) else door.spec.confirm_within
    return Order(done.wish, done.tries, now + patience)


def is_given_up(order: Order) -> bool:
    """Return whether a lock was told so often that it is no longer told."""
    return order.tries > LAST_TRY


def hand_ends(door: DoorState) -> datetime | None:
    """Return when the hub takes a door that was unlocked by hand over again; None if not so."""
    if door.hand is not Wish.UNLOCKED or door.wish is not Wish.LOCKED:
        return None
    if door.contact is Contact.OPEN:
        return None
    since = max(door.lock_since, door.contact_since)
    return since + door.spec.relock_after


def is_left_to_a_hand(door: DoorState) -> bool:
    """Return whether a person made of the lock what the hub does not want, and it stays so."""
    return door.hand is not None and door.rule is not DoorRule.EMERGENCY


def _patience(door: DoorState, tries: int) -> timedelta:
    """Return how long to wait for a lock that was told so many times."""
    if not _lets_people_out(door):
        return door.spec.confirm_within * 2**tries if tries <= LAST_TRY else NEVER
    return door.spec.confirm_within if tries < URGENT_TRIES else LEISURE


def _lets_people_out(door: DoorState) -> bool:
    return door.rule in (DoorRule.EMERGENCY, DoorRule.SOMEBODY_INSIDE)
