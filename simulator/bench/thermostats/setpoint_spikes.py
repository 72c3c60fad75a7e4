"""Now and then it shows for a second a setpoint that nobody set."""

from dataclasses import replace
from typing import override

from simulator.bench.device import Who
from simulator.bench.thermostat import Thermostat

EVERY = 13 * 60.0


class SetpointSpikes(Thermostat):
    """A byte that means something else for a moment: 63.5 °C, and what is so a second later.

    Seen: emsesp/EMS-ESP issue 489.
    """

    @override
    def begins(self) -> None:
        self.later(EVERY, self._spikes)

    def _spikes(self) -> None:
        self.says(replace(self.real, target=self.random.choice((63.5, 55.0))), Who.ITSELF)
        self.later(1, lambda: self.says(by=Who.ITSELF))
        self.later(EVERY, self._spikes)
