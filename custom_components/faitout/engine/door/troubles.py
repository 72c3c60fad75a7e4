"""What is wrong with a door: since when, and when it is told."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from .bolt import LIES_AFTER, is_doubted, springs_back
from .door import Contact, DoorRule, DoorState, DoorTrouble, LockState, Wish
from .lock import is_given_up, is_told

NOT_LOCKED_AFTER: Final = timedelta(minutes=15)
"""How long a door that is to let nobody in may stay unlocked before it is told."""
SILENT_AFTER: Final = timedelta(minutes=2)
"""How long a lock may be out of reach before it is told."""
CONTACT_SILENT_AFTER: Final = timedelta(minutes=5)
"""How long a contact may say nothing: a radio network that is started anew needs some minutes."""


LOCKED_AGAIN_AFTER: Final = timedelta(minutes=15)
"""How long a door that is to be open may stay locked before it is told ..."""
DIRECTLY: Final = timedelta(minutes=2)
"""... where it was locked so soon after it had been unlocked: not many hands are so quick."""


def due(door: DoorState) -> Iterator[tuple[DoorTrouble, datetime]]:
    """Yield what is, or will be, wrong with a door as things are, and from when."""
    is_denied = door.denied_since is not None
    if door.is_open and (is_denied or door.spec.is_entrance):
        yield DoorTrouble.HELD_OPEN, door.stands_since + door.spec.held_open_after
    if door.spec.has_contact and door.contact is Contact.UNKNOWN and not _is_looked_after(door):
        yield DoorTrouble.CONTACT_SILENT, door.contact_since + CONTACT_SILENT_AFTER
    if door.lock is LockState.UNKNOWN:
        yield DoorTrouble.SILENT, door.lock_since + SILENT_AFTER
    elif door.denied_since and door.lock is not LockState.LOCKED and _is_worth_telling(door):
        yield DoorTrouble.NOT_LOCKED, max(door.denied_since, door.lock_since) + NOT_LOCKED_AFTER
    if door.refused:
        yield door.refused, door.at
    elif is_told(door) and is_given_up(door):
        yield DoorTrouble.FAILED, door.at
    if springs_back(door):
        yield DoorTrouble.SPRINGS_BACK, door.at
    if door.belied_since and is_doubted(door):
        yield DoorTrouble.LIES, door.belied_since + _doubt(door)
    if _is_locked_again(door):
        yield DoorTrouble.LOCKED_AGAIN, door.lock_since + LOCKED_AGAIN_AFTER


def _is_worth_telling(door: DoorState) -> bool:
    """Return whether a door that stays unlocked is news: people in their room are not."""
    return door.spec.is_entrance or door.rule is not DoorRule.SOMEBODY_INSIDE


def _is_looked_after(door: DoorState) -> bool:
    """Return whether a person knows of the silent contact, and it matters no more for now."""
    return door.looked_at is not None and (door.is_shut or door.denied_since is None)


def _doubt(door: DoorState) -> timedelta:
    """Return how long the lock may say locked of a door that was opened."""
    return max(LIES_AFTER, door.spec.held_open_after) if door.spec.exit_confirmed else LIES_AFTER


def _is_locked_again(door: DoorState) -> bool:
    delays = door.reversals[Wish.UNLOCKED].delays
    is_shut_out = door.hand is Wish.LOCKED and door.wish is Wish.UNLOCKED
    return is_shut_out and bool(delays) and delays[-1] <= DIRECTLY
