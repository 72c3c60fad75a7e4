"""A door is set up with its node, whose key is shown once."""

from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.const import SUBENTRY_DOOR
from custom_components.faitout.diagnostics import async_get_config_entry_diagnostics
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.flows.nodes import all_door_nodes
from custom_components.faitout.hub.site import Site
from custom_components.faitout.settings.door_nodes import door_nodes, node_marker
from tests.places import set_up

ENTRANCE = {
    "name": "Entrance",
    "lock": "lock.entrance",
    "spaces": [],
    "opens": "grants",
    "exit_confirmed": True,
    "held_open": {"hours": 0, "minutes": 5, "seconds": 0},
    "try_it": False,
}


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site, with two locks at hand."""
    hass.states.async_set("lock.entrance", "locked")
    hass.states.async_set("lock.other", "locked")
    return await set_up(hass)


def a_node(hass: HomeAssistant, model: str, number: int) -> str:
    entry = MockConfigEntry(domain="esphome", title=model)
    entry.add_to_hass(hass)
    return (
        dr.async_get(hass)
        .async_get_or_create(
            config_entry_id=entry.entry_id,
            connections={(dr.CONNECTION_NETWORK_MAC, f"02:00:00:fa:17:{number:02}")},
            manufacturer="faitout",
            model=model,
            name=model,
        )
        .id
    )


async def form(hass: HomeAssistant, site: Site, **changes: Any) -> SubentryFlowResult:
    """Fill the form of a new door in."""
    begun = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR), context={"source": SOURCE_USER}
    )
    return await answered(hass, begun, {**ENTRANCE, **changes})


async def answered(
    hass: HomeAssistant, before: SubentryFlowResult, answer: dict[str, Any]
) -> SubentryFlowResult:
    result = await hass.config_entries.subentries.async_configure(before["flow_id"], answer)
    await hass.async_block_till_done()
    return result


def key_shown(result: SubentryFlowResult) -> str:
    assert result["step_id"] == "node_key"
    placeholders = result["description_placeholders"]
    assert placeholders is not None
    return placeholders["key"]


async def change(hass: HomeAssistant, site: Site, **changes: Any) -> SubentryFlowResult:
    """Change the door that is there."""
    (door,) = site.entry.get_subentries_of_type(SUBENTRY_DOOR)
    begun = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": door.subentry_id},
    )
    return await answered(hass, begun, {**ENTRANCE, "new_key": False, **changes})


async def test_without_such_nodes_nobody_is_asked_for_one(hass: HomeAssistant, site: Site) -> None:
    a_node(hass, "meeting-room", 1)
    assert all_door_nodes(hass) == {}
    done = await form(hass, site)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert door_nodes(site.entry) == ()


async def test_its_key_is_shown_once_and_kept_until_another_is_wanted(
    hass: HomeAssistant, site: Site
) -> None:
    node = a_node(hass, "entrance-door", 1)
    shown = await form(hass, site, node=node)
    key = key_shown(shown)
    done = await answered(hass, shown, {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    (kept,) = door_nodes(site.entry)
    assert (kept.door, kept.device_id, kept.key.hex()) == ("entrance", node, key)
    assert len(kept.key) == 32
    assert key not in repr(kept)
    told = await async_get_config_entry_diagnostics(hass, site.entry)
    assert key not in str(told)

    assert (await change(hass, site, node=node))["type"] is FlowResultType.ABORT
    assert door_nodes(site.entry) == (kept,)
    shown = await change(hass, site, node=node, new_key=True)
    another = key_shown(shown)
    assert another != key
    await answered(hass, shown, {})
    assert door_nodes(site.entry)[0].key.hex() == another

    assert (await change(hass, site))["type"] is FlowResultType.ABORT
    assert door_nodes(site.entry) == ()


async def test_a_node_serves_one_door(hass: HomeAssistant, site: Site) -> None:
    node = a_node(hass, "entrance-door", 1)
    a_node(hass, "room-door", 2)
    await answered(hass, await form(hass, site, node=node), {})
    refused = await form(hass, site, name="Other", lock="lock.other", node=node)
    assert refused["errors"] == {"node": "node_taken"}


async def test_a_code_has_its_own_mark_at_each_node_of_its_doors(
    hass: HomeAssistant, site: Site
) -> None:
    node = a_node(hass, "entrance-door", 1)
    other = a_node(hass, "room-door", 2)
    await answered(hass, await form(hass, site, node=node), {})
    room = await form(hass, site, name="Room", lock="lock.other", node=other)
    await answered(hass, room, {})
    marks = node_marker(door_nodes(site.entry))
    everywhere = dict(marks(None, KeyKind.CODE, "4711"))
    assert set(everywhere) == {node, other}
    assert everywhere[node] != everywhere[other]
    only = marks(frozenset({DoorId("room")}), KeyKind.CODE, "4711")
    assert dict(only) == {other: everywhere[other]}
    assert dict(marks(None, KeyKind.BADGE, "4711"))[node] != everywhere[node]
