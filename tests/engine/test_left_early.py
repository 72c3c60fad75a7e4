"""Left early: a used room that has been empty for long enough gives back the rest."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.releases import patience_after_leaving
from custom_components.faitout.engine.sensor import Health, SensorSpec
from tests.engine.rooms import DOOR, MOTION, RADAR, Room, minutes


def a_room_in_use(*sensors: SensorSpec, kind: SpaceKind = SpaceKind.MEETING_ROOM) -> Room:
    """Return a room booked for two hours, whose people came at nine and are seen by its first."""
    room = Room(*sensors, kind=kind)
    room.books("ana", 0, 120)
    room.sees(sensors[0])
    room.until(30)
    assert room.stage("ana") is Stage.CHECKED_IN
    return room


def test_a_room_empty_for_a_quarter_of_an_hour_gives_back_the_rest() -> None:
    room = a_room_in_use(RADAR)
    room.clears(RADAR)
    room.until(60)
    assert room.decisions[2:] == [
        (42.5, Event.WARNED, Rule.LEFT_EARLY_WARNING),
        (45.5, Event.RELEASED, Rule.LEFT_EARLY),
    ]
    assert room.stage("ana") is Stage.RELEASED
    assert room.reason(Event.RELEASED).after == timedelta(minutes=15)
    assert room.uses == [(0, 30, "ana")]


def test_no_silence_makes_a_room_wait_for_more_than_an_hour_and_a_half() -> None:
    room = a_room_in_use(RADAR)
    senses = room.state.senses
    (radar,) = senses.sensors
    record = replace(radar.record, quiet=(timedelta(minutes=110),))
    learned = replace(senses, sensors=(replace(radar, record=record),))
    room.state = replace(room.state, senses=learned)
    assert patience_after_leaving(room.state) == timedelta(minutes=90)


def test_a_phone_box_empty_for_three_minutes_gives_back_the_rest() -> None:
    box = a_room_in_use(RADAR, kind=SpaceKind.PHONE_BOX)
    box.clears(RADAR)
    box.until(60)
    assert box.minute_of(Event.WARNED) == 32.5
    assert box.minute_of(Event.RELEASED) == 33.5


def test_where_motion_sensors_are_all_there_is_it_waits_half_an_hour() -> None:
    room = a_room_in_use(MOTION)
    room.clears(MOTION)
    room.until(90)
    assert room.minute_of(Event.RELEASED) == 30 + 5 + 30
    assert room.reason(Event.RELEASED).after == timedelta(minutes=30)


def test_where_the_door_says_that_they_left_a_quarter_of_an_hour_is_enough() -> None:
    room = a_room_in_use(MOTION, DOOR)
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(31)
    room.clears(MOTION)
    room.until(90)
    assert room.minute_of(Event.RELEASED) == 31 + 5 + 15


def test_a_door_that_somebody_closes_behind_them_says_that_they_left() -> None:
    room = Room(MOTION, DOOR)
    room.sees(DOOR)
    room.books("ana", 0, 120)
    room.sees(MOTION)
    room.until(30)
    room.clears(MOTION)
    room.until(40)
    assert room.events == [Event.BOOKED, Event.CHECKED_IN]
    room.clears(DOOR)
    room.until(60)
    assert room.minute_of(Event.RELEASED) == 40 + 15, "without it, at 65"


def test_a_door_by_which_people_came_does_not_say_that_they_left() -> None:
    room = Room(MOTION, DOOR)
    room.books("ana", 10, 130)
    room.until(12)
    room.sees(DOOR)
    room.sees(MOTION)
    room.clears(DOOR)
    room.until(12.5)
    room.clears(MOTION)
    room.until(13)
    room.sees(MOTION)
    room.until(13.5)
    room.clears(MOTION)
    room.until(45)
    assert room.events == [Event.BOOKED, Event.CHECKED_IN]
    room.until(50)
    assert room.minute_of(Event.RELEASED) == pytest.approx(13.5 + 5 + 30)


def test_a_door_used_long_before_says_nothing_of_who_left() -> None:
    room = a_room_in_use(MOTION, DOOR)
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(40)
    room.clears(MOTION)
    room.until(100)
    assert room.minute_of(Event.RELEASED) == 40 + 5 + 30


def test_somebody_behind_the_closed_door_has_not_left() -> None:
    room = Room(MOTION, DOOR, single_door=True)
    room.books("ana", 0, 120)
    room.sees(DOOR)
    room.clears(DOOR)
    room.until(1)
    room.sees(MOTION)
    room.until(30)
    room.clears(MOTION)
    room.until(119)
    assert room.stage("ana") is Stage.CHECKED_IN


def test_people_who_come_back_keep_their_room() -> None:
    room = a_room_in_use(RADAR)
    room.clears(RADAR)
    room.until(44)
    room.sees(RADAR)
    assert room.decisions[-1] == (44, Event.KEPT, Rule.SOMEBODY_THERE)
    room.until(100)
    assert room.stage("ana") is Stage.CHECKED_IN


def test_a_room_that_went_blind_has_not_been_empty() -> None:
    room = a_room_in_use(RADAR)
    room.clears(RADAR)
    room.until(40)
    room.loses(RADAR)
    room.until(41)
    room.clears(RADAR)
    room.until(60)
    assert room.minute_of(Event.RELEASED) == 41 + 15


def test_a_room_that_is_blind_is_not_left() -> None:
    room = a_room_in_use(RADAR)
    room.loses(RADAR)
    room.until(120)
    assert room.decisions[2:] == [(120, Event.ENDED, Rule.ENDED)]


def test_a_radar_lost_during_the_warning_leaves_it_to_the_more_patient_motion_sensor() -> None:
    room = a_room_in_use(RADAR, MOTION)
    room.clears(RADAR)
    room.until(44)
    room.loses(RADAR)
    room.until(55)
    assert Event.RELEASED not in room.events
    room.until(100)
    assert room.minute_of(Event.RELEASED) == 44 + 30


def test_somebody_found_at_the_last_look_keeps_the_room() -> None:
    room = a_room_in_use(RADAR)
    room.clears(RADAR)
    room.until(45)
    room.words[RADAR.id] = 1.0
    room.until(46)
    assert room.decisions[-1] == (45.5, Event.KEPT, Rule.SOMEBODY_THERE)


def test_a_sensor_lost_at_the_last_look_keeps_the_room() -> None:
    room = a_room_in_use(RADAR)
    room.clears(RADAR)
    room.until(45)
    room.words[RADAR.id] = Health.UNAVAILABLE
    room.until(60)
    assert room.decisions[-1] == (46.5, Event.KEPT, Rule.KEPT_BLIND)


def test_a_room_left_near_its_end_simply_ends() -> None:
    room = a_room_in_use(RADAR)
    room.until(106)
    room.clears(RADAR)
    room.until(130)
    assert room.decisions[2:] == [(120, Event.ENDED, Rule.ENDED)]


def test_a_protected_booking_is_not_given_back_either() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 120, protected=True)
    room.sees(RADAR)
    room.until(30)
    room.clears(RADAR)
    room.until(119)
    assert room.stage("ana") is Stage.CHECKED_IN


@pytest.mark.parametrize("kind", [SpaceKind.OFFICE, SpaceKind.DESK])
def test_offices_and_desks_are_not_given_back_over_lunch(kind: SpaceKind) -> None:
    desk = a_room_in_use(RADAR, kind=kind)
    desk.clears(RADAR)
    desk.until(119)
    assert desk.stage("ana") is Stage.CHECKED_IN


def test_a_whole_day_rental_is_exempt_where_leaving_early_is_switched_on() -> None:
    policy = replace(DEFAULT_POLICIES[SpaceKind.DESK], leave=timedelta(minutes=15))
    desk = Room(RADAR, kind=SpaceKind.DESK, policy=policy, at=minutes(-60))
    desk.books("ana", -60, 13 * 60)
    desk.sees(RADAR)
    desk.until(0)
    desk.clears(RADAR)
    desk.until(12 * 60)
    assert desk.stage("ana") is Stage.CHECKED_IN


def test_a_room_left_early_can_be_taken_back() -> None:
    room = a_room_in_use(RADAR)
    room.clears(RADAR)
    room.until(50)
    room.undoes()
    assert room.stage("ana") is Stage.CHECKED_IN
    room.until(120)
    assert room.stage("ana") is Stage.COMPLETED


def test_leaving_early_is_no_miss_of_a_series() -> None:
    room = Room(RADAR)
    for week in range(3):
        start = week * 7 * 24 * 60
        room.until(start)
        room.books(f"week {week}", start, start + 60, series="yoga")
        room.sees(RADAR)
        room.until(start + 5)
        room.clears(RADAR)
        room.until(start + 60)
    assert room.events.count(Event.RELEASED) == 3
    assert Event.SERIES_MISSED not in room.events
