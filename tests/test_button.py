"""The buttons of a space: there when they make sense, and they do what they say."""

from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.words.refusals import CommandRefused
from tests.day import Day
from tests.places import space

BUTTONS = ("check_in", "end", "extend", "undo_release")


def available(day: Day) -> set[str]:
    """Return the buttons that can be pressed."""
    return {key for key in BUTTONS if day.shows(f"button.{key}") != STATE_UNAVAILABLE}


async def press(day: Day, key: str) -> None:
    """Press a button."""
    await day.tap(f"button.{key}", "press")


async def test_a_free_room_has_nothing_to_press(day: Day) -> None:
    await day.begin()
    assert available(day) == set()


async def test_ten_minutes_before_a_booking_one_can_say_i_am_here(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.until("09:49")
    assert available(day) == set()
    await day.until("09:50")
    assert available(day) == {"check_in"}
    await press(day, "check_in")
    assert day.shows("sensor.status") == "occupied"


async def test_a_booking_can_be_extended_and_ended(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.until("10:00")
    await press(day, "check_in")
    assert available(day) == {"end", "extend"}
    await press(day, "extend")
    assert day.clock("sensor.busy_until") == "11:15"
    await press(day, "end")
    assert day.state("event.booking").attributes["event_type"] == "ended"
    assert available(day) == set()


async def test_a_booking_before_another_cannot_be_extended(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.book("11:00", "12:00")
    await day.until("10:00")
    assert available(day) == {"check_in", "end"}


async def test_one_tap_brings_a_released_booking_back(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.until("10:11")
    assert day.shows("sensor.status") == "free"
    assert available(day) == {"undo_release"}
    await press(day, "undo_release")
    assert day.shows("sensor.status") == "awaiting"
    assert day.state("event.booking").attributes["event_type"] == "restored"


async def test_after_ten_minutes_a_release_stays(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.until("10:21")
    assert available(day) == set()


async def test_a_tap_that_comes_too_late_is_refused_in_words(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.until("10:00")
    entity = hass.data["entity_components"]["button"].get_entity(day.entity("button.end"))
    await press(day, "end")
    with pytest.raises(CommandRefused) as refused:
        await entity.async_press()
    assert refused.value.translation_key == "refused_no_booking_now"


async def test_a_lounge_has_no_buttons(day: Day) -> None:
    await day.begin(space("salon", "common", []))
    assert not any(day.has(f"button.{key}", "salon") for key in BUTTONS)
