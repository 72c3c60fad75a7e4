"""Posted: what a sign on paper says of a space. It stands there until the sign asks again.

Nothing in it counts down or depends on the present instant: it changes only when the space does.
A paper knows no *soon*: it says until when a space is free. Of bookings it has the times only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from .releases import release_due
from .state import Cause, SpaceState
from .told import Told, told
from .view import Status, View

MOST_BOOKINGS: Final = 4
"""Coming bookings that are posted; the smallest signs have room for fewer."""

type BookedSpan = tuple[datetime, datetime]


class PaperWord(StrEnum):
    """The state of a space in one word on paper."""

    FREE = "free"
    BOOKED = "booked"
    """Its people are awaited."""
    OCCUPIED = "occupied"
    CLOSED = "closed"
    OUT_OF_SERVICE = "out_of_service"
    UNSURE = "unsure"
    """Nobody can tell whether it is free. Never posted as free."""
    UNKNOWN = "unknown"
    """Not known yet."""


WORDS: Final = MappingProxyType(
    {
        Told.FREE: PaperWord.FREE,
        Told.SOON: PaperWord.FREE,
        Told.AWAITING: PaperWord.BOOKED,
        Told.OCCUPIED: PaperWord.OCCUPIED,
        Told.CLOSED: PaperWord.CLOSED,
        Told.OUT_OF_SERVICE: PaperWord.OUT_OF_SERVICE,
        Told.UNSURE: PaperWord.UNSURE,
        Told.UNKNOWN: PaperWord.UNKNOWN,
    }
)


@dataclass(frozen=True, slots=True)
class Posted:
    """What stands on a sign. Times are aware UTC, None where there is none."""

    word: PaperWord
    until: datetime | None = None
    """When that ends as far as it is known: a booking, the opening hours."""
    why: str = ""
    """Why it is closed, in the words of who closed it."""
    release_at: datetime | None = None
    """When a booking is given back unless somebody comes."""
    walk_in: bool = False
    """People are in it who did not book."""
    bookings: tuple[BookedSpan, ...] = ()
    """The next ones of the day, those without a gap as one; while closed, of the next open day."""


def posted(state: SpaceState, view: View) -> Posted:
    """Return what stands on a sign of a space, at the instant of its last stimulus."""
    word = WORDS[told(state, view)]
    due = release_due(state) if word is PaperWord.BOOKED else None
    return Posted(
        word=word,
        until=_until(view, word),
        why=view.why_closed if word is PaperWord.CLOSED else "",
        release_at=due[1] if due and due[0] is Cause.NO_SHOW else None,
        walk_in=word is PaperWord.OCCUPIED and view.current is None,
        bookings=tuple(_bookings(state, view)),
    )


def _until(view: View, word: PaperWord) -> datetime | None:
    match word:
        case PaperWord.FREE | PaperWord.UNSURE:
            return view.free_until
        case PaperWord.BOOKED | PaperWord.OCCUPIED:
            # Nobody knows how long people stay who did not book.
            return view.busy_until
        case PaperWord.CLOSED:
            return view.opens_at
        case PaperWord.OUT_OF_SERVICE | PaperWord.UNKNOWN:
            return None


def _bookings(state: SpaceState, view: View) -> Iterator[BookedSpan]:
    """Yield the stretches that are booked and begin after what stands there already."""
    day_of = state.opening.until if view.status is Status.CLOSED else state.at
    since = max(state.at, view.busy_until or state.at)
    _, day_ends = state.space.hours.day_at(day_of)
    stretch: BookedSpan | None = None
    found = 0
    for booking in state.ledger.between(since, day_ends):
        if booking.start < since:
            continue
        if stretch and booking.start == stretch[1]:
            stretch = (stretch[0], booking.end)
            continue
        if stretch:
            yield stretch
            found += 1
            if found == MOST_BOOKINGS:
                return
        stretch = (booking.start, booking.end)
    if stretch:
        yield stretch
