"""It locks by itself three minutes after it was unlocked, whoever did it."""

from typing import override

from simulator.bench.device import Who
from simulator.bench.lock import Bolt, Lock

RELOCKS_AFTER = 180.0


class RelocksByItself(Lock):
    """An automatic lock that cannot be told to stay open.

    Seen: LF2b2w/Uhome-HA issue 58 (lever locks whose auto-lock cannot be switched off).
    """

    @override
    def takes(self, ask: Bolt) -> None:
        super().takes(ask)
        if ask is Bolt.UNLOCKED:
            self.answers(RELOCKS_AFTER, self._locks)

    def _locks(self) -> None:
        self.becomes(Bolt.LOCKED, Who.ITSELF)
        self.says()
