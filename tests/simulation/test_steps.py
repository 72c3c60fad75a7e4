"""Whatever makes the engine quicker leaves every step as it was; and no rule waits for an accident.

A rule and the time at which it wakes the engine stand apart (`engine/wake.py`), so these tests hold
them together: a rule without its time would have something to say before anybody asks.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from custom_components.faitout.engine import Step
from custom_components.faitout.engine.advance import RULES
from custom_components.faitout.engine.senses import sense
from custom_components.faitout.engine.state import Senses, SpaceState
from custom_components.faitout.engine.stimulus import Stimulus, Tick

from .steps import DAYS, STORIES, Marks, WatchedTrial, building, stories

MARK = "dda604968ab33fa1"
"""Of all that the stories and the building make the engine do. Whoever changes what is decided
changes this, and says so. `python -m tests.simulation.steps --whole` shows where builds part."""
MOMENT = timedelta(microseconds=1)
WAKING_STORIES = 60


class Clockwork:
    """Asks the rules what they have to say just before the engine wants to be woken, and then."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self.too_late: list[str] = []
        """Rules that would have had something to say before."""
        self.woken: set[str] = set()
        """Rules that had something to say when time alone had gone by."""

    def hear(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        """Look at a step and at the time before it."""
        at = step.state.at
        last = min(at, before.wake_at) - MOMENT
        if not before.switches.writable or last <= before.at:
            return
        self.too_late += _speaking(_lived(before, before.senses, last), last)
        if isinstance(stimulus, Tick) and at == before.wake_at:
            senses = sense(before.senses, at, before.space)
            self.woken.update(_speaking(_lived(before, senses, at), at))


def _speaking(state: SpaceState, at: datetime) -> Iterator[str]:
    """Yield the rules that have something to say, one after the other, until none has any more."""
    while spoken := next(((rule, step) for rule in RULES if (step := rule(state, at))), None):
        yield spoken[0].__name__
        state = spoken[1].state


def _lived(state: SpaceState, senses: Senses, at: datetime) -> SpaceState:
    return replace(state, at=at, senses=senses, opening=state.space.hours.opening(at))


@cache
def clockwork() -> Clockwork:
    """Return what was heard in all stories."""
    heard = Clockwork()
    for seed in range(WAKING_STORIES):
        WatchedTrial(seed, heard.hear).run()
    return heard


def test_every_step_is_what_it_was() -> None:
    marks = Marks()
    for mark in (*stories(0, STORIES), building(DAYS)):
        marks.add_text(mark)
    assert str(marks) == MARK


def test_no_rule_has_anything_to_say_before_the_engine_wants_to_be_woken() -> None:
    assert clockwork().too_late == []


def test_time_alone_brings_every_rule_to_speak() -> None:
    assert clockwork().woken == {rule.__name__ for rule in RULES}
