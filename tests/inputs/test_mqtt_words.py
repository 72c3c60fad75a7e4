"""MQTT, heard at its source: what a message proves about the word that it brings."""

from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    async_fire_mqtt_message,
    async_fire_time_changed,
)
from pytest_homeassistant_custom_component.typing import MqttMockHAClientGenerator

from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.stimulus import SignOfLife, Stimulus
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.inputs.mqtt_words import LONGEST_PAYLOAD, SETTLES
from tests.inputs.test_sensors import a_room, known
from tests.inputs.things import says_somebody
from tests.places import SensorData, sensor

PIR, BATTERY, TOPIC, BRIDGE = "binary_sensor.pir", "sensor.battery", "zigbee/pir", "zigbee/bridge"
PLAIN: dict[str, Any] = {}
JSON: dict[str, Any] = {
    "value_template": "{{ value_json.occupancy }}",
    "payload_on": True,
    "payload_off": False,
}
NINE = datetime(2026, 10, 5, 7, tzinfo=UTC)


@pytest.fixture
def expected_lingering_timers() -> bool:
    """Let Home Assistant's MQTT client keep its clock: only its connection is not real here."""
    return True


@pytest.fixture(autouse=True)
async def mqtt(
    hass: HomeAssistant,
    mqtt_mock_entry: MqttMockHAClientGenerator,
    freezer: FrozenDateTimeFactory,
    tmp_path: Path,
) -> None:
    """Let MQTT be up, at nine."""
    (tmp_path / "configuration.yaml").write_text("")
    freezer.move_to(NINE)
    await hass.config.async_set_time_zone("Europe/Paris")
    await mqtt_mock_entry()


async def hear(hass: HomeAssistant, payload: object, *, retain: bool = False) -> None:
    """Let the broker hand on a message of the sensor."""
    text = payload if isinstance(payload, str) else json.dumps(payload)
    async_fire_mqtt_message(hass, TOPIC, text, retain=retain)
    await hass.async_block_till_done()


async def bridge(hass: HomeAssistant, word: str) -> None:
    """Let the bridge of the sensor come or go."""
    async_fire_mqtt_message(hass, BRIDGE, word)
    await hass.async_block_till_done()


async def wait(hass: HomeAssistant, freezer: FrozenDateTimeFactory, by: timedelta) -> None:
    """Let time pass."""
    freezer.tick(by)
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


async def discover(hass: HomeAssistant, config: dict[str, Any], name: str = "pir") -> None:
    """Let a motion sensor and its battery be discovered."""
    shared = {"device": {"identifiers": ["pir"], "name": "Device"}, "state_topic": TOPIC}
    full = {"name": name, "unique_id": name, "default_entity_id": f"binary_sensor.{name}"}
    topic = f"homeassistant/binary_sensor/{name}/config"
    async_fire_mqtt_message(hass, topic, json.dumps(full | shared | config))
    await hass.async_block_till_done()


async def room_with(
    hass: HomeAssistant, config: dict[str, Any], heartbeat: float | None = None
) -> SpaceRunner:
    """Return a room with a motion sensor."""
    await discover(hass, config)
    data = sensor(PIR, "motion")
    return await a_room(
        hass, data if heartbeat is None else SensorData(**data, heartbeat=heartbeat)
    )


def health(room: SpaceRunner) -> Health:
    """Return what is known of the motion sensor."""
    return known(room, PIR).health


# At the start


@pytest.mark.parametrize("word", ["ON", "OFF"])
async def test_what_the_broker_kept_is_a_memory(hass: HomeAssistant, word: str) -> None:
    room = await room_with(hass, PLAIN)
    await hear(hass, word, retain=True)
    assert hass.states.is_state(PIR, word.lower())
    assert health(room) is Health.RESTORED
    assert room.view.presence is Presence.UNKNOWN


@pytest.mark.parametrize(("word", "on"), [("ON", True), ("OFF", False)])
async def test_a_live_word_of_the_device_itself_is_believed(
    hass: HomeAssistant, word: str, *, on: bool
) -> None:
    room = await room_with(hass, PLAIN)
    await hear(hass, word)
    assert says_somebody(room) is on
    assert health(room) is Health.OK


async def test_a_retained_word_that_is_said_again_live_is_believed(hass: HomeAssistant) -> None:
    room = await room_with(hass, PLAIN)
    await hear(hass, "OFF", retain=True)
    await hear(hass, "OFF")
    assert health(room) is Health.OK


@pytest.mark.parametrize("on", [False, True])
@pytest.mark.parametrize(
    "last_seen",
    [
        "2026-09-21T08:00:00+02:00",
        "2026-10-05T06:59:59Z",
        1_790_000_000_000,
        1_790_000_000,
        "1790000000000",
    ],
)
async def test_what_a_bridge_kept_is_a_memory_by_its_own_date(
    hass: HomeAssistant, last_seen: str | int, *, on: bool
) -> None:
    room = await room_with(hass, JSON)
    await hear(hass, {"occupancy": on, "last_seen": last_seen})
    assert hass.states.is_state(PIR, "on" if on else "off")
    assert health(room) is Health.RESTORED


@pytest.mark.parametrize(
    "last_seen",
    [
        "2026-10-05T09:00:00+02:00",
        "2026-10-05T16:00:01+09:00",
        "2026-10-05T07:00:00.500Z",
        NINE.timestamp() * 1000,
        NINE.timestamp(),
    ],
)
async def test_a_word_that_is_dated_since_we_listen_is_believed_at_once(
    hass: HomeAssistant, last_seen: str | float
) -> None:
    room = await room_with(hass, JSON)
    await hear(hass, {"occupancy": False, "last_seen": last_seen})
    assert health(room) is Health.OK


async def test_a_retained_word_is_a_memory_however_it_is_dated(hass: HomeAssistant) -> None:
    room = await room_with(hass, JSON)
    await hear(hass, {"occupancy": False, "last_seen": NINE.isoformat()}, retain=True)
    assert health(room) is Health.RESTORED


@pytest.mark.parametrize(
    "last_seen",
    [
        None,
        True,
        "yesterday",
        "2026-10-05T09:00:00",
        "2026-99-99T08:00:00",
        {},
        -5,
        1e300,
        "2027-01-01T00:00:00Z",
    ],
)
async def test_a_date_that_is_none_proves_nothing(hass: HomeAssistant, last_seen: object) -> None:
    room = await room_with(hass, JSON)
    await hear(hass, {"occupancy": False, "last_seen": last_seen})
    assert health(room) is Health.RESTORED


async def test_of_a_message_that_is_too_long_no_date_is_read(hass: HomeAssistant) -> None:
    room = await room_with(hass, JSON)
    long = {"occupancy": False, "last_seen": NINE.isoformat(), "x": "x" * LONGEST_PAYLOAD}
    await hear(hass, long)
    assert health(room) is Health.RESTORED


async def test_all_that_a_bridge_knows_without_a_date_is_no_word_at_the_start(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    """It publishes that at its start, and when it hears that Home Assistant is there."""
    room = await room_with(hass, JSON)
    for _ in range(2):
        await hear(hass, {"occupancy": False, "battery": 80})
        assert health(room) is Health.RESTORED
        await wait(hass, freezer, timedelta(seconds=20))
    await hear(hass, {"occupancy": True, "battery": 80})
    assert says_somebody(room), "it differs: that is news"


async def test_all_that_a_bridge_knows_is_a_word_once_the_start_is_over(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    room = await room_with(hass, JSON)
    await wait(hass, freezer, SETTLES)
    await hear(hass, {"occupancy": False, "battery": 80})
    assert health(room) is Health.OK


async def test_the_start_is_over_a_minute_after_home_assistant_is_up(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    hass.set_state(CoreState.starting)
    room = await room_with(hass, JSON)
    await wait(hass, freezer, 2 * SETTLES)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await wait(hass, freezer, SETTLES / 2)
    await hear(hass, {"occupancy": False})
    assert health(room) is Health.RESTORED


# In the middle of the day


@pytest.mark.parametrize("on", [False, True])
async def test_a_bridge_that_is_back_brings_a_memory_however_it_says_it(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, *, on: bool
) -> None:
    room = await room_with(hass, {**JSON, "availability_topic": BRIDGE})
    await bridge(hass, "online")
    seen = "2026-10-05T09:00:10+02:00"
    await wait(hass, freezer, timedelta(seconds=10))
    await hear(hass, {"occupancy": on, "last_seen": seen})
    assert health(room) is Health.OK
    await wait(hass, freezer, timedelta(hours=1))
    for word in ("offline", "online"):
        await bridge(hass, word)
    assert health(room) is Health.RESTORED
    await hear(hass, {"occupancy": on, "last_seen": seen})
    await hear(hass, {"occupancy": on})
    assert health(room) is Health.RESTORED
    assert room.view.presence is not Presence.NO
    await hear(hass, {"occupancy": on, "last_seen": dt_util.utcnow().isoformat()})
    assert health(room) is Health.OK


async def test_a_copy_in_the_middle_of_the_day_is_no_sign_of_life(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    room = await room_with(hass, JSON, heartbeat=3600)
    copy = {"occupancy": False, "last_seen": NINE.isoformat()}
    await hear(hass, copy)
    assert health(room) is Health.OK
    for _ in range(4):
        await wait(hass, freezer, timedelta(minutes=20))
        await hear(hass, copy)
    assert health(room) is Health.SILENT


async def test_the_off_that_a_bridge_works_out_has_the_date_of_the_on(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    room = await room_with(hass, JSON)
    await hear(hass, {"occupancy": True, "last_seen": NINE.isoformat()})
    await wait(hass, freezer, timedelta(seconds=90))
    await hear(hass, {"occupancy": False, "last_seen": NINE.isoformat()})
    assert health(room) is Health.OK
    assert not known(room, PIR).active


async def test_a_retained_on_that_falls_back_by_itself_is_a_memory_to_its_end(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    room = await room_with(hass, {"off_delay": 5})
    await hear(hass, "ON", retain=True)
    await wait(hass, freezer, timedelta(seconds=6))
    assert hass.states.is_state(PIR, "off")
    assert health(room) is Health.RESTORED


async def test_nobody_subscribes_a_second_time_to_what_falls_back_by_itself(
    hass: HomeAssistant,
) -> None:
    """The broker would give its copy again, and the sensor see somebody."""
    await room_with(hass, {"off_delay": 5})
    asked = hass.data["mqtt"].client.async_subscribe.call_args_list
    assert [call.args[0] for call in asked].count(TOPIC) == 1


async def test_an_on_before_it_was_out_of_reach_proves_nothing_about_what_it_is_after(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    room = await room_with(hass, {"off_delay": 5, "availability_topic": BRIDGE})
    await bridge(hass, "online")
    await hear(hass, "ON")
    assert says_somebody(room)
    freezer.tick(2)
    for word in ("offline", "online"):
        await bridge(hass, word)
    assert health(room) is Health.RESTORED


async def test_a_live_on_that_falls_back_by_itself_is_believed(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    room = await room_with(hass, {"off_delay": 5})
    await hear(hass, "ON")
    assert says_somebody(room)
    await wait(hass, freezer, timedelta(seconds=6))
    assert health(room) is Health.OK
    assert not known(room, PIR).active


# Heard at its source


@pytest.mark.parametrize("is_json", [False, True])
async def test_a_sensor_that_repeats_itself_every_ten_minutes_is_not_silent(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, *, is_json: bool
) -> None:
    room = await room_with(hass, JSON if is_json else PLAIN, heartbeat=1800)
    for _ in range(12):
        await wait(hass, freezer, timedelta(minutes=10))
        await hear(hass, {"occupancy": False} if is_json else "OFF")
        assert health(room) is Health.OK
        assert room.view.presence is Presence.NO
    await wait(hass, freezer, timedelta(minutes=31))
    assert health(room) is Health.SILENT


async def test_a_yes_that_is_said_again_is_a_sign_of_life_and_no_second_sign_of_somebody(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await room_with(hass, PLAIN)
    await hear(hass, "ON")
    said: list[Stimulus] = []
    monkeypatch.setattr(room, "feed", said.append)
    await hear(hass, "ON")
    assert said == [SignOfLife(SensorId(PIR))]


async def test_messages_that_are_not_the_sensor_are_no_signs_of_life(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    room = await room_with(hass, {"availability_topic": BRIDGE}, heartbeat=1800)
    await bridge(hass, "online")
    await hear(hass, "OFF")
    assert health(room) is Health.OK
    for _ in range(4):
        await wait(hass, freezer, timedelta(minutes=10))
        await bridge(hass, "online")
        await hear(hass, "OFF", retain=True)
    assert health(room) is Health.SILENT


async def test_asking_it_makes_no_silent_sensor_heard(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    room = await room_with(hass, {"force_update": True}, heartbeat=1800)
    await hear(hass, "OFF")
    await wait(hass, freezer, timedelta(minutes=31))
    assert health(room) is Health.SILENT
    assert await async_setup_component(hass, "homeassistant", {})
    await hass.services.async_call(
        "homeassistant", "update_entity", {"entity_id": PIR}, blocking=True
    )
    await hass.async_block_till_done()
    assert health(room) is Health.SILENT
    await hear(hass, "OFF")
    assert health(room) is Health.OK


async def test_a_sensor_that_moves_to_another_topic_is_heard_there(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    room = await room_with(hass, PLAIN, heartbeat=1800)
    await hear(hass, "OFF")
    await discover(hass, {"state_topic": "zigbee/moved"})
    async_fire_mqtt_message(hass, "zigbee/moved", "ON")
    await hass.async_block_till_done()
    for _ in range(4):
        await wait(hass, freezer, timedelta(minutes=10))
        async_fire_mqtt_message(hass, "zigbee/moved", "ON")
        await hass.async_block_till_done()
    assert health(room) is Health.OK


async def test_a_battery_whose_word_is_kept_vouches_for_nothing(hass: HomeAssistant) -> None:
    room = await room_with(hass, PLAIN)
    await hear(hass, "OFF", retain=True)
    battery = {
        "name": "battery",
        "unique_id": "battery",
        "default_entity_id": BATTERY,
        "state_topic": "zigbee/battery",
        "device": {"identifiers": ["pir"], "name": "Device"},
    }
    async_fire_mqtt_message(hass, "homeassistant/sensor/battery/config", json.dumps(battery))
    await hass.async_block_till_done()
    assert hass.states.is_state(BATTERY, "unknown")
    (site,) = hass.config_entries.async_entries("faitout")
    assert await hass.config_entries.async_reload(site.entry_id)
    await hass.async_block_till_done()
    (room,) = site.runtime_data.spaces.values()
    async_fire_mqtt_message(hass, "zigbee/battery", "80", retain=True)
    await hass.async_block_till_done()
    assert hass.states.is_state(BATTERY, "80")
    assert health(room) is Health.RESTORED
    async_fire_mqtt_message(hass, "zigbee/battery", "80")
    await hass.async_block_till_done()
    assert health(room) is Health.OK


async def test_what_was_heard_stays_heard_when_the_site_is_reloaded(hass: HomeAssistant) -> None:
    room = await room_with(hass, PLAIN)
    await hear(hass, "OFF")
    assert health(room) is Health.OK
    (site,) = hass.config_entries.async_entries("faitout")
    assert await hass.config_entries.async_reload(site.entry_id)
    await hear(hass, "OFF", retain=True)
    (room,) = site.runtime_data.spaces.values()
    assert health(room) is Health.OK


async def test_a_memory_that_came_while_the_site_was_down_is_not_taken_for_news(
    hass: HomeAssistant,
) -> None:
    room = await room_with(hass, {"availability_topic": BRIDGE})
    await bridge(hass, "online")
    await hear(hass, "OFF")
    assert health(room) is Health.OK
    (site,) = hass.config_entries.async_entries("faitout")
    assert await hass.config_entries.async_unload(site.entry_id)
    for word in ("offline", "online"):
        await bridge(hass, word)
    await hear(hass, "OFF", retain=True)
    assert await hass.config_entries.async_setup(site.entry_id)
    await hass.async_block_till_done()
    (room,) = site.runtime_data.spaces.values()
    assert health(room) is Health.RESTORED


async def test_a_home_whose_mqtt_is_taken_down_goes_on(hass: HomeAssistant) -> None:
    await room_with(hass, PLAIN)
    (broker,) = hass.config_entries.async_entries("mqtt")
    (site,) = hass.config_entries.async_entries("faitout")
    assert await hass.config_entries.async_unload(broker.entry_id)
    assert await hass.config_entries.async_unload(site.entry_id)
    assert await hass.config_entries.async_setup(site.entry_id)
