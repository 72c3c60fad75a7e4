"""Real entities to test with, in Home Assistant's registry: they are renamed, removed, cut off.

Each does at once what it is told. `reports` makes it say something by itself.
"""

from collections.abc import Iterable
from typing import Any, override

from homeassistant.components.binary_sensor import BinarySensorEntity
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.components.climate import ClimateEntity
from homeassistant.components.climate.const import ClimateEntityFeature, HVACMode
from homeassistant.components.light import LightEntity
from homeassistant.components.light.const import ColorMode
from homeassistant.components.lock import LockEntity
from homeassistant.components.scene import Scene
from homeassistant.components.sensor import SensorEntity
from homeassistant.components.sensor.const import SensorDeviceClass
from homeassistant.config_entries import HANDLERS, ConfigEntry, ConfigFlow
from homeassistant.const import ATTR_TEMPERATURE, LIGHT_LUX, UnitOfTemperature
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.entity import Entity
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockModule,
    MockPlatform,
    mock_integration,
    mock_platform,
)

MAKER = "maker"


@HANDLERS.register(MAKER)
class MakerFlow(ConfigFlow):
    """The maker's integration is set up by tests only."""


class Fitting(Entity):
    """One entity of a maker's integration."""

    _attr_should_poll = False
    _attr_has_entity_name = False
    domain: str

    def __init__(self, name: str, *, mark: str | None = None) -> None:
        """Take its name; `mark` is its unique id, the name where nothing else is said."""
        self.entity_id = f"{self.domain}.{name}"
        self._attr_name = name
        self._attr_unique_id = mark or name

    def reports(self, **values: Any) -> None:
        """Let it say something by itself."""
        for key, value in values.items():
            setattr(self, f"_attr_{key}", value)
        self.async_write_ha_state()


class Bulb(Fitting, LightEntity):
    """A lamp."""

    domain = "light"
    _attr_color_mode = ColorMode.ONOFF
    _attr_supported_color_modes = {ColorMode.ONOFF}  # noqa: RUF012 - as Home Assistant has it
    _attr_is_on = False

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        self.reports(is_on=True)

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        self.reports(is_on=False)


class Valve(Fitting, ClimateEntity):
    """A radiator's valve."""

    domain = "climate"
    _attr_temperature_unit = UnitOfTemperature.CELSIUS
    _attr_hvac_modes = [HVACMode.HEAT, HVACMode.OFF]  # noqa: RUF012 - as above
    _attr_hvac_mode = HVACMode.HEAT
    _attr_min_temp = 5
    _attr_max_temp = 30
    _attr_target_temperature_step = 0.5
    _attr_target_temperature = 12.0
    _attr_current_temperature = 15.0
    _attr_supported_features = ClimateEntityFeature.TARGET_TEMPERATURE

    @override
    async def async_set_temperature(self, **kwargs: Any) -> None:
        self.reports(target_temperature=kwargs[ATTR_TEMPERATURE])

    @override
    async def async_set_preset_mode(self, preset_mode: str) -> None:
        self.reports(preset_mode=preset_mode)

    @override
    async def async_set_hvac_mode(self, hvac_mode: HVACMode) -> None:
        self.reports(hvac_mode=hvac_mode)


class Window(Fitting, BinarySensorEntity):
    """The contact of a window."""

    domain = "binary_sensor"
    _attr_device_class = BinarySensorDeviceClass.WINDOW
    _attr_is_on = False


class Bolt(Fitting, LockEntity):
    """A lock."""

    domain = "lock"
    _attr_is_locked = True

    @override
    async def async_lock(self, **kwargs: Any) -> None:
        self.reports(is_locked=True)

    @override
    async def async_unlock(self, **kwargs: Any) -> None:
        self.reports(is_locked=False)


class Lux(Fitting, SensorEntity):
    """A brightness sensor."""

    domain = "sensor"
    _attr_device_class = SensorDeviceClass.ILLUMINANCE
    _attr_native_unit_of_measurement = LIGHT_LUX
    _attr_native_value = 3


class Mood(Fitting, Scene):
    """A scene that lights nothing, and counts how often it was called."""

    domain = "scene"
    called = 0

    @override
    async def async_activate(self, **kwargs: Any) -> None:
        self.called += 1


async def fit(hass: HomeAssistant, *fittings: Fitting, device: str = "") -> MockConfigEntry:
    """Put entities up, on one device where that has a name, and return their config entry."""
    entry = MockConfigEntry(domain=MAKER, title=device or "Maker")
    domains = sorted({each.domain for each in fittings})
    if device:
        for each in fittings:
            each._attr_device_info = dr.DeviceInfo(  # noqa: SLF001 - set before it is put up
                identifiers={(MAKER, entry.entry_id)}, name=device
            )

    async def set_up(hass: HomeAssistant, entry: ConfigEntry) -> bool:
        await hass.config_entries.async_forward_entry_setups(
            entry, hass.data[MAKER][entry.entry_id]
        )
        return True

    async def unload(hass: HomeAssistant, entry: ConfigEntry) -> bool:
        return await hass.config_entries.async_unload_platforms(
            entry, hass.data[MAKER][entry.entry_id]
        )

    known = hass.data.setdefault(MAKER, {})
    waiting = hass.data.setdefault(f"{MAKER}_fittings", {})
    known[entry.entry_id] = domains
    waiting[entry.entry_id] = fittings
    if len(known) == 1:
        mock_integration(
            hass, MockModule(MAKER, async_setup_entry=set_up, async_unload_entry=unload)
        )
    for domain in domains:
        mock_platform(hass, f"{MAKER}.{domain}", MockPlatform(async_setup_entry=_adds(domain)))
    mock_platform(hass, f"{MAKER}.config_flow")
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    return entry


def _adds(domain: str) -> Any:
    async def add(hass: HomeAssistant, entry: ConfigEntry, add_entities: Any) -> None:
        waiting: Iterable[Fitting] = hass.data[f"{MAKER}_fittings"][entry.entry_id]
        add_entities([each for each in waiting if each.domain == domain])

    return add


def rename(hass: HomeAssistant, entity_id: str, new: str) -> None:
    """Give an entity another id, as people do in the browser."""
    er.async_get(hass).async_update_entity(entity_id, new_entity_id=new)


async def remove(hass: HomeAssistant, entity_id: str) -> None:
    """Remove an entity for good, as where its device was thrown away."""
    er.async_get(hass).async_remove(entity_id)
    await hass.async_block_till_done()
