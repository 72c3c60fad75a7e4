"""What can happen to a door, and what the hub can ask of the world because of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ..ids import SpaceId
from ..stimulus import HoursSet, Leapt, Tick
from .door import Behind, Contact, DoorRule, LockState, Wish


@dataclass(frozen=True, slots=True)
class LockChanged:
    """The lock says what it is."""

    state: LockState


@dataclass(frozen=True, slots=True)
class ContactChanged:
    """The contact says whether the door stands open."""

    state: Contact


@dataclass(frozen=True, slots=True)
class SeenShut:
    """A person looked: the door is shut."""


@dataclass(frozen=True, slots=True)
class SeenTo:
    """A person saw to the lock: it is to be told anew, and to be believed."""


@dataclass(frozen=True, slots=True)
class OrderRefused:
    """The lock's integration does not take an order, however often it is given."""

    wish: Wish
    wants_code: bool = False


@dataclass(frozen=True, slots=True)
class SpaceChanged:
    """Something changed in a space behind the door."""

    space: SpaceId
    behind: Behind


@dataclass(frozen=True, slots=True)
class LetIn:
    """Somebody showed the right to come in."""


@dataclass(frozen=True, slots=True)
class Emergency:
    """An alarm was raised, or a person reset it."""

    on: bool


@dataclass(frozen=True, slots=True)
class Automation:
    """The hub may act on the door, or only watch."""

    on: bool


type DoorStimulus = (
    LockChanged
    | ContactChanged
    | SeenShut
    | SeenTo
    | OrderRefused
    | SpaceChanged
    | LetIn
    | Emergency
    | Automation
    | HoursSet
    | Leapt
    | Tick
)


class DoorEventType(StrEnum):
    """What is told of a door."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"
    HELD_OPEN = "held_open"
    CLOSED_AGAIN = "closed_again"
    NOT_LOCKED = "not_locked"
    FAILED = "failed"
    SILENT = "silent"
    SPRINGS_BACK = "springs_back"
    LIES = "lies"
    LOCKED_AGAIN = "locked_again"
    WANTS_CODE = "wants_code"
    REFUSED = "refused"
    CONTACT_SILENT = "contact_silent"
    CONTACT_BACK = "contact_back"
    WORKS_AGAIN = "works_again"
    EMERGENCY = "emergency"
    EMERGENCY_OVER = "emergency_over"
    BY_HAND = "by_hand"
    LET_IN = "let_in"


@dataclass(frozen=True, slots=True)
class Turn:
    """Tell the lock to lock or to unlock. Doing it twice does no harm."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class DoorEvent:
    """Something about the door that people should know, and why it is so."""

    event: DoorEventType
    rule: DoorRule
    at: datetime


type DoorEffect = Turn | DoorEvent
