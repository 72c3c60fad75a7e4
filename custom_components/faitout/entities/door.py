"""What the entities of a door have in common: its device, and being told of news."""

from collections.abc import Callable, Iterable
from typing import override

from homeassistant.core import callback
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from ..const import DOMAIN, MANUFACTURER
from ..entity import site_device
from ..hub.members import Door
from ..hub.site import FaitoutConfigEntry, Site
from .asked import AskedEntity


class DoorEntity(AskedEntity):
    """An entity of one door. It holds nothing of its own: it shows what the door knows."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, site: Site, door: Door, description: EntityDescription) -> None:
        """Belong to the device of the door."""
        self.entity_description = description
        self._site = site
        self._door = door
        self._attr_unique_id = f"{site.slug}_{door.spec.id}_{description.key}"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, f"{site.slug}_door_{door.spec.id}")},
            manufacturer=MANUFACTURER,
            name=door.name,
        )
        if device := site_device(site.hass, site):
            self._attr_device_info["via_device_id"] = device.id

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the door."""
        await super().async_added_to_hass()
        self.async_on_remove(self._door.subscribe(self._news))

    @callback
    def _news(self) -> None:
        self.async_write_ha_state()


def add_door_entities(
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
    build: Callable[[Site, Door], Iterable[Entity]],
) -> None:
    """Add what `build` makes for each door of a site, to the subentry of that door."""
    site = entry.runtime_data
    for door in site.doors.values():
        async_add_entities(build(site, door), config_subentry_id=door.subentry_id)
