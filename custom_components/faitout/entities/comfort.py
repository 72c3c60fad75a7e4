"""What the light and the heat of a space are doing, why, and when the hub takes over again."""

from collections.abc import Iterator, Mapping
from typing import Any, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.core import callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from ..engine.comfort.heat import HeatMode
from ..engine.comfort.light import LightMode
from ..entity import SpaceEntity, fire_decision
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..outputs.follower import Told, told_signal
from ..settings.comfort import heat_settings, light_settings
from ..words.reasons import phrase
from ..words.refusals import local_text

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
    """Yield the sensors of what follows a space, where it is set up there."""
    data = site.entry.subentries[runner.subentry_id].data
    if light_settings(data, runner.space):
        yield ComfortSensor(site, runner, LIGHTING)
    if heat_settings(data, runner.space):
        yield ComfortSensor(site, runner, HEATING)


class ComfortSensor(SpaceEntity, SensorEntity):
    """What one machine of a space is doing."""

    _told: Told | None = None

    @property
    @override
    def native_value(self) -> str | None:
        """Its mode; None before it has begun."""
        return self._told.mode if self._told else None

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """Why, and when the hub acts next or takes over again, by itself."""
        if self._told is None:
            return None
        until = self._told.until
        attributes: dict[str, Any] = {
            "reason": self._told.reason,
            "until": until.isoformat(timespec="seconds") if until else None,
        }
        if self._told.temperature is not None:
            attributes["temperature"] = self._told.temperature
        return attributes

    @property
    @override
    def _shown(self) -> object:
        return self._told

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the machine."""
        await super().async_added_to_hass()
        signal = told_signal(self._site.slug, self._runner.space.id, self.entity_description.key)
        self.async_on_remove(async_dispatcher_connect(self.hass, signal, self._tells))

    @callback
    def _tells(self, told: Told) -> None:
        before, self._told = self._told, told
        self._news()
        # A welcome light that stays on when its people come is still lit for the same reason.
        if before is None or (before.reason, before.temperature) == (told.reason, told.temperature):
            return
        key = self.entity_description.key
        text = sentence_of(self, told)
        fire_decision(self, key, {"mode": told.mode, "rule": told.reason, "reason": text})


def sentence_of(sensor: ComfortSensor, told: Told) -> str:
    """Return what a machine did and why, in the language of the installation."""
    return phrase(
        sensor.hass,
        f"{sensor.entity_description.key}_{told.reason}",
        until=local_text(told.until) if told.until else "",
        temperature="" if told.temperature is None else f"{told.temperature:g}",
    )
