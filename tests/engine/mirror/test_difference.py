"""The hub follows a calendar outside, and tells it what was given back."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.mirror.claim import Claim, Said, booking_id, titled
from tests.engine.mirror.desks import MORNING, SOURCE, Hub, at, claim


@pytest.fixture
def hub() -> Hub:
    """A hub that has heard of one event, from ten to eleven."""
    hub = Hub()
    hub.follow(claim())
    return hub


def test_an_event_becomes_a_booking() -> None:
    hub = Hub()
    assert len(hub.follow(claim()).new) == 1
    assert (hub.only.start, hub.only.end, hub.only.title) == (at(10), at(11), "Conseil")


def test_what_is_over_is_not_booked() -> None:
    hub = Hub()
    hub.now = at(11)
    assert hub.follow(claim()).is_nothing


def test_an_event_that_moves_takes_its_booking_along(hub: Hub) -> None:
    before = hub.only
    hub.follow(claim(start=14, end=15, title="Autre"))
    assert hub.only == replace(before, start=at(14), end=at(15), title="Autre")


def test_an_event_that_is_gone_is_cancelled(hub: Hub) -> None:
    hub.follow()
    assert hub.live == []
    assert [each.stage for each in hub.bookings.values()] == [Stage.CANCELLED]


def test_an_event_that_comes_back_is_a_new_booking_and_nothing_is_removed(hub: Hub) -> None:
    before = hub.only
    hub.follow()
    found = hub.follow(claim())
    assert hub.only.id != before.id
    assert found.corrections == ()


def test_an_event_in_another_space_leaves_the_first(hub: Hub) -> None:
    found = hub.follow(claim(space=SpaceId("box")))
    # It is known where it went: nothing about it is in doubt.
    assert found.gone == ()
    assert len(found.moved_away) == 1
    assert hub.only.space == "box"


def test_an_event_beyond_what_was_read_is_left_alone() -> None:
    hub = Hub()
    far = claim(start=24 * 40, end=24 * 40 + 1)
    hub.follow(far)
    assert hub.follow().is_nothing
    assert len(hub.live) == 1


def test_a_no_show_is_cut_short_in_the_source(hub: Hub) -> None:
    hub.now = at(10) + timedelta(minutes=10, seconds=20)
    hub.end(hub.only, Stage.RELEASED)
    found = hub.follow(claim())
    assert found.is_nothing
    (correction,) = found.corrections
    assert correction.wanted == Said(at(10), at(10) + timedelta(minutes=11), "Conseil")


def test_its_own_word_is_no_news(hub: Hub) -> None:
    hub.now = at(10.25)
    hub.end(hub.only, Stage.RELEASED)
    hub.follow(claim())
    found = hub.follow(claim(end=10.25))
    assert found.is_nothing
    assert found.corrections == ()
    assert hub.live == []


def test_an_undone_release_is_restored_in_the_source(hub: Hub) -> None:
    before = hub.only
    hub.now = at(10.25)
    hub.end(before, Stage.RELEASED)
    hub.follow(claim(end=10.25))
    hub.bookings[before.id] = replace(before, kept_by_hand=True)
    found = hub.follow(claim(end=10.25))
    assert found.is_nothing
    assert [each.wanted for each in found.corrections] == [Said(at(10), at(11), "Conseil")]


@pytest.mark.parametrize(("start", "end"), [(14, 15), (10, 12), (10.5, 11), (9, 11)])
def test_a_released_event_that_wants_another_time_is_a_new_booking(
    hub: Hub, start: float, end: float
) -> None:
    before = hub.only
    hub.now = at(10.25)
    hub.end(before, Stage.RELEASED)
    hub.follow(claim(start=start, end=end))
    assert hub.only.id != before.id
    assert (hub.only.start, hub.only.end) == (at(start), at(end))


@pytest.mark.parametrize("again", [claim(), claim(end=10.75), claim(title="Autre")])
def test_a_released_event_that_wants_no_more_stays_released(hub: Hub, again: Claim) -> None:
    hub.now = at(10.25)
    hub.end(hub.only, Stage.RELEASED)
    found = hub.follow(again)
    assert hub.live == []
    assert [each.wanted and each.wanted.end for each in found.corrections] == [at(10.25)]


def test_a_released_event_that_wants_no_more_than_the_hub_had_given_it_stays_released(
    hub: Hub,
) -> None:
    hub.bookings[hub.only.id] = replace(hub.only, end=at(12))
    hub.now = at(10.25)
    hub.end(hub.only, Stage.RELEASED)
    hub.follow(claim(end=11.5))
    assert hub.live == []


@pytest.mark.parametrize(
    ("text", "title"), [("a" * 200, "a" * 200), ("a" * 201, "a" * 199 + "…"), (" a\n b ", "a b")]
)
def test_a_title_has_two_hundred_characters_at_most(text: str, title: str) -> None:
    assert titled(text) == title


def test_a_booking_that_is_cancelled_here_is_removed_there(hub: Hub) -> None:
    hub.end(hub.only, Stage.CANCELLED)
    (correction,) = hub.follow(claim()).corrections
    assert correction.wanted is None


def test_without_a_memory_of_it_nothing_is_removed(hub: Hub) -> None:
    hub.end(hub.only, Stage.CANCELLED)
    hub.memory.clear()
    assert hub.follow(claim()).corrections == ()
    assert hub.live == []


def test_a_booking_that_is_changed_here_is_changed_there(hub: Hub) -> None:
    hub.bookings[hub.only.id] = replace(hub.only, end=at(11.5), title="Plus long")
    (correction,) = hub.follow(claim()).corrections
    assert correction.wanted == Said(at(10), at(11.5), "Plus long")
    assert hub.follow(claim(end=11.5, title="Plus long")).corrections == ()


def test_where_both_changed_the_source_wins(hub: Hub) -> None:
    hub.bookings[hub.only.id] = replace(hub.only, end=at(11.5))
    found = hub.follow(claim(end=12))
    assert found.corrections == ()
    assert hub.only.end == at(12)


def test_a_meeting_in_progress_is_prolonged_in_the_source(hub: Hub) -> None:
    hub.now = at(10.1)
    used = hub.check_in(hub.only)
    hub.follow(claim(end=12))
    assert hub.only == replace(used, end=at(12))


def test_a_meeting_in_progress_that_is_moved_away_ends(hub: Hub) -> None:
    hub.now = at(10.1)
    used = hub.check_in(hub.only)
    assert hub.follow(claim(start=15, end=16)).moved_away == (used,)
    hub.follow(claim(start=15, end=16))
    assert hub.only.start == at(15)
    assert hub.bookings[used.id].stage is Stage.COMPLETED


def test_the_start_of_a_meeting_in_progress_is_known_better_here(hub: Hub) -> None:
    hub.now = at(10.25)
    used = hub.check_in(hub.only)
    found = hub.follow(claim(start=10.2))
    assert found.is_nothing
    assert found.corrections == ()
    hub.end(used, Stage.RELEASED)
    assert hub.follow(claim(start=10.2)).is_nothing


def test_a_meeting_that_is_cut_short_into_the_past_ends(hub: Hub) -> None:
    hub.now = at(10.5)
    hub.check_in(hub.only)
    hub.follow(claim(end=10.4))
    assert hub.live == []
    assert hub.follow(claim(end=10.4)).corrections == ()


def test_instances_of_a_series_are_bookings_of_their_own() -> None:
    hub = Hub()
    claims = [claim(start=10 + 24 * day, end=11 + 24 * day, instance=str(day)) for day in range(3)]
    hub.follow(*claims)
    assert len(hub.live) == 3
    assert len({each.series(SOURCE) for each in claims}) == 1
    hub.end(hub.live[1], Stage.CANCELLED)
    (correction,) = hub.follow(*claims).corrections
    assert correction.claim.key.instance == "1"


def test_two_events_of_one_name_are_two_bookings() -> None:
    hub = Hub()
    twins = claim(), claim(start=14, end=15)
    hub.follow(*twins)
    assert len(hub.live) == 2
    assert hub.follow(*reversed(twins)).is_nothing


def test_a_title_is_one_line_of_bearable_length() -> None:
    assert titled(" a\r\nb\t c ") == "a b c"
    assert len(titled("x" * 5000)) == 200
    assert titled("a\x00\ud800b\x07") == "ab"


HOURS = st.integers(8, 40).map(lambda half: half / 2)
CLAIMS = st.lists(
    st.builds(
        lambda uid, start, length, title: claim(uid, start, start + length, title),
        st.sampled_from("abcdefgh"),
        HOURS,
        st.sampled_from([0.5, 1, 2]),
        st.sampled_from(["", "Conseil", "Atelier"]),
    ),
    max_size=8,
    unique_by=lambda each: each.key,
)


def said(bookings: list[Booking]) -> list[Booking]:
    """Return bookings without the time at which they were made."""
    return [replace(booking, created_at=MORNING) for booking in bookings]


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_events_makes_no_difference(claims: list[Claim], random: object) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis hands a Random over
    one, other = Hub(), Hub()
    one.follow(*claims)
    other.follow(*shuffled)
    assert one.live == other.live


@given(st.lists(CLAIMS, min_size=1, max_size=4), st.lists(st.integers(0, 90), min_size=4))
def test_followed_twice_nothing_is_left_to_do(says: list[list[Claim]], waits: list[int]) -> None:
    hub = Hub()
    for claims, wait in zip(says, waits, strict=False):
        hub.now += timedelta(minutes=wait)
        for booking in hub.live:
            if booking.end <= hub.now:
                hub.end(booking, Stage.COMPLETED)
        hub.follow(*claims)
        hub.follow(*claims)
        assert hub.compare(claims).is_nothing
        coming = [each for each in claims if each.end > hub.now]
        assert sorted((each.start, each.end, each.title) for each in hub.live) == sorted(
            (each.start, each.end, each.title) for each in coming
        )


@given(CLAIMS, st.data())
def test_what_was_given_back_stays_given_back(claims: list[Claim], data: st.DataObject) -> None:
    hub = Hub()
    hub.follow(*claims)
    for booking in hub.live:
        if data.draw(st.booleans()):
            hub.end(booking, data.draw(st.sampled_from([Stage.RELEASED, Stage.CANCELLED])))
    live = hub.live
    hub.follow(*claims)
    assert hub.live == live


@given(CLAIMS)
def test_ids_are_the_same_whenever_they_are_asked_for(claims: list[Claim]) -> None:
    ids = [booking_id(SOURCE, each, 0) for each in claims]
    assert ids == [booking_id(SOURCE, each, 0) for each in claims]
    assert len(set(ids)) == len(claims)
    assert all(len(each) <= 100 and each.isalnum() for each in ids)
