"""Automations that people write: they run when something becomes of a space, and not otherwise."""

from pathlib import Path
import re
from typing import Any

from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.translation import async_get_translations
from homeassistant.helpers.trigger import async_get_all_descriptions
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_mock_service
from pytest_homeassistant_custom_component.typing import WebSocketGenerator
import yaml

from custom_components.faitout.condition import CONDITIONS
from custom_components.faitout.trigger import TRIGGERS
from tests.day import RADAR, Day
from tests.places import sensor, space

DOCS = Path(__file__).parents[1] / "docs" / "automations.md"


async def automate(
    hass: HomeAssistant, trigger: str, target: dict[str, Any], **options: Any
) -> list[ServiceCall]:
    """Write an automation; return the list to which it adds whenever it runs."""
    runs = async_mock_service(hass, "test", trigger)
    data = {"entity": "{{ trigger.entity_id }}"}
    automation: dict[str, Any] = {
        "alias": trigger,
        "triggers": {"trigger": f"faitout.{trigger}", "target": target},
        "actions": {"action": f"test.{trigger}", "data": data},
    }
    if options:
        automation["triggers"]["options"] = options
    assert await async_setup_component(hass, "automation", {"automation": automation})
    await hass.async_block_till_done()
    assert hass.states.get(f"automation.{trigger}") is not None
    return runs


def device(hass: HomeAssistant, day: Day, name: str = "salle") -> dict[str, str]:
    """Return the device of a space, as somebody picks it in the editor."""
    entry = er.async_get(hass).async_get(day.entity("sensor.status", name))
    assert entry
    assert entry.device_id
    return {"device_id": entry.device_id}


async def every(hass: HomeAssistant, day: Day) -> dict[str, list[ServiceCall]]:
    """Write one automation for each trigger."""
    runs = {trigger: async_mock_service(hass, "test", trigger) for trigger in TRIGGERS}
    automations = [
        {
            "alias": trigger,
            "triggers": {"trigger": f"faitout.{trigger}", "target": device(hass, day)},
            "actions": {"action": f"test.{trigger}"},
        }
        for trigger in TRIGGERS
    ]
    assert await async_setup_component(hass, "automation", {"automation": automations})
    await hass.async_block_till_done()
    return runs


def ran(runs: dict[str, list[ServiceCall]]) -> dict[str, int]:
    """Return which ran, and how often."""
    return {trigger: len(calls) for trigger, calls in runs.items() if calls}


async def test_a_booking_that_nobody_uses(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    runs = await every(hass, day)
    await day.book("10:00", "11:00")
    await day.until("10:01")
    assert ran(runs) == {"booking_awaited": 1}
    await day.until("10:08")
    assert ran(runs) == {"booking_awaited": 1, "warned": 1}
    await day.until("10:11")
    assert ran(runs) == {
        "booking_awaited": 1,
        "warned": 1,
        "no_show_released": 1,
        "booking_ended": 1,
        "became_free": 1,
    }


async def test_a_booking_whose_people_come_and_stay_too_long(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    runs = await every(hass, day)
    await day.book("10:00", "10:30")
    await day.book("10:30", "11:00")
    await day.until("10:00")
    await day.sees()
    await day.until("10:05")
    assert ran(runs) == {"booking_awaited": 1, "checked_in": 1}
    await day.until("10:32")
    assert ran(runs)["overstay"] == 1
    assert ran(runs)["booking_ended"] == 1


async def test_a_booking_whose_people_leave_early_ends_and_is_no_absence(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    runs = await every(hass, day)
    await day.book("10:00", "12:00")
    await day.until("10:00")
    await day.sees()
    await day.until("10:10")
    await day.says(RADAR, "off")
    await day.until("11:30")
    told = ran(runs)
    assert (told["warned"], told["booking_ended"], told["became_free"]) == (1, 1, 1)
    assert "no_show_released" not in told


async def test_a_cancelled_booking_and_the_morning_are_nothing_to_act_on(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    runs = await every(hass, day)
    await day.act("cancel", booking_id=await day.book("10:00", "11:00"))
    assert ran(runs) == {}


async def test_two_decisions_in_the_same_instant_are_both_acted_on(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    runs = await every(hass, day)
    booking = await day.book("09:00", "10:00")
    await day.act("check_in", booking_id=booking)
    await day.act("end", booking_id=booking)
    assert ran(runs)["checked_in"] == 1
    assert ran(runs)["booking_ended"] == 1


async def test_a_restart_is_nothing_to_act_on(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await day.book("09:00", "10:00")
    await day.until("09:01")
    runs = await every(hass, day)
    await day.restart()
    assert ran(runs) == {}


async def test_of_two_spaces_only_the_one_that_was_picked_counts(
    hass: HomeAssistant, day: Day
) -> None:
    cabin = space("cabine", "phone_box", [sensor("binary_sensor.cabine_radar", "radar")])
    hass.states.async_set("binary_sensor.cabine_radar", "off")
    await day.begin(space(), cabin)
    runs = await automate(hass, "checked_in", device(hass, day, "cabine"))
    await day.act("check_in", booking_id=await day.book("09:00", "10:00"))
    assert runs == []
    await day.act("check_in", booking_id=await day.book("09:00", "10:00", "cabine"))
    assert [run.data["entity"] for run in runs] == [day.entity("event.booking", "cabine")]


async def test_an_area_with_many_other_things_in_it(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    device_id = device(hass, day)["device_id"]
    dr.async_get(hass).async_update_device(device_id, area_id="étage")
    runs = await automate(hass, "booking_awaited", {"area_id": "étage"})
    await day.book("09:01", "10:00")
    await day.until("09:02")
    assert [run.data["entity"] for run in runs] == [day.entity("sensor.status")]


async def test_all_are_free_only_once_the_one_that_nobody_can_tell_about_is(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(space(), space("bureau", "office", [sensor(RADAR, "radar")]))
    both = [day.entity("sensor.status"), day.entity("sensor.status", "bureau")]
    runs = await automate(hass, "became_free", {"entity_id": both}, behavior="all")
    await day.act("check_in", booking_id=await day.book("09:00", "12:00"))
    hass.states.async_set(both[1], "unavailable")
    await day.tap("button.end", "press")
    await day.until("09:30")
    assert day.shows("sensor.status") == "free"
    assert runs == []


async def test_it_waits_as_long_as_it_was_told_to(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    runs = await automate(hass, "booking_awaited", device(hass, day), **{"for": {"minutes": 2}})
    await day.book("09:01", "10:00")
    await day.until("09:02")
    assert runs == []
    await day.until("09:04")
    assert len(runs) == 1


async def test_the_editor_offers_each_with_its_words(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    assert await async_setup_component(hass, "automation", {})
    await day.settle()
    offered = await async_get_all_descriptions(hass)
    ours = {name: told for name, told in offered.items() if name.startswith("faitout.")}
    assert ours.keys() == {f"faitout.{name}" for name in TRIGGERS}
    assert all(told and told["target"]["entity"] for told in ours.values())


async def test_the_examples_in_the_docs_are_automations(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    text = DOCS.read_text(encoding="utf-8").replace("0f5c2a...", device(hass, day)["device_id"])
    examples = [
        yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    ]
    assert await async_setup_component(
        hass,
        "automation",
        {"automation": [{"alias": f"example {n}"} | each for n, each in enumerate(examples)]},
    )
    await day.settle()
    assert {state.state for state in hass.states.async_all("automation")} == {"on"}
    assert len(examples) == len(hass.states.async_all("automation"))


async def test_whoever_picks_a_space_in_the_editor_is_offered_them_in_french(
    hass: HomeAssistant, day: Day, hass_ws_client: WebSocketGenerator
) -> None:
    await day.begin()
    assert await async_setup_component(hass, "automation", {})
    await day.settle()
    editor = await hass_ws_client()
    for kind, known in (("triggers", TRIGGERS), ("conditions", CONDITIONS)):
        question = {"type": f"get_{kind}_for_target", "target": device(hass, day)}
        await editor.send_json_auto_id(question)
        offered = (await editor.receive_json())["result"]
        assert {f"faitout.{name}" for name in known} <= set(offered)
        words = await async_get_translations(hass, "fr", kind, {"faitout"})
        for name in known:
            assert words[f"component.faitout.{kind}.{name}.name"]
    triggers = await async_get_translations(hass, "fr", "triggers", {"faitout"})
    assert triggers["component.faitout.triggers.became_free.name"] == "Un espace s’est libéré"
