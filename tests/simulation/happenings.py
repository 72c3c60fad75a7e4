"""What happens to a hub on a bad day, besides what the building does. A script is a list of it.

Everything random is decided when a script is written, so that a script can be cut down and played
again. What must happen at a moment that only the hub knows is armed, and waits for it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from custom_components.faitout.engine.stimulus import Command, Restarted, Runs
from simulator.moments import Truth, Word


class Worst(StrEnum):
    """The worst moments for an edit."""

    BEFORE_START = "just before start"
    COUNTDOWN = "in the countdown"
    LOOKING = "between LastCheck and Looked"
    AFTER_RELEASE = "just after a release"


class Edit(StrEnum):
    """What may happen at the worst moment."""

    CANCEL = "cancel"
    MOVE_LATER = "move later"
    SHORTEN = "shorten"
    EXTEND = "extend"
    LATE = "late"
    PROTECT = "protect"
    CHECK_IN = "check in"
    END = "end"
    UNDO = "undo"
    BOOK_OVER = "book the same time"
    SWITCH_OFF = "automation off"
    SWITCH_ON = "automation on"
    OUT_OF_SERVICE = "out of service"
    IN_SERVICE = "in service"
    CONFIGURE = "another policy"
    SEEN = "a sensor sees somebody"
    LOST = "a sensor is lost"
    CRASH = "the hub crashes"
    NO_ANSWER = "the look is never answered"
    LATE_ANSWER = "the look is answered late"


@dataclass(frozen=True, slots=True)
class Armed:
    """An edit that waits for its moment, once."""

    moment: Worst
    edit: Edit


@dataclass(frozen=True, slots=True)
class Down:
    """The hub is down for a while."""

    span: timedelta
    is_crash: bool
    """What was not yet written is lost."""
    are_restored: bool
    """The sensors first show what they said before."""


@dataclass(frozen=True, slots=True)
class ClockMoved:
    """Somebody corrects the hub's clock."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class Slept:
    """The machine sleeps: its clock goes on, and it hears nothing."""

    span: timedelta


@dataclass(frozen=True, slots=True)
class DiskFull:
    """The journal takes no writes from now on."""


@dataclass(frozen=True, slots=True)
class DiskWorks:
    """It does again."""


type What = (
    Word
    | Command
    | Restarted
    | Runs
    | Truth
    | Armed
    | Down
    | ClockMoved
    | Slept
    | DiskFull
    | DiskWorks
)


class Happening(NamedTuple):
    """One thing that happens, at a true instant (aware UTC)."""

    at: datetime
    what: What


type Script = list[Happening]
