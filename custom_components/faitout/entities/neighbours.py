"""The neighbours of a site, on its device."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.sensor import SensorEntity, SensorEntityDescription
from homeassistant.const import EntityCategory

from ..entity import SiteEntity
from ..hub.members import Neighbours
from ..hub.site import Site

NEIGHBOURS = SensorEntityDescription(
    key="neighbours",
    translation_key="neighbours",
    entity_category=EntityCategory.DIAGNOSTIC,
)


class NeighboursSensor(SiteEntity, SensorEntity):
    """How many other hubs there are on the network, and which."""

    _unrecorded_attributes = frozenset({"neighbours"})

    def __init__(self, site: Site, neighbours: Neighbours) -> None:
        """Show the neighbours on the device of the site."""
        super().__init__(site, NEIGHBOURS)
        self._neighbours = neighbours

    @override
    async def async_added_to_hass(self) -> None:
        """Follow who comes and goes."""
        await super().async_added_to_hass()
        self.async_on_remove(self._neighbours.subscribe(self.async_write_ha_state))

    @property
    @override
    def native_value(self) -> int:
        """How many there are."""
        return len(self._neighbours.neighbours)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Which ones."""
        return {
            "neighbours": [
                {"site": each.site, "name": each.name, "address": each.address}
                for each in self._neighbours.neighbours
            ]
        }
