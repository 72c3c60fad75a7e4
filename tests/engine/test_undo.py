"""Undo: for ten minutes one tap brings a released booking back, unless the room was taken."""

from custom_components.faitout.engine.booking import Actor, Stage
from custom_components.faitout.engine.effect import Event, Refusal
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.stimulus import Restarted
from tests.engine.rooms import RADAR, Room, clock, minutes, refusals


def a_released_room() -> Room:
    """Return a room whose booking, ten past nine for an hour, was released at twenty past."""
    room = Room(RADAR)
    room.books("ana", 10, 70, series="yoga")
    room.until(21)
    assert room.stage("ana") is Stage.RELEASED
    return room


def test_one_tap_brings_the_booking_back_as_it_was() -> None:
    room = a_released_room()
    assert room.view.can_undo
    room.undoes()
    booking = room.bookings["ana"]
    assert booking.stage is Stage.AWAITING
    assert (booking.start, booking.end, booking.ended_at) == (minutes(10), minutes(70), None)
    assert booking.kept_by_hand
    assert room.decisions[-1] == (21, Event.RESTORED, Rule.RESTORED)
    assert room.reason(Event.RESTORED).actor is Actor.SCREEN
    assert not room.view.can_undo


def test_a_booking_brought_back_is_not_released_again() -> None:
    room = a_released_room()
    room.undoes()
    room.until(69)
    assert room.stage("ana") is Stage.AWAITING
    assert room.events.count(Event.RELEASED) == 1


def test_people_of_a_booking_brought_back_are_checked_in_when_they_come() -> None:
    room = a_released_room()
    room.undoes()
    room.until(25)
    room.sees(RADAR)
    room.until(clock(26, 5))
    assert room.stage("ana") is Stage.CHECKED_IN


def test_the_undo_is_there_for_ten_minutes() -> None:
    room = a_released_room()
    room.until(29.9)
    assert room.view.can_undo
    room.until(30)
    assert not room.view.can_undo
    assert refusals(room.undoes()) == [(Refusal.NOTHING_TO_UNDO, "booking_id")]
    assert room.stage("ana") is Stage.RELEASED


def test_the_undo_ends_with_the_booking() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 25)
    room.until(24.9)
    assert room.view.can_undo
    room.until(25)
    assert not room.view.can_undo


def test_a_room_that_was_taken_since_is_not_taken_back() -> None:
    room = a_released_room()
    room.books("ben", 30, 60)
    assert not room.view.can_undo
    assert refusals(room.undoes()) == [(Refusal.TAKEN_SINCE, "booking_id")]
    assert room.stage("ana") is Stage.RELEASED


def test_a_booking_that_only_touches_the_released_one_is_not_in_the_way() -> None:
    room = a_released_room()
    room.books("ben", 70, 90)
    room.undoes()
    assert room.stage("ana") is Stage.AWAITING


def test_a_release_can_be_named() -> None:
    room = a_released_room()
    assert refusals(room.undoes("ben")) == [(Refusal.NOTHING_TO_UNDO, "booking_id")]
    room.undoes("ana")
    assert room.stage("ana") is Stage.AWAITING


def test_a_release_is_taken_back_once() -> None:
    room = a_released_room()
    room.undoes()
    assert refusals(room.undoes()) == [(Refusal.NOTHING_TO_UNDO, "booking_id")]


def test_the_undo_survives_a_restart() -> None:
    room = a_released_room()
    room.sleep(24)
    room.take(Restarted())
    room.undoes()
    assert room.stage("ana") is Stage.AWAITING


def test_a_booking_brought_back_and_not_used_ends_as_unused_not_as_unseen() -> None:
    room = a_released_room()
    room.undoes()
    room.until(70)
    assert room.decisions[-1] == (70, Event.ENDED, Rule.ENDED_UNUSED)
