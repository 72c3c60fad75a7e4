"""A keypad at zigbee2mqtt, over a real broker and Home Assistant's own MQTT."""

import asyncio
from collections.abc import AsyncIterator
import json
from pathlib import Path

import aiomqtt
from homeassistant.components.mqtt.client import async_on_subscribe_done
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from demo.ports import HOST
from tests.inputs.keypads.doors import Entrance, an_entrance
from tests.mqtt_link.brokers import Mosquitto, running

pytestmark = pytest.mark.usefixtures("socket_enabled")

TOPIC = "zigbee2mqtt/Clavier entrée"


@pytest.fixture
def expected_lingering_timers() -> bool:
    """Let Home Assistant's MQTT client keep its clock."""
    return True


@pytest.fixture
async def broker(hass: HomeAssistant, tmp_path: Path) -> AsyncIterator[Mosquitto]:
    """A broker, and Home Assistant connected to it."""
    (tmp_path / "configuration.yaml").touch()
    async with running(Mosquitto(tmp_path)) as broker:
        data = {"broker": HOST, "port": broker.port, "discovery": False}
        entry = MockConfigEntry(domain="mqtt", data=data, version=2, minor_version=1)
        entry.add_to_hass(hass)
        assert await hass.config_entries.async_setup(entry.entry_id)
        await hass.async_block_till_done()
        yield broker
        await hass.config_entries.async_unload(entry.entry_id)


def typed(code: str, transaction: int) -> str:
    """Return what zigbee2mqtt publishes of a code that was typed to disarm."""
    told = {"action": "disarm", "action_code": code, "action_zone": 23, "battery": 90}
    return json.dumps({**told, "action_transaction": transaction})


async def test_a_code_typed_there_opens_the_door_and_the_keypad_shows_what_came_of_it(
    hass: HomeAssistant, broker: Mosquitto
) -> None:
    async with aiomqtt.Client(HOST, broker.port) as zigbee2mqtt:
        # What the broker kept was typed some time ago.
        await zigbee2mqtt.publish(TOPIC, typed("471147", 1), qos=1, retain=True)
        entrance = await an_entrance(hass, keypad_topics=[TOPIC])
        code = await entrance.code()
        await listened_to(hass)
        await zigbee2mqtt.subscribe(f"{TOPIC}/set")
        shown = zigbee2mqtt.messages
        assert await shows(zigbee2mqtt, shown, wrong(code), 2) == "invalid_code"
        assert entrance.bolt.told == []
        assert await shows(zigbee2mqtt, shown, code, 3) == "disarm"
        await hass.async_block_till_done(wait_background_tasks=True)
        assert entrance.bolt.told == ["unlock"]
        assert entrance.outcomes == ["unknown", "opened"]
        await ended(hass, entrance)


async def listened_to(hass: HomeAssistant) -> None:
    """Wait until Home Assistant has subscribed to the keypad."""
    done = asyncio.Event()
    ends = async_on_subscribe_done(hass, TOPIC, 0, done.set)
    async with asyncio.timeout(20):
        await done.wait()
    ends()


def wrong(code: str) -> str:
    """Return another code."""
    return f"{(int(code) + 1) % 10**6:06}"


async def shows(
    zigbee2mqtt: aiomqtt.Client, shown: aiomqtt.client.MessagesIterator, code: str, number: int
) -> str:
    """Type a code; return what the keypad is told to show of it."""
    async with asyncio.timeout(20):
        await zigbee2mqtt.publish(TOPIC, typed(code, number), qos=1)
        async for message in shown:
            assert isinstance(message.payload, bytes)
            told = json.loads(message.payload)["arm_mode"]
            assert told["transaction"] == number
            mode: str = told["mode"]
            return mode
    raise AssertionError("it shows nothing")


async def ended(hass: HomeAssistant, entrance: Entrance) -> None:
    """Take the place down, so that nobody listens any more."""
    assert await hass.config_entries.async_unload(entrance.site.entry.entry_id)
