"""From what is typed to the relay, through a node, ESPHome, Home Assistant and the hub; and alone."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import cache
from pathlib import Path

from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.hub.door_nodes.node import DoorNode
from custom_components.faitout.hub.door_nodes.part import DoorNodes
from custom_components.faitout.hub.site import Site
from custom_components.faitout.inputs.nodes.ear import hear_nodes
from custom_components.faitout.outputs.nodes.voice import EsphomeVoice
from demo.clock import until
from demo.ports import HOST, accepts, free_port
from tests.nodes.door_panel import RELAY_OFF, RELAY_ON, DoorPanel
from tests.nodes.firmware import Node, built
from tests.nodes.right_of_way import DOOR, KEY, RightOfWay
from tests.places import door, set_up, space

PATIENCE = 30.0

pytestmark = [pytest.mark.usefixtures("socket_enabled", "bluetooth"), pytest.mark.timeout(420)]


@cache
def one_port() -> int:
    return free_port()


@cache
def one_program(port: int, line: Path) -> Path:
    return built("entrance-door", api_port=str(port), panel_port=str(line), door_key=KEY.hex())


@pytest.fixture
async def panel() -> AsyncIterator[DoorPanel]:
    panel = DoorPanel(Path(f"/tmp/faitout-panel-{one_port()}"))
    panel.start()
    yield panel
    panel.stop()


@pytest.fixture
async def node(panel: DoorPanel, tmp_path: Path) -> AsyncIterator[Node]:
    port = one_port()
    node = Node(one_program(port, Path(f"/tmp/faitout-panel-{port}")), tmp_path / "flash")
    await node.start()
    assert await until(lambda: accepts(port), PATIENCE)
    yield node
    await node.kill()


@pytest.fixture
async def device(hass: HomeAssistant, node: Node) -> AsyncIterator[str]:
    for component in ("homeassistant", "esphome"):
        assert await async_setup_component(hass, component, {})
    form = await hass.config_entries.flow.async_init("esphome", context={"source": SOURCE_USER})
    done = await hass.config_entries.flow.async_configure(
        form["flow_id"], {"host": HOST, "port": one_port()}
    )
    assert done["type"] is FlowResultType.CREATE_ENTRY, done

    async def is_known() -> bool:
        return hass.states.get("lock.entrance_lock") is not None

    assert await until(is_known, PATIENCE)
    (device,) = dr.async_entries_for_config_entry(dr.async_get(hass), done["result"].entry_id)
    yield device.id
    for domain in ("faitout", "esphome"):
        for entry in hass.config_entries.async_entries(domain):
            await hass.config_entries.async_remove(entry.entry_id)


async def test_spike(hass: HomeAssistant, device: str, panel: DoorPanel) -> None:
    site = await set_up(hass, space(), door())
    access = RightOfWay(hass, device)
    access.give("4711", GrantId("g1"))
    part = DoorNodes(
        site,
        [DoorNode(DOOR, "Entrance", "x", device, KEY)],
        access,
        lambda node: EsphomeVoice(hass, node.device_id),
        lambda heard: hear_nodes(hass, heard),
    )
    await part.start()

    async def talks() -> bool:
        return part.talks_with(device)

    assert await until(talks, PATIENCE)
    for _ in range(3):
        panel.type("4711")
        from time import monotonic

        begun = monotonic()
        at = await panel.next(RELAY_ON, within=5)
        assert at
        print("relay after", at[0] - begun)
        assert await panel.next(RELAY_OFF, within=8)
    print(access.asked)
    panel.type("4712")
    assert not await panel.next(RELAY_ON, within=2)
    print(panel.said[-10:])
    await part.stop()
    panel.type("4711")
    begun = monotonic()
    at = await panel.next(RELAY_ON, within=5)
    assert at
    print("alone after", at[0] - begun)
    await part.start()
    await asyncio.sleep(3)
    print(access.later)
