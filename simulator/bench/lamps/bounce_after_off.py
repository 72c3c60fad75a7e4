"""Put out, it says off, on for a second, and off."""

from dataclasses import replace
from typing import override

from simulator.bench.device import Who
from simulator.bench.lamp import Lamp, Switch


class BounceAfterOff(Lamp):
    """A bounce within a second after each off.

    Seen: home-assistant/core issue 44996 (Hue bulbs through deCONZ).
    """

    @override
    def takes(self, ask: Switch) -> None:
        super().takes(ask)
        if not ask.on:
            self.later(0.3, lambda: self.says(replace(self.real, on=True), Who.ITSELF))
            self.answers(1.0, self.says)
