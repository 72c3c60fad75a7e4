"""It notices the open window by itself, goes off, and a quarter of an hour later on again."""

from dataclasses import replace
from typing import override

from simulator.bench.device import Who
from simulator.bench.thermostat import Thermostat


class OffWhileTheWindowIsOpen(Thermostat):
    """Own window detection that ends by itself after 15 minutes, with the setpoint of before.

    Seen: Koenkk/zigbee-herdsman-converters issue 1249 (Eurotronic: off for 15 minutes).
    """

    @override
    def window(self, *, is_open: bool) -> None:
        if is_open:
            self.later(60, self._shuts)

    def _shuts(self) -> None:
        self.becomes(replace(self.real, mode="off"), Who.ITSELF)
        self.says()
        self.later(15 * 60, self._opens)

    def _opens(self) -> None:
        if self.by is Who.ITSELF:
            self.becomes(replace(self.real, mode="heat"), Who.ITSELF)
            self.says()
