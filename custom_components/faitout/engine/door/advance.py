"""One step of a door: take in what happened, judge, give the order, tell what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from ..orders import Orders, dropped
from ..profile import Profile
from ..reversals import Reversals
from ..stimulus import HoursSet, Leapt, Tick
from .bolt import proved, vouched_for, wells_at, wished_anew
from .changed import replace
from .door import (
    NEVER_REVERSED,
    NOTHING_LEARNED,
    Contact,
    DoorRule,
    DoorSpec,
    DoorState,
    DoorTrouble,
    LockState,
    Wish,
)
from .frame import contact_said, look_ends, looked_at, outlived
from .lock import (
    SETTLED,
    hand_ends,
    is_left_to_a_hand,
    is_told,
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
    LetIn,
    LockChanged,
    OrderRefused,
    SeenShut,
    SeenTo,
    SpaceChanged,
)
from .troubles import due
from .word import lock_said, order_refused

DENIES = frozenset(
    {
        DoorRule.CLOSED,
        DoorRule.NO_BOOKING,
        DoorRule.GRANTS_ONLY,
        DoorRule.SOMEBODY_INSIDE,
        DoorRule.MAYBE_SOMEBODY_INSIDE,
        DoorRule.STANDS_OPEN,
        DoorRule.MAYBE_OPEN,
    }
)
"""The rules under which nobody new is to come in, whether or not the door can be locked."""
BEGINS = {
    DoorTrouble.HELD_OPEN: DoorEventType.HELD_OPEN,
    DoorTrouble.NOT_LOCKED: DoorEventType.NOT_LOCKED,
    DoorTrouble.FAILED: DoorEventType.FAILED,
    DoorTrouble.SILENT: DoorEventType.SILENT,
    DoorTrouble.SPRINGS_BACK: DoorEventType.SPRINGS_BACK,
    DoorTrouble.LIES: DoorEventType.LIES,
    DoorTrouble.LOCKED_AGAIN: DoorEventType.LOCKED_AGAIN,
    DoorTrouble.WANTS_CODE: DoorEventType.WANTS_CODE,
    DoorTrouble.REFUSED: DoorEventType.REFUSED,
    DoorTrouble.CONTACT_SILENT: DoorEventType.CONTACT_SILENT,
}
ENDS = {
    DoorTrouble.HELD_OPEN: DoorEventType.CLOSED_AGAIN,
    DoorTrouble.FAILED: DoorEventType.WORKS_AGAIN,
    DoorTrouble.SILENT: DoorEventType.WORKS_AGAIN,
    DoorTrouble.SPRINGS_BACK: DoorEventType.WORKS_AGAIN,
    DoorTrouble.WANTS_CODE: DoorEventType.WORKS_AGAIN,
    DoorTrouble.REFUSED: DoorEventType.WORKS_AGAIN,
    DoorTrouble.CONTACT_SILENT: DoorEventType.CONTACT_BACK,
}


NEVER_ENDS = datetime.max.replace(tzinfo=UTC)
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
    is_open: bool = False,
    looked_at: datetime | None = None,
    opened_locked: bool = False,
    reversals: Mapping[Wish, Reversals] = NEVER_REVERSED,
    profile: Profile = NOTHING_LEARNED,
) -> DoorState:
    """Return a door of which only the lock's word is known, and what was remembered of it.

    That it was shut by its contact's word is no longer known; that it stood open is, and so is that
    a person looked (`looked_at`).
    A hand that turned the lock while the hub was down is not taken for one: the hub makes the
    door what it should be.
    """
    stands = Contact.OPEN if is_open else Contact.CLOSED if looked_at else Contact.UNKNOWN
    return DoorState(
        spec=spec,
        at=now,
        opening=spec.hours.opening(now),
        lock_since=now,
        orders=Orders(said=None if lock is LockState.UNKNOWN else lock),
        contact_since=now,
        stands=stands,
        stands_since=now,
        looked_at=looked_at,
        belied_since=now if opened_locked else None,
        opened_locked=opened_locked,
        reversals=reversals,
        profile=profile,
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
    if isinstance(stimulus, HoursSet):
        door = replace(door, spec=replace(door.spec, hours=stimulus.hours))
    if now >= door.opening.until or isinstance(stimulus, HoursSet):
        door = replace(door, opening=door.spec.hours.opening(now))
    door = _taken_in(door, stimulus, now, told)
    door = _judged(proved(outlived(door, now), now), now)
    door, turn = place(door, now)
    door = _watched(door, stimulus, now, told)
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
        stands_since=now,
        denied_since=door.denied_since and now,
        orders=orders,
        let_in_until=None,
        locks_from=now + HEARD_FIRST,
    )


def _taken_in(
    door: DoorState, stimulus: DoorStimulus, now: datetime, told: list[DoorEffect]
) -> DoorState:
    match stimulus:
        case LockChanged(state):
            return lock_said(door, state, now, told)
        case ContactChanged(state):
            return contact_said(door, state, now)
        case SeenShut():
            return looked_at(door, now)
        case SeenTo():
            orders = replace(dropped(door.orders), failed=False, sent=())
            return replace(vouched_for(door), orders=orders, hand=None, refused=None)
        case OrderRefused():
            return order_refused(door, stimulus)
        case SpaceChanged(space, behind):
            return replace(door, behind=MappingProxyType({**door.behind, space: behind}))
        case LetIn():
            return _lets_in(door, now, told)
        case Emergency(on):
            if on is door.emergency:
                return door
            # Whatever was ordered or done by hand before counts no more.
            return replace(door, emergency=on, orders=dropped(door.orders), hand=None)
        case Automation(on):
            return replace(door, automation=on, hand=None)
        case HoursSet() | Leapt() | Tick():
            return door


def _lets_in(door: DoorState, now: datetime, told: list[DoorEffect]) -> DoorState:
    """Open for somebody who showed the right, also where a hand had locked it."""
    if not door.automation:
        return door
    told.append(DoorEvent(DoorEventType.LET_IN, DoorRule.LET_IN, now))
    # Of a lock that turns, or says nothing, nobody knows that it stays as the hand left it.
    is_held = door.hand is Wish.UNLOCKED and door.lock is LockState.UNLOCKED
    if is_held and (hand_ends(door) or NEVER_ENDS) > now + door.spec.let_in_for:
        # For longer than that.
        return door
    hand = door.hand if is_held else None
    return replace(door, let_in_until=now + door.spec.let_in_for, hand=hand)


def _judged(door: DoorState, now: datetime) -> DoorState:
    verdict = judge(door, now)
    denied_since = (door.denied_since or now) if verdict.rule in DENIES else None
    aim, hand = verdict.wish or door.aim, door.hand
    if aim is not door.aim:
        # What should be has changed: from here on the hub acts again.
        hand = None
        door = wished_anew(door, aim) if aim else door
    door = replace(
        door,
        at=now,
        wish=verdict.wish,
        aim=aim,
        rule=verdict.rule,
        denied_since=denied_since,
        hand=hand,
    )
    over = hand_ends(door)
    return replace(door, hand=None) if over and now >= over else door


def _watched(
    door: DoorState, stimulus: DoorStimulus, now: datetime, told: list[DoorEffect]
) -> DoorState:
    """Tell what went wrong and what is right again; who has seen to it knows."""
    troubles = frozenset(trouble for trouble, since in due(door) if since <= now)
    begun, ended = sorted(troubles - door.troubles), sorted(door.troubles - troubles)
    told.extend(DoorEvent(BEGINS[trouble], door.rule, now) for trouble in begun)
    if not isinstance(stimulus, SeenTo):
        told.extend(
            DoorEvent(ENDS[trouble], door.rule, now) for trouble in ended if _is_well(door, trouble)
        )
    return replace(door, troubles=troubles) if troubles != door.troubles else door


def _is_well(door: DoorState, trouble: DoorTrouble) -> bool:
    """Return whether the end of a trouble is told: not that it only matters no more."""
    match trouble:
        case DoorTrouble.HELD_OPEN:
            return not door.is_open
        case DoorTrouble.FAILED:
            return not door.orders.open and SETTLED.get(door.lock) is door.wish
        case DoorTrouble.CONTACT_SILENT:
            return door.contact is not Contact.UNKNOWN
        case _:
            return trouble in ENDS


def _wake_at(door: DoorState, now: datetime) -> datetime:
    times = [next_change(door, now), now + NEVER]
    times += (since for _, since in due(door) if since > now)
    retry_at = door.orders.retry_at
    if retry_at and is_told(door) and not is_left_to_a_hand(door):
        times.append(retry_at)
    times += (end for end in (hand_ends(door), look_ends(door)) if end)
    times += wells_at(door)
    return max(min(times), now)
