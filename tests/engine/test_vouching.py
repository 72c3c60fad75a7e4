"""Vouching: a sensor that says nobody while others know of people has no vote before long."""

from dataclasses import replace

import pytest

from custom_components.faitout.engine.booking import Actor, Stage
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.sensor import Health, SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.stimulus import Configure
from tests.engine.rooms import COUNTER, DOOR, MOTION, RADAR, SEAT, SOUND, Room, sensor

DAY = 24 * 60
NORTH = sensor(SensorKind.MOTION, "north", area="north")
SOUTH = sensor(SensorKind.MOTION, "south", area="south")


def meeting(room: Room, start: float, by: Actor = Actor.BUTTON) -> None:
    """Let somebody check in by hand, five minutes into a meeting of an hour."""
    room.until(start - 1)
    room.books(f"at {start:g}", start, start + 60)
    room.until(start + 5)
    room.checks_in(by=by)
    room.until(start + 61)


def seen_meeting(room: Room, start: float, by: SensorSpec) -> None:
    """Let a sensor see people for an hour."""
    room.until(start)
    room.sees(by)
    room.until(start + 58)
    room.clears(by)
    room.until(start + 61)


# By acts


def test_a_dead_motion_sensor_has_no_vote_after_three_uses_that_it_missed_and_that_is_told() -> (
    None
):
    room = Room(MOTION)
    for count in range(3):
        assert room.sensor(MOTION).health is Health.OK
        meeting(room, 30 + 120 * count)
    assert room.sensor(MOTION).health is Health.STUCK_OFF
    assert room.troubles == [("motion", Health.STUCK_OFF)]
    assert room.presence() is Presence.UNKNOWN


def test_it_is_told_at_once_and_not_after_ten_minutes() -> None:
    room = Room(MOTION)
    for count in range(2):
        meeting(room, 30 + 120 * count)
    room.until(270)
    room.books("third", 270, 330)
    room.checks_in("third")
    room.until(275)
    assert room.troubles == [("motion", Health.STUCK_OFF)]


def test_a_flat_battery_costs_nobody_their_room_after_the_third_use() -> None:
    room = Room(MOTION)
    for count in range(3):
        meeting(room, 30 + 120 * count)
    released = room.events.count(Event.RELEASED)
    for count in range(3, 6):
        meeting(room, 30 + 120 * count)
    assert room.events.count(Event.RELEASED) == released
    assert room.stage("at 630") is Stage.COMPLETED


def test_whom_nobody_checks_in_is_kept_as_blind_then() -> None:
    room = Room(MOTION)
    for count in range(3):
        meeting(room, 30 + 120 * count)
    room.books("ana", 400, 460)
    room.until(470)
    assert room.stage("ana") is Stage.UNVERIFIED
    assert room.reason(Event.KEPT).rule is Rule.KEPT_BLIND
    (sign,) = room.reason(Event.UNVERIFIED).evidence
    assert (sign.sensor, sign.health) == ("motion", Health.STUCK_OFF)


@pytest.mark.parametrize("by", [Actor.SCREEN, Actor.BUTTON, Actor.CODE, Actor.TAG])
def test_whatever_is_done_in_the_room_vouches_for_people(by: Actor) -> None:
    room = Room(MOTION)
    for count in range(3):
        meeting(room, 30 + 120 * count, by)
    assert room.sensor(MOTION).health is Health.STUCK_OFF


def test_a_button_pressed_many_times_in_one_meeting_is_one_use() -> None:
    room = Room(MOTION)
    room.books("ana", 0, 240)
    for _ in range(6):
        room.checks_in("ana")
        room.until_instant(room.now + room.space.policy.warning)
    room.until(30)
    assert room.sensor(MOTION).health is Health.OK
    assert room.sensor(MOTION).missed == 1


def test_a_sign_within_five_minutes_of_the_act_is_no_miss() -> None:
    room = Room(MOTION)
    for count in range(5):
        start = 30 + 120 * count
        room.until(start)
        room.books(f"at {start}", start, start + 60)
        room.checks_in()
        room.until(start + 4)
        room.sees(MOTION)
        room.until(start + 4.5)
        room.clears(MOTION)
        room.until(start + 61)
    assert room.sensor(MOTION).health is Health.OK
    assert room.sensor(MOTION).missed == 0


def test_people_who_were_seen_as_they_came_are_not_missed() -> None:
    room = Room(MOTION)
    for count in range(5):
        start = 30 + 120 * count
        room.until(start - 4)
        room.sees(MOTION)
        room.until(start - 3)
        room.clears(MOTION)
        room.until(start)
        room.books(f"at {start}", start, start + 60)
        room.checks_in()
        room.until(start + 61)
    assert room.sensor(MOTION).health is Health.OK


def test_one_sign_and_the_count_begins_anew() -> None:
    room = Room(MOTION)
    for count in range(2):
        meeting(room, 30 + 120 * count)
    assert room.sensor(MOTION).missed == 2
    room.until(275)
    room.sees(MOTION)
    room.clears(MOTION)
    assert room.sensor(MOTION).missed == 0
    for count in range(2):
        meeting(room, 390 + 120 * count)
    assert room.sensor(MOTION).health is Health.OK


def test_what_was_stuck_off_is_trusted_again_with_its_next_sign_and_not_by_its_no() -> None:
    room = Room(MOTION)
    for count in range(3):
        meeting(room, 30 + 120 * count)
    room.clears(MOTION)
    assert room.sensor(MOTION).health is Health.STUCK_OFF
    room.hears(MOTION)
    assert room.sensor(MOTION).health is Health.STUCK_OFF
    room.sees(MOTION)
    assert room.sensor(MOTION).health is Health.OK
    assert room.troubles == [("motion", Health.STUCK_OFF), ("motion", Health.OK)]
    assert room.sensor(MOTION).missed == 0


def test_the_patience_is_the_policys() -> None:
    room = Room(MOTION)
    policy = replace(room.space.policy, misses=1)
    room.take(Configure(replace(room.space, policy=policy)))
    meeting(room, 30)
    assert room.sensor(MOTION).health is Health.STUCK_OFF


# By other sensors


def test_a_motion_sensor_that_misses_three_uses_the_radar_saw_has_no_vote() -> None:
    room = Room(RADAR, MOTION)
    for count in range(3):
        assert room.sensor(MOTION).health is Health.OK
        seen_meeting(room, 120 * count, RADAR)
    assert room.sensor(MOTION).health is Health.STUCK_OFF
    assert room.sensor(RADAR).health is Health.OK
    assert room.presence() is Presence.NO, "the radar sees the room"


def test_a_radar_that_dies_and_says_nobody_is_found_by_a_motion_sensor() -> None:
    room = Room(RADAR, MOTION)
    for count in range(3):
        seen_meeting(room, 120 * count, MOTION)
    assert room.sensor(RADAR).health is Health.STUCK_OFF


@pytest.mark.parametrize("spec", [SEAT, COUNTER, MOTION], ids=lambda spec: spec.id)
def test_every_kind_that_sees_people_may_be_found_dead(spec: SensorSpec) -> None:
    room = Room(RADAR, spec)
    for count in range(3):
        seen_meeting(room, 120 * count, RADAR)
    assert room.sensor(spec).health is Health.STUCK_OFF


@pytest.mark.parametrize("spec", [DOOR, SOUND], ids=lambda spec: spec.id)
def test_what_does_not_see_people_misses_nobody(spec: SensorSpec) -> None:
    room = Room(RADAR, spec)
    for count in range(5):
        seen_meeting(room, 120 * count, RADAR)
    assert room.sensor(spec).health is Health.OK


def test_a_short_visit_that_one_sensor_saw_counts_against_no_other() -> None:
    room = Room(RADAR, MOTION)
    for count in range(6):
        room.until(120 * count)
        room.sees(RADAR)
        room.until(120 * count + 8)
        room.clears(RADAR)
    room.until(900)
    assert room.sensor(MOTION).health is Health.OK
    assert room.sensor(MOTION).missed == 0


def test_a_long_day_of_one_stay_is_one_use() -> None:
    room = Room(RADAR, MOTION)
    room.sees(RADAR)
    room.until(400)
    assert room.sensor(MOTION).missed == 1


# Parts of a room


def test_who_covers_another_part_may_rightly_know_nothing() -> None:
    room = Room(NORTH, SOUTH)
    for count in range(5):
        seen_meeting(room, 120 * count, NORTH)
    assert room.sensor(SOUTH).health is Health.OK


def test_an_act_says_in_no_part_of_a_room_that_somebody_is_there() -> None:
    room = Room(NORTH, SOUTH)
    for count in range(5):
        meeting(room, 30 + 120 * count)
    assert room.sensor(NORTH).health is Health.OK
    assert room.sensor(SOUTH).health is Health.OK


def test_who_covers_all_of_a_room_misses_what_a_part_of_it_saw() -> None:
    room = Room(RADAR, NORTH)
    for count in range(3):
        seen_meeting(room, 120 * count, NORTH)
    assert room.sensor(RADAR).health is Health.STUCK_OFF


# A week of contradiction


def test_two_sensors_that_contradict_each_other_for_a_week_end_in_one_that_is_told() -> None:
    room = Room(RADAR, MOTION)
    for day in range(7):
        for hour in (0, 3, 6, 9):
            seen_meeting(room, day * DAY + hour * 60, RADAR)
    room.until(7 * DAY)
    assert room.troubles == [("motion", Health.STUCK_OFF)]
    assert room.sensor(RADAR).health is Health.OK
    assert len(room.uses) == 28


def test_two_sensors_that_see_turn_by_turn_are_both_kept() -> None:
    room = Room(RADAR, MOTION)
    for count in range(12):
        seen_meeting(room, 120 * count, MOTION if count % 2 else RADAR)
    assert room.sensor(RADAR).health is Health.OK
    assert room.sensor(MOTION).health is Health.OK


def test_a_sensor_that_is_away_misses_nobody() -> None:
    room = Room(RADAR, MOTION)
    room.loses(MOTION)
    for count in range(5):
        seen_meeting(room, 120 * count, RADAR)
    assert room.sensor(MOTION).health is Health.UNAVAILABLE
    assert room.sensor(MOTION).missed == 0


def test_a_quiet_sensor_in_an_unused_room_is_not_stuck() -> None:
    room = Room(MOTION)
    room.until(30 * DAY)
    assert room.sensor(MOTION).health is Health.OK


# One that has earned trust may die as well


def a_proven_radar(*others: SensorSpec) -> Room:
    """Return a room whose radar and motion sensor knew of thirty uses, one after the other."""
    room = Room(RADAR, MOTION, *others)
    for count in range(30):
        start = 120 * count
        room.until(start)
        room.sees(RADAR)
        room.sees(MOTION)
        room.until(start + 55)
        room.clears(RADAR)
        room.clears(MOTION)
    room.until(30 * 120)
    assert room.sensor(RADAR).record.misses == 0
    return room


def move_about(room: Room, start: float) -> None:
    """Let people sit in a room for an hour and move every four minutes; the radar says nothing."""
    room.until(start - 5)
    room.books(f"at {start:g}", start, start + 60)
    for minute in range(0, 60, 4):
        room.until(start + minute)
        room.sees(MOTION)
        room.until(start + minute + 0.5)
        room.clears(MOTION)
    room.until(start + 90)


def test_a_proven_radar_that_dies_is_found_by_a_motion_sensor_all_the_same() -> None:
    room = a_proven_radar()
    for count in range(4):
        move_about(room, 30 * 120 + 30 + 120 * count)
    assert room.sensor(RADAR).health is Health.STUCK_OFF
    assert room.troubles == [("radar", Health.STUCK_OFF)]


def test_nobody_loses_their_room_to_a_proven_radar_that_died() -> None:
    room = a_proven_radar()
    for count in range(6):
        move_about(room, 30 * 120 + 30 + 120 * count)
    assert Event.RELEASED not in room.events
