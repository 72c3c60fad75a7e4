"""Effects: all that the engine can ask for, as values. Carrying one out twice must do no harm."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from .booking import Booking
from .ids import BookingId, SensorId
from .reason import Reason
from .sensor import Health


class Event(StrEnum):
    """What was decided. The first ten are public, as types of the event entity."""

    BOOKED = "booked"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    CHECKED_IN = "checked_in"
    WARNED = "warned"
    RELEASED = "released"
    RESTORED = "restored"
    ENDED = "ended"
    UNVERIFIED = "unverified"
    OVERSTAY = "overstay"
    KEPT = "kept"
    """A release did not happen: somebody is there, or is late, or the space is not seen."""
    WALK_IN = "walk_in"
    SERIES_MISSED = "series_missed"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, with its reason and the booking as it is afterwards. Durable."""

    event: Event
    reason: Reason
    booking: Booking | None = None


@dataclass(frozen=True, slots=True)
class Save:
    """A booking is to be kept as it is now, in the journal and where it came from. Durable."""

    booking: Booking


@dataclass(frozen=True, slots=True)
class Used:
    """A session is over: somebody was there in [start, end). Durable."""

    start: datetime
    end: datetime
    booking: BookingId | None = None


@dataclass(frozen=True, slots=True)
class LastCheck:
    """Read these sensors afresh and answer with `LastChecked`."""

    sensors: tuple[SensorId, ...]


@dataclass(frozen=True, slots=True)
class SensorTrouble:
    """A sensor failed, or (health OK) works again: tell the animator."""

    sensor: SensorId
    health: Health


@dataclass(frozen=True, slots=True)
class Jumped:
    """The clock jumped, or came back from a jump: tell the animator."""

    by: timedelta
    """How far it was moved, as far as that is known; forwards if positive."""
    put_back: int = 0
    """Bookings that had been ended before their time, and live again."""
    lost: int = 0
    """Those that could not be put back: somebody else has booked their time since."""


class Refusal(StrEnum):
    """Why a command was refused; each has a sentence in the translations."""

    END_BEFORE_START = "end_before_start"
    NAIVE_TIME = "naive_time"
    IN_THE_PAST = "in_the_past"
    TOO_LONG = "too_long"
    TOO_FAR = "too_far"
    CLOSED = "closed"
    OVERLAP = "overlap"
    OUT_OF_SERVICE = "out_of_service"
    NOT_BOOKABLE = "not_bookable"
    TEXT_TOO_LONG = "text_too_long"
    DUPLICATE = "duplicate"
    MOVED_SINCE = "moved_since"
    """Somebody has changed its times since they were seen."""
    MOVED_ELSEWHERE = "moved_elsewhere"
    """Somebody has moved it to another space since."""
    OWNED_OUTSIDE = "owned_outside"
    """It comes from a calendar that cannot be told of the change."""
    UNKNOWN_BOOKING = "unknown_booking"
    NO_BOOKING_NOW = "no_booking_now"
    ALREADY_STARTED = "already_started"
    NOT_YET = "not_yet"
    HELD_ALREADY = "held_already"
    NO_ROOM_TO_EXTEND = "no_room_to_extend"
    NOTHING_TO_UNDO = "nothing_to_undo"
    TAKEN_SINCE = "taken_since"
    UNKNOWN_MEMBER = "unknown_member"
    NO_SUBSCRIPTION = "no_subscription"
    PLAN_NOT_FOR_KIND = "plan_not_for_kind"
    PLAN_NOT_NOW = "plan_not_now"
    QUOTA_USED_UP = "quota_used_up"
    """The half-days of the month."""
    HOURS_USED_UP = "hours_used_up"
    JOURNAL = "journal"
    FAULT = "fault"
    """Something of ours failed; that is never the fault of who asked."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A command was refused and changed nothing."""

    why: Refusal
    field: str = ""
    """The field of the command that is at fault; empty when none is."""
    limit: str = ""
    """What would have been allowed, or what is in the way, as a plain text."""
    at: datetime | None = None
    """An instant that the sentence needs: until when, or from when."""
    reason: str = ""
    """Why it is closed then, in the words of who closed it."""
    until: datetime | None = None
    """A second one, where the sentence tells of a span."""


type Effect = Decided | Save | Used | LastCheck | SensorTrouble | Jumped | Refused
