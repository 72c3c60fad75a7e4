"""Quotas: how much of a month's half-days or hours the bookings of a member have used.

What counts
- Bookings that are live, completed, or could not be verified count: the space was held for them.
- A no-show counts as it was booked, though the rest was given back: nobody else could plan with it,
  and a place that costs nothing when nobody comes is booked for nothing.
- What was left or ended early counts up to then, so that giving a space back is worth it.
- What was cancelled before its start does not count; cancelled later, it counts up to then.
- Walk-ins have no holder and count for nobody.

What is a half-day
The morning of a day goes until 13:00 on the clock of the site, the afternoon from then on. A
booking that touches both uses two. One space in one half-day is used once, however often it is
booked in it; two spaces at a time are two. Hours in which the site is closed do not count.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from ..booking import Booking, Stage
from ..hours import OpeningHours
from ..ids import PlanId, SpaceId
from ..policy import SpaceKind
from .house import PlanHouse
from .member import Member
from .plan import Plan, Quota, QuotaUnit, days_of, open_parts

MIDDAY = time(13)
"""When the afternoon begins on the clock of the site."""


@dataclass(frozen=True, slots=True, order=True)
class HalfDay:
    """One morning or afternoon of one space."""

    space: SpaceId
    day: date
    is_afternoon: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month of a site."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month of a day."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        year, month = divmod(self.year * 12 + self.month, 12)
        return date(year, month + 1, 1) - timedelta(days=1)

    def span(self, hours: OpeningHours) -> tuple[datetime, datetime]:
        """Return the instants [start, end) of it by the clock of the site, aware UTC."""
        ends = (self.first, self.last + timedelta(days=1))
        start, end = (datetime.combine(day, time(), hours.zone).astimezone(UTC) for day in ends)
        return start, end


@dataclass(frozen=True, slots=True)
class Usage:
    """What was used of something in a month."""

    half_days: frozenset[HalfDay] = frozenset()
    time: timedelta = timedelta()

    def amount(self, unit: QuotaUnit) -> float:
        """Return it in the unit of a quota."""
        if unit is QuotaUnit.HALF_DAYS:
            return len(self.half_days)
        return self.time / timedelta(hours=1)

    def with_time(
        self, space: SpaceId, start: datetime, end: datetime, hours: OpeningHours
    ) -> Usage:
        """Return what is used with [start, end) of a space as well."""
        parts = open_parts(start, end, hours) or [(start, end)]
        halves = {half for part in parts for half in _halves(space, *part, hours)}
        return Usage(
            self.half_days | halves,
            self.time + sum((until - begin for begin, until in parts), timedelta()),
        )


NOTHING = Usage()


def months_of(start: datetime, end: datetime, hours: OpeningHours) -> Iterator[Month]:
    """Yield the months that [start, end) touches, in order."""
    first, last = days_of(start, end, hours)
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield Month(number // 12, number % 12 + 1)


def counted(booking: Booking) -> tuple[datetime, datetime] | None:
    """Return the [start, end) of a booking that counts, or None."""
    end = booking.end
    is_no_show = booking.stage is Stage.RELEASED and booking.checked_in_at is None
    if booking.ended_at is not None and not is_no_show:
        end = min(end, booking.ended_at)
    return (booking.start, end) if booking.start < end else None


def tally(
    member: Member, house: PlanHouse, bookings: Iterable[Booking], month: Month
) -> dict[PlanId, Usage]:
    """Return what the bookings of a member have used of each of their plans in a month.

    In order of time each booking is taken from the first plan that the member had on its days, that
    is meant for it, and that still has enough; else from one that is allowed to go beyond its end.
    What none is meant for counts nowhere. O(n log n) in the bookings.
    """
    used: dict[PlanId, Usage] = {}
    first, last = month.span(house.hours)
    for booking in sorted(bookings, key=lambda each: (each.start, each.id)):
        span = counted(booking)
        # A locker beside the desk costs no half-day of its own.
        is_locker = house.kinds.get(booking.space) is SpaceKind.LOCKER
        if span is None or is_locker:
            continue
        start, end = max(span[0], first), min(span[1], last)
        if start >= end or not (meant := meant_for(member, house, booking, start, end)):
            continue
        grown = {
            plan.id: used.get(plan.id, NOTHING).with_time(booking.space, start, end, house.hours)
            for plan in meant
        }
        enough = (plan for plan in meant if suffices(plan.quota, grown[plan.id]))
        open_ended = (plan for plan in meant if plan.goes_on)
        taken = next(enough, None) or next(open_ended, meant[-1])
        used[taken.id] = grown[taken.id]
    return used


def meant_for(
    member: Member, house: PlanHouse, booking: Booking, start: datetime, end: datetime
) -> tuple[Plan, ...]:
    """Return the plans of a member that are meant for [start, end) of a booking.

    They are there on all its days, for its kind, and at these hours. A space that is no more may
    have been of any kind.
    """
    first, last = days_of(booking.start, booking.end, house.hours)
    kind = house.kinds.get(booking.space)
    return tuple(
        plan
        for plan in member.plans_on(first, last, house.plans)
        if (kind is None or kind in plan.kinds) and plan.covers(start, end, house.hours)
    )


def suffices(quota: Quota | None, used: Usage) -> bool:
    """Return whether a quota is enough for what is used."""
    return quota is None or used.amount(quota.unit) <= quota.amount


def _halves(
    space: SpaceId, start: datetime, end: datetime, hours: OpeningHours
) -> Iterator[HalfDay]:
    """Yield the half-days that [start, end) touches."""
    first, last = days_of(start, end, hours)
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        midday = datetime.combine(day, MIDDAY, hours.zone).astimezone(UTC)
        day_start, day_end = hours.day_at(midday)
        if start < midday and end > day_start:
            yield HalfDay(space, day, is_afternoon=False)
        if end > midday and start < day_end:
            yield HalfDay(space, day, is_afternoon=True)
