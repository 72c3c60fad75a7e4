"""The alarm of a site: whether all doors are held open, and the button that ends it."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity, EntityDescription

from .const import DOMAIN
from .site import Site

ALARM = BinarySensorEntityDescription(
    key="alarm", translation_key="alarm", device_class=BinarySensorDeviceClass.SAFETY
)
RESET = ButtonEntityDescription(key="reset_alarm", translation_key="reset_alarm")


class AlarmEntity(Entity):
    """An entity of the alarm, on the device of the site."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, site: Site, description: EntityDescription) -> None:
        """Belong to the device of the site."""
        self.entity_description = description
        self._alarm = site.alarm
        self._attr_unique_id = f"{site.slug}_{description.key}"
        self._attr_device_info = DeviceInfo(identifiers={(DOMAIN, site.slug)})

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the alarm."""
        await super().async_added_to_hass()
        self.async_on_remove(self._alarm.subscribe(self.async_write_ha_state))


class AlarmSensor(AlarmEntity, BinarySensorEntity):
    """On: an alarm was raised and nobody has reset it; the doors are held open."""

    @property
    @override
    def is_on(self) -> bool:
        """Whether it is raised."""
        return self._alarm.is_raised

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """What alarms now, and what cannot be read."""
        return {"alarming": list(self._alarm.alarming), "silent": list(self._alarm.silent)}


class ResetAlarmButton(AlarmEntity, ButtonEntity):
    """Ends the alarm; refused while a detector still alarms."""

    @property
    @override
    def available(self) -> bool:
        """Whether there is an alarm to end."""
        return self._alarm.is_raised

    @override
    async def async_press(self) -> None:
        """End the alarm. Raises ServiceValidationError while something still alarms."""
        await self._alarm.reset()
