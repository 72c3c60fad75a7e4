"""A visitor is let in: a code and a link for some hours, given and taken back with a tap.

A code and a link are in one answer, once. Visitors have no name here: whoever gave a code knows
for whom, and nobody else has to.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
from homeassistant.util.ulid import ulid_at_time
import probatio

from ..const import DOMAIN
from ..engine.access.asked import AccessRefusal, AccessRefused
from ..engine.access.grant import Grant, GrantKind
from ..engine.ids import GrantId
from ..engine.rights import Right
from ..engine.timetable import instant_at
from ..hub.members import Access
from ..hub.site import Site
from ..journal import JournalError
from ..words.access import AccessNotGiven
from .acts import ID
from .asking import DeskAsk, DeskCommand
from .hours_typed import typed_wall
from .now import epoch

LONGEST: Final = timedelta(days=31)
MINUTES: Final = probatio.All(int, probatio.Range(min=5, max=LONGEST // timedelta(minutes=1)))
MOST_DOORS: Final = 50
MOST_TOLD: Final = 100
"""Visitors that are listed, those who may come in first."""
LANGUAGES: Final = ("fr", "en")
"""Those of the page that a link leads to."""


async def _visitors(ask: DeskAsk, _: Mapping[str, Any]) -> JsonObjectType:
    """Return the doors of a site, and the visitors who may come in now or later."""
    site = ask.site
    grants = site.access.live() if site.access else ()
    guests = sorted((g for g in grants if g.kind is GrantKind.GUEST), key=lambda g: g.start)
    return {
        "site": site.slug,
        "name": site.name,
        "zone": str(site.hours.zone),
        "doors": [
            {"door": door.spec.id, "name": door.name, "is_entrance": door.spec.is_entrance}
            for door in site.doors.values()
        ],
        "visitors": [_visitor(site, each) for each in guests[:MOST_TOLD]],
    }


def _visitor(site: Site, grant: Grant) -> JsonObjectType:
    return {
        "grant_id": grant.id,
        "doors": [door.name for door in site.doors.values() if door.spec.id in grant.doors],
        "start": epoch(grant.start),
        "end": epoch(grant.end),
    }


async def _let_in(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Give a visitor a code and a link, from now on where no start is given."""
    site, now = ask.site, dt_util.utcnow()
    access = _access(site)
    known = {door.spec.id for door in site.doors.values()}
    doors = frozenset(door for door in known if door in message["doors"])
    if not doors:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="which_door")
    wall = message.get("start")
    start = now
    if wall is not None:
        start = instant_at(wall.date(), wall.hour * 60 + wall.minute, site.hours.zone)
    wanted = Grant(
        id=GrantId(f"g-{ulid_at_time(now.timestamp()).lower()}"),
        kind=GrantKind.GUEST,
        doors=doors,
        start=start,
        end=start + timedelta(minutes=message["minutes"]),
        created_at=now,
    )
    issued = await access.grant(wanted, with_code=True)
    link: str | None = None
    if site.guests:
        # What was given is given: without its link it still has its code.
        with suppress(JournalError):
            link = await site.guests.make(issued.grant, issued.code, message["language"])
    return {**_visitor(site, issued.grant), "code": issued.code, "link": link}


async def _take_back(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Take back what a visitor was given: it opens nothing from now on."""
    access = _access(ask.site)
    grant = access.find(GrantId(message["grant_id"]))
    if grant is None or grant.kind is not GrantKind.GUEST:
        raise AccessNotGiven(AccessRefused(AccessRefusal.UNKNOWN, "grant_id"))
    await access.revoke(grant.id)
    if ask.site.guests:
        # It leads nowhere any more, whether or not that can be written down now.
        with suppress(JournalError):
            await ask.site.guests.revoke(grant.id)
    return {}


def _access(site: Site) -> Access:
    if site.access is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="which_door")
    return site.access


VISITOR_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "visitors": DeskCommand(handler=_visitors, right=Right.ACCESS),
    "visitors/let_in": DeskCommand(
        handler=_let_in,
        right=Right.ACCESS,
        fields={
            probatio.Required("doors"): probatio.All([ID], probatio.Length(min=1, max=MOST_DOORS)),
            probatio.Optional("start"): typed_wall,
            probatio.Required("minutes"): MINUTES,
            probatio.Optional("language", default="en"): probatio.In(LANGUAGES),
        },
    ),
    "visitors/take_back": DeskCommand(
        handler=_take_back, right=Right.ACCESS, fields={probatio.Required("grant_id"): ID}
    ),
}
