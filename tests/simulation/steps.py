"""Every step of the engine as a mark: builds with the same marks decide the same, to the letter.

    python -m tests.simulation.steps > marks.txt        what this build does

A mark holds all of a step: what it answers, when it wants to be woken, what it remembers. Where
two builds differ, the first line that differs names the story and the day.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import override

from custom_components.faitout.engine import Step
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Stimulus
from simulator.building import Building
from simulator.direct import Direct
from simulator.places import BOOKABLE

from .scripts import story
from .trial import Trial

STORIES = 20
DAYS = 1
SEED = 1
START = datetime(2026, 10, 23, tzinfo=UTC)
"""A Friday, two days before the clocks go back."""


class Marks:
    """A mark that grows with each step."""

    def __init__(self, note: Callable[[str], None] = lambda _: None) -> None:
        """Begin with nothing; `note` is told of each step as a text."""
        self._sum = sha256()
        self._note = note

    @override
    def __str__(self) -> str:
        """Return the mark of all steps until now, short enough to read."""
        return self._sum.hexdigest()[:16]

    def add(self, step: Step) -> None:
        """Take a step in."""
        state = step.state
        text = repr(
            (
                state.at,
                state.wake_at,
                state.rules_at,
                state.senses,
                state.life,
                state.switches,
                state.opening,
                state.last,
                tuple(state.ledger),
                step.effects,
            )
        )
        self.add_text(text)
        self._note(text)

    def hear(self, _: SpaceState, __: Stimulus, step: Step) -> None:
        """Take in a step of a story."""
        self.add(step)

    def add_text(self, text: str) -> None:
        """Take a step in as a text, or another mark."""
        self._sum.update(text.encode())


class WatchedTrial(Trial):
    """A story of which somebody hears each step."""

    def __init__(self, seed: int, hear: Callable[[SpaceState, Stimulus, Step], None]) -> None:
        """Bring the hub of a story up; `hear` is told as the hub is, with the state before."""
        self._hear = hear
        super().__init__(story(seed))

    @override
    def _took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        self._hear(before, stimulus, step)
        super()._took(before, stimulus, step)


def stories(first: int, count: int, note: Callable[[str], None] = lambda _: None) -> Iterator[str]:
    """Yield the mark of each hostile story."""
    for seed in range(first, first + count):
        marks = Marks(note)
        WatchedTrial(seed, marks.hear).run()
        yield str(marks)


def building(days: int, note: Callable[[str], None] = lambda _: None) -> str:
    """Return the mark of so many days of twenty spaces."""
    marks, end = Marks(note), START + timedelta(days=days)
    spaces = {room.address: room.space for room in BOOKABLE}
    direct = Direct(spaces, START, lambda _, __, state, effects: marks.add(Step(state, effects)))
    direct.play(Building(SEED, START, BOOKABLE).moments(end), end)
    return str(marks)


def main() -> None:
    """Print the marks, or every step of one story."""
    parser = ArgumentParser(prog="python -m tests.simulation.steps", description=__doc__)
    parser.add_argument("--stories", type=int, default=STORIES)
    parser.add_argument("--first", type=int, default=0, help="the seed of the first story")
    parser.add_argument("--days", type=int, default=DAYS, help="of the building")
    parser.add_argument("--whole", action="store_true", help="print every step, not its mark")
    options = parser.parse_args()
    note: Callable[[str], None] = print if options.whole else lambda _: None
    for seed, mark in enumerate(stories(options.first, options.stories, note), options.first):
        print("story", seed, mark)
    print("building", building(options.days, note))


if __name__ == "__main__":
    main()
