"""The bookings of some days, what became of each and why, and when people were really there."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType, JsonValueType
import probatio

from ..actions.targets import Place, is_permitted
from ..engine.booking import Booking, Stage
from ..engine.certificate import Certificate
from ..engine.effect import Decided, Event
from ..engine.hours import OpeningHours, Shut
from ..engine.reason import Rule
from ..engine.rights import Right
from ..engine.usage import Use
from ..hub.rights import may
from ..hub.site import Site
from ..words.certificates import certificate_text
from ..words.reasons import sentence
from .asking import DeskAsk, DeskCommand
from .moving import movable
from .now import epoch

MOST_DAYS: Final = 7
NOON: Final = time(12)
MOST_SHOWN: Final = 200
"""Bookings of one space in a week: a box that is booked every half hour has as many."""
MOST_REASONS: Final = 1000
"""Decisions of one space that are looked through for the reasons."""
ENDS: Final = frozenset({Event.RELEASED, Event.UNVERIFIED, Event.ENDED, Event.CHECKED_IN})


async def _week(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Return some days of each site, from a day on the clock of the site."""
    first, days = message.get("start"), message["days"]
    sites = sorted(ask.sites, key=lambda site: site.name.casefold())
    return {"sites": [await _site(site, ask.user, first, days) for site in sites]}


async def _site(site: Site, user: User, first: date | None, days: int) -> JsonObjectType:
    zone = site.hours.zone
    day = first or dt_util.utcnow().astimezone(zone).date()
    midnights = [_midnight(day + timedelta(days=n), zone) for n in range(days + 1)]
    places = [Place(site, runner) for runner in site.spaces.values() if runner.space.is_bookable]
    return {
        "site": site.slug,
        "name": site.name,
        "zone": str(zone),
        "days": [
            {
                "date": (day + timedelta(days=n)).isoformat(),
                "start": epoch(midnights[n]),
                "end": epoch(midnights[n + 1]),
                "open": _open(site.hours, midnights[n : n + 1]),
                "reason": _reason(site.hours, day + timedelta(days=n)),
            }
            for n in range(days)
        ],
        "spaces": [
            await _space(place, user, midnights)
            for place in places
            if is_permitted(user, place, POLICY_READ)
        ],
    }


async def _space(place: Place, user: User, midnights: Sequence[datetime]) -> JsonObjectType:
    site, runner = place.site, place.runner
    space, start, end = runner.space.id, midnights[0], midnights[-1]
    bookings = await site.journal.bookings(space, start, end)
    uses = await site.journal.uses(space, start, end)
    decided = await site.journal.decisions_between(space, start, end, MOST_REASONS)
    reasons = _reasons(decided)
    shown = sorted(bookings, key=lambda each: (each.start, each.id))[:MOST_SHOWN]
    session = runner.state.life.session
    running = [Use(session.start, dt_util.utcnow(), session.booking)] if session else []
    return {
        "space": space,
        "name": runner.name,
        "kind": str(runner.space.kind),
        "in_service": runner.state.switches.in_service,
        "open": _open(runner.space.hours, midnights[:-1]),
        "closed": _closed(runner.space.hours, start, end),
        "bookings": [_booking(place, each, reasons.get(each.id), user) for each in shown],
        "used": [
            [epoch(use.start), epoch(use.end), use.booking] for use in _in_order(uses, running)
        ],
    }


def _open(hours: OpeningHours, midnights: Iterable[datetime]) -> list[JsonValueType]:
    """Return when it is open on the days that begin at these instants."""
    spans = (span for midnight in midnights for span in hours.spans_at(midnight))
    return [[epoch(start), epoch(end)] for start, end in spans]


def _closed(hours: OpeningHours, start: datetime, end: datetime) -> list[JsonValueType]:
    """Return when it is closed otherwise than its week has it, and why: a person's words."""
    shut = [each for each in hours.shut if each.start < end and start < each.end]
    for day, reason in hours.reasons:
        opens, closes = hours.day_at(datetime.combine(day, NOON, hours.zone))
        if not hours.spans_on(day) and opens < end and start < closes:
            shut.append(Shut(opens, closes, reason))
    return [[epoch(each.start), epoch(each.end), each.reason] for each in sorted(shut, key=_begins)]


def _begins(shut: Shut) -> datetime:
    return shut.start


def _reason(hours: OpeningHours, day: date) -> str:
    """Return why a day has other hours than its weekday; empty where nobody said."""
    return next((reason for date_, reason in hours.reasons if date_ == day), "")


def _in_order(uses: Iterable[Use], running: Iterable[Use]) -> list[Use]:
    return sorted([*uses, *running], key=lambda use: use.start)[:MOST_SHOWN]


def _reasons(decided: Iterable[Decided]) -> dict[str, Decided]:
    """Return the last decision of weight on each booking."""
    return {
        each.reason.booking: each
        for each in decided
        if each.reason.booking is not None
        if each.event in ENDS or each.reason.rule is Rule.MOVED_HERE
    }


def _booking(place: Place, booking: Booking, decided: Decided | None, user: User) -> JsonObjectType:
    site, runner = place.site, place.runner
    shows_title = not booking.private and may(user, Right.TITLES, site)
    is_theirs = may(user, Right.FOR_OTHERS, site) or site.makers.are_own((booking,), user)
    undo = next((u for u in runner.state.life.undos if u.booking.id == booking.id), None)
    certificate: Certificate | None = decided.reason.certificate if decided else None
    return {
        "booking_id": booking.id,
        "start": epoch(booking.start),
        "end": epoch(booking.end),
        "stage": str(booking.stage),
        "title": booking.title if shows_title else None,
        "is_series": booking.series is not None,
        "checked_in_at": epoch(booking.checked_in_at),
        "ended_at": epoch(booking.ended_at),
        **movable(site, booking, user),
        "may_cancel": booking.is_live and is_theirs,
        "is_released": booking.stage is Stage.RELEASED,
        "undo_until": epoch(undo.until) if undo and is_theirs else None,
        "reason": sentence(site.hass, decided.reason) if decided else None,
        "certificate": certificate_text(site.hass, certificate) if certificate else None,
    }


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(dt_util.UTC)


def typed_day(value: object) -> date:
    """Return a day that is written as 2026-12-31; raise Invalid for anything else."""
    if isinstance(value, str) and (day := dt_util.parse_date(value)):
        return day
    raise probatio.Invalid("not a day")


WEEK_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "week": DeskCommand(
        handler=_week,
        right=Right.LOOK,
        fields={
            probatio.Optional("start"): typed_day,
            probatio.Optional("days", default=1): probatio.All(
                int, probatio.Range(min=1, max=MOST_DAYS)
            ),
        },
        names_site=False,
    ),
}
