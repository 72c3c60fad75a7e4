"""The actions that look back: the report for the funders, and what if.

Neither names anybody. `what_if` replays the record in a process of its own (`hindsight`), beside
which the hub decides as fast as ever, and touches nothing.
"""

from collections.abc import Awaitable, Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
import probatio

from ..const import DOMAIN
from ..engine.effect import Refusal, Refused
from ..engine.usage import UseSum
from ..engine.what_if import BookingOutcome
from ..hindsight.hindsight import HindsightError, TooLongError
from ..hindsight.question import Question
from ..hub.site import Site
from ..journal import JournalError
from ..usage.counting import count_spaces
from ..words.refusals import CommandRefused
from .answers import place_answer
from .fields import DURATION, TIME, Action, span_of
from .targets import Place, readable_places

LONGEST_REPORT: Final = timedelta(days=5 * 366)
COUNTING: Final = 2
"""How it is counted. 1: a booking in each period that it lay in; 2: where it begins, as the cards
and the page do."""
EVIDENCE_KEPT: Final = timedelta(days=35)
WHAT_IF_FIELDS: Final = (
    "grace",
    "long_booking",
    "long_grace",
    "warning",
    "minimum_presence",
    "early_arrival",
    "stay_over",
    "leave",
    "leave_motion_only",
)
"""The patiences that a replay can be given, as lengths of time."""

GET_REPORT_SCHEMA: Final = probatio.Schema(
    {
        **cv.TARGET_SERVICE_FIELDS,
        probatio.Required("start"): TIME,
        probatio.Optional("end"): TIME,
        probatio.Optional("duration"): DURATION,
    }
)
WHAT_IF_SCHEMA: Final = probatio.Schema(
    {
        **cv.TARGET_SERVICE_FIELDS,
        probatio.Optional("days", default=28): probatio.All(
            probatio.Coerce(int), probatio.Range(min=1, max=EVIDENCE_KEPT.days)
        ),
        **{probatio.Optional(name): DURATION for name in WHAT_IF_FIELDS},
    }
)


async def get_report(call: ServiceCall) -> ServiceResponse:
    """Return the figures of each space in [start, end), and of all together."""
    start, end = span_of(call.data)
    if end <= start:
        raise CommandRefused(Refused(Refusal.END_BEFORE_START, "end"))
    if end - start > LONGEST_REPORT:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="period_too_long",
            translation_placeholders={"field": "end", "days": str(LONGEST_REPORT.days)},
        )
    spaces: list[JsonObjectType] = []
    places = await readable_places(call, POLICY_READ)
    for site, of_site in groupby(places, key=attrgetter("site")):
        its_places = list(of_site)
        runners = [place.runner for place in its_places]
        counted, _ = await _read(count_spaces(call.hass, site, runners, start, end))
        spaces += [
            {**place_answer(place), "kind": usage.kind.value, **_figures(usage.total)}
            for place, usage in zip(its_places, counted, strict=True)
        ]
    return {
        "counting": COUNTING,
        "start": dt_util.as_local(start).isoformat(),
        "end": dt_util.as_local(end).isoformat(),
        "spaces": list(spaces),
    }


async def replay_with(call: ServiceCall) -> ServiceResponse:
    """Return what each space would have freed, and whom it would have hurt, as set and what if."""
    since = dt_util.utcnow() - timedelta(days=call.data["days"])
    changes = {name: call.data[name] for name in WHAT_IF_FIELDS if name in call.data}
    places = await readable_places(call, POLICY_READ)
    spaces: list[JsonObjectType] = []
    for site, its_places in groupby(places, key=attrgetter("site")):
        spaces += await _replayed(site, list(its_places), since, changes)
    return {"since": dt_util.as_local(since).isoformat(), "spaces": list(spaces)}


async def _replayed(
    site: Site, places: list[Place], since: datetime, changes: dict[str, Any]
) -> list[JsonObjectType]:
    """Return what is answered of the spaces of one site."""
    questions = [
        Question(space.id, since, (space.policy, replace(space.policy, **changes)))
        for space in (place.runner.space for place in places)
    ]
    try:
        answers = await _read(site.hindsight.outcomes(questions))
    except HindsightError as error:
        key = "what_if_too_long" if isinstance(error, TooLongError) else "what_if_failed"
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key=key) from error
    return [
        {**place_answer(place), "as_set": _outcome(as_set), "what_if": _outcome(instead)}
        for place, answer in zip(places, answers, strict=True)
        for as_set, instead in [answer or (None, None)]
    ]


async def _read[T](work: Awaitable[T]) -> T:
    """Return what the journal says; raise a translated error where it cannot be read."""
    try:
        return await work
    except JournalError as error:
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key="journal_unreadable",
            translation_placeholders={"error": str(error)},
        ) from error


def _figures(usage: UseSum) -> JsonObjectType:
    """Return figures as numbers; lengths of time in hours, the rate from 0 to 1."""
    figures: JsonObjectType = {
        name if not isinstance(value, timedelta) else f"{name}_hours": _plain(value)
        for name, value in asdict(usage).items()
        if name != "energy"
    }
    known = usage.energy.known
    return {
        **figures,
        "rate": None if usage.rate is None else round(usage.rate, 4),
        "energy_kwh": None if known is None else round(known, 1),
        "energy_missing_hours": _plain(usage.energy.missing),
    }


def _outcome(outcome: BookingOutcome | None) -> JsonObjectType:
    if outcome is None:
        return {"bookings": 0, "checked_in": 0, "unverified": 0, "hurt": 0, "freed_hours": 0.0}
    return {
        "bookings": outcome.bookings,
        "checked_in": outcome.checked_in,
        "unverified": outcome.unverified,
        "hurt": outcome.hurt,
        "freed_hours": _plain(outcome.freed),
        "releases": [
            {
                "booking_id": release.booking.id,
                "at": dt_util.as_local(release.at).isoformat(),
                "freed_hours": _plain(release.freed),
                "hurt": release.hurt,
            }
            for release in outcome.releases
        ],
    }


def _plain(value: int | timedelta) -> int | float:
    return round(value / timedelta(hours=1), 3) if isinstance(value, timedelta) else value


RECORD_ACTIONS: Final[Mapping[str, Action]] = {
    "get_report": (get_report, GET_REPORT_SCHEMA),
    "what_if": (replay_with, WHAT_IF_SCHEMA),
}
