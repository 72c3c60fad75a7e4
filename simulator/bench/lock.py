"""A lock that does at once what it is told: what all habits of locks begin from."""

from enum import StrEnum
from typing import ClassVar, override

from .device import Device, Who


class Bolt(StrEnum):
    """What a lock is or says, in the words of Home Assistant."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"
    LOCKING = "locking"
    UNLOCKING = "unlocking"
    JAMMED = "jammed"
    UNKNOWN = "unknown"


class Lock(Device[Bolt, Bolt]):
    """A lock. It is told LOCKED or UNLOCKED."""

    first = Bolt.LOCKED

    CODE: ClassVar[str | None] = None
    """The pattern of the code without which it takes no order."""

    is_open = False
    """The door stands open."""

    @override
    def takes(self, ask: Bolt) -> None:
        self.becomes(ask, Who.HUB)
        self.says()

    # What people do

    def turn(self, bolt: Bolt) -> None:
        """Let a person turn the knob or the key."""
        self.by_hand(bolt)
