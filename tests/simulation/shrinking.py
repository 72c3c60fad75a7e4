"""The shortest history that still breaks an invariant, by delta debugging over the script."""

from collections.abc import Callable
from time import monotonic

from simulator.moments import Failing, People

from .happenings import Happening, Script
from .scripts import Story
from .trial import Trial
from .watch import Breach, Invariant

PATIENCE = 40.0
"""Seconds spent on making a history shorter."""


def breach_of(story: Story, invariant: Invariant, script: Script) -> Breach | None:
    """Return how a script breaks an invariant, or None where it does not."""
    breaches = Trial(story).run(script).breaches
    return next((each for each in breaches if each.invariant is invariant), None)


def shrunk(script: Script, fails: Callable[[Script], bool], patience: float = PATIENCE) -> Script:
    """Return a part of a failing script that still fails and of which little can be left out.

    Happenings are left out in ever smaller stretches, as long as patience (seconds) lasts.
    """
    deadline = monotonic() + patience
    length = len(script) // 2
    while length >= 1:
        start = 0
        while start < len(script):
            if monotonic() > deadline:
                return script
            shorter = script[:start] + script[start + length :]
            if fails(shorter):
                script = shorter
            else:
                start += length
        length //= 2
    return script


def shortest(story: Story, invariant: Invariant) -> Script:
    """Return the shortest history found that breaks an invariant."""
    breach = breach_of(story, invariant, story.script)
    if breach is None:
        return story.script
    # What came after it cannot have caused it.
    upto = [each for each in story.script if each.at <= breach.at]
    whole = upto if breach_of(story, invariant, upto) else story.script
    return shrunk(whole, lambda script: breach_of(story, invariant, script) is not None)


def explained(story: Story, invariant: Invariant) -> str:
    """Return the seed, the room and the shortest history of a breach, to read."""
    script = shortest(story, invariant)
    breach = breach_of(story, invariant, script)
    if breach is None:
        return f"seed {story.seed}: {invariant}: not found again"
    sensors = ", ".join(fitting.spec.id for fitting in story.room.fittings)
    space = story.room.space
    lines = [
        f"seed {story.seed}: {invariant}",
        f"  {breach.at:%d %b %H:%M:%S}: {breach.what}",
        f"  a {space.kind} with {sensors}{', single door' if space.single_door else ''}",
        *(f"  {_line(happening)}" for happening in script),
    ]
    return "\n".join(lines)


def _line(happening: Happening) -> str:
    mark = "   (truth)" if isinstance(happening.what, People | Failing) else ""
    return f"{happening.at:%d %b %H:%M:%S}  {happening.what}{mark}"
