"""The things of a site by what they are for: each place that names one, and the field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry

from ..const import (
    CONF_CALENDAR,
    CONF_CLIMATE,
    CONF_CONTACT,
    CONF_EMERGENCY,
    CONF_ILLUMINANCE,
    CONF_LIGHTS,
    CONF_LOCK,
    CONF_NOTIFY,
    CONF_OUTDOOR,
    CONF_SCENE,
    CONF_WINDOWS,
)
from ..engine.absence import Role
from .named import named_in, naming_subentries

ROLES: Final[Mapping[str, Role]] = MappingProxyType(
    {
        CONF_LIGHTS: Role.LAMP,
        CONF_CLIMATE: Role.THERMOSTAT,
        CONF_WINDOWS: Role.WINDOW,
        CONF_SCENE: Role.SCENE,
        CONF_ILLUMINANCE: Role.GAUGE,
        CONF_OUTDOOR: Role.GAUGE,
        CONF_NOTIFY: Role.MESSAGE,
        CONF_LOCK: Role.GUARD,
        CONF_CONTACT: Role.GUARD,
        CONF_EMERGENCY: Role.GUARD,
    }
)
TOLD_ELSEWHERE: Final = frozenset({CONF_CALENDAR})
"""Calendars say themselves what is wrong with them."""


@dataclass(frozen=True, slots=True)
class NamedThing:
    """One thing in one place of a site's set-up."""

    entity_id: str
    role: Role
    field: str
    subentry_id: str | None = None
    """The space or door that names it; None: the site itself."""
    place: str = ""
    """What people call that space, door or site."""


def things_of(entry: ConfigEntry[Any]) -> Iterator[NamedThing]:
    """Yield the things of a site, each as often as it is named."""
    for field, entity_id in named_in(entry.data):
        if field not in TOLD_ELSEWHERE:
            role = ROLES.get(field, Role.OTHER)
            yield NamedThing(entity_id, role, field, None, entry.title)
    for subentry in naming_subentries(entry):
        for field, entity_id in named_in(subentry.data):
            if field not in TOLD_ELSEWHERE:
                role = ROLES.get(field, Role.OTHER)
                yield NamedThing(entity_id, role, field, subentry.subentry_id, subentry.title)
