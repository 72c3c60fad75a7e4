"""It sleeps, and when it wakes it carries out every order that it missed, one after the other."""

from functools import partial
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
        waiting, self.waiting = self.waiting, []
        for number, ask in enumerate(waiting):
            self.later(2.0 * number, partial(self._carries_out, ask))
        self._sleeps()

    def _carries_out(self, ask: Ask) -> None:
        self.becomes(self.made(ask), Who.HUB)
        self.says()
