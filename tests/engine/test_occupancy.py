"""Is somebody there: what each kind of sensor says, for how long, and how sure that makes us."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from custom_components.faitout.engine.occupancy import Presence, speaks
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from tests.engine.rooms import (
    CO2,
    COUNTER,
    DOOR,
    MOTION,
    POWER,
    RADAR,
    SEAT,
    SOUND,
    Room,
    minutes,
    sensor,
)

LIGHT = sensor(SensorKind.LIGHT)
DOCS = Path(__file__).parents[2] / "docs" / "how-it-decides.md"


def test_a_room_that_its_sensors_see_empty_is_empty() -> None:
    room = Room(RADAR, MOTION)
    assert room.presence() is Presence.NO
    assert room.confidence == 1.0


@pytest.mark.parametrize("spec", [RADAR, MOTION, COUNTER, SEAT], ids=lambda spec: spec.id)
def test_one_sensor_that_goes_on_seeing_people_is_enough(spec: SensorSpec) -> None:
    room = Room(spec)
    room.stays_on(spec)
    assert room.presence() is Presence.YES
    assert room.confidence >= 0.9


@pytest.mark.parametrize(
    ("spec", "hold"),
    [(MOTION, 5), (RADAR, 0.5), (SEAT, 0.5), (COUNTER, 0)],
    ids=["motion", "radar", "seat", "people_counter"],
)
def test_the_last_yes_of_a_sensor_counts_for_its_hold(spec: SensorSpec, hold: float) -> None:
    room = Room(spec)
    room.sees(spec)
    room.until(10)
    room.clears(spec)
    if hold:
        room.until(10 + hold - 0.01)
        assert room.presence() is Presence.YES
    room.until(10 + hold)
    assert room.presence() is Presence.NO
    assert room.state.senses.empty_since == minutes(10 + hold)


def test_a_hold_set_by_the_installer_counts_instead_of_that_of_the_kind() -> None:
    patient = replace(RADAR, hold=timedelta(minutes=2))
    room = Room(patient)
    room.stays_on(patient)
    room.until(1)
    room.clears(patient)
    room.until(2.9)
    assert room.presence() is Presence.YES
    room.until(3)
    assert room.presence() is Presence.NO


def test_the_confidence_decays_while_only_the_hold_speaks() -> None:
    room = Room(MOTION)
    room.sees_twice(MOTION)
    sure = [room.confidence]
    room.clears(MOTION)
    for minute in (1, 2, 3, 4):
        room.until(minute)
        room.hears(MOTION)
        sure.append(room.confidence)
    assert sure == sorted(sure, reverse=True)
    assert sure[0] == 0.9
    assert 0.5 <= sure[-1] < 0.6


def test_two_sensors_make_surer_than_one() -> None:
    room = Room(RADAR, MOTION)
    room.stays_on(RADAR)
    one = room.confidence
    room.sees(MOTION)
    assert one == 0.9
    assert room.confidence == 0.99


@pytest.mark.parametrize("spec", [CO2, SOUND, POWER, LIGHT], ids=lambda spec: spec.id)
def test_one_slow_sensor_alone_makes_nobody(spec: SensorSpec) -> None:
    room = Room(RADAR, spec)
    room.says(spec, 2000.0)
    assert room.presence() is Presence.NO


def test_slow_sensors_never_make_a_room_empty() -> None:
    room = Room(CO2, SOUND)
    assert room.presence() is Presence.UNKNOWN
    assert not room.state.senses.seen


def test_slow_sensors_never_make_a_room_blind() -> None:
    room = Room(RADAR, CO2, SOUND)
    room.loses(CO2)
    room.loses(SOUND)
    assert room.presence() is Presence.NO


def test_somebody_breathing_is_noticed_before_the_air_is_bad() -> None:
    room = Room(RADAR, CO2)
    room.says(CO2, 430.0)
    room.until(10)
    room.says(CO2, 440.0)
    assert not speaks(room.sensor(CO2), room.now)
    room.until(15)
    room.says(CO2, 485.0)
    assert speaks(room.sensor(CO2), room.now)


@pytest.mark.parametrize(
    ("spec", "threshold", "promise"),
    [
        (CO2, 460.0, "40 ppm in 10 min"),
        (SOUND, 45.0, "sound (45 dB)"),
        (POWER, 30.0, "power (30 W)"),
        (LIGHT, 200.0, "light (200 lx"),
    ],
    ids=lambda value: value.id if isinstance(value, SensorSpec) else "",
)
def test_a_number_becomes_a_yes_where_the_docs_promise_it(
    spec: SensorSpec, threshold: float, promise: str
) -> None:
    assert promise in DOCS.read_text(encoding="utf-8")
    room = Room(spec)
    room.until(5)
    room.says(spec, threshold - 0.1)
    assert not speaks(room.sensor(spec), room.now)
    room.says(spec, threshold)
    assert speaks(room.sensor(spec), room.now)


@pytest.mark.parametrize(
    ("spec", "value", "hold"),
    [(CO2, 1000.0, 10), (SOUND, 60.0, 5), (POWER, 1000.0, 5), (LIGHT, 1000.0, 5)],
    ids=lambda value: value.id if isinstance(value, SensorSpec) else "",
)
def test_a_number_counts_for_as_long_as_the_docs_promise(
    spec: SensorSpec, value: float, hold: float
) -> None:
    room = Room(RADAR, spec)
    room.stays_on(RADAR)
    room.until(1)
    room.says(spec, value)
    room.clears(spec)
    room.clears(RADAR)
    room.until(1 + hold - 0.01)
    assert room.presence() is Presence.YES
    room.until(1 + hold)
    assert room.presence() is Presence.NO


def test_a_threshold_set_by_the_installer_counts() -> None:
    crowd = SensorSpec(id=COUNTER.id, kind=SensorKind.PEOPLE_COUNTER, threshold=2.0)
    room = Room(crowd)
    room.says(crowd, 1.0)
    assert room.presence() is Presence.NO
    room.says(crowd, 2.0)
    assert room.presence() is Presence.YES


def test_an_open_door_alone_is_nobody() -> None:
    room = Room(RADAR, DOOR)
    room.sees(DOOR)
    assert room.presence() is Presence.NO


def test_somebody_who_says_so_is_there_for_five_minutes() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.checks_in()
    assert room.presence() is Presence.YES
    assert room.confidence == 0.99
    room.until(4.9)
    assert room.presence() is Presence.YES
    room.until(5)
    assert room.presence() is Presence.NO


def test_a_room_without_sensors_is_unknown_and_never_empty() -> None:
    room = Room()
    assert room.presence() is Presence.UNKNOWN
    assert room.confidence == 0.0


def test_where_sensors_cover_different_parts_all_of_them_must_work() -> None:
    north = sensor(SensorKind.RADAR, "north", area="north")
    south = sensor(SensorKind.RADAR, "south", area="south")
    room = Room(north, south)
    assert room.presence() is Presence.NO
    room.loses(south)
    assert room.presence() is Presence.UNKNOWN


def test_where_sensors_cover_the_same_part_one_is_enough() -> None:
    room = Room(RADAR, MOTION)
    room.loses(RADAR)
    assert room.presence() is Presence.NO


def test_a_sensor_for_the_whole_room_is_enough_when_that_of_a_part_fails() -> None:
    corner = sensor(SensorKind.MOTION, "corner", area="corner")
    room = Room(RADAR, corner)
    room.loses(corner)
    assert room.presence() is Presence.NO
    room.says(corner, 0.0)
    room.loses(RADAR)
    assert room.presence() is Presence.UNKNOWN
