"""Thermostats with habits of their own, as families of real ones have them."""

import asyncio
from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.climate import ClimateEntity
from homeassistant.components.climate.const import (
    DOMAIN as CLIMATE,
    ClimateEntityFeature,
    HVACMode,
)
from homeassistant.const import UnitOfTemperature
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import setup_test_component_platform


class Valve(ClimateEntity):
    """A valve that does at once what it is told, and remembers every word."""

    _attr_has_entity_name = False
    _attr_should_poll = False
    _attr_temperature_unit = UnitOfTemperature.CELSIUS
    _attr_target_temperature_step = 0.5
    _attr_min_temp = 5
    _attr_max_temp = 30
    _attr_supported_features = ClimateEntityFeature.TARGET_TEMPERATURE
    MODES: tuple[HVACMode, ...] = (HVACMode.HEAT, HVACMode.OFF)

    def __init__(
        self, name: str = "vanne", *, setting: float = 19, mode: HVACMode | None = None
    ) -> None:
        self.entity_id = f"{CLIMATE}.{name}"
        self._attr_name = name.capitalize()
        self._attr_unique_id = name
        self._attr_target_temperature = setting
        self._attr_hvac_modes = list(self.MODES)
        self._attr_hvac_mode = mode or self.MODES[0]
        self.told: list[str | float] = []
        self.hottest = setting
        """The highest temperature that it was ever set to."""

    def show(self) -> None:
        """Say what it is now."""
        self.hottest = max(self.hottest, self._attr_target_temperature or 0)
        self.async_write_ha_state()

    @override
    async def async_set_temperature(self, **kwargs: Any) -> None:
        self.told.append(kwargs["temperature"])
        self._attr_target_temperature = kwargs["temperature"]
        self._attr_hvac_mode = kwargs.get("hvac_mode", self._attr_hvac_mode)
        self.show()

    @override
    async def async_set_hvac_mode(self, hvac_mode: HVACMode) -> None:
        self.told.append(hvac_mode)
        self._attr_hvac_mode = hvac_mode
        self.show()


class Mild(Valve):
    """Cannot be set below 16 °C."""

    _attr_min_temp = 16


class WholeDegrees(Valve):
    """Shows half degrees and knows whole ones only."""

    @override
    async def async_set_temperature(self, **kwargs: Any) -> None:
        await super().async_set_temperature(temperature=float(int(kwargs["temperature"])))


class Boosted(Valve):
    """Its `heat` is a boost to 30 °C, and what a person sets is shown as `auto`: Netatmo's way.

    See Home Assistant's own component `netatmo`.
    """

    MODES = (HVACMode.AUTO, HVACMode.HEAT)

    @override
    async def async_set_temperature(self, **kwargs: Any) -> None:
        if kwargs.get("hvac_mode") == HVACMode.HEAT:
            await self.async_set_hvac_mode(HVACMode.HEAT)
            return
        degrees = kwargs["temperature"]
        await super().async_set_temperature(temperature=degrees, hvac_mode=HVACMode.AUTO)

    @override
    async def async_set_hvac_mode(self, hvac_mode: HVACMode) -> None:
        if hvac_mode == HVACMode.HEAT:
            self._attr_target_temperature = 30
        await super().async_set_hvac_mode(hvac_mode)


class TwoSteps(Valve):
    """Says its preset first, and in the next report the temperature that comes with it."""

    _attr_supported_features = (
        ClimateEntityFeature.TARGET_TEMPERATURE | ClimateEntityFeature.PRESET_MODE
    )
    _attr_preset_mode = "comfort"
    DEGREES: Mapping[str, float] = {"comfort": 19.0, "eco": 17.0, "frost": 8.0}

    def __init__(self) -> None:
        super().__init__()
        self._attr_preset_modes = list(self.DEGREES)

    @override
    async def async_set_preset_mode(self, preset_mode: str) -> None:
        self.told.append(preset_mode)
        self._attr_preset_mode = preset_mode
        self.show()
        await asyncio.sleep(0)
        self._attr_target_temperature = self.DEGREES[preset_mode]
        self.show()


class Silent(Valve):
    """Sleeps for longer than anybody waits."""

    @override
    async def async_set_temperature(self, **kwargs: Any) -> None:
        self.told.append(kwargs["temperature"])


class Refusing(Valve):
    """Its cloud takes no more calls today."""

    @override
    async def async_set_temperature(self, **kwargs: Any) -> None:
        raise HomeAssistantError("too many requests")


async def mount(hass: HomeAssistant, *valves: Valve) -> None:
    """Mount valves on the radiators."""
    setup_test_component_platform(hass, CLIMATE, valves)
    assert await async_setup_component(hass, CLIMATE, {CLIMATE: {"platform": "test"}})
    await hass.async_block_till_done()
