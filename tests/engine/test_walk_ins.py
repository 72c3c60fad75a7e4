"""Walk-ins: people in a free room are a session; if the installer wants, also a booking."""

from dataclasses import replace
from datetime import timedelta

from custom_components.faitout.engine.booking import Actor, Booking, Stage
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.stimulus import SetAutomation, SetService
from custom_components.faitout.engine.view import Status
from tests.engine.rooms import EIGHT_TO_TEN, RADAR, Room, clock, minutes


def a_room_that_books_for_walk_ins(
    kind: SpaceKind = SpaceKind.MEETING_ROOM, hours: OpeningHours = EIGHT_TO_TEN
) -> Room:
    """Return a room that books itself for half an hour for people who walk in."""
    policy = replace(DEFAULT_POLICIES[kind], walk_in_booking=timedelta(minutes=30))
    return Room(RADAR, kind=kind, policy=policy, hours=hours)


def walk_in(room: Room) -> Booking | None:
    """Return the booking that the room made by itself, or None."""
    return next((b for b in room.bookings.values() if b.made_by is Actor.HUB), None)


def test_people_in_a_free_room_make_it_taken() -> None:
    room = Room(RADAR)
    room.until(5)
    room.stays_on(RADAR)
    assert room.view.status is Status.OCCUPIED
    room.until(7)
    assert room.decisions == [(clock(6, 5), Event.WALK_IN, Rule.WALK_IN)]
    room.until(20)
    room.clears(RADAR)
    room.until(21)
    assert room.view.status is Status.FREE
    room.until(30)
    assert room.uses == [(5, 20, None)]


def test_the_room_says_until_when_people_who_walked_in_may_stay() -> None:
    room = Room(RADAR)
    room.books("ana", 40, 60)
    room.sees(RADAR)
    room.until(5)
    assert room.view.free_until == minutes(40)


def test_somebody_who_passes_through_is_no_session() -> None:
    room = Room(RADAR)
    room.sees(RADAR)
    room.until(0.2)
    room.clears(RADAR)
    room.until(10)
    assert room.decisions == []
    assert room.uses == []


def test_no_booking_is_made_for_walk_ins_by_default() -> None:
    room = Room(RADAR)
    room.sees(RADAR)
    room.until(30)
    assert room.bookings == {}


def test_the_room_is_booked_for_people_who_walk_in_where_that_is_wanted() -> None:
    room = a_room_that_books_for_walk_ins()
    room.sees(RADAR)
    room.until(5)
    booking = walk_in(room)
    assert booking is not None
    assert (booking.start, booking.end) == (
        minutes(clock(1, 5)),
        minutes(clock(31, 5)),
    )
    assert booking.stage is Stage.CHECKED_IN
    assert room.decisions == [
        (clock(1, 5), Event.WALK_IN, Rule.WALK_IN),
        (clock(1, 5), Event.BOOKED, Rule.WALK_IN),
    ]


def test_people_who_walked_in_and_left_give_the_room_back() -> None:
    room = a_room_that_books_for_walk_ins()
    room.sees(RADAR)
    room.until(5)
    room.clears(RADAR)
    room.until(30)
    assert room.decisions[-1] == (20.5, Event.RELEASED, Rule.LEFT_EARLY)


def test_a_walk_in_is_booked_only_until_the_next_booking() -> None:
    room = a_room_that_books_for_walk_ins()
    room.books("ana", 20, 60)
    room.sees(RADAR)
    room.until(5)
    booking = walk_in(room)
    assert booking is not None
    assert booking.end == minutes(20)


def test_a_walk_in_is_booked_only_until_closing_time() -> None:
    room = a_room_that_books_for_walk_ins()
    room.until(12 * 60 + 45)
    room.sees(RADAR)
    room.until(12 * 60 + 50)
    booking = walk_in(room)
    assert booking is not None
    assert booking.end == minutes(13 * 60)


def test_a_walk_in_just_before_the_next_booking_is_not_booked() -> None:
    room = a_room_that_books_for_walk_ins()
    room.books("ana", 15, 60)
    room.until(2)
    room.sees(RADAR)
    room.until(4)
    assert walk_in(room) is not None
    room = a_room_that_books_for_walk_ins()
    room.books("ana", 5, 60, protected=True)
    room.sees(RADAR)
    room.until(4)
    assert walk_in(room) is None
    assert room.stage("ana") is Stage.CHECKED_IN


def test_nothing_is_booked_for_people_in_the_hall() -> None:
    hall = a_room_that_books_for_walk_ins(SpaceKind.COMMON)
    hall.sees(RADAR)
    hall.until(30)
    assert hall.bookings == {}


def test_nothing_is_booked_for_people_who_are_there_after_closing() -> None:
    room = a_room_that_books_for_walk_ins()
    room.until(13 * 60 + 10)
    room.sees(RADAR)
    room.until(13 * 60 + 30)
    assert room.bookings == {}
    assert room.view.status is Status.OCCUPIED


def test_nothing_is_booked_while_the_automation_is_off_or_the_room_out_of_service() -> None:
    for stimulus in (SetAutomation(on=False), SetService(in_service=False)):
        room = a_room_that_books_for_walk_ins()
        room.take(stimulus)
        room.sees(RADAR)
        room.until(30)
        assert room.bookings == {}


def test_people_who_walked_in_a_while_before_the_next_booking_overstay_into_it() -> None:
    room = Room(RADAR)
    room.books("ana", 30, 60)
    room.sees(RADAR)
    room.until(31)
    assert room.decisions[-1] == (clock(30, 5), Event.OVERSTAY, Rule.OVERSTAY)


# One stay is one use


def test_people_who_step_out_for_some_minutes_stay_one_use() -> None:
    room = Room(RADAR)
    for start, end in ((5, 20), (27, 50)):
        room.until(start)
        room.sees(RADAR)
        room.until(end)
        room.clears(RADAR)
    room.until(61)
    assert room.uses == [(5, 50, None)]
    assert room.events == [Event.WALK_IN]


def test_people_who_come_after_ten_minutes_are_others() -> None:
    room = Room(RADAR)
    for start, end in ((5, 20), (31, 50)):
        room.until(start)
        room.sees(RADAR)
        room.until(end)
        room.clears(RADAR)
    room.until(61)
    assert room.uses == [(5, 20, None), (31, 50, None)]
    assert room.events == [Event.WALK_IN, Event.WALK_IN]
