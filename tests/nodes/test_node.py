"""From the radar's frame to the state of the room, through a node, ESPHome and the hub."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from datetime import timedelta
from functools import cache
from pathlib import Path
from time import monotonic

from homeassistant.config_entries import SOURCE_USER, ConfigSubentryData
from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import CoreState, Event, EventStateChangedData, HomeAssistant, State
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.flows.nodes import free_nodes, sensors_of_node
from custom_components.faitout.hub.site import Site
from demo.clock import until
from demo.ports import HOST, accepts, free_port
from tests.nodes.firmware import Node, built
from tests.nodes.radar import Radar
from tests.places import SITE_DATA, sensor, space, the_space

RADAR = "binary_sensor.meeting_room_radar"
LIGHT = "light.meeting_room_status_light"
STATUS = "sensor.salle_status"
OCCUPANCY = "binary_sensor.salle_occupancy"
BOOKING = "event.salle_booking"
PATIENCE = 30.0
CUT_SECONDS = 2.5
"""A node looks every second whether it has a line to the hub."""
GREEN, YELLOW, RED = (0, 255, 102), (255, 178, 0), (255, 0, 0)
VIOLET, WHITE = (153, 0, 255), (255, 255, 255)

pytestmark = [pytest.mark.usefixtures("socket_enabled", "bluetooth"), pytest.mark.timeout(420)]


def is_lit(hass: HomeAssistant, colour: tuple[int, int, int]) -> Callable[[], Awaitable[bool]]:
    async def holds() -> bool:
        state = hass.states.get(LIGHT)
        return state is not None and state.attributes.get("rgb_color") == colour

    return holds


def is_state(hass: HomeAssistant, entity_id: str, *words: str) -> Callable[[], Awaitable[bool]]:
    async def holds() -> bool:
        state = hass.states.get(entity_id)
        return state is not None and state.state in words

    return holds


@cache
def one_port() -> int:
    """Return the port of all tests here: it stands in the program, which is built once."""
    return free_port()


@cache
def one_program(port: int, line: Path) -> Path:
    return built("meeting-room", api_port=str(port), radar_port=str(line))


@pytest.fixture
async def port() -> int:
    return one_port()


@pytest.fixture
async def line(port: int) -> Path:
    """Where the node finds its radar; ESPHome wants a path of two parts."""
    return Path(f"/tmp/faitout-radar-{port}")  # noqa: S108


@pytest.fixture
async def radar(line: Path) -> AsyncIterator[Radar]:
    radar = Radar(line)
    radar.start()
    yield radar
    radar.stop()


@pytest.fixture
async def node(line: Path, port: int, radar: Radar) -> AsyncIterator[Node]:
    """The node of the meeting room, as a program."""
    assert not radar.sees_somebody
    node = Node(one_program(port, line))
    await node.start()
    assert await until(lambda: accepts(port), PATIENCE)
    yield node
    await node.kill()


@pytest.fixture
async def device(
    hass: HomeAssistant,
    node: Node,  # noqa: ARG001 - it has to run
    port: int,
) -> AsyncIterator[str]:
    """The node as Home Assistant knows it."""
    yield await pair(hass, port)
    for domain in (DOMAIN, "esphome"):
        for entry in hass.config_entries.async_entries(domain):
            await hass.config_entries.async_remove(entry.entry_id)


async def a_site_that_never_closes(hass: HomeAssistant, room: ConfigSubentryData) -> Site:
    """Bring up a site whose states do not depend on the hour of the test."""
    data = {**SITE_DATA, "opens": "00:00:00", "closes": "00:00:00"}
    entry = MockConfigEntry(
        domain=DOMAIN, title="Luzech", unique_id="luzech", data=data, subentries_data=(room,)
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    site: Site = entry.runtime_data
    return site


def words_of(entity_id: str, events: Iterable[Event[EventStateChangedData]]) -> list[State]:
    """Return what an entity said, in its order."""
    states = (event.data["new_state"] for event in events)
    return [state for state in states if state and state.entity_id == entity_id]


def colours(events: Iterable[Event[EventStateChangedData]]) -> list[object]:
    """Return the colours that the light beside the door showed, in their order."""
    lit = (state for state in words_of(LIGHT, events) if state.state == "on")
    return [state.attributes["rgb_color"] for state in lit]


def quick_room(**policy: float | bool | None) -> ConfigSubentryData:
    """Return a meeting room whose radar is the node's, that waits seconds instead of minutes."""
    radar = sensor(RADAR, "radar")
    radar["hold"] = 1.0
    return space(sensors=[radar], policy=policy)


async def pair(hass: HomeAssistant, port: int) -> str:
    """Add the node to Home Assistant as a person would; return its device."""
    for component in ("homeassistant", "esphome"):
        assert await async_setup_component(hass, component, {})
    form = await hass.config_entries.flow.async_init("esphome", context={"source": SOURCE_USER})
    done = await hass.config_entries.flow.async_configure(
        form["flow_id"], {"host": HOST, "port": port}
    )
    assert done["type"] is FlowResultType.CREATE_ENTRY, done
    assert await until(is_state(hass, RADAR, "on", "off"), PATIENCE)
    entry = done["result"]
    (device,) = dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id)
    return device.id


async def test_from_the_radar_to_the_status_and_back_to_the_light_beside_the_door(
    hass: HomeAssistant, device: str, radar: Radar
) -> None:
    assert device
    await a_site_that_never_closes(hass, quick_room())
    assert await until(is_state(hass, STATUS, "free"), PATIENCE)
    assert await until(is_lit(hass, GREEN), PATIENCE)

    radar.sees_somebody = True
    begun = monotonic()
    assert await until(is_state(hass, STATUS, "occupied"), PATIENCE)
    assert await until(is_lit(hass, RED), PATIENCE)
    assert monotonic() - begun < 5.0

    radar.sees_somebody = False
    assert await until(is_state(hass, STATUS, "free"), PATIENCE)
    assert await until(is_lit(hass, GREEN), PATIENCE)


async def test_a_radar_whose_cable_is_off_is_no_empty_room_and_no_green_light(
    hass: HomeAssistant, device: str, radar: Radar
) -> None:
    """A steady green was shown for a room whose radar nobody heard."""
    assert device
    await a_site_that_never_closes(hass, quick_room())
    assert await until(is_state(hass, OCCUPANCY, "off"), PATIENCE)
    assert await until(is_lit(hass, GREEN), PATIENCE)
    radar.is_connected = False
    assert await until(is_state(hass, OCCUPANCY, "unknown"), PATIENCE)
    assert await is_state(hass, RADAR, "unknown")()
    assert await is_state(hass, STATUS, "unsure")()
    assert await until(is_lit(hass, VIOLET), PATIENCE)
    events = async_capture_events(hass, EVENT_STATE_CHANGED)

    async def has_blinked() -> bool:
        return "off" in {state.state for state in words_of(LIGHT, events)}

    assert await until(has_blinked, PATIENCE), "it is not steady"
    assert GREEN not in colours(events)
    radar.is_connected = True
    assert await until(is_state(hass, RADAR, "off"), PATIENCE)


async def test_a_node_without_power_makes_the_room_blind_and_its_booking_is_kept(
    hass: HomeAssistant, device: str, node: Node, radar: Radar
) -> None:
    assert device
    site = await a_site_that_never_closes(hass, quick_room(grace=3.0, warning=1.0))
    assert await until(is_state(hass, OCCUPANCY, "off"), PATIENCE)
    events = async_capture_events(hass, EVENT_STATE_CHANGED)

    def told() -> list[str]:
        return [state.attributes["event_type"] for state in words_of(BOOKING, events)]

    await node.kill()
    assert await until(is_state(hass, RADAR, "unavailable"), PATIENCE)
    assert await until(is_state(hass, OCCUPANCY, "unknown"), PATIENCE)
    assert not the_space(site).view.seen
    start = dt_util.utcnow() + timedelta(seconds=1)
    await hass.services.async_call(
        DOMAIN,
        "book",
        {
            "entity_id": "calendar.salle_bookings",
            "start": start.isoformat(),
            "end": (start + timedelta(seconds=8)).isoformat(),
        },
        blocking=True,
        return_response=True,
    )

    async def is_over() -> bool:
        return "unverified" in told()

    assert await until(is_over, PATIENCE)
    assert told() == ["booked", "unverified"]

    await node.start()
    radar.sees_somebody = True
    assert await until(is_state(hass, OCCUPANCY, "on"), PATIENCE * 2)


async def test_the_node_is_offered_to_a_new_space_with_all_it_can_see(
    hass: HomeAssistant, device: str
) -> None:
    assert free_nodes(hass) == {device: "Meeting room"}
    kinds = {each["entity_id"]: each["kind"] for each in sensors_of_node(hass, device)}
    assert kinds == {
        RADAR: "radar",
        "binary_sensor.meeting_room_door": "door",
        "binary_sensor.meeting_room_motion": "motion",
    }


async def test_over_a_restart_of_the_hub_the_light_is_not_green_before_the_room_is_known(
    hass: HomeAssistant, device: str, radar: Radar
) -> None:
    """Somebody comes while the hub is down; the node goes on and has the old word."""
    assert device
    site = await a_site_that_never_closes(hass, quick_room())
    assert await until(is_lit(hass, GREEN), PATIENCE)
    (node,) = hass.config_entries.async_entries("esphome")
    # As it stops and starts: what the node is told comes from Home Assistant alone.
    hass.set_state(CoreState.not_running)
    assert await hass.config_entries.async_unload(site.entry.entry_id)
    assert await hass.config_entries.async_unload(node.entry_id)
    radar.sees_somebody = True
    await asyncio.sleep(CUT_SECONDS)
    events = async_capture_events(hass, EVENT_STATE_CHANGED)
    # The node is back before the hub is.
    assert await hass.config_entries.async_setup(node.entry_id)
    assert await until(is_lit(hass, WHITE), PATIENCE)
    assert await hass.config_entries.async_setup(site.entry.entry_id)
    hass.set_state(CoreState.running)
    assert await until(is_state(hass, STATUS, "occupied"), PATIENCE)
    assert await until(is_lit(hass, RED), PATIENCE)
    assert GREEN not in colours(events)
    assert "free" not in {state.state for state in words_of(STATUS, events)}


async def test_who_does_not_see_colours_tells_the_states_by_their_rhythm(
    hass: HomeAssistant, device: str
) -> None:
    """Seconds from one time that the light goes out to the next, and for how long it is out."""
    assert device
    events = async_capture_events(hass, EVENT_STATE_CHANGED)

    async def begins(status: str, colour: tuple[int, int, int]) -> None:
        hass.states.async_set(STATUS, status)
        assert await until(is_lit(hass, colour), PATIENCE)
        events.clear()

    def at(word: str) -> list[float]:
        return [
            state.last_updated_timestamp for state in words_of(LIGHT, events) if state.state == word
        ]

    async def has_gone_out() -> bool:
        return bool(at("off"))

    async def has_blinked_twice() -> bool:
        off = at("off")
        return len(off) > 1 and any(on > off[1] for on in at("on"))

    async def rhythm(status: str, colour: tuple[int, int, int]) -> tuple[float, float]:
        await begins(status, colour)
        assert await until(has_blinked_twice, PATIENCE)
        first, second = at("off")[:2]
        return second - first, min(on for on in at("on") if on > first) - first

    def about(*seconds: float) -> object:
        return pytest.approx(seconds, abs=0.7)

    # Each follows one of another colour, so that none of its blinks is an old one.
    assert await rhythm("soon", YELLOW) == about(3.2, 0.2)
    assert await rhythm("occupied", RED) == about(3.8, 2.0)
    assert await rhythm("awaiting", YELLOW) == about(0.4, 0.2)
    assert await rhythm("out_of_service", RED) == about(2.8, 2.7)
    assert await rhythm("unsure", VIOLET) == about(0.4, 0.2)
    assert await rhythm("unknown", WHITE) == about(2.0, 1.0)
    await begins("free", GREEN)
    assert not await until(has_gone_out, 4.0)
