"""From the radar's frame to the state of the room, through a node, ESPHome and the hub."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest

from simulator.demo.clock import until
from simulator.demo.ports import HOST, accepts, free_port
from tests.nodes.firmware import Node, built
from tests.nodes.radar import Radar
from tests.places import sensor, set_up, space, the_space

RADAR = "binary_sensor.meeting_room_radar"
LIGHT = "light.meeting_room_status_light"
PATIENCE = 30.0

pytestmark = [pytest.mark.usefixtures("socket_enabled", "bluetooth"), pytest.mark.timeout(420)]


def is_state(hass: HomeAssistant, entity_id: str, *words: str) -> Callable[[], Awaitable[bool]]:
    async def holds() -> bool:
        state = hass.states.get(entity_id)
        return state is not None and state.state in words

    return holds


@pytest.fixture
async def port() -> int:
    return free_port()


@pytest.fixture
async def radar(port: int) -> AsyncIterator[Radar]:
    radar = Radar(Path(f"/tmp/faitout-radar-{port}"))  # noqa: S108 - the port needs two parts
    radar.start()
    yield radar
    radar.stop()


@pytest.fixture
async def node(port: int, radar: Radar) -> AsyncIterator[Node]:
    """The node of the meeting room, as a program."""
    assert not radar.sees_somebody
    program = built(
        "meeting-room",
        api_port=str(port),
        radar_port=f"/tmp/faitout-radar-{port}",  # noqa: S108
    )
    node = Node(program)
    await node.start()
    assert await until(lambda: accepts(port), PATIENCE)
    yield node
    await node.kill()


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
    hass: HomeAssistant, node: Node, radar: Radar, port: int
) -> None:
    await pair(hass, port)
    site = await set_up(hass, space(sensors=[sensor(RADAR, "radar")]))
    runner = the_space(site)
    assert await until(is_state(hass, "binary_sensor.salle_occupancy", "off"), PATIENCE)

    radar.sees_somebody = True
    assert await until(is_state(hass, "sensor.salle_status", "occupied"), PATIENCE)

    async def is_red() -> bool:
        state = hass.states.get(LIGHT)
        return state is not None and state.attributes.get("rgb_color") == (255, 0, 0)

    assert await until(is_red, PATIENCE)

    await node.kill()
    assert await until(is_state(hass, RADAR, "unavailable"), PATIENCE * 3)
    assert await until(is_state(hass, "binary_sensor.salle_occupancy", "unknown"), PATIENCE)
    assert not runner.view.seen
    assert dt_util.utcnow() >= runner.state.at
    await hass.config_entries.async_unload(site.entry.entry_id)
    for entry in hass.config_entries.async_entries("esphome"):
        await hass.config_entries.async_remove(entry.entry_id)
