"""What a room looks like from outside: one word, and until when."""

from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.state import Cause
from custom_components.faitout.engine.stimulus import SetService
from custom_components.faitout.engine.view import Status
from tests.engine.rooms import RADAR, Room, minutes


def test_a_free_room_is_free_until_its_next_booking() -> None:
    room = Room(RADAR)
    room.books("ana", 60, 120)
    assert room.view.status is Status.FREE
    assert room.view.free_until == minutes(60)
    assert room.view.busy_until is None
    assert room.view.coming == room.bookings["ana"]
    assert room.view.current is None


def test_a_room_is_soon_taken_a_quarter_of_an_hour_before() -> None:
    room = Room(RADAR)
    room.books("ana", 60, 120)
    room.until(44.9)
    assert room.view.status is Status.FREE
    room.until(45)
    assert room.view.status is Status.SOON
    assert room.view.free_until == minutes(60)


def test_a_room_that_waits_asks_to_be_confirmed() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    assert room.view.status is Status.AWAITING
    assert room.view.can_check_in
    assert room.view.can_end
    assert room.view.busy_until == minutes(60)
    assert room.view.release_at is None


def test_a_warned_room_counts_down() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.until(8)
    assert room.view.release_at == minutes(10)
    assert room.view.cause is Cause.NO_SHOW


def test_a_room_in_use_is_busy_to_the_end_of_what_follows_without_a_gap() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 30)
    room.books("ben", 30, 60)
    room.books("zoe", 61, 90)
    room.checks_in()
    assert room.view.status is Status.OCCUPIED
    assert room.view.busy_until == minutes(60)
    assert not room.view.can_check_in


def test_the_one_who_comes_ten_minutes_early_may_check_in() -> None:
    room = Room(RADAR)
    room.books("ana", 30, 60)
    room.until(19.9)
    assert not room.view.can_check_in
    room.until(20)
    assert room.view.can_check_in


def test_a_released_room_is_free_at_once() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.until(10)
    assert Event.RELEASED in room.events
    assert room.view.status is Status.FREE
    assert room.view.can_undo


def test_a_room_out_of_service_says_so_whatever_else_is_true() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.checks_in()
    room.take(SetService(in_service=False))
    assert room.view.status is Status.OUT_OF_SERVICE


def test_a_common_space_is_free_or_used_and_never_booked() -> None:
    hall = Room(RADAR, kind=SpaceKind.COMMON)
    assert hall.view.status is Status.FREE
    hall.stays_on(RADAR)
    assert hall.view.status is Status.OCCUPIED
    assert not hall.view.can_end


def test_a_blind_room_is_not_shown_as_seen() -> None:
    room = Room(RADAR)
    assert room.view.seen
    room.loses(RADAR)
    assert not room.view.seen
    assert room.view.confidence == 0.0
