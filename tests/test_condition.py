"""Automations that act only while a space is so; what nobody can tell is neither free nor taken."""

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers.condition import async_get_all_descriptions
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.faitout.condition import CONDITIONS
from tests.day import MOTION, RADAR, Day
from tests.places import sensor, space

ASK = "ask"


async def automate(hass: HomeAssistant, day: Day, *spaces: str, **options: Any) -> None:
    """Write one automation for each condition, all run by the same event."""
    target = {"entity_id": [day.entity("sensor.status", name) for name in spaces or ["salle"]]}
    automations = [
        {
            "alias": condition,
            "triggers": {"trigger": "event", "event_type": ASK},
            "conditions": {
                "condition": f"faitout.{condition}",
                "target": target,
                "options": options,
            },
            "actions": {"action": "test.acted", "data": {"condition": condition}},
        }
        for condition in CONDITIONS
    ]
    assert await async_setup_component(hass, "automation", {"automation": automations})
    await hass.async_block_till_done()


async def true_now(hass: HomeAssistant) -> set[str]:
    """Return which conditions let their automation act now."""
    acted = async_mock_service(hass, "test", "acted")
    hass.bus.async_fire(ASK)
    await hass.async_block_till_done()
    return {call.data["condition"] for call in acted}


async def test_a_day_of_a_room(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await automate(hass, day)
    assert await true_now(hass) == {"is_free", "is_open"}
    await day.book("09:05", "10:00")
    await day.until("09:04")
    assert await true_now(hass) == {"is_free", "is_open"}
    await day.until("09:06")
    assert await true_now(hass) == {"is_awaited", "is_open"}
    await day.sees()
    await day.until("09:08")
    assert await true_now(hass) == {"is_occupied", "is_open"}


async def test_people_who_are_still_there_after_closing_time(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await automate(hass, day)
    await day.until("21:55")
    await day.sees()
    await day.until("22:01")
    assert await true_now(hass) == {"is_occupied"}


@pytest.mark.parametrize("word", ["unavailable", "unknown"])
async def test_a_space_that_nobody_can_tell_about_is_nothing(
    hass: HomeAssistant, day: Day, word: str
) -> None:
    await day.begin()
    await automate(hass, day, behavior="all")
    hass.states.async_set(day.entity("sensor.status"), word)
    assert await true_now(hass) == set()


async def test_any_and_all_of_two_spaces(hass: HomeAssistant, day: Day) -> None:
    hass.states.async_set("binary_sensor.cabine_radar", "off")
    await day.begin(
        space(), space("cabine", "phone_box", [sensor("binary_sensor.cabine_radar", "radar")])
    )
    await automate(hass, day, "salle", "cabine", behavior="all")
    assert await true_now(hass) == {"is_free", "is_open"}
    await day.sees(RADAR)
    await day.until("09:02")
    assert await true_now(hass) == {"is_open"}


async def test_no_space_at_all_fulfils_nothing(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    automation = {
        "alias": "none",
        "triggers": {"trigger": "event", "event_type": ASK},
        "conditions": {
            "condition": "faitout.is_free",
            "target": {"entity_id": day.entity("calendar.bookings")},
            "options": {"behavior": "all"},
        },
        "actions": {"action": "test.acted", "data": {"condition": "is_free"}},
    }
    assert await async_setup_component(hass, "automation", {"automation": automation})
    await hass.async_block_till_done()
    assert await true_now(hass) == set()


async def test_it_must_have_been_so_for_a_while(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await automate(hass, day, **{"for": {"minutes": 5}})
    await day.book("09:01", "10:00")
    await day.until("09:03")
    assert "is_awaited" not in await true_now(hass)
    await day.until("09:07")
    assert "is_awaited" in await true_now(hass)


async def test_the_editor_offers_each_with_its_words(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    assert await async_setup_component(hass, "automation", {})
    await day.settle()
    offered = await async_get_all_descriptions(hass)
    ours = {name for name in offered if name.startswith("faitout.")}
    assert ours == {f"faitout.{name}" for name in CONDITIONS}


async def test_nothing_booked_is_not_empty_while_the_sensors_are_blind(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    await automate(hass, day)
    for each in (RADAR, MOTION):
        await day.says(each, "unavailable")
    await day.until("09:02")
    assert day.shows("sensor.status") == "unsure"
    assert await true_now(hass) == {"is_open"}
