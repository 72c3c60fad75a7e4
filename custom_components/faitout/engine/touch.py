"""A touch: what somebody asks for who stands before a screen or holds a phone, without an account.

    touch ──► is it theirs? is it enough? ──► command ──► the space, which has the last word

Invariants
- A touch means the booking that was shown when it was touched, and no other: where that is over
  by the time the touch comes, nothing happens.
- Where members have to show who they are, nobody acts on the booking of another member.
- Who says nothing of themselves books so many times ahead and no more.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from .access.booked import holder_of
from .access.grant import Grant
from .booking import Actor, Booking
from .ids import BookingId
from .offers import Act
from .state import SpaceState
from .stimulus import Book, CheckIn, ComeLate, Command, End, Extend, UndoRelease

MOST_AHEAD: Final = 3
"""Bookings of one space that are still to come and that nobody's name is on, made by touch. A bored
child takes no more; who needs more has an account, a code or the animator."""
TOO_OLD_AFTER: Final = timedelta(seconds=20)
"""A cable that is pulled leaves what was being sent in the tablet, which sends it when the cable is
back. By then the page has said long ago that nothing was done; it gives up after 12 s."""
BY_TOUCH: Final = frozenset({Actor.SCREEN, Actor.BOARD, Actor.TAG})


class Who(StrEnum):
    """Who may act by touching."""

    ANYBODY = "anybody"
    MEMBER = "member"
    """Who shows a code or a badge that is theirs now."""
    NOBODY = "nobody"


class TouchRefusal(StrEnum):
    """Why a touch came to nothing, beside what the space itself refuses."""

    GONE = "gone"
    """What was shown when it was touched is over."""
    NOT_ALLOWED = "not_allowed"
    """Nothing may be done here."""
    NOT_YOURS = "not_yours"
    """The booking is another member's."""
    NO_MEMBER = "no_member"
    """The code is right, but it is no member's: it opens, and books nothing."""
    ENOUGH = "enough"
    """Enough was booked ahead by people who said nothing of themselves."""
    TOO_OLD = "too_old"
    """It was on its way so long that whoever touched has been told that nothing was done."""
    NONSENSE = "nonsense"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a touch asks for. Times are aware UTC."""

    act: Act
    actor: Actor
    """Where the hand is."""
    new: BookingId
    """The id of a booking that is made by it."""
    grant: Grant | None = None
    """By which right somebody touches, who showed a code or badge; None where nobody had to."""
    booking: BookingId | None = None
    """The one that was shown; None for a new one."""
    start: datetime | None = None
    """Of a new booking; None: now."""
    end: datetime | None = None
    """Of a new booking, or of one that is to be longer."""
    touched_at: datetime | None = None
    """When it was touched; None: just now."""


def command_of(state: SpaceState, wanted: Wanted, now: datetime) -> Command | TouchRefusal:
    """Return the command that a touch stands for at an instant, aware UTC, or why there is none."""
    if wanted.touched_at is not None and now - wanted.touched_at > TOO_OLD_AFTER:
        return TouchRefusal.TOO_OLD
    if wanted.act is Act.BOOK:
        return _book(state, wanted, now)
    booking = _meant(state, wanted, now)
    if booking is None:
        return TouchRefusal.GONE
    if wanted.grant is not None and not _is_theirs(booking, wanted.grant):
        return TouchRefusal.NOT_YOURS
    actor = wanted.actor
    match wanted.act:
        case Act.HERE:
            return CheckIn(booking.id, actor)
        case Act.LATE:
            return ComeLate(booking.id, actor)
        case Act.END:
            return End(booking.id, actor)
        case Act.UNDO:
            return UndoRelease(booking.id, actor)
        case Act.EXTEND:
            by = None if wanted.end is None else wanted.end - booking.end
            return Extend(booking.id, by, actor)
        case _:
            return TouchRefusal.NONSENSE


def _book(state: SpaceState, wanted: Wanted, now: datetime) -> Command | TouchRefusal:
    grant = wanted.grant
    if wanted.end is None:
        return TouchRefusal.NONSENSE
    if grant is not None and grant.holder is None:
        return TouchRefusal.NO_MEMBER
    start = wanted.start or now.replace(microsecond=0)
    if grant is None and start > now and _ahead(state, now) >= MOST_AHEAD:
        return TouchRefusal.ENOUGH
    return Book(
        Booking(
            id=wanted.new,
            space=state.space.id,
            start=start,
            end=wanted.end,
            created_at=now,
            holder=(grant and grant.holder) or "",
            made_by=wanted.actor,
        )
    )


def _meant(state: SpaceState, wanted: Wanted, now: datetime) -> Booking | None:
    if wanted.booking is None:
        return None
    if wanted.act is Act.UNDO:
        undos = (each.booking for each in state.life.undos if each.until > now)
        return next((each for each in undos if each.id == wanted.booking), None)
    return state.ledger.get(wanted.booking)


def _is_theirs(booking: Booking, grant: Grant) -> bool:
    """Return whether who has this right may act on a booking.

    One that belongs to no member is everybody's who is one: a calendar seldom says whose it is.
    """
    if grant.booking == booking.id:
        return True
    holder = holder_of(booking)
    return grant.holder is not None and holder in (None, grant.holder)


def _ahead(state: SpaceState, now: datetime) -> int:
    return sum(
        each.start > now and each.made_by in BY_TOUCH and not each.holder for each in state.ledger
    )
