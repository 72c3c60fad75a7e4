"""Refs: what a page calls a booking by. It says nothing of the booking, and ends with this run."""

import hashlib
from secrets import token_bytes
from typing import Final

from ...engine.ids import BookingId

BYTES: Final = 8
_KEY: Final = token_bytes(16)


def booking_ref(booking: BookingId) -> str:
    """Return what pages call a booking by; an id may come from a calendar and tell of people."""
    return hashlib.blake2b(booking.encode(), key=_KEY, digest_size=BYTES).hexdigest()
