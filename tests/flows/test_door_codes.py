"""A lock that keeps codes is set up in the browser, and asked whether it does."""

from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.faitout.const import SUBENTRY_DOOR
from custom_components.faitout.hub.site import Site
from custom_components.faitout.outputs.lock_codes.runner import LockCodes
from tests.outputs.lock_codes.keypads import KEYPAD, MatterKeypad, fit_keypad
from tests.places import set_up

ENTRANCE = {
    "name": "Entrée",
    "lock": KEYPAD,
    "spaces": [],
    "opens": "grants",
    "exit_confirmed": True,
    "keeps_codes": True,
    "held_open": {"hours": 0, "minutes": 5, "seconds": 0},
}


async def answer(hass: HomeAssistant, site: Site, **changes: Any) -> SubentryFlowResult:
    """Fill the form of a new door in."""
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR), context={"source": SOURCE_USER}
    )
    result = await hass.config_entries.subentries.async_configure(
        form["flow_id"], {**ENTRANCE, **changes}
    )
    await hass.async_block_till_done()
    return result


async def test_a_lock_that_keeps_codes_says_so_itself(hass: HomeAssistant) -> None:
    await fit_keypad(hass, MatterKeypad(), "matter")
    site = await set_up(hass)
    done = await answer(hass, site)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"]["keeps_codes"] is True
    await hass.async_block_till_done(wait_background_tasks=True)
    now_at_work: Site = site.entry.runtime_data
    (codes,) = (part for part in now_at_work.rights if isinstance(part, LockCodes))
    assert codes.state.ability
    assert codes.state.ability.last == 4


async def test_a_lock_that_does_not_answer_is_not_taken(hass: HomeAssistant) -> None:
    keypad = await fit_keypad(hass, MatterKeypad(), "matter")
    keypad.is_silent = True
    site = await set_up(hass)
    assert (await answer(hass, site))["errors"] == {"keeps_codes": "codes_no_answer"}
    done = await answer(hass, site, keeps_codes=False)
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_a_lock_that_no_driver_knows_is_not_taken(hass: HomeAssistant) -> None:
    await fit_keypad(hass, MatterKeypad(), "nuki")
    site = await set_up(hass)
    assert (await answer(hass, site))["errors"] == {"keeps_codes": "codes_no_way"}


async def test_a_lock_whose_codes_are_shorter_than_ours_is_not_taken(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    keypad = await fit_keypad(hass, MatterKeypad(), "matter")
    info = {**await keypad.async_get_lock_info(), "max_pin_length": 4}

    async def four_digits() -> dict[str, Any]:
        return info

    monkeypatch.setattr(keypad, "async_get_lock_info", four_digits)
    site = await set_up(hass)
    assert (await answer(hass, site))["errors"] == {"keeps_codes": "codes_length"}


async def test_a_door_of_before_locks_kept_codes_is_changed_as_ever(hass: HomeAssistant) -> None:
    await fit_keypad(hass, MatterKeypad(), "matter")
    site = await set_up(hass)
    await answer(hass, site, keeps_codes=False)
    (door,) = site.entry.get_subentries_of_type(SUBENTRY_DOOR)
    old = {key: value for key, value in door.data.items() if key != "keeps_codes"}
    hass.config_entries.async_update_subentry(site.entry, door, data=old)
    await hass.async_block_till_done()
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": door.subentry_id},
    )
    done = await hass.config_entries.subentries.async_configure(form["flow_id"], ENTRANCE)
    await hass.async_block_till_done()
    assert done["reason"] == "reconfigure_successful"
    (door,) = site.entry.get_subentries_of_type(SUBENTRY_DOOR)
    assert door.data["keeps_codes"] is True
