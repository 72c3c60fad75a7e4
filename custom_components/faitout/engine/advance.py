"""The engine's one door: a stimulus comes in, a new state and its effects go out.

`advance` is pure and deterministic: the same state, stimulus and time give the same step, to
the letter. The caller keeps one timer for each space and asks again, with `Tick`, at `wake_at`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from . import commands
from .ageing import aged
from .arrivals import begins, checks_in, goes_blind, overstays
from .booking import Booking
from .departures import ends, forgets, sessions_begin, sessions_end
from .effect import Effect, Refusal, Refused
from .gaps import awake, leapt, reconfigured, restarted, resumed
from .hearing import (
    Changes,
    Weight,
    after_word,
    changes,
    is_murmur,
    listened,
    seen_anew,
    weight_of,
)
from .late import late
from .leaps import trusts
from .learned import Learned, Running, forgotten
from .ledger import Ledger
from .moving import half_moved
from .occupancy import Occupancy, Presence
from .releases import answers, keeps_blind, looks, released, warns, withdraws
from .senses import concluded, sense, troubles
from .sensor import SensorState
from .space import Space
from .state import Senses, SpaceState, Switches
from .stays import records
from .step import RuleFunction, Step
from .stimulus import (
    Book,
    Cancel,
    CancelSeries,
    Change,
    CheckIn,
    ComeLate,
    Configure,
    End,
    Extend,
    ForgetLearned,
    HandOver,
    JournalBack,
    JournalLost,
    LastChecked,
    Leapt,
    Reading,
    Restarted,
    Runs,
    SensorLost,
    SensorWord,
    SetAutomation,
    SetService,
    SignOfLife,
    Stimulus,
    TakeOver,
    Tick,
    UndoRelease,
)
from .wake import next_rule, next_wake, wake_after

RULES: tuple[RuleFunction, ...] = (
    trusts,
    ends,
    begins,
    goes_blind,
    checks_in,
    overstays,
    sessions_begin,
    sessions_end,
    records,
    withdraws,
    keeps_blind,
    warns,
    looks,
    forgets,
)
"""In their order: what is over ends before the next begins; arrivals come before releases."""

MOST_STEPS = 1000
"""More rules than this in a row would mean that two of them fight; a proof of the tests."""


def begin(space: Space, now: datetime, bookings: Iterable[Booking] = ()) -> SpaceState:
    """Return the state of a space of which nothing is known but its live bookings.

    Raise OverlapError when two of them overlap.
    """
    senses = Senses(
        sensors=tuple(SensorState(spec, health_since=now) for spec in space.sensors),
        occupancy=Occupancy(Presence.UNKNOWN, now),
        learned=Learned(since=now),
    )
    return SpaceState(
        space=space,
        at=now,
        senses=senses,
        opening=space.hours.opening(now),
        wake_at=now,
        rules_at=now,
        ledger=Ledger.of(bookings),
    )


def begin_without_record(space: Space, now: datetime) -> SpaceState:
    """Return the state of a space whose record cannot be read: who is there is seen, no more.

    It decides nothing and is never free: somebody may have booked it.
    """
    switches = Switches(writable=False, recorded=False)
    return replace(begin(space, now), switches=switches)


def advance(state: SpaceState, stimulus: Stimulus, now: datetime) -> Step:
    """Return the state after a stimulus and the effects to carry out, in order.

    `now` is aware UTC. Where nothing changed at all, the state is the very same object.
    A refused command leaves everything as it was but for what time itself brought.
    """
    watched, now = awake(state, stimulus, now)
    match stimulus:
        case SignOfLife() | Reading() | SensorLost():
            if now < state.wake_at and watched is state:
                return _overheard(state, stimulus, now)
            senses = listened(watched.senses, (stimulus,), state.space, now)
            return _settled(watched, (), now, senses)
        case Tick() if watched is state and now < state.rules_at:
            senses = sense(state.senses, now, state.space)
            changed = changes(state.senses.sensors, senses.sensors)
            is_news = weight_of(state, senses, changed, now) is Weight.NEWS
            return _settled(state, (), now, senses, rules_mind=is_news)
        case _:
            step = _taken(watched, stimulus, now)
            return _settled(step.state, step.effects, now)


def _overheard(state: SpaceState, word: SensorWord, now: datetime) -> Step:
    """Take in a word that comes before time alone has changed anything."""
    before, name = state.senses, word.sensor
    for sensor in before.sensors:
        if sensor.spec.id == name:
            break
    else:
        return Step(state)
    after = after_word(sensor, word, now)
    if after is sensor:
        return Step(state)
    changed: Changes = ((sensor, after),)
    heard = tuple([after if each is sensor else each for each in before.sensors])
    sensors = aged(heard, before.act_at, now, state.space.policy, is_due=False)
    if sensors is not heard:
        changed = changes(before.sensors, sensors)
    if is_murmur(before, changed):
        senses = before.with_sensors(sensors)
    else:
        senses = concluded(before, sensors, before.act_at, now, state.space)
        weight = weight_of(state, senses, changed, now)
        if weight is not Weight.ALIKE:
            return _settled(state, (), now, senses, rules_mind=weight is Weight.NEWS)
    wake_at = wake_after(state, senses, changed, now)
    return Step(state.sensed(senses, now, state.opening, wake_at, state.rules_at))


def _taken(state: SpaceState, stimulus: Stimulus, now: datetime) -> Step:
    """Take in what is not a single sensor's word."""
    match stimulus:
        case Tick():
            return Step(state)
        case LastChecked(readings):
            news = seen_anew(state.senses, readings)
            senses = listened(state.senses, news, state.space, now)
            taken = replace(state, at=now, senses=senses)
            return (released(taken, now) if answers(taken, stimulus) else None) or Step(taken)
        case (
            Book()
            | Change()
            | Cancel()
            | CancelSeries()
            | CheckIn()
            | ComeLate()
            | End()
            | Extend()
            | UndoRelease()
            | HandOver()
            | TakeOver()
        ):
            # What time has brought until now comes first: a command meets the space as it is.
            settled = _settled(state, (), now)
            step = Step(settled.state, (Refused(Refusal.JOURNAL),))
            if settled.state.switches.writable:
                step = _commanded(settled.state, stimulus, now)
            return Step(step.state, (*settled.effects, *step.effects))
        case SetAutomation() | SetService() | ForgetLearned() | Runs():
            return Step(_set(state, stimulus, now))
        case Configure(space):
            return Step(reconfigured(state, space, now))
        case Restarted():
            return Step(restarted(state, stimulus, now))
        case Leapt():
            return Step(leapt(state, stimulus, now))
        case JournalLost():
            lost_at = state.switches.lost_at or now
            switches = replace(state.switches, writable=False, lost_at=lost_at)
            return Step(replace(state, switches=switches))
        case JournalBack():
            return Step(resumed(state, now))
        case Reading() | SensorLost() | SignOfLife():
            senses = listened(state.senses, (stimulus,), state.space, now)
            return Step(replace(state, senses=senses))
        case _:
            assert_never(stimulus)


def _set(
    state: SpaceState, stimulus: SetAutomation | SetService | ForgetLearned | Runs, now: datetime
) -> SpaceState:
    """Return the state after something was switched, or is to be forgotten."""
    match stimulus:
        case SetAutomation(on):
            return _switched(state, replace(state.switches, automation=on), now)
        case SetService(in_service):
            return _switched(state, replace(state.switches, in_service=in_service), now)
        case ForgetLearned():
            return _forgotten(state, now)
        case Runs(appliance, on):
            learned = state.senses.learned.switched(appliance, now, on=on)
            return _with_learned(state, state.senses.sensors, learned)
        case _:
            assert_never(stimulus)


def _forgotten(state: SpaceState, now: datetime) -> SpaceState:
    """Return the state of a space that is to learn anew."""
    running = tuple(
        Running(each.appliance, each.since and now) for each in state.senses.learned.running
    )
    learned = Learned(since=now, running=running)
    return _with_learned(state, forgotten(state.senses.sensors, now), learned)


def _with_learned(
    state: SpaceState, sensors: tuple[SensorState, ...], learned: Learned
) -> SpaceState:
    if learned is state.senses.learned:
        return state
    return replace(state, senses=replace(state.senses, sensors=sensors, learned=learned))


def _switched(state: SpaceState, switches: Switches, now: datetime) -> SpaceState:
    if switches == state.switches:
        return state
    return replace(state, switches=replace(switches, not_before=now))


def _commanded(
    state: SpaceState,
    command: Book
    | Change
    | Cancel
    | CancelSeries
    | CheckIn
    | ComeLate
    | End
    | Extend
    | UndoRelease
    | HandOver
    | TakeOver,
    now: datetime,
) -> Step:
    match command:
        case Book():
            return commands.book(state, command, now)
        case Change():
            return commands.change(state, command, now)
        case Cancel():
            return commands.cancel(state, command, now)
        case CancelSeries():
            return commands.cancel_series(state, command, now)
        case CheckIn():
            return commands.check_in(state, command, now)
        case ComeLate():
            return late(state, command, now)
        case End():
            return commands.end(state, command, now)
        case Extend():
            return commands.extend(state, command, now)
        case UndoRelease():
            return commands.undo_release(state, command, now)
        case HandOver() | TakeOver():
            return half_moved(state, command, now)
        case _:
            assert_never(command)


def _settled(
    state: SpaceState,
    told: tuple[Effect, ...],
    now: datetime,
    senses: Senses | None = None,
    *,
    rules_mind: bool = True,
) -> Step:
    """Let the rules have their say until none has any more, and set the next wake-up.

    `told` comes before what they say; `senses` are those of now where they are known already.
    Unless the rules mind what is new, none of them needs to be asked.
    """
    senses, failed = troubles(
        senses or sense(state.senses, now, state.space), state.space.policy, now
    )
    effects = [*told, *failed]
    opening = state.opening if now < state.opening.until else state.space.hours.opening(now)
    state = state.sensed(senses, now, opening, state.wake_at, state.rules_at)
    if rules_mind and state.switches.writable:
        state = _ruled(state, effects, now)
    rules_at = next_rule(state, now)
    wake_at = next_wake(state.senses, state.space.policy, rules_at, now)
    if rules_at != state.rules_at or wake_at != state.wake_at:
        state = state.sensed(state.senses, now, state.opening, wake_at, rules_at)
    return Step(state, tuple(effects))


def _ruled(state: SpaceState, effects: list[Effect], now: datetime) -> SpaceState:
    for _ in range(MOST_STEPS):
        for rule in RULES:
            if step := rule(state, now):
                state = step.state
                effects += step.effects
                break
        else:
            return state
    raise RuntimeError(f"the rules of space {state.space.id} do not come to rest")
