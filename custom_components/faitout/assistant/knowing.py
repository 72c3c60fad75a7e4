"""What is answered: the same for an assistant that calls a tool and for a sentence that is heard.

No answer holds a title, a holder, a member or a code. Each asks whether who asks may know.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Final

from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..actions.bookings import book_for
from ..actions.targets import Place, is_permitted
from ..actions.vacancies import Vacancy, vacancies
from ..concerns import ToldConcern, concerns_at, concerns_told
from ..engine.effect import Decided, Event, Refusal, Refused
from ..engine.policy import SpaceKind
from ..engine.rights import Right
from ..engine.usage import UseSum
from ..hub.instants import beginning
from ..hub.rights import NotAllowed, loaded_sites, require_of, rights_at, sites_where
from ..hub.site import Site
from ..usage.counting import count_spaces
from ..words.closed import closed_text
from ..words.refusals import CommandRefused
from .inquirer import Inquirer, no_answer

LONGEST_FIGURES: Final = timedelta(days=366)
"""A year is read in a second or two; an assistant does not wait longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteNeeds:
    """What needs a person at a place, the most urgent first, and whether that is all."""

    site: Site
    is_known: bool
    told: tuple[ToldConcern, ...]


def free_for(
    places: Sequence[Place],
    start: datetime,
    end: datetime,
    kind: SpaceKind | None = None,
    capacity: int = 1,
) -> list[Vacancy]:
    """Return which of some spaces could be booked for [start, end), the best fitting first.

    Raises CommandRefused where the end is not after the start.
    """
    if end <= start:
        raise CommandRefused(Refused(Refusal.END_BEFORE_START, "end"))
    fitting = (
        place
        for place in places
        if kind in (None, place.runner.space.kind) and place.runner.space.capacity >= capacity
    )
    return vacancies(fitting, start, end, dt_util.utcnow())


def closed_now(
    hass: HomeAssistant, places: Sequence[Place], kind: SpaceKind | None = None
) -> str | None:
    """Return that all that could be booked is closed now, why, and until when; None: it is not."""
    now = dt_util.utcnow()
    spaces = [place.runner.space for place in places if place.runner.space.is_bookable]
    hours = [space.hours for space in spaces if kind in (None, space.kind)]
    if not hours or any(each.opening(now).is_open for each in hours):
        return None
    return closed_text(hass, min(hours, key=lambda each: each.opening(now).until), now)


async def book_said(asker: Inquirer, place: Place, start: datetime, end: datetime) -> None:
    """Book a space, without a title; return once the journal has it.

    Raises NotAllowed where who asks may not, ServiceValidationError where it is refused.
    """
    if not is_permitted(asker.user, place, POLICY_CONTROL):
        raise NotAllowed(Right.BOOK, asker.context)
    data = {"start": start, "end": end, "protected": False, "private": False}
    await book_for(place, data, asker.user, asker.context)


async def last_release(asker: Inquirer, place: Place) -> Decided | None:
    """Return why a space was last given back; None where that never was.

    Raises NotAllowed where who asks may not read the record, JournalError.
    """
    require_of(asker.user, Right.RECORDS, place.site)
    return await place.site.journal.last_decision(place.runner.space.id, Event.RELEASED)


def needs_of(asker: Inquirer) -> list[SiteNeeds]:
    """Return what needs a person wherever who asks may set things right.

    Raises NotAllowed where that is nowhere.
    """
    sites = sites_where(asker.hass, asker.user, Right.SERVICE)
    if not sites and loaded_sites(asker.hass):
        raise NotAllowed(Right.SERVICE, asker.context)
    return [_needs(site, rights_at(asker.user, site)) for site in sites]


def _needs(site: Site, rights: frozenset[Right]) -> SiteNeeds:
    kept = concerns_at(site)
    return SiteNeeds(
        site=site,
        is_known=bool(kept and kept.attention.is_known),
        told=concerns_told(kept, site, rights) if kept else (),
    )


async def figures_of(
    asker: Inquirer, start: date, end: date, places: Sequence[Place]
) -> list[JsonObjectType]:
    """Return the figures of each place for the days [start, end), of what can be booked there.

    Lengths of time are in minutes. Raises NotAllowed where who asks may read the figures of none of
    them, ServiceValidationError for a period that is none or too long, JournalError.
    """
    since, until = beginning(start), beginning(end)
    if until <= since:
        raise CommandRefused(Refused(Refusal.END_BEFORE_START, "end"))
    if until - since > LONGEST_FIGURES:
        raise no_answer("period_too_long", field="end", days=str(LONGEST_FIGURES.days))
    allowed_at = sites_where(asker.hass, asker.user, Right.FIGURES)
    if places and not any(place.site in allowed_at for place in places):
        raise NotAllowed(Right.FIGURES, asker.context)
    found: list[JsonObjectType] = []
    for site in allowed_at:
        mine = [p for p in places if p.site is site and p.runner.space.is_bookable]
        if mine:
            found.append({"site": site.slug, **await _figures(site, mine, since, until)})
    return found


async def _figures(
    site: Site, places: Sequence[Place], since: datetime, until: datetime
) -> JsonObjectType:
    """Return the sums over some spaces of a place."""
    runners = [place.runner for place in places]
    counted, _ = await count_spaces(site.hass, site, runners, since, until)
    total = sum((usage.total for usage in counted), UseSum())
    sums: JsonObjectType = {"spaces": len(places)}
    for name, value in asdict(total).items():
        if isinstance(value, timedelta):
            sums[f"{name}_minutes"] = round(value / timedelta(minutes=1))
        elif name != "energy":
            sums[name] = value
    sums["energy_kwh"] = None if total.energy.known is None else round(total.energy.kwh, 1)
    return sums
