"""What is wrong with a door: since when, and when it is told."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from .door import Contact, DoorRule, DoorState, DoorTrouble, LockState
from .lock import is_given_up, is_told

NOT_LOCKED_AFTER: Final = timedelta(minutes=15)
"""How long a door that is to let nobody in may stay unlocked before it is told."""
SILENT_AFTER: Final = timedelta(minutes=2)
"""How long a lock may be out of reach before it is told."""
CONTACT_SILENT_AFTER: Final = timedelta(minutes=5)
"""How long a contact may say nothing: a radio network that is started anew needs some minutes."""


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
    if is_told(door) and is_given_up(door):
        yield DoorTrouble.FAILED, door.at


def _is_worth_telling(door: DoorState) -> bool:
    """Return whether a door that stays unlocked is news: people in their room are not."""
    return door.spec.is_entrance or door.rule is not DoorRule.SOMEBODY_INSIDE


def _is_looked_after(door: DoorState) -> bool:
    """Return whether a person knows of the silent contact, and it matters no more for now."""
    return door.looked_at is not None and (door.is_shut or door.denied_since is None)
