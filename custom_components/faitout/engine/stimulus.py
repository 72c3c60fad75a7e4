"""Stimuli: all that can happen to a space, as values.

What comes from people is a command and is answered (`Refused`, or the booking to `Save`); what
comes from sensors and the clock is simply taken in.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from .booking import Actor, Booking
from .hours import OpeningHours
from .ids import BookingId, SensorId, SeriesId, SpaceId
from .record import Appliance
from .sensor import Health
from .space import Space


@dataclass(frozen=True, slots=True)
class Reading:
    """A sensor said something. Yes and no are 1 and 0; numbers are in the sensor's own unit."""

    sensor: SensorId
    value: float
    restored: bool = False
    """It is a value from before the restart, not news."""


@dataclass(frozen=True, slots=True)
class SensorLost:
    """A sensor's word can no longer be had or trusted."""

    sensor: SensorId
    why: Health


@dataclass(frozen=True, slots=True)
class SignOfLife:
    """The device of a sensor gave a sign of life, without news."""

    sensor: SensorId


type SensorWord = Reading | SensorLost | SignOfLife
"""What one sensor says."""


@dataclass(frozen=True, slots=True)
class LastChecked:
    """The answer to `LastCheck`: fresh readings of every sensor, or that one cannot be read."""

    readings: tuple[Reading | SensorLost, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has come."""


@dataclass(frozen=True, slots=True)
class Book:
    """Make a booking. Its stage must be `scheduled`."""

    booking: Booking


@dataclass(frozen=True, slots=True)
class Seen:
    """The times of a booking as who wants to change it has seen them. Aware UTC."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Change a live booking; None leaves a field as it is."""

    booking: BookingId
    seen: Seen | None = None
    """It is refused where the booking has other times by now; None: whatever they are."""
    start: datetime | None = None
    end: datetime | None = None
    title: str | None = None
    holder: str | None = None
    protected: bool | None = None
    private: bool | None = None
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """Give a live booking to another space; None leaves its time as it is.

    Half of a move: the other half is a `TakeOver` there, and both are done or none (`moves`).
    """

    booking: BookingId
    to: SpaceId
    start: datetime | None = None
    end: datetime | None = None
    seen: Seen | None = None
    """As in a `Change`."""
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Take a booking from another space, as it is to be here."""

    booking: Booking
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True)
class Cancel:
    """Cancel a live booking."""

    booking: BookingId
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True)
class CancelSeries:
    """Cancel what has not started of a series."""

    series: SeriesId
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Somebody says "I'm here"; without an id, for the booking whose turn it is."""

    booking: BookingId | None = None
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True)
class ComeLate:
    """The people of a booking are late and ask it to wait; without an id, the current one's."""

    booking: BookingId | None = None
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True)
class End:
    """End a booking now; without an id, the current one."""

    booking: BookingId | None = None
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True)
class Extend:
    """Let a booking end later; without an id the current one, without a time the policy's."""

    booking: BookingId | None = None
    by: timedelta | None = None
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True)
class UndoRelease:
    """Bring a released booking back; without an id, the one released last."""

    booking: BookingId | None = None
    actor: Actor = Actor.ACTION


@dataclass(frozen=True, slots=True)
class SetAutomation:
    """Let the hub act by itself, or only watch."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetService:
    """Put the space in or out of service."""

    in_service: bool


@dataclass(frozen=True, slots=True)
class ForgetLearned:
    """Somebody changed the sensors of a space: what it learned of them holds no longer."""


@dataclass(frozen=True, slots=True)
class Runs:
    """An appliance that can fool a sensor began to run in the space, or stopped."""

    appliance: Appliance
    on: bool


@dataclass(frozen=True, slots=True)
class Configure:
    """The installer changed the space."""

    space: Space


@dataclass(frozen=True, slots=True)
class HoursSet:
    """The opening hours are others from now on: for doors, light and heat."""

    hours: OpeningHours


@dataclass(frozen=True, slots=True)
class Restarted:
    """The hub was down until now; nothing was watched meanwhile."""

    alive_at: datetime | None = None
    """When it was last known to run, aware UTC; None: not known, it may be since its last word."""
    by_set_up: bool = False
    """It was only down because its set-up was changed."""


@dataclass(frozen=True, slots=True)
class Leapt:
    """The machine slept, or its clock was moved, since the stimulus before.

    Who hands in stimuli compares the clock with one that nobody can move, and says this before
    anything else that comes after the leap.
    """

    by: timedelta
    """How far the clock was moved, forwards if positive; zero where the machine only slept."""
    slept: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class JournalLost:
    """Nothing can be written down: decide nothing and take no bookings until it can."""


@dataclass(frozen=True, slots=True)
class JournalBack:
    """The journal takes writes again."""


type Command = (
    Book
    | Change
    | Cancel
    | CancelSeries
    | CheckIn
    | ComeLate
    | End
    | Extend
    | UndoRelease
    | SetAutomation
    | SetService
    | ForgetLearned
)
type Stimulus = (
    Command
    | HandOver
    | TakeOver
    | Reading
    | SensorLost
    | SignOfLife
    | LastChecked
    | Tick
    | Runs
    | Configure
    | Restarted
    | Leapt
    | JournalLost
    | JournalBack
)
