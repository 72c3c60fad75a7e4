"""Now and then it says that the air has 85 °C, or 0."""

from dataclasses import replace
from typing import override

from simulator.bench.device import Who
from simulator.bench.thermostat import Thermostat

EVERY = 11 * 60.0


class NonsenseReadings(Thermostat):
    """A probe that starts anew says 85, a missing one 0.

    Seen: diyless/opentherm-thermostat issue 19 (DS18B20: 85 and -127),
    KartoffelToby/better_thermostat issue 1591 (Fritz!DECT: 126.5).
    """

    @override
    def begins(self) -> None:
        self.later(EVERY, self._talks_nonsense)

    def _talks_nonsense(self) -> None:
        nonsense = self.random.choice((85.0, 0.0, -127.0, 126.5))
        self.says(replace(self.real, current=nonsense), Who.ITSELF)
        self.later(30, lambda: self.says(by=Who.ITSELF))
        self.later(EVERY, self._talks_nonsense)
