"""The opening hours of a site: as they are, and changed by who may.

Every change can be tried first: the answer then names the bookings in its way, and nothing changes.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from homeassistant.const import Platform
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util.json import JsonObjectType, JsonValueType
from homeassistant.util.ulid import ulid_now
import probatio

from ..const import DOMAIN
from ..engine.booking import Stage
from ..engine.hours import OpeningHours, Span
from ..engine.ids import SpaceId
from ..engine.rights import Right
from ..engine.timetable import (
    FURTHEST,
    Closing,
    DayApart,
    Holidays,
    Timetable,
    TimetableFault,
    TimetableRefused,
    instant_at,
    with_calendar,
    with_closing,
    with_day,
    with_holidays,
    with_week,
    without_entry,
)
from ..hub.hours.book import TimetableChange
from ..hub.hours.changing import HoursWish, InTheWay, change_hours, free_instead, hours_after
from ..hub.rights import may
from ..hub.site import Site
from ..inputs.closings.calendar import read_closings
from ..inputs.closings.holidays import known_holidays, supported_holidays
from ..inputs.sources.reading import SourceError, own_calendars
from ..journal import JournalError
from ..words.refusals import in_words, journal_unreadable
from .asking import DeskAsk, DeskCommand
from .hours_typed import typed_change, typed_clock, typed_ways_out
from .now import epoch

DAYS_AHEAD: Final = 400
"""More than a year, so that next Christmas is among them."""
FIRST_WALL: Final = datetime(1970, 1, 1)  # noqa: DTZ001 - on the clock of any site
MOST_LISTED: Final = 500
"""Bookings in the way that are listed at a time."""


async def _hours(ask: DeskAsk, _: Mapping[str, Any]) -> JsonObjectType:
    """Return the timetable of a site."""
    return await _plain(ask)


async def _change(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Change the hours, or look what would be in the way; return once it is written down."""
    site, wanted = ask.site, message["change"]
    wish = HoursWish(
        change=await _meant(ask, wanted),
        version=message["version"],
        is_tried=message["dry_run"],
        ways_out=message["in_the_way"],
        reason=str(wanted.get("reason", "")),
    )
    try:
        outcome = await change_hours(site, wish, ask.user, ask.context)
    except JournalError as error:
        raise journal_unreadable(error) from error
    after = {} if outcome.is_done else hours_after(site, site.timetable.tried(wish.change))
    # Those without a word come first: of very many, each answer brings the next of them.
    listed = sorted(outcome.blocking, key=lambda each: each.booking.id in wish.ways_out)
    return {
        "done": outcome.is_done,
        "version": site.timetable.timetable.version,
        "in_the_way": [_blocked(ask, each, after) for each in listed[:MOST_LISTED]],
        "failed": [
            {"booking_id": each.booking.id, "message": str(in_words(ask.hass, error))}
            for each, error in outcome.failed
        ],
        "hours": await _plain(ask) if outcome.is_done else None,
    }


async def _meant(ask: DeskAsk, wanted: Mapping[str, Any]) -> TimetableChange:
    """Return the change that is meant; raise ServiceValidationError, translated."""
    match wanted["kind"]:
        case "holidays":
            return await _holidays(ask, wanted)
        case "calendar":
            return await _calendar(ask, wanted)
        case _:
            return _of_hand(ask.site, wanted)


def _of_hand(site: Site, wanted: Mapping[str, Any]) -> TimetableChange:
    book = site.timetable
    zone, today, now = book.zone, book.today, book.now

    def change(table: Timetable) -> Timetable | TimetableRefused:
        match wanted["kind"]:
            case "week":
                return with_week(table, tuple(wanted["week"]), today)
            case "day":
                apart = DayApart(
                    id=f"day_{ulid_now().lower()}",
                    day=wanted["day"],
                    spans=wanted["spans"],
                    reason=wanted["reason"],
                )
                return with_day(table, apart, zone, today)
            case "close":
                start, end = (_instant(wanted[name], site) for name in ("start", "end"))
                if end <= start:
                    return TimetableRefused(TimetableFault.BACKWARDS, "end")
                closing = Closing(
                    id=f"closing_{ulid_now().lower()}",
                    start=start,
                    end=end,
                    reason=wanted["reason"],
                    space=SpaceId(wanted["space"]) if "space" in wanted else None,
                )
                return with_closing(table, closing, site.spaces, zone, now)
            case _:
                return without_entry(table, wanted["id"], zone, now)

    return change


async def _holidays(ask: DeskAsk, wanted: Mapping[str, Any]) -> TimetableChange:
    book = ask.site.timetable
    chosen = Holidays(
        closed=wanted["closed"], country=wanted["country"], subdivision=wanted["subdivision"]
    )
    supported = await supported_holidays(ask.hass)
    subdivisions = supported.get(chosen.country)
    is_known = subdivisions is not None and (
        not chosen.subdivision or chosen.subdivision in subdivisions
    )
    if chosen.closed and not is_known:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="hours_no_holidays")
    today = book.today
    known = await known_holidays(ask.hass, chosen, today)
    return lambda table: with_holidays(table, chosen, known, today)


async def _calendar(ask: DeskAsk, wanted: Mapping[str, Any]) -> TimetableChange:
    site, calendar = ask.site, wanted["entity_id"] or ""
    now = site.timetable.now
    if not calendar:
        return lambda table: with_calendar(table, "", (), now)
    if calendar in own_calendars(ask.hass):
        raise _unread()
    try:
        known = await read_closings(ask.hass, site, calendar)
    except SourceError as error:
        raise _unread() from error
    return lambda table: with_calendar(table, calendar, known, now)


def _unread() -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key="hours_calendar_unread"
    )


def _instant(wall: datetime, site: Site) -> datetime:
    # A year that is half typed is over, and no error.
    wall = max(wall, FIRST_WALL)
    minutes = wall.hour * 60 + wall.minute
    return instant_at(wall.date(), minutes, site.timetable.zone)


async def _plain(ask: DeskAsk) -> JsonObjectType:
    """Return a timetable as a card shows it, for the next thirteen months."""
    site = ask.site
    book, table, now = site.timetable, site.timetable.timetable, site.timetable.now
    today = book.today
    supported = await supported_holidays(ask.hass)
    return {
        "site": site.slug,
        "name": site.name,
        "zone": str(book.zone),
        "version": table.version,
        "may_change": may(ask.user, Right.SERVICE, site),
        "today": today.isoformat(),
        "last": (today + FURTHEST).isoformat(),
        "week": [_spans(day) for day in table.week],
        "spaces": [
            {"space": runner.space.id, "name": runner.name} for runner in site.spaces.values()
        ],
        "days": [_day(each) for each in table.days if each.day >= today],
        "closings": [closing_told(site, each) for each in table.closings if each.end > now],
        "year": [_of_year(book.hours(), today + timedelta(days=n)) for n in range(DAYS_AHEAD)],
        "holidays": {
            "closed": table.holidays.closed,
            "country": _country(ask, table) or None,
            "subdivision": table.holidays.subdivision or None,
            "countries": list(supported),
            "subdivisions": [
                {"id": key, "name": name}
                for key, name in supported.get(_country(ask, table), {}).items()
            ],
        },
        "calendar": _calendar_plain(ask, table),
    }


def _country(ask: DeskAsk, table: Timetable) -> str:
    return table.holidays.country or ask.hass.config.country or ""


def _calendar_plain(ask: DeskAsk, table: Timetable) -> JsonObjectType:
    hass, closings = ask.hass, ask.site.closings
    own = set(own_calendars(hass))
    choices: list[JsonValueType] = [
        {"entity_id": state.entity_id, "name": state.name}
        for state in hass.states.async_all(Platform.CALENDAR)
        if state.entity_id not in own
    ]
    if not may(ask.user, Right.SERVICE, ask.site):
        # What calendars there are in the house is nobody else's business.
        choices = []
    state = hass.states.get(table.calendar)
    return {
        "entity_id": table.calendar or None,
        "name": state.name if state else table.calendar or None,
        "heard": epoch(closings.heard_at) if closings else None,
        "fault": closings is not None and closings.failing_since is not None,
        "choices": choices,
    }


def _day(apart: DayApart) -> JsonObjectType:
    return {
        "id": apart.id,
        "day": apart.day.isoformat(),
        "spans": _spans(apart.spans),
        "reason": apart.reason,
        "origin": str(apart.origin),
    }


def closing_told(site: Site, closing: Closing) -> JsonObjectType:
    """Return a closing as a card shows it."""
    runner = site.spaces.get(closing.space) if closing.space else None
    return {
        "id": closing.id,
        "space": closing.space,
        "space_name": runner.name if runner else closing.space,
        "start": epoch(closing.start),
        "end": epoch(closing.end),
        "reason": closing.reason,
        "origin": str(closing.origin),
    }


def _of_year(hours: OpeningHours, day: date) -> JsonObjectType:
    noon = instant_at(day, 720, hours.zone)
    spans: list[JsonValueType] = [_clocks(hours, day, span) for span in hours.spans_at(noon)]
    usual = _spans(hours.week[day.weekday()])
    is_special = spans != usual
    return {
        "day": day.isoformat(),
        "spans": spans,
        "reason": hours.reason_on(day) if is_special else "",
        "special": is_special,
    }


def _clocks(hours: OpeningHours, day: date, span: tuple[datetime, datetime]) -> list[JsonValueType]:
    """Return a span of a day on its clock; the end of the day is 24:00."""
    start, end = (at.astimezone(hours.zone) for at in span)
    closes = "24:00" if end.date() > day else f"{end:%H:%M}"
    return [f"{start:%H:%M}", closes]


def _spans(spans: Iterable[Span]) -> list[JsonValueType]:
    return [[typed_clock(span.opens), typed_clock(span.closes)] for span in spans]


def _blocked(ask: DeskAsk, each: InTheWay, after: Mapping[SpaceId, OpeningHours]) -> JsonObjectType:
    site, booking = ask.site, each.booking
    shows_title = not booking.private and may(ask.user, Right.TITLES, site)
    is_theirs = may(ask.user, Right.FOR_OTHERS, site) or site.makers.are_own((booking,), ask.user)
    source = site.source_of(booking)
    return {
        "booking_id": booking.id,
        "space": each.runner.space.id,
        "space_name": each.runner.name,
        "start": epoch(booking.start),
        "end": epoch(booking.end),
        "title": booking.title if shows_title else None,
        "has_holder": bool(booking.holder),
        "may_cancel": booking.is_live and is_theirs,
        "may_move": is_theirs and source is None and booking.stage is Stage.SCHEDULED,
        "free": [
            {"space": runner.space.id, "name": runner.name}
            for runner in free_instead(site, each, after)
        ],
    }


HOURS_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "hours": DeskCommand(handler=_hours, right=None),
    "change_hours": DeskCommand(
        handler=_change,
        right=Right.SERVICE,
        fields={
            probatio.Required("version"): probatio.All(int, probatio.Range(min=0)),
            probatio.Required("dry_run"): bool,
            probatio.Required("change"): typed_change,
            probatio.Optional("in_the_way", default=dict): typed_ways_out,
        },
    ),
}
