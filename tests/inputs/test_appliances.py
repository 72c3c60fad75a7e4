"""What runs in a room is known, so that ghosts that come with it can be named."""

from homeassistant.components import demo as demo_component
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.engine.record import Appliance
from tests.day import RADAR, Day
from tests.places import heated, space, the_space
from tests.thermostats import RADIATOR, WARM, radiator, turn

FAN = "fan.living_room_fan"


def running(day: Day) -> set[Appliance]:
    """Return what is known to run in the room."""
    return set(the_space(day.site).state.senses.learned.runs)


def states_only(hass: HomeAssistant, hvac: str, **attributes: float | str) -> None:
    """Let a thermostat say only this."""
    hass.states.async_set(RADIATOR, hvac, attributes)


@pytest.fixture
async def fans(hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bring up the fans of Home Assistant's demo, and nothing else of it."""
    only = [Platform.FAN]
    monkeypatch.setattr(demo_component, "COMPONENTS_WITH_CONFIG_ENTRY_DEMO_PLATFORM", only)
    assert await async_setup_component(hass, "homeassistant", {})
    entry = MockConfigEntry(domain="demo")
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()


async def test_a_real_thermostat_heats_and_stops(hass: HomeAssistant, day: Day) -> None:
    await radiator(hass)
    hass.states.async_set(WARM, "20", {"unit_of_measurement": "°C"})
    await day.begin(heated(space(), [RADIATOR]))
    assert running(day) == set()
    await turn(hass, RADIATOR, temperature=22)
    await day.settle()
    assert running(day) == {Appliance.HEATING}
    hass.states.async_set(WARM, "23", {"unit_of_measurement": "°C"})
    await day.settle()
    assert running(day) == set()
    learned = the_space(day.site).state.senses.learned
    assert [each.appliance for each in learned.running] == [Appliance.HEATING]


@pytest.mark.parametrize(
    ("hvac", "attributes", "runs"),
    [
        ("heat", {"hvac_action": "heating"}, {Appliance.HEATING}),
        ("heat", {"hvac_action": "idle", "temperature": 22, "current_temperature": 15}, set()),
        ("heat", {"hvac_action": "fan"}, {Appliance.FAN}),
        ("cool", {"hvac_action": "cooling"}, {Appliance.FAN}),
        ("heat", {"temperature": 22, "current_temperature": 15}, {Appliance.HEATING}),
        ("heat", {"temperature": 22, "current_temperature": 22}, set()),
        ("heat_cool", {"target_temp_low": 20, "current_temperature": 18}, {Appliance.HEATING}),
        ("heat", {"temperature": 22}, set()),
        ("off", {"temperature": 22, "current_temperature": 15}, set()),
        ("fan_only", {}, {Appliance.FAN}),
        ("unavailable", {}, set()),
    ],
)
async def test_a_thermostat_says_what_it_does_or_its_temperatures_do(
    hass: HomeAssistant,
    day: Day,
    hvac: str,
    attributes: dict[str, float | str],
    runs: set[Appliance],
) -> None:
    states_only(hass, hvac, **attributes)
    await day.begin(heated(space(), [RADIATOR]))
    assert running(day) == runs


async def test_a_room_without_thermostats_knows_of_nothing_that_runs(day: Day) -> None:
    await day.begin()
    assert running(day) == set()


@pytest.mark.usefixtures("fans")
async def test_a_fan_in_the_area_of_the_sensors_is_heard(hass: HomeAssistant, day: Day) -> None:
    entities = er.async_get(hass)
    room = ar.async_get(hass).async_create("Salle").id
    hass.states.async_remove(RADAR)
    radar = entities.async_get_or_create("binary_sensor", "test", "radar")
    entities.async_update_entity(radar.entity_id, new_entity_id=RADAR, area_id=room)
    entities.async_update_entity(FAN, area_id=room)
    await day.begin()
    assert running(day) == set()
    await hass.services.async_call("fan", "turn_on", {"entity_id": FAN}, blocking=True)
    await day.settle()
    assert running(day) == {Appliance.FAN}
    await hass.services.async_call("fan", "turn_off", {"entity_id": FAN}, blocking=True)
    await day.settle()
    assert running(day) == set()


@pytest.mark.usefixtures("fans")
async def test_the_area_of_its_device_is_that_of_a_sensor(hass: HomeAssistant, day: Day) -> None:
    entities, devices = er.async_get(hass), dr.async_get(hass)
    room = ar.async_get(hass).async_create("Salle").id
    entry = MockConfigEntry(domain="test")
    entry.add_to_hass(hass)
    device = devices.async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={("test", "radar")}
    )
    devices.async_update_device(device.id, area_id=room)
    hass.states.async_remove(RADAR)
    radar = entities.async_get_or_create("binary_sensor", "test", "radar", device_id=device.id)
    entities.async_update_entity(radar.entity_id, new_entity_id=RADAR)
    entities.async_update_entity(FAN, area_id=room)
    await hass.services.async_call("fan", "turn_on", {"entity_id": FAN}, blocking=True)
    await day.begin()
    assert running(day) == {Appliance.FAN}


@pytest.mark.usefixtures("fans")
async def test_a_fan_elsewhere_is_none_of_the_rooms_business(hass: HomeAssistant, day: Day) -> None:
    await hass.services.async_call("fan", "turn_on", {"entity_id": FAN}, blocking=True)
    await day.begin()
    assert running(day) == set()


async def test_what_ran_before_a_restart_and_is_taken_out_runs_no_more(
    hass: HomeAssistant, day: Day
) -> None:
    states_only(hass, "heat", hvac_action="heating")
    await day.begin(heated(space(), [RADIATOR]))
    assert running(day) == {Appliance.HEATING}
    await day.kill()
    assert running(day) == {Appliance.HEATING}
    (subentry,) = day.site.entry.subentries.values()
    hass.config_entries.async_update_subentry(
        day.site.entry, subentry, data={**subentry.data, "climate": []}
    )
    await day.settle()
    day.site = day.site.entry.runtime_data
    assert running(day) == set()


async def test_the_same_again_is_not_written_down(hass: HomeAssistant, day: Day) -> None:
    states_only(hass, "heat", hvac_action="heating")
    await day.begin(heated(space(), [RADIATOR]))
    before = the_space(day.site).state.senses.learned
    states_only(hass, "heat", hvac_action="heating", current_temperature=17)
    await day.settle()
    assert the_space(day.site).state.senses.learned is before
