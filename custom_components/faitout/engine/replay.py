"""Replay: the same record through the same rules gives the same decisions, to the letter."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from .advance import advance
from .effect import Decided
from .state import SpaceState
from .stimulus import Stimulus


def replay(state: SpaceState, record: Iterable[tuple[datetime, Stimulus]]) -> Iterator[Decided]:
    """Yield the decisions that follow from a state of a space and what happened after it.

    The record is in the order in which it was taken in, with the times (aware UTC) that the engine
    reckoned with then.
    """
    for at, stimulus in record:
        step = advance(state, stimulus, at)
        state = step.state
        yield from (effect for effect in step.effects if isinstance(effect, Decided))
