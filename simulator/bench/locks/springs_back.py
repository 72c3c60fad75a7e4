"""Locked, it springs back three seconds later, each time."""

from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lock import Bolt, Lock

BACK_AFTER = 3.0


class SpringsBack(Lock):
    """A worn latch.

    Seen: FutureTense/lock-manager issue 85.
    """

    OBEYS: ClassVar[bool] = False

    @override
    def takes(self, ask: Bolt) -> None:
        super().takes(ask)
        if ask is Bolt.LOCKED:
            self.answers(BACK_AFTER, self._springs)

    def _springs(self) -> None:
        self.becomes(Bolt.UNLOCKED, Who.ITSELF)
        self.says()
