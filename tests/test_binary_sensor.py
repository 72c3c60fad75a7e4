"""Occupancy and the health of the sensors, as people see them."""

from homeassistant.const import STATE_UNAVAILABLE

from tests.day import MOTION, RADAR, Day
from tests.places import sensor, space


async def test_somebody_in_the_room_is_occupancy(day: Day) -> None:
    await day.begin()
    assert day.shows("binary_sensor.occupancy") == "off"
    await day.comes_in(RADAR)
    assert day.shows("binary_sensor.occupancy") == "on"


async def test_one_movement_is_nobody_yet(day: Day) -> None:
    await day.begin()
    await day.sees(MOTION)
    assert day.shows("binary_sensor.occupancy") == "off"
    assert day.state("binary_sensor.occupancy").attributes["confidence"] == 0.5


async def test_occupancy_says_how_sure_it_is_and_by_whom(day: Day) -> None:
    await day.begin()
    await day.comes_in(RADAR)
    attributes = day.state("binary_sensor.occupancy").attributes
    assert attributes["confidence"] == 0.9
    assert {sign["sensor"]: sign["says"] for sign in attributes["evidence"]} == {
        RADAR: "for",
        MOTION: "against",
    }


async def test_a_blind_room_is_neither_empty_nor_occupied(day: Day) -> None:
    await day.begin()
    for blind in (RADAR, MOTION):
        await day.says(blind, STATE_UNAVAILABLE)
    assert day.shows("binary_sensor.occupancy") == "unknown"
    assert day.state("binary_sensor.occupancy").attributes["confidence"] == 0
    assert day.shows("sensor.status") == "unsure"


async def test_a_desk_without_sensors_is_unknown_and_no_problem(day: Day) -> None:
    await day.begin(space("poste", "desk", []))
    assert day.shows("binary_sensor.occupancy", "poste") == "unknown"
    assert day.shows("binary_sensor.sensors", "poste") == "off"


async def test_a_failing_sensor_is_a_problem_that_names_it(day: Day) -> None:
    await day.begin()
    assert day.shows("binary_sensor.sensors") == "off"
    await day.says(RADAR, STATE_UNAVAILABLE)
    assert day.shows("binary_sensor.sensors") == "on"
    assert day.state("binary_sensor.sensors").attributes["failing"] == {RADAR: "unavailable"}
    await day.says(RADAR, "off")
    assert day.shows("binary_sensor.sensors") == "off"
    assert day.state("binary_sensor.sensors").attributes["failing"] == {}


async def test_the_lounge_is_watched_too(day: Day) -> None:
    await day.begin(space("salon", "common", [sensor(RADAR, "radar")]))
    await day.comes_in(RADAR)
    assert day.shows("binary_sensor.occupancy", "salon") == "on"
    await day.until("09:02")
    assert day.shows("sensor.status", "salon") == "occupied"
