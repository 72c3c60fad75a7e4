"""It is shown as told at once, then as it was before, then as told."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask, Thermostat

TAKES = 25.0
"""Seconds until it does what it is told."""


class NewOldNew(Thermostat):
    """Its integration shows what it ordered; the next poll still finds the old, the one after not.

    Seen: home-assistant/core issue 11099 (a lock that jumps back), Koenkk/zigbee2mqtt issue 11713
    (the old state is told while the new one is on its way).
    """

    POLLED: ClassVar[timedelta | None] = timedelta(seconds=30)
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=61)

    @override
    def takes(self, ask: Ask) -> None:
        made = self.made(ask)
        self.says(made, Who.HUB)
        self.answers(TAKES, lambda: self.becomes(made, Who.HUB))
