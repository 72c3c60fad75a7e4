"""What can happen to a source, and what is to be done because of it."""

from dataclasses import dataclass
from datetime import datetime

from ..ids import BookingId
from .source import Duty


@dataclass(frozen=True, slots=True)
class Began:
    """The hub is up."""


@dataclass(frozen=True, slots=True)
class CalendarChanged:
    """The calendar says that it changed."""


@dataclass(frozen=True, slots=True)
class BookingsChanged:
    """The bookings of a space changed, or what it may do."""


@dataclass(frozen=True, slots=True)
class Due:
    """Its time has come."""


@dataclass(frozen=True, slots=True)
class ClockMoved:
    """The clock jumped, or the machine slept: what was timed begins anew."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """It ends."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What is remembered of it was read."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The calendar has looked for news, as far as it does."""


@dataclass(frozen=True, slots=True)
class Felt:
    """Its pulse was asked for."""

    pulse: str | None
    """None where it has none, or cannot be asked."""


@dataclass(frozen=True, slots=True)
class Answered:
    """It was read."""

    is_new: bool
    """It says something else than before."""


@dataclass(frozen=True, slots=True)
class NotAnswered:
    """It could not be read."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What the calendar last said was compared with what the hub has."""

    missing: frozenset[BookingId]
    """The bookings that it does not have, where what it has could be read."""
    is_empty: bool
    """It had nothing at all."""


@dataclass(frozen=True, slots=True)
class Followed:
    """The hub follows the calendar."""

    is_changed: bool
    """Something was changed here, so that there may be more to do."""


@dataclass(frozen=True, slots=True)
class WroteBack:
    """What was given back or changed here was written into the calendar, as far as it goes."""

    written: int
    """How many bookings were."""
    untold: int
    """Of how many the calendar, as last read, says something else."""
    again_at: datetime | None
    """When the first of them is to be tried again, aware UTC."""


@dataclass(frozen=True, slots=True)
class NotKept:
    """The journal takes no writes, or cannot be read: what was under way is not done."""


@dataclass(frozen=True, slots=True)
class Broke:
    """What was under way failed by a fault of ours."""


type Result = (
    Opened
    | Asked
    | Felt
    | Answered
    | NotAnswered
    | Compared
    | Followed
    | WroteBack
    | NotKept
    | Broke
)
"""How what was under way ended."""
type SourceStimulus = (
    Began | CalendarChanged | BookingsChanged | Due | ClockMoved | Stopped | Result
)


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin with what is owed; a `Result` says how it ended."""

    duty: Duty


@dataclass(frozen=True, slots=True)
class Follow:
    """Let the hub follow the calendar, and withdraw only these of the bookings it lacks."""

    gone: frozenset[BookingId]


@dataclass(frozen=True, slots=True)
class WriteBack:
    """Write into the calendar what was given back or changed here."""


type SourceEffect = Begin | Follow | WriteBack
