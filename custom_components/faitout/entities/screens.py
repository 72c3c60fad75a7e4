"""Whether something about the screens of a site needs a person."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.const import EntityCategory

from ..entity import SiteEntity
from ..hub.site import Site
from ..screen import WATCH

SCREENS_PROBLEM = BinarySensorEntityDescription(
    key="screens_problem",
    translation_key="screens_problem",
    device_class=BinarySensorDeviceClass.PROBLEM,
    entity_category=EntityCategory.DIAGNOSTIC,
)


class ScreensProblem(SiteEntity, BinarySensorEntity):
    """On: somebody asks to be let in and is not, or a screen's cookie is used twice."""

    def __init__(self, site: Site) -> None:
        """Show it on the device of the site."""
        super().__init__(site, SCREENS_PROBLEM)
        self._watch = site.hass.data[WATCH]

    @override
    async def async_added_to_hass(self) -> None:
        """Follow what is watched."""
        await super().async_added_to_hass()
        self.async_on_remove(self._watch.news.subscribe(self.async_write_ha_state))

    @property
    @override
    def is_on(self) -> bool:
        """Whether it does."""
        return bool(self._watch.troubles(self._site.entry))

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """What it is, without addresses: those are for who asks for them and has the right."""
        return {"troubles": sorted(self._watch.troubles(self._site.entry))}
