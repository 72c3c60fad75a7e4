"""Counts the use of the spaces of some sites, month by month, out of their journals.

Each month of a site is read by itself, so that whoever else reads of the journal is let by, and
counted in another thread. What is counted is what is recorded: before the first trace of a space
its hours count as not open, since nobody knows whether anybody was there; nor is time to come open.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
import sqlite3
from typing import Final
from zoneinfo import ZoneInfo

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..engine.booking import Booking, Stage
from ..engine.hours import OpeningHours
from ..engine.ids import SpaceId
from ..engine.policy import SpaceKind
from ..engine.usage import (
    NO_ENERGY,
    Energy,
    TimeSpan,
    Use,
    UseSum,
    busy_hours,
    usage_of,
    within,
)
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..hub.uses import uses_of
from ..journal.rows.cells import instant_of, text_cell
from .energy import energy_of, meters_of

ONE_DAY: Final = timedelta(days=1)
LONGEST_FIGURES: Final = timedelta(days=5 * 366)
"""As long as the journal keeps what is counted."""

type Chosen = Callable[[Site, SpaceRunner], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpaceUsage:
    """One space over a period."""

    site: str
    site_name: str
    space: SpaceId
    name: str
    kind: SpaceKind
    months: Mapping[date, UseSum]
    """By the first day of each month of which anything is recorded, the part in the period."""
    busy: Sequence[int]
    """Seconds used by hour of the week, Monday at 0 first."""
    since: date | None
    """The day of the first trace of it in the record, on the clock of its place."""

    @property
    def total(self) -> UseSum:
        """All months together."""
        return sum(self.months.values(), UseSum())

    @property
    def is_recorded(self) -> bool:
        """Whether anything was recorded of it by the end of the period."""
        return bool(self.months)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodUsage:
    """Some spaces over the days from `start` to before `end`."""

    start: date
    end: date
    spaces: Sequence[SpaceUsage]
    holders: Mapping[str, int]
    """How many people held bookings, by site. To be told only by steps."""

    @property
    def since(self) -> date | None:
        """The first day of which anything is recorded of any of the spaces; None: nothing is."""
        return min((space.since for space in self.spaces if space.since), default=None)

    @property
    def months(self) -> Mapping[date, UseSum]:
        """All spaces together, for each month of which anything is recorded."""
        found: dict[date, UseSum] = {}
        for space in self.spaces:
            for first, usage in space.months.items():
                found[first] = found.get(first, UseSum()) + usage
        return dict(sorted(found.items()))

    @property
    def is_recorded(self) -> bool:
        """Whether anything was recorded by its end; else no figure of it is a nought."""
        return any(space.is_recorded for space in self.spaces)

    @property
    def total(self) -> UseSum:
        """All spaces and months together."""
        return sum((space.total for space in self.spaces), UseSum())

    @property
    def busy(self) -> Sequence[int]:
        """Seconds used by hour of the week, of all spaces together."""
        return [sum(each) for each in zip(*(s.busy for s in self.spaces), strict=True)] or [0] * 168

    @property
    def metered(self) -> int:
        """How many of the spaces have energy that was measured."""
        return sum(space.total.energy.known is not None for space in self.spaces)

    @property
    def is_whole_months(self) -> bool:
        """Whether it begins and ends with a month."""
        return self.start.day == 1 and self.end.day == 1 and self.start < self.end


@dataclass(slots=True)
class _Counted:
    """What is being put together of one space."""

    months: dict[date, UseSum] = field(default_factory=dict)
    busy: list[int] = field(default_factory=lambda: [0] * 168)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Month:
    """What is read of one site for one month, or the part of it that is asked for."""

    first: date
    start: datetime
    end: datetime
    zone: ZoneInfo
    bookings: Mapping[SpaceId, Sequence[Booking]]
    uses: Mapping[SpaceId, Sequence[Use]]
    opens: Mapping[SpaceId, Sequence[TimeSpan]]
    recorded: Collection[SpaceId]
    """The spaces of which anything was recorded by its end."""
    energy: Mapping[SpaceId, Energy]


async def count_use(
    hass: HomeAssistant, sites: Sequence[Site], start: date, end: date, chosen: Chosen
) -> PeriodUsage:
    """Return the use of spaces that can be booked. Raises JournalError, translated by who asks."""
    found: list[SpaceUsage] = []
    holders: dict[str, int] = {}
    for site in sites:
        runners = [r for r in site.spaces.values() if r.space.is_bookable and chosen(site, r)]
        zone = site.hours.zone
        spaces, people = await count_spaces(
            hass, site, runners, midnight_at(start, zone), midnight_at(end, zone)
        )
        found += spaces
        holders[site.slug] = people
    return PeriodUsage(start=start, end=end, spaces=found, holders=holders)


async def count_spaces(
    hass: HomeAssistant,
    site: Site,
    runners: Sequence[SpaceRunner],
    start: datetime,
    end: datetime,
) -> tuple[list[SpaceUsage], int]:
    """Count spaces of a site in [start, end); return them, and how many people held bookings.

    Every figure of use that is told anywhere is counted here. Raises JournalError.
    """
    spaces = [runner.space.id for runner in runners]
    since = await site.journal.ask(lambda file: {each: first_trace(file, each) for each in spaces})
    counted = {space: _Counted() for space in spaces}
    holders: set[str] = set()
    now = dt_util.utcnow()
    for part in parts_of(start, end, site.hours.zone):
        month = await _read(site, runners, part, since, now)
        await hass.async_add_executor_job(_count, month, counted, holders)
    return [
        SpaceUsage(
            site=site.slug,
            site_name=site.name,
            space=runner.space.id,
            name=runner.name,
            kind=runner.space.kind,
            months=counted[runner.space.id].months,
            busy=counted[runner.space.id].busy,
            since=_day_of(since[runner.space.id], site.hours.zone),
        )
        for runner in runners
    ], len(holders)


async def _read(
    site: Site,
    runners: Sequence[SpaceRunner],
    part: tuple[datetime, datetime],
    since: Mapping[SpaceId, datetime | None],
    now: datetime,
) -> _Month:
    """Read what a month is counted from."""
    zone = site.hours.zone
    start, end = part
    last_day = (end - timedelta(microseconds=1)).astimezone(zone).date()
    days = start.astimezone(zone).date(), last_day + ONE_DAY
    wanted = {runner.space.id for runner in runners}
    bookings: dict[SpaceId, list[Booking]] = defaultdict(list)
    for booking in await site.journal.bookings(None, start, end):
        if booking.space in wanted:
            bookings[booking.space].append(booking)
    uses = await uses_of(site.journal, runners, start, end)
    opens: dict[SpaceId, list[TimeSpan]] = {}
    by_hours: dict[tuple[date, date, OpeningHours], list[TimeSpan]] = {}
    book = site.timetable
    for runner in runners:
        space = runner.space.id
        spans: list[TimeSpan] = []
        for then in book.hours_then(space, *days):
            if then not in by_hours:
                # Most spaces of a place share them.
                first, last, hours = then
                turns = midnight_at(first, zone), midnight_at(last, zone)
                by_hours[then] = list(open_spans(hours, *turns))
            spans += by_hours[then]
        opens[space] = list(within(spans, since[space] or now, now))
    return _Month(
        first=start.astimezone(zone).date().replace(day=1),
        start=start,
        end=end,
        zone=zone,
        bookings=bookings,
        uses=uses,
        opens=opens,
        energy=await energy_of(site.hass, meters_of(site, runners), start, end),
        recorded={space for space, at in since.items() if at and at < end},
    )


def _count(month: _Month, counted: Mapping[SpaceId, _Counted], holders: set[str]) -> None:
    """Add a month to what is counted. Runs in a thread of its own."""
    for space, so_far in counted.items():
        if space not in month.recorded:
            continue
        bookings, uses = month.bookings.get(space, ()), month.uses[space]
        found = usage_of(bookings, uses, month.opens[space], month.start, month.end)
        so_far.months[month.first] = replace(found, energy=month.energy.get(space, NO_ENERGY))
        for hour, seconds in enumerate(busy_hours(uses, month.start, month.end, month.zone)):
            so_far.busy[hour] += seconds
        holders |= {b.holder for b in bookings if b.holder and b.stage is not Stage.CANCELLED}


def _day_of(at: datetime | None, zone: ZoneInfo) -> date | None:
    return at.astimezone(zone).date() if at else None


def first_trace(file: sqlite3.Connection, space: SpaceId) -> datetime | None:
    """Return since when anything is recorded of a space; None where nothing is."""
    found = file.execute(
        "SELECT min(at) FROM (SELECT min(at) AS at FROM decision WHERE space = ?1"
        " UNION ALL SELECT min(start) FROM use WHERE space = ?1"
        " UNION ALL SELECT min(at) FROM checkpoint WHERE space = ?1)",
        (text_cell(space),),
    ).fetchone()[0]
    return None if found is None else instant_of(found)


def open_spans(hours: OpeningHours, start: datetime, end: datetime) -> Iterator[TimeSpan]:
    """Yield when a space is open by its hours in [start, end), day by day."""
    day = start.astimezone(hours.zone).date()
    while (noon := datetime.combine(day, time(12), tzinfo=hours.zone).astimezone(UTC)) < end:
        yield from within(hours.spans_at(noon), start, end)
        day += ONE_DAY


def months_in(start: date, end: date) -> Iterator[tuple[date, date]]:
    """Yield the months of a period, or the parts of them that lie in it: [first, last)."""
    while start < end:
        following = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield start, min(following, end)
        start = following


def parts_of(start: datetime, end: datetime, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """Yield [start, end) month by month on the clock of a place; all aware UTC."""
    days = start.astimezone(zone).date(), end.astimezone(zone).date() + ONE_DAY
    for first, last in months_in(*days):
        yield from within([(midnight_at(first, zone), midnight_at(last, zone))], start, end)


def midnight_at(day: date, zone: ZoneInfo) -> datetime:
    """Return when a day begins on the clock of a place, aware UTC."""
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)
