"""What can be done with a space now, for anything that has buttons: a screen, a phone, a card.

    state ──► offers ──► buttons ──► command ──► the engine, which has the last word

An offer is no promise: somebody else may be faster. But what is not offered would be refused now.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from .booking import Booking
from .claims import refusal_of_extension
from .commands import turn
from .ids import BookingId
from .late import refusal_of_hold
from .state import SpaceState
from .view import View, undo_at_hand

SHORTEST: Final = timedelta(minutes=5)
"""Less than this is offered to nobody: nothing can be done with a room in it."""


class Act(StrEnum):
    """What somebody can do who stands before a space."""

    HERE = "here"
    """Say that one has come, or is still there."""
    BOOK = "book"
    EXTEND = "extend"
    END = "end"
    UNDO = "undo"
    """Take back the release of a booking."""
    LATE = "late"
    """Have a booking wait 15 minutes longer for its people."""
    FAULT = "fault"
    """Say that something is wrong with the space."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """What can be done with a space. Times are aware UTC."""

    booking: BookingId | None = None
    """The booking that is meant by all acts on one, but `undo`."""
    here: bool = False
    late: bool = False
    end: bool = False
    extend_until: datetime | None = None
    """The latest that the booking of now can end; None: not later than it does."""
    undo: BookingId | None = None
    """The booking that can be brought back."""
    undo_until: datetime | None = None
    books: bool = False
    """Whether it can be booked at all, now or later today."""
    book_until: datetime | None = None
    """Until when it can be taken from now on; None: not now."""
    main: Act | None = None
    """The act that fits the moment; None: there is nothing to be done now."""

    @property
    def acts(self) -> tuple[Act, ...]:
        """All that is offered. To say that something is wrong is always possible."""
        offered = (
            (Act.HERE, self.here),
            (Act.BOOK, self.books),
            (Act.EXTEND, self.extend_until is not None),
            (Act.END, self.end),
            (Act.UNDO, self.undo is not None),
            (Act.LATE, self.late),
        )
        return (*(act for act, is_offered in offered if is_offered), Act.FAULT)


def offers(state: SpaceState, view: View) -> Offers:
    """Return what can be done at the instant of the last stimulus of a state."""
    if not state.switches.writable or not state.switches.recorded or not state.switches.in_service:
        return Offers()
    booking = turn(state, None, state.at)
    undo = undo_at_hand(state)
    here = view.can_check_in and booking is not None
    offered = Offers(
        booking=booking.id if booking else None,
        here=here,
        late=here and booking is not None and refusal_of_hold(state, booking, state.at) is None,
        end=view.can_end,
        extend_until=_latest_end(state, view.current) if view.current else None,
        undo=undo.booking.id if undo else None,
        undo_until=undo.until if undo else None,
        books=state.space.is_bookable,
        book_until=_book_until(state, view),
    )
    return replace(offered, main=_main(offered))


def _main(offered: Offers) -> Act | None:
    """Return what most who come now want to do."""
    if offered.here:
        return Act.HERE
    if offered.undo:
        return Act.UNDO
    if offered.end:
        return Act.EXTEND if offered.extend_until else Act.END
    return Act.BOOK if offered.book_until else None


def _book_until(state: SpaceState, view: View) -> datetime | None:
    """Return until when a space can be taken now, where that is worth it."""
    if not view.can_be_taken or not state.space.is_bookable or not state.opening.is_open:
        return None
    # Where nothing that is known ends it: as far as is looked ahead.
    until = view.free_until or state.opening.until
    return until if until - state.at >= SHORTEST else None


def _latest_end(state: SpaceState, booking: Booking) -> datetime | None:
    """Return the latest that a booking can end, where that is later than it does."""
    longest = booking.start + state.space.policy.longest_booking
    opening = state.space.hours.opening(booking.end - timedelta(microseconds=1))
    until = min(longest, opening.until if opening.is_open else longest)
    if coming := state.ledger.next_after(booking.start):
        until = min(until, coming.start)
    by = until - booking.end
    if by < SHORTEST or refusal_of_extension(state, booking, by, state.at):
        return None
    return until
