"""Real thermostats to test with: a generic one with a temperature, and one with presets."""

from unittest.mock import patch

from homeassistant.components import demo as demo_component
from homeassistant.components.climate.const import DATA_COMPONENT
from homeassistant.const import Platform
from homeassistant.core import Context, HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry

RADIATOR = "climate.radiateur"
WARM = "sensor.salle_temperature"
HEATER = "input_boolean.chaudiere"
ECOBEE = "climate.ecobee"
"""Demo's: it keeps between two temperatures, and has the presets home, eco and away."""
HVAC = "climate.hvac"
"""Demo's: it can cool."""


async def radiator(hass: HomeAssistant, *, hvac: str = "heat", setting: float = 12) -> None:
    """Bring up a generic thermostat, at 15 °C in the room."""
    hass.states.async_set(WARM, "15", {"unit_of_measurement": "°C"})
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, "input_boolean", {"input_boolean": {"chaudiere": {}}})
    config = {
        "platform": "generic_thermostat",
        "name": "Radiateur",
        "heater": HEATER,
        "target_sensor": WARM,
        "target_temp": setting,
        "initial_hvac_mode": hvac,
        "min_temp": 5,
        "max_temp": 30,
        "target_temp_step": 0.5,
    }
    assert await async_setup_component(hass, "climate", {"climate": [config]})
    await hass.async_block_till_done()


async def demo(hass: HomeAssistant) -> None:
    """Bring up the thermostats of Home Assistant's demo, and nothing else of it."""
    assert await async_setup_component(hass, "homeassistant", {})
    entry = MockConfigEntry(domain="demo")
    entry.add_to_hass(hass)
    only = [Platform.CLIMATE]
    with patch.object(demo_component, "COMPONENTS_WITH_CONFIG_ENTRY_DEMO_PLATFORM", only):
        assert await hass.config_entries.async_setup(entry.entry_id)
        await hass.async_block_till_done()


async def turn(hass: HomeAssistant, thermostat: str, **setting: float | str) -> None:
    """Let somebody turn a thermostat."""
    action = "set_preset_mode" if "preset_mode" in setting else "set_temperature"
    await hass.services.async_call(
        "climate", action, {"entity_id": thermostat, **setting}, blocking=True, context=Context()
    )
    await hass.async_block_till_done()


async def warm_up(hass: HomeAssistant, thermostat: str, temperature: float) -> None:
    """Let the air at a thermostat of the demo be so warm."""
    entity = hass.data[DATA_COMPONENT].get_entity(thermostat)
    assert entity is not None
    vars(entity)["_current_temperature"] = temperature
    entity.async_write_ha_state()
    await hass.async_block_till_done()


def degrees(hass: HomeAssistant, thermostat: str = RADIATOR) -> float | None:
    """Return what a thermostat is set to."""
    state = hass.states.get(thermostat)
    assert state is not None
    value: float | None = state.attributes.get("temperature")
    return value
