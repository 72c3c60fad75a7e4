"""A journal of another release: what it learned is taken as far as it can be, the rest is left."""

from collections.abc import Callable
import json
from typing import Any

import pytest

from tests.day import MOTION, Day
from tests.lessons import rewrite
from tests.places import sensor, space

type Memory = dict[str, Any]

YEARS = 50 * 366 * 24 * 3600 * 10**6
"""In microseconds."""


def written_by(change: Callable[[Memory], None]) -> Callable[[bytes], bytes]:
    """Return what another release would have written instead."""

    def changed(data: bytes) -> bytes:
        memory: Memory = json.loads(data)
        change(memory)
        return json.dumps(memory).encode()

    return changed


def record_of(memory: Memory) -> Memory:
    """Return what a memory holds of its first sensor's record."""
    record: Memory = memory["senses"]["sensors"][0]["record"]
    return record


def lacks_it(memory: Memory) -> None:
    del memory["senses"]["learned"]
    for each in memory["senses"]["sensors"]:
        del each["record"], each["missed"]


def knows_more(memory: Memory) -> None:
    record_of(memory)["brightest"] = 1
    memory["senses"]["learned"]["moods"] = ["sad"]


def an_appliance_of_tomorrow(memory: Memory) -> None:
    record_of(memory)["ghosts"] = [{"at": 0, "during": ["robot"]}]
    memory["senses"]["learned"]["running"] = [{"appliance": "robot", "since": None, "ran": 0}]


def cannot_be(memory: Memory) -> None:
    record_of(memory).update(
        signs=-1, uses=-4, misses=10**9, quiet=[YEARS, -1], lost_for=-YEARS, shortest_on=-5
    )
    record_of(memory)["ghosts"] = [{"at": YEARS * 2, "during": []}] * 1000
    memory["senses"]["sensors"][0]["missed"] = -(10**9)
    memory["senses"]["learned"].update(since=YEARS * 2, gaps=-7, unseen=YEARS)


def no_shape_at_all(memory: Memory) -> None:
    memory["senses"]["sensors"][0]["record"] = "plenty"
    memory["senses"]["learned"] = [1, 2, 3]


@pytest.mark.parametrize(
    "change", [lacks_it, knows_more, an_appliance_of_tomorrow, cannot_be, no_shape_at_all]
)
async def test_the_room_goes_on_as_patient_as_by_default_and_keeps_what_was_decided(
    day: Day, change: Callable[[Memory], None]
) -> None:
    await day.begin(space(sensors=[sensor(MOTION, "motion")]))
    booking = await day.book("10:00", "12:00")
    await day.tap("switch.automation", "turn_off")
    await rewrite(day, written_by(change))
    assert day.shows("switch.automation") == "off"
    shown = day.state("sensor.sight")
    assert shown.state == "not_yet_known"
    (told,) = shown.attributes["sensors"]
    assert (told["uses"], told["missed"], told["ghosts"]) == (0, 0, 0)
    assert shown.attributes["longest_unseen_minutes"] == 0
    assert shown.attributes["learned_since"] is not None
    await day.tap("switch.automation", "turn_on")
    await day.says(MOTION, "on")
    await day.says(MOTION, "off")
    await day.until("10:09")
    assert day.shows("sensor.status") == "awaiting"
    await day.until("10:11")
    assert day.state("event.booking").attributes["event_type"] == "released"
    assert day.state("sensor.last_release").attributes["booking_id"] == booking
