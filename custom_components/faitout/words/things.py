"""What is told of things that are not there, in Home Assistant's repairs."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..engine.absence import Role, Standing
from ..settings.remembered import known_entities
from ..settings.things import NamedThing
from .issues import tell
from .labels import SiteLabel, SpaceLabel

AWAY: Final[Mapping[Role, str]] = MappingProxyType(
    {Role.LAMP: "lamp_away", Role.THERMOSTAT: "thermostat_away", Role.WINDOW: "window_away"}
)
KEYS: Final[Mapping[Standing, str]] = MappingProxyType(
    {
        Standing.GONE: "thing_gone",
        Standing.MISSING: "thing_gone",
        Standing.DISABLED: "thing_disabled",
        Standing.UNABLE: "thermostat_unable",
    }
)


@callback
def thing_absent(
    hass: HomeAssistant,
    entry: ConfigEntry[Any],
    site: SiteLabel,
    thing: NamedThing,
    standing: Standing,
    *,
    is_open: bool,
) -> None:
    """Tell of a thing that is not there; `is_open`: a lost window that still counts as open."""
    key = KEYS.get(standing) or AWAY.get(thing.role, "thing_away")
    if is_open:
        # However it was lost, what matters is that the heating stays stopped.
        key = "window_lost_open"
    tell(
        hass,
        site,
        thing_issue_id(site, thing),
        key,
        is_fixable=True,
        data={
            "thing": thing.entity_id,
            "field": thing.field,
            "role": str(thing.role),
            "standing": str(standing),
            "is_open": int(is_open),
            "subentry_id": thing.subentry_id,
        },
        thing=thing_name(hass, entry, thing.entity_id),
        place=thing.place,
    )


@callback
def thing_here(hass: HomeAssistant, site: SiteLabel, thing: NamedThing) -> None:
    """Take back what was told of a thing."""
    ir.async_delete_issue(hass, DOMAIN, thing_issue_id(site, thing))


@callback
def presets_gone(
    hass: HomeAssistant, space: SpaceLabel, thing: str, presets: Collection[str]
) -> None:
    """Tell of presets that were chosen for a space and that its thermostats do not have now."""
    tell(
        hass,
        space.site,
        _presets_issue_id(space),
        "presets_gone",
        is_fixable=True,
        data={"presets": len(presets), "subentry_id": space.subentry_id},
        thing=thing,
        space=space.name,
        presets=", ".join(sorted(presets)),
    )


@callback
def presets_there(hass: HomeAssistant, space: SpaceLabel) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, _presets_issue_id(space))


@callback
def forget_presets(hass: HomeAssistant, site: SiteLabel, spaces: Iterable[SpaceLabel]) -> None:
    """Take back what was told of the presets of spaces other than these."""
    _forget(hass, f"presets_{site.slug}_", {_presets_issue_id(space) for space in spaces})


@callback
def forget_things(hass: HomeAssistant, site: SiteLabel, things: Iterable[NamedThing]) -> None:
    """Take back what was told of things other than these."""
    _forget(hass, f"thing_{site.slug}_", {thing_issue_id(site, thing) for thing in things})


def _forget(hass: HomeAssistant, prefix: str, known: Collection[str]) -> None:
    for domain, issue_id in list(ir.async_get(hass).issues):
        if domain == DOMAIN and issue_id.startswith(prefix) and issue_id not in known:
            ir.async_delete_issue(hass, DOMAIN, issue_id)


def _presets_issue_id(space: SpaceLabel) -> str:
    return f"presets_{space.site.slug}_{space.id}"


def thing_issue_id(site: SiteLabel, thing: NamedThing) -> str:
    """Return the id of what is told of a thing."""
    return f"thing_{site.slug}_{thing.subentry_id or 'site'}_{thing.field}_{thing.entity_id}"


@callback
def thing_name(hass: HomeAssistant, entry: ConfigEntry[Any], entity_id: str) -> str:
    """Return a thing as people call it, or called it while it was there."""
    if state := hass.states.get(entity_id):
        return state.name
    known = known_entities(entry).get(entity_id)
    called = known and (known.name or known.device)
    return f"{called} ({entity_id})" if called else entity_id
