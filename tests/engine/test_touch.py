"""What a touch asks for, and why it comes to nothing."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.booking import Actor
from custom_components.faitout.engine.ids import BookingId, GrantId, MemberId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.offers import Act
from custom_components.faitout.engine.stimulus import (
    Book,
    CheckIn,
    ComeLate,
    Command,
    End,
    Extend,
    UndoRelease,
)
from custom_components.faitout.engine.touch import (
    MOST_AHEAD,
    TOO_OLD_AFTER,
    TouchRefusal,
    Wanted,
    command_of,
)
from custom_components.faitout.engine.view import Status
from tests.engine.access.rights import ANNA, BRUNO
from tests.engine.rooms import MOTION, RADAR, Room, a_booking, minutes

NEW = BookingId("new")


def touched(room: Room, act: Act, booking: str = "", **more: Any) -> Command | TouchRefusal:
    """Return what a touch at the screen of a room stands for."""
    fields: dict[str, Any] = {"actor": Actor.SCREEN, "new": NEW, **more}
    wanted = Wanted(act=act, booking=BookingId(booking) if booking else None, **fields)
    return command_of(room.state, wanted, room.now)


def a_right(holder: MemberId | None, booking: str = "") -> Grant:
    """Return what somebody showed the code of."""
    return Grant(
        id=GrantId("g"),
        kind=GrantKind.PLAN,
        doors=frozenset(),
        start=minutes(-60),
        end=minutes(600),
        created_at=minutes(-60),
        holder=holder,
        booking=BookingId(booking) if booking else None,
    )


def member_booking(room: Room, holder: str) -> None:
    """Let a member have the room booked for now."""
    room.take(Book(replace(a_booking("ana", 0, 60), holder=holder)))


def test_each_touch_means_the_booking_that_was_shown() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    ana = BookingId("ana")
    assert touched(room, Act.HERE, "ana") == CheckIn(ana, Actor.SCREEN)
    assert touched(room, Act.LATE, "ana") == ComeLate(ana, Actor.SCREEN)
    assert touched(room, Act.END, "ana") == End(ana, Actor.SCREEN)
    assert touched(room, Act.EXTEND, "ana", end=minutes(75)) == Extend(
        ana, timedelta(minutes=15), Actor.SCREEN
    )
    assert touched(room, Act.EXTEND, "ana") == Extend(ana, None, Actor.SCREEN)


def test_what_is_over_when_the_touch_comes_is_gone() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.books("ben", 60, 90)
    room.until(61)
    for act in (Act.HERE, Act.LATE, Act.END, Act.EXTEND):
        assert touched(room, act, "ana") is TouchRefusal.GONE
        assert touched(room, act) is TouchRefusal.GONE


def test_a_release_is_taken_back_as_long_as_it_can_be() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.until(11)
    assert touched(room, Act.UNDO, "ana") == UndoRelease(BookingId("ana"), Actor.SCREEN)
    room.until(21)
    assert touched(room, Act.UNDO, "ana") is TouchRefusal.GONE


def test_a_touch_that_was_long_on_its_way_does_nothing() -> None:
    room = Room(RADAR)
    then = room.now - TOO_OLD_AFTER
    assert isinstance(touched(room, Act.BOOK, end=minutes(30), touched_at=then), Book)
    late = then - timedelta(seconds=1)
    assert touched(room, Act.BOOK, end=minutes(30), touched_at=late) is TouchRefusal.TOO_OLD


def test_a_booking_of_now_begins_when_the_touch_comes() -> None:
    room = Room(RADAR)
    room.now += timedelta(milliseconds=400)
    made = touched(room, Act.BOOK, end=minutes(30))
    assert isinstance(made, Book)
    assert made.booking.start == minutes(0)
    assert made.booking.made_by is Actor.SCREEN
    assert made.booking.holder == ""


def test_without_an_end_there_is_nothing_to_book() -> None:
    assert touched(Room(RADAR), Act.BOOK) is TouchRefusal.NONSENSE


def test_a_fault_is_no_matter_of_the_bookings() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    assert touched(room, Act.FAULT, "ana") is TouchRefusal.NONSENSE


def test_a_bored_child_books_so_much_ahead_and_no_more() -> None:
    room = Room(RADAR)

    def book(start: float, grant: Grant | None = None) -> Command | TouchRefusal:
        return touched(room, Act.BOOK, start=minutes(start), end=minutes(start + 10), grant=grant)

    for number in range(MOST_AHEAD):
        made = book(60 + 20 * number)
        assert isinstance(made, Book)
        room.books(f"b{number}", 60 + 20 * number, 70 + 20 * number, by=Actor.SCREEN)
    assert book(300) is TouchRefusal.ENOUGH
    # Who is there now, or says who they are, is no bored child.
    assert isinstance(touched(room, Act.BOOK, end=minutes(30)), Book)
    assert isinstance(book(300, a_right(ANNA)), Book)
    # What was booked otherwise does not count.
    other = Room(RADAR)
    for number in range(MOST_AHEAD):
        other.books(f"b{number}", 60 + 20 * number, 70 + 20 * number, by=Actor.MQTT)
    assert isinstance(touched(other, Act.BOOK, start=minutes(300), end=minutes(310)), Book)


def test_what_a_member_books_with_a_code_is_theirs() -> None:
    made = touched(Room(RADAR), Act.BOOK, end=minutes(30), grant=a_right(ANNA))
    assert isinstance(made, Book)
    assert made.booking.holder == ANNA


def test_a_guests_code_books_nothing() -> None:
    refused = touched(Room(RADAR), Act.BOOK, end=minutes(30), grant=a_right(None))
    assert refused is TouchRefusal.NO_MEMBER


def test_with_a_code_one_acts_on_ones_own_booking_and_on_nobodys() -> None:
    room = Room(RADAR)
    member_booking(room, ANNA)
    assert isinstance(touched(room, Act.END, "ana", grant=a_right(ANNA)), End)
    assert touched(room, Act.END, "ana", grant=a_right(BRUNO)) is TouchRefusal.NOT_YOURS
    assert touched(room, Act.HERE, "ana", grant=a_right(None)) is TouchRefusal.NOT_YOURS
    assert isinstance(touched(room, Act.HERE, "ana", grant=a_right(None, "ana")), CheckIn)
    calendar = Room(RADAR)
    member_booking(calendar, "Mairie")
    assert isinstance(touched(calendar, Act.HERE, "ana", grant=a_right(BRUNO)), CheckIn)
    assert touched(calendar, Act.HERE, "ana", grant=a_right(None)) is TouchRefusal.NOT_YOURS


def test_who_ends_by_touch_in_an_empty_room_leaves_it_free() -> None:
    room = Room(RADAR, MOTION)
    room.take(Book(a_booking("ana", 0, 30, by=Actor.SCREEN)))
    assert room.view.status is Status.OCCUPIED
    room.until(1)
    room.take(End(BookingId("ana"), Actor.SCREEN))
    assert room.view.status is Status.FREE
    # Others who are seen there are there still.
    room.take(Book(a_booking("ben", 2, 30, by=Actor.SCREEN)))
    room.until(3)
    room.checks_in("ben")
    room.stays_on(RADAR)
    room.take(End(BookingId("ben"), Actor.SCREEN))
    assert room.view.status is Status.OCCUPIED


def test_who_ends_by_touch_where_no_sensor_works_leaves_a_doubt() -> None:
    room = Room(RADAR)
    room.take(Book(a_booking("ana", 0, 30, by=Actor.SCREEN)))
    room.loses(RADAR)
    room.take(End(BookingId("ana"), Actor.SCREEN))
    assert room.presence() is Presence.UNKNOWN


def test_times_are_those_of_the_hub() -> None:
    later: datetime = minutes(90)
    made = touched(Room(RADAR), Act.BOOK, start=later, end=minutes(120))
    assert isinstance(made, Book)
    assert (made.booking.start, made.booking.end) == (later, minutes(120))
