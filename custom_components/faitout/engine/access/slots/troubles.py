"""What is wrong with the codes of a lock, and since when that is to be told."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from types import MappingProxyType

from ...ids import GrantId
from .lock import NO_TROUBLES, Slot, SlotsState
from .order import CodeTrouble, CodeWish
from .placing import wanted_codes

TOLD_AHEAD = timedelta(minutes=5)
"""A window begins ten minutes before its booking: fifteen minutes before that, somebody can still
be sent, or be told another way in."""
PATIENCE = timedelta(minutes=1)
"""What was granted, or a hub that was started, just now is given the time to write."""


def code_troubles(lock: SlotsState, now: datetime) -> MappingProxyType[GrantId, CodeTrouble]:
    """Return what is to be told now, by the grant that it is about."""
    found = {grant: trouble for grant, trouble, at in _coming(lock, now) if at <= now}
    return MappingProxyType(found) if found else MappingProxyType(dict(NO_TROUBLES))


def tells_at(lock: SlotsState, now: datetime) -> Iterator[datetime]:
    """Yield when something would be to be told if nothing changed until then."""
    return (at for _, _, at in _coming(lock, now) if at > now)


def _coming(lock: SlotsState, now: datetime) -> Iterator[tuple[GrantId, CodeTrouble, datetime]]:
    if lock.wishes is None:
        return
    by_grant = {slot.grant: slot for slot in lock.slots.values() if slot.grant}
    for wish in wanted_codes(lock, now):
        slot = by_grant.get(wish.grant)
        if slot is None or not slot.is_held:
            yield wish.grant, _why(lock, slot), _due_at(lock, wish, slot)
    for grant, slot in by_grant.items():
        if grant and slot.unwanted_by and not _is_kept_out(lock, grant, now):
            yield grant, CodeTrouble.LEFT_IN, slot.unwanted_by


def _due_at(lock: SlotsState, wish: CodeWish, slot: Slot | None) -> datetime:
    """Return from when it is told that a code is not in the lock.

    Of a lock without schedules, only what can be known before anything may be written is told
    ahead: that there is no room, no usable code, or no answer.
    """
    is_known_ahead = lock.keeps_schedules or slot is None or slot.refused or slot.tries > 0
    at = wish.start - TOLD_AHEAD if is_known_ahead else wish.start
    return max(at, wish.known_at + PATIENCE, lock.began_at + PATIENCE)


def _why(lock: SlotsState, slot: Slot | None) -> CodeTrouble:
    if lock.ability is None:
        return CodeTrouble.SILENT
    if slot is None:
        return CodeTrouble.FULL
    if slot.refused:
        return slot.refused
    return CodeTrouble.NOT_KEPT if slot.lost else CodeTrouble.SILENT


def _is_kept_out(lock: SlotsState, grant: GrantId, now: datetime) -> bool:
    """Return whether the lock itself refuses a code that is still in it: its time has not come."""
    wish = (lock.wishes or {}).get(grant)
    return lock.keeps_schedules and wish is not None and now < wish.start
