"""Letting in who shows the right: what is theirs, and what the lock does afterwards by itself.

shown ──► unlocked for 10 s ──► locked again by the hub, by a strike that falls shut, by them
             └ the next one shows theirs: 10 s anew, and told anew where the strike fell shut
"""

from datetime import datetime, timedelta
from typing import Final

from .changed import replace
from .door import DoorRule, DoorState, Opens, Wish
from .rules import judge

FALLS_SHUT: Final = timedelta(minutes=1)
"""So long after that a lock may fall shut by itself, as strikes do once their door is shut, and so
long it is locked again because of who came in. Later it is a hand."""


def was_let_in(door: DoorState, now: datetime) -> bool:
    """Return whether the door is unlocked, or was a moment ago, for who showed the right."""
    return door.let_in_until is not None and now < door.let_in_until + FALLS_SHUT


def fell_shut(door: DoorState, now: datetime) -> bool:
    """Return whether a lock that is locked again had been unlocked only for who showed the right.

    One that is to be open anyway is locked by a hand.
    """
    if not was_let_in(door, now):
        return False
    verdict = judge(replace(door, let_in_until=None), now)
    return verdict.wish is not Wish.UNLOCKED or verdict.rule is DoorRule.SOMEBODY_INSIDE


def came_since(door: DoorState, unlocked_at: datetime) -> bool:
    """Return whether somebody showed the right after the lock was unlocked for somebody before."""
    return door.let_in_until is not None and door.let_in_until - door.spec.let_in_for > unlocked_at


def is_opened_by_people(door: DoorState) -> bool:
    """Return whether each order is somebody's who stands at the door, as many as come."""
    return door.spec.opens is Opens.GRANTS or was_let_in(door, door.at)
