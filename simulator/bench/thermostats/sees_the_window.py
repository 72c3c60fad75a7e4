"""It notices the open window by itself, goes to 5 °C, and stays there."""

from dataclasses import replace
from typing import override

from simulator.bench.device import Who
from simulator.bench.thermostat import Thermostat


class SeesTheWindow(Thermostat):
    """Own window detection, by the fall of the temperature; it never goes back by itself.

    Seen: dresden-elektronik/deconz-rest-plugin issue 2651, KartoffelToby/better_thermostat pull
    request 1808.
    """

    @override
    def window(self, *, is_open: bool) -> None:
        if is_open:
            self.later(120, self._shuts)

    def _shuts(self) -> None:
        self.becomes(replace(self.real, target=5.0, preset=None), Who.ITSELF)
        self.says()
