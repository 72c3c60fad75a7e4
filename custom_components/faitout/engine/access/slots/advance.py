"""One step of a lock that keeps codes: take in what happened, place, order, tell what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from ...stimulus import Leapt, Tick
from .answer import lock_answered
from .choosing import dues, next_order, under_way
from .lock import CHOSEN_AHEAD, Slot, SlotsState
from .order import (
    CodesTold,
    LockAble,
    LockAnswered,
    LockBack,
    LockOrderKind,
    SlotResult,
    SlotsEffect,
    SlotsStimulus,
    WishesChanged,
)
from .placing import placed, wanted_codes
from .troubles import code_troubles, tells_at

ANSWERS_WITHIN = timedelta(seconds=60)
"""Whoever carries an order out answers long before; then it is taken as failed."""
ASKED_AGAIN = timedelta(hours=12)
"""How often a lock is asked anew what it can: its clock is looked at with that."""
NEVER = timedelta(days=1)
"""A lock is looked at once a day, whatever happens."""


@dataclass(frozen=True, slots=True)
class SlotsStep:
    """The lock after something happened, what to do, and when to ask again (aware UTC)."""

    state: SlotsState
    effects: tuple[SlotsEffect, ...]
    wake_at: datetime


def begin_slots(now: datetime, slots: Iterable[Slot] = ()) -> SlotsState:
    """Return a lock of which only that is known what a restart must not forget.

    What was ordered when the hub went down may have been done or not: all is unknown until read.
    """
    known = {slot.number: replace(slot, seen=None, seen_at=None) for slot in slots}
    return SlotsState(at=now, began_at=now, slots=MappingProxyType(known))


def advance(lock: SlotsState, stimulus: SlotsStimulus, now: datetime) -> SlotsStep:
    """Return the lock after something happened at `now`, aware UTC."""
    lock = replace(_taken_in(lock, stimulus, now), at=now)
    if lock.order and lock.order_at and now - lock.order_at > ANSWERS_WITHIN:
        lock = lock_answered(lock, lock.order, SlotResult.FAILED, now)
    lock = placed(lock, now)
    effects: list[SlotsEffect] = []
    if (order := next_order(lock, now)) is not None:
        lock = under_way(lock, order, now)
        effects.append(order)
    if (found := code_troubles(lock, now)) != lock.troubles:
        lock = replace(lock, troubles=found)
        effects.append(CodesTold())
    return SlotsStep(lock, tuple(effects), _wake_at(lock, now))


def _taken_in(lock: SlotsState, stimulus: SlotsStimulus, now: datetime) -> SlotsState:
    match stimulus:
        case WishesChanged(None):
            return replace(lock, wishes=None)
        case WishesChanged(wishes):
            return replace(lock, wishes={wish.grant: wish for wish in wishes or ()})
        case LockAble(ability):
            is_answer = lock.order is not None and lock.order.kind is LockOrderKind.ASK
            lock = replace(lock, ability=ability, asks=0, ask_at=now + ASKED_AGAIN)
            return replace(lock, order=None, order_at=None) if is_answer else lock
        case LockAnswered(order, result):
            return lock_answered(lock, order, result, now)
        case LockBack():
            return _looked_at_anew(lock)
        case Leapt():
            return _moved(lock, stimulus.by)
        case Tick():
            return lock


def _looked_at_anew(lock: SlotsState) -> SlotsState:
    """Return a lock that may have lost its memory meanwhile, and of which nothing waits."""
    slots = {
        number: replace(slot, seen_at=None, retry_at=None, seen=slot.seen if slot.grant else None)
        for number, slot in lock.slots.items()
    }
    return replace(lock, slots=slots, ask_at=lock.at)


def _moved(lock: SlotsState, by: timedelta) -> SlotsState:
    """Return the lock with all its pauses as long as they were, after the clock was moved."""

    def at(instant: datetime | None) -> datetime | None:
        return instant + by if instant else None

    slots = {
        number: replace(
            slot,
            seen_at=at(slot.seen_at),
            retry_at=at(slot.retry_at),
            late_until=at(slot.late_until),
            unwanted_by=at(slot.unwanted_by),
            unwanted_since=at(slot.unwanted_since),
            closed_until=at(slot.closed_until),
        )
        for number, slot in lock.slots.items()
    }
    return replace(lock, slots=slots, order_at=at(lock.order_at), ask_at=at(lock.ask_at))


def _wake_at(lock: SlotsState, now: datetime) -> datetime:
    times = [now + NEVER]
    if lock.order_at:
        times.append(lock.order_at + ANSWERS_WITHIN + timedelta(seconds=1))
    elif lock.ability is None:
        times.append(lock.ask_at or now)
    else:
        times += (due.at for due in dues(lock, now))
        times += [lock.ask_at] if lock.ask_at else []
    ahead = max(lock.ahead, CHOSEN_AHEAD)
    times += (wish.start - ahead for wish in (lock.wishes or {}).values())
    times += (wish.end for wish in wanted_codes(lock, now))
    times += (slot.closed_until for slot in lock.slots.values() if slot.closed_until)
    times += tells_at(lock, now)
    return min(at for at in times if at > now)
