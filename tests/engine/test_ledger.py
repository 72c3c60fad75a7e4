"""The ledger against a plain list: no two bookings at once, half-open, whatever is done to it."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule
import pytest

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.ledger import Ledger, OverlapError
from tests.engine.rooms import a_booking, minutes

MINUTES = st.integers(0, 60)
LENGTHS = st.integers(1, 20)


class TheLedgerIsAList(RuleBasedStateMachine):
    """Do the same to a ledger and to a list of bookings, and compare all there is to see."""

    names = Bundle("names")

    def __init__(self) -> None:
        """Begin with no bookings."""
        super().__init__()
        self.ledger = Ledger()
        self.plain: list[Booking] = []
        self.count = 0

    def in_the_way(self, booking: Booking) -> list[Booking]:
        """Return the other bookings that overlap one, in order."""
        return [
            other
            for other in sorted(self.plain, key=lambda b: b.start)
            if other.id != booking.id and other.overlaps(booking.start, booking.end)
        ]

    @rule(target=names, start=MINUTES, length=LENGTHS)
    def add(self, start: int, length: int) -> str:
        """Claim a time, which may be taken."""
        self.count += 1
        booking = a_booking(f"b{self.count}", start, start + length)
        if taken := self.in_the_way(booking):
            with pytest.raises(OverlapError) as caught:
                self.ledger.added(booking)
            assert caught.value.taken == taken[0]
        else:
            self.ledger = self.ledger.added(booking)
            self.plain.append(booking)
        return booking.id

    @rule(name=names)
    def remove(self, name: str) -> None:
        """Give a claim back, which may be gone."""
        if self.ledger.get(BookingId(name)) is None:
            with pytest.raises(KeyError):
                self.ledger.removed(BookingId(name))
            return
        self.ledger = self.ledger.removed(BookingId(name))
        self.plain = [booking for booking in self.plain if booking.id != name]

    @rule(name=names, start=MINUTES, length=LENGTHS)
    def move(self, name: str, start: int, length: int) -> None:
        """Move a booking, maybe over its own old time, maybe over others."""
        old = self.ledger.get(BookingId(name))
        if old is None:
            return
        moved = replace(old, start=minutes(start), end=minutes(start + length))
        if taken := self.in_the_way(moved):
            with pytest.raises(OverlapError) as caught:
                self.ledger.replaced(moved)
            assert caught.value.taken == taken[0]
        else:
            self.ledger = self.ledger.replaced(moved)
            self.plain = [moved if b.id == name else b for b in self.plain]

    @rule(at=st.integers(-1, 90), length=LENGTHS)
    def ask(self, at: int, length: int) -> None:
        """Ask who is there at an instant, who comes next, and who is in the way."""
        start, end = minutes(at), minutes(at + length)
        ordered = sorted(self.plain, key=lambda b: b.start)
        assert self.ledger.at(start) == next((b for b in ordered if b.includes(start)), None)
        assert self.ledger.next_after(start) == next((b for b in ordered if b.start > start), None)
        overlapping = [b for b in ordered if b.overlaps(start, end)]
        assert list(self.ledger.between(start, end)) == overlapping
        assert self.ledger.conflict(start, end) == next(iter(overlapping), None)
        for besides in overlapping:
            others = [b for b in overlapping if b is not besides]
            assert self.ledger.conflict(start, end, besides.id) == next(iter(others), None)

    @invariant()
    def no_two_bookings_overlap(self) -> None:
        """Hold the same bookings, in order, and no two at once."""
        bookings = list(self.ledger)
        assert bookings == sorted(self.plain, key=lambda b: b.start)
        for index, booking in enumerate(bookings[1:]):
            assert bookings[index].end <= booking.start
        assert len(self.ledger) == len(bookings)
        assert self.ledger.first == (bookings[0] if bookings else None)
        assert all(self.ledger.get(booking.id) == booking for booking in bookings)
        assert list(Ledger.of(reversed(bookings))) == bookings


TestTheLedgerIsAList = TheLedgerIsAList.TestCase


def test_a_ledger_is_not_built_of_bookings_that_overlap() -> None:
    with pytest.raises(OverlapError) as caught:
        Ledger.of([a_booking("ben", 30, 60), a_booking("ana", 0, 31)])
    assert caught.value.taken.id == "ana"


def test_bookings_that_touch_do_not_overlap() -> None:
    ledger = Ledger.of([a_booking("ben", 30, 60), a_booking("ana", 0, 30)])
    assert [booking.id for booking in ledger] == ["ana", "ben"]
    assert ledger.at(minutes(30)) == a_booking("ben", 30, 60)
