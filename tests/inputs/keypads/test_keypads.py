"""Whoever types the right code or holds the right badge to a reader at the door comes in."""

import asyncio
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import tag
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest

from custom_components.faitout.inputs.keypads.keypads import MOST_AT_ONCE
from tests.inputs.keypads.doors import (
    ANNE,
    ENTRANCE,
    NINE,
    Entrance,
    a_device,
    a_grant,
    an_entrance,
)
from tests.inputs.keypads.test_shown_key import ZWAVE, at_zha

UID = "04-A2-3B-7C"


@pytest.fixture(autouse=True)
def nine(freezer: FrozenDateTimeFactory) -> None:
    freezer.move_to(NINE)


async def typed_at_zha(hass: HomeAssistant, keypad: str, code: str) -> None:
    hass.bus.async_fire("zha_event", at_zha(keypad, code))
    await hass.async_block_till_done(wait_background_tasks=True)


async def test_a_code_at_a_zigbee_keypad_opens_its_door(hass: HomeAssistant) -> None:
    keypad = a_device(hass, "zha")
    entrance = await an_entrance(hass, readers=[keypad])
    await typed_at_zha(hass, keypad, await entrance.code())
    assert entrance.outcomes == ["opened"]
    assert entrance.bolt.told == ["unlock"]


async def test_a_wrong_code_opens_nothing(hass: HomeAssistant) -> None:
    keypad = a_device(hass, "zha")
    entrance = await an_entrance(hass, readers=[keypad])
    right = await entrance.code()
    await typed_at_zha(hass, keypad, f"{(int(right) + 1) % 10**6:06}")
    assert entrance.outcomes == ["unknown"]
    assert entrance.bolt.told == []


async def test_a_keypad_elsewhere_opens_nothing_here(hass: HomeAssistant) -> None:
    keypad, other = a_device(hass, "zha"), a_device(hass, "zha", "other")
    entrance = await an_entrance(hass, readers=[keypad])
    await typed_at_zha(hass, other, await entrance.code())
    assert entrance.answers == []


async def test_a_code_at_a_z_wave_keypad_opens_its_door(hass: HomeAssistant) -> None:
    keypad = a_device(hass, "zwave_js")
    entrance = await an_entrance(hass, readers=[keypad])
    event = {**ZWAVE, "device_id": keypad, "event_data": await entrance.code()}
    hass.bus.async_fire("zwave_js_notification", event)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entrance.bolt.told == ["unlock"]


async def with_tags(hass: HomeAssistant, **keypads: Any) -> Entrance:
    assert await async_setup_component(hass, "tag", {})
    return await an_entrance(hass, **keypads)


async def a_member(entrance: Entrance, learns: str) -> None:
    """Let Anne come in, by what was learned as her badge."""
    await entrance.desk.grant(a_grant("g-anne", ANNE), with_code=False)
    await entrance.desk.add_badge(ANNE, learns)  # type: ignore[attr-defined] # of the desk itself


async def test_a_badge_held_to_a_reader_of_tags_opens_its_door(hass: HomeAssistant) -> None:
    reader = a_device(hass, "esphome")
    entrance = await with_tags(hass, readers=[reader])
    await a_member(entrance, UID)
    await tag.async_scan_tag(hass, UID, reader)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entrance.outcomes == ["opened"]
    assert entrance.bolt.told == ["unlock"]


async def test_a_badge_is_learned_at_a_reader_and_taken_back(hass: HomeAssistant) -> None:
    reader = a_device(hass, "mqtt")
    entrance = await with_tags(hass, readers=[reader])
    await entrance.desk.grant(a_grant("g-anne", ANNE), with_code=False)
    learning = hass.async_create_background_task(
        entrance.desk.learn_badge(ANNE, ENTRANCE), "learning"
    )
    await asyncio.sleep(0)
    await tag.async_scan_tag(hass, UID.replace("-", ":").lower(), reader)
    assert await learning
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entrance.bolt.told == []
    await tag.async_scan_tag(hass, UID, reader)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entrance.bolt.told == ["unlock"]
    assert await entrance.desk.forget_badges(ANNE) == 1
    await tag.async_scan_tag(hass, UID, reader)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entrance.outcomes == ["opened", "unknown"]


async def test_a_members_phone_that_scans_the_tag_of_the_door_opens_it(
    hass: HomeAssistant,
) -> None:
    phone = a_device(hass, "mobile_app", "phone")
    entrance = await with_tags(hass, door_tags=["luzech-entrance"])
    await a_member(entrance, f"phone/{phone}")
    user = Context(user_id="0123456789abcdef0123456789abcdef")
    await tag.async_scan_tag(hass, "luzech-entrance", phone, user)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entrance.outcomes == ["opened"]
    assert entrance.bolt.told == ["unlock"]


async def test_only_the_app_itself_speaks_for_a_phone(hass: HomeAssistant) -> None:
    phone, reader = a_device(hass, "mobile_app", "phone"), a_device(hass, "esphome")
    entrance = await with_tags(hass, door_tags=["luzech-entrance"])
    await a_member(entrance, f"phone/{phone}")
    user = Context(user_id="0123456789abcdef0123456789abcdef")
    # An event without a user, another tag, a reader that names the tag, a badge like a phone.
    await tag.async_scan_tag(hass, "luzech-entrance", phone)
    await tag.async_scan_tag(hass, "another", phone, user)
    await tag.async_scan_tag(hass, "luzech-entrance", reader, user)
    await tag.async_scan_tag(hass, f"phone/{phone}", reader, user)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entrance.answers == []


async def test_a_machine_that_types_is_answered_a_few_times_at_once(hass: HomeAssistant) -> None:
    keypad = a_device(hass, "zha")
    entrance = await an_entrance(hass, readers=[keypad])
    for code in range(20):
        hass.bus.async_fire("zha_event", at_zha(keypad, f"{code:06}"))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert len(entrance.answers) == MOST_AT_ONCE


async def test_a_door_shows_as_an_alarm_panel_that_takes_codes(hass: HomeAssistant) -> None:
    entrance = await an_entrance(hass, alarm_panel=True)
    code = await entrance.code()
    panel = er.async_get(hass).async_get_entity_id(
        "alarm_control_panel", "faitout", "luzech_entrance_door_keypad"
    )
    assert panel
    state = hass.states.get(panel)
    assert state is not None
    assert state.state == "armed_away"
    assert state.attributes["code_format"] == "number"

    async def disarm(typed: str | None) -> None:
        data = {"entity_id": panel} | ({"code": typed} if typed else {})
        await hass.services.async_call("alarm_control_panel", "alarm_disarm", data, blocking=True)
        await hass.async_block_till_done()

    wrong = f"{(int(code) + 1) % 10**6:06}"
    with pytest.raises(ServiceValidationError, match="does not open") as refused:
        await disarm(wrong)
    assert wrong not in str(refused.value)
    with pytest.raises(ServiceValidationError, match="Type the code"):
        await disarm(None)
    assert entrance.bolt.told == []
    await disarm(code)
    assert entrance.bolt.told == ["unlock"]
    state = hass.states.get(panel)
    assert state is not None
    assert state.state == "disarmed"
    assert code not in str(state.as_dict())


async def test_a_door_without_that_setting_has_no_panel(hass: HomeAssistant) -> None:
    await an_entrance(hass)
    assert hass.states.async_entity_ids("alarm_control_panel") == []


async def test_no_kind_of_key_is_taken_for_the_other(hass: HomeAssistant) -> None:
    """A code that is held to a reader as the number of a badge opens nothing."""
    reader = a_device(hass, "esphome")
    entrance = await with_tags(hass, readers=[reader])
    await tag.async_scan_tag(hass, await entrance.code(), reader)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert entrance.outcomes == ["unknown"]
