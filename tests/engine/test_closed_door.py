"""The closed door: who was seen behind the only door of a room, and who only may have been."""

from datetime import timedelta

import pytest

from custom_components.faitout.engine.closed_door import DOOR_MARGIN
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import SensorSpec
from tests.engine.rooms import DOOR, MOTION, RADAR, SOUND, Room, clock, minutes


def a_room_with_one_door(see: SensorSpec = MOTION) -> Room:
    """Return a room whose only door is closed, with nobody in it."""
    return Room(see, DOOR, single_door=True)


def comes_in(room: Room, see: SensorSpec = MOTION) -> None:
    """Let somebody come in, close the door, and be seen a moment later."""
    room.sees(DOOR)
    room.clears(DOOR)
    room.until_instant(room.now + timedelta(seconds=45))
    room.sees(see)


def test_someone_seen_in_a_closed_room_is_there_until_the_door_opens() -> None:
    room = a_room_with_one_door()
    comes_in(room)
    room.until(2)
    room.clears(MOTION)
    room.until(120)
    assert room.presence() is Presence.YES
    room.sees(DOOR)
    assert room.presence() is Presence.NO


@pytest.mark.parametrize("spec", [MOTION, RADAR], ids=lambda spec: spec.id)
def test_someone_walking_out_is_not_held_by_a_sensor_that_is_still_on(spec: SensorSpec) -> None:
    room = a_room_with_one_door(spec)
    room.sees(spec)
    room.until(10)
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(10.7)
    room.clears(spec)
    room.until(30)
    assert room.presence() is Presence.NO


def test_someone_walking_out_is_not_held_by_a_late_motion_sensor() -> None:
    room = a_room_with_one_door()
    room.until(10)
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(10.3)
    room.sees(MOTION)
    room.until(11.8)
    room.clears(MOTION)
    room.until(30)
    assert room.presence() is Presence.NO


def test_someone_who_stays_behind_is_held_once_the_sensor_cannot_mean_the_other() -> None:
    room = a_room_with_one_door()
    room.sees(MOTION)
    room.until(10)
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(15.9)
    assert room.state.senses.latch.seen_at is None
    room.until(16)
    assert room.state.senses.latch.seen_at == minutes(16)
    room.until(17)
    room.clears(MOTION)
    room.until(60)
    assert room.presence() is Presence.YES


def test_an_open_door_holds_nobody() -> None:
    room = a_room_with_one_door()
    room.sees(DOOR)
    room.until(5)
    room.sees(MOTION)
    room.until(10)
    room.clears(MOTION)
    room.until(15)
    assert room.presence() is Presence.NO


def test_a_lost_door_leaves_it_open_whether_the_one_behind_it_is_still_there() -> None:
    room = a_room_with_one_door()
    comes_in(room)
    room.clears(MOTION)
    room.until(30)
    room.loses(DOOR)
    assert room.presence() is Presence.UNKNOWN


def test_a_closed_door_that_nothing_confirms_for_eight_hours_is_doubted() -> None:
    room = a_room_with_one_door()
    comes_in(room)
    room.until(2)
    room.clears(MOTION)
    room.until(8 * 60)
    assert room.presence() is Presence.YES
    room.until(8 * 60 + 2)
    assert room.presence() is Presence.NO


def test_the_closed_door_rule_does_not_hold_where_there_are_two_doors() -> None:
    room = Room(MOTION, DOOR, single_door=False)
    comes_in(room)
    room.until(2)
    room.clears(MOTION)
    room.until(30)
    assert room.presence() is Presence.NO


def test_the_session_of_someone_who_sat_still_ends_when_the_door_opens() -> None:
    room = a_room_with_one_door()
    comes_in(room)
    room.until(2)
    room.clears(MOTION)
    room.until(120)
    room.sees(DOOR)
    room.until(150)
    assert room.uses == [(0, 120, None)]


def test_a_door_that_comes_back_may_have_been_opened_a_moment_ago() -> None:
    room = a_room_with_one_door()
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(10)
    room.loses(DOOR)
    room.until(20)
    room.sees(MOTION)
    room.until(20.1)
    room.clears(DOOR)
    room.until(21)
    room.clears(MOTION)
    room.until(40)
    assert room.presence() is Presence.NO


def test_the_doubt_counts_from_when_somebody_was_seen_last() -> None:
    room = a_room_with_one_door(RADAR)
    comes_in(room, RADAR)
    room.until(5 * 60)
    room.clears(RADAR)
    room.until(7 * 60 - 1)
    assert room.presence() is Presence.YES, "a radar that sees nobody is believed after two hours"
    room.until(7 * 60)
    assert room.presence() is Presence.NO


# Sensors that hold their own "on"


OWN_HOLDS = [2, 5, 30, 60, 120, 240, 300]
"""Seconds for which sensors hold an "on" by themselves, in the field."""


def last_one_out(room: Room, spec: SensorSpec, held: float) -> None:
    """Let the one who was there go at half past nine; their sensor is on for so many seconds."""
    room.sees(spec)
    room.until(29.9)
    room.sees(DOOR)
    room.until(30)
    room.clears(DOOR)
    room.until_instant(room.now + timedelta(seconds=held))
    room.clears(spec)


@pytest.mark.parametrize("held", OWN_HOLDS)
@pytest.mark.parametrize("spec", [MOTION, RADAR], ids=lambda spec: spec.id)
def test_the_room_is_empty_after_the_last_one_however_long_the_sensor_holds_its_on(
    spec: SensorSpec, held: float
) -> None:
    room = a_room_with_one_door(spec)
    last_one_out(room, spec, held)
    room.until(41)
    assert room.presence() is Presence.NO
    assert Event.WALK_IN in room.events, "who was there before was a session"
    room.until(12 * 60)
    assert len(room.uses) == 1, "and nobody since"


def test_a_booking_after_the_last_one_left_is_not_kept_by_a_ghost() -> None:
    room = a_room_with_one_door()
    room.books("ana", 60, 120)
    last_one_out(room, MOTION, 240)
    room.until(80)
    assert room.minute_of(Event.RELEASED) == 70


def test_whoever_is_seen_anew_after_the_door_shut_is_held() -> None:
    room = a_room_with_one_door()
    last_one_out(room, MOTION, 10)
    room.until(clock(30, 50))
    room.sees(MOTION)
    room.until(32)
    room.clears(MOTION)
    room.until(120)
    assert room.presence() is Presence.YES


def test_a_sensor_that_turns_on_as_the_door_shuts_means_who_went_out() -> None:
    room = a_room_with_one_door()
    last_one_out(room, MOTION, 1)
    room.until_instant(minutes(30) + DOOR_MARGIN - timedelta(seconds=1))
    room.sees(MOTION)
    room.until(33)
    room.clears(MOTION)
    room.until(45)
    assert room.presence() is Presence.NO


def test_one_movement_behind_a_door_that_shut_long_ago_is_a_glimpse_and_holds_nobody() -> None:
    room = a_room_with_one_door()
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(20)
    room.sees(MOTION)
    room.until(21)
    room.clears(MOTION)
    assert room.presence() is Presence.NO
    assert room.state.senses.latch.seen_at is None
    room.until(60)
    assert not room.state.senses.may_be_there


def test_opening_the_door_again_makes_all_that_was_seen_before_worth_nothing() -> None:
    room = a_room_with_one_door()
    comes_in(room)
    room.until(5)
    room.clears(MOTION)
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(30)
    assert room.presence() is Presence.NO


# Nobody comes through a door that is shut


def long_empty(*sensors: SensorSpec) -> Room:
    """Return a room that has been empty behind its only door for more than half an hour."""
    room = Room(*sensors, DOOR, single_door=True)
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(35)
    return room


def test_a_ghost_that_one_motion_sensor_sees_again_and_again_is_nobody() -> None:
    room = long_empty(MOTION)
    for minute in range(36, 60, 2):
        room.until(minute)
        room.sees(MOTION)
        room.until(minute + 0.5)
        room.clears(MOTION)
    assert room.presence() is Presence.NO
    room.until(90)
    assert room.events == []
    assert room.uses == []


def test_but_it_holds_off_a_release_as_every_sign_does() -> None:
    room = long_empty(RADAR)
    room.books("ana", 40, 100)
    room.until(49.9)
    room.sees(RADAR)
    room.until(55)
    assert Event.RELEASED not in room.events
    assert room.state.senses.may_be_there


def test_two_kinds_of_sensors_that_see_somebody_are_believed_all_the_same() -> None:
    room = long_empty(MOTION, RADAR)
    room.sees(MOTION)
    room.until(clock(35, 10))
    room.sees(RADAR)
    assert room.presence() is Presence.YES


def test_somebody_who_says_so_is_believed_all_the_same() -> None:
    room = long_empty(MOTION)
    room.books("ana", 35, 100)
    room.checks_in()
    assert room.presence() is Presence.YES


def test_within_the_time_that_people_sit_still_it_may_be_who_stayed() -> None:
    room = a_room_with_one_door()
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(20)
    room.sees_twice(MOTION)
    assert room.presence() is Presence.YES


def test_whoever_opens_the_door_lets_people_in_again() -> None:
    room = long_empty(MOTION)
    room.sees(DOOR)
    room.until(clock(35, 10))
    room.sees(MOTION)
    assert room.presence() is Presence.YES


def test_somebody_seen_behind_a_shut_door_may_be_there_whatever_only_supported_it_before() -> None:
    room = long_empty(MOTION, SOUND)
    room.says(SOUND, 60.0)
    room.until(36)
    room.sees(MOTION)
    assert room.state.senses.may_be_there
