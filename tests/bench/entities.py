"""The devices of the bench as entities of a real Home Assistant, of an integration of their own."""

from typing import Any, override

from homeassistant.components.climate import ClimateEntity
from homeassistant.components.climate.const import ClimateEntityFeature, HVACMode
from homeassistant.components.light import LightEntity
from homeassistant.components.light.const import ColorMode
from homeassistant.components.lock import LockEntity
from homeassistant.components.select import SelectEntity
from homeassistant.components.switch import SwitchEntity
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_platform import AddEntitiesCallback
from homeassistant.helpers.typing import ConfigType, DiscoveryInfoType
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    MockModule,
    MockPlatform,
    mock_integration,
    mock_platform,
)

from simulator.bench.device import Device, RefusedError
from simulator.bench.lamp import Glow, Lamp, Switch
from simulator.bench.lock import Bolt, Lock
from simulator.bench.pilot import UNKNOWN, Pilot
from simulator.bench.thermostat import Ask, Reading, Thermostat

INTEGRATION = "bench"


class Hung[D: Device[Any, Any]](Entity):
    """An entity that shows what a device of the bench says."""

    _attr_has_entity_name = False
    _attr_should_poll = False

    def __init__(self, device: D, name: str) -> None:
        self.device = device
        self._attr_name = self._attr_unique_id = name

    @override
    async def async_added_to_hass(self) -> None:
        self.device.listener = self.async_write_ha_state

    def tell(self, ask: Any) -> None:
        """Tell the device something, as its integration does."""
        try:
            self.device.told(ask)
        except RefusedError as error:
            raise HomeAssistantError(str(error)) from error

    @property
    @override
    def available(self) -> bool:
        return not self.device.is_away


class HungThermostat(Hung[Thermostat], ClimateEntity):
    """A thermostat."""

    def __init__(self, device: Thermostat, name: str) -> None:
        super().__init__(device, name)
        self.entity_id = f"climate.{name}"
        self._attr_temperature_unit = device.UNIT
        self._attr_hvac_modes = [HVACMode(mode) for mode in device.MODES]
        self._attr_min_temp, self._attr_max_temp = device.LEAST, device.MOST
        self._attr_target_temperature_step = device.STEP
        features = ClimateEntityFeature.TURN_OFF | ClimateEntityFeature.TURN_ON
        if device.first.high is None:
            features |= ClimateEntityFeature.TARGET_TEMPERATURE
        else:
            features |= ClimateEntityFeature.TARGET_TEMPERATURE_RANGE
        if device.PRESETS:
            self._attr_preset_modes = list(device.PRESETS)
            features |= ClimateEntityFeature.PRESET_MODE
        self._attr_supported_features = features

    @property
    def _shown(self) -> Reading:
        return self.device.shown or self.device.first

    @property
    @override
    def hvac_mode(self) -> HVACMode:
        return HVACMode(self._shown.mode)

    @property
    @override
    def current_temperature(self) -> float | None:
        return self._shown.current

    @property
    @override
    def target_temperature(self) -> float | None:
        return self._shown.target

    @property
    @override
    def target_temperature_low(self) -> float | None:
        return self._shown.target

    @property
    @override
    def target_temperature_high(self) -> float | None:
        return self._shown.high

    @property
    @override
    def preset_mode(self) -> str | None:
        return self._shown.preset

    @property
    @override
    def extra_state_attributes(self) -> dict[str, Any]:
        return {"temperature": str(self._shown.target)} if self.device.AS_TEXT else {}

    @override
    async def async_set_temperature(self, **kwargs: Any) -> None:
        mode = kwargs.get("hvac_mode")
        low = kwargs.get("temperature", kwargs.get("target_temp_low"))
        high = kwargs.get("target_temp_high")
        self.tell(Ask(mode=mode and str(mode), target=low, high=high))

    @override
    async def async_set_hvac_mode(self, hvac_mode: HVACMode) -> None:
        self.tell(Ask(mode=str(hvac_mode)))

    @override
    async def async_set_preset_mode(self, preset_mode: str) -> None:
        self.tell(Ask(preset=preset_mode))

    @override
    async def async_turn_off(self) -> None:
        await self.async_set_hvac_mode(HVACMode.OFF)

    @override
    async def async_turn_on(self) -> None:
        await self.async_set_hvac_mode(self.hvac_modes[0])


class HungLight(Hung[Lamp], LightEntity):
    """A lamp that Home Assistant calls a light."""

    def __init__(self, device: Lamp, name: str) -> None:
        super().__init__(device, name)
        self.entity_id = f"light.{name}"
        self._attr_color_mode = ColorMode(device.MODE)
        self._attr_supported_color_modes = {self._attr_color_mode}
        self._attr_hs_color = (30.0, 50.0)

    @property
    def _shown(self) -> Glow:
        return self.device.shown or self.device.first

    @property
    @override
    def is_on(self) -> bool:
        return self._shown.on

    @property
    @override
    def brightness(self) -> int:
        return self._shown.brightness

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        self.tell(Switch(on=True))

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        self.tell(Switch(on=False))


class HungSwitch(Hung[Lamp], SwitchEntity):
    """A switch with lamps behind it."""

    def __init__(self, device: Lamp, name: str) -> None:
        super().__init__(device, name)
        self.entity_id = f"switch.{name}"

    @property
    @override
    def is_on(self) -> bool:
        return (self.device.shown or self.device.first).on

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        self.tell(Switch(on=True))

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        self.tell(Switch(on=False))


class HungLock(Hung[Lock], LockEntity):
    """A lock."""

    def __init__(self, device: Lock, name: str) -> None:
        super().__init__(device, name)
        self.entity_id = f"lock.{name}"
        self._attr_code_format = device.CODE

    @property
    @override
    def is_locked(self) -> bool | None:
        return {Bolt.LOCKED: True, Bolt.UNKNOWN: None}.get(self.device.shown or Bolt.UNKNOWN, False)

    @property
    @override
    def is_locking(self) -> bool:
        return self.device.shown is Bolt.LOCKING

    @property
    @override
    def is_unlocking(self) -> bool:
        return self.device.shown is Bolt.UNLOCKING

    @property
    @override
    def is_jammed(self) -> bool:
        return self.device.shown is Bolt.JAMMED

    @override
    async def async_lock(self, **kwargs: Any) -> None:
        self.tell(Bolt.LOCKED)

    @override
    async def async_unlock(self, **kwargs: Any) -> None:
        self.tell(Bolt.UNLOCKED)


class HungPilot(Hung[Pilot], SelectEntity):
    """A module on the pilot wire."""

    def __init__(self, device: Pilot, name: str) -> None:
        super().__init__(device, name)
        self.entity_id = f"select.{name}"
        self._attr_options = list(device.OPTIONS)
        self._attr_assumed_state = not device.HAS_STATE

    @property
    @override
    def current_option(self) -> str | None:
        shown = self.device.shown
        return shown if self.device.HAS_STATE and shown != UNKNOWN else None

    @override
    async def async_select_option(self, option: str) -> None:
        self.tell(option)


def _entity(device: Device[Any, Any], name: str) -> Entity:
    match device:
        case Thermostat():
            return HungThermostat(device, name)
        case Lamp(DOMAIN="switch"):
            return HungSwitch(device, name)
        case Lamp():
            return HungLight(device, name)
        case Lock():
            return HungLock(device, name)
        case Pilot():
            return HungPilot(device, name)
    raise TypeError(device)


async def hang(hass: HomeAssistant, device: Device[Any, Any], name: str) -> str:
    """Put a device up in Home Assistant, and return the id of its entity."""
    entity = _entity(device, name)
    domain = entity.entity_id.partition(".")[0]

    async def set_up(
        hass: HomeAssistant,  # noqa: ARG001 - Home Assistant's own arguments
        config: ConfigType,  # noqa: ARG001
        add: AddEntitiesCallback,
        found: DiscoveryInfoType | None = None,  # noqa: ARG001
    ) -> None:
        add([entity])

    reach = "cloud" if device.IS_CLOUD else "local"
    iot_class = f"{reach}_{'polling' if device.POLLED or device.IS_CLOUD else 'push'}"
    mock_integration(hass, MockModule(INTEGRATION, partial_manifest={"iot_class": iot_class}))
    mock_platform(hass, f"{INTEGRATION}.{domain}", MockPlatform(async_setup_platform=set_up))
    assert await async_setup_component(hass, domain, {domain: {"platform": INTEGRATION}})
    await hass.async_block_till_done()
    return entity.entity_id
