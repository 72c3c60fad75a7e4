"""The alarm of a site: whether all doors are held open, and the button that ends it."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.components.button import ButtonEntity, ButtonEntityDescription

from ..engine.rights import Right
from ..entity import SiteEntity

ALARM = BinarySensorEntityDescription(
    key="alarm", translation_key="alarm", device_class=BinarySensorDeviceClass.SAFETY
)
RESET = ButtonEntityDescription(key="reset_alarm", translation_key="reset_alarm")


class AlarmEntity(SiteEntity):
    """An entity of the alarm."""

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the alarm."""
        await super().async_added_to_hass()
        self.async_on_remove(self._site.alarm.subscribe(self.async_write_ha_state))


class AlarmSensor(AlarmEntity, BinarySensorEntity):
    """On: an alarm was raised and nobody has reset it; the doors are held open."""

    @property
    @override
    def is_on(self) -> bool:
        """Whether it is raised."""
        return self._site.alarm.is_raised

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """What alarms now, and what cannot be read."""
        alarm = self._site.alarm
        return {"alarming": list(alarm.alarming), "silent": list(alarm.silent)}


class ResetAlarmButton(AlarmEntity, ButtonEntity):
    """Ends the alarm; refused while a detector still alarms."""

    @property
    @override
    def available(self) -> bool:
        """Whether there is an alarm to end."""
        return self._site.alarm.is_raised

    @override
    async def async_press(self) -> None:
        """End the alarm. Raises ServiceValidationError while something still alarms."""
        await self._require(Right.ALARM)
        await self._site.alarm.reset()
