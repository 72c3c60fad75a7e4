"""No-shows: the wait, the warning, the last look, the release, and what stops it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.faitout.engine.booking import Actor, Stage
from custom_components.faitout.engine.effect import Event, LastCheck
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.reason import Rule, Sign
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.stimulus import (
    Change,
    Configure,
    LastChecked,
    Reading,
    SetAutomation,
)
from tests.engine.rooms import DOOR, MOTION, RADAR, Room, clock, minutes, sensor


def a_room_where_nobody_comes() -> Room:
    """Return a room, booked from ten past nine for an hour, in which nobody ever is."""
    room = Room(RADAR, MOTION)
    room.books("ana", 10, 70)
    return room


def test_a_booking_waits_from_its_start_on() -> None:
    room = a_room_where_nobody_comes()
    room.until(9.9)
    assert room.stage("ana") is Stage.SCHEDULED
    room.until(10)
    assert room.stage("ana") is Stage.AWAITING


def test_a_booking_that_nobody_used_is_warned_and_then_released() -> None:
    room = a_room_where_nobody_comes()
    room.until(30)
    assert room.decisions == [
        (0, Event.BOOKED, Rule.BOOKED),
        (17, Event.WARNED, Rule.NO_SHOW_WARNING),
        (20, Event.RELEASED, Rule.NO_SHOW),
    ]
    assert room.stage("ana") is Stage.RELEASED
    assert room.bookings["ana"].ended_at == minutes(20)


@pytest.mark.parametrize(
    ("kind", "warned", "released"),
    [
        (SpaceKind.PHONE_BOX, 14, 15),
        (SpaceKind.MEETING_ROOM, 17, 20),
        (SpaceKind.OFFICE, 37, 40),
        (SpaceKind.DESK, 67, 70),
    ],
)
def test_each_kind_of_space_has_its_own_patience(
    kind: SpaceKind, warned: float, released: float
) -> None:
    room = Room(RADAR, kind=kind)
    room.books("ana", 10, 200)
    room.until(200)
    assert room.minute_of(Event.WARNED) == warned
    assert room.minute_of(Event.RELEASED) == released


def test_the_warning_says_until_when_to_come() -> None:
    room = a_room_where_nobody_comes()
    room.until(18)
    assert room.view.release_at == minutes(20)
    assert room.view.can_check_in
    assert room.reason(Event.WARNED).until == minutes(20)
    assert room.reason(Event.WARNED).after == timedelta(minutes=3)


def test_the_release_keeps_its_reason() -> None:
    room = a_room_where_nobody_comes()
    room.until(20)
    reason = room.reason(Event.RELEASED)
    assert reason.rule is Rule.NO_SHOW
    assert reason.at == minutes(20)
    assert reason.booking == "ana"
    assert reason.after == timedelta(minutes=10)
    assert reason.until == minutes(30)
    assert [(e.sensor, e.sign) for e in reason.evidence] == [
        ("radar", Sign.AGAINST),
        ("motion", Sign.AGAINST),
    ]
    assert room.state.last == reason


def test_the_room_is_free_for_everybody_after_the_release() -> None:
    room = a_room_where_nobody_comes()
    room.until(21)
    room.books("ben", 21, 50)
    assert room.stage("ben") is Stage.AWAITING


def test_pressing_i_am_here_during_the_warning_stops_the_release() -> None:
    room = a_room_where_nobody_comes()
    room.until(19.9)
    room.checks_in()
    room.until(30)
    assert room.stage("ana") is Stage.CHECKED_IN
    assert Event.RELEASED not in room.events


def test_somebody_seen_during_the_warning_stops_the_release() -> None:
    room = a_room_where_nobody_comes()
    room.until(18)
    room.sees(RADAR)
    assert room.decisions[-1] == (18, Event.KEPT, Rule.SOMEBODY_THERE)
    assert room.view.release_at is None
    room.until(clock(19, 5))
    assert room.stage("ana") is Stage.CHECKED_IN


def test_somebody_who_only_looked_in_gets_a_new_full_warning() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 70)
    room.until(19)
    room.sees(RADAR)
    room.clears(RADAR)
    room.until(40)
    warned = [at for at, event, _ in room.decisions if event is Event.WARNED]
    assert warned == [17, 19.5]
    assert room.minute_of(Event.RELEASED) == 22.5


def test_the_last_look_asks_every_sensor() -> None:
    room = Room(RADAR, MOTION, DOOR)
    room.answers = False
    room.books("ana", 10, 70)
    room.until(20)
    looks = [effect for effect in room.effects if isinstance(effect, LastCheck)]
    assert looks == [LastCheck((RADAR.id, MOTION.id, DOOR.id))]
    assert room.stage("ana") is Stage.AWAITING


def test_somebody_found_at_the_last_look_keeps_the_booking() -> None:
    room = a_room_where_nobody_comes()
    room.words[RADAR.id] = 1.0
    room.until(20)
    assert room.decisions[-1] == (20, Event.KEPT, Rule.SOMEBODY_THERE)
    room.until(clock(21, 5))
    assert room.stage("ana") is Stage.CHECKED_IN


def test_a_sensor_that_cannot_be_read_at_the_last_look_keeps_the_booking() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 70)
    room.words[RADAR.id] = Health.UNAVAILABLE
    room.until(60)
    assert room.decisions[-1] == (21, Event.KEPT, Rule.KEPT_BLIND)
    room.until(70)
    assert room.stage("ana") is Stage.UNVERIFIED
    assert room.reason(Event.UNVERIFIED).rule is Rule.UNVERIFIED
    (sign,) = room.reason(Event.UNVERIFIED).evidence
    assert (sign.sensor, sign.sign, sign.health) == ("radar", Sign.BLIND, Health.UNAVAILABLE)


def test_a_restored_value_is_no_answer_to_the_last_look() -> None:
    room = Room(RADAR)
    room.answers = False
    room.books("ana", 10, 70)
    room.until(20)
    room.take(LastChecked((Reading(RADAR.id, 0.0, restored=True),)))
    room.until(25)
    assert room.decisions[-1] == (21, Event.KEPT, Rule.KEPT_BLIND)


def test_what_a_silent_sensor_said_last_is_no_sign_of_life_in_a_look() -> None:
    motion = sensor(SensorKind.MOTION, heartbeat=75)
    room = Room(RADAR, motion)
    room.books("nobody", 100, 160)
    room.books("blind", 170, 230)
    room.until(115)
    assert room.stage("nobody") is Stage.RELEASED
    assert room.sensor(motion).health is Health.SILENT
    room.loses(RADAR)
    room.until(235)
    assert room.stage("blind") is Stage.UNVERIFIED


def test_a_look_that_repeats_a_quiet_sensor_does_not_keep_it_alive() -> None:
    motion = sensor(SensorKind.MOTION, heartbeat=15)
    room = Room(motion)
    room.until(8)
    room.hears(motion)
    room.books("nobody", 8, 68)
    room.until(20)
    assert room.stage("nobody") is Stage.RELEASED
    room.until(23)
    assert room.sensor(motion).health is Health.SILENT


def test_an_answer_that_nobody_asked_for_releases_nothing() -> None:
    room = a_room_where_nobody_comes()
    room.until(12)
    room.take(room.look())
    assert room.stage("ana") is Stage.AWAITING
    room.until(18)
    room.take(room.look())
    assert room.stage("ana") is Stage.AWAITING


def test_a_booking_made_late_waits_from_when_it_was_made() -> None:
    room = Room(RADAR)
    room.until(30)
    room.books("ana", 10, 70)
    room.until(60)
    assert room.minute_of(Event.WARNED) == 37
    assert room.minute_of(Event.RELEASED) == 40


def test_a_booking_moved_during_the_warning_is_not_released_at_the_old_time() -> None:
    room = a_room_where_nobody_comes()
    room.until(18)
    room.take(Change(booking=BookingId("ana"), start=minutes(18)))
    room.until(27)
    assert Event.RELEASED not in room.events
    room.until(28)
    assert room.minute_of(Event.RELEASED) == 28


def test_a_booking_longer_than_four_hours_waits_an_hour() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 10 + 4 * 60 + 1)
    room.until(200)
    assert room.minute_of(Event.RELEASED) == 70


def test_a_booking_of_four_hours_is_not_long() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 10 + 4 * 60)
    room.until(200)
    assert room.minute_of(Event.RELEASED) == 20


def test_a_booking_shorter_than_its_grace_ends_by_itself() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 20)
    room.until(30)
    assert room.decisions[1:] == [(20, Event.ENDED, Rule.ENDED_UNUSED)]
    assert room.stage("ana") is Stage.COMPLETED


def test_a_protected_booking_is_never_released() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 70, protected=True)
    room.until(70)
    assert room.events == [Event.BOOKED, Event.ENDED]


@pytest.mark.parametrize("kind", [SpaceKind.OFFICE, SpaceKind.DESK])
def test_a_whole_day_rental_is_never_released(kind: SpaceKind) -> None:
    room = Room(RADAR, kind=kind, at=minutes(-60))
    room.books("ana", -60, 13 * 60)
    room.until(13 * 60)
    assert room.events == [Event.BOOKED, Event.ENDED]


def test_a_meeting_room_for_the_whole_day_is_not_exempt() -> None:
    room = Room(RADAR, at=minutes(-60))
    room.books("ana", -60, 13 * 60)
    room.until(13 * 60)
    assert room.minute_of(Event.RELEASED) == 0


def test_a_booking_made_on_the_rooms_own_screen_is_checked_in_by_that_act() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 30, by=Actor.SCREEN)
    assert room.stage("ana") is Stage.CHECKED_IN
    assert room.bookings["ana"].checked_in_by is Actor.SCREEN


def test_a_booking_made_on_the_screen_for_later_waits_for_its_people() -> None:
    room = Room(RADAR)
    room.books("ana", 30, 60, by=Actor.SCREEN)
    room.until(31)
    assert room.stage("ana") is Stage.AWAITING


def test_every_part_of_a_room_must_be_empty_before_a_release() -> None:
    north = sensor(SensorKind.RADAR, "north", area="north")
    south = sensor(SensorKind.RADAR, "south", area="south")
    room = Room(north, south)
    room.books("ana", 10, 70)
    room.until(15)
    room.sees(south)
    room.until(clock(16, 5))
    assert room.stage("ana") is Stage.CHECKED_IN


def test_a_last_look_that_left_a_sensor_out_is_no_answer() -> None:
    room = a_room_where_nobody_comes()
    room.answers = False
    room.until(20)
    room.take(LastChecked((Reading(RADAR.id, 0.0),)))
    assert Event.RELEASED not in room.events
    room.until(30)
    assert room.decisions[-1] == (20.5, Event.KEPT, Rule.KEPT_NO_ANSWER)


def test_a_last_look_without_an_answer_keeps_the_booking() -> None:
    room = a_room_where_nobody_comes()
    room.answers = False
    room.until(60)
    assert room.decisions[-1] == (20.5, Event.KEPT, Rule.KEPT_NO_ANSWER)
    room.until(70)
    assert room.stage("ana") is Stage.UNVERIFIED
    assert room.reason(Event.UNVERIFIED).rule is Rule.UNVERIFIED


def test_switching_the_automation_off_during_the_warning_does_not_make_the_room_blind() -> None:
    room = a_room_where_nobody_comes()
    room.until(18)
    room.take(SetAutomation(on=False))
    assert room.view.release_at is None
    room.until(30)
    room.take(SetAutomation(on=True))
    room.until(40)
    assert room.decisions[2:] == [
        (30, Event.WARNED, Rule.NO_SHOW_WARNING),
        (33, Event.RELEASED, Rule.NO_SHOW),
    ]


def test_a_booking_moved_while_it_waits_waits_anew() -> None:
    room = a_room_where_nobody_comes()
    room.until(12)
    room.take(Change(booking=BookingId("ana"), start=minutes(15)))
    assert room.stage("ana") is Stage.SCHEDULED
    room.until(15)
    assert room.stage("ana") is Stage.AWAITING
    room.until(40)
    assert room.minute_of(Event.RELEASED) == 25


def test_a_booking_protected_during_the_warning_is_not_released() -> None:
    room = a_room_where_nobody_comes()
    room.until(18)
    room.take(Change(booking=BookingId("ana"), protected=True))
    room.until(60)
    assert Event.RELEASED not in room.events


def test_a_longer_grace_set_during_the_warning_holds_at_once() -> None:
    room = a_room_where_nobody_comes()
    room.until(18)
    patient = replace(room.space.policy, grace=timedelta(minutes=30))
    room.take(Configure(replace(room.space, policy=patient)))
    room.until(60)
    assert room.minute_of(Event.RELEASED) == 40


def test_whoever_came_while_the_booking_before_still_ran_is_not_released_sitting_still() -> None:
    room = Room(MOTION)
    room.books("bea", 0.5, 40)
    room.books("ana", 40, 100)
    room.sees(MOTION)
    room.until(15)
    room.clears(MOTION)
    for minute in (36, 37.5):
        room.until(minute)
        room.sees(MOTION)
        room.until(minute + 0.5)
        room.clears(MOTION)
    room.until(60)
    assert Event.RELEASED not in room.events
    assert room.stage("ana") is Stage.CHECKED_IN


def test_where_motion_is_all_there_is_a_glimpse_of_somebody_makes_the_wait_longer() -> None:
    room = Room(replace(MOTION, hold=timedelta(seconds=20)))
    room.books("ana", 10, 100)
    room.until(12)
    room.sees(MOTION)
    room.until(12.5)
    room.clears(MOTION)
    room.until(41)
    assert Event.RELEASED not in room.events
    room.until(45)
    assert room.minute_of(Event.RELEASED) == 42.5
