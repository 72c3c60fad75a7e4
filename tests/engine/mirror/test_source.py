"""A source goes its rounds: what is done when, and what follows from how it ended."""

from datetime import datetime, timedelta

import pytest

from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.mirror.advance import MOST_COMPARISONS, advance
from custom_components.faitout.engine.mirror.source import Doing, Duty, Reach, SourceState
from custom_components.faitout.engine.mirror.stimulus import (
    Answered,
    Asked,
    Began,
    Begin,
    BookingsChanged,
    Broke,
    CalendarChanged,
    ClockMoved,
    Compared,
    Due,
    Felt,
    Follow,
    Followed,
    NotAnswered,
    NotKept,
    Opened,
    Result,
    SourceEffect,
    SourceStimulus,
    Stopped,
    WriteBack,
    WroteBack,
)
from tests.engine.mirror.desks import MORNING

ONE = BookingId("one")
NOTHING_MISSING = Compared(frozenset(), is_empty=False)
NOTHING_TO_TELL = WroteBack(0, 0, None)
QUIET: dict[Duty, Result] = {
    Duty.OPEN: Opened(),
    Duty.ASK: Asked(),
    Duty.FEEL: Felt(None),
    Duty.READ: Answered(is_new=False),
    Duty.COMPARE: NOTHING_MISSING,
}


class Source:
    """A source whose work ends as the test says."""

    def __init__(self) -> None:
        """Begin in the morning."""
        self.now = MORNING
        self.state = SourceState()
        self.effect: SourceEffect | None = None
        """What is under way."""
        self.done: list[str] = []
        """What was begun so far."""

    def feed(self, stimulus: SourceStimulus) -> None:
        """Let something happen."""
        step = advance(self.state, stimulus, self.now)
        self.state = step.state
        for effect in step.effects:
            self.effect = effect
            self.done.append(named(effect))

    def ends(self, result: Result) -> None:
        """Let what is under way end."""
        self.effect = None
        self.feed(result)

    def goes_on(self, **results: Result) -> None:
        """Let all end well, until it rests; what is named ends as it is said."""
        while self.effect:
            self.ends(results.get(named(self.effect), well(self.effect)))

    def is_up(self, **results: Result) -> None:
        """Go through the first round."""
        self.feed(Began())
        ends: dict[str, Result] = {"read": Answered(is_new=True)}
        self.goes_on(**ends | results)
        self.done.clear()

    def later(self, **time: float) -> None:
        """Let time pass, and wake it where that is due."""
        self.now += timedelta(**time)
        if self.state.wake_at and self.state.wake_at <= self.now:
            self.feed(Due())

    @property
    def rests_for(self) -> timedelta:
        """How long it is left alone from now on."""
        assert self.state.doing is Doing.RESTING
        assert self.state.wake_at
        return self.state.wake_at - self.now


def named(effect: SourceEffect) -> str:
    """Return what is done in a word."""
    match effect:
        case Begin(duty):
            return duty.name.lower()
        case Follow():
            return "follow"
        case WriteBack():
            return "write_back"


def well(effect: SourceEffect) -> Result:
    """Return how something ends on a quiet day."""
    match effect:
        case Begin(duty):
            return QUIET[duty]
        case Follow():
            return Followed(is_changed=False)
        case WriteBack():
            return NOTHING_TO_TELL


@pytest.fixture
def source() -> Source:
    return Source()


def test_the_first_round_opens_reads_compares_and_tells(source: Source) -> None:
    source.feed(Began())
    source.goes_on(read=Answered(is_new=True))
    assert source.done == ["open", "feel", "read", "compare", "follow", "write_back"]
    assert source.rests_for == timedelta(minutes=1)


def test_a_calendar_that_says_nothing_is_read_every_minute_and_asked_every_five(
    source: Source,
) -> None:
    source.is_up()
    for _ in range(5):
        source.later(minutes=1)
        source.goes_on()
    assert source.done == ["feel", "read"] * 4 + ["ask", "feel", "read"]


def test_one_with_a_pulse_is_felt_every_ten_seconds_and_read_when_it_changes(
    source: Source,
) -> None:
    source.is_up(feel=Felt("1"))
    assert source.rests_for == timedelta(seconds=10)
    source.later(seconds=10)
    source.goes_on(feel=Felt("1"))
    source.later(seconds=10)
    source.goes_on(feel=Felt("2"))
    assert source.done == ["feel", "feel", "read"]
    source.later(minutes=5)
    source.goes_on(feel=Felt("2"))
    assert source.done[3:] == ["ask", "feel", "read"]


def test_a_change_here_is_compared_without_reading(source: Source) -> None:
    source.is_up()
    source.feed(BookingsChanged())
    source.goes_on()
    assert source.done == ["compare", "follow", "write_back"]


def test_a_calendar_that_changes_while_it_is_read_is_compared_and_then_read_again(
    source: Source,
) -> None:
    source.is_up()
    source.feed(CalendarChanged())
    source.feed(CalendarChanged())
    source.goes_on(read=Answered(is_new=True))
    assert source.done == ["read", "compare", "follow", "write_back"] * 2


def test_what_it_finds_when_it_is_asked_is_read_in_the_same_round(source: Source) -> None:
    source.is_up(feel=Felt("1"))
    source.later(minutes=5)
    assert source.effect == Begin(Duty.ASK)
    source.feed(CalendarChanged())
    source.goes_on(feel=Felt("1"))
    assert source.done == ["ask", "feel", "read"]


def test_where_the_hub_followed_it_is_compared_again_but_not_for_ever(source: Source) -> None:
    source.is_up()
    source.feed(BookingsChanged())
    source.goes_on(follow=Followed(is_changed=True))
    assert source.done == ["compare", "follow"] * MOST_COMPARISONS + ["write_back"]
    source.done.clear()
    source.feed(BookingsChanged())
    source.goes_on(follow=Followed(is_changed=True))
    assert len(source.done) == 2 * MOST_COMPARISONS + 1


def test_what_was_written_is_read_again(source: Source) -> None:
    source.is_up()
    source.feed(BookingsChanged())
    for result in (NOTHING_MISSING, Followed(is_changed=False)):
        source.ends(result)
    source.ends(WroteBack(1, 1, source.now + timedelta(seconds=5)))
    assert source.effect == Begin(Duty.READ)


def test_what_was_not_taken_is_tried_again_in_its_time(source: Source) -> None:
    again_at = MORNING + timedelta(seconds=5)
    source.is_up(write_back=WroteBack(0, 1, again_at))
    assert source.state.wake_at == again_at
    source.later(seconds=5)
    source.goes_on(write_back=WroteBack(0, 1, again_at))
    assert source.done == ["feel", "read", "compare", "follow", "write_back"]
    assert source.rests_for == timedelta(seconds=1)


def test_a_calendar_that_is_away_is_not_tried_every_second(source: Source) -> None:
    source.is_up(write_back=WroteBack(0, 1, MORNING + timedelta(seconds=5)))
    source.later(seconds=5)
    source.goes_on(read=NotAnswered(), write_back=WroteBack(0, 1, source.now))
    assert source.rests_for == timedelta(minutes=1)


@pytest.mark.parametrize("what", ["open", "compare", "follow"])
def test_a_journal_that_takes_nothing_is_tried_again_after_ten_seconds(
    source: Source, what: str
) -> None:
    source.feed(Began())
    ends: dict[str, Result] = {"read": Answered(is_new=True), what: NotKept()}
    source.goes_on(**ends)
    assert source.rests_for == timedelta(seconds=10)
    source.later(seconds=10)
    source.goes_on(read=Answered(is_new=True))
    assert source.done[-3:] == ["compare", "follow", "write_back"]


@pytest.mark.parametrize("what", ["open", "compare", "follow", "write_back"])
def test_a_fault_of_ours_is_tried_again_after_a_minute(source: Source, what: str) -> None:
    source.feed(Began())
    ends: dict[str, Result] = {"read": Answered(is_new=True), what: Broke()}
    source.goes_on(**ends)
    assert source.rests_for == timedelta(minutes=1)
    source.later(minutes=1)
    source.goes_on(read=Answered(is_new=True))
    assert source.done[-3:] == ["compare", "follow", "write_back"]


@pytest.mark.parametrize("what", ["ask", "feel", "read"])
def test_a_fault_of_ours_at_the_calendar_keeps_nothing_else_from_being_done(
    source: Source, what: str
) -> None:
    source.is_up(feel=Felt("1"))
    source.later(minutes=5)
    source.feed(BookingsChanged())
    ends: dict[str, Result] = {"feel": Felt("1"), what: Broke()}
    source.goes_on(**ends)
    assert source.done == ["ask", "feel", "read", "compare", "follow", "write_back"]


def test_one_that_cannot_be_read_is_asked_and_read_every_minute(source: Source) -> None:
    source.is_up()
    source.later(minutes=1)
    source.goes_on(read=NotAnswered())
    assert source.state.health is Reach.FAILS
    source.done.clear()
    source.later(minutes=1)
    source.goes_on(read=NotAnswered())
    source.later(minutes=1)
    source.goes_on()
    assert source.done == ["ask", "feel", "read"] * 2
    assert source.state.health is Reach.WORKS


def test_one_that_was_never_read_is_read_in_every_round_and_not_compared(source: Source) -> None:
    source.is_up(read=NotAnswered())
    source.feed(BookingsChanged())
    source.goes_on(read=NotAnswered())
    assert source.done == ["read"]
    source.feed(BookingsChanged())
    source.goes_on()
    assert source.done == ["read", "read", "compare", "follow", "write_back"]


def test_what_is_missing_in_quiet_times_is_gone(source: Source) -> None:
    source.is_up()
    source.later(minutes=5)
    source.goes_on()
    source.feed(BookingsChanged())
    source.goes_on()
    source.feed(BookingsChanged())
    source.ends(Compared(frozenset({ONE}), is_empty=False))
    assert source.effect == Follow(frozenset({ONE}))


def test_what_is_missing_while_it_cannot_be_read_is_not_gone_however_long(source: Source) -> None:
    source.is_up()
    source.later(minutes=10)
    source.goes_on()
    missing = Compared(frozenset({ONE}), is_empty=False)
    for _ in range(3):
        source.feed(CalendarChanged())
        source.feed(BookingsChanged())
        source.goes_on(read=NotAnswered(), compare=missing)
        # It is not read meanwhile, so nothing else doubts it.
        source.now += timedelta(minutes=10)
        source.feed(BookingsChanged())
        source.goes_on(compare=missing, read=NotAnswered())
        assert source.state.doubt.missed == {}


def test_what_is_missing_from_the_first_answer_after_a_failure_must_stay_missing(
    source: Source,
) -> None:
    source.is_up()
    source.later(minutes=10)
    source.goes_on()
    source.feed(BookingsChanged())
    source.goes_on()
    assert source.state.doubt.trouble_at is None
    source.later(minutes=1)
    source.goes_on(read=NotAnswered())
    source.later(minutes=1)
    source.goes_on(read=Answered(is_new=True), compare=Compared(frozenset({ONE}), is_empty=False))
    assert ONE in source.state.doubt.missed


def test_one_that_cannot_be_read_is_tried_at_every_pulse_even_the_same(source: Source) -> None:
    source.is_up(feel=Felt("1"))
    source.feed(CalendarChanged())
    source.goes_on(read=NotAnswered())
    source.later(seconds=10)
    source.goes_on(feel=Felt("1"))
    assert source.done == ["read", "feel", "read"]


def test_time_that_comes_while_something_is_under_way_changes_nothing(source: Source) -> None:
    source.is_up()
    source.feed(CalendarChanged())
    before = source.state
    source.feed(Due())
    assert source.state == before


def test_after_a_leap_of_the_clock_it_is_read_and_what_is_missing_must_stay_missing(
    source: Source,
) -> None:
    source.is_up()
    source.now += timedelta(hours=1)
    source.feed(ClockMoved())
    assert source.effect == Begin(Duty.READ)
    source.ends(Answered(is_new=True))
    missing = Compared(frozenset({ONE}), is_empty=False)
    source.ends(missing)
    assert source.effect == Follow(frozenset())
    source.goes_on()
    for minute in (1, 2):
        source.later(minutes=1)
        source.ends(Felt(None))
        source.ends(Answered(is_new=False))
        source.ends(missing)
        assert source.effect == Follow(frozenset({ONE} if minute == 2 else ()))
        source.goes_on()


def test_a_source_that_never_began_does_nothing_and_can_be_stopped(source: Source) -> None:
    for stimulus in (Due(), CalendarChanged(), BookingsChanged(), Broke(), NotKept(), Stopped()):
        source.feed(stimulus)
    assert source.done == []
    assert source.state.doing is Doing.STOPPED


def test_one_that_began_does_not_begin_again(source: Source) -> None:
    source.is_up()
    before = source.state
    source.feed(Began())
    assert source.state == before
    assert source.done == []


def test_its_times_are_those_it_was_given(source: Source) -> None:
    source.is_up()
    at: datetime = source.now
    assert (source.state.read_at, source.state.asked_at) == (at, at)
