"""The automation switch: off, the hub watches and touches nothing."""

from tests.day import Day
from tests.places import space


async def test_with_the_automation_off_nothing_is_released(day: Day) -> None:
    await day.begin()
    assert day.shows("switch.automation") == "on"
    await day.tap("switch.automation", "turn_off")
    assert day.shows("switch.automation") == "off"
    await day.book("10:00", "11:00")
    await day.until("10:30")
    assert day.shows("sensor.status") == "awaiting"


async def test_switched_on_again_the_hub_acts_again(day: Day) -> None:
    await day.begin()
    await day.tap("switch.automation", "turn_off")
    await day.book("10:00", "11:00")
    await day.until("10:05")
    await day.tap("switch.automation", "turn_on")
    assert day.shows("switch.automation") == "on"
    await day.until("10:20")
    assert day.shows("sensor.status") == "free"


async def test_the_switch_survives_a_restart(day: Day) -> None:
    await day.begin()
    await day.tap("switch.automation", "turn_off")
    await day.restart()
    assert day.shows("switch.automation") == "off"


async def test_a_lounge_has_the_switch_too(day: Day) -> None:
    await day.begin(space("salon", "common", []))
    assert day.shows("switch.automation", "salon") == "on"
