"""What needs a person, in a real Home Assistant: the sensor and the card say the same."""

import json
from pathlib import Path
from typing import Any

from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import entity_registry as er, issue_registry as ir
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.faitout.concerns import repair_concerns, site_concerns
from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.rights import DeskRole, Right
from tests.day import MOTION, RADAR, Day
from tests.desk.conftest import Ask
from tests.people import administrator, give, make, make_animators, ordinary
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


async def told_to(hass: HomeAssistant, clients: WebSocketGenerator, user: User) -> dict[str, Any]:
    """Return what the card of a user is told of the place, or why not."""
    token = await hass.auth.async_create_refresh_token(user, "http://cards/")
    client = await clients(hass, hass.auth.async_create_access_token(token))
    await client.send_json_auto_id({"type": "faitout/desk/attention"})
    answer: dict[str, Any] = await client.receive_json()
    if not answer["success"]:
        return {"refused": answer["error"]["message"]}
    site: dict[str, Any] = answer["result"]["sites"][0]
    return {"kinds": [c["kind"] for c in site["concerns"]], "for_others": site["for_others"]}


async def test_each_is_told_of_what_they_may_settle_and_how_much_waits_for_others(
    hass: HomeAssistant, there: Day, ask: Ask, hass_ws_client: WebSocketGenerator
) -> None:
    await ask("act", site="luzech", space="salle", act="out_of_service")
    camille, paul, mairie = [await ordinary(hass, each) for each in ("Camille", "Paul", "Mairie")]
    make(there.site, DeskRole.COLLEAGUE, camille)
    make(there.site, DeskRole.READER, mairie)
    assert await told_to(hass, hass_ws_client, camille) == {
        "kinds": ["out_of_service"],
        "for_others": 0,
    }
    assert await told_to(hass, hass_ws_client, paul) == {"kinds": [], "for_others": 1}
    refused = await told_to(hass, hass_ws_client, mairie)
    assert refused["refused"].startswith("You may not look at what goes on here.")


async def test_who_may_not_do_a_deed_is_refused_it_whether_or_not_there_is_one(
    hass: HomeAssistant, there: Day, ask: Ask, hass_ws_client: WebSocketGenerator
) -> None:
    await ask("act", site="luzech", space="salle", act="out_of_service")
    (concern,) = await needs(ask)
    paul = await ordinary(hass, "Paul")
    token = await hass.auth.async_create_refresh_token(paul, "http://cards/")
    client = await hass_ws_client(hass, hass.auth.async_create_access_token(token))
    do = {"type": "faitout/desk/attention/do", "site": "luzech"}
    for key in (concern["key"], "out_of_service:luzech:cuisine:", "screens:luzech::"):
        await client.send_json_auto_id({**do, "key": key})
        assert (await client.receive_json())["error"]["code"] == "unauthorized", key
    give(there.site, Right.SERVICE, paul)
    await client.send_json_auto_id({**do, "key": concern["key"]})
    assert (await client.receive_json())["success"]


async def test_news_of_a_room_do_not_walk_through_all_repairs_of_the_installation(
    hass: HomeAssistant, there: Day, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked: list[None] = []
    walk = repair_concerns.open_repairs

    def counted(*of_what: Any) -> Any:
        walked.append(None)
        return walk(*of_what)

    monkeypatch.setattr(site_concerns, "open_repairs", counted)
    await ask("act", site="luzech", space="salle", act="out_of_service")
    await ask("act", site="luzech", space="salle", act="in_service")
    await there.says(RADAR, "on")
    assert walked == []
    ir.async_create_issue(
        hass,
        DOMAIN,
        "metrics_luzech",
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key="metrics_cannot_connect",
        data={"entry_id": there.site.entry.entry_id},
    )
    await there.settle()
    assert len(walked) == 1
    assert number(there) == "1"


async def test_what_cannot_be_looked_at_is_not_in_order_and_hides_nothing_else(
    there: Day, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("no doors today")

    monkeypatch.setattr(site_concerns.SiteConcerns, "_doors", fails)
    (entrance,) = there.site.doors.values()
    entrance.set_automation(on=False)
    await there.settle()
    assert number(there) == "unknown"
    await ask("act", site="luzech", space="salle", act="out_of_service")
    assert number(there) == "1"
    assert not (await ask("attention"))["sites"][0]["is_known"]
