"""Its integration says that it did not answer, and it did what it was told."""

from typing import override

from simulator.bench.device import RefusedError
from simulator.bench.thermostat import Ask, Thermostat


class TimesOutAndDoesIt(Thermostat):
    """The order arrives, its receipt does not; the report comes a little later.

    Seen: home-assistant/core issue 109646 (ZHA: it starts as expected, and "did not respond").
    """

    @override
    def takes(self, ask: Ask) -> None:
        self.answers(6, lambda: super(TimesOutAndDoesIt, self).takes(ask))
        raise RefusedError("device did not respond")
