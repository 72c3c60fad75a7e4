"""It locks by itself after five minutes, also with the door open, and says locked."""

from typing import override

from simulator.bench.device import Who
from simulator.bench.lock import Bolt, Lock

RELOCKS_AFTER = 300.0


class LocksBesideTheFrame(Lock):
    """A bolt that is thrown in the air: `locked`, while the contact tells open.

    Seen: matter.js 0.17.9, tried for this project: it locks on time with the door open.
    """

    @override
    def turn(self, bolt: Bolt) -> None:
        super().turn(bolt)
        if bolt is Bolt.UNLOCKED:
            self.answers(RELOCKS_AFTER, self._locks)

    def _locks(self) -> None:
        self.becomes(Bolt.LOCKED, Who.ITSELF)
        self.says()
