"""Stays: one use of a space is one, though its people step out for a few minutes.

session ends ──► kept for a while ──► recorded as a use
└── the same people are back ──► the session goes on
"""

from datetime import datetime, timedelta

from .effect import Used
from .ids import BookingId
from .occupancy import SAT_STILL, is_motion_only
from .state import Life, Session, SpaceState
from .step import Step

STEPPED_OUT = timedelta(minutes=10)
"""Who is back so soon had not left: a coffee, a telephone call."""


def same_stay(state: SpaceState) -> timedelta:
    """Return how long people may be away and their stay is one all the same.

    Where motion is all there is to see with, they may as well have sat still.
    """
    return SAT_STILL if is_motion_only(state.senses.sensors) else STEPPED_OUT


def recorded(life: Life) -> tuple[Life, tuple[Used, ...]]:
    """Return what is remembered once the stay that is over counts, and what is to be recorded."""
    stay = life.stayed
    if stay is None:
        return life, ()
    return life.with_stay(life.session, None), (Used(stay.start, stay.end, stay.booking),)


def begun(
    state: SpaceState, since: datetime, owner: BookingId | None
) -> tuple[Life, tuple[Used, ...]]:
    """Return what is remembered with a session that begins, or the one before that goes on."""
    life = state.life
    stay = life.stayed
    if stay and stay.booking == owner and since - stay.end < same_stay(state):
        return life.with_stay(Session(stay.start, owner, came_at=since), None), ()
    life, used = recorded(life)
    return life.with_session(Session(since, owner)), used


def records(state: SpaceState, now: datetime) -> Step | None:
    """Rule: a session whose people did not come back is a use of the space."""
    stay = state.life.stayed
    if stay is None or now < stay.end + same_stay(state):
        return None
    life, used = recorded(state.life)
    return Step(state.with_life(life), used)
