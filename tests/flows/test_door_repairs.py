"""What is wrong with a door is told in the repairs, and settled there with a tap."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.repairs.const import DOMAIN as REPAIRS
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowManager
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest

from custom_components.faitout.const import CONF_CONTACT, DOMAIN, SUBENTRY_DOOR
from tests.locks import Bolt, fit
from tests.outputs.test_doors import a_site, again, at, seen, the_door, wait
from tests.places import CONTACT

CONTACT_SILENT = "door_contact_silent_luzech_entrance"


@pytest.fixture
async def bolt(hass: HomeAssistant) -> Bolt:
    """Return the lock of the entrance, locked."""
    assert await async_setup_component(hass, "repairs", {})
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    return bolt


def is_told(hass: HomeAssistant, issue_id: str) -> bool:
    """Return whether an issue of ours stands."""
    return ir.async_get(hass).async_get_issue(DOMAIN, issue_id) is not None


async def tapped(
    hass: HomeAssistant, issue_id: str, option: str, **typed: str
) -> Mapping[str, Any]:
    """Open a repair and take one of its ways out; return how it ended."""
    flows: FlowManager[Any] = hass.data[REPAIRS]["flow_manager"]
    form = await flows.async_init(DOMAIN, data={"issue_id": issue_id})
    assert option in form["menu_options"]
    done = await flows.async_configure(form["flow_id"], {"next_step_id": option})
    if typed:
        done = await flows.async_configure(form["flow_id"], typed)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert isinstance(done, Mapping)
    return done


async def an_unlocked_door_whose_contact_is_lost(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    """Let the contact of the entrance be lost before closing time, with nobody inside."""
    at(freezer, 21, 50)
    await a_site(hass)
    seen(hass, "on")
    seen(hass, "off")
    hass.states.async_set(CONTACT, "unavailable")
    await wait(hass, freezer, timedelta(minutes=20))


async def test_a_contact_that_says_nothing_is_told_and_nothing_is_locked(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    await an_unlocked_door_whose_contact_is_lost(hass, freezer)
    assert bolt.told == ["unlock"]
    assert is_told(hass, CONTACT_SILENT)
    hass.states.async_set(CONTACT, "off")
    await hass.async_block_till_done()
    assert bolt.told == ["unlock", "lock"]
    assert not is_told(hass, CONTACT_SILENT)


async def test_somebody_who_looked_has_it_locked_and_that_is_kept_over_a_restart(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    bolt: Bolt,
) -> None:
    await an_unlocked_door_whose_contact_is_lost(hass, freezer)
    done = await tapped(hass, CONTACT_SILENT, "seen_shut")
    assert done["type"] == "create_entry"
    assert bolt.told == ["unlock", "lock"]
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    await again(hass, entry.runtime_data)
    await wait(hass, freezer, timedelta(minutes=10))
    assert bolt.told == ["unlock", "lock"]
    assert not is_told(hass, CONTACT_SILENT)


async def test_a_door_has_no_contact_any_more(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    bolt: Bolt,
) -> None:
    await an_unlocked_door_whose_contact_is_lost(hass, freezer)
    await tapped(hass, CONTACT_SILENT, "no_contact")
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    (door,) = (each for each in entry.subentries.values() if each.subentry_type == SUBENTRY_DOOR)
    assert CONF_CONTACT not in door.data
    assert not the_door(entry.runtime_data).spec.has_contact
    await wait(hass, freezer, timedelta(minutes=20))
    assert bolt.told == ["unlock", "lock"]
    assert not is_told(hass, CONTACT_SILENT)


async def test_a_door_that_stood_open_is_remembered_over_a_restart(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 21, 50)
    site, _ = await a_site(hass)
    seen(hass, "on")
    seen(hass, "off")
    hass.states.async_set(CONTACT, "on")
    await wait(hass, freezer, timedelta(minutes=20))
    hass.states.async_set(CONTACT, "unavailable")
    await hass.async_block_till_done(wait_background_tasks=True)
    await again(hass, site)
    await wait(hass, freezer, timedelta(minutes=10))
    assert bolt.told == ["unlock"]
    assert is_told(hass, "door_held_open_luzech_entrance")
