"""What a source keeps to, whatever fails, leaps, or comes late."""

from datetime import datetime, timedelta

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.mirror.advance import MOST_COMPARISONS, advance
from custom_components.faitout.engine.mirror.doubt import AFTER_TROUBLE, TROUBLED
from custom_components.faitout.engine.mirror.source import Doing, Duty, SourceState
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

NAMES = [BookingId(name) for name in ("one", "two", "three")]
MISSING = st.builds(Compared, missing=st.frozensets(st.sampled_from(NAMES)), is_empty=st.booleans())
WAITS = st.none() | st.integers(-90, 90).map(lambda wait: timedelta(seconds=wait))
READ = st.builds(Answered, is_new=st.booleans()) | st.just(NotAnswered())
FELT = st.builds(Felt, pulse=st.sampled_from([None, "a", "b"]))
FOLLOWED = st.builds(Followed, is_changed=st.booleans())
ANY = st.one_of(st.just(Opened()), st.just(Asked()), FELT, READ, MISSING, FOLLOWED)
MINUTE = timedelta(minutes=1)


class ASourceKeepsItsWord(RuleBasedStateMachine):
    """Let anything happen to a source, and remember what it must not forget."""

    def __init__(self) -> None:
        """Begin before it begins."""
        super().__init__()
        self.now = MORNING
        self.state = SourceState()
        self.under_way: SourceEffect | None = None
        self.unread_since_change = self.uncompared_since_change = False
        self.last_reading_failed = False
        self.trouble_at = MORNING
        self.missing_since: dict[BookingId, datetime] = {}
        self.asked_at = MORNING
        self.comparisons = 0
        self.rested_at = MORNING

    # What happens

    def feed(self, stimulus: SourceStimulus) -> None:
        """Let something happen, and look at what it brings about."""
        before = self.state
        step = advance(before, stimulus, self.now)
        self.state = step.state
        assert step.wake_at == step.state.wake_at
        if before.doing is Doing.STOPPED:
            self.nothing_moves_a_source_that_was_stopped(before, step.effects)
        self.one_thing_at_a_time(step.effects)
        for effect in step.effects:
            self.under_way = effect
            self.looked_at(effect)
        if step.state.doing is Doing.RESTING is not before.doing:
            self.rested_at = self.now

    def looked_at(self, effect: SourceEffect) -> None:
        """Look at what is begun."""
        match effect:
            case Begin(Duty.ASK):
                self.it_is_asked_for_news_at_most_once_a_minute()
            case Begin(Duty.READ):
                self.unread_since_change = False
            case Begin(Duty.COMPARE):
                self.uncompared_since_change = False
                self.comparisons += 1
                assert self.comparisons <= MOST_COMPARISONS
            case Follow(gone):
                self.nothing_is_withdrawn_because_it_could_not_be_read(gone)
                self.after_trouble_what_is_missing_must_stay_missing(gone)
            case _:
                self.comparisons = 0

    @initialize()
    def begins(self) -> None:
        """Let it begin."""
        self.feed(Began())

    @rule()
    def the_calendar_changes(self) -> None:
        """Let somebody change the calendar."""
        self.unread_since_change = True
        self.feed(CalendarChanged())

    @rule()
    def a_booking_changes(self) -> None:
        """Let somebody change a booking here."""
        self.uncompared_since_change = True
        self.feed(BookingsChanged())

    @rule(seconds=st.integers(1, 400))
    def time_passes(self, seconds: int) -> None:
        """Let time pass, and its own time come."""
        self.now += timedelta(seconds=seconds)
        if self.state.wake_at and self.state.wake_at <= self.now:
            self.feed(Due())

    @rule(hours=st.integers(-48, 48))
    def the_clock_leaps(self, hours: int) -> None:
        """Let the clock be set."""
        self.now += timedelta(hours=hours)
        self.in_trouble()
        self.asked_at = self.now
        self.unread_since_change = True
        if self.state.doing is Doing.RESTING:
            self.rested_at = self.now
        self.feed(ClockMoved())

    @precondition(lambda self: self.under_way)
    @rule(data=st.data())
    def what_is_under_way_ends(self, data: st.DataObject) -> None:
        """Let it end well or badly."""
        effect = self.under_way
        assert effect
        self.ends(data.draw(results(effect, self.now)))

    @precondition(lambda self: self.under_way)
    @rule(is_ours=st.booleans())
    def what_is_under_way_fails(self, *, is_ours: bool) -> None:
        """Let a fault of ours end it, or the journal."""
        at_the_calendar = {Begin(Duty.ASK), Begin(Duty.FEEL), Begin(Duty.READ)}
        self.ends(Broke() if is_ours or self.under_way in at_the_calendar else NotKept())

    def ends(self, result: Result) -> None:
        """Let what is under way end so."""
        effect, before = self.under_way, self.state
        self.under_way = None
        match result:
            case Answered(is_new):
                self.last_reading_failed = False
                self.uncompared_since_change |= is_new
            case NotAnswered():
                self.failed()
            case Broke() if effect == Begin(Duty.READ):
                self.failed()
            case Broke() | NotKept() if before.doing in {
                Doing.COMPARING,
                Doing.FOLLOWING,
                Doing.TELLING,
            }:
                self.uncompared_since_change = True
                self.comparisons = 0
            case Compared(missing) if not self.last_reading_failed:
                since = self.missing_since
                self.missing_since = {
                    each: min(since.get(each, self.now), self.now) for each in missing
                }
            case _:
                pass
        self.feed(result)
        if isinstance(result, NotAnswered):
            self.what_was_read_before_a_failure_stays(before)

    @rule(result=ANY | st.builds(WroteBack, st.integers(0, 2), st.integers(0, 2), st.none()))
    def a_late_answer_comes(self, result: Result) -> None:
        """Let an answer come that nobody waits for."""
        if self.under_way and isinstance(result, awaited(self.under_way)):
            return
        before = self.state
        step = advance(before, result, self.now)
        self.what_nobody_waits_for_changes_nothing(before, step.state, step.effects)

    @rule(is_sure=st.sampled_from([False] * 9 + [True]))
    def it_is_stopped(self, *, is_sure: bool) -> None:
        """Let it end, once in a while."""
        if is_sure:
            self.feed(Stopped())

    @precondition(lambda self: self.state.doing is not Doing.STOPPED)
    @rule()
    def all_goes_well_for_a_while(self) -> None:
        """Let all end well until it rests: then nothing is left to do."""
        if self.state.doing is Doing.RESTING:
            self.feed(Due())
        for _ in range(50):
            if self.under_way is None:
                break
            match self.under_way:
                case Begin(duty):
                    quiet: dict[Duty, Result] = {
                        Duty.OPEN: Opened(),
                        Duty.ASK: Asked(),
                        Duty.FEEL: Felt(None),
                        Duty.READ: Answered(is_new=False),
                        Duty.COMPARE: Compared(frozenset(), is_empty=False),
                    }
                    self.ends(quiet[duty])
                case Follow():
                    self.ends(Followed(is_changed=False))
                case WriteBack():
                    self.ends(WroteBack(0, 0, None))
        assert self.state.doing is Doing.RESTING
        assert self.state.owed == self.state.later == frozenset()
        self.nothing_that_changed_is_forgotten()

    def in_trouble(self) -> None:
        """Nothing counts as missing any more."""
        self.trouble_at = self.now
        self.missing_since = {}

    def failed(self) -> None:
        """The calendar could not be read."""
        self.last_reading_failed = True
        self.in_trouble()

    # What it keeps to

    def one_thing_at_a_time(self, effects: tuple[SourceEffect, ...]) -> None:
        assert len(effects) <= (0 if self.under_way else 1)

    @invariant()
    def nothing_that_changed_is_forgotten(self) -> None:
        if self.state.doing is Doing.RESTING:
            assert not self.unread_since_change or Duty.READ in self.state.owed
            assert not self.uncompared_since_change or Duty.COMPARE in self.state.owed

    @invariant()
    def a_source_at_rest_wakes(self) -> None:
        is_resting = self.state.doing is Doing.RESTING
        assert is_resting is (self.state.wake_at is not None)
        assert is_resting is (self.under_way is None) or self.state.doing in {
            Doing.NEW,
            Doing.STOPPED,
        }
        if self.state.wake_at:
            assert timedelta(seconds=1) <= self.state.wake_at - self.rested_at <= MINUTE

    def nothing_is_withdrawn_because_it_could_not_be_read(self, gone: frozenset[BookingId]) -> None:
        assert not (gone and self.last_reading_failed)

    def after_trouble_what_is_missing_must_stay_missing(self, gone: frozenset[BookingId]) -> None:
        assert gone <= self.missing_since.keys()
        if self.now - self.trouble_at < TROUBLED:
            assert all(self.now - self.missing_since[each] >= AFTER_TROUBLE for each in gone)

    def what_was_read_before_a_failure_stays(self, before: SourceState) -> None:
        assert self.state.read_at == before.read_at
        if before.read_at and Duty.COMPARE in before.owed:
            assert self.under_way == Begin(Duty.COMPARE) or self.state.doing is Doing.STOPPED

    def it_is_asked_for_news_at_most_once_a_minute(self) -> None:
        assert self.now - self.asked_at >= MINUTE
        self.asked_at = self.now

    def what_nobody_waits_for_changes_nothing(
        self, before: SourceState, after: SourceState, effects: tuple[SourceEffect, ...]
    ) -> None:
        assert after == before
        assert not effects

    def nothing_moves_a_source_that_was_stopped(
        self, before: SourceState, effects: tuple[SourceEffect, ...]
    ) -> None:
        assert self.state is before
        assert not effects


def awaited(effect: SourceEffect) -> tuple[type[Result], ...]:
    """Return what can come of something that is under way."""
    match effect:
        case Begin(duty):
            return {
                Duty.OPEN: (Opened,),
                Duty.ASK: (Asked,),
                Duty.FEEL: (Felt,),
                Duty.READ: (Answered, NotAnswered),
                Duty.COMPARE: (Compared,),
            }[duty]
        case Follow():
            return (Followed,)
        case WriteBack():
            return (WroteBack,)


def results(effect: SourceEffect, now: datetime) -> st.SearchStrategy[Result]:
    """Return how something that is under way may end."""
    match effect:
        case Begin(duty):
            ends: dict[Duty, st.SearchStrategy[Result]] = {
                Duty.OPEN: st.just(Opened()),
                Duty.ASK: st.just(Asked()),
                Duty.FEEL: FELT,
                Duty.READ: READ,
                Duty.COMPARE: MISSING,
            }
            return ends[duty]
        case Follow():
            return FOLLOWED
        case WriteBack():
            return st.builds(
                WroteBack,
                written=st.integers(0, 2),
                untold=st.integers(0, 2),
                again_at=WAITS.map(lambda wait: wait and now + wait),
            )


TestASourceKeepsItsWord = ASourceKeepsItsWord.TestCase
TestASourceKeepsItsWord.settings = settings(max_examples=100, stateful_step_count=60)
