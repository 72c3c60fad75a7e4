"""What is learned of one commanded device: how soon, in how many words, how rounded it answers.

It is learned from each order that was confirmed, and at once where the device was tried in the
set-up. It says how long to wait for an answer and which words of the device are its own; it never
says what a thing is to be.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

MOST_ANSWERS: Final = 16
"""Answers that are remembered; older ones say little of a device whose battery is weaker by now."""
LONGEST_ANSWER: Final = timedelta(hours=6)
"""Whatever takes longer is no answer, but news of something else."""

NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
NO_SETPOINTS: Final[Mapping[str, float]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Profile:
    """One device, as far as it is known. Temperatures are in the unit of the installation."""

    answers: tuple[float, ...] = ()
    """Seconds from an order to the word that confirmed it, the newest last."""
    words: int = 0
    """The most reports that it ever gave for one order; 0: not known yet."""
    rounding: float = 0.0
    """The most by which the temperature that it confirmed was another than it was told."""
    setpoints: Mapping[str, float] = field(default_factory=lambda: NO_SETPOINTS)
    """The temperature that it says with each of its presets."""
    modes: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """The mode that it shows after it was told one, where that is another."""
    boosts: frozenset[str] = frozenset()
    """Modes that made it hotter than it was told: they are never asked for again."""
    programs: frozenset[str] = frozenset()
    """Modes in which it changed by a programme of its own: it is not left in them."""
    ignores_mode: bool = False
    """Told a temperature and a mode in one call, it takes the temperature only."""
    tried_at: datetime | None = None
    """When it was last tried on request, aware UTC; None: never."""

    @property
    def usual_answer(self) -> timedelta | None:
        """How long it usually takes to confirm; None where no answer is known."""
        if not self.answers:
            return None
        return timedelta(seconds=sorted(self.answers)[len(self.answers) // 2])

    @property
    def slowest_answer(self) -> timedelta | None:
        """The longest that it lately took to confirm; None where no answer is known."""
        return timedelta(seconds=max(self.answers)) if self.answers else None

    def with_setpoint(self, preset: str, temperature: float) -> Profile:
        """Return it with the temperature that comes with a preset."""
        known = MappingProxyType({**self.setpoints, preset: temperature})
        return replace(self, setpoints=known)

    def shows_as(self, told: str, shown: str) -> Profile:
        """Return it with the mode that it shows after it was told one."""
        return replace(self, modes=MappingProxyType({**self.modes, told: shown}))

    def boosts_in(self, mode: str) -> Profile:
        """Return it with a mode that made it hotter than it was told."""
        return replace(self, boosts=self.boosts | {mode})

    def rounded(self, told: float, said: float) -> Profile:
        """Return it with how it rounded a temperature, where that is more than before."""
        return replace(self, rounding=max(self.rounding, round(abs(told - said), 2)))

    def answered(self, after: timedelta, words: int = 1) -> Profile:
        """Return it after one more confirmed order, that took so long and so many reports."""
        if not timedelta() <= after <= LONGEST_ANSWER:
            # A clock that was set in between says nothing of the device.
            return self
        seconds = round(after.total_seconds(), 1)
        return replace(
            self,
            answers=(*self.answers, seconds)[-MOST_ANSWERS:],
            words=max(self.words, words),
        )
