"""Who the entities are that a site names: Home Assistant's own mark of each stays over renames.

It is kept with the set-up itself, as an option of the config entry: so it is there before a journal
is open, comes back with a backup, and a change of it makes no part begin anew.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from .named import all_named

NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
CONF_KNOWN: Final = "known_entities"
CONF_QUIET: Final = "quiet_entities"
CONF_FORMERLY: Final = "former_names"


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """One entity as it was last seen in Home Assistant's registry."""

    id: str
    """The registry's mark of the entity, the same under whatever name."""
    name: str = ""
    """What people call it."""
    device: str = ""
    """What people call its device."""
    area: str = ""
    """The area that it is in."""
    kind: str = ""
    """Its device class."""


@callback
def known_entities(entry: ConfigEntry[Any]) -> Mapping[str, KnownEntity]:
    """Return what is remembered of the entities of a site, by the id that they had."""
    return {
        entity_id: KnownEntity(
            **{field: str(told.get(field) or "") for field in KnownEntity.__slots__}
        )
        for entity_id, told in entry.options.get(CONF_KNOWN, {}).items()
    }


@callback
def quiet_entities(entry: ConfigEntry[Any]) -> frozenset[str]:
    """Return the entities of which a person said that they are often out of reach."""
    return frozenset(entry.options.get(CONF_QUIET, ()))


@callback
def former_names(entry: ConfigEntry[Any]) -> dict[str, str]:
    """Return the names of a site's entities under which they are remembered, by the new ones."""
    return dict(entry.options.get(CONF_FORMERLY, {}))


@callback
def forget_former_names(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Take note that all that is remembered is remembered under the new names."""
    options = {key: value for key, value in entry.options.items() if key != CONF_FORMERLY}
    hass.config_entries.async_update_entry(entry, options=options)


@callback
def new_names(hass: HomeAssistant, entry: ConfigEntry[Any]) -> dict[str, str]:
    """Return the entity ids of a site that its entities do not have any more, with the new ones."""
    registry = er.async_get(hass)
    names = {}
    for entity_id, known in known_entities(entry).items():
        now = registry.entities.get_entry(known.id)
        if now is not None and now.entity_id != entity_id:
            names[entity_id] = now.entity_id
    return names


@callback
def remember(
    hass: HomeAssistant,
    entry: ConfigEntry[Any],
    quiet: Iterable[str] | None = None,
    renamed: Mapping[str, str] = NOTHING,
) -> None:
    """Remember who the entities of a site are, and what was said of them. What is gone is kept.

    `quiet`: those that are often out of reach, None: as before. `renamed`: new ids by the old ones.
    """
    before = known_entities(entry)
    named = sorted(all_named(entry, sensors=True))
    known = {
        each: asdict(found)
        for each in named
        if (found := identity(hass, each) or before.get(each)) is not None
    }
    often_away = {renamed.get(x, x) for x in (quiet_entities(entry) if quiet is None else quiet)}
    formerly = former_names(entry)
    formerly |= {new: formerly.get(old, old) for old, new in renamed.items()}
    options = {
        **entry.options,
        CONF_KNOWN: known,
        CONF_QUIET: sorted(often_away.intersection(named)),
        CONF_FORMERLY: {new: old for new, old in formerly.items() if new in named},
    }
    if options != dict(entry.options):
        hass.config_entries.async_update_entry(entry, options=options)


@callback
def identity(hass: HomeAssistant, entity_id: str) -> KnownEntity | None:
    """Return who an entity is by Home Assistant's registry; None where that does not know it."""
    entity = er.async_get(hass).async_get(entity_id)
    if entity is None:
        return None
    device = dr.async_get(hass).async_get(entity.device_id) if entity.device_id else None
    area = entity.area_id or (device and device.area_id)
    return KnownEntity(
        id=entity.id,
        name=entity.name or entity.original_name or "",
        device=(device and (device.name_by_user or device.name)) or "",
        area=area or "",
        kind=entity.device_class or entity.original_device_class or "",
    )
