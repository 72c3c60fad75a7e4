"""What Home Assistant's entities say reaches the space; what cannot be trusted makes it blind."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT, STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health, SensorState
from custom_components.faitout.hub.runner import SpaceRunner
from tests.inputs.things import says_somebody
from tests.places import SensorData, sensor, set_up, space, the_space

RADAR = "binary_sensor.salle_radar"
CO2 = "sensor.salle_co2"


async def a_room(hass: HomeAssistant, *sensors: SensorData) -> SpaceRunner:
    """Return a meeting room with these sensors, one radar by default."""
    return the_space(await set_up(hass, space(sensors=sensors or (sensor(RADAR, "radar"),))))


def known(runner: SpaceRunner, entity_id: str) -> SensorState:
    """Return what the engine knows of a sensor."""
    return next(s for s in runner.state.senses.sensors if s.spec.id == SensorId(entity_id))


async def test_a_radar_that_sees_somebody_makes_the_room_occupied(hass: HomeAssistant) -> None:
    hass.states.async_set(RADAR, "off")
    room = await a_room(hass)
    assert room.view.presence is Presence.NO
    hass.states.async_set(RADAR, "on")
    await hass.async_block_till_done()
    assert says_somebody(room)


@pytest.mark.parametrize(
    ("state", "health"),
    [
        (STATE_UNAVAILABLE, Health.UNAVAILABLE),
        (STATE_UNKNOWN, Health.UNKNOWN),
        ("banana", Health.UNKNOWN),
        ("nan", Health.UNKNOWN),
        ("inf", Health.UNKNOWN),
        ("", Health.UNKNOWN),
    ],
)
async def test_a_state_that_means_nothing_is_a_lost_sensor(
    hass: HomeAssistant, state: str, health: Health
) -> None:
    hass.states.async_set(RADAR, "off")
    room = await a_room(hass)
    hass.states.async_set(RADAR, state)
    await hass.async_block_till_done()
    assert known(room, RADAR).health is health
    assert room.view.presence is Presence.UNKNOWN


async def test_a_sensor_that_was_never_there_has_vanished(hass: HomeAssistant) -> None:
    room = await a_room(hass)
    assert known(room, RADAR).health is Health.VANISHED


async def test_a_sensor_that_is_still_to_come_is_only_unavailable(hass: HomeAssistant) -> None:
    hass.set_state(CoreState.starting)
    room = await a_room(hass)
    assert known(room, RADAR).health is Health.UNAVAILABLE
    hass.set_state(CoreState.running)
    hass.bus.async_fire("homeassistant_started")
    await hass.async_block_till_done()
    assert known(room, RADAR).health is Health.VANISHED


async def test_a_renamed_sensor_makes_the_room_blind(
    hass: HomeAssistant, entity_registry: er.EntityRegistry
) -> None:
    entry = entity_registry.async_get_or_create(
        "binary_sensor", "test", "radar", suggested_object_id="salle_radar"
    )
    hass.states.async_set(RADAR, "off")
    room = await a_room(hass)
    entity_registry.async_update_entity(entry.entity_id, new_entity_id="binary_sensor.other")
    hass.states.async_remove(RADAR)
    await hass.async_block_till_done()
    assert known(room, RADAR).health is Health.VANISHED
    assert room.view.presence is Presence.UNKNOWN


async def test_a_sensor_that_changed_its_unit_is_not_believed(hass: HomeAssistant) -> None:
    hass.states.async_set(CO2, "600", {ATTR_UNIT_OF_MEASUREMENT: "ppm"})
    room = await a_room(hass, sensor(CO2, "co2", "ppm"), sensor(RADAR, "radar"))
    assert known(room, CO2).health is Health.OK
    hass.states.async_set(CO2, "0.06", {ATTR_UNIT_OF_MEASUREMENT: "%"})
    await hass.async_block_till_done()
    assert known(room, CO2).health is Health.UNIT_CHANGED


@pytest.mark.parametrize(
    ("entity_id", "kind", "before", "now"),
    [(RADAR, "radar", "off", "0"), (RADAR, "radar", "off", "23.5"), (CO2, "co2", "600", "on")],
)
async def test_a_sensor_that_says_another_kind_of_thing_is_not_believed(
    hass: HomeAssistant, entity_id: str, kind: str, before: str, now: str
) -> None:
    hass.states.async_set(entity_id, before)
    room = await a_room(hass, sensor(entity_id, kind))
    assert known(room, entity_id).health is Health.OK
    hass.states.async_set(entity_id, now)
    await hass.async_block_till_done()
    assert known(room, entity_id).health is Health.UNKNOWN


async def test_a_number_is_taken_with_its_unit(hass: HomeAssistant) -> None:
    hass.states.async_set(CO2, "612.5", {ATTR_UNIT_OF_MEASUREMENT: "ppm"})
    room = await a_room(hass, sensor(CO2, "co2", "ppm"))
    assert known(room, CO2).value == 612.5


async def test_the_battery_of_the_same_device_is_a_sign_of_life(
    hass: HomeAssistant,
    device_registry: dr.DeviceRegistry,
    entity_registry: er.EntityRegistry,
    freezer: FrozenDateTimeFactory,
) -> None:
    owner = MockConfigEntry(domain="test")
    owner.add_to_hass(hass)
    device = device_registry.async_get_or_create(
        config_entry_id=owner.entry_id, identifiers={("test", "node")}
    )
    for domain, name in (("binary_sensor", "salle_radar"), ("sensor", "salle_battery")):
        entity_registry.async_get_or_create(
            domain, "test", name, suggested_object_id=name, device_id=device.id
        )
    hass.states.async_set(RADAR, "off")
    hass.states.async_set("sensor.salle_battery", "90")
    silent_after_an_hour = SensorData(
        entity_id=RADAR, kind="radar", area="", unit=None, heartbeat=3600
    )
    room = await a_room(hass, silent_after_an_hour)

    freezer.tick(timedelta(minutes=50))
    hass.states.async_set("sensor.salle_battery", "89")
    await hass.async_block_till_done()
    freezer.tick(timedelta(minutes=50))
    hass.states.async_set("sensor.salle_battery", STATE_UNAVAILABLE)
    await hass.async_block_till_done()
    assert known(room, RADAR).health is Health.OK
    assert known(room, RADAR).heard_at is not None


async def test_a_repeated_state_is_a_sign_of_life(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    hass.states.async_set(RADAR, "off")
    room = await a_room(hass)
    freezer.tick(timedelta(minutes=5))
    hass.states.async_set(RADAR, "off")
    await hass.async_block_till_done()
    assert known(room, RADAR).heard_at == room.state.at


async def test_nothing_is_followed_after_the_site_is_unloaded(hass: HomeAssistant) -> None:
    hass.states.async_set(RADAR, "off")
    site = await set_up(hass)
    room = the_space(site)
    assert await hass.config_entries.async_unload(site.entry.entry_id)
    before = room.state
    hass.states.async_set(RADAR, "on")
    await hass.async_block_till_done()
    assert room.state is before
