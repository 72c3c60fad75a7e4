"""Leaps: a clock that jumps far is doubted, and what it ended too early lives again.

    clock jumps ──► doubted ── nothing final is decided ──► trusted ──► forgotten
                       │                                       │
                       └──────────── it comes back ◄───────────┘
                                           └──► what was ended before its time lives again

A computer without a clock of its own learns the time when the line is back, sometimes a wrong one
first; a person mistypes the date; a machine sleeps over night. The engine cannot tell these apart,
and need not: whatever ends can as well end ten minutes later.

Invariants
- While a leap is doubted nothing ends, is released, or is checked in by sensors alone. What people
  do themselves counts as ever.
- A booking that the hub ended at an instant which has not come yet lives again, unless its time
  was given to somebody else; either way it is told.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from .booking import Actor, Booking, Stage
from .effect import Effect, Event, Jumped, Save
from .ledger import OverlapError
from .reason import Rule
from .state import Leap, Life, Over, SpaceState
from .step import Step, decide, with_booking

LEAP = timedelta(minutes=5)
"""A shorter jump is a correction: it ends nothing by more than a meeting runs over anyway."""
DOUBT = timedelta(minutes=10)
"""How long a leap is doubted. A machine that has just got its line asks for the time within its
first minutes, and asks again when the answers disagree."""
REMEMBERED = timedelta(days=7)
"""How long a leap may be taken back as a whole; after that one backwards is a leap of its own."""
OVER_KEPT = timedelta(days=2)
"""How long an ending is remembered that may have come too early."""
MOST_OVER = 24
"""Such endings of one space: a day of a phone box. They are written down with each decision."""


def doubted(state: SpaceState, by: timedelta, now: datetime, *, is_told: bool) -> SpaceState:
    """Return the state after its clock moved, or nobody looked at it, by so long until now.

    To be called with the memories as they were before. `is_told`: nobody needs to hear of it.
    """
    leap = state.life.leap
    if leap and not leap.is_back and _is_back(leap, state.at, now):
        leap = replace(leap, doubted_until=now, is_back=True, is_told=False, is_settled=False)
    elif abs(by) < LEAP:
        return state
    else:
        from_at = state.at
        if leap and leap.is_doubted(state.at):
            # One leap in two jumps: the clock that was trusted is the one before both.
            from_at = _expected(leap, state.at)
        leap = Leap(from_at, now, now + DOUBT, by, is_told=is_told)
    return state.with_life(replace(state.life, leap=leap))


def remembered(state: SpaceState, before: Booking, now: datetime) -> SpaceState:
    """Return the state that knows that the hub ended a booking, and how that was before."""
    kept = tuple(
        over
        for over in state.life.over
        if now - over.at < OVER_KEPT and over.booking.id != before.id
    )
    over = (*kept[1 - MOST_OVER :], Over(before, now))
    return state.with_life(replace(state.life, over=over))


def forgotten_at(leap: Leap) -> datetime:
    """Return when a leap can no longer be taken back as a whole."""
    return leap.to_at + REMEMBERED


def trusts(state: SpaceState, now: datetime) -> Step | None:
    """Rule: a leap is told, doubted for a while, then settled, and in the end forgotten."""
    leap = state.life.leap
    if leap is None:
        return None
    if not leap.is_told:
        state = _with(state, replace(leap, is_told=True))
        return Step(state, () if leap.is_back else (Jumped(leap.by),))
    if leap.is_doubted(now):
        return None
    if not leap.is_settled:
        return _settled(state, leap, now)
    return Step(_with(state, None)) if leap.is_back or now >= forgotten_at(leap) else None


def _settled(state: SpaceState, leap: Leap, now: datetime) -> Step:
    """Put back what was decided at instants that have not come yet."""
    early = [
        over
        for over in state.life.over
        # One that was released and brought back by a person lives already.
        if over.at > now and over.booking.end > now and not state.ledger.get(over.booking.id)
    ]
    life = replace(state.life, over=tuple(over for over in state.life.over if over.at <= now))
    state = _with(state.with_life(life), replace(leap, is_settled=True))
    state, effects = _rewound(state, leap, now)
    put_back = 0
    for over in early:
        step = _revived(state, over.booking, now)
        if step:
            state, put_back = step.state, put_back + 1
            effects += step.effects
    if early or leap.is_back:
        effects.append(Jumped(_moved_back(leap), put_back, len(early) - put_back))
    return Step(state, tuple(effects))


def _moved_back(leap: Leap) -> timedelta:
    return -leap.by if leap.is_back else leap.by


def _revived(state: SpaceState, before: Booking, now: datetime) -> Step | None:
    """Return the step in which a booking lives again; None where its time was given away."""
    booking = _not_begun(state, before, now)
    life = state.life
    misses = dict(life.misses)
    if any(undo.booking.id == booking.id for undo in life.undos) and booking.series in misses:
        # It had been counted as a no-show.
        misses[booking.series] -= 1
    undos = tuple(undo for undo in life.undos if undo.booking.id != booking.id)
    life = replace(life, undos=undos, misses={s: n for s, n in misses.items() if n > 0})
    try:
        state = with_booking(state.with_life(life), booking)
    except OverlapError:
        return None
    state, decided = decide(
        state, Event.RESTORED, Rule.CLOCK_BACK, now, booking, until=booking.end, signs=()
    )
    return Step(state, (Save(booking), decided))


def _rewound(state: SpaceState, leap: Leap, now: datetime) -> tuple[SpaceState, list[Effect]]:
    """Let bookings wait for their time again that had begun on the clock from before."""
    effects: list[Effect] = []
    latest = max(leap.from_at, leap.to_at) + state.space.policy.early_arrival
    for booking in tuple(state.ledger.between(now, latest)) if latest > now else ():
        again = _not_begun(state, booking, now)
        if again is booking:
            continue
        effects.append(Save(again))
        state = replace(state, ledger=state.ledger.replaced(again), life=_without(state, again))
        if booking.checked_in_at:
            # That its people had come was told.
            state, decided = decide(
                state,
                Event.RESTORED,
                Rule.CLOCK_BACK_WAITS,
                now,
                again,
                until=again.start,
                signs=(),
            )
            effects.append(decided)
    return state, effects


def _not_begun(state: SpaceState, booking: Booking, now: datetime) -> Booking:
    """Return a booking that waits for its time, where that is not near and no person came."""
    is_near = booking.start - state.space.policy.early_arrival <= now
    is_by_hand = booking.checked_in_by not in (None, Actor.HUB)
    if is_near or is_by_hand or booking.stage is Stage.SCHEDULED:
        return booking
    return replace(booking, stage=Stage.SCHEDULED, checked_in_at=None, checked_in_by=None)


def _without(state: SpaceState, booking: Booking) -> Life:
    """Return what is remembered, without the wait and the session of a booking."""
    life = state.life
    session = life.session
    if session and session.booking == booking.id:
        session = replace(session, booking=None)
    wait = None if life.wait and life.wait.booking == booking.id else life.wait
    return replace(life, wait=wait, session=session)


def _with(state: SpaceState, leap: Leap | None) -> SpaceState:
    return state.with_life(replace(state.life, leap=leap))


def _expected(leap: Leap, at: datetime) -> datetime:
    """Return what the clock would show had it not jumped, when it shows `at`."""
    return leap.from_at + (at - leap.to_at)


def _is_back(leap: Leap, before: datetime, now: datetime) -> bool:
    """Return whether the clock, having shown `before`, now stands about where it would have.

    What went by since `before` is not known to the second; a quarter of the way is near enough.
    """
    reach = abs(leap.to_at - leap.from_at)
    if abs(now - before) < reach / 2:
        return False
    return abs(now - _expected(leap, before)) <= max(LEAP, reach / 4)
