"""Blind moments: a room that is not seen for seconds hides no arrival; for longer it may."""

from dataclasses import replace

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.reason import Rule, Sign
from custom_components.faitout.engine.sensor import Health, SensorSpec
from custom_components.faitout.engine.stimulus import CheckIn, Configure, Restarted
from tests.engine.rooms import MOTION, RADAR, Room, clock, minutes


def drops(room: Room, spec: SensorSpec, minute: float, seconds: float) -> None:
    """Let a sensor be away for some seconds, and see nobody after that."""
    room.until(minute)
    room.loses(spec)
    room.until(clock(minute, seconds))
    room.clears(spec)


def a_booked_room(*sensors: SensorSpec, kind: SpaceKind = SpaceKind.MEETING_ROOM) -> Room:
    """Return a room that is booked from ten past nine for two hours, and nobody comes."""
    room = Room(*sensors, kind=kind)
    room.books("ana", 10, 130)
    return room


# Short ones


def test_a_radar_that_drops_for_seconds_keeps_no_booking() -> None:
    room = a_booked_room(RADAR)
    drops(room, RADAR, 12, 20)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20
    assert Event.KEPT not in room.events


def test_a_radar_that_drops_four_times_an_hour_gives_back_what_nobody_uses() -> None:
    room = Room(RADAR)
    bookings = [f"hour {hour}" for hour in range(10)]
    for hour, name in enumerate(bookings):
        room.books(name, hour * 60 + 5, hour * 60 + 55)
    for quarter in range(40):
        drops(room, RADAR, quarter * 15 + 7, 20)
    room.until(610)
    assert [room.stage(name) for name in bookings] == [Stage.RELEASED] * 10


def test_three_short_gaps_are_waited_for_and_a_fourth_keeps_the_booking() -> None:
    for count, stage in ((3, Stage.RELEASED), (4, Stage.UNVERIFIED)):
        room = a_booked_room(RADAR)
        for number in range(count):
            drops(room, RADAR, 11 + 2 * number, 20)
        room.until(131)
        assert room.stage("ana") is stage


def test_the_fourth_names_the_sensor_that_was_away() -> None:
    room = a_booked_room(RADAR)
    for number in range(4):
        drops(room, RADAR, 11 + 2 * number, 20)
    room.until(131)
    assert room.reason(Event.KEPT).rule is Rule.KEPT_BLIND
    (sign,) = room.reason(Event.UNVERIFIED).evidence
    assert (sign.sensor, sign.sign, sign.health) == ("radar", Sign.BLIND, Health.UNAVAILABLE)


def test_each_wait_has_its_own_count() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 70)
    room.books("ben", 70, 130)
    for minute in (11, 13, 15, 71, 73, 75):
        drops(room, RADAR, minute, 20)
    room.until(131)
    assert (room.stage("ana"), room.stage("ben")) == (Stage.RELEASED, Stage.RELEASED)


def test_a_drop_during_the_warning_puts_the_release_off_and_does_not_take_it_back() -> None:
    room = a_booked_room(RADAR)
    drops(room, RADAR, 18, 20)
    assert room.view.release_at == minutes(clock(21, 20))
    room.until(30)
    assert room.minute_of(Event.RELEASED) == pytest.approx(clock(21, 20))
    assert Event.KEPT not in room.events


def test_a_drop_at_the_very_last_moment_is_waited_for() -> None:
    room = a_booked_room(RADAR)
    room.until(clock(19, 50))
    room.loses(RADAR)
    room.until(clock(20, 10))
    assert room.stage("ana") is Stage.AWAITING
    room.clears(RADAR)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == pytest.approx(clock(23, 10))


def test_where_motion_is_all_there_is_whoever_came_in_the_gap_may_sit_still() -> None:
    room = a_booked_room(MOTION)
    drops(room, MOTION, 15, 20)
    room.until(45)
    assert Event.RELEASED not in room.events
    room.until(46)
    assert room.minute_of(Event.RELEASED) == pytest.approx(clock(45, 20))


def test_a_room_that_was_left_goes_on_being_empty_over_a_drop() -> None:
    room = a_booked_room(RADAR)
    room.until(12)
    room.sees(RADAR)
    room.until(40)
    room.clears(RADAR)
    drops(room, RADAR, 48, 20)
    room.until(70)
    assert room.minute_of(Event.RELEASED) == 55.5
    assert room.reason(Event.RELEASED).rule is Rule.LEFT_EARLY


def test_people_who_are_seen_stay_there_over_a_drop() -> None:
    room = a_booked_room(RADAR)
    room.until(12)
    room.sees(RADAR)
    room.until(40)
    room.loses(RADAR)
    room.until(clock(40, 20))
    room.sees(RADAR)
    assert room.presence() is Presence.YES
    room.until(129)
    assert room.uses == []
    assert room.stage("ana") is Stage.CHECKED_IN


def test_another_sensor_that_sees_the_whole_room_leaves_no_gap() -> None:
    room = a_booked_room(RADAR, MOTION)
    for number in range(6):
        drops(room, MOTION, 11 + number, 20)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20


# Longer ones


def test_a_minute_is_long_enough_to_come_and_go_unseen() -> None:
    room = a_booked_room(RADAR)
    drops(room, RADAR, 12, 60)
    room.until(131)
    assert room.decisions[1:] == [
        (20, Event.KEPT, Rule.KEPT_BLIND),
        (130, Event.UNVERIFIED, Rule.UNVERIFIED),
    ]


def test_in_a_phone_box_a_quarter_of_a_minute_is() -> None:
    for seconds, stage in ((10, Stage.RELEASED), (20, Stage.UNVERIFIED)):
        room = a_booked_room(RADAR, kind=SpaceKind.PHONE_BOX)
        drops(room, RADAR, 12, seconds)
        room.until(131)
        assert room.stage("ana") is stage


@settings(max_examples=80, deadline=None)
@given(at=st.floats(10, 19.9), seconds=st.floats(1, 59))
def test_a_short_gap_in_seeing_is_waited_for_wherever_it_lies(at: float, seconds: float) -> None:
    room = a_booked_room(RADAR)
    drops(room, RADAR, at, seconds)
    room.until(60)
    assert room.stage("ana") is Stage.RELEASED
    assert room.minute_of(Event.RELEASED) <= max(20, clock(at, seconds) + 3.01)


@settings(max_examples=80, deadline=None)
@given(at=st.floats(10, 18.9), seconds=st.floats(60, 900))
def test_a_longer_one_keeps_the_booking_wherever_it_lies(at: float, seconds: float) -> None:
    room = a_booked_room(RADAR)
    drops(room, RADAR, at, seconds)
    room.until(131)
    assert room.stage("ana") is Stage.UNVERIFIED


# A change of the set-up


def set_up_anew(room: Room, seconds: float) -> None:
    """Let somebody change the set-up, which takes the hub so long; its sensors are heard then."""
    room.take(Restarted(room.now, by_set_up=True), minutes(clock(room_minute(room), seconds)))
    room.clears(RADAR)


def room_minute(room: Room) -> float:
    """Return the time in a room."""
    return (room.now - minutes(0)) / (minutes(1) - minutes(0))


def test_a_quick_change_of_the_set_up_is_waited_for_as_any_gap() -> None:
    room = a_booked_room(RADAR)
    room.until(12)
    set_up_anew(room, 10)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20


def test_a_long_one_keeps_the_booking_and_is_named_so() -> None:
    room = a_booked_room(RADAR)
    room.until(12)
    set_up_anew(room, 90)
    room.until(131)
    assert room.decisions[1:] == [
        (20, Event.KEPT, Rule.KEPT_SET_UP),
        (130, Event.UNVERIFIED, Rule.UNVERIFIED_SET_UP),
    ]


def test_a_sensor_that_was_added_is_not_seen_with_until_it_spoke() -> None:
    room = a_booked_room(RADAR)
    room.until(12)
    room.take(Configure(replace(room.space, sensors=(MOTION,))))
    room.words = {MOTION.id: 0.0}
    assert room.presence() is Presence.UNKNOWN
    room.until(clock(12, 20))
    room.clears(MOTION)
    room.until(131)
    assert room.stage("ana") is Stage.RELEASED
    assert room.minute_of(Event.RELEASED) == pytest.approx(clock(42, 20))


def test_somebody_who_says_so_is_checked_in_however_blind_it_is() -> None:
    room = a_booked_room(RADAR)
    room.until(12)
    room.loses(RADAR)
    room.until(15)
    room.take(CheckIn(BookingId("ana")))
    assert room.stage("ana") is Stage.CHECKED_IN
