"""The service select: a space out of service is shown as such and cannot be booked."""

import pytest

from custom_components.faitout.words.refusals import CommandRefused
from tests.day import Day
from tests.places import space


async def take(day: Day, option: str) -> None:
    """Choose an option."""
    await day.tap("select.service", "select_option", option=option)


async def test_a_room_out_of_service_cannot_be_booked(day: Day) -> None:
    await day.begin()
    assert day.state("select.service").attributes["options"] == ["in_service", "out_of_service"]
    await take(day, "out_of_service")
    assert day.shows("select.service") == "out_of_service"
    assert day.shows("sensor.status") == "out_of_service"
    with pytest.raises(CommandRefused) as refused:
        await day.book("10:00", "11:00")
    assert refused.value.translation_key == "refused_out_of_service"


async def test_back_in_service_it_can(day: Day) -> None:
    await day.begin()
    await take(day, "out_of_service")
    await take(day, "in_service")
    assert day.shows("sensor.status") == "free"
    await day.book("10:00", "11:00")


async def test_the_choice_survives_a_restart(day: Day) -> None:
    await day.begin()
    await take(day, "out_of_service")
    await day.restart()
    assert day.shows("select.service") == "out_of_service"


async def test_a_lounge_has_no_such_choice(day: Day) -> None:
    await day.begin(space("salon", "common", []))
    assert not day.has("select.service", "salon")
