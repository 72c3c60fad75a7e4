"""What is wrong with a door is told in the repairs, and settled there with a tap."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.repairs.const import DOMAIN as REPAIRS
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowManager
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er, issue_registry as ir
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


async def a_lock_that_wants_a_code(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Bolt:
    """Let the entrance open with a lock that wants a code which nobody gave."""
    assert await async_setup_component(hass, "repairs", {})
    bolt = Bolt("entrance", locked=True, code_format=r"^\d{4}$")
    await fit(hass, bolt)
    at(freezer, 7, 59)
    await a_site(hass)
    await wait(hass, freezer, timedelta(minutes=2))
    return bolt


async def test_a_lock_that_wants_a_code_is_told_at_once_and_not_asked_again(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, caplog: pytest.LogCaptureFixture
) -> None:
    bolt = await a_lock_that_wants_a_code(hass, freezer)
    assert is_told(hass, "door_wants_code_luzech_entrance")
    await wait(hass, freezer, timedelta(minutes=20))
    assert bolt.told == []
    assert caplog.text.count("could not be told to unlock") == 1
    assert not is_told(hass, "door_failed_luzech_entrance")


async def test_its_code_typed_in_the_repair_opens_it(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    bolt = await a_lock_that_wants_a_code(hass, freezer)
    wrong = await tapped(hass, "door_wants_code_luzech_entrance", "code", code="12")
    assert wrong["errors"] == {"code": "code_refused"}
    done = await tapped(hass, "door_wants_code_luzech_entrance", "code", code="2468")
    assert done["type"] == "create_entry"
    await wait(hass, freezer, timedelta(minutes=1))
    assert bolt.codes[-1] == "2468"
    assert not bolt.is_locked
    assert not is_told(hass, "door_wants_code_luzech_entrance")


async def test_its_code_given_in_home_assistant_ends_the_repair_by_itself(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, entity_registry: er.EntityRegistry
) -> None:
    bolt = await a_lock_that_wants_a_code(hass, freezer)
    entity_registry.async_update_entity_options(bolt.entity_id, "lock", {"default_code": "2468"})
    await wait(hass, freezer, timedelta(minutes=1))
    assert bolt.told == ["unlock"]
    assert not is_told(hass, "door_wants_code_luzech_entrance")


async def test_a_lock_whose_integration_refuses_is_told_in_its_words_without_codes(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 7, 59)
    bolt.error = ServiceValidationError("the lock is in privacy mode, code 123456")
    await a_site(hass)
    await wait(hass, freezer, timedelta(minutes=20))
    assert bolt.told == ["unlock"]
    issue = ir.async_get(hass).async_get_issue(DOMAIN, "door_refused_luzech_entrance")
    assert issue
    assert issue.translation_placeholders
    assert issue.translation_placeholders["error"] == "the lock is in privacy mode, code …"
    bolt.error = None
    await tapped(hass, "door_refused_luzech_entrance", "seen_to")
    assert bolt.told == ["unlock", "unlock"]
    assert not is_told(hass, "door_refused_luzech_entrance")


async def test_a_bolt_that_springs_back_is_told_also_over_a_restart_and_tried_by_a_tap(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 21, 50)
    site, _ = await a_site(hass)
    seen(hass, "on")
    seen(hass, "off")
    for _ in range(90):
        await wait(hass, freezer, timedelta(minutes=1))
        if bolt.is_locked:
            freezer.tick(timedelta(seconds=20))
            bolt.turn(locked=False)
            await hass.async_block_till_done(wait_background_tasks=True)
    assert bolt.told == ["unlock", "lock", "lock", "lock"]
    assert is_told(hass, "door_springs_back_luzech_entrance")
    await again(hass, site)
    await wait(hass, freezer, timedelta(minutes=30))
    assert bolt.told == ["unlock", "lock", "lock", "lock"]
    assert is_told(hass, "door_springs_back_luzech_entrance")
    await tapped(hass, "door_springs_back_luzech_entrance", "seen_to")
    await wait(hass, freezer, timedelta(minutes=30))
    assert bolt.told[4:] == ["lock"]
    assert not is_told(hass, "door_springs_back_luzech_entrance")


async def test_a_repair_of_a_door_that_is_no_more_says_so(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    assert bolt.is_locked
    await an_unlocked_door_whose_contact_is_lost(hass, freezer)
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    flows: FlowManager[Any] = hass.data[REPAIRS]["flow_manager"]
    form = await flows.async_init(DOMAIN, data={"issue_id": CONTACT_SILENT})
    (door,) = (each for each in entry.subentries.values() if each.subentry_type == SUBENTRY_DOOR)
    hass.config_entries.async_remove_subentry(entry, door.subentry_id)
    await hass.async_block_till_done()
    done = await flows.async_configure(form["flow_id"], {"next_step_id": "seen_shut"})
    assert done["reason"] == "door_gone"
