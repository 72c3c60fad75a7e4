"""The pilot wire made of two switches: each lets one half wave of the mains onto the wire.

    switch +   switch -   on the wire            the radiator
    off        off        nothing                comfort
    on         on         the whole wave         eco
    off        on         the negative halves    frost guard
    on         off        the positive halves    stopped

Comfort less one or two degrees is the whole wave for seconds every five minutes: two switches are
no clock, and do not have it. The table is the one that radiators follow ("Piloter un radiateur
grâce à son fil pilote", planete-domotique.com, 2012, among others); a diode that sits the other way
round changes frost guard and stopped, so the set-up may say another one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Self, override

from .heat_policy import HeatLevel


class Halves(StrEnum):
    """Which half waves are on the wire."""

    NONE = "none"
    BOTH = "both"
    MINUS = "minus"
    PLUS = "plus"


USUAL_HALVES: Final[Mapping[HeatLevel, Halves]] = MappingProxyType(
    {
        HeatLevel.COMFORT: Halves.NONE,
        HeatLevel.ECO: Halves.BOTH,
        HeatLevel.REDUCED: Halves.BOTH,
        HeatLevel.FROST_GUARD: Halves.MINUS,
    }
)
_WARMTH: Final = (HeatLevel.FROST_GUARD, HeatLevel.REDUCED, HeatLevel.ECO, HeatLevel.COMFORT)
"""The coldest first. What stands for no level stops the radiator: it is colder than all of them."""


@dataclass(frozen=True, slots=True)
class Wave:
    """Two switches together: what they are told, or say."""

    plus: bool
    minus: bool

    @classmethod
    def of(cls, halves: Halves) -> Self:
        """Return how the switches are for these half waves."""
        return cls(
            plus=halves in (Halves.PLUS, Halves.BOTH), minus=halves in (Halves.MINUS, Halves.BOTH)
        )

    @property
    def halves(self) -> Halves:
        """Which half waves they let through."""
        match self.plus, self.minus:
            case True, True:
                return Halves.BOTH
            case True, False:
                return Halves.PLUS
            case False, True:
                return Halves.MINUS
            case _:
                return Halves.NONE

    @override
    def __str__(self) -> str:
        """Return which half waves they let through."""
        return str(self.halves)

    @property
    def grows_old(self) -> bool:
        """A level is right until another one is wanted."""
        return False

    def fits(self, said: Self) -> bool:
        """Return whether switches that say this have done what they were told."""
        return self == said

    def answered(self, said: Self) -> bool:
        """Return whether they say with this that they did it: there is nothing to round."""
        return self == said

    def oddly(self, before: Self | None, said: Self) -> bool:  # noqa: ARG002 - as others
        """Return whether they may make this of what they were told, where they name us."""
        return True

    def goes_with(self, before: Self, said: Self, *, soon: bool) -> bool:  # noqa: ARG002 - as others
        """Return whether they may say this next by themselves: nothing goes with an order."""
        return self == said

    def partly(self, before: Self | None, said: Self) -> bool:
        """Return whether they may say this on the way: each is as before or as told."""
        return (
            before is not None
            and said.plus in (before.plus, self.plus)
            and said.minus in (before.minus, self.minus)
        )


def plus_first(before: Wave, after: Wave, table: Mapping[HeatLevel, Halves]) -> bool:
    """Return whether to tell the switch of the positive half wave first.

    What is on the wire between the two calls is no hotter than both ends where that can be had;
    then it is rather frost guard than stopped, since the second call may never arrive.
    """
    by_plus = _warmth(Wave(plus=after.plus, minus=before.minus), table)
    by_minus = _warmth(Wave(plus=before.plus, minus=after.minus), table)
    hottest = max(_warmth(before, table), _warmth(after, table))
    if by_plus <= hottest and by_minus <= hottest:
        return by_plus > by_minus
    return by_plus < by_minus


def _warmth(wave: Wave, table: Mapping[HeatLevel, Halves]) -> int:
    found = [place for place, level in enumerate(_WARMTH, 1) if table.get(level) is wave.halves]
    return max(found, default=0)
