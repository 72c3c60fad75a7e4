"""What needs a person, in a real Home Assistant: the sensor and the card say the same."""

import json
from pathlib import Path
from typing import Any

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.faitout.const import DOMAIN
from tests.day import MOTION, RADAR, Day
from tests.desk.conftest import Ask
from tests.people import administrator, make_animators, ordinary
from tests.places import CONTACT, LOCK, door, heated, sensor, space

STRINGS = Path(__file__).parents[2] / "custom_components" / "faitout" / "strings.json"
CO2 = "sensor.co2"
PPM = {"unit_of_measurement": "ppm"}
VALVE = "climate.vanne"


def number(day: Day) -> str:
    """Return what the sensor of the place shows."""
    entity_id = er.async_get(day.hass).async_get_entity_id("sensor", DOMAIN, "luzech_attention")
    assert entity_id
    state = day.hass.states.get(entity_id)
    assert state
    return state.state


async def needs(ask: Ask) -> list[dict[str, Any]]:
    """Return what the card is told of the place, which is as much as its sensor says."""
    site = (await ask("attention"))["sites"][0]
    found: list[dict[str, Any]] = site["concerns"]
    return found


async def test_stale_air_needs_a_person_until_it_is_fresh_again(
    hass: HomeAssistant, day: Day
) -> None:
    hass.states.async_set(CO2, "1499", PPM)
    await day.begin(
        space(sensors=[sensor("binary_sensor.salle_radar", "radar"), sensor(CO2, "co2", "ppm")])
    )
    assert number(day) == "0"
    for ppm, told in (("1500", "1"), ("1300", "1"), ("1100", "0")):
        hass.states.async_set(CO2, ppm, PPM)
        await day.settle()
        assert number(day) == told, ppm


async def test_a_room_in_which_pipes_may_freeze_is_told_and_not_forgotten_in_silence(
    hass: HomeAssistant, day: Day
) -> None:
    def says(degrees: float | None) -> None:
        modes = {"hvac_modes": ["heat", "off"], "temperature": 8, "supported_features": 1}
        hass.states.async_set(VALVE, "heat", {"current_temperature": degrees, **modes})

    says(15)
    await day.begin(heated(space(), [VALVE]))
    assert number(day) == "0"
    for degrees, told in ((4.5, "1"), (None, "1"), (9, "0")):
        says(degrees)
        await day.settle()
        assert number(day) == told, degrees


async def test_a_door_that_is_left_alone_needs_a_person_and_one_tap(there: Day, ask: Ask) -> None:
    (entrance,) = there.site.doors.values()
    entrance.set_automation(on=False)
    await there.settle()
    (concern,) = await needs(ask)
    assert (concern["kind"], concern["where"]) == ("only_watched", "Entrance, Luzech")
    assert await ask("attention/do", site="luzech", key=concern["key"]) == {}
    assert entrance.state.automation
    assert await needs(ask) == []


async def test_a_door_of_which_nothing_is_heard_is_not_in_order(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(space(), door())
    assert number(day) == "unknown"
    hass.states.async_set(LOCK, "locked")
    hass.states.async_set(CONTACT, "off")
    await day.settle()
    assert number(day) == "0"


async def test_a_place_whose_sensors_say_nothing_yet_after_a_restart_is_not_in_order(
    hass: HomeAssistant, there: Day, ask: Ask
) -> None:
    assert number(there) == "0"
    hass.set_state(CoreState.not_running)
    for each in (RADAR, MOTION):
        hass.states.async_set(each, "unavailable")
    await there.restart()
    assert number(there) == "unknown"
    assert not (await ask("attention"))["sites"][0]["is_known"]


async def test_a_sensor_that_falls_silent_ends_the_peace_before_it_is_told_of(day: Day) -> None:
    await day.begin()
    assert number(day) == "0"
    await day.says(RADAR, "unavailable")
    assert number(day) == "unknown"
    await day.until("09:12")
    assert number(day) == "1"
    await day.says(RADAR, "off")
    assert number(day) == "0"


async def test_a_place_that_is_not_at_work_is_told_of_and_never_in_order(
    hass: HomeAssistant, there: Day, ask: Ask
) -> None:
    resting = MockConfigEntry(
        domain=DOMAIN, title="Prayssac", unique_id="prayssac", state=ConfigEntryState.SETUP_RETRY
    )
    resting.add_to_hass(hass)
    told = {site["site"]: site for site in (await ask("attention"))["sites"]}
    assert told["luzech"]["is_known"]
    assert (told["prayssac"]["is_known"], told["prayssac"]["is_at_work"]) == (False, False)
    resting.mock_state(hass, ConfigEntryState.NOT_LOADED)
    assert there.site.name == "Luzech"


async def test_no_repair_that_there_may_be_is_missing(
    hass: HomeAssistant, there: Day, ask: Ask
) -> None:
    keys = list(json.loads(STRINGS.read_text(encoding="utf-8"))["issues"])
    for key in keys:
        ir.async_create_issue(
            hass,
            DOMAIN,
            f"{key}_luzech",
            is_fixable=False,
            severity=ir.IssueSeverity.WARNING,
            translation_key=key,
            data={"entry_id": there.site.entry.entry_id},
        )
    await there.settle()
    told = await needs(ask)
    assert {each["subject"] for each in told} == {f"{key}_luzech" for key in keys}
    assert number(there) == str(len(keys))
    assert all(each["what"] for each in told)


async def test_an_animator_is_told_whom_to_ask_for_what_only_an_administrator_can_do(
    hass: HomeAssistant, there: Day, ask: Ask, hass_ws_client: WebSocketGenerator
) -> None:
    await administrator(hass, "Anna")
    animator = await ordinary(hass)
    make_animators(there.site, animator)
    await there.settle()
    ir.async_create_issue(
        hass,
        DOMAIN,
        "metrics_luzech",
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key="metrics_cannot_connect",
        data={"entry_id": there.site.entry.entry_id},
    )
    await ask("act", site="luzech", space="salle", act="out_of_service")
    token = await hass.auth.async_create_refresh_token(animator, "http://cards/")
    client = await hass_ws_client(hass, hass.auth.async_create_access_token(token))
    await client.send_json_auto_id({"type": "faitout/desk/attention"})
    (site,) = (await client.receive_json())["result"]["sites"]
    hers = {each["kind"]: each for each in site["concerns"]}
    assert "Anna" in hers["repair"]["helpers"]
    assert hers["repair"]["deed"] is None
    assert (hers["out_of_service"]["deed"], hers["out_of_service"]["helpers"]) == (
        "back_in_service",
        [],
    )
    assert all(each["helpers"] == [] for each in await needs(ask))
