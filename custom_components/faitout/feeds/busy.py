"""When a space is taken or closed: nothing says whose bookings they are. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from heapq import nsmallest
from itertools import islice
from typing import Final

from ..engine.booking import Booking
from ..engine.hours import OpeningHours, Shut
from ..engine.ids import BookingId
from ..engine.ledger import Ledger
from .revisions import Taking

PAST: Final = timedelta(days=7)
"""So far back a calendar goes: who looks at last week wants to see it as it was."""
AHEAD: Final = timedelta(days=366)
MOST_STRETCHES: Final = 500
"""Stretches of one calendar from the first that still holds on: hourly bookings for six weeks. They
are written in an eighth of a second."""


def busy(ledger: Ledger, over: Iterable[Booking], now: datetime) -> dict[BookingId, Taking]:
    """Return when a space is, was and will be taken, by booking; `now` is aware UTC.

    `over`: bookings of the last days as the journal knows them. What was given back early was taken
    until then; what was cancelled before it began never was.
    """
    found: dict[BookingId, Taking] = {}
    for booking in over:
        ended = min(booking.end, booking.ended_at or booking.end)
        if not booking.is_live and booking.start < ended:
            found[booking.id] = (booking.start, ended)
    for booking in islice(ledger.between(now - PAST, now + AHEAD), MOST_STRETCHES):
        found[booking.id] = (booking.start, booking.end)
    return found


def closings(hours: OpeningHours, now: datetime) -> list[Shut]:
    """Return when it is, was and will be closed otherwise than its week says; `now` is aware UTC.

    A day that is merely shorter is none. The first of them, where there are too many.
    """
    week, why = hours.week, dict(hours.reasons)
    days = (
        Shut(*hours.day_on(day), why.get(day, ""))
        for day, spans in hours.exceptions
        if not spans and week[day.weekday()]
    )
    near = (
        each for each in (*days, *hours.shut) if each.end > now - PAST and each.start < now + AHEAD
    )
    return nsmallest(MOST_STRETCHES, near, key=lambda each: (each.start, each.end))
