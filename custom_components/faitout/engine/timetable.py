"""The timetable of a site: its weeks, days apart, closings, and the opening hours that follow.

    a person's closing ─┐
    a person's day ─────┤ the first that says something of an instant counts
    a calendar's closing┤
    a public holiday ───┤
    the week ───────────┘

A site closed is every space closed; a space may be closed besides. What was is kept as it was: the
hours of last month are read from the same timetable, whatever was changed since.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from .booking import Booking
from .hours import MINUTES_A_DAY, OpeningHours, Shut, Span
from .ids import SpaceId

MOST_SPANS: Final = 4
"""Of one day."""
MOST_ENTRIES: Final = 300
"""Days and closings that are ahead and set by a person, or said by a calendar, each."""
LONGEST_REASON: Final = 80
"""Characters: it stands on a screen beside a door."""
FURTHEST: Final = timedelta(days=731)
"""How far ahead something may be set."""
KEPT_FOR: Final = timedelta(days=5 * 366)
"""As long as the journal keeps what is counted by these hours."""
REMEMBERED: Final = timedelta(days=40)
"""How much of what was the hours still tell: more than a month, for who counts the last one."""
ONE_DAY: Final = timedelta(days=1)

type Week = tuple[tuple[Span, ...], ...]
"""Seven days, Monday first; each a sorted tuple of spans that are apart."""


class HoursOrigin(StrEnum):
    """Where something that differs from the week comes from."""

    HAND = "hand"
    CALENDAR = "calendar"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayApart:
    """A date of the site with hours of its own."""

    id: str
    day: date
    spans: tuple[Span, ...] = ()
    """None: closed."""
    reason: str = ""
    origin: HoursOrigin = HoursOrigin.HAND


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The site, or one space of it, is closed in [start, end), aware UTC."""

    id: str
    start: datetime
    end: datetime
    reason: str = ""
    space: SpaceId | None = None
    origin: HoursOrigin = HoursOrigin.HAND

    def __post_init__(self) -> None:
        """Raise ValueError unless it lasts."""
        if self.start >= self.end:
            raise ValueError("a closing must last")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holidays:
    """Whether the site is closed on public holidays, and on those of what country."""

    closed: bool = False
    country: str = ""
    """By ISO 3166-1, as FR; empty: none was chosen."""
    subdivision: str = ""
    """By ISO 3166-2 without the country, as 57; empty: the whole country."""


class TimetableFault(StrEnum):
    """Why something cannot be set; each has a sentence in the translations."""

    CHANGED_SINCE = "changed_since"
    NOT_A_WEEK = "not_a_week"
    SPANS = "spans"
    """Too many, not in order, or two that meet."""
    BACKWARDS = "backwards"
    OVER = "over"
    TOO_FAR = "too_far"
    TOO_MANY = "too_many"
    REASON_TOO_LONG = "reason_too_long"
    NOT_THERE = "not_there"
    NOT_BY_HAND = "not_by_hand"
    CLOSED_THEN = "closed_then"
    """A day is to be open that a closing shuts."""
    UNKNOWN_SPACE = "unknown_space"


@dataclass(frozen=True, slots=True)
class TimetableRefused:
    """Nothing was set, and why."""

    why: TimetableFault
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """All that says when a site is open. `version` counts the changes."""

    weeks: tuple[tuple[date, Week], ...]
    """From which date on each week counts; in their order, at least one."""
    days: tuple[DayApart, ...] = ()
    closings: tuple[Closing, ...] = ()
    holidays: Holidays = Holidays()
    calendar: str = ""
    """The calendar whose events are closings; empty: none."""
    version: int = 0

    @property
    def week(self) -> Week:
        """The week that was set last."""
        return self.weeks[-1][1]

    def week_on(self, day: date) -> Week:
        """Return the week that counts on a date; before the first, the first."""
        place = bisect_right([since for since, _ in self.weeks], day)
        return self.weeks[max(0, place - 1)][1]

    def entry(self, entry_id: str) -> DayApart | Closing | None:
        """Return what was set under an id, or None."""
        entries: tuple[DayApart | Closing, ...] = (*self.days, *self.closings)
        return next((each for each in entries if each.id == entry_id), None)


def hours_of(
    timetable: Timetable, zone: ZoneInfo, space: SpaceId | None, today: date
) -> OpeningHours:
    """Return the hours of a space, or of the site, from some weeks before `today` on."""
    first = today - REMEMBERED
    return _hours(timetable, zone, space, (first, date.max), timetable.week_on(today))


def hours_then(
    timetable: Timetable, zone: ZoneInfo, space: SpaceId | None, start: date, end: date
) -> Iterator[tuple[date, date, OpeningHours]]:
    """Yield the hours that counted in [start, end), with the dates in which they did."""
    turns = [since for since, _ in timetable.weeks if start < since < end]
    for first, last in pairwise([start, *turns, end]):
        if first < last:
            week = timetable.week_on(first)
            yield first, last, _hours(timetable, zone, space, (first, last), week)


def in_the_way(
    before: OpeningHours, after: OpeningHours, bookings: Iterable[Booking], now: datetime
) -> tuple[Booking, ...]:
    """Return the bookings that lose opening hours they had, from now on."""
    return tuple(
        booking for booking in bookings if _loses(before, after, max(booking.start, now), booking)
    )


def _loses(before: OpeningHours, after: OpeningHours, start: datetime, booking: Booking) -> bool:
    at = start
    while at < booking.end:
        was, is_now = before.opening(at), after.opening(at)
        if was.is_open and not is_now.is_open:
            return True
        at = min(was.until, is_now.until)
    return False


# Changes


def with_week(timetable: Timetable, week: Week, today: date) -> Timetable | TimetableRefused:
    """Return it with other hours for each weekday, from today on."""
    if len(week) != 7:  # noqa: PLR2004
        return TimetableRefused(TimetableFault.NOT_A_WEEK, "week")
    if not all(map(_in_order, week)):
        return TimetableRefused(TimetableFault.SPANS, "week")
    if week == timetable.week:
        return timetable
    before = tuple(each for each in timetable.weeks if each[0] < today)
    return _changed(timetable, weeks=(*before, (today, week)))


def with_day(
    timetable: Timetable, apart: DayApart, zone: ZoneInfo, today: date
) -> Timetable | TimetableRefused:
    """Return it with a day apart; it takes the place of what a person set for that date."""
    apart = replace(apart, reason=on_one_line(apart.reason))
    if not _in_order(apart.spans):
        return TimetableRefused(TimetableFault.SPANS, "spans")
    if refused := _refused_reason(apart.reason) or _refused_date(apart.day, today, "day"):
        return refused
    others = tuple(
        each
        for each in timetable.days
        if each.day != apart.day or each.origin is not HoursOrigin.HAND
    )
    if _of_person(others, today) >= MOST_ENTRIES:
        return TimetableRefused(TimetableFault.TOO_MANY)
    closed = OpeningHours(zone, ((),) * 7, ((apart.day, apart.spans),))
    noon = instant_at(apart.day, MINUTES_A_DAY // 2, zone)
    shut = [
        (each.start, each.end)
        for each in timetable.closings
        if each.space is None and each.origin is HoursOrigin.HAND
    ]
    if any(s < end and start < e for start, end in shut for s, e in closed.spans_at(noon)):
        return TimetableRefused(TimetableFault.CLOSED_THEN, "day")
    days = tuple(sorted((*others, apart), key=_by_day))
    return _changed(timetable, days=days)


def with_closing(
    timetable: Timetable, closing: Closing, spaces: Iterable[SpaceId], zone: ZoneInfo, now: datetime
) -> Timetable | TimetableRefused:
    """Return it with a closing by a person. What of it is over already counts from now."""
    closing = replace(closing, reason=on_one_line(closing.reason))
    if closing.space is not None and closing.space not in spaces:
        return TimetableRefused(TimetableFault.UNKNOWN_SPACE, "space")
    today = now.astimezone(zone).date()
    if closing.end <= now:
        return TimetableRefused(TimetableFault.OVER, "end")
    if closing.start < instant_at(today, 0, zone):
        # A date that is mistyped must not close the place from now on.
        return TimetableRefused(TimetableFault.OVER, "start")
    last = closing.end.astimezone(zone).date()
    if refused := _refused_reason(closing.reason) or _refused_date(last, today, "end"):
        return refused
    ahead = sum(c.end > now and c.origin is HoursOrigin.HAND for c in timetable.closings)
    if ahead >= MOST_ENTRIES:
        return TimetableRefused(TimetableFault.TOO_MANY)
    closing = replace(closing, start=max(closing.start, now))
    closings = tuple(sorted((*timetable.closings, closing), key=_by_start))
    return _changed(timetable, closings=closings)


def without_entry(
    timetable: Timetable, entry_id: str, zone: ZoneInfo, now: datetime
) -> Timetable | TimetableRefused:
    """Return it without what a person set under an id. A closing that has begun ends now."""
    entry = timetable.entry(entry_id)
    if entry is None:
        return TimetableRefused(TimetableFault.NOT_THERE, "id")
    if entry.origin is not HoursOrigin.HAND:
        return TimetableRefused(TimetableFault.NOT_BY_HAND, "id")
    if isinstance(entry, DayApart):
        if entry.day < now.astimezone(zone).date():
            return TimetableRefused(TimetableFault.OVER, "id")
        return _changed(timetable, days=tuple(each for each in timetable.days if each != entry))
    if entry.end <= now:
        return TimetableRefused(TimetableFault.OVER, "id")
    rest = tuple(each for each in timetable.closings if each != entry)
    if entry.start < now:
        rest = tuple(sorted((*rest, replace(entry, end=now)), key=_by_start))
    return _changed(timetable, closings=rest)


def with_holidays(
    timetable: Timetable, holidays: Holidays, known: Iterable[DayApart], today: date
) -> Timetable:
    """Return it with public holidays as they are chosen, and as they are `known` from today on.

    Those that were stay as they were.
    """
    kept = tuple(
        each
        for each in timetable.days
        if each.origin is not HoursOrigin.HOLIDAY or each.day < today
    )
    new = (each for each in known if each.day >= today) if holidays.closed else ()
    days = tuple(sorted((*kept, *new), key=_by_day))
    if days == timetable.days and holidays == timetable.holidays:
        return timetable
    return _changed(timetable, days=days, holidays=holidays)


def with_calendar(
    timetable: Timetable, calendar: str, known: Iterable[Closing], now: datetime
) -> Timetable:
    """Return it with a calendar of closings, and with what it says from now on.

    Its closings that are over stay, one that has begun ends now unless it is still said.
    """
    said = {each.id: each for each in known if each.end > now}
    kept: list[Closing] = []
    for each in timetable.closings:
        if each.origin is not HoursOrigin.CALENDAR or each.end <= now:
            kept.append(each)
        elif each.start < now:
            again = said.pop(each.id, None)
            kept.append(replace(again, start=each.start) if again else replace(each, end=now))
    new = (replace(each, start=max(each.start, now)) for each in said.values())
    closings = tuple(sorted((*kept, *new), key=_by_start))
    if closings == timetable.closings and calendar == timetable.calendar:
        return timetable
    return _changed(timetable, closings=closings, calendar=calendar)


def without_the_old(timetable: Timetable, zone: ZoneInfo, now: datetime) -> Timetable:
    """Return it without what is older than anything that is counted by it."""
    since = now - KEPT_FOR
    first = since.astimezone(zone).date()
    place = bisect_right([day for day, _ in timetable.weeks], first)
    return replace(
        timetable,
        weeks=timetable.weeks[max(0, place - 1) :],
        days=tuple(each for each in timetable.days if each.day >= first),
        closings=tuple(each for each in timetable.closings if each.end > since),
    )


def on_one_line(text: str) -> str:
    """Return a text without what cannot be seen, so that it can stand on any screen."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def instant_at(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Return an instant by the clock of a place, 0 to 1440 minutes from midnight, aware UTC.

    A time that the clock passes over is as much later; of one that it shows twice, the first.
    """
    days, minutes = divmod(minutes, MINUTES_A_DAY)
    wall = time(minutes // 60, minutes % 60, tzinfo=zone)
    return datetime.combine(day + timedelta(days=days), wall).astimezone(UTC)


def _changed(timetable: Timetable, **changes: object) -> Timetable:
    return replace(timetable, version=timetable.version + 1, **changes)  # type: ignore[arg-type]


def _hours(
    timetable: Timetable,
    zone: ZoneInfo,
    space: SpaceId | None,
    dates: tuple[date, date],
    week: Week,
) -> OpeningHours:
    """Return the hours of some dates, [first, last), all of which have this week."""
    first, last = dates
    chosen: dict[date, DayApart] = {}
    by_hand = {e.day for e in timetable.days if e.origin is HoursOrigin.HAND}
    for each in timetable.days:
        if first <= each.day < last and (
            each.origin is HoursOrigin.HAND or each.day not in by_hand
        ):
            chosen[each.day] = each
    begins = instant_at(first, 0, zone)
    shut = [
        part
        for each in timetable.closings
        if each.space in (None, space) and each.end > begins
        for part in _parts(each, by_hand, zone)
    ]
    days = [chosen[day] for day in sorted(chosen)]
    return OpeningHours(
        zone,
        week,
        tuple((each.day, each.spans) for each in days),
        tuple((each.day, each.reason) for each in days if each.reason),
        tuple(_apart(shut)),
    )


def _parts(closing: Closing, by_hand: set[date], zone: ZoneInfo) -> Iterator[Shut]:
    """Yield a closing, without the dates for which a person said otherwise than a calendar."""
    start = closing.start
    if closing.origin is HoursOrigin.CALENDAR:
        for day in sorted(by_hand):
            midnight, next_one = (instant_at(day, at, zone) for at in (0, MINUTES_A_DAY))
            if next_one <= start or closing.end <= midnight:
                continue
            if start < midnight:
                yield Shut(start, midnight, closing.reason)
            start = next_one
    if start < closing.end:
        yield Shut(start, closing.end, closing.reason)


def _apart(shut: Iterable[Shut]) -> Iterator[Shut]:
    """Yield stretches that overlap or meet as such that do not: the first reason counts."""
    held: Shut | None = None
    for each in sorted(shut, key=lambda one: (one.start, one.end)):
        if held is None or each.start > held.end:
            if held:
                yield held
            held = each
        else:
            held = Shut(held.start, max(held.end, each.end), held.reason or each.reason)
    if held:
        yield held


def _in_order(spans: tuple[Span, ...]) -> bool:
    """Return whether the spans of a day are few, sorted and apart."""
    return len(spans) <= MOST_SPANS and all(a.closes < b.opens for a, b in pairwise(spans))


def _refused_reason(reason: str) -> TimetableRefused | None:
    if len(reason) > LONGEST_REASON:
        return TimetableRefused(TimetableFault.REASON_TOO_LONG, "reason")
    return None


def _refused_date(day: date, today: date, field: str) -> TimetableRefused | None:
    if day < today:
        return TimetableRefused(TimetableFault.OVER, field)
    if day > today + FURTHEST:
        return TimetableRefused(TimetableFault.TOO_FAR, field)
    return None


def _of_person(days: Iterable[DayApart], today: date) -> int:
    return sum(each.origin is HoursOrigin.HAND and each.day >= today for each in days)


def _by_day(apart: DayApart) -> tuple[date, str]:
    return apart.day, apart.origin


def _by_start(closing: Closing) -> tuple[datetime, datetime, str]:
    return closing.start, closing.end, closing.id
