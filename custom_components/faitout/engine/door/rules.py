"""What a door should be, and why. The order of the cases is the order of the rules."""

from dataclasses import dataclass
from datetime import datetime

from ..occupancy import Presence
from .door import DoorRule, DoorState, LockState, Opens, Wish


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the hub wants of the lock, and why; no wish where it leaves the door alone."""

    wish: Wish | None
    rule: DoorRule


def judge(door: DoorState, now: datetime) -> Verdict:
    """Return what the door should be at an instant."""
    if door.emergency:
        return Verdict(Wish.UNLOCKED, DoorRule.EMERGENCY)
    if not door.automation:
        return Verdict(None, DoorRule.AUTOMATION_OFF)
    if lets_somebody_in(door, now):
        return Verdict(Wish.UNLOCKED, DoorRule.LET_IN)
    if door.spec.opens is Opens.OPENING_HOURS:
        if door.opening.is_open:
            return Verdict(Wish.UNLOCKED, DoorRule.OPENING_HOURS)
        rule = DoorRule.CLOSED
    elif door.spec.opens is Opens.GRANTS:
        rule = DoorRule.GRANTS_ONLY
    else:
        if _is_booked(door, now):
            return Verdict(Wish.UNLOCKED, DoorRule.BOOKING)
        rule = DoorRule.NO_BOOKING
    return _to_be_locked(door, rule, now)


def lets_somebody_in(door: DoorState, now: datetime) -> bool:
    """Return whether it is unlocked for somebody who showed the right to come in."""
    return door.let_in_until is not None and now < door.let_in_until


def _to_be_locked(door: DoorState, rule: DoorRule, now: datetime) -> Verdict:
    """Return whether a door that denies entry now may be locked."""
    if not door.spec.exit_confirmed:
        presence = _presence(door, now)
        if presence is Presence.YES:
            # Also one that is locked: whoever is behind it could not leave.
            return Verdict(Wish.UNLOCKED, DoorRule.SOMEBODY_INSIDE)
        if presence is Presence.UNKNOWN:
            # One that was locked while it was empty stays so: a sensor that dies at night must
            # not open the house.
            locked = Wish.LOCKED if _is_locked_for_good(door) else None
            return Verdict(locked, rule if locked else DoorRule.MAYBE_SOMEBODY_INSIDE)
    if door.is_shut or (door.lock is LockState.LOCKED and not door.orders.open):
        # One that is locked already is told nothing, so what the frame holds does not matter.
        return Verdict(Wish.LOCKED, rule)
    return Verdict(None, DoorRule.STANDS_OPEN if door.is_open else DoorRule.MAYBE_OPEN)


def _presence(door: DoorState, now: datetime) -> Presence:
    """Return whether somebody is behind the door; directly after a leap "nobody" is hearsay."""
    is_doubted = door.locks_from is not None and now < door.locks_from
    return Presence.UNKNOWN if is_doubted and door.presence is Presence.NO else door.presence


def _is_locked_for_good(door: DoorState) -> bool:
    is_confirmed = not door.orders.open
    return door.lock is LockState.LOCKED and door.aim is Wish.LOCKED and is_confirmed


def _is_booked(door: DoorState, now: datetime) -> bool:
    return any(
        each.opens_at is not None
        and each.closes_at is not None
        and each.opens_at <= now < each.closes_at
        for each in door.behind.values()
    )


def next_change(door: DoorState, now: datetime) -> datetime:
    """Return the next instant, after `now`, at which time alone may change the verdict."""
    edges = [door.opening.until]
    if door.let_in_until and door.let_in_until > now:
        edges.append(door.let_in_until)
    if door.locks_from and door.locks_from > now:
        edges.append(door.locks_from)
    if door.spec.opens is Opens.BOOKINGS:
        for each in door.behind.values():
            edges += (edge for edge in (each.opens_at, each.closes_at) if edge and edge > now)
    return min(edges)
