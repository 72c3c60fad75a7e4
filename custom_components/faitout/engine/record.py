"""The record of one sensor: what its space has learned of it, and counted.

Only what vouches for itself teaches: a use counts where an act or another sensor knew of people, a
silence where they were known to be there all the while, a ghost where others say that nobody was.
What is learned is told to people and makes the hub more patient, never less.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

KEPT = 20
"""Silences and ghosts that are remembered of a sensor: some weeks of a room that is used."""
STAY = timedelta(hours=2)
"""A silence longer than this was no silence of people who sit still: they had gone meanwhile."""


class Appliance(StrEnum):
    """What runs in a space and can fool a sensor: warm air and moving blades."""

    HEATING = "heating"
    FAN = "fan"


@dataclass(frozen=True, slots=True)
class Ghost:
    """A time at which a sensor saw somebody and others say that nobody was there."""

    at: datetime
    """Aware UTC."""
    during: tuple[Appliance, ...] = ()
    """What ran then."""


@dataclass(frozen=True, slots=True)
class SensorRecord:
    """What is known of a sensor since it was set up, or since its space was told to forget."""

    signs: int = 0
    """Words that spoke for somebody."""
    losses: int = 0
    """Times that it could not be trusted."""
    lost_for: timedelta = timedelta(0)
    """How long these were in all, without the one that may still last."""
    uses: int = 0
    """Uses of the space that others vouched for."""
    misses: int = 0
    """Of these, those that it knew nothing of."""
    quiet: tuple[timedelta, ...] = ()
    """How long it was silent while somebody was there: the last times, newest last."""
    ghosts: tuple[Ghost, ...] = ()
    """The last ones, newest last."""
    shortest_on: timedelta | None = None
    """The shortest time that it was ever on: one movement alone makes no longer one."""

    @property
    def longest_quiet(self) -> timedelta:
        """The longest that people sat there lately without its seeing them."""
        return max(self.quiet, default=timedelta(0))

    @property
    def share_missed(self) -> float:
        """The share of the uses that it knew nothing of, 0 to 1; 0 while there were none."""
        return self.misses / self.uses if self.uses else 0.0

    @property
    def lessons(self) -> tuple[int, int, tuple[timedelta, ...], tuple[Ghost, ...]]:
        """What people are told of it: the uses, the misses, the silences and the ghosts."""
        return self.uses, self.misses, self.quiet, self.ghosts

    def signed(self) -> SensorRecord:
        """Return it after one more sign of somebody."""
        return replace(self, signs=self.signs + 1)

    def lost(self) -> SensorRecord:
        """Return it after the sensor failed once more."""
        return replace(self, losses=self.losses + 1)

    def mended(self, after: timedelta) -> SensorRecord:
        """Return it once the sensor works again."""
        return replace(self, lost_for=self.lost_for + max(after, timedelta(0)))

    def used(self, *, missed: bool) -> SensorRecord:
        """Return it after a use that others vouched for."""
        return replace(self, uses=self.uses + 1, misses=self.misses + missed)

    def stayed_quiet(self, length: timedelta) -> SensorRecord:
        """Return it after a silence in which somebody was there."""
        if length > STAY:
            return self
        return replace(self, quiet=(*self.quiet, length)[-KEPT:])

    def haunted(self, ghost: Ghost) -> SensorRecord:
        """Return it after a ghost."""
        return replace(self, ghosts=(*self.ghosts, ghost)[-KEPT:])


NO_RECORD = SensorRecord()
