"""A group of two radars under one name, each for a half of the space.

The hub sees one entity. While a member cannot be reached, a hub that looks into the group has no
word of it; when a member dies without notice, half of the space is seen by nobody any more.
"""

from typing import override

from .faults import Fault
from .haunted import HauntedRadar

HALVES = (0, 1)


class Pair(HauntedRadar):
    """Two radars as one."""

    _half = 0
    """Where somebody who is alone sits."""
    _dead: int | None = None
    """The half whose radar is dead."""

    @property
    @override
    def dies_as(self) -> Fault:
        return Fault.HALF_DEAD

    @override
    def fails(self, fault: Fault) -> None:
        self._dead = self.random.choice(HALVES) if fault is Fault.HALF_DEAD else None
        super().fails(fault)

    @override
    def people_changed(self, before: int, after: int) -> None:
        if after and not before:
            self._half = self.random.choice(HALVES)
        super().people_changed(before, after)

    @override
    def _notices(self) -> None:
        if self.people != 1 or self._half != self._dead:
            super()._notices()
