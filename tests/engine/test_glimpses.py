"""Glimpses: a first sign of somebody holds a release off for a while, and decides nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.door.behind import behind
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.view import Status
from tests.engine.rooms import (
    CO2,
    COUNTER,
    DOOR,
    MOTION,
    RADAR,
    SEAT,
    SOUND,
    Room,
    clock,
    minutes,
    sensor,
)

ONE_PULSE = {SensorKind.MOTION: 290, SensorKind.RADAR: 4, SensorKind.SEAT: 9}
"""Seconds for which one movement alone may keep a sensor on."""
PULSING = [MOTION]
STEADY = [RADAR, SEAT]


def one_pulse(room: Room, spec: SensorSpec) -> None:
    """Let one movement, or a ghost, keep a sensor on for as long as it may."""
    room.sees(spec)
    room.until_instant(room.now + timedelta(seconds=ONE_PULSE[spec.kind]))
    room.clears(spec)


def a_booked_room(*sensors: SensorSpec) -> Room:
    """Return a room that is booked from ten past nine for two hours."""
    room = Room(*sensors)
    room.books("ana", 10, 130)
    return room


# One sign alone


@pytest.mark.parametrize("spec", PULSING, ids=lambda spec: spec.id)
def test_one_pulse_in_an_empty_room_is_a_glimpse_and_no_presence(spec: SensorSpec) -> None:
    room = Room(spec)
    room.until(5)
    room.sees(spec)
    assert room.presence() is Presence.NO
    glimpse = room.state.senses.glimpse
    assert glimpse is not None
    assert (glimpse.at, glimpse.kind) == (minutes(5), spec.kind)
    assert room.state.senses.may_be_there
    assert room.confidence == 0.5


@pytest.mark.parametrize("spec", PULSING, ids=lambda spec: spec.id)
def test_one_pulse_checks_nobody_in(spec: SensorSpec) -> None:
    room = a_booked_room(spec)
    room.until(12)
    one_pulse(room, spec)
    room.until(25)
    assert Event.CHECKED_IN not in room.events
    assert room.bookings["ana"].checked_in_at is None


@pytest.mark.parametrize("spec", PULSING, ids=lambda spec: spec.id)
def test_one_pulse_in_a_free_room_is_no_walk_in_and_no_session(spec: SensorSpec) -> None:
    room = Room(spec)
    one_pulse(room, spec)
    assert room.view.status is Status.FREE
    room.until(60)
    assert room.events == []
    assert room.uses == []


def test_a_pulse_every_half_hour_is_never_a_session() -> None:
    room = Room(MOTION)
    for half_hour in range(20):
        room.until(half_hour * 30)
        room.sees(MOTION)
        room.until(half_hour * 30 + 0.5)
        room.clears(MOTION)
    room.until(700)
    assert room.events == []
    assert room.uses == []


def test_two_motion_sensors_of_one_area_are_fooled_by_the_same_thing() -> None:
    other = sensor(SensorKind.MOTION, "other")
    room = Room(MOTION, other)
    room.sees(MOTION)
    room.until(clock(0, 1))
    room.sees(other)
    assert room.presence() is Presence.NO
    room.until(2)
    room.clears(MOTION)
    room.clears(other)
    room.until(30)
    assert room.uses == []


# How long it holds a release off


def test_where_motion_is_all_there_is_a_glimpse_holds_a_release_off_for_half_an_hour() -> None:
    room = a_booked_room(MOTION)
    room.until(12)
    room.sees(MOTION)
    room.until(clock(12, 10))
    room.clears(MOTION)
    room.until(41.9)
    assert Event.RELEASED not in room.events
    room.until(45)
    assert room.stage("ana") is Stage.RELEASED


def test_a_glimpse_after_the_people_left_makes_the_patience_begin_anew() -> None:
    room = a_booked_room(RADAR)
    room.until(12)
    room.sees(RADAR)
    room.until(30)
    room.clears(RADAR)
    room.until(40)
    one_pulse(room, RADAR)
    room.until(54.9)
    assert Event.RELEASED not in room.events
    room.until(60)
    assert room.reason(Event.RELEASED).rule is Rule.LEFT_EARLY


@pytest.mark.parametrize("spec", STEADY, ids=lambda spec: spec.id)
def test_a_flicker_of_what_measures_without_a_pause_is_shown_and_proves_nobody(
    spec: SensorSpec,
) -> None:
    room = a_booked_room(spec)
    room.until(12)
    one_pulse(room, spec)
    assert room.presence() is Presence.YES
    room.until(60)
    assert Event.CHECKED_IN not in room.events
    assert room.uses == []
    assert room.stage("ana") is Stage.RELEASED


def test_somebody_at_the_very_last_moment_keeps_the_booking() -> None:
    room = a_booked_room(RADAR)
    room.until(19.99)
    room.sees(RADAR)
    room.until(20)
    assert room.stage("ana") is Stage.AWAITING
    assert room.reason(Event.KEPT).rule is Rule.SOMEBODY_THERE


# What confirms it


def another_kind(room: Room) -> None:
    room.sees(RADAR)


def another_area(room: Room) -> None:
    room.sees(CORNER)


def the_door_opens(room: Room) -> None:
    room.sees(DOOR)


def an_act(room: Room) -> None:
    room.checks_in()


def the_same_sensor_anew(room: Room) -> None:
    room.clears(MOTION)
    room.until_instant(room.now + MOTION.traits.blocking)
    room.sees(MOTION)


def a_supporting_sensor(room: Room) -> None:
    room.says(SOUND, 60.0)


CORNER = sensor(SensorKind.MOTION, "corner", area="corner")
SECONDS = [
    another_kind,
    another_area,
    the_door_opens,
    an_act,
    the_same_sensor_anew,
    a_supporting_sensor,
]


@pytest.mark.parametrize("second", SECONDS, ids=lambda second: second.__name__)
def test_a_second_sign_confirms_a_glimpse(second: Callable[[Room], None]) -> None:
    room = a_booked_room(MOTION, RADAR, CORNER, DOOR, SOUND)
    room.until(12)
    room.sees(MOTION)
    room.until(clock(12, 20))
    assert room.presence() is Presence.NO
    second(room)
    assert room.presence() is Presence.YES
    assert room.state.senses.glimpse is None


@pytest.mark.parametrize(
    ("spec", "pulse"),
    [(MOTION, timedelta(minutes=5)), *((each, timedelta(0)) for each in (RADAR, SEAT, COUNTER))],
    ids=["motion", "radar", "seat", "people_counter"],
)
def test_an_on_longer_than_one_movement_makes_confirms_itself(
    spec: SensorSpec, pulse: timedelta
) -> None:
    room = Room(spec)
    room.until(5)
    room.sees(spec)
    if pulse:
        room.until_instant(minutes(5) + pulse - timedelta(seconds=1))
        assert room.presence() is Presence.NO
    room.until_instant(minutes(5) + pulse)
    assert room.presence() is Presence.YES
    assert room.state.senses.occupancy.since == minutes(5), "they came with the first sign"


def test_an_act_needs_no_second() -> None:
    room = a_booked_room(MOTION)
    room.until(12)
    room.checks_in()
    assert room.presence() is Presence.YES
    assert room.stage("ana") is Stage.CHECKED_IN


def test_the_same_sensor_within_its_blocking_time_means_the_same_movement() -> None:
    room = Room(MOTION)
    room.sees(MOTION)
    room.until(0.5)
    room.clears(MOTION)
    room.until(clock(0, 32))
    room.sees(MOTION)
    assert room.presence() is Presence.NO


def test_a_door_and_then_a_motion_sensor_is_somebody_who_came_by_the_door() -> None:
    room = Room(MOTION, DOOR)
    room.until(5)
    room.sees(DOOR)
    room.until(clock(5, 20))
    room.sees(MOTION)
    assert room.presence() is Presence.YES
    assert room.state.senses.occupancy.since == minutes(5)


def test_two_signs_a_minute_apart_check_people_in_without_any_hold() -> None:
    room = a_booked_room(MOTION)
    room.until(12)
    room.sees(MOTION)
    room.until(clock(12, 10))
    room.clears(MOTION)
    room.until(12.9)
    assert room.stage("ana") is Stage.AWAITING
    room.until(13)
    room.sees(MOTION)
    assert room.decisions[-1] == (13, Event.CHECKED_IN, Rule.CHECKED_IN_SENSED)


def test_two_signs_within_the_minute_are_people_who_have_yet_to_stay() -> None:
    room = a_booked_room(MOTION)
    room.until(12)
    room.sees_twice(MOTION)
    room.until(12.5)
    room.clears(MOTION)
    room.until(16)
    assert room.presence() is Presence.YES, "by the hold"
    assert room.stage("ana") is Stage.AWAITING, "which proves nobody"


# How it ends


@pytest.mark.parametrize(("spec", "hold"), [(MOTION, 5)], ids=["motion"])
def test_a_glimpse_that_nothing_confirms_ends_with_its_hold(spec: SensorSpec, hold: float) -> None:
    room = Room(spec)
    room.sees(spec)
    room.until(clock(0, 3))
    room.clears(spec)
    room.until(clock(hold, 2))
    assert room.state.senses.may_be_there
    room.until(clock(hold, 3))
    assert not room.state.senses.may_be_there
    room.until(60)
    assert room.state.senses.glimpse is None
    room.sees(spec)
    assert room.presence() is Presence.NO, "the next one is a first one again"


def test_a_glimpse_of_what_only_supports_ends_with_its_hold_as_well() -> None:
    room = Room(RADAR, CO2)
    room.until(5)
    room.says(CO2, 600.0)
    room.until(14.9)
    assert room.state.senses.glimpse is not None
    room.until(15)
    assert room.state.senses.glimpse is None


def test_the_glimpse_of_a_sensor_that_fails_is_held_as_long_as_any() -> None:
    room = Room(RADAR, MOTION)
    room.sees(MOTION)
    room.loses(MOTION)
    room.until(4.9)
    assert room.state.senses.glimpse is not None
    room.until(5)
    assert room.state.senses.glimpse is None
    assert room.presence() is Presence.NO


def test_motion_alone_cannot_tell_that_whoever_a_lost_radar_saw_has_left() -> None:
    room = Room(RADAR, MOTION)
    room.sees(RADAR)
    room.loses(RADAR)
    assert room.presence() is Presence.YES, "for its hold"
    room.until(0.5)
    assert room.presence() is Presence.UNKNOWN
    room.until(29.9)
    assert room.presence() is Presence.UNKNOWN
    room.until(30)
    assert room.presence() is Presence.NO


# What is done for whoever may be there


def test_no_door_is_locked_before_somebody_who_was_only_glimpsed() -> None:
    room = Room(MOTION)
    assert behind(room.state).presence is Presence.NO
    room.sees(MOTION)
    assert behind(room.state).presence is Presence.UNKNOWN
    room.until(5)
    assert behind(room.state).presence is Presence.YES


def test_somebody_may_be_there_who_opened_the_door() -> None:
    room = Room(RADAR, DOOR)
    room.sees(DOOR)
    assert room.state.senses.may_be_there
    room.until(1)
    assert not room.state.senses.may_be_there


def test_a_noise_alone_is_nobody_to_switch_the_light_on_for() -> None:
    room = Room(RADAR, SOUND)
    room.says(SOUND, 60.0)
    assert room.state.senses.glimpse is not None
    assert not room.state.senses.may_be_there


def test_a_hold_of_the_installers_holds_a_glimpse_and_proves_nobody() -> None:
    patient = replace(RADAR, hold=timedelta(minutes=10))
    room = a_booked_room(patient)
    room.until(12)
    one_pulse(room, patient)
    room.until(22)
    assert room.stage("ana") is Stage.AWAITING
    room.until(40)
    assert Event.CHECKED_IN not in room.events
    assert room.stage("ana") is Stage.RELEASED
