"""A perfect observer, who knows who is there: what it would give back, and what it calls a stay.

It keeps the rules of the house (product: the life of a booking) and nothing of the engine.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.policy import SpaceKind

from .cutting import Span
from .fittings import MINUTE, SECOND
from .lives import Truth, joined
from .places import Room

GRACE: Mapping[SpaceKind, timedelta] = MappingProxyType(
    {
        SpaceKind.PHONE_BOX: 5 * MINUTE,
        SpaceKind.MEETING_ROOM: 10 * MINUTE,
        SpaceKind.OFFICE: 30 * MINUTE,
        SpaceKind.DESK: 60 * MINUTE,
    }
)
LONG, LONG_GRACE = timedelta(hours=4), 60 * MINUTE
EARLY = 10 * MINUTE
"""Who comes so long before the start comes for the booking."""
SHORT_STAY, SHORT_STAY_IN_BOX = 60 * SECOND, 15 * SECOND
"""Who is there for less has looked in."""
LEFT_FOR_GOOD = 10 * MINUTE
"""Whoever is away for longer has begun another stay when they come back."""
STEPPED_OUT = 1 * MINUTE
"""Whoever is away for less has not left; between the two either count is right."""


def no_shows(truth: Truth, end: datetime) -> Iterator[tuple[Booking, datetime]]:
    """Yield bookings that are to be given back, and when; those whose wait is over by an instant.

    Nobody at all was there from shortly before the start until the end of the wait.
    """
    used = list(truth.used(end))
    for booking in truth.bookings:
        due = max(booking.start, booking.created_at) + grace_of(truth.room, booking)
        if due >= min(booking.end, end) or _is_exempt(truth.room, booking):
            continue
        window = booking.start - EARLY
        if not any(came < due and window < left for came, left in used):
            yield booking, due


def stays(truth: Truth, end: datetime) -> tuple[list[Span], list[Span]]:
    """Return the stays that began before an instant: counted as few, and as many, as is right."""
    is_box = truth.room.space.kind is SpaceKind.PHONE_BOX
    least = SHORT_STAY_IN_BOX if is_box else SHORT_STAY
    visits = [(came, left) for came, left in truth.visits if came < end and left - came >= least]
    return joined(visits, LEFT_FOR_GOOD), _split(visits)


def grace_of(room: Room, booking: Booking) -> timedelta:
    """Return how long a booking waits."""
    grace = GRACE[room.space.kind]
    return max(grace, LONG_GRACE) if booking.end - booking.start > LONG else grace


def _split(visits: list[Span]) -> list[Span]:
    """Return stays where each group of people counts, even while others are there."""
    found: list[Span] = []
    for came, left in sorted(visits):
        if found and timedelta(0) <= came - found[-1][1] < STEPPED_OUT:
            found[-1] = found[-1][0], left
        else:
            found.append((came, left))
    return found


def _is_exempt(room: Room, booking: Booking) -> bool:
    is_rented = room.space.kind in (SpaceKind.OFFICE, SpaceKind.DESK)
    return is_rented and room.space.hours.is_whole_day(booking.start, booking.end)
