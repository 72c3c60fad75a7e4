"""What one space commands no other may: also not by way of a group, or of what heats."""

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.flows.comfort_checks import heat_errors, light_errors
from custom_components.faitout.hub.site import Site
from tests.fittings import Bulb, fit
from tests.places import heated, lit, set_up, space

ALL, LEFT, RIGHT = "light.toutes", "light.gauche", "light.droite"
A_LIGHT: dict[str, Any] = {"lux": 150, "has_daylight": True, "light_hold": {"minutes": 3}}
A_HEATING: dict[str, Any] = {
    "windows": [],
    "comfort": 19,
    "eco": 17,
    "reduced": 16,
    "frost_guard": 8,
    "lead": {"minutes": 30},
}


@pytest.fixture(autouse=True)
async def things(hass: HomeAssistant) -> None:
    """Let there be two lamps and a group of both, and a switch that heats."""
    await fit(hass, Bulb("gauche"), Bulb("droite"))
    options = {"name": "Toutes", "group_type": "light", "entities": [LEFT, RIGHT], "all": False}
    group = MockConfigEntry(domain="group", title="Toutes", options=options)
    group.add_to_hass(hass)
    assert await hass.config_entries.async_setup(group.entry_id)
    helpers = {"chaudiere": None, "autre": None}
    assert await async_setup_component(hass, "input_boolean", {"input_boolean": helpers})
    hass.states.async_set("sensor.salle_temperature", "15", {"unit_of_measurement": "°C"})
    thermostat = {
        "platform": "generic_thermostat",
        "name": "Radiateur",
        "heater": "switch.chaudiere",
        "target_sensor": "sensor.salle_temperature",
    }
    hass.states.async_set("switch.chaudiere", "off")
    assert await async_setup_component(hass, "climate", {"climate": [thermostat]})
    await hass.async_block_till_done()


def with_lamps(hass: HomeAssistant, site: Site, *lamps: str) -> dict[str, str]:
    """Return what is wrong with a new space that has these lamps."""
    return light_errors(hass, site.entry, None, {**A_LIGHT, "lights": list(lamps)})


async def test_a_lamp_in_a_group_that_another_space_has_is_refused(hass: HomeAssistant) -> None:
    site = await set_up(hass, lit(space(), [ALL]))
    assert with_lamps(hass, site, LEFT) == {"lights": "lamp_elsewhere"}


async def test_a_group_with_a_lamp_that_another_space_has_is_refused(hass: HomeAssistant) -> None:
    site = await set_up(hass, lit(space(), [RIGHT]))
    assert with_lamps(hass, site, ALL) == {"lights": "lamp_elsewhere"}
    assert with_lamps(hass, site, LEFT) == {}


async def test_a_switch_that_heats_elsewhere_is_no_lamp(hass: HomeAssistant) -> None:
    site = await set_up(hass, heated(space(), ["climate.radiateur"]))
    assert with_lamps(hass, site, "switch.chaudiere") == {"lights": "lamp_elsewhere"}


async def test_a_thermostat_whose_switch_is_a_lamp_is_refused(hass: HomeAssistant) -> None:
    site = await set_up(hass, lit(space(), ["switch.chaudiere"]), space("bureau", sensors=()))
    typed = {**A_HEATING, "climate": ["climate.radiateur"]}
    refused = {"climate": "thermostat_elsewhere"}
    assert heat_errors(hass, site.entry, None, typed, ()) == refused
    assert heat_errors(hass, site.entry, "salle", typed, ["switch.chaudiere"]) == refused
    assert heat_errors(hass, site.entry, "salle", typed, [LEFT]) == {}


async def test_a_space_of_another_site_counts_too(hass: HomeAssistant) -> None:
    await set_up(hass, lit(space(), [ALL]))
    other = MockConfigEntry(domain="faitout", title="Prayssac", unique_id="prayssac", data={})
    typed = {**A_LIGHT, "lights": [LEFT]}
    assert light_errors(hass, other, "salle", typed) == {"lights": "lamp_elsewhere"}
