"""It is told everything twice, shows nothing until it reports, and reports twice."""

from typing import override

from simulator.bench.thermostat import Ask, Thermostat


class ToldTwice(Thermostat):
    """Two answers to each order, seconds apart, the first one late.

    Seen: Danfoss Ally through zigbee-herdsman-converters 26.112, tried for this project.
    """

    @override
    def takes(self, ask: Ask) -> None:
        self.answers(4, lambda: self._answers(ask))

    def _answers(self, ask: Ask) -> None:
        super().takes(ask)
        self.answers(3, self.says)
