"""A group whose members go one after the other; one of them says once more that it is on."""

from dataclasses import replace
from typing import override

from simulator.bench.device import Who
from simulator.bench.lamp import Lamp, Switch


class OneAfterTheOther(Lamp):
    """Shown as told at once, then as on as long as any member is.

    Seen: Koenkk/zigbee2mqtt issue 7816, home-assistant/core issue 52301.
    """

    @override
    def takes(self, ask: Switch) -> None:
        super().takes(ask)
        if not ask.on:
            self.later(0.4, lambda: self.says(replace(self.real, on=True), Who.ITSELF))
            self.later(1.1, lambda: self.says(replace(self.real, on=True), Who.ITSELF))
            self.answers(1.9, self.says)
