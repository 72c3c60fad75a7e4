"""The day of one space: the stretches in which it is, was or will be taken by a booking."""

from collections.abc import Iterable
from datetime import datetime

from ..engine.booking import Booking, Stage
from ..engine.ids import BookingId
from ..engine.ledger import Ledger

type Strip = tuple[datetime, datetime]


class Today:
    """Follows the ledger of a space through one calendar day.

    A booking that ends early, or is released, stays on the line until the instant it ended; one
    that is cancelled before it began is gone from it.
    """

    def __init__(self, start: datetime, end: datetime) -> None:
        """Begin the day [start, end), aware UTC, with nothing known of what is over."""
        self.start = start
        self.end = end
        self._live: dict[BookingId, Strip] = {}
        self._over: dict[BookingId, Strip] = {}
        self._ledger: Ledger | None = None

    def recall(self, bookings: Iterable[Booking]) -> None:
        """Learn what the journal knows of this day."""
        for booking in bookings:
            ended = min(booking.end, booking.ended_at or booking.end)
            was_cancelled = booking.stage is Stage.CANCELLED and ended <= booking.start
            if not booking.is_live and not was_cancelled:
                self._keep(booking.id, booking.start, ended)

    def follow(self, ledger: Ledger, now: datetime) -> None:
        """Learn what is booked now, aware UTC."""
        if ledger is self._ledger:
            return
        self._ledger = ledger
        live = {each.id: (each.start, each.end) for each in ledger.between(self.start, self.end)}
        for booking_id, (start, end) in self._live.items():
            if booking_id not in live:
                self._keep(booking_id, start, min(end, now))
        # A booking brought back after its release is live again.
        for booking_id in live:
            self._over.pop(booking_id, None)
        self._live = live

    @property
    def stretches(self) -> list[Strip]:
        """What is taken, in order of time."""
        return sorted([*self._over.values(), *self._live.values()])

    def _keep(self, booking_id: BookingId, start: datetime, end: datetime) -> None:
        if start < end:
            self._over[booking_id] = (start, end)
