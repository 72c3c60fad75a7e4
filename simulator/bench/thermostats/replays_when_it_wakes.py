"""It sleeps, and when it wakes it carries out every order that it missed, one after the other."""

from typing import override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask

from .sleeping_valve import SleepingValve


class ReplaysWhenItWakes(SleepingValve):
    """A mailbox that keeps all orders: old ones echo, seconds apart, long after they were given.

    Seen: openhab/openhab1-addons issue 2282 (Danfoss LC 13: every step in between is queued).
    """

    @override
    def takes(self, ask: Ask) -> None:
        self.waiting.append(ask)

    @override
    def wakes(self) -> None:
        self._carries_on()
        self._sleeps()

    def _carries_on(self) -> None:
        if self.waiting:
            self.becomes(self.made(self.waiting.pop(0)), Who.HUB)
            self.says()
            self.later(2, self._carries_on)
