"""One space through and through: what it decided today, what sees it, its doors, its comfort."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
import probatio

from ..engine.effect import Decided
from ..engine.rights import Right
from ..hub.rights import rights_at
from ..hub.site import Site
from ..words.certificates import certificate_text
from ..words.reasons import phrase, sentence
from .acts import ID, place_named
from .asking import DeskAsk, DeskCommand
from .hours import closing_told
from .now import epoch, space_now
from .room import air_told, comfort_told, sight_told

LOOKED_BACK: Final = timedelta(hours=24)
MOST_TOLD: Final = 50
"""Decisions of a day that are shown, the latest."""


async def _space(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Return all that is to be known of a space."""
    place = place_named(ask, message["space"], POLICY_READ)
    site, runner = place.site, place.runner
    rights = rights_at(ask.user, site)
    since = dt_util.utcnow() - LOOKED_BACK
    decided: list[Decided] = []
    if Right.RECORDS in rights:
        decided = await site.journal.decisions(runner.space.id, since, MOST_TOLD)
    return {
        **space_now(site, runner, ask.user),
        "site": site.slug,
        "site_name": site.name,
        "zone": str(site.hours.zone),
        "rights": [str(right) for right in sorted(rights)],
        "reasons": [_decision(site, each) for each in decided],
        "air": list(air_told(site, runner)),
        "light": comfort_told(site.hass, site.lights.get(runner.space.id), "lighting"),
        "heat": comfort_told(site.hass, site.heatings.get(runner.space.id), "heating"),
        "closings": [
            closing_told(site, each)
            for each in site.timetable.timetable.closings
            if each.space == runner.space.id and each.end > dt_util.utcnow()
        ],
        "sight": sight_told(site.hass, runner),
        "doors": list(_doors(site, runner.space.id)),
    }


def _decision(site: Site, decided: Decided) -> JsonObjectType:
    certificate = decided.reason.certificate
    return {
        "at": epoch(decided.reason.at),
        "event": str(decided.event),
        "text": sentence(site.hass, decided.reason),
        "certificate": certificate_text(site.hass, certificate) if certificate else None,
    }


def _doors(site: Site, space: str) -> Iterator[JsonObjectType]:
    for door in site.doors.values():
        if space in door.spec.spaces:
            yield {
                "door": door.spec.id,
                "name": door.name,
                "status": str(door.view.status),
                "why": phrase(site.hass, f"door_because_{door.view.rule}"),
            }


SPACE_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "space": DeskCommand(handler=_space, right=Right.LOOK, fields={probatio.Required("space"): ID}),
}
