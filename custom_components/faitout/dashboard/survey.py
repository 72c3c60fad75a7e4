"""The plan of what this Home Assistant has: sites at work, their spaces, their entities."""

from collections.abc import Iterable

from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from ..const import DOMAIN
from ..site import FaitoutConfigEntry, Site
from .plan import PlannedSite, PlannedSpace


@callback
def survey(hass: HomeAssistant) -> tuple[PlannedSite, ...]:
    """Return the sites that are at work, by name, with the one that is just coming up."""
    entries: list[FaitoutConfigEntry] = hass.config_entries.async_entries(DOMAIN)
    plans = (_site(hass, entry.runtime_data) for entry in entries if hasattr(entry, "runtime_data"))
    return tuple(sorted(plans, key=lambda site: site.name))


def _site(hass: HomeAssistant, site: Site) -> PlannedSite:
    registry = er.async_get(hass)
    known = [
        entry
        for entry in er.async_entries_for_config_entry(registry, site.entry.entry_id)
        if entry.disabled_by is None
    ]
    by_key = {entry.unique_id: entry.entity_id for entry in known}
    spaces, mine = [], set[str]()
    for runner in site.spaces.values():
        start = f"{site.slug}_{runner.space.id}_"
        # The slug of one space may begin that of another: the subentry tells them apart.
        own = {
            entry.unique_id.removeprefix(start): entry.entity_id
            for entry in known
            if entry.config_subentry_id == runner.subentry_id
        }
        mine.update(own.values())
        spaces.append(PlannedSpace(name=runner.name, kind=runner.space.kind, entities=own))
    others = (entity for entity in by_key.values() if entity not in mine)
    return PlannedSite(
        name=site.name, spaces=tuple(spaces), problems=tuple(_problems(registry, others))
    )


def _problems(registry: er.EntityRegistry, entities: Iterable[str]) -> Iterable[str]:
    """Yield those that are on when something is wrong."""
    for entity_id in entities:
        entry = registry.async_get(entity_id)
        if (
            entry
            and entry.domain == Platform.BINARY_SENSOR
            and entry.original_device_class == BinarySensorDeviceClass.PROBLEM
        ):
            yield entity_id
