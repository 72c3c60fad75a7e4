"""What the word of a lock is worth: a bolt that springs back, and one that is not where it says.

told, confirmed, and soon otherwise, three times in a row ──► it springs back: told no more
says locked, and its door opens ──► it lies, until it moves or a person vouches for it
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from ..reversals import Reversals, confirmed, held, mended, replaced, taken_back, wanted_anew
from .changed import replace
from .door import NEVER_REVERSED, Contact, DoorState, LockState, Wish

LIES_AFTER: Final = timedelta(minutes=1)
"""How long a lock may go on saying locked while its door stands open: some are asked only twice a
minute, and a key turned by hand is told no earlier."""

OTHER: Final = {Wish.LOCKED: Wish.UNLOCKED, Wish.UNLOCKED: Wish.LOCKED}


def followed(door: DoorState, says: Wish, now: datetime, *, is_ours: bool) -> DoorState:
    """Return the door once its lock says where its bolt is now; `is_ours`: as it was told."""
    known, other = door.reversals, OTHER[says]
    if is_ours:
        changed = {says: confirmed(known[says], now), other: replaced(known[other], now)}
    else:
        # Whoever made it so: that it stays so is worth as much.
        same = confirmed(known[says], now) if known[says].failed else known[says]
        changed = {says: same, other: taken_back(known[other], now)}
    return replace(door, reversals=MappingProxyType(changed))


def proved(door: DoorState, now: datetime) -> DoorState:
    """Return the door without faults that are disproved by now, and with what belies its lock."""
    if springs_back(door):
        door = _each(door, lambda each: held(each, now))
    belied_since, opened_locked = _belied(door, now)
    if (belied_since, opened_locked) == (door.belied_since, door.opened_locked):
        return door
    return replace(door, belied_since=belied_since, opened_locked=opened_locked)


def wished_anew(door: DoorState, wish: Wish) -> DoorState:
    """Return the door of which something else is wanted than before."""
    if door.reversals[wish].may_try:
        return door
    changed = {**door.reversals, wish: wanted_anew(door.reversals[wish])}
    return replace(door, reversals=MappingProxyType(changed))


def vouched_for(door: DoorState) -> DoorState:
    """Return the door whose lock a person has seen to."""
    return replace(_each(door, mended), belied_since=None, opened_locked=False)


def springs_back(door: DoorState) -> bool:
    """Return whether its bolt springs back from where it was told to be."""
    if door.reversals is NEVER_REVERSED:
        return False
    return any(each.failed for each in door.reversals.values())


def wells_at(door: DoorState) -> Iterator[datetime]:
    """Yield when each of its faults will be over if its bolt holds."""
    if springs_back(door):
        yield from (each.wells_at for each in door.reversals.values() if each.wells_at)


def is_doubted(door: DoorState) -> bool:
    """Return whether the lock says locked though its door was opened since."""
    return door.lock is LockState.LOCKED and door.belied_since is not None


def _belied(door: DoorState, now: datetime) -> tuple[datetime | None, bool]:
    """Return since when the lock is belied, and whether it still is once the door is shut.

    A bolt that was thrown while the door stood open may well have found its hole since.
    """
    if door.lock is LockState.UNKNOWN:
        return door.belied_since, door.opened_locked
    if door.lock is not LockState.LOCKED:
        # It moved, so it knows where its bolt is.
        return None, False
    if door.contact is Contact.OPEN and door.orders.wanted is not LockState.UNLOCKED:
        # Where the way out was tried, whoever left has opened it though it is locked.
        opened_locked = door.lock_since < door.stands_since and not door.spec.exit_confirmed
        return door.belied_since or now, door.opened_locked or opened_locked
    return (door.belied_since, True) if door.opened_locked else (None, False)


def _each(door: DoorState, change: Callable[[Reversals], Reversals]) -> DoorState:
    changed = {wish: change(each) for wish, each in door.reversals.items()}
    return replace(door, reversals=MappingProxyType(changed))
