"""Check-in: said or sensed, early or late, and the people who stayed over from before."""

from datetime import timedelta

import pytest

from custom_components.faitout.engine.booking import Actor, Stage
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.reason import Rule, Sign
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.stimulus import Change, Extend
from custom_components.faitout.engine.view import Status
from tests.engine.rooms import MOTION, RADAR, SEAT, SOUND, Room, clock, minutes


def a_booked_room() -> Room:
    """Return a room that is booked from ten past nine for an hour."""
    room = Room(RADAR)
    room.books("ana", 10, 70)
    return room


@pytest.mark.parametrize("actor", [Actor.SCREEN, Actor.BUTTON, Actor.ACTION, Actor.CODE, Actor.TAG])
def test_whoever_says_that_they_are_here_is_checked_in_at_once(actor: Actor) -> None:
    room = a_booked_room()
    room.until(12)
    room.checks_in("ana", by=actor)
    assert room.stage("ana") is Stage.CHECKED_IN
    assert room.bookings["ana"].checked_in_at == minutes(12)
    assert room.bookings["ana"].checked_in_by is actor
    assert room.reason(Event.CHECKED_IN).rule is Rule.CHECKED_IN_BY_HAND
    assert room.reason(Event.CHECKED_IN).actor is actor


def test_people_seen_for_a_minute_are_checked_in_once_their_radar_has_shown_it() -> None:
    room = a_booked_room()
    room.until(12)
    room.sees(RADAR)
    room.until(13)
    assert room.stage("ana") is Stage.AWAITING
    room.until(clock(13, 5))
    assert room.stage("ana") is Stage.CHECKED_IN
    reason = room.reason(Event.CHECKED_IN)
    assert reason.rule is Rule.CHECKED_IN_SENSED
    assert [(e.sensor, e.sign, e.at) for e in reason.evidence] == [("radar", Sign.FOR, minutes(12))]
    assert room.bookings["ana"].checked_in_by is Actor.HUB


def test_in_a_phone_box_a_quarter_of_a_minute_is_enough() -> None:
    room = Room(RADAR, kind=SpaceKind.PHONE_BOX)
    room.books("ana", 10, 30)
    room.until(12)
    room.sees(RADAR)
    room.until(12.25)
    assert room.stage("ana") is Stage.AWAITING
    room.until(clock(12, 20))
    assert room.stage("ana") is Stage.CHECKED_IN


def test_somebody_who_only_looks_in_is_not_checked_in() -> None:
    room = a_booked_room()
    room.until(12)
    room.sees(RADAR)
    room.until(12.2)
    room.clears(RADAR)
    room.until(16)
    assert room.stage("ana") is Stage.AWAITING


def test_people_who_come_up_to_ten_minutes_early_are_checked_in_early() -> None:
    room = Room(RADAR)
    room.books("ana", 30, 90)
    room.until(21)
    room.sees(RADAR)
    room.until(22.5)
    assert room.decisions[-1] == (clock(22, 5), Event.CHECKED_IN, Rule.CHECKED_IN_EARLY)
    assert room.view.status is Status.OCCUPIED
    assert room.view.current == room.bookings["ana"]
    room.until(30)
    assert room.stage("ana") is Stage.CHECKED_IN


def test_people_who_come_earlier_than_that_count_once_they_stayed_past_the_start() -> None:
    room = Room(RADAR)
    room.books("ana", 30, 90)
    room.until(15)
    room.sees(RADAR)
    room.until(35)
    assert room.stage("ana") is Stage.AWAITING
    room.until(clock(35, 5))
    assert room.decisions[-1] == (clock(35, 5), Event.CHECKED_IN, Rule.CHECKED_IN_STAYED)


def test_checking_in_by_hand_is_possible_ten_minutes_before_the_start() -> None:
    room = Room(RADAR)
    room.books("ana", 30, 90)
    room.until(20)
    room.checks_in()
    assert room.stage("ana") is Stage.CHECKED_IN


def test_an_early_check_in_holds_when_the_people_leave_again_before_the_start() -> None:
    room = Room(RADAR)
    room.books("ana", 30, 90)
    room.until(21)
    room.sees(RADAR)
    room.until(25)
    room.clears(RADAR)
    room.until(40)
    assert room.stage("ana") is Stage.CHECKED_IN
    room.until(60)
    assert room.decisions[-1] == (45, Event.RELEASED, Rule.LEFT_EARLY)


@pytest.mark.parametrize("spec", [MOTION, SEAT, SOUND], ids=lambda spec: spec.id)
def test_a_second_sensor_checks_people_in_who_were_glimpsed_before(spec: SensorSpec) -> None:
    room = Room(RADAR, spec)
    room.books("ana", 10, 70)
    room.until(12)
    room.says(spec, 50.0 if spec is SOUND else 1.0)
    room.until(13)
    assert room.stage("ana") is Stage.AWAITING
    room.sees(RADAR)
    assert room.decisions[-1] == (13, Event.CHECKED_IN, Rule.CHECKED_IN_SENSED)


# Staying over


def ben_follows_ana() -> Room:
    """Return a room in which Ana sits, with Ben's booking right after hers."""
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.books("ben", 60, 120)
    room.sees(RADAR)
    room.until(59)
    return room


def test_people_who_stay_over_are_told_and_count_after_five_minutes() -> None:
    room = ben_follows_ana()
    room.until(65)
    assert room.stage("ana") is Stage.COMPLETED
    assert room.stage("ben") is Stage.AWAITING
    room.until(70)
    assert room.decisions[2:] == [
        (clock(1, 5), Event.CHECKED_IN, Rule.CHECKED_IN_SENSED),
        (60, Event.ENDED, Rule.ENDED),
        (clock(60, 5), Event.OVERSTAY, Rule.OVERSTAY),
        (clock(65, 5), Event.CHECKED_IN, Rule.CHECKED_IN_STAYED),
    ]


def test_the_overstay_names_the_booking_that_has_to_wait() -> None:
    room = ben_follows_ana()
    room.until(61)
    assert room.reason(Event.OVERSTAY).booking == "ben"


def test_the_use_of_the_room_is_shared_out_between_those_who_follow_each_other() -> None:
    room = ben_follows_ana()
    room.until(100)
    room.clears(RADAR)
    room.until(110)
    assert room.uses == [(0, 60, "ana"), (60, 100, "ben")]


def test_people_who_leave_soon_after_the_start_were_those_of_before() -> None:
    room = ben_follows_ana()
    room.until(62)
    room.clears(RADAR)
    room.until(90)
    assert room.decisions[-1] == (70, Event.RELEASED, Rule.NO_SHOW)
    assert room.stage("ben") is Stage.RELEASED


def test_any_presence_stops_the_release_even_of_those_of_before() -> None:
    room = ben_follows_ana()
    room.until(62)
    room.clears(RADAR)
    room.until(69.8)
    room.sees(RADAR)
    room.until(70.5)
    assert Event.RELEASED not in room.events


def test_the_hold_of_a_sensor_alone_is_nobody_who_stayed() -> None:
    room = Room(MOTION)
    room.books("ana", 0, 60)
    room.books("ben", 60, 120)
    room.sees(MOTION)
    room.until(61)
    room.clears(MOTION)
    room.until(95)
    assert room.decisions[-1] == (91, Event.RELEASED, Rule.NO_SHOW)


def test_people_who_stay_over_and_move_again_later_count_from_then() -> None:
    room = Room(MOTION)
    room.books("ana", 0, 60)
    room.books("ben", 60, 120)
    room.sees(MOTION)
    room.until(61)
    room.clears(MOTION)
    room.until(65.5)
    room.sees(MOTION)
    assert room.decisions[-1] == (65.5, Event.CHECKED_IN, Rule.CHECKED_IN_STAYED)


def test_people_who_left_before_the_start_are_no_overstay() -> None:
    room = Room(MOTION)
    room.books("ana", 0, 60)
    room.books("ben", 60, 120)
    room.sees(MOTION)
    room.until(58)
    room.clears(MOTION)
    room.until(62)
    assert Event.OVERSTAY not in room.events


def test_people_after_whom_nobody_booked_overstay_nobody() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.sees(RADAR)
    room.until(90)
    assert Event.OVERSTAY not in room.events
    assert room.view.status is Status.OCCUPIED


def test_somebody_who_says_so_is_checked_in_among_those_who_stayed_over() -> None:
    room = ben_follows_ana()
    room.until(61)
    room.checks_in("ben")
    assert room.stage("ben") is Stage.CHECKED_IN
    assert room.uses == [(0, 60, "ana")]


# To the end


def test_a_used_booking_is_completed_at_its_end() -> None:
    room = a_booked_room()
    room.until(12)
    room.sees(RADAR)
    room.until(70)
    assert room.stage("ana") is Stage.COMPLETED
    assert room.bookings["ana"].ended_at == minutes(70)
    assert room.decisions[-1] == (70, Event.ENDED, Rule.ENDED)


def test_the_use_runs_from_the_first_one_in_to_the_last_one_out() -> None:
    room = a_booked_room()
    room.until(12)
    room.sees(RADAR)
    room.until(80)
    room.clears(RADAR)
    room.until(90)
    assert room.uses == [(12, 80, "ana")]


def test_an_extended_booking_ends_later() -> None:
    room = a_booked_room()
    room.until(12)
    room.sees(RADAR)
    room.until(60)
    room.take(Extend(by=timedelta(minutes=20)))
    room.until(80)
    assert room.stage("ana") is Stage.CHECKED_IN
    room.until(90)
    assert room.bookings["ana"].ended_at == minutes(90)


def test_saying_once_more_that_one_is_here_during_the_left_early_warning_keeps_the_room() -> None:
    room = a_booked_room()
    room.until(12)
    room.checks_in()
    room.until(31)
    assert room.view.can_check_in
    room.checks_in()
    assert room.decisions[-1] == (31, Event.KEPT, Rule.SOMEBODY_THERE)


def test_a_renamed_booking_stays_checked_in() -> None:
    room = a_booked_room()
    room.until(12)
    room.checks_in()
    room.take(Change(booking=BookingId("ana"), title="Conseil"))
    assert room.stage("ana") is Stage.CHECKED_IN
    assert room.bookings["ana"].title == "Conseil"
