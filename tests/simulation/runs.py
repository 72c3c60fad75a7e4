"""All stories, played once for all tests of a run. `FAITOUT_STORIES` says how many.

FAITOUT_STORIES=2000 FAITOUT_FIRST_STORY=100000 pytest tests/simulation/test_invariants.py
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
import os

from .scripts import DAYS, story
from .shrinking import explained
from .trial import Outcome, Trial
from .watch import Invariant

STORIES = int(os.environ.get("FAITOUT_STORIES", "700"))
"""Of three days each; the default takes about half a minute of one core."""
FIRST = int(os.environ.get("FAITOUT_FIRST_STORY", "0"))
"""The first seed: a long run outside the gate takes seeds that nobody has seen."""


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one seed."""

    seed: int
    eyes: str
    """The kinds of sensors that see people in that room."""
    outcome: Outcome


@cache
def runs() -> Sequence[Run]:
    """Return what came of all stories."""
    return [_run(seed) for seed in range(FIRST, FIRST + STORIES)]


def _run(seed: int) -> Run:
    told = story(seed)
    seeing = sorted({s.kind.value for s in told.room.space.sensors if s.traits.sees})
    return Run(seed, " + ".join(seeing) or "none", Trial(told).run())


def complaint(invariant: Invariant) -> str:
    """Return how an invariant was broken, as short as it can be told; empty where it was not."""
    broken = [
        run.seed
        for run in runs()
        if any(breach.invariant is invariant for breach in run.outcome.breaches)
    ]
    if not broken:
        return ""
    return f"broken by {len(broken)} of {STORIES} stories\n{explained(story(broken[0]), invariant)}"


def rates() -> str:
    """Return how often a room was released with somebody in it, by what sees people there."""
    released: dict[str, int] = defaultdict(int)
    people: dict[str, int] = defaultdict(int)
    for run in runs():
        released[run.eyes] += run.outcome.released
        people[run.eyes] += run.outcome.taken_from_people
    decided = sum(run.outcome.decided for run in runs())
    lines = [
        f"{STORIES * DAYS} simulated days, {decided} decisions, {sum(released.values())} releases",
        *(
            f"  {eyes:16} {released[eyes]:5} releases, "
            f"{people[eyes]:3} with somebody in the room ({people[eyes] / released[eyes]:.1%})"
            for eyes in sorted(released)
            if released[eyes]
        ),
    ]
    return "\n".join(lines)
