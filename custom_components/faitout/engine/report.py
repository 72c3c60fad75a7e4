"""The report for the funders: how much a space was booked and used, out of what the journal keeps.

Hours are counted inside the period asked for only; a booking or session that crosses its edge
counts with the part inside. Nothing in a report names anybody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from .booking import Booking, Stage
from .ids import BookingId

NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class Use:
    """A session that is over: somebody was in the space in [start, end), aware UTC."""

    start: datetime
    end: datetime
    booking: BookingId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Figures of one space over one period."""

    bookings: int = 0
    checked_in: int = 0
    no_shows: int = 0
    """Released because nobody came."""
    left_early: int = 0
    cancelled: int = 0
    unverified: int = 0
    """Ended without the sensors being able to tell."""
    walk_ins: int = 0
    """Sessions without a booking."""
    booked: timedelta = NOTHING
    """Time that was booked and not cancelled, as booked."""
    used: timedelta = NOTHING
    """Time in which somebody was seen to be there, booked or not."""
    freed: timedelta = NOTHING
    """Booked time that was given back by releases."""
    reused: timedelta = NOTHING
    """Of the time given back, what somebody else then booked or used."""


def report(
    bookings: Iterable[Booking], uses: Iterable[Use], start: datetime, end: datetime
) -> Report:
    """Return the figures of one space for [start, end), from its bookings of all stages."""
    known = [b for b in bookings if b.overlaps(start, end)]
    sessions = [use for use in uses if use.start < end and start < use.end]
    counted = [b for b in known if b.stage is not Stage.CANCELLED]
    released = [b for b in counted if b.stage is Stage.RELEASED and b.ended_at]
    return Report(
        bookings=len(counted),
        checked_in=sum(b.checked_in_at is not None for b in counted),
        no_shows=sum(b.checked_in_at is None for b in released),
        left_early=sum(b.checked_in_at is not None for b in released),
        cancelled=len(known) - len(counted),
        unverified=sum(b.stage is Stage.UNVERIFIED for b in counted),
        walk_ins=sum(use.booking is None for use in sessions),
        booked=_sum((max(b.start, start), min(b.end, end)) for b in counted),
        used=_sum(_joined([(max(u.start, start), min(u.end, end)) for u in sessions])),
        freed=_sum((max(b.ended_at or b.end, start), min(b.end, end)) for b in released),
        reused=sum((_reused(b, counted, sessions, end) for b in released), NOTHING),
    )


def _reused(
    released: Booking, bookings: Sequence[Booking], uses: Sequence[Use], end: datetime
) -> timedelta:
    """Return how much of the time a release gave back was booked or used by others."""
    freed_from, freed_to = released.ended_at or released.end, min(released.end, end)
    spans = [(b.start, b.ended_at or b.end) for b in bookings if b.id != released.id]
    spans += [(use.start, use.end) for use in uses if use.booking != released.id]
    inside = [(max(a, freed_from), min(b, freed_to)) for a, b in spans]
    return _sum(_joined([(a, b) for a, b in inside if a < b]))


def _joined(spans: list[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Return spans as their union, so that nothing counts twice."""
    joined: list[tuple[datetime, datetime]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _sum(spans: Iterable[tuple[datetime, datetime]]) -> timedelta:
    return sum((max(end - start, NOTHING) for start, end in spans), NOTHING)
