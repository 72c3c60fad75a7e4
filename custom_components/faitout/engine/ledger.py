"""The ledger of a space: its live bookings, in order of time, never two at once.

Invariant: no two bookings in a ledger overlap. `added` and `replaced` raise `OverlapError`
rather than break it, so a ledger that exists is a proof.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from .booking import Booking
from .follows import FOLLOWS
from .ids import BookingId
from .sorted_map import SortedMap


class OverlapError(ValueError):
    """A claim would overlap one that is there."""

    def __init__(self, taken: Booking) -> None:
        """Keep the booking that is in the way."""
        super().__init__(f"overlaps booking {taken.id}")
        self.taken = taken


@dataclass(frozen=True, slots=True)
class Ledger:
    """Live bookings of one space. Every look-up and change is O(log n) in their number."""

    _by_start: SortedMap[datetime, Booking] = field(default_factory=SortedMap)
    _starts: SortedMap[str, datetime] = field(default_factory=SortedMap)
    first: Booking | None = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """The earliest live booking. What is over leaves the ledger, so most questions end here."""

    def __post_init__(self) -> None:
        """Find the first once: every word asks for it."""
        object.__setattr__(self, "first", self._by_start.first())

    @classmethod
    def of(cls, bookings: Iterable[Booking]) -> Ledger:
        """Build from any live bookings, O(n log n); raise OverlapError if two overlap."""
        ordered = sorted(bookings, key=lambda booking: booking.start)
        for earlier, later in pairwise(ordered):
            if later.start < earlier.end:
                raise OverlapError(earlier)
        return cls(
            SortedMap.from_sorted([(booking.start, booking) for booking in ordered]),
            SortedMap.from_sorted(sorted((str(booking.id), booking.start) for booking in ordered)),
        )

    def __len__(self) -> int:
        """Return the number of live bookings."""
        return len(self._by_start)

    def __iter__(self) -> Iterator[Booking]:
        """Yield the bookings in order of time."""
        return self._by_start.values()

    def get(self, booking_id: BookingId) -> Booking | None:
        """Return a booking by its id, or None."""
        start = self._starts.get(booking_id)
        return None if start is None else self._by_start.get(start)

    def at(self, instant: datetime) -> Booking | None:
        """Return the booking whose [start, end) holds an instant, or None."""
        first = self.first
        if first is None or instant < first.start:
            return None
        if instant < first.end:
            return first
        booking = self._by_start.last_until(instant)
        return booking if booking and instant < booking.end else None

    def next_after(self, instant: datetime) -> Booking | None:
        """Return the first booking that starts after an instant, or None."""
        first = self.first
        if first is None or instant < first.start:
            return first
        return self._by_start.first_after(instant)

    def conflict(
        self, start: datetime, end: datetime, besides: BookingId | None = None
    ) -> Booking | None:
        """Return the first booking that overlaps [start, end), leaving one out, or None."""
        before = self._by_start.last_until(start)
        if before and before.end > start and before.id != besides:
            return before
        for booking in self._by_start.values(after=start):
            if booking.start >= end:
                return None
            if booking.id != besides:
                return booking
        return None

    def between(self, start: datetime, end: datetime) -> Iterator[Booking]:
        """Yield the bookings that overlap [start, end), in order."""
        before = self._by_start.last_until(start)
        if before and before.end > start:
            yield before
        for booking in self._by_start.values(after=start):
            if booking.start >= end:
                return
            yield booking

    def added(self, booking: Booking) -> Ledger:
        """Return a ledger with one booking more; raise OverlapError if its time is taken."""
        if taken := self.conflict(booking.start, booking.end):
            raise OverlapError(taken)
        return Ledger(
            self._by_start.with_item(booking.start, booking),
            self._starts.with_item(booking.id, booking.start),
        )

    def removed(self, booking_id: BookingId) -> Ledger:
        """Return a ledger without a booking; raise KeyError if it is not there."""
        start = self._starts.get(booking_id)
        if start is None:
            raise KeyError(booking_id)
        return Ledger(self._by_start.without(start), self._starts.without(booking_id))

    def replaced(self, booking: Booking) -> Ledger:
        """Return a ledger where a booking of the same id stands as given here."""
        if self._starts.get(booking.id) == booking.start:
            old = self._by_start.get(booking.start)
            if old and booking.end <= old.end:
                return Ledger(self._by_start.with_item(booking.start, booking), self._starts)
        return self.removed(booking.id).added(booking)
