"""What is offered at a screen: what fits the moment, and nothing that would be refused."""

from datetime import timedelta

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine.booking import Actor
from custom_components.faitout.engine.claims import refusal_of_claim
from custom_components.faitout.engine.effect import Refused
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.offers import SHORTEST, Act, Offers, offers
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.stimulus import (
    Book,
    CheckIn,
    ComeLate,
    Command,
    End,
    Extend,
    JournalLost,
    SetService,
    UndoRelease,
)
from tests.engine.rooms import MOTION, RADAR, Room, a_booking, minutes


def offered(room: Room) -> Offers:
    """Return what is offered now."""
    return offers(room.state, room.view)


def test_a_free_room_is_to_be_booked_until_its_next_booking() -> None:
    room = Room(RADAR)
    room.books("ana", 120, 180)
    assert offered(room).main is Act.BOOK
    assert offered(room).book_until == minutes(120)
    assert offered(room).acts == (Act.BOOK, Act.FAULT)


def test_a_room_without_a_booking_is_to_be_booked_until_it_closes() -> None:
    assert offered(Room(RADAR)).book_until == minutes(13 * 60)


def test_the_few_minutes_before_a_booking_are_offered_to_nobody() -> None:
    room = Room(RADAR)
    room.books("ana", SHORTEST / timedelta(minutes=1) - 1, 60)
    assert offered(room).book_until is None
    assert Act.BOOK in offered(room).acts


def test_who_is_waited_for_is_asked_whether_they_are_there() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 70)
    room.until(18)
    assert room.state.life.countdown
    assert offered(room).main is Act.HERE
    assert set(offered(room).acts) == {*(Act.HERE, Act.LATE, Act.END, Act.BOOK, Act.FAULT)} | {
        Act.EXTEND
    }
    assert offered(room).booking == "ana"


def test_who_was_late_once_is_not_offered_it_again() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 70)
    room.until(18)
    room.take(ComeLate(BookingId("ana"), Actor.SCREEN))
    assert not offered(room).late
    assert offered(room).here


def test_who_is_there_is_offered_more_time_and_to_end() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.checks_in("ana")
    assert offered(room).main is Act.EXTEND
    assert {Act.EXTEND, Act.END} <= set(offered(room).acts)
    assert not offered(room).here


def test_who_cannot_stay_longer_is_offered_to_end() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.books("ben", 60, 90)
    room.checks_in("ana")
    assert offered(room).extend_until is None
    assert offered(room).main is Act.END


def test_a_booking_can_be_extended_until_the_next_one_or_the_closing() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    assert offered(room).extend_until == min(
        minutes(13 * 60), minutes(0) + room.space.policy.longest_booking
    )
    room.books("ben", 100, 120)
    assert offered(room).extend_until == minutes(100)


def test_what_was_released_is_offered_back_until_it_is_taken() -> None:
    room = Room(RADAR, MOTION)
    room.books("ana", 10, 70)
    room.until(21)
    assert offered(room).main is Act.UNDO
    assert offered(room).undo == "ana"
    assert offered(room).undo_until == minutes(30)
    assert Act.BOOK in offered(room).acts
    room.books("ben", 21, 40, by=Actor.SCREEN)
    assert offered(room).undo is None


@pytest.mark.parametrize("why", ["out_of_service", "journal"])
def test_where_nothing_can_be_done_something_can_be_said_to_be_wrong(why: str) -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.take(SetService(in_service=False) if why == "out_of_service" else JournalLost())
    assert offered(room).acts == (Act.FAULT,)
    assert offered(room).main is None


def test_a_common_room_is_not_to_be_booked() -> None:
    assert offered(Room(RADAR, kind=SpaceKind.COMMON)).acts == (Act.FAULT,)


def test_nobody_takes_a_room_that_is_closed() -> None:
    room = Room(RADAR)
    room.until(13 * 60 + 1)
    assert offered(room).book_until is None


TIMES = st.integers(-30, 13 * 60)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.tuples(TIMES, st.integers(5, 300)), max_size=5),
    st.lists(st.sampled_from(["sees", "clears", "check in", "late"]), max_size=4),
    st.integers(0, 13 * 60 + 30),
)
def test_nothing_is_offered_that_would_be_refused(
    wishes: list[tuple[int, int]], happenings: list[str], until: int
) -> None:
    room = Room(RADAR)
    for number, (start, long) in enumerate(wishes):
        room.books(f"b{number}", start, start + long)
    for step, happening in enumerate(happenings, 1):
        room.until(until * step / (len(happenings) + 1))
        match happening:
            case "sees":
                room.stays_on(RADAR)
            case "clears":
                room.clears(RADAR)
            case "check in":
                room.checks_in()
            case _:
                room.take(ComeLate(None, Actor.SCREEN))
    room.until(until)
    now = offered(room)
    booking = now.booking
    current = room.view.current
    commands: dict[Act, Command] = {
        Act.HERE: CheckIn(booking, Actor.SCREEN),
        Act.LATE: ComeLate(booking, Actor.SCREEN),
        Act.END: End(booking, Actor.SCREEN),
        Act.UNDO: UndoRelease(now.undo, Actor.SCREEN),
    }
    if current and now.extend_until:
        commands[Act.EXTEND] = Extend(current.id, now.extend_until - current.end, Actor.SCREEN)
    if now.book_until:
        end = min(now.book_until, room.state.at + room.space.policy.longest_booking)
        assert refusal_of_claim(room.state, room.state.at, end, room.state.at) is None
    else:
        assert now.main is not Act.BOOK
    before = room.state
    for act in now.acts:
        if act in (Act.BOOK, Act.FAULT):
            continue
        room.state = before
        refused = [each for each in room.take(commands[act]) if isinstance(each, Refused)]
        assert not refused, (act, refused)
    assert now.main in (*now.acts, None)


def test_a_booking_made_by_touch_for_now_is_checked_in_at_the_door_and_waits_in_the_hall() -> None:
    for actor, is_there in ((Actor.SCREEN, True), (Actor.BOARD, False), (Actor.TAG, False)):
        room = Room(RADAR)
        room.take(Book(a_booking("ana", 0, 30, by=actor)))
        current = room.view.current
        assert current is not None
        assert (current.checked_in_at is not None) == is_there
