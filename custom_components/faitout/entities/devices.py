"""The commanded devices of a space or a door: what each says, was told and confirmed.

    something changes ──► a second later, if it still looks different ──► written

Most orders are confirmed within that second; so what is written is what stays, and nothing of it
stands in the way of a command.
"""

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.const import EntityCategory
from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.helpers.event import async_call_later

from ..engine.device_condition import Condition, worst_of
from ..engine.device_view import DeviceView
from ..entity import SpaceEntity
from ..hub.device_facts import device_facts
from ..hub.members import Comfort
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..words.devices import device_advice, device_sentences
from .door import DoorEntity

SETTLES: Final = timedelta(seconds=1)
DEVICES = SensorEntityDescription(
    key="devices",
    translation_key="devices",
    device_class=SensorDeviceClass.ENUM,
    entity_category=EntityCategory.DIAGNOSTIC,
    options=[condition.value for condition in Condition],
)
ATTRIBUTE: Final = "devices"


def device_sensors(site: Site, runner: SpaceRunner) -> Iterator[SpaceDevices]:
    """Yield the sensor of the lamps and thermostats of a space, where it has any."""
    known = (site.lights.get(runner.space.id), site.heatings.get(runner.space.id))
    if comforts := [comfort for comfort in known if comfort]:
        yield SpaceDevices(site, runner, comforts)


class _Devices(SensorEntity):
    """How it stands with some devices: the worst in one word, each of them in sentences."""

    _unrecorded_attributes = frozenset({ATTRIBUTE})
    _known: Sequence[DeviceView] = ()
    _looks_at: CALLBACK_TYPE | None = None

    @property
    @override
    def native_value(self) -> str:
        """How it stands with the one that needs a person most."""
        return worst_of(self._known)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Each device: what is known of it, and the same in the language of the installation."""
        return {ATTRIBUTE: [self._told_of(device) for device in self._known]}

    @abstractmethod
    def _devices(self) -> Sequence[DeviceView]:
        """Return the devices as they are now."""

    @override
    async def async_added_to_hass(self) -> None:
        """Show them as they are."""
        await super().async_added_to_hass()
        self._known = self._devices()
        self.async_on_remove(self._stop)

    @callback
    def _look_soon(self) -> None:
        if self._looks_at is None:
            self._looks_at = async_call_later(self.hass, SETTLES, self._look)

    @callback
    def _look(self, _: datetime) -> None:
        self._looks_at = None
        if (known := self._devices()) != self._known:
            self._known = known
            self.async_write_ha_state()

    @callback
    def _stop(self) -> None:
        if self._looks_at:
            self._looks_at()
        self._looks_at = None

    def _told_of(self, device: DeviceView) -> dict[str, Any]:
        state = self.hass.states.get(device.entity_id)
        return {
            "name": state.name if state else device.entity_id,
            **device_facts(device),
            "sentences": device_sentences(self.hass, device),
            "advice": device_advice(self.hass, device),
        }


class SpaceDevices(_Devices, SpaceEntity):
    """The lamps and thermostats of a space."""

    def __init__(self, site: Site, runner: SpaceRunner, comforts: Sequence[Comfort]) -> None:
        """Show those of its light and its heat."""
        super().__init__(site, runner, DEVICES)
        self._comforts = comforts

    @override
    def _devices(self) -> Sequence[DeviceView]:
        return [device for comfort in self._comforts for device in comfort.devices()]

    @override
    async def async_added_to_hass(self) -> None:
        """Follow them."""
        await super().async_added_to_hass()
        for comfort in self._comforts:
            self.async_on_remove(comfort.subscribe_devices(self._look_soon))


class DoorDevice(_Devices, DoorEntity):
    """The lock of a door."""

    @override
    def _devices(self) -> Sequence[DeviceView]:
        return [self._door.device()]

    @override
    async def async_added_to_hass(self) -> None:
        """Follow it."""
        await super().async_added_to_hass()
        self.async_on_remove(self._door.subscribe_device(self._look_soon))

    @override
    @callback
    def _news(self) -> None:
        # What is shown of a door is more than its lock.
        self._look_soon()
