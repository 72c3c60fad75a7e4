"""Why a room is closed, and until when: the same wherever it is told, and never a mere horizon."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.effect import Effect, Refusal, Refused
from custom_components.faitout.engine.hours import OpeningHours, Shut, Span
from custom_components.faitout.engine.next_change import next_change
from custom_components.faitout.engine.posted import PaperWord, posted
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.engine.view import Status
from tests.engine.rooms import EIGHT_TO_TEN, PARIS, RADAR, Room, a_booking, minutes

DAY = timedelta(days=1)
EVERY_DAY = EIGHT_TO_TEN.week
CHRISTMAS, SAINT_STEPHEN = date(2026, 12, 25), date(2026, 12, 26)


def wall(day: date, hour: int) -> datetime:
    """Return an instant by the clock of Paris."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=PARIS)


def closed_on(**reasons: date) -> OpeningHours:
    """Return hours with these days closed, each for the reason that it is called by."""
    days = sorted((day, reason) for reason, day in reasons.items())
    return OpeningHours(PARIS, EVERY_DAY, tuple((day, ()) for day, _ in days), tuple(days))


def shut(start: float, end: float, reason: str, zone: ZoneInfo = PARIS) -> OpeningHours:
    """Return hours of a space that is closed for a time, in minutes after nine."""
    return OpeningHours(zone, EVERY_DAY, shut=(Shut(minutes(start), minutes(end), reason),))


def only(effects: list[Effect]) -> Refused:
    """Return the refusal that is all that came of a command."""
    (refused,) = effects
    assert isinstance(refused, Refused)
    return refused


def test_the_night_before_a_closed_day_tells_of_it_already() -> None:
    room = Room(RADAR, hours=closed_on(noel=CHRISTMAS), at=wall(CHRISTMAS - DAY, 21))
    assert (room.view.why_closed, room.view.opens_at) == ("", None)
    room.until_instant(wall(CHRISTMAS - DAY, 22))
    assert room.view.status is Status.CLOSED
    assert (room.view.why_closed, room.view.opens_at) == ("noel", wall(SAINT_STEPHEN, 8))


def test_a_night_like_any_other_has_no_reason() -> None:
    room = Room(RADAR, hours=closed_on(noel=CHRISTMAS), at=wall(CHRISTMAS + DAY, 23))
    assert (room.view.why_closed, room.view.opens_at) == ("", wall(CHRISTMAS + 2 * DAY, 8))


def test_each_of_two_closed_days_tells_its_own_reason_though_it_never_opens_between() -> None:
    hours = closed_on(noel=CHRISTMAS, saint_etienne=SAINT_STEPHEN)
    room = Room(RADAR, hours=hours, at=wall(CHRISTMAS, 12))
    assert posted(room.state, room.view).why == "noel"
    change = next_change(room.state, room.now, room.now + DAY)
    assert change
    assert (change.at, change.posted.why) == (wall(SAINT_STEPHEN, 0), "saint_etienne")
    room.until_instant(wall(SAINT_STEPHEN, 0))
    assert room.view.why_closed == "saint_etienne"


def test_a_closing_that_ends_by_night_is_not_told_until_the_morning() -> None:
    room = Room(RADAR, hours=shut(60, 14 * 60, "works"))
    room.until(60)
    assert room.view.why_closed == "works"
    room.until(14 * 60)
    assert room.view.status is Status.CLOSED
    assert (room.view.why_closed, room.view.opens_at) == ("", minutes(23 * 60))


def test_a_closed_room_is_posted_with_its_reason_until_it_opens() -> None:
    room = Room(RADAR, hours=shut(60, 120, "works"))
    assert not posted(room.state, room.view).why
    room.until(60)
    on_paper = posted(room.state, room.view)
    assert (on_paper.word, on_paper.until, on_paper.why) == (
        PaperWord.CLOSED,
        minutes(120),
        "works",
    )
    room.until(120)
    assert room.view.status is Status.FREE


def test_a_place_that_never_opens_names_no_time_at_which_it_does() -> None:
    room = Room(RADAR, hours=OpeningHours(PARIS, ((),) * 7))
    assert room.view.status is Status.CLOSED
    assert room.view.opens_at is None
    assert posted(room.state, room.view).until is None
    refused = only(room.take(Book(a_booking("b", 10, 60))))
    assert (refused.why, refused.at) == (Refusal.CLOSED, None)


@pytest.mark.parametrize(
    ("start", "end", "field", "at"),
    [(70, 100, "start", 120), (30, 70, "end", 60), (30, 150, "end", 60), (110, 150, "start", 120)],
)
def test_a_booking_into_a_closing_is_refused_with_its_reason(
    start: float, end: float, field: str, at: float
) -> None:
    room = Room(RADAR, hours=shut(60, 120, "works"))
    refused = only(room.take(Book(a_booking("b", start, end))))
    assert refused == Refused(Refusal.CLOSED, field, at=minutes(at), reason="works")


def test_a_booking_before_and_one_after_a_closing_are_taken_while_it_is_closed() -> None:
    room = Room(RADAR, hours=shut(60, 120, "works"))
    room.books("before", 30, 60)
    room.until(70)
    room.books("after", 120, 180)
    assert [booking.id for booking in room.state.ledger] == ["after"]


stretches = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 60), st.sampled_from(["", "a", "b"])),
    max_size=4,
)


@given(
    stretches,
    st.dictionaries(st.integers(0, 12), st.sampled_from(["c", "d"]), max_size=5),
    st.sampled_from([date(2026, 3, 26), date(2026, 10, 22), date(2026, 12, 22)]),
    st.integers(0, 12 * 24),
)
def test_a_reason_is_another_at_no_other_time_than_foretold(
    drawn: list[tuple[int, int, str]], dates: dict[int, str], first: date, hour: int
) -> None:
    begin = wall(first, 0)
    shuts: list[Shut] = []
    for gap, length, reason in drawn:
        start = (shuts[-1].end if shuts else begin) + timedelta(hours=gap % 48 + 1)
        shuts.append(Shut(start, start + timedelta(hours=length), reason))
    days = sorted((first + timedelta(days=day), why) for day, why in dates.items())
    hours = OpeningHours(
        PARIS,
        ((Span(540, 1080),),) * 7,
        tuple((day, ()) for day, _ in days),
        tuple(days),
        tuple(shuts),
    )
    at = begin + timedelta(hours=hour)
    opening = hours.opening(at)
    if opening.is_open:
        assert not hours.why_closed(at)
        return
    until = min(hours.why_changes(at) or opening.until, opening.until)
    why = hours.why_closed(at)
    assert at < until
    while (at := at + timedelta(minutes=30)) < until:
        assert hours.why_closed(at) == why
