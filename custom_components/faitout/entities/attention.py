"""How many things at a site need a person."""

from typing import override

from homeassistant.components.sensor import SensorEntity, SensorEntityDescription

from ..concerns import concerns_at
from ..entity import SiteEntity
from ..hub.site import Site

ATTENTION = SensorEntityDescription(key="attention", translation_key="attention")


class AttentionSensor(SiteEntity, SensorEntity):
    """Their number; unknown where none is known and that may not be all."""

    def __init__(self, site: Site) -> None:
        """Show it on the device of the site."""
        super().__init__(site, ATTENTION)
        self._kept = concerns_at(site)

    @override
    async def async_added_to_hass(self) -> None:
        """Follow what is gathered."""
        await super().async_added_to_hass()
        if self._kept:
            self.async_on_remove(self._kept.subscribe(self.async_write_ha_state))

    @property
    @override
    def native_value(self) -> int | None:
        """The number."""
        return self._kept.attention.count if self._kept else None
