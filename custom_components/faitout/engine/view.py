"""What a space looks like from outside: the one place where entities, screens and topics ask."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .booking import Booking, Stage
from .occupancy import Presence
from .state import Cause, SpaceState, Undo


class Status(StrEnum):
    """The state of a space in one word, as screens show it."""

    FREE = "free"
    SOON = "soon"
    AWAITING = "awaiting"
    OCCUPIED = "occupied"
    CLOSED = "closed"
    OUT_OF_SERVICE = "out_of_service"


@dataclass(frozen=True, slots=True)
class View:
    """A space at one instant. Times are aware UTC, None where there is none."""

    status: Status | None
    """None: nobody is seen there, but what is booked is not known."""
    presence: Presence
    confidence: float
    seen: bool
    current: Booking | None
    coming: Booking | None
    free_until: datetime | None
    """Without a booking now: the next booking or the closing time. Until then it can be taken, and
    people who walked in may stay. None also where nothing that is known ends it."""
    can_be_taken: bool
    """Nobody has booked it now, and it is known what is booked."""
    busy_until: datetime | None
    """While it is taken: the end of the bookings that follow each other without a gap."""
    opens_at: datetime | None
    """While the place or the space is closed: when it opens, as far as that is known."""
    why_closed: str
    """Why it is closed, in the words of who closed it; empty where only its hours say so."""
    release_at: datetime | None
    """When the announced release comes, unless somebody does."""
    cause: Cause | None
    can_check_in: bool
    can_end: bool
    can_extend: bool
    can_undo: bool


def view(state: SpaceState) -> View:
    """Return what a space looks like at the instant of its last stimulus."""
    current, coming = state.current, state.ledger.next_after(state.at)
    if current and coming and coming.id == current.id:
        coming = state.ledger.next_after(current.start)
    status = _status(state, current, coming)
    countdown = state.life.countdown
    at_hand = coming if current is None and _is_at_hand(state, coming) else current
    is_open = state.opening.is_open
    is_taken = status in (Status.OCCUPIED, Status.AWAITING)
    is_open_to_all = (
        current is None
        and state.switches.recorded
        and status in (Status.FREE, Status.SOON, Status.OCCUPIED)
    )
    # Of a locker it is known, without any sensor, that nobody is in it.
    holds_people = state.space.holds_people
    return View(
        status=status,
        presence=state.senses.presence if holds_people else Presence.NO,
        confidence=state.senses.occupancy.confidence if holds_people else 1.0,
        seen=state.senses.seen or not holds_people,
        current=current,
        coming=coming,
        free_until=_free_until(state, coming) if is_open_to_all else None,
        can_be_taken=is_open_to_all,
        busy_until=_busy_until(state, current) if is_taken else None,
        opens_at=None if is_open else state.space.hours.opening_after(state.opening),
        why_closed="" if is_open else state.space.hours.why_closed(state.at),
        release_at=countdown.release_at if countdown else None,
        cause=countdown.cause if countdown else None,
        can_check_in=at_hand is not None
        and holds_people
        and (at_hand.stage is not Stage.CHECKED_IN or countdown is not None),
        can_end=current is not None and state.space.is_bookable,
        can_extend=current is not None and _can_extend(state, current),
        can_undo=undo_at_hand(state) is not None,
    )


def _status(state: SpaceState, current: Booking | None, coming: Booking | None) -> Status | None:
    if not state.switches.in_service:
        return Status.OUT_OF_SERVICE
    is_used = state.senses.presence is Presence.YES or state.life.session is not None
    if is_used or (current and current.stage is Stage.CHECKED_IN):
        return Status.OCCUPIED
    if current:
        return Status.AWAITING
    if not state.opening.is_open:
        return Status.CLOSED
    if not state.switches.recorded:
        return None
    if coming and coming.start - state.space.policy.soon <= state.at:
        return Status.SOON
    return Status.FREE


def _is_at_hand(state: SpaceState, coming: Booking | None) -> bool:
    return coming is not None and coming.start - state.space.policy.early_arrival <= state.at


def _free_until(state: SpaceState, coming: Booking | None) -> datetime | None:
    closes = state.space.hours.closing_after(state.opening)
    ends = [coming.start] if coming else []
    return min([*ends, closes] if closes else ends, default=None)


def _busy_until(state: SpaceState, current: Booking | None) -> datetime | None:
    """Return the end of the current booking and of those that follow without a gap."""
    if current is None:
        return None
    end = current.end
    while following := state.ledger.at(end):
        end = following.end
    return end


def _can_extend(state: SpaceState, current: Booking) -> bool:
    until = current.end + state.space.policy.extension
    is_free = state.ledger.conflict(current.end, until) is None
    return is_free and state.space.hours.covers(current.start, until)


def undo_at_hand(state: SpaceState) -> Undo | None:
    """Return the latest release that can be taken back; None: there is none, or it was taken."""
    return next(
        (
            undo
            for undo in reversed(state.life.undos)
            if undo.until > state.at
            and state.ledger.conflict(undo.booking.start, undo.booking.end) is None
        ),
        None,
    )
