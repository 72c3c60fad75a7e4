"""What stands on a sign on paper: the state in a word, until when, and times only."""

from custom_components.faitout.engine.posted import MOST_BOOKINGS, PaperWord, Posted, posted
from custom_components.faitout.engine.stimulus import SetService
from tests.engine.rooms import EIGHT_TO_TEN, RADAR, Room, minutes


def stands(room: Room) -> Posted:
    """Return what stands on the sign of a room."""
    return posted(room.state, room.view)


def empty_room() -> Room:
    """Return a room that is seen to be empty, in a place that is open from eight to ten."""
    room = Room(RADAR, hours=EIGHT_TO_TEN)
    room.clears(RADAR)
    return room


def test_a_room_is_free_until_its_next_booking_and_never_soon_taken() -> None:
    room = empty_room()
    room.books("b", 60, 120)
    assert stands(room) == Posted(
        PaperWord.FREE, minutes(60), bookings=((minutes(60), minutes(120)),)
    )
    room.until(50)
    assert stands(room).word is PaperWord.FREE


def test_a_room_without_a_booking_is_free_until_the_place_closes() -> None:
    room = empty_room()
    assert stands(room) == Posted(PaperWord.FREE, minutes(13 * 60))


def test_while_people_are_awaited_it_says_when_the_room_is_given_back() -> None:
    room = empty_room()
    room.books("b", 10, 70)
    room.until(12)
    assert stands(room) == Posted(PaperWord.BOOKED, minutes(70), release_at=minutes(20))


def test_bookings_without_a_gap_are_one() -> None:
    room = empty_room()
    for name, start, end in (("a", 10, 20), ("b", 20, 30), ("c", 60, 70), ("d", 70, 90)):
        room.books(name, start, end)
    room.until(11)
    assert stands(room).until == minutes(30)
    assert stands(room).bookings == ((minutes(60), minutes(90)),)


def test_of_many_bookings_the_next_four_are_posted() -> None:
    room = empty_room()
    for number in range(MOST_BOOKINGS + 3):
        room.books(f"b{number}", 30 + 60 * number, 60 + 60 * number)
    assert [start for start, _ in stands(room).bookings] == [
        minutes(30 + 60 * number) for number in range(MOST_BOOKINGS)
    ]


def test_of_people_who_did_not_book_nobody_knows_until_when() -> None:
    room = empty_room()
    room.stays_on(RADAR)
    room.until(5)
    assert stands(room) == Posted(PaperWord.OCCUPIED, None, walk_in=True)


def test_a_room_that_nobody_sees_is_not_posted_as_free() -> None:
    room = Room(RADAR, hours=EIGHT_TO_TEN, heard=False)
    assert stands(room).word is not PaperWord.FREE


def test_a_closed_place_says_when_it_opens_and_what_is_booked_then() -> None:
    room = empty_room()
    room.books("b", 24 * 60 + 30, 24 * 60 + 90)
    room.until(13 * 60 + 1)
    assert stands(room) == Posted(
        PaperWord.CLOSED,
        minutes(23 * 60),
        bookings=((minutes(24 * 60 + 30), minutes(24 * 60 + 90)),),
    )


def test_a_room_out_of_service_says_nothing_else() -> None:
    room = empty_room()
    room.take(SetService(in_service=False))
    assert stands(room) == Posted(PaperWord.OUT_OF_SERVICE)
