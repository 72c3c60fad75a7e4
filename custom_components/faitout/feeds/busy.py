"""When a space is taken: its bookings without anything that says whose they are. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from ..engine.booking import Booking
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
