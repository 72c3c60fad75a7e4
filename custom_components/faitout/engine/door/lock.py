"""Telling a lock what to do: on a change, again where it does not confirm, and never for ever."""

from datetime import datetime, timedelta
from typing import Final

from ..manner import MOST_AN_HOUR, Manner
from ..orders import ordered, waited
from ..outcome import Outcome
from .changed import replace
from .door import DoorRule, DoorState, LockState, Wish
from .letting_in import is_opened_by_people
from .stimulus import Turn

LAST_TRY: Final = 4
"""A lock that did not do it by then has failed. Only to let people out it is asked on and on."""
URGENT_TRIES: Final = 20
"""So often it is then asked as soon as it had time to answer; later at leisure, since an alarm may
last for days and a motor that strains for nothing empties its battery."""
LEISURE: Final = timedelta(minutes=5)
TAKEN_BACK_WITHIN: Final = timedelta(seconds=10)
"""Some drivers show an order as done once the radio has it, and ask the bolt only then: zwave-js
after 5 s. A lock that says the opposite by then never did it. A hand is rarely that quick."""
BACK_AFTER: Final = timedelta(minutes=1)
"""A lock that had failed is told again when it was away for so long: its battery was changed."""
SLOWEST: Final = timedelta(minutes=2)
"""No motor turns for longer; a later answer was lost on the way."""
SLOWER: Final = 1.5
"""An answer may take so many times as long as the slowest one that is known."""
SETTLED: Final = {LockState.LOCKED: Wish.LOCKED, LockState.UNLOCKED: Wish.UNLOCKED}
WORDS: Final = {wish: state for state, wish in SETTLED.items()}


def manner_of(door: DoorState) -> Manner:
    """Return how the lock of a door takes orders now. What it was told may be late, not lost."""
    takes_back = timedelta() if door.is_open else TAKEN_BACK_WITHIN
    if lets_people_out(door):
        # Also of a slow motor: told once too often it does the same once more.
        return Manner(
            waits=(door.spec.confirm_within,) * URGENT_TRIES,
            on_and_on=LEISURE,
            takes_back=takes_back,
            while_away=True,
            renews=BACK_AFTER,
        )
    return Manner(
        waits=tuple(patience(door) * 2**tries for tries in range(LAST_TRY)),
        takes_back=takes_back,
        while_away=True,
        renews=BACK_AFTER,
        most_an_hour=None if is_opened_by_people(door) else MOST_AN_HOUR,
    )


def patience(door: DoorState) -> timedelta:
    """Return how long the lock has to answer: longer where its motor is known to be slow."""
    slowest = min(door.profile.slowest_answer or timedelta(), SLOWEST)
    return max(door.spec.confirm_within, slowest * SLOWER)


def place(door: DoorState, now: datetime) -> tuple[DoorState, Turn | None]:
    """Return the door with what its lock is told now, if anything."""
    wish, orders = door.wish, door.orders
    if wish is None or is_left_to_a_hand(door):
        # A lock that was told something may still do it.
        return door, None
    if door.reversals[wish].is_stopped and not lets_people_out(door):
        return door, None
    if orders.wanted is WORDS[wish]:
        orders, outcome = waited(orders, now, manner_of(door))
    elif door.lock is LockState.UNKNOWN and not lets_people_out(door):
        # It is told when it is back: nobody knows what it is now.
        return door, None
    else:
        orders, outcome = ordered(orders, WORDS[wish], now, manner_of(door))
    if orders is not door.orders:
        door = replace(door, orders=orders)
    return door, Turn(wish) if outcome is Outcome.SEND else None


def is_told(door: DoorState) -> bool:
    """Return whether the lock was told what the hub wants, and has not confirmed it."""
    return door.wish is not None and door.orders.wanted is WORDS[door.wish]


def is_given_up(door: DoorState) -> bool:
    """Return whether a lock was told so often that it has failed."""
    return door.orders.tries > LAST_TRY


def hand_ends(door: DoorState) -> datetime | None:
    """Return when the hub takes a door that was unlocked by hand over again; None if not so."""
    if door.hand is not Wish.UNLOCKED or door.wish is not Wish.LOCKED:
        return None
    if door.is_open:
        return None
    since = max(door.lock_since, door.stands_since)
    return since + door.spec.relock_after


def is_left_to_a_hand(door: DoorState) -> bool:
    """Return whether a person made of the lock what the hub does not want, and it stays so."""
    return door.hand is not None and door.rule is not DoorRule.EMERGENCY


def lets_people_out(door: DoorState) -> bool:
    """Return whether the door is unlocked for people behind it, not to let people in."""
    return door.rule in (DoorRule.EMERGENCY, DoorRule.SOMEBODY_INSIDE)
