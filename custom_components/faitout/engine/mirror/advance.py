"""One step of a source: take in what happened, and say what is done next."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ..ids import BookingId
from .doubt import believed, troubled
from .source import NOTHING, Doing, Duty, Reach, SourceState
from .stimulus import (
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

REFRESH = timedelta(minutes=1)
"""How often a calendar is read that says nothing."""
PULSE = timedelta(seconds=10)
"""How often one is asked for its pulse that has one; it is then read only when that changed."""
ASK = timedelta(minutes=5)
"""How often it is asked to look for news itself, and read whatever its pulse says."""
JOURNAL_WAIT = timedelta(seconds=10)
"""How soon a journal that took nothing is tried again."""
SHORTEST_WAIT = timedelta(seconds=1)
MOST_COMPARISONS = 6
"""How often the two are compared until nothing is left: bookings that change places take three."""

BEGINS = {
    Duty.OPEN: Doing.OPENING,
    Duty.ASK: Doing.ASKING,
    Duty.FEEL: Doing.FEELING,
    Duty.READ: Doing.READING,
    Duty.COMPARE: Doing.COMPARING,
}
TURNS = {doing: duty for duty, doing in BEGINS.items()} | {
    Doing.FOLLOWING: Duty.COMPARE,
    Doing.TELLING: Duty.COMPARE,
}
"""Whose turn it is in a round."""
KEEPS = frozenset({Doing.OPENING, Doing.COMPARING, Doing.FOLLOWING, Doing.TELLING})
"""What needs the journal, and stays owed where that fails."""
type _Next = tuple[SourceState, SourceEffect | None]


@dataclass(frozen=True, slots=True)
class SourceStep:
    """The source after something happened, what to do, and when to wake it (aware UTC)."""

    state: SourceState
    effects: tuple[SourceEffect, ...]
    wake_at: datetime | None


def advance(source: SourceState, stimulus: SourceStimulus, now: datetime) -> SourceStep:
    """Return what follows from a stimulus at an instant, aware UTC."""
    state, effect = _taken_in(source, stimulus, now)
    if state.doing is Doing.RESTING and state.later:
        state, effect = _round(state, now)
    return SourceStep(state, (effect,) if effect else (), state.wake_at)


def _taken_in(source: SourceState, stimulus: SourceStimulus, now: datetime) -> _Next:
    if source.doing is Doing.STOPPED:
        return source, None
    match stimulus:
        case Began() if source.doing is Doing.NEW:
            # What it has after a restart may not be all yet.
            source = replace(source, doing=Doing.RESTING, doubt=troubled(now), asked_at=now)
            return replace(source, later=frozenset({Duty.OPEN, Duty.FEEL})), None
        case CalendarChanged():
            return _owing(source, Duty.READ), None
        case BookingsChanged():
            return _owing(source, Duty.COMPARE), None
        case Due() if source.doing is Doing.RESTING:
            return _owing(source, Duty.FEEL), None
        case ClockMoved():
            # What it had been missing for was not measured on this clock.
            owed = source.owed - {Duty.ASK}
            source = replace(source, owed=owed, doubt=troubled(now), asked_at=now)
            return _owing(source, Duty.READ), None
        case Stopped():
            return replace(source, doing=Doing.STOPPED, wake_at=None), None
        case Began() | Due():
            return source, None
        case _:
            return _ended(source, stimulus, now)


def _owing(source: SourceState, duty: Duty) -> SourceState:
    """Return the source owing something: in this round, where its turn is yet to come."""
    turn = TURNS.get(source.doing)
    if turn is not None and duty > turn:
        return replace(source, owed=source.owed | {duty})
    return replace(source, later=source.later | {duty})


def _ended(source: SourceState, result: Result, now: datetime) -> _Next:
    """Take in how what was under way ended, and go on."""
    match source.doing, result:
        case (Doing.OPENING, Opened()) | (Doing.ASKING, Asked() | Broke()):
            return _go_on(source, now)
        case Doing.FEELING, Felt(pulse):
            return _felt(source, pulse, now)
        case Doing.FEELING, Broke():
            return _felt(source, None, now)
        case Doing.READING, Answered(is_new):
            source = replace(source, health=Reach.WORKS, read_at=now)
            return _go_on(_owing(source, Duty.COMPARE) if is_new else source, now)
        case Doing.READING, NotAnswered() | Broke():
            # What it last said is still compared with what happens here.
            return _go_on(replace(source, health=Reach.FAILS, doubt=troubled(now)), now)
        case doing, NotKept() if doing in KEEPS:
            return _rested(source, now + JOURNAL_WAIT), None
        case doing, Broke() if doing in KEEPS:
            return _rested(source, now + REFRESH), None
        case _:
            return _mirrored(source, result, now)


def _mirrored(source: SourceState, result: Result, now: datetime) -> _Next:
    """Take in what came of comparing, following and telling, and go on."""
    match source.doing, result:
        case Doing.COMPARING, Compared():
            return _compared(source, result, now)
        case Doing.FOLLOWING, Followed(is_changed):
            if is_changed and source.comparisons < MOST_COMPARISONS:
                return _begun(source, Duty.COMPARE, now)
            return replace(source, doing=Doing.TELLING), WriteBack()
        case Doing.TELLING, WroteBack(written, untold, again_at):
            if written:
                source = _owing(source, Duty.READ)
            return _go_on(replace(source, untold=untold, tell_at=again_at), now)
        case _:
            # Nobody waits for it.
            return source, None


def _felt(source: SourceState, pulse: str | None, now: datetime) -> _Next:
    is_old = source.read_at is None or now - source.read_at >= ASK
    if pulse is None or pulse != source.pulse or is_old or source.health is Reach.FAILS:
        source = _owing(source, Duty.READ)
    return _go_on(replace(source, pulse=pulse), now)


def _compared(source: SourceState, found: Compared, now: datetime) -> _Next:
    gone = frozenset[BookingId]()
    if source.health is not Reach.FAILS:
        doubt, gone = believed(source.doubt, found.missing, is_empty=found.is_empty, now=now)
        source = replace(source, doubt=doubt)
    return replace(source, doing=Doing.FOLLOWING), Follow(gone)


def _round(source: SourceState, now: datetime) -> _Next:
    """Begin a round of what is owed."""
    owed = set((source.owed | source.later) - {Duty.ASK})
    if source.asked_at is None or now - source.asked_at >= _pause(source):
        owed.add(Duty.ASK)
    if source.read_at is None:
        owed.add(Duty.READ)
    if source.doubt.missed or source.untold:
        owed.add(Duty.COMPARE)
    return _go_on(replace(source, owed=frozenset(owed), later=NOTHING, comparisons=0), now)


def _pause(source: SourceState) -> timedelta:
    """Return how long the calendar is left alone between two questions for news."""
    return REFRESH if source.health is Reach.FAILS else ASK


def _go_on(source: SourceState, now: datetime) -> _Next:
    """Begin with what comes next in this round, else in a new one, else rest."""
    turn = TURNS.get(source.doing, 0)
    source = replace(source, owed=frozenset(each for each in source.owed if each != turn))
    for duty in sorted(source.owed):
        if duty > turn and (duty is not Duty.COMPARE or source.read_at):
            return _begun(source, duty, now)
    wait = PULSE if source.pulse else REFRESH
    wake_at = now + wait
    if source.tell_at and source.health is not Reach.FAILS:
        wake_at = min(wake_at, max(source.tell_at, now + SHORTEST_WAIT))
    return _rested(source, wake_at), None


def _begun(source: SourceState, duty: Duty, now: datetime) -> _Next:
    if duty is Duty.ASK:
        source = replace(source, asked_at=now)
    if duty is Duty.COMPARE:
        source = replace(source, comparisons=source.comparisons + 1)
    return replace(source, doing=BEGINS[duty], wake_at=None), Begin(duty)


def _rested(source: SourceState, wake_at: datetime) -> SourceState:
    return replace(source, doing=Doing.RESTING, wake_at=wake_at)
