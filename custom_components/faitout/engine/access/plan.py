"""A plan: what a subscription gives, as data. A site has a few of them, set up in the browser."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from ..door.door import DoorId
from ..hours import ALL_DAY, OpeningHours
from ..ids import PlanId
from ..policy import SpaceKind

ALWAYS = ((ALL_DAY,),) * 7
NOON = time(12)
"""It is there on every day of every zone, whatever the clocks do."""


class QuotaUnit(StrEnum):
    """In what a quota is counted."""

    HALF_DAYS = "half_days"
    HOURS = "hours"


class AtEnd(StrEnum):
    """What becomes of a booking for which the quota does not suffice."""

    REFUSE = "refuse"
    ALLOW = "allow"
    """It is booked, and counted beyond the quota."""


@dataclass(frozen=True, slots=True)
class Quota:
    """How much a plan gives in each calendar month of the site."""

    amount: int
    """Half-days or hours, at least one."""
    unit: QuotaUnit = QuotaUnit.HALF_DAYS
    at_end: AtEnd = AtEnd.REFUSE

    def __post_init__(self) -> None:
        """Raise ValueError for a quota of nothing: a plan without one is without a limit."""
        if self.amount < 1:
            raise ValueError(f"no quota: {self.amount}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What members with a subscription to it may use."""

    id: PlanId
    name: str
    hours: OpeningHours
    """When it may be used, besides the opening hours of the site; in the zone of the site."""
    doors: frozenset[DoorId] = frozenset()
    """The doors that it opens by itself; those of a booked space come with the booking."""
    kinds: frozenset[SpaceKind] = frozenset(SpaceKind)
    quota: Quota | None = None
    """None: as much as there is."""
    price: int | None = None
    """Cents of a euro for a half-day, where it is sold by these. Shown, never reckoned with."""
    starts: date | None = None
    """The first day on which it can be used; None: it always could."""
    ends: date | None = None
    """The last day, included; None: until further notice."""

    @property
    def goes_on(self) -> bool:
        """Whether bookings are taken beyond its quota."""
        return self.quota is None or self.quota.at_end is AtEnd.ALLOW

    def is_valid(self, first: date, last: date) -> bool:
        """Return whether it can be used on all days from the first to the last, both included."""
        return (self.starts is None or self.starts <= first) and (
            self.ends is None or last <= self.ends
        )

    def covers(self, start: datetime, end: datetime, site: OpeningHours) -> bool:
        """Return whether [start, end) lies in its hours, as far as the site is open then.

        A desk that is rented for whole days is so in the night as well, when nobody can come.
        """
        if self.hours.week == ALWAYS or self.hours.covers(start, end):
            return True
        parts = list(open_parts(start, end, site))
        return bool(parts) and all(self.hours.covers(*part) for part in parts)


def days_of(start: datetime, end: datetime, hours: OpeningHours) -> tuple[date, date]:
    """Return the first and the last day of [start, end) on the calendar of the site."""
    last = max(start, end - timedelta(microseconds=1))
    return start.astimezone(hours.zone).date(), last.astimezone(hours.zone).date()


def open_parts(
    start: datetime, end: datetime, hours: OpeningHours
) -> list[tuple[datetime, datetime]]:
    """Return the parts of [start, end) in which a site is open, day by day, aware UTC."""
    first, last = days_of(start, end, hours)
    found = []
    for number in range((last - first).days + 1):
        noon = datetime.combine(first + timedelta(days=number), NOON, hours.zone).astimezone(UTC)
        for opens, closes in hours.spans_at(noon):
            if (begin := max(start, opens)) < (until := min(end, closes)):
                found.append((begin, until))
    return found
