"""What comes back over MQTT is a memory: of the broker, or of Home Assistant itself."""

import json

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_fire_mqtt_message
from pytest_homeassistant_custom_component.typing import MqttMockHAClientGenerator

from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.hub.runner import SpaceRunner
from tests.inputs.test_sensors import a_room, known
from tests.inputs.things import says_somebody
from tests.places import sensor

pytestmark = pytest.mark.usefixtures("mock_hass_config")

RADAR, BATTERY = "binary_sensor.node_radar", "sensor.node_battery"


def says(hass: HomeAssistant, topic: str, word: str) -> None:
    """Let the broker hand on a message."""
    async_fire_mqtt_message(hass, topic, word)


@pytest.fixture
def expected_lingering_timers() -> bool:
    """Let Home Assistant's MQTT client keep its clock: only its connection is not real here."""
    return True


@pytest.fixture
async def room(hass: HomeAssistant, mqtt_mock_entry: MqttMockHAClientGenerator) -> SpaceRunner:
    """Return a room with a radar of a node that speaks MQTT, seen and empty."""
    await mqtt_mock_entry()
    device = {"identifiers": ["node"], "name": "Node"}
    shared = {"availability_topic": "node/state", "device": device}
    entities = {
        "binary_sensor": {"name": "Radar", "unique_id": "r", "state_topic": "node/radar"},
        "sensor": {"name": "Battery", "unique_id": "b", "state_topic": "node/battery"},
    }
    for platform, config in entities.items():
        topic = f"homeassistant/{platform}/{config['unique_id']}/config"
        says(hass, topic, json.dumps(shared | config))
    await hass.async_block_till_done()
    says(hass, "node/state", "online")
    runner = await a_room(hass, sensor(RADAR, "radar"))
    for _ in range(2):
        says(hass, "node/radar", "OFF")
        says(hass, "node/battery", "80")
        await hass.async_block_till_done()
    assert runner.view.presence is Presence.NO
    return runner


async def test_a_node_that_is_back_has_not_spoken_yet(
    hass: HomeAssistant, room: SpaceRunner
) -> None:
    says(hass, "node/state", "offline")
    await hass.async_block_till_done()
    assert known(room, RADAR).health is Health.UNAVAILABLE
    says(hass, "node/state", "online")
    await hass.async_block_till_done()
    assert hass.states.is_state(RADAR, "off")
    assert room.view.presence is Presence.UNKNOWN
    for word in ("ON", "OFF"):
        says(hass, "node/radar", word)
        await hass.async_block_till_done()
    assert known(room, RADAR).health is Health.OK


async def test_a_node_that_is_back_is_vouched_for_by_what_else_it_says(
    hass: HomeAssistant, room: SpaceRunner
) -> None:
    for word in ("offline", "online"):
        says(hass, "node/state", word)
        await hass.async_block_till_done()
    assert room.view.presence is Presence.UNKNOWN
    says(hass, "node/battery", "79")
    await hass.async_block_till_done()
    assert room.view.presence is Presence.NO


async def test_somebody_who_is_seen_as_the_node_comes_back_is_seen(
    hass: HomeAssistant, room: SpaceRunner
) -> None:
    says(hass, "node/state", "offline")
    await hass.async_block_till_done()
    says(hass, "node/state", "online")
    says(hass, "node/radar", "ON")
    await hass.async_block_till_done()
    assert says_somebody(room)


async def test_somebody_who_was_seen_last_is_remembered_and_the_room_is_not_empty(
    hass: HomeAssistant, room: SpaceRunner
) -> None:
    """A yes from before vouches for nobody, and does not give a room away either."""
    says(hass, "node/radar", "ON")
    for word in ("offline", "online"):
        says(hass, "node/state", word)
        await hass.async_block_till_done()
    assert hass.states.is_state(RADAR, "on")
    assert known(room, RADAR).health is Health.RESTORED
    assert room.view.presence is Presence.YES, "as long as the hold of its true yes lasts"
