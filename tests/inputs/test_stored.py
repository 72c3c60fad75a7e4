"""What Home Assistant's own integrations store of their devices is no word of now.

Bluetooth and ESPHome show after a restart what they stored, as a good state of an available
entity, which nothing marks as restored.
"""

from collections.abc import AsyncIterator

from aioesphomeapi import BinarySensorState
from habluetooth import get_manager
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.hub.runner import SpaceRunner
from tests.inputs.test_sensors import a_room, known
from tests.inputs.things import says_somebody, settle
from tests.places import sensor
from tests.radio import BATTERY, MOTION, NUMBER, TRIGGERED, Scanner, packet, scanner

# A motion sensor that advertises when something happens


MAC = "54:48:E6:8F:80:A5"


@pytest.fixture
async def ear(hass: HomeAssistant, request: pytest.FixtureRequest) -> AsyncIterator[Scanner]:
    """Return a Bluetooth proxy in the room."""
    request.getfixturevalue("mock_bluetooth")
    assert await async_setup_component(hass, "bluetooth", {})
    await settle(hass)
    made = scanner(hass)
    yield made
    made.take_down()


@pytest.fixture
async def beacon(hass: HomeAssistant) -> ConfigEntry:
    """Return the integration of a motion sensor that sleeps."""
    entry = MockConfigEntry(domain="bthome", unique_id=MAC, data={"sleepy_device": True})
    entry.add_to_hass(hass)
    return entry


def said(*objects: int, number: int = 1) -> bytes:
    """Return what the motion sensor sends."""
    return packet(NUMBER, number, *objects, head=TRIGGERED)


async def stored(hass: HomeAssistant, ear: Scanner, beacon: ConfigEntry, *, on: bool) -> str:
    """Let the sensor have said something before a restart, and return its entity."""
    assert await hass.config_entries.async_setup(beacon.entry_id)
    await settle(hass)
    ear.hears(MAC, said(MOTION, int(on)))
    await settle(hass)
    assert await hass.config_entries.async_unload(beacon.entry_id)
    get_manager()._all_history.pop(MAC, None)  # noqa: SLF001 - a restart forgets who was heard
    assert await hass.config_entries.async_setup(beacon.entry_id)
    await settle(hass)
    (motion,) = (
        each.entity_id
        for each in hass.states.async_all("binary_sensor")
        if "motion" in each.entity_id
    )
    assert hass.states.is_state(motion, "on" if on else "off")
    return motion


@pytest.mark.parametrize("on", [False, True])
async def test_what_bluetooth_stored_is_a_memory_until_it_is_heard(
    hass: HomeAssistant, ear: Scanner, beacon: ConfigEntry, *, on: bool
) -> None:
    motion = await stored(hass, ear, beacon, on=on)
    room = await a_room(hass, sensor(motion, "motion"))
    assert known(room, motion).health is Health.RESTORED
    assert room.view.presence is Presence.UNKNOWN
    ear.hears(MAC, said(MOTION, int(on), number=2))
    await settle(hass)
    assert known(room, motion).health is Health.OK
    assert says_somebody(room) is on


async def test_a_sensor_that_says_the_same_again_is_believed_though_no_state_shows_it(
    hass: HomeAssistant, ear: Scanner, beacon: ConfigEntry
) -> None:
    """Home Assistant keeps who was heard, so that nothing changes for it."""
    assert await hass.config_entries.async_setup(beacon.entry_id)
    await settle(hass)
    ear.hears(MAC, said(MOTION, 0))
    await settle(hass)
    (motion,) = (
        each.entity_id
        for each in hass.states.async_all("binary_sensor")
        if "motion" in each.entity_id
    )
    room = await a_room(hass, sensor(motion, "motion"))
    assert known(room, motion).health is Health.RESTORED
    state = hass.states.get(motion)
    ear.hears(MAC, said(MOTION, 0, number=2), after=0.01)
    await settle(hass)
    assert hass.states.get(motion) is state
    assert known(room, motion).health is Health.OK


async def test_a_sleeper_that_is_missed_has_not_spoken_though_its_state_is_written_again(
    hass: HomeAssistant, ear: Scanner, beacon: ConfigEntry
) -> None:
    motion = await stored(hass, ear, beacon, on=False)
    room = await a_room(hass, sensor(motion, "motion"))
    state = hass.states.get(motion)
    assert state is not None
    before = state.last_reported
    for entity in hass.data["entity_components"]["binary_sensor"].entities:
        if entity.entity_id == motion:
            entity.processor.async_handle_unavailable()
    await settle(hass)
    state = hass.states.get(motion)
    assert state is not None
    assert (state.state, state.last_reported > before) == ("off", True)
    assert known(room, motion).health is Health.RESTORED


async def test_a_battery_that_was_stored_vouches_for_nothing(
    hass: HomeAssistant, ear: Scanner, beacon: ConfigEntry
) -> None:
    assert await hass.config_entries.async_setup(beacon.entry_id)
    await settle(hass)
    ear.hears(MAC, said(BATTERY, 90, MOTION, 0))
    await settle(hass)
    (motion,) = (
        each.entity_id
        for each in hass.states.async_all("binary_sensor")
        if "motion" in each.entity_id
    )
    room = await a_room(hass, sensor(motion, "motion"))
    assert await hass.config_entries.async_reload(beacon.entry_id)
    await settle(hass)
    assert known(room, motion).health is Health.RESTORED
    ear.hears(MAC, said(BATTERY, 80, number=2))
    await settle(hass)
    assert known(room, motion).health is Health.OK


# A node that sleeps most of the time


NODE = "binary_sensor.node_radar"


@pytest.fixture
async def node(
    hass: HomeAssistant,
    hass_storage: dict[str, object],
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> ConfigEntry:
    """Return a node that slept when Home Assistant was started: only what is stored is known."""
    request.getfixturevalue("mock_async_zeroconf")
    # There is no node to be reached.
    monkeypatch.setattr("aioesphomeapi.ReconnectLogic.start", lambda _: settle(hass))
    entry = MockConfigEntry(
        domain="esphome",
        title="Node",
        unique_id="11:22:33:44:55:aa",
        data={"host": "127.0.0.1", "port": 6053, "password": "", "device_name": "node"},
    )
    radar = {"object_id": "radar", "key": 1, "name": "radar", "device_class": "occupancy"}
    info = {
        "name": "node",
        "mac_address": "11:22:33:44:55:AA",
        "has_deep_sleep": True,
        "esphome_version": "2026.10.0",
    }
    hass_storage[f"esphome.{entry.entry_id}"] = {
        "version": 1,
        "minor_version": 1,
        "key": f"esphome.{entry.entry_id}",
        "data": {
            "device_info": info,
            "api_version": {"major": 1, "minor": 9},
            "services": [],
            "binary_sensor": [radar],
            "expected_disconnect": True,
            "states": {"binary_sensor": [{"key": 1, "state": request.param}]},
        },
    }
    entry.add_to_hass(hass)
    assert await async_setup_component(hass, "homeassistant", {})
    assert await hass.config_entries.async_setup(entry.entry_id)
    await settle(hass)
    return entry


async def wakes(hass: HomeAssistant, node: ConfigEntry, *, on: bool) -> None:
    """Let the node be connected, and say what it sees."""
    node.runtime_data.available = True
    node.runtime_data.async_update_state(BinarySensorState.from_dict({"key": 1, "state": on}))
    await settle(hass)


async def falls_asleep(hass: HomeAssistant, node: ConfigEntry) -> None:
    """Let the node say goodbye: Home Assistant writes its states once more."""
    node.runtime_data.available = False
    node.runtime_data.async_record_disconnect(True)  # noqa: FBT003 - it is no name of ours
    node.runtime_data.async_update_device_state()
    await settle(hass)


def radar(room: SpaceRunner) -> Health:
    """Return what is known of the radar of the node."""
    return known(room, NODE).health


@pytest.mark.parametrize("node", [False, True], indirect=True)
async def test_what_a_node_said_before_it_slept_is_a_memory_until_it_wakes(
    hass: HomeAssistant, node: ConfigEntry
) -> None:
    state = hass.states.get(NODE)
    assert state is not None
    assert state.state in ("off", "on")
    assert "restored" not in state.attributes
    room = await a_room(hass, sensor(NODE, "radar"))
    assert radar(room) is Health.RESTORED
    assert room.view.presence is Presence.UNKNOWN
    await falls_asleep(hass, node)
    assert radar(room) is Health.RESTORED
    await wakes(hass, node, on=state.state == "on")
    assert radar(room) is Health.OK


@pytest.mark.parametrize("node", [False], indirect=True)
async def test_a_node_that_spoke_and_fell_asleep_is_believed_and_gives_no_sign_of_life(
    hass: HomeAssistant, node: ConfigEntry
) -> None:
    room = await a_room(hass, sensor(NODE, "radar"))
    await wakes(hass, node, on=False)
    heard_at = known(room, NODE).heard_at
    await falls_asleep(hass, node)
    assert radar(room) is Health.OK
    assert known(room, NODE).heard_at == heard_at
