"""A motor lock: it takes its time, says what it does, and jams where its bolt meets no hole.

    unlocked ──► locking ──► locked ──► unlocking ──► unlocked
                    └──► jammed ──► unlocking

Invariant: it never says `locked` while its door stands open.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

SECONDS: Final = 1.5
"""How long the motor runs."""


class Bolt(StrEnum):
    """What the lock says of itself."""

    LOCKED = "LOCKED"
    UNLOCKED = "UNLOCKED"
    LOCKING = "LOCKING"
    UNLOCKING = "UNLOCKING"
    JAMMED = "JAMMED"


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock at one moment. Times are seconds of any clock that only goes forward."""

    bolt: Bolt = Bolt.UNLOCKED
    done_at: float = 0.0
    """When the motor stops, while it runs."""
    is_stuck: bool = False
    """Something is in the way of its bolt: it will not lock."""

    def told(self, *, lock: bool, now: float) -> Lock:
        """Return the lock after it was told to lock or unlock."""
        if self.bolt is (Bolt.LOCKED if lock else Bolt.UNLOCKED):
            return self
        return replace(self, bolt=Bolt.LOCKING if lock else Bolt.UNLOCKING, done_at=now + SECONDS)

    def at(self, now: float, *, is_open: bool) -> Lock:
        """Return the lock once the motor may have stopped; `is_open`: the door stands open."""
        if self.bolt is Bolt.UNLOCKING and now >= self.done_at:
            return replace(self, bolt=Bolt.UNLOCKED)
        if self.bolt is Bolt.LOCKING and now >= self.done_at:
            return replace(self, bolt=Bolt.JAMMED if self.is_stuck or is_open else Bolt.LOCKED)
        return self
