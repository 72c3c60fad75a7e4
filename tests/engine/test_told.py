"""What is told of a room: its state in one word, with its doubt, and never free without knowing."""

from datetime import timedelta

import pytest

from custom_components.faitout.engine import begin_without_record
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.sensor import Health, SensorSpec
from custom_components.faitout.engine.stimulus import JournalBack, JournalLost, Leapt, Restarted
from custom_components.faitout.engine.told import Told, told
from custom_components.faitout.engine.view import Status, view
from tests.engine.rooms import CO2, MOTION, NINE, RADAR, Room, minutes

PATIENCE = 10
"""Minutes after which a sensor that says nothing is told to have failed."""


def word(room: Room) -> Told:
    return told(room.state, room.view)


def restarted(*sensors: SensorSpec, by_set_up: bool = False) -> Room:
    """Return a room that was empty before its hub restarted, whose sensors do not speak yet."""
    room = Room(*sensors)
    room.until(1)
    assert word(room) is Told.FREE
    room.take(Restarted(room.now, by_set_up=by_set_up), minutes(2))
    return room


def test_every_status_can_be_told() -> None:
    assert set(Status) == set(Told) - {Told.UNSURE, Told.UNKNOWN}


def test_a_room_that_is_seen_to_be_empty_is_free() -> None:
    assert word(Room(RADAR)) is Told.FREE


def test_a_blind_room_is_unsure_and_so_is_one_that_is_soon_taken() -> None:
    room = Room(RADAR)
    room.loses(RADAR)
    assert word(room) is Told.UNSURE
    room.books("a", 5, 60)
    assert room.view.status is Status.SOON
    assert word(room) is Told.UNSURE
    room.until(5)
    assert word(room) is Told.AWAITING, "that it is booked needs no sensor"


@pytest.mark.parametrize("sensors", [(), (CO2,)])
def test_a_room_without_a_sensor_that_sees_people_is_unsure_also_after_a_restart(
    sensors: tuple[SensorSpec, ...],
) -> None:
    room = Room(*sensors)
    assert word(room) is Told.UNSURE
    room.take(Restarted(), minutes(1))
    assert word(room) is Told.UNSURE, "nothing there could make it known"


def test_a_locker_needs_nobody_to_see_it() -> None:
    room = Room(kind=SpaceKind.LOCKER)
    room.take(Restarted(), minutes(1))
    assert word(room) is Told.FREE


def test_after_a_restart_nothing_is_known_until_the_first_word() -> None:
    room = restarted(RADAR)
    assert word(room) is Told.UNKNOWN
    room.clears(RADAR)
    assert word(room) is Told.FREE


def test_after_a_restart_people_are_shown_as_soon_as_they_are_seen() -> None:
    room = restarted(RADAR)
    room.sees(RADAR)
    assert word(room) is Told.OCCUPIED


def test_a_room_whose_sensors_rightly_say_nothing_for_hours_is_unsure_before_long() -> None:
    room = restarted(MOTION)
    room.until(2 + PATIENCE - 0.1)
    assert word(room) is Told.UNKNOWN
    assert room.state.wake_at <= minutes(2 + PATIENCE), "somebody has to be told then"
    room.until(2 + PATIENCE)
    assert word(room) is Told.UNSURE
    room.until(200)
    assert word(room) is Told.UNSURE
    room.clears(MOTION)
    assert word(room) is Told.FREE


@pytest.mark.parametrize("why", [Health.STUCK_OFF, Health.VANISHED, Health.UNIT_CHANGED])
def test_a_sensor_that_is_known_to_be_wrong_is_not_waited_for(why: Health) -> None:
    room = restarted(RADAR)
    room.loses(RADAR, why)
    assert word(room) is Told.UNSURE


def test_a_sensor_that_was_told_to_have_failed_before_is_not_waited_for() -> None:
    room = Room(RADAR)
    room.loses(RADAR)
    room.until(60)
    room.take(Restarted(room.now), minutes(61))
    assert word(room) is Told.UNSURE


def test_a_change_of_the_set_up_makes_nothing_unknown() -> None:
    assert word(restarted(RADAR, by_set_up=True)) is Told.UNSURE


def test_what_is_known_without_sensors_is_known_at_once() -> None:
    room = Room(RADAR)
    room.books("a", 1, 60)
    room.until(3)
    room.take(Restarted(room.now), minutes(4))
    assert word(room) is Told.AWAITING
    closed = Room(RADAR, at=NINE + timedelta(hours=14))
    closed.take(Restarted())
    assert word(closed) is Told.CLOSED


def test_a_machine_that_slept_knows_nothing_until_a_sensor_speaks() -> None:
    room = Room(RADAR)
    room.until(1)
    room.take(Leapt(timedelta(0), timedelta(minutes=30)), minutes(31))
    assert word(room) is Told.UNKNOWN
    room.clears(RADAR)
    assert word(room) is Told.FREE


def test_a_journal_that_was_lost_for_a_while_makes_no_room_unknown() -> None:
    room = Room(RADAR)
    room.take(JournalLost(), minutes(1))
    assert word(room) is Told.FREE
    room.take(JournalBack(), minutes(2))
    assert word(room) is Told.FREE


def test_a_room_whose_bookings_are_not_known_is_unknown_and_then_unsure() -> None:
    room = Room(RADAR)
    room.state = begin_without_record(room.space, NINE)
    room.take(Restarted())
    room.clears(RADAR)
    assert word(room) is Told.UNKNOWN
    room.until(PATIENCE)
    assert word(room) is Told.UNSURE
    room.sees(RADAR)
    assert told(room.state, view(room.state)) is Told.OCCUPIED
