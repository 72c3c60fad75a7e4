"""Which grant has which slot: the soonest have one, and keep the same as long as they need it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ...ids import GrantId
from .lock import CHOSEN_AHEAD, Slot, SlotSeen, SlotsState
from .order import CodeWish

TELL_ENDED = timedelta(seconds=60)
"""How long after its end a code may still open before the animator hears of it."""
TELL_REVOKED = timedelta(seconds=5)
"""The same for one that was taken away before its end."""
SPARE = 3
"""Slots that are kept for whoever books on the spot; half of them in a small lock. To make room in
a full one takes a minute, and somebody stands at the door."""
FRESH = timedelta(minutes=30)
"""An empty slot that was read longer ago is read again before it is written."""
UNTOUCHED = timedelta(minutes=5)
"""A slot that nothing was done to for so long gets no late order any more."""
LOSES = 4
"""A slot that so often did not keep what the lock confirmed is left for another one."""
CLOSED_FOR = timedelta(hours=1)
"""How long such a slot is left alone."""


def wanted_codes(lock: SlotsState, now: datetime) -> tuple[CodeWish, ...]:
    """Return what is to have a slot now, the soonest first; of equals the longest known."""
    ahead = max(lock.ahead, CHOSEN_AHEAD)
    wishes = [wish for wish in (lock.wishes or {}).values() if wish.start - ahead <= now < wish.end]
    return tuple(sorted(wishes, key=lambda wish: (wish.start, wish.known_at, wish.grant)))


def chosen(lock: SlotsState, now: datetime) -> tuple[CodeWish, ...]:
    """Return those of them for which there is room. Who was let in is not put out for another.

    Some slots are kept for whoever comes on the spot: the codes of tomorrow do not fill them.
    """
    open_slots = [slot for slot in lock.slots.values() if slot.closed_until is None]
    inside = {slot.grant for slot in open_slots if slot.is_held}

    def rank(wish: CodeWish) -> bool:
        return not (wish.grant in inside and wish.start <= now)

    wishes = wanted_codes(lock, now)
    soon = sorted((wish for wish in wishes if wish.start - CHOSEN_AHEAD <= now), key=rank)
    room = len(open_slots) - len(soon)
    held = {slot.grant for slot in open_slots}
    ahead = [wish for wish in wishes if wish.start - CHOSEN_AHEAD > now]
    kept = [wish for wish in ahead if wish.grant in held][: max(room, 0)]
    spare = max(min(SPARE, len(open_slots) // 2) - len(soon), 0)
    new = [wish for wish in ahead if wish.grant not in held][: max(room - len(kept) - spare, 0)]
    return (*soon[: len(open_slots)], *kept, *new)


def placed(lock: SlotsState, now: datetime) -> SlotsState:
    """Give slots to those who need one, and take them from those who do not."""
    if lock.wishes is None or lock.ability is None:
        return lock
    slots = dict(_slots(lock))
    for number, slot in slots.items():
        if slot.closed_until and now >= slot.closed_until:
            slots[number] = replace(slot, closed_until=None, seen=None)
    lock = replace(lock, slots=slots)
    kept = {wish.grant: wish for wish in chosen(lock, now)}
    for number, slot in slots.items():
        if slot.grant is not None:
            slots[number] = _kept(slot, kept.get(slot.grant), lock, now)
            if _keeps_nothing(slots[number]) and _free(slots, now) is not None:
                slots[number] = Slot(number=number, closed_until=now + CLOSED_FOR)
    placed_already = {slot.grant for slot in slots.values()}
    for wish in kept.values():
        if wish.grant not in placed_already and (free := _free(slots, now)) is not None:
            slots[free] = _given(slots[free], wish)
    return replace(lock, slots=slots)


def released_slot(slot: Slot) -> Slot:
    """Return a slot that was read empty and is nobody's."""
    return Slot(number=slot.number, seen=slot.seen, seen_at=slot.seen_at)


def _slots(lock: SlotsState) -> dict[int, Slot]:
    """Return all slots of the lock; those beyond its number stay while something is in them."""
    ability = lock.ability
    if ability is None:
        return dict(lock.slots)
    numbers = range(ability.first, ability.last + 1)
    known = {
        number: slot for number, slot in lock.slots.items() if number in numbers or slot.is_written
    }
    return known | {number: Slot(number=number) for number in numbers if number not in known}


def _kept(slot: Slot, wish: CodeWish | None, lock: SlotsState, now: datetime) -> Slot:
    """Return a slot with what its grant is to be now; free where nothing of it is in the lock."""
    if wish is not None:
        return replace(slot, ends_at=wish.end, unwanted_since=None, unwanted_by=None)
    if not slot.is_written and slot.late_until is None:
        return released_slot(slot)
    if slot.unwanted_since is not None:
        return slot
    is_over = slot.ends_at is not None and slot.ends_at <= now
    patience = TELL_ENDED if is_over or now - lock.began_at < TELL_ENDED else TELL_REVOKED
    return replace(
        slot,
        unwanted_since=now,
        unwanted_by=now + patience,
        tries=0,
        retry_at=None,
        refused=None,
        is_cleared=False,
    )


def _keeps_nothing(slot: Slot) -> bool:
    """Return whether a slot so often kept nothing of what the lock confirmed, and is empty now."""
    return slot.lost >= LOSES and not slot.is_written and slot.late_until is None


def _given(slot: Slot, wish: CodeWish) -> Slot:
    return Slot(
        number=slot.number,
        grant=wish.grant,
        ends_at=wish.end,
        seen=slot.seen,
        seen_at=slot.seen_at,
    )


def _free(slots: Mapping[int, Slot], now: datetime) -> int | None:
    """Return the free slot that serves best: known to be empty, and not touched just now.

    An order that comes late finds it empty still, and it need not be read before it is written.
    """
    free = [slot for slot in slots.values() if slot.is_free]
    if not free:
        return None
    never = datetime.min.replace(tzinfo=UTC)

    def rank(slot: Slot) -> tuple[bool, datetime, int]:
        seen_at = slot.seen_at or never
        is_ready = slot.seen is SlotSeen.EMPTY and UNTOUCHED < now - seen_at < FRESH
        return not is_ready, seen_at, slot.number

    return min(free, key=rank).number


def needs(lock: SlotsState, grant: GrantId, now: datetime) -> bool:
    """Return whether a grant is to have a slot now."""
    return any(wish.grant == grant for wish in chosen(lock, now))
