"""What a door looks like from outside."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ..device_view import DeviceView
from .bolt import is_doubted
from .door import DoorRule, DoorState, DoorTrouble, LockState
from .lock import is_told


class DoorStatus(StrEnum):
    """The state of a door in one word."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"
    OPEN = "open"
    """It stands open."""
    HELD_OPEN = "held_open"
    FAILED = "failed"
    EMERGENCY = "emergency"
    UNKNOWN = "unknown"


LOCK_FAILS: Final = frozenset(
    {
        DoorTrouble.FAILED,
        DoorTrouble.SPRINGS_BACK,
        DoorTrouble.LIES,
        DoorTrouble.WANTS_CODE,
        DoorTrouble.REFUSED,
    }
)


@dataclass(frozen=True, slots=True)
class DoorView:
    """A door at one instant."""

    status: DoorStatus
    rule: DoorRule
    troubles: frozenset[DoorTrouble]


def door_view(door: DoorState) -> DoorView:
    """Return what a door looks like at the instant of its last stimulus."""
    rule = DoorRule.BY_HAND if door.hand and not door.emergency else door.rule
    return DoorView(_status(door), rule, door.troubles)


def _status(door: DoorState) -> DoorStatus:
    if door.emergency:
        return DoorStatus.EMERGENCY
    if door.troubles & LOCK_FAILS or door.lock is LockState.JAMMED:
        return DoorStatus.FAILED
    if DoorTrouble.HELD_OPEN in door.troubles:
        return DoorStatus.HELD_OPEN
    if door.is_open:
        return DoorStatus.OPEN
    if door.lock is LockState.UNKNOWN or is_doubted(door):
        return DoorStatus.UNKNOWN
    return DoorStatus.LOCKED if door.lock is LockState.LOCKED else DoorStatus.UNLOCKED


def lock_view(door: DoorState, entity_id: str) -> DeviceView:
    """Return the lock of a door as a person looks at it."""
    orders = door.orders
    return DeviceView(
        entity_id=entity_id,
        said=orders.said,
        ordered=orders.wanted,
        confirmed=orders.done.word if orders.done else None,
        by=orders.by,
        since=door.lock_since,
        tries=orders.tries if is_told(door) else 0,
        away_since=door.lock_since if door.lock is LockState.UNKNOWN else None,
        failed=bool(door.troubles & LOCK_FAILS),
        profile=door.profile,
    )
