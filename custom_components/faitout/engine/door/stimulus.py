"""What can happen to a door, and what the hub can ask of the world because of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ..ids import SpaceId
from .door import Behind, Contact, DoorRule, LockState, Wish


@dataclass(frozen=True, slots=True)
class LockSaid:
    """The lock says what it is."""

    state: LockState


@dataclass(frozen=True, slots=True)
class ContactSaid:
    """The contact says whether the door stands open."""

    state: Contact


@dataclass(frozen=True, slots=True)
class SpaceSaid:
    """Something changed in a space behind the door."""

    space: SpaceId
    behind: Behind


@dataclass(frozen=True, slots=True)
class Emergency:
    """An alarm was raised, or a person reset it."""

    on: bool


@dataclass(frozen=True, slots=True)
class Automation:
    """The hub may act on the door, or only watch."""

    on: bool


@dataclass(frozen=True, slots=True)
class Leapt:
    """The clock jumped, or the machine slept: what was timed begins anew."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has come."""


type DoorStimulus = LockSaid | ContactSaid | SpaceSaid | Emergency | Automation | Leapt | Tick


class DoorEvent(StrEnum):
    """What is told of a door."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"
    HELD_OPEN = "held_open"
    CLOSED_AGAIN = "closed_again"
    NOT_LOCKED = "not_locked"
    FAILED = "failed"
    SILENT = "silent"
    WORKS_AGAIN = "works_again"
    EMERGENCY = "emergency"
    EMERGENCY_OVER = "emergency_over"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Turn:
    """Tell the lock to lock or to unlock. Doing it twice does no harm."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class Told:
    """Something about the door that people should know, and why it is so."""

    event: DoorEvent
    rule: DoorRule
    at: datetime


type DoorEffect = Turn | Told
