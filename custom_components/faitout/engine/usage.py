"""Sums of use that can be put together: of spaces, of months, of places.

A booking or a session is counted where it begins, and its minutes where they lie. So what is
counted of the parts of a period adds up to what is counted of the whole, and nothing counts twice.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta, tzinfo

from .booking import Booking, Stage
from .ids import BookingId

type TimeSpan = tuple[datetime, datetime]
"""Aware UTC, half-open."""

NO_TIME = timedelta(0)
ONE_HOUR = timedelta(hours=1)
DAYS_A_WEEK = 7
HOURS_A_DAY = 24
FEW = 5
"""So many people are counted; fewer are "fewer than 5", and every count goes by steps of this.
The difference of two counts then tells nothing of one person."""


@dataclass(frozen=True, slots=True)
class Use:
    """A session: somebody was in the space in [start, end), aware UTC."""

    start: datetime
    end: datetime
    booking: BookingId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Energy:
    """What meters counted of some spaces in some stretch of time."""

    kwh: float = 0.0
    measured: timedelta = NO_TIME
    """Time of which there is a measurement, of each meter."""
    missing: timedelta = NO_TIME
    """Time of which a meter that is set up has none."""

    def __add__(self, other: Energy) -> Energy:
        """Return both together."""
        return Energy(
            kwh=self.kwh + other.kwh,
            measured=self.measured + other.measured,
            missing=self.missing + other.missing,
        )

    @property
    def known(self) -> float | None:
        """The energy in kWh; None where nothing was measured: that is no nought."""
        return self.kwh if self.measured else None


NO_ENERGY = Energy()


@dataclass(frozen=True, slots=True, kw_only=True)
class UseSum:
    """What is counted of some spaces in some stretch of time."""

    open: timedelta = NO_TIME
    """Time in which they were open, by their hours."""
    booked: timedelta = NO_TIME
    """Time that was booked and not cancelled, as booked."""
    used: timedelta = NO_TIME
    """Time in which somebody was seen to be there, booked or not."""
    used_open: timedelta = NO_TIME
    """Of that, what lay in the hours in which they were open."""
    freed: timedelta = NO_TIME
    """Booked time that was given back by releases."""
    reused: timedelta = NO_TIME
    """Of the time given back, what somebody else then booked or used."""
    sessions: int = 0
    walk_ins: int = 0
    """Sessions without a booking."""
    bookings: int = 0
    """Those that were not cancelled."""
    checked_in: int = 0
    no_shows: int = 0
    left_early: int = 0
    cancelled: int = 0
    unverified: int = 0
    """Ended without the sensors being able to tell."""
    energy: Energy = NO_ENERGY

    def __add__(self, other: UseSum) -> UseSum:
        """Return both together."""
        return UseSum(
            **{each.name: getattr(self, each.name) + getattr(other, each.name) for each in _FIELDS}
        )

    @property
    def rate(self) -> float | None:
        """What was used of the open time, 0 to 1; None where nothing was open."""
        return self.used_open / self.open if self.open else None


_FIELDS = fields(UseSum)


def usage_of(
    bookings: Sequence[Booking],
    uses: Sequence[Use],
    opens: Iterable[TimeSpan],
    start: datetime,
    end: datetime,
) -> UseSum:
    """Return what is counted of one space in [start, end).

    `bookings` (of any stage) and `uses` are those that overlap it, in any order.
    """
    begun = [b for b in bookings if start <= b.start < end]
    counted = [b for b in begun if b.stage is not Stage.CANCELLED]
    released = [b for b in counted if b.stage is Stage.RELEASED]
    sessions = [use for use in uses if start <= use.start < end]
    kept = [b for b in bookings if b.stage is not Stage.CANCELLED]
    used = united((use.start, use.end) for use in uses)
    opened = united(within(opens, start, end))
    freed, reused = _given_back(kept, uses, start, end)
    return UseSum(
        open=total_length(opened),
        booked=total_length(within(((b.start, b.end) for b in kept), start, end)),
        used=total_length(within(used, start, end)),
        used_open=total_length(shared(used, opened)),
        freed=freed,
        reused=reused,
        sessions=len(sessions),
        walk_ins=sum(use.booking is None for use in sessions),
        bookings=len(counted),
        checked_in=sum(b.checked_in_at is not None for b in counted),
        no_shows=sum(b.checked_in_at is None for b in released),
        left_early=sum(b.checked_in_at is not None for b in released),
        cancelled=len(begun) - len(counted),
        unverified=sum(b.stage is Stage.UNVERIFIED for b in counted),
    )


def _given_back(
    bookings: Sequence[Booking], uses: Sequence[Use], start: datetime, end: datetime
) -> tuple[timedelta, timedelta]:
    """Return how much releases gave back in [start, end), and how much of that others took."""
    released = [b for b in bookings if b.stage is Stage.RELEASED and b.ended_at]
    freed = reused = NO_TIME
    for one in released:
        spans = list(within([(max(one.start, one.ended_at or one.end), one.end)], start, end))
        others = [
            (b.start, b.ended_at or b.end)
            for b in bookings
            if b.id != one.id and b.start < one.end and one.start < b.end
        ]
        others += [
            (use.start, use.end)
            for use in uses
            if use.booking != one.id and use.start < one.end and one.start < use.end
        ]
        freed += total_length(spans)
        reused += total_length(shared(united(others), spans))
    return freed, reused


def busy_hours(uses: Iterable[Use], start: datetime, end: datetime, zone: tzinfo) -> list[int]:
    """Return the seconds used in [start, end) by hour of the week on the wall clock of a place.

    168 of them, Monday at 0 first. The hour that the clock goes through twice counts twice, and
    the one that it leaves out never. Holds where clocks are moved at full hours, as in Europe.
    """
    found = [0] * (DAYS_A_WEEK * HOURS_A_DAY)
    for first, last in within(united((use.start, use.end) for use in uses), start, end):
        at = first
        while at < last:
            local = at.astimezone(zone)
            into = timedelta(minutes=local.minute, seconds=local.second)
            until = min(last, at + ONE_HOUR - into - timedelta(microseconds=local.microsecond))
            found[local.weekday() * HOURS_A_DAY + local.hour] += round((until - at).total_seconds())
            at = until
    return found


def heads_told(count: int) -> int | None:
    """Return a count of people that names none of them: by steps of five; None below five."""
    return count - count % FEW if count >= FEW else None


def united(spans: Iterable[TimeSpan]) -> list[TimeSpan]:
    """Return spans as their union, in order, so that nothing counts twice."""
    found: list[TimeSpan] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif start < end:
            found.append((start, end))
    return found


def within(spans: Iterable[TimeSpan], start: datetime, end: datetime) -> Iterable[TimeSpan]:
    """Yield the parts of spans that lie in [start, end)."""
    for first, last in spans:
        if (begin := max(first, start)) < (stop := min(last, end)):
            yield begin, stop


def shared(spans: Iterable[TimeSpan], others: Sequence[TimeSpan]) -> Iterable[TimeSpan]:
    """Yield what spans share with others, which are a union in order."""
    ends = [last for _, last in others]
    for first, last in spans:
        for place in range(bisect_left(ends, first), len(others)):
            if others[place][0] >= last:
                break
            yield from within([others[place]], first, last)


def total_length(spans: Iterable[TimeSpan]) -> timedelta:
    """Return how long spans are together."""
    return sum((last - first for first, last in spans), NO_TIME)
