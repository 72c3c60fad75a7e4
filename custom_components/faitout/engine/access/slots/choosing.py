"""What a lock is to do next: what should not open first, then who comes soonest."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ...ids import GrantId
from .lock import LAST_WRITE, Slot, SlotSeen, SlotsState
from .order import CodeWish, LockOrder, LockOrderKind
from .placing import FRESH, chosen

RECHECK_FIRST = timedelta(minutes=2)
"""A code that was read once is read again after this: some locks forget what they confirmed."""
RECHECK = timedelta(hours=1)
"""How often a code that opens, or will soon, is read again; a battery pays for each time."""
RECHECK_AHEAD = timedelta(hours=8)
"""The same for one that lies there for tomorrow."""
FAR = timedelta(minutes=10)
"""No pause is longer: one that seems to be was made before the clock was put back."""

type Wishes = Mapping[GrantId, CodeWish]


@dataclass(frozen=True, slots=True)
class SlotDue:
    """One thing that a slot needs, and when."""

    at: datetime
    kind: LockOrderKind
    slot: Slot
    urgency: tuple[int, datetime]
    """The lowest first."""


def dues(lock: SlotsState, now: datetime) -> list[SlotDue]:
    """Return what all slots need, each at its time."""
    if lock.wishes is None or lock.ability is None:
        return []
    wishes = {wish.grant: wish for wish in chosen(lock, now)}
    found = (_due(lock, slot, wishes, now) for slot in lock.slots.values() if slot.grant)
    return [due for due in found if due]


def next_order(lock: SlotsState, now: datetime) -> LockOrder | None:
    """Return what to ask of the lock now; None: nothing, or it is busy."""
    if lock.order is not None:
        return None
    number = lock.orders + 1
    if lock.ability is None:
        is_due = lock.ask_at is None or not is_before(now, lock.ask_at)
        return LockOrder(number=number, kind=LockOrderKind.ASK) if is_due else None
    due_now = [due for due in dues(lock, now) if due.at <= now]
    if not due_now:
        is_due = lock.ask_at is not None and lock.ask_at <= now
        return LockOrder(number=number, kind=LockOrderKind.ASK) if is_due else None
    due = min(due_now, key=lambda each: (*each.urgency, each.slot.number))
    return LockOrder(
        number=number,
        kind=due.kind,
        slot=due.slot.number,
        grant=due.slot.grant,
        window=window_of(lock, due.slot, due.kind),
    )


def under_way(lock: SlotsState, order: LockOrder, now: datetime) -> SlotsState:
    """Return the lock with an order under way, remembered before it is carried out."""
    slots = dict(lock.slots)
    if order.kind is LockOrderKind.WRITE:
        slots[order.slot] = replace(
            slots[order.slot],
            is_written=True,
            seen=None,
            was_held=False,
            is_proved=False,
            window=order.window,
        )
    elif order.kind is LockOrderKind.LIMIT:
        slots[order.slot] = replace(slots[order.slot], seen=None, window=order.window)
    elif order.kind is LockOrderKind.CLEAR:
        slots[order.slot] = replace(slots[order.slot], is_cleared=False)
    return replace(lock, slots=slots, order=order, order_at=now, orders=order.number)


def window_of(
    lock: SlotsState, slot: Slot, kind: LockOrderKind
) -> tuple[datetime, datetime] | None:
    """Return the window that goes with an order: the one that is to be, or the one that is."""
    if not lock.keeps_schedules:
        return None
    if kind is LockOrderKind.READ:
        return slot.window
    wish = (lock.wishes or {}).get(slot.grant) if slot.grant else None
    return (wish.start, wish.end) if wish else None


def is_before(now: datetime, at: datetime) -> bool:
    """Return whether a pause that ends at an instant is not over; after a leap back it is."""
    return timedelta() < at - now <= FAR


def _due(lock: SlotsState, slot: Slot, wishes: Wishes, now: datetime) -> SlotDue | None:
    wish = wishes.get(slot.grant) if slot.grant else None
    due = _unwanted(slot, now) if wish is None else _wished(lock, slot, wish, now)
    if due and slot.retry_at and is_before(now, slot.retry_at):
        return replace(due, at=max(due.at, slot.retry_at))
    return due


def _unwanted(slot: Slot, now: datetime) -> SlotDue:
    """Return what ends a code: it is cleared, and then read, until it is seen to be gone."""
    since = slot.unwanted_since or now
    if not slot.is_written and slot.late_until:
        return SlotDue(slot.late_until, LockOrderKind.READ, slot, (0, since))
    kind = LockOrderKind.READ if slot.is_cleared and slot.seen is None else LockOrderKind.CLEAR
    return SlotDue(now, kind, slot, (0, since))


def _wished(lock: SlotsState, slot: Slot, wish: CodeWish, now: datetime) -> SlotDue | None:
    urgency = (1, wish.start)
    match slot.seen:
        case None:
            return SlotDue(
                now, LockOrderKind.READ, slot, (2, wish.start) if slot.was_held else urgency
            )
        case SlotSeen.OTHER:
            return SlotDue(now, LockOrderKind.CLEAR, slot, urgency)
        case SlotSeen.EMPTY:
            if slot.seen_at is None or now - slot.seen_at > FRESH:
                return SlotDue(now, LockOrderKind.READ, slot, urgency)
            writes_at = wish.start - lock.ahead
            is_worth_it = max(now, writes_at) < wish.end - LAST_WRITE
            return (
                SlotDue(max(now, writes_at), LockOrderKind.WRITE, slot, urgency)
                if is_worth_it
                else None
            )
        case SlotSeen.HOLDS:
            if slot.window and not lock.keeps_schedules:
                # Its clock is wrong now, so that it would refuse people at the right time.
                return SlotDue(now, LockOrderKind.CLEAR, slot, urgency)
            if slot.window and slot.window != (wish.start, wish.end):
                return SlotDue(now, LockOrderKind.LIMIT, slot, urgency)
            return SlotDue(
                _rechecked_at(slot, wish, now), LockOrderKind.READ, slot, (2, wish.start)
            )


def _rechecked_at(slot: Slot, wish: CodeWish, now: datetime) -> datetime:
    if slot.seen_at is None or slot.seen_at > now:
        return now
    if not slot.is_proved:
        return slot.seen_at + RECHECK_FIRST
    soon = max(slot.seen_at + RECHECK, wish.start - RECHECK)
    return min(soon, slot.seen_at + RECHECK_AHEAD)
