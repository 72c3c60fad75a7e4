"""What most likely takes the place of a thing: of the same kind, name, device and area."""

from difflib import SequenceMatcher
from typing import Any, Final

from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass as Binary
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback, split_entity_id
from homeassistant.helpers import entity_registry as er

from ...const import DOMAIN
from ...engine.absence import Role
from ...hub.standing import can_be_reached
from ...settings.named import all_named
from ...settings.remembered import KnownEntity, identity, known_entities

ENOUGH: Final = 3.0
"""Points from which on an entity is offered by its name: one strong sign, or several weak ones."""
SAME_DEVICE: Final = 3.0
SAME_NAME: Final = 2.0
SAME_AREA: Final = 1.0
SPELLED_ALIKE: Final = 3.0
"""For ids that differ in nothing but a number at the end; less for those that differ more."""
ALIKE: Final = 0.75
"""How alike two ids must be to say anything, from 0 to 1."""
WINDOWS: Final = frozenset({Binary.WINDOW, Binary.OPENING, Binary.DOOR, Binary.GARAGE_DOOR})


@callback
def domains_for(role: Role, entity_id: str) -> list[str]:
    """Return the kinds of entities that may take the place of a thing."""
    if role is Role.LAMP:
        return [Platform.LIGHT, Platform.SWITCH]
    return [split_entity_id(entity_id)[0]]


@callback
def likely_successor(
    hass: HomeAssistant, entry: ConfigEntry[Any], role: Role, gone: str
) -> str | None:
    """Return the entity that takes the place of a thing by all that is known; None: none does."""
    used = {
        each
        for site in hass.config_entries.async_entries(DOMAIN)
        for each in all_named(site, sensors=True)
    }
    known = known_entities(entry).get(gone)
    domains = domains_for(role, gone)
    best, most = None, 0.0
    for entity in er.async_get(hass).entities.values():
        if entity.domain not in domains or entity.disabled or entity.entity_id in used:
            continue
        if not can_be_reached(hass.states.get(entity.entity_id)):
            continue
        found = identity(hass, entity.entity_id)
        points = _points(gone, known, entity.entity_id, found) if found else 0.0
        if points > most:
            best, most = entity.entity_id, points
    return best if most >= ENOUGH else None


def _points(gone: str, known: KnownEntity | None, entity_id: str, found: KnownEntity) -> float:
    """Return how much speaks for an entity; nothing where it is of another kind."""
    old, new = (split_entity_id(each)[1].rstrip("_0123456789") for each in (gone, entity_id))
    alike = SequenceMatcher(None, old, new).ratio()
    points = SPELLED_ALIKE * alike if alike >= ALIKE else 0.0
    if known is None:
        return points
    if known.kind != found.kind and not {known.kind, found.kind} <= WINDOWS:
        return 0.0
    points += SAME_DEVICE if known.device and known.device == found.device else 0.0
    points += SAME_NAME if known.name and known.name == found.name else 0.0
    points += SAME_AREA if known.area and known.area == found.area else 0.0
    return points
