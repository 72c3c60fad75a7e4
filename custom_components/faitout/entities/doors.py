"""The entities of a door: what it is, why, what is wrong, what happened, and who may act on it."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.components.switch import SwitchEntity, SwitchEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import callback

from ..engine.door.door import DoorRule
from ..engine.door.stimulus import DoorEvent, DoorEventType
from ..engine.door.view import DoorStatus
from ..engine.rights import Right
from ..entity import fire_decision
from ..hub.members import Door
from ..words.doors import door_sentence
from .door import DoorEntity

STATUS = SensorEntityDescription(
    key="door",
    translation_key="door",
    device_class=SensorDeviceClass.ENUM,
    options=[status.value for status in DoorStatus],
)
REASON = SensorEntityDescription(
    key="door_reason",
    translation_key="door_reason",
    device_class=SensorDeviceClass.ENUM,
    entity_category=EntityCategory.DIAGNOSTIC,
    options=[rule.value for rule in DoorRule],
)
PROBLEM = BinarySensorEntityDescription(
    key="door_problem",
    translation_key="door_problem",
    device_class=BinarySensorDeviceClass.PROBLEM,
    entity_category=EntityCategory.DIAGNOSTIC,
)
EVENT = EventEntityDescription(
    key="door_event",
    translation_key="door",
    event_types=[event.value for event in DoorEventType],
)
AUTOMATION = SwitchEntityDescription(
    key="door_automation",
    translation_key="automation",
    entity_category=EntityCategory.CONFIG,
)


class DoorStatusSensor(DoorEntity, SensorEntity):
    """The door in one word."""

    @property
    @override
    def native_value(self) -> str:
        """The lock's own word, or what matters more."""
        return self._door.view.status


class DoorReasonSensor(DoorEntity, SensorEntity):
    """Why the door is to be as it is."""

    @property
    @override
    def native_value(self) -> str:
        """The rule."""
        return self._door.view.rule


class DoorProblem(DoorEntity, BinarySensorEntity):
    """Whether something is wrong with the door."""

    @property
    @override
    def is_on(self) -> bool:
        """Whether there is any trouble."""
        return bool(self._door.view.troubles)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Which troubles."""
        return {"troubles": sorted(self._door.view.troubles)}


class DoorEvents(DoorEntity, EventEntity):
    """What happened at the door. Nobody's name is ever known to it."""

    @override
    async def async_added_to_hass(self) -> None:
        """Follow what is told."""
        await super().async_added_to_hass()
        self.async_on_remove(self._door.subscribe_events(self._happened))

    @callback
    def _happened(self, _: Door, told: DoorEvent) -> None:
        text = door_sentence(self.hass, told)
        attributes = {"rule": told.rule.value, "reason": text}
        self._trigger_event(told.event, attributes)
        self.async_write_ha_state()
        fire_decision(self, told.event.value, attributes)


class DoorAutomation(DoorEntity, SwitchEntity):
    """Off: the hub leaves the door alone, except in an emergency."""

    @property
    @override
    def is_on(self) -> bool:
        """Whether the hub acts on the door."""
        return self._door.state.automation

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Let the hub act."""
        await self._require(Right.SERVICE)
        self._door.set_automation(on=True)

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Let the hub only watch."""
        await self._require(Right.SERVICE)
        self._door.set_automation(on=False)
