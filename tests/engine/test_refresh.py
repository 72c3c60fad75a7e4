"""When a sign asks next: right after what time does, and often enough for what people do."""

from datetime import datetime, timedelta

from hypothesis import given, settings, strategies as st

from custom_components.faitout.engine.next_change import next_change
from custom_components.faitout.engine.posted import posted
from custom_components.faitout.engine.refresh import (
    DAILY,
    KEPT_BACK,
    LEAST,
    LONGEST,
    PEOPLE_LEAVE,
    SETTLES,
    ask_next,
)
from tests.engine.rooms import EIGHT_TO_TEN, RADAR, Room, minutes

CLOSES = minutes(13 * 60)


def a_room() -> Room:
    """Return an empty room that is seen, in a place that is open until ten in the evening."""
    room = Room(RADAR, hours=EIGHT_TO_TEN)
    room.clears(RADAR)
    return room


def asks(room: Room, asked: int = 1) -> datetime:
    """Return when the sign of a room asks next."""
    return ask_next(room.state, room.now, asked)


def test_what_is_left_of_a_day_is_spread_over_what_is_left_of_its_hours() -> None:
    room = a_room()
    assert asks(room) - room.now == timedelta(hours=13) / (DAILY - 1 - KEPT_BACK)
    assert asks(room, 40) - room.now == timedelta(hours=13) / (DAILY - 40 - KEPT_BACK)


def test_a_booking_that_begins_is_not_slept_through() -> None:
    room = a_room()
    room.books("b", 12, 60)
    assert asks(room) == minutes(12) + SETTLES


def test_awaited_people_are_looked_for_more_often() -> None:
    room = a_room()
    room.books("b", 1, 240)
    room.until(2)
    assert asks(room) - room.now < timedelta(minutes=6)


def test_it_asks_when_the_people_have_gone_whose_booking_ends() -> None:
    room = a_room()
    room.books("b", 1, 21)
    room.stays_on(RADAR)
    room.until(5)
    room.checks_in()
    assert asks(room) == minutes(23)


def test_at_night_it_sleeps_until_the_place_opens() -> None:
    room = a_room()
    room.until_instant(CLOSES + timedelta(minutes=1))
    assert asks(room) == minutes(23 * 60) + SETTLES


def test_who_has_asked_too_often_keeps_one_asking_for_the_closing_time() -> None:
    room = a_room()
    assert asks(room, DAILY - KEPT_BACK) == CLOSES + SETTLES


def test_after_the_last_refresh_of_a_day_it_waits_for_the_next_day() -> None:
    room = a_room()
    room.stays_on(RADAR)
    room.until_instant(CLOSES + timedelta(minutes=1))
    assert asks(room, DAILY) == minutes(15 * 60) + SETTLES


def test_a_sign_asks_at_least_once_a_day() -> None:
    room = a_room()
    room.until_instant(CLOSES + timedelta(minutes=1))
    assert asks(room) <= room.now + LONGEST


@settings(max_examples=60, deadline=None)
@given(
    minute=st.integers(0, 1440),
    asked=st.integers(1, DAILY + 5),
    starts=st.lists(st.integers(0, 1300), max_size=6, unique=True),
    is_there=st.booleans(),
)
def test_it_never_asks_at_once_nor_after_what_time_changes(
    minute: int, asked: int, starts: list[int], *, is_there: bool
) -> None:
    room = a_room()
    for number, start in enumerate(sorted(starts)):
        end = min([start + 30, *(each for each in starts if each > start)])
        room.books(f"b{number}", start + 1, end + 1)
    room.until(minute)
    if is_there:
        room.stays_on(RADAR)
        room.until(minute + 2)
    at = ask_next(room.state, room.now, asked)
    assert at >= room.now + LEAST
    assert at <= room.now + LONGEST + SETTLES
    change = next_change(room.state, room.now, at)
    if change and asked < DAILY - KEPT_BACK:
        is_word = change.posted.word is not posted(room.state, room.view).word
        late = SETTLES if is_word else PEOPLE_LEAVE
        assert at <= max(change.at + late, room.now + LEAST)
