"""Claims: may this time of this space be booked? Every answer names the field at fault."""

from dataclasses import replace
from datetime import datetime, timedelta

from .booking import Actor, Booking, Stage
from .effect import Refusal, Refused
from .ids import BookingId
from .state import SpaceState
from .stimulus import Seen

LONGEST_TEXT = 200
"""Characters of a title or a holder."""


def refusal_of_texts(title: str, holder: str) -> Refused | None:
    """Return why these texts cannot be kept, or None."""
    for field, text in (("title", title), ("holder", holder)):
        if len(text) > LONGEST_TEXT:
            return Refused(Refusal.TEXT_TOO_LONG, field, limit=str(LONGEST_TEXT))
    return None


def refusal_of_claim(
    state: SpaceState,
    start: datetime,
    end: datetime,
    now: datetime,
    besides: BookingId | None = None,
) -> Refused | None:
    """Return why [start, end) cannot be claimed, or None; `besides` may be in the way."""
    return (
        _refusal_of_space(state)
        or _refusal_of_times(state, start, end, now)
        or _refusal_of_hours(state, start, end)
        or _refusal_of_overlap(state, start, end, besides)
    )


def refusal_of_move(
    booking: Booking,
    span: tuple[datetime, datetime],
    seen: Seen | None,
    now: datetime,
    actor: Actor,
) -> Refused | None:
    """Return why a booking cannot have another span, or None; the claim on it is another matter.

    No person lets something begin that should have begun already. A calendar outside may tell late
    that it has.
    """
    start, end = span
    if seen and not (
        _is_same_minute(seen.start, booking.start) and _is_same_minute(seen.end, booking.end)
    ):
        return Refused(Refusal.MOVED_SINCE, "start", at=booking.start, until=booking.end)
    if start == booking.start or start.tzinfo is None:
        return None
    if booking.stage is Stage.CHECKED_IN:
        return Refused(Refusal.ALREADY_STARTED, "start")
    if start < _minute(now) < end and actor is not Actor.SOURCE:
        return Refused(Refusal.IN_THE_PAST, "start")
    return None


def _is_same_minute(one: datetime, other: datetime) -> bool:
    """Return whether two instants are the same for calendars, which know no seconds."""
    return _minute(one) == _minute(other)


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def refusal_of_extension(
    state: SpaceState, booking: Booking, by: timedelta, now: datetime
) -> Refused | None:
    """Return why a booking cannot end later by this long, or None."""
    longest = state.space.policy.longest_booking
    if by <= timedelta(0):
        return Refused(Refusal.END_BEFORE_START, "duration")
    # Before it is added: a date that no calendar has is an error of its own.
    if by > longest:
        return _too_long("duration", longest)
    if taken := state.ledger.conflict(booking.end, booking.end + by):
        return Refused(Refusal.NO_ROOM_TO_EXTEND, "duration", at=taken.start)
    refused = refusal_of_claim(state, booking.start, booking.end + by, now, besides=booking.id)
    return refused and replace(refused, field="duration")


def _too_long(field: str, longest: timedelta) -> Refused:
    """Return a refusal whose limit reads the same in every language."""
    return Refused(Refusal.TOO_LONG, field, limit=f"{longest / timedelta(hours=1):g} h")


def _refusal_of_space(state: SpaceState) -> Refused | None:
    if not state.switches.recorded:
        return Refused(Refusal.JOURNAL)
    if not state.space.is_bookable:
        return Refused(Refusal.NOT_BOOKABLE, "space")
    if not state.switches.in_service:
        return Refused(Refusal.OUT_OF_SERVICE, "space")
    return None


def _refusal_of_times(
    state: SpaceState, start: datetime, end: datetime, now: datetime
) -> Refused | None:
    policy = state.space.policy
    for field, time in (("start", start), ("end", end)):
        if time.tzinfo is None:
            return Refused(Refusal.NAIVE_TIME, field)
    if end <= start:
        return Refused(Refusal.END_BEFORE_START, "end")
    if end <= now:
        return Refused(Refusal.IN_THE_PAST, "end")
    if end - start > policy.longest_booking:
        return _too_long("end", policy.longest_booking)
    if start - now > policy.furthest_booking:
        return Refused(Refusal.TOO_FAR, "start", limit=str(policy.furthest_booking.days))
    return None


def _refusal_of_hours(state: SpaceState, start: datetime, end: datetime) -> Refused | None:
    hours = state.space.hours
    if hours.covers(start, end):
        return None
    # Offices and desks are rented for whole days; the nights between are simply not used.
    if state.space.policy.exempt_whole_day and hours.is_whole_day(start, end):
        return None
    opening = hours.opening(start)
    if opening.is_open:
        why = hours.why_closed(opening.until)
        return Refused(Refusal.CLOSED, "end", at=opening.until, reason=why)
    opens = hours.opening_after(opening)
    return Refused(Refusal.CLOSED, "start", at=opens, reason=hours.why_closed(start))


def _refusal_of_overlap(
    state: SpaceState, start: datetime, end: datetime, besides: BookingId | None
) -> Refused | None:
    taken = state.ledger.conflict(start, end, besides)
    if taken is None:
        return None
    return Refused(Refusal.OVERLAP, "end" if start < taken.start else "start", at=taken.end)
