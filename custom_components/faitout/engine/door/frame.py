"""Whether a door stands in its frame: known shut, known open, or not known. Unknown is never shut.

    the contact says open ──► open ──► it says nothing any more: open all the same
    the contact says shut ──► shut ──► it says nothing any more: not known
    somebody looked ──► shut, until the contact speaks or the door was unlocked again

Invariant: a door whose contact says nothing is shut by a person's word only.
"""

from datetime import datetime, timedelta
from typing import Final

from .changed import replace
from .door import Contact, DoorState, LockState

LOOK_HOLDS: Final = timedelta(minutes=10)
"""How long "it is shut, I looked" counts while it is not locked: the four tries of a lock take 7.5
minutes, and whoever comes later may leave it open."""


def contact_said(door: DoorState, says: Contact, now: datetime) -> DoorState:
    """Return the door after its contact said something, or fell silent."""
    if says is door.contact or not door.spec.has_contact:
        return door
    door = replace(door, contact=says, contact_since=now)
    if says is Contact.UNKNOWN and door.stands is Contact.OPEN:
        return door
    looked_at = door.looked_at if says is Contact.UNKNOWN else None
    return _stands(replace(door, looked_at=looked_at), says, now)


def looked_at(door: DoorState, now: datetime) -> DoorState:
    """Return the door that a person says is shut; a contact that speaks knows better."""
    if door.contact is not Contact.UNKNOWN or not door.spec.has_contact:
        return door
    return _stands(replace(door, looked_at=now), Contact.CLOSED, now)


def outlived(door: DoorState, now: datetime) -> DoorState:
    """Return the door without a person's word that counts no more."""
    until = look_ends(door)
    if until is None or until - LOOK_HOLDS <= now < until:
        return door
    return _stands(door, Contact.UNKNOWN, now)


def unlocked_again(door: DoorState, now: datetime) -> DoorState:
    """Return the door once its lock let somebody through since a person looked."""
    if door.looked_at is None or not _rests_on_a_look(door):
        return door
    return _stands(door, Contact.UNKNOWN, now)


def look_ends(door: DoorState) -> datetime | None:
    """Return until when a person's word that it is shut counts; None: it does not rest on one."""
    if door.looked_at is None or not _rests_on_a_look(door) or door.lock is LockState.LOCKED:
        return None
    return door.looked_at + LOOK_HOLDS


def _rests_on_a_look(door: DoorState) -> bool:
    return door.contact is Contact.UNKNOWN and door.stands is Contact.CLOSED


def _stands(door: DoorState, stands: Contact, now: datetime) -> DoorState:
    if stands is door.stands:
        return door
    return replace(door, stands=stands, stands_since=now)
