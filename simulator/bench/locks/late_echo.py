"""It does what it is told; its old state is told once more before the new one is known."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lock import Bolt, Lock


class LateEcho(Lock):
    """Shown as told at once, as it was after three seconds, as told by the poll.

    Seen: home-assistant/core issue 11099, Koenkk/zigbee2mqtt issue 11713.
    """

    POLLED: ClassVar[timedelta | None] = timedelta(seconds=20)
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=25)

    @override
    def takes(self, ask: Bolt) -> None:
        before = self.real
        self.says(ask, Who.HUB)
        self.becomes(ask, Who.HUB)
        self.later(3, lambda: self.says(before, Who.ITSELF))
