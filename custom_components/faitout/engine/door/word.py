"""What the lock says: it did what it was told, somebody turned it, or it took its word back."""

from datetime import datetime

from ..device_view import By
from ..orders import dropped, reported
from ..outcome import Outcome
from .bolt import OTHER, followed
from .changed import replace
from .door import DoorRule, DoorState, DoorTrouble, LockState, Wish
from .frame import unlocked_again
from .letting_in import came_since, fell_shut
from .lock import LAST_TRY, SETTLED, WORDS, is_given_up, lets_people_out, manner_of
from .stimulus import DoorEffect, DoorEvent, DoorEventType, OrderRefused


def lock_said(
    door: DoorState, state: LockState, now: datetime, told: list[DoorEffect]
) -> DoorState:
    """Take the lock's word: it did what it was told, or somebody's hand did."""
    if state is door.lock:
        return door
    before = door.lock
    is_free_again = before is LockState.JAMMED and is_given_up(door)
    sent = door.orders.sent
    unlocked_at = door.lock_since
    door = replace(door, lock_since=now)
    if before is LockState.LOCKED and state is not LockState.UNKNOWN:
        door = unlocked_again(door, now)
    done = SETTLED.get(state)
    if done is None:
        said = None if state is LockState.UNKNOWN else state
        away_since = now if said is None else None
        return replace(door, orders=replace(door.orders, said=said, away_since=away_since))
    if done is Wish.LOCKED and not door.orders.open and fell_shut(door, now):
        # A strike that falls shut by itself, or whoever came in locked behind them.
        by_itself = replace(door.orders, said=state, by=By.ITSELF, since=now, done=None)
        # Who came after it was unlocked has yet to get in.
        until = door.let_in_until if came_since(door, unlocked_at) else None
        return replace(door, orders=by_itself, let_in_until=until)
    orders, outcome = reported(door.orders, state, now, manner_of(door))
    is_ours = outcome is Outcome.DONE
    if is_ours:
        door = _learned(door, now)
    door = followed(replace(door, orders=orders), done, now, is_ours=is_ours)
    is_sprung = door.reversals[OTHER[done]].is_stopped and not lets_people_out(door)
    if is_sprung and not is_ours:
        # It took that back too often for a hand, and is left as it is.
        orders = replace(dropped(orders), by=By.ITSELF, since=now)
        return replace(door, orders=orders, hand=None)
    match outcome:
        case Outcome.DONE:
            event = DoorEventType.LOCKED if done is Wish.LOCKED else DoorEventType.UNLOCKED
            told.append(DoorEvent(event, door.rule, now))
            return replace(door, hand=None, refused=None)
        case Outcome.HAND:
            told.append(DoorEvent(DoorEventType.BY_HAND, DoorRule.BY_HAND, now))
            return replace(door, hand=None if door.aim is done else done)
        case Outcome.SEND if orders.tries > 1:
            # It is back: it is told as often as is left, where that is still wanted.
            again = replace(orders, tries=orders.tries - 1, retry_at=now, sent=sent)
            return replace(door, orders=again)
        case _ if outcome is Outcome.SEND or is_free_again:
            # It is back, or free again: what it was told then does not count.
            return replace(door, orders=replace(dropped(orders), sent=sent))
        case _ if before is LockState.UNKNOWN and not orders.open:
            # Nobody saw who turned it; what should be is made so.
            return replace(door, hand=None) if door.hand is not done else door
        case _:
            return door


def order_refused(door: DoorState, what: OrderRefused) -> DoorState:
    """Take in that the lock's integration does not even try: to repeat it mends nothing."""
    orders = door.orders
    if orders.wanted is not WORDS[what.wish]:
        return door
    why = DoorTrouble.WANTS_CODE if what.wants_code else DoorTrouble.REFUSED
    if not lets_people_out(door):
        orders = replace(orders, tries=max(orders.tries, LAST_TRY + 1), retry_at=None, failed=True)
    return replace(door, orders=orders, refused=why)


def _learned(door: DoorState, now: datetime) -> DoorState:
    """Remember how long the lock took since it was told first.

    A motor that was told again while it turned was slow.
    """
    told_at = door.orders.open[-1].sent_at if door.orders.open else None
    if told_at is None:
        return door
    return replace(door, profile=door.profile.answered(now - told_at))
