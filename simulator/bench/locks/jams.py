"""Its bolt meets no hole: it says that it jams."""

from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lock import Bolt, Lock

MOTOR = 3.0


class Jams(Lock):
    """It unlocks, and jams each time it is to lock.

    Seen: the state `jammed` of Home Assistant's locks (Matter: home-assistant/core pull request
    151310).
    """

    OBEYS: ClassVar[bool] = False

    @override
    def takes(self, ask: Bolt) -> None:
        if ask is Bolt.UNLOCKED:
            super().takes(ask)
        else:
            self.says(Bolt.LOCKING, Who.HUB)
            self.answers(MOTOR, self._jams)

    def _jams(self) -> None:
        self.becomes(Bolt.JAMMED, Who.ITSELF)
        self.says()
