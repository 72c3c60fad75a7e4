"""What comes of an order: a lock confirms what it did not do, so that only reading counts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import assert_never

from .lock import Slot, SlotSeen, SlotsState
from .order import CodeTrouble, LockOrder, LockOrderKind, SlotResult
from .placing import needs

PAUSES: Sequence[timedelta] = tuple(
    timedelta(seconds=seconds) for seconds in (0.5, 0.5, 1, 1, 2, 4, 8, 8, 15, 30, 60, 120, 300)
)
"""After each failure in a row. Some eight tries fit into the minute after the end of a code, or
while somebody stands at the door."""
FOREIGN_FOR = timedelta(hours=6)
"""How long one is left alone that somebody else's code is in."""
NO_WINDOW = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2000, 1, 1, tzinfo=UTC))
"""A window that nobody has: another one is to be given."""
LATE_FOR = timedelta(minutes=3)
"""How late an order that was given up may still come through the mesh."""
REFUSALS = {
    SlotResult.REFUSED: CodeTrouble.REFUSED,
    SlotResult.UNFIT: CodeTrouble.UNFIT,
    SlotResult.NO_CODE: CodeTrouble.NO_CODE,
}
NO_USE_BEFORE = timedelta(minutes=1)
"""What was refused is tried again after this at the earliest: somebody may have seen to it."""


def lock_answered(
    lock: SlotsState, order: LockOrder, result: SlotResult, now: datetime
) -> SlotsState:
    """Return the lock with what came of an order; a late answer to another one is not heard."""
    if lock.order is None or lock.order.number != order.number:
        return lock
    lock = replace(lock, order=None, order_at=None)
    if order.kind is LockOrderKind.ASK:
        return replace(lock, asks=lock.asks + 1, ask_at=now + pause(lock.asks))
    slot = lock.slots.get(order.slot)
    if slot is None or slot.grant != order.grant:
        return lock
    match order.kind:
        case LockOrderKind.WRITE | LockOrderKind.LIMIT:
            slot = _written(slot, order.kind, result, now)
        case LockOrderKind.CLEAR:
            slot = _cleared(slot, result, now)
        case LockOrderKind.READ:
            slot = _read(lock, slot, result, now)
        case _:
            assert_never(order.kind)
    return replace(lock, slots={**lock.slots, slot.number: slot})


def pause(tries: int) -> timedelta:
    """Return how long to wait after so many failures in a row before this one."""
    return PAUSES[min(tries, len(PAUSES) - 1)]


def _written(slot: Slot, kind: LockOrderKind, result: SlotResult, now: datetime) -> Slot:
    """Take in what the lock says of a write; in either case it is read next."""
    if result is SlotResult.DONE:
        return replace(slot, retry_at=None)
    if result is SlotResult.FAILED:
        return _failed(replace(slot, late_until=now + LATE_FOR), now)
    slot = replace(slot, refused=REFUSALS.get(result, CodeTrouble.REFUSED))
    if result in {SlotResult.UNFIT, SlotResult.NO_CODE} and kind is LockOrderKind.WRITE:
        # Nothing was sent: it is as empty as it was.
        slot = replace(slot, is_written=False, seen=SlotSeen.EMPTY, window=None)
    again = now + max(pause(slot.tries), NO_USE_BEFORE)
    return replace(slot, tries=slot.tries + 1, retry_at=again)


def _cleared(slot: Slot, result: SlotResult, now: datetime) -> Slot:
    if result is SlotResult.DONE:
        return replace(slot, is_cleared=True, seen=None, retry_at=None)
    return _failed(replace(slot, late_until=now + LATE_FOR), now)


def _read(lock: SlotsState, slot: Slot, result: SlotResult, now: datetime) -> Slot:
    if result is SlotResult.FAILED:
        return _failed(slot, now)
    slot = replace(slot, seen_at=now, was_held=False)
    is_needed = slot.grant is not None and needs(lock, slot.grant, now)
    if result is SlotResult.EMPTY:
        return _found_empty(slot, now, is_needed=is_needed)
    if not slot.is_written:
        # Nothing of ours was ever put there.
        is_late_order = slot.late_until is not None
        if not is_late_order:
            return Slot(number=slot.number, seen_at=now, closed_until=now + FOREIGN_FOR)
        slot = replace(slot, is_written=True)
    if not is_needed:
        return _failed(replace(slot, seen=SlotSeen.HOLDS, is_cleared=False), now)
    if result is SlotResult.WINDOW:
        # It is given its window anew: to clear it first would lock its holder out meanwhile.
        return _failed(replace(slot, seen=SlotSeen.HOLDS, window=NO_WINDOW), now)
    if result is SlotResult.PART:
        # Half of it is done, so nothing is waited for.
        return replace(slot, seen=SlotSeen.EMPTY, is_cleared=False, retry_at=None)
    if result is SlotResult.OTHER:
        return replace(slot, seen=SlotSeen.OTHER, is_cleared=False, retry_at=None)
    return replace(
        slot,
        seen=SlotSeen.HOLDS,
        is_proved=slot.seen is SlotSeen.HOLDS,
        tries=0,
        lost=0,
        retry_at=None,
        refused=None,
    )


def _found_empty(slot: Slot, now: datetime, *, is_needed: bool) -> Slot:
    """Take in that nothing is in a slot: it is free, or the lock did not keep what it was given."""
    late = slot.late_until if slot.late_until and now < slot.late_until else None
    was_lost = slot.is_written and slot.seen is None and not slot.is_cleared and is_needed
    slot = replace(
        slot,
        seen=SlotSeen.EMPTY,
        is_written=False,
        is_cleared=False,
        was_held=False,
        is_proved=False,
        window=None,
    )
    if not is_needed:
        return replace(slot, late_until=late, tries=0, retry_at=None)
    slot = replace(slot, late_until=late)
    if not was_lost:
        return replace(slot, retry_at=slot.retry_at if slot.refused else None)
    lost = slot.lost + 1
    if slot.refused:
        return slot
    return _failed(replace(slot, lost=lost), now)


def _failed(slot: Slot, now: datetime) -> Slot:
    return replace(slot, tries=slot.tries + 1, retry_at=now + pause(slot.tries))
