"""What the light and the heat of a space are doing, why, and when the hub takes over again."""

from collections.abc import Iterator, Mapping
from typing import Any, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.core import callback

from ..engine.comfort.heat import HeatMode
from ..engine.comfort.light import LightMode
from ..engine.comfort.view import ComfortView
from ..entity import SpaceEntity, fire_decision
from ..hub.members import Comfort
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..words.comfort import comfort_sentence

LIGHTING = SensorEntityDescription(
    key="lighting",
    translation_key="lighting",
    device_class=SensorDeviceClass.ENUM,
    options=[mode.value for mode in LightMode],
)

HEATING = SensorEntityDescription(
    key="heating",
    translation_key="heating",
    device_class=SensorDeviceClass.ENUM,
    options=[mode.value for mode in HeatMode],
)


def comfort_sensors(site: Site, runner: SpaceRunner) -> Iterator[ComfortSensor]:
    """Yield the sensors of the light and the heat of a space, where they are set up there."""
    if light := site.lights.get(runner.space.id):
        yield ComfortSensor(site, runner, light, LIGHTING)
    if heating := site.heatings.get(runner.space.id):
        yield ComfortSensor(site, runner, heating, HEATING)


class ComfortSensor(SpaceEntity, SensorEntity):
    """What the light or the heat of a space is doing."""

    def __init__(
        self,
        site: Site,
        runner: SpaceRunner,
        comfort: Comfort,
        description: SensorEntityDescription,
    ) -> None:
        """Show one of them on the device of its space."""
        super().__init__(site, runner, description)
        self._comfort = comfort
        self._now = comfort.view

    @property
    @override
    def native_value(self) -> str | None:
        """Its mode; None before it has begun."""
        return self._now.mode if self._now else None

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """Why, and when the hub acts next or takes over again, by itself."""
        if self._now is None:
            return None
        until = self._now.until
        attributes: dict[str, Any] = {
            "reason": self._now.reason,
            "until": until.isoformat(timespec="seconds") if until else None,
        }
        if self._now.temperature is not None:
            attributes["temperature"] = self._now.temperature
        return attributes

    @property
    @override
    def _shown(self) -> object:
        return self._now

    @override
    async def async_added_to_hass(self) -> None:
        """Follow it."""
        await super().async_added_to_hass()
        self.async_on_remove(self._comfort.subscribe(self._changes))

    @callback
    def _changes(self, now: ComfortView) -> None:
        before, self._now = self._now, now
        self._news()
        # A welcome light that stays on when its people come is still lit for the same reason.
        if before is None or (before.reason, before.temperature) == (now.reason, now.temperature):
            return
        key = self.entity_description.key
        text = comfort_sentence(self.hass, key, now)
        fire_decision(self, key, {"mode": now.mode, "rule": now.reason, "reason": text})
