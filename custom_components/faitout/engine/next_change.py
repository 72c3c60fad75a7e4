"""Next change: when time alone changes what a sign says, and what it then says.

A sign on paper cannot be woken. Before it sleeps it is told when to ask again, and until then what
stands on it must be true as far as time goes: what people do meanwhile nobody knows before.

    state ──► the engine, with nothing but time ──► the first instant with something else posted

It is the engine itself that is asked, so every rule that waits for an instant is in it: starts and
ends, grace and release, warnings, holds of sensors and their silence, closing, opening, and the day
that ends.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from .advance import advance
from .effect import LastCheck
from .posted import Posted, posted
from .state import SpaceState
from .stimulus import Tick
from .view import view

MOST_STEPS: Final = 200
"""Wake-ups that are looked through. A day of a space has some dozens while nothing is said."""


@dataclass(frozen=True, slots=True)
class NextChange:
    """What time alone does to what is posted."""

    at: datetime
    """When, aware UTC."""
    posted: Posted
    """What is posted from then on, unless something happens."""


def next_change(state: SpaceState, now: datetime, horizon: datetime) -> NextChange | None:
    """Return the first change after `now` and not after `horizon`, all aware UTC; None: none.

    What the last look of a release will find nobody knows: it counts as a change.
    """
    before = posted(state, view(state))
    for _ in range(MOST_STEPS):
        _, day_ends = state.space.hours.day_at(max(state.at, now))
        at = max(now, min(state.wake_at, day_ends))
        if at > horizon:
            return None
        state, effects = advance(state, Tick(), at)
        after = posted(state, view(state))
        if after != before or any(isinstance(each, LastCheck) for each in effects):
            return NextChange(at, after)
    return NextChange(state.at, before)
