"""What a site tells to everybody: SpaceAPI version 15 (spaceapi.io).

Whether it is open by its hours, and where the place wants it how many spaces of each kind are free.
No name of a space, and nothing of anybody. What is not known is left out, as SpaceAPI has it: it is
never told as closed, or as free.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import CONF_ADDRESS
from ..engine.policy import SpaceKind
from ..engine.told import Told, told
from ..guest.part import url_of_hub
from ..hub.runner import SpaceRunner
from ..hub.site import FaitoutConfigEntry, Site
from ..screen import PATH as SCREEN_PATH
from ..settings.feeds import PublicPlace
from ..words.closed import closed_text
from ..words.reasons import phrase

VERSIONS: Final = ("15",)
OWN: Final = "ext_faitout"
"""SpaceAPI leaves names that begin like this to us."""
ICON: Final = f"{SCREEN_PATH}/page/now/icon.svg"
FREE: Final = frozenset({Told.FREE, Told.SOON})
TAKEN: Final = frozenset({Told.AWAITING, Told.OCCUPIED})


def told_to_all(
    hass: HomeAssistant, entry: FaitoutConfigEntry, place: PublicPlace
) -> dict[str, Any]:
    """Return what a site tells, as plain data."""
    said: dict[str, Any] = {
        "api_compatibility": list(VERSIONS),
        "space": entry.title,
        "logo": place.logo or f"{url_of_hub(hass, outside=True)}{ICON}",
        "url": place.web,
        "location": _location(hass, str(entry.data.get(CONF_ADDRESS, ""))),
        "contact": {"email": place.email} if place.email else {},
        "state": {},
    }
    if entry.state is not ConfigEntryState.LOADED:
        return said
    site: Site = entry.runtime_data
    said["state"] = _state(hass, site, dt_util.utcnow())
    if place.counts:
        said[OWN] = {"spaces": counts(site.spaces.values())}
    return said


def counts(runners: Iterable[SpaceRunner]) -> dict[str, dict[str, int]]:
    """Return of each kind that can be booked how many there are, free, taken and in doubt."""
    kinds: dict[str, Counter[str]] = {}
    for runner in runners:
        if not runner.space.is_bookable or runner.space.kind is SpaceKind.LOCKER:
            continue
        of_kind = kinds.setdefault(
            runner.space.kind, Counter(total=0, free=0, taken=0, unknown=0, closed=0)
        )
        of_kind["total"] += 1
        of_kind[_counted_as(runner)] += 1
    return {kind: dict(kinds[kind]) for kind in SpaceKind if kind in kinds}


def _counted_as(runner: SpaceRunner) -> str:
    state = told(runner.state, runner.view)
    if state in FREE:
        return "free"
    if state in TAKEN:
        return "taken"
    return "unknown" if state in (Told.UNSURE, Told.UNKNOWN) else "closed"


def _state(hass: HomeAssistant, site: Site, now: datetime) -> dict[str, Any]:
    if site.alarm.is_raised:
        # Nobody is to come now, and when that ends nobody knows.
        return {}
    opening = site.hours.opening(now)
    said: dict[str, Any] = {
        "open": opening.is_open,
        "message": phrase(hass, "space_api_members_only")
        if opening.is_open
        else closed_text(hass, site.hours, now),
    }
    edges = [edge for span in site.hours.spans_at(now) for edge in span if edge <= now]
    if edges:
        said["lastchange"] = int(max(edges).timestamp())
    return said


def _location(hass: HomeAssistant, address: str) -> dict[str, str]:
    said = {"timezone": hass.config.time_zone}
    if address:
        said["address"] = address
    if hass.config.country:
        said["country_code"] = hass.config.country
    return said
