"""It is shown as told at once, then as it was before, then as told."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask, Thermostat


class NewOldNew(Thermostat):
    """Its integration shows what it ordered; the next poll still finds the old, the one after not.

    Seen: home-assistant/core issue 11099 (a lock that jumps back), Koenkk/zigbee2mqtt issue 11713
    (the old state is told while the new one is on its way).
    """

    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=40)

    @override
    def takes(self, ask: Ask) -> None:
        before = self.real
        self.says(self.made(ask), Who.HUB)
        self.becomes(self.made(ask), Who.HUB)
        self.later(10, lambda: self.says(before))
        self.answers(40, self.says)
