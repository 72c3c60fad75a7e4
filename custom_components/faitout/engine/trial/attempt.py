"""One word that a device was told in a trial, and what it showed after that."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

HEATING: Final = frozenset({"heat", "auto", "heat_cool"})
"""Modes in which a thermostat heats. Some show another of them than they were told."""
ROUNDS: Final = 1.0
"""Degrees by which an answer may differ from what was told: whole degrees, in either unit."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a device shows or is told; None: it does not matter, or it does not say.

    Temperatures are in the unit of the installation.
    """

    state: str | None = None
    """Its state in the words of Home Assistant: on, locked, heat."""
    temperature: float | None = None
    preset: str | None = None

    def is_answered_by(self, shown: Shown) -> bool:
        """Return whether a device that shows this has done what it was told, in its own way."""
        return (
            (
                self.state in (None, shown.state)
                or (self.state in HEATING and shown.state in HEATING)
            )
            and self.preset in (None, shown.preset)
            and _is_about(self.temperature, shown.temperature)
        )


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that a device showed. `after`: so long after it was told."""

    after: timedelta
    shown: Shown | None
    """None: it could not be reached then."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One word that a device was told."""

    told: Shown
    before: Shown
    """What it showed when it was told."""
    reports: tuple[Heard, ...] = ()
    """What it showed after that, each different from the one before."""
    refusal: str | None = None
    """What its integration said against it, as text for people; empty: it was not sent at all."""

    @property
    def answer(self) -> Heard | None:
        """The first report by which it said that it did it."""
        return next((each for each in self.reports if self._is_done(each)), None)

    @property
    def last(self) -> Shown | None:
        """What it showed in the end; None while it is away."""
        return self.reports[-1].shown if self.reports else self.before

    @property
    def is_kept(self) -> bool:
        """Whether it was still so in the end."""
        last = self.last
        return last is not None and self.told.is_answered_by(last)

    def hottest(self) -> float | None:
        """Return the highest temperature that it was set to after it was told."""
        known = [
            each.shown.temperature
            for each in self.reports
            if each.shown and each.shown.temperature is not None
        ]
        return max(known, default=None)

    def _is_done(self, report: Heard) -> bool:
        return report.shown is not None and self.told.is_answered_by(report.shown)


def _is_about(told: float | None, said: float | None) -> bool:
    return told is None or (said is not None and abs(told - said) <= ROUNDS)
