"""What a site names by entity id, found and changed in one place, whatever it serves.

Nothing here lists the fields of the forms: whatever is written like an entity of a kind that Home
Assistant has is one, save where people or other makers put words. So a new field is followed as
soon as there is one.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.const import CONF_NAME, Platform
from homeassistant.core import HomeAssistant, callback, split_entity_id, valid_entity_id

from ..const import (
    CONF_ADDRESS,
    CONF_AREA,
    CONF_BEACONS,
    CONF_HALVES,
    CONF_LOCATIONS,
    CONF_ORDERS,
    CONF_POLICY,
    CONF_PRESETS,
    CONF_SENSORS,
    CONF_SLUG,
    CONF_TEMPERATURES,
    SUBENTRY_DOOR,
    SUBENTRY_SOURCE,
    SUBENTRY_SPACE,
)

NAMING: Final = frozenset({SUBENTRY_SPACE, SUBENTRY_DOOR, SUBENTRY_SOURCE})
"""Subentries that name entities. In the others a host may be written like an entity id."""
WORDS: Final = frozenset(
    {
        CONF_ADDRESS,
        CONF_AREA,
        CONF_BEACONS,
        CONF_HALVES,
        CONF_LOCATIONS,
        CONF_NAME,
        CONF_ORDERS,
        CONF_POLICY,
        CONF_PRESETS,
        CONF_SLUG,
        CONF_TEMPERATURES,
    }
)
"""Fields with words of people or makers, in which nothing is an entity."""
DOMAINS: Final = frozenset({*map(str, Platform), "group", "input_boolean", "input_select"})
"""What the forms let people choose, and more: the first half of an entity id."""


@callback
def named_in(data: Mapping[str, Any], *, sensors: bool = False) -> Iterator[tuple[str, str]]:
    """Yield each field with each entity that it names; the sensors of a space only on request."""
    for field, value in data.items():
        if field not in WORDS and (sensors or field != CONF_SENSORS):
            for entity_id in _entities(value):
                yield field, entity_id


@callback
def renamed(data: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Return data in which entities have other names, all at once, so that two may change places.

    The sensors of a space keep theirs: who renames one may as well have moved it.
    """
    return {
        field: value if field in WORDS or field == CONF_SENSORS else _renamed(value, names)
        for field, value in data.items()
    }


@callback
def without(data: Mapping[str, Any], entity_id: str) -> dict[str, Any]:
    """Return data that do not name an entity any more, whether alone or among others."""
    kept: dict[str, Any] = {}
    for field, value in data.items():
        if field in WORDS or field == CONF_SENSORS:
            kept[field] = value
        elif isinstance(value, list | tuple):
            kept[field] = [each for each in value if each != entity_id]
        elif value != entity_id:
            kept[field] = value
    return kept


def naming_subentries(entry: ConfigEntry[Any]) -> Iterator[ConfigSubentry]:
    """Yield what of a site names entities."""
    yield from (each for each in entry.subentries.values() if each.subentry_type in NAMING)


def all_named(entry: ConfigEntry[Any], *, sensors: bool = False) -> set[str]:
    """Return all entities that a site names."""
    places = (entry.data, *(each.data for each in naming_subentries(entry)))
    return {found for data in places for _, found in named_in(data, sensors=sensors)}


@callback
def rename_all(hass: HomeAssistant, entry: ConfigEntry[Any], names: Mapping[str, str]) -> None:
    """Give entities other names wherever a site names them."""
    data = renamed(entry.data, names)
    if data != dict(entry.data):
        hass.config_entries.async_update_entry(entry, data=data)
    for subentry in list(naming_subentries(entry)):
        hass.config_entries.async_update_subentry(
            entry, subentry, data=renamed(subentry.data, names)
        )


def _entities(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if valid_entity_id(value) and split_entity_id(value)[0] in DOMAINS:
            yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _entities(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _entities(each)


def _renamed(value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, Mapping):
        return {key: _renamed(each, names) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_renamed(each, names) for each in value]
    return value
