"""One step of a door: take in what happened, judge, give the order, tell what is wrong."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from ..orders import Orders, Outcome, dropped, reported
from ..stimulus import Leapt, Tick
from .door import DoorRule, DoorSpec, DoorState, DoorTrouble, LockState, Wish
from .lock import (
    SETTLED,
    hand_ends,
    is_given_up,
    is_left_to_a_hand,
    is_told,
    manner_of,
    place,
)
from .rules import judge, next_change
from .stimulus import (
    Automation,
    ContactChanged,
    DoorEffect,
    DoorEvent,
    DoorEventType,
    DoorStimulus,
    Emergency,
    LockChanged,
    SpaceChanged,
)
from .troubles import due

DENIES = frozenset(
    {
        DoorRule.CLOSED,
        DoorRule.NO_BOOKING,
        DoorRule.SOMEBODY_INSIDE,
        DoorRule.MAYBE_SOMEBODY_INSIDE,
        DoorRule.STANDS_OPEN,
    }
)
"""The rules under which nobody new is to come in, whether or not the door can be locked."""
BEGINS = {
    DoorTrouble.HELD_OPEN: DoorEventType.HELD_OPEN,
    DoorTrouble.NOT_LOCKED: DoorEventType.NOT_LOCKED,
    DoorTrouble.FAILED: DoorEventType.FAILED,
    DoorTrouble.SILENT: DoorEventType.SILENT,
}
ENDS = {
    DoorTrouble.HELD_OPEN: DoorEventType.CLOSED_AGAIN,
    DoorTrouble.FAILED: DoorEventType.WORKS_AGAIN,
    DoorTrouble.SILENT: DoorEventType.WORKS_AGAIN,
}


NEVER = timedelta(days=8)
"""A door is looked at once more than a week, whatever happens."""
HEARD_FIRST = timedelta(minutes=1)
"""How long after a leap nothing is locked: the spaces behind notice it within a minute."""


@dataclass(frozen=True, slots=True)
class DoorStep:
    """The door after something happened, what to do, and when to ask again (aware UTC)."""

    state: DoorState
    effects: tuple[DoorEffect, ...]
    wake_at: datetime


def begin_door(
    spec: DoorSpec,
    now: datetime,
    *,
    aim: Wish | None = None,
    hand: Wish | None = None,
    emergency: bool = False,
    automation: bool = True,
    lock: LockState = LockState.UNKNOWN,
) -> DoorState:
    """Return a door of which only the lock's word is known, and what was remembered of it.

    A hand that turned the lock while the hub was down is not taken for one: the hub makes the
    door what it should be.
    """
    return DoorState(
        spec=spec,
        at=now,
        opening=spec.hours.opening(now),
        lock_since=now,
        orders=Orders(said=None if lock is LockState.UNKNOWN else lock),
        contact_since=now,
        emergency=emergency,
        automation=automation,
        aim=aim,
        rule=DoorRule.EMERGENCY if emergency else DoorRule.MAYBE_SOMEBODY_INSIDE,
        hand=None if lock in SETTLED and SETTLED[lock] is not hand else hand,
    )


def advance(door: DoorState, stimulus: DoorStimulus, now: datetime) -> DoorStep:
    """Return what follows from a stimulus at an instant, aware UTC.

    An instant before the last one is a clock that was set back: as after any leap, what was timed
    begins anew.
    """
    if now < door.at or isinstance(stimulus, Leapt):
        door = _anew(door, now)
    told: list[DoorEffect] = []
    before = door
    opening = door.opening if now < door.opening.until else door.spec.hours.opening(now)
    door = _taken_in(replace(door, at=now, opening=opening), stimulus, now, told)
    door = _judged(door, now)
    door, turn = place(door, now)
    door = _watched(door, now, told)
    if door.emergency != before.emergency:
        event = DoorEventType.EMERGENCY if door.emergency else DoorEventType.EMERGENCY_OVER
        told.insert(0, DoorEvent(event, door.rule, now))
    effects = (*((turn,) if turn else ()), *told)
    return DoorStep(door, effects, _wake_at(door, now))


def _anew(door: DoorState, now: datetime) -> DoorState:
    """Return a door whose patience begins now, and that is not locked at once."""
    orders = door.orders
    if orders.retry_at is not None:
        orders = replace(orders, retry_at=now)
    return replace(
        door,
        opening=door.spec.hours.opening(now),
        lock_since=now,
        contact_since=now,
        denied_since=door.denied_since and now,
        orders=orders,
        locks_from=now + HEARD_FIRST,
    )


def _taken_in(
    door: DoorState, stimulus: DoorStimulus, now: datetime, told: list[DoorEffect]
) -> DoorState:
    match stimulus:
        case LockChanged(state):
            return _lock_said(door, state, now, told)
        case ContactChanged(state):
            if state is door.contact:
                return door
            return replace(door, contact=state, contact_since=now)
        case SpaceChanged(space, behind):
            return replace(door, behind=MappingProxyType({**door.behind, space: behind}))
        case Emergency(on):
            if on is door.emergency:
                return door
            # Whatever was ordered or done by hand before counts no more.
            return replace(door, emergency=on, orders=dropped(door.orders), hand=None)
        case Automation(on):
            return replace(door, automation=on, hand=None)
        case Leapt() | Tick():
            return door


def _lock_said(
    door: DoorState, state: LockState, now: datetime, told: list[DoorEffect]
) -> DoorState:
    """Take the lock's word: it did what it was told, or somebody's hand did."""
    if state is door.lock:
        return door
    before = door.lock
    is_free_again = before is LockState.JAMMED and is_given_up(door)
    door = replace(door, lock_since=now)
    done = SETTLED.get(state)
    if done is None:
        said = None if state is LockState.UNKNOWN else state
        away_since = now if said is None else None
        return replace(door, orders=replace(door.orders, said=said, away_since=away_since))
    orders, outcome = reported(door.orders, state, now, manner_of(door))
    door = replace(door, orders=orders)
    match outcome:
        case Outcome.DONE:
            event = DoorEventType.LOCKED if done is Wish.LOCKED else DoorEventType.UNLOCKED
            told.append(DoorEvent(event, door.rule, now))
            return replace(door, hand=None)
        case Outcome.HAND:
            told.append(DoorEvent(DoorEventType.BY_HAND, DoorRule.BY_HAND, now))
            return replace(door, hand=None if door.aim is done else done)
        case _ if outcome is Outcome.SEND or is_free_again:
            # It is back, or free again: what it was told then does not count.
            return replace(door, orders=dropped(orders))
        case _ if before is LockState.UNKNOWN and not orders.open:
            # Nobody saw who turned it; what should be is made so.
            return replace(door, hand=None) if door.hand is not done else door
        case _:
            return door


def _judged(door: DoorState, now: datetime) -> DoorState:
    verdict = judge(door, now)
    denied_since = (door.denied_since or now) if verdict.rule in DENIES else None
    aim, hand = verdict.wish or door.aim, door.hand
    if aim is not door.aim:
        # What should be has changed: from here on the hub acts again.
        hand = None
    door = replace(
        door, wish=verdict.wish, aim=aim, rule=verdict.rule, denied_since=denied_since, hand=hand
    )
    over = hand_ends(door)
    return replace(door, hand=None) if over and now >= over else door


def _watched(door: DoorState, now: datetime, told: list[DoorEffect]) -> DoorState:
    """Tell what went wrong and what is right again."""
    troubles = frozenset(trouble for trouble, since in due(door) if since <= now)
    begun, ended = sorted(troubles - door.troubles), sorted(door.troubles - troubles)
    told.extend(DoorEvent(BEGINS[trouble], door.rule, now) for trouble in begun)
    told.extend(DoorEvent(ENDS[trouble], door.rule, now) for trouble in ended if trouble in ENDS)
    return replace(door, troubles=troubles) if troubles != door.troubles else door


def _wake_at(door: DoorState, now: datetime) -> datetime:
    times = [next_change(door, now), now + NEVER]
    times += (since for _, since in due(door) if since > now)
    retry_at = door.orders.retry_at
    if retry_at and is_told(door) and not is_left_to_a_hand(door):
        times.append(retry_at)
    if over := hand_ends(door):
        times.append(over)
    return max(min(times), now)
