"""When time alone changes what stands on a sign: whatever happens before it is an act of people."""

from datetime import timedelta

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine import next_change as module
from custom_components.faitout.engine.next_change import next_change
from custom_components.faitout.engine.posted import PaperWord, posted
from custom_components.faitout.engine.stimulus import Tick
from tests.engine.rooms import ALWAYS, EIGHT_TO_TEN, MOTION, RADAR, Room, minutes

DAY = timedelta(days=1)


def a_room() -> Room:
    """Return a room that is seen, with three bookings."""
    room = Room(RADAR, MOTION, hours=EIGHT_TO_TEN)
    for spec in (RADAR, MOTION):
        room.clears(spec)
    for number in range(3):
        room.books(f"b{number}", 30 + 120 * number, 90 + 120 * number)
    return room


def test_a_free_room_changes_when_its_booking_begins() -> None:
    room = a_room()
    change = next_change(room.state, room.now, room.now + DAY)
    assert change
    assert (change.at, change.posted.word) == (minutes(30), PaperWord.BOOKED)


def test_a_booking_that_nobody_comes_to_changes_when_it_is_given_back() -> None:
    room = a_room()
    room.until(31)
    change = next_change(room.state, room.now, room.now + DAY)
    assert change
    assert change.at == minutes(40)


def test_before_the_horizon_nothing_may_change() -> None:
    room = a_room()
    assert next_change(room.state, room.now, minutes(29)) is None


def test_an_open_day_changes_at_midnight_since_other_bookings_are_the_next() -> None:
    room = Room(RADAR, hours=ALWAYS)
    room.books("tomorrow", 24 * 60, 25 * 60)
    change = next_change(room.state, room.now, room.now + DAY)
    assert change
    assert change.at == minutes(15 * 60)
    assert change.posted.bookings


def test_what_cannot_be_looked_through_counts_as_a_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_STEPS", 1)
    room = a_room()
    # The sensors age, and their ages are no news on a sign: it may be so on and on.
    change = next_change(room.state, room.now, room.now + DAY)
    assert change
    assert change.at <= minutes(30)


WORDS = st.lists(
    st.tuples(st.sampled_from(("sees", "clears", "loses")), st.booleans(), st.integers(1, 50)),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(words=WORDS, looks=st.lists(st.integers(1, 86_399), max_size=25))
def test_nothing_that_stands_there_changes_by_time_alone_before_it_is_told(
    words: list[tuple[str, bool, int]], looks: list[int]
) -> None:
    room = a_room()
    for word, is_radar, after in words:
        getattr(room, word)(RADAR if is_radar else MOTION)
        room.until_instant(room.now + timedelta(minutes=after))
    stands = posted(room.state, room.view)
    began = room.now
    change = next_change(room.state, began, began + DAY)
    until = change.at if change else began + DAY
    # The engine may be asked at any time, not only when it wants to be. No look is answered.
    room.answers = False
    for seconds in sorted(looks):
        at = began + timedelta(seconds=seconds)
        if at < until:
            room.until_instant(at)
            room.take(Tick())
            assert posted(room.state, room.view) == stands
    if change and change.posted != stands:
        room.until_instant(change.at)
        room.take(Tick())
        assert posted(room.state, room.view) == change.posted
