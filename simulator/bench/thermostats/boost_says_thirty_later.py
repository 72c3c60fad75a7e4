"""Its mode `heat` is a boost, which it shows only in a second report, as 30 °C."""

from dataclasses import replace
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask, Reading, Thermostat


class BoostSaysThirtyLater(Thermostat):
    """`heat` first shows the old setpoint, then 30; a setpoint ends the boost.

    Seen: Koenkk/zigbee-herdsman-converters issue 947, dresden-elektronik/deconz-rest-plugin issue
    1098 (Eurotronic Spirit: `auto` is the normal mode, and what is told after a boost ends it).
    """

    first = Reading(mode="auto", target=17.0)
    MODES: ClassVar[tuple[str, ...]] = ("auto", "heat", "off")

    @override
    def takes(self, ask: Ask) -> None:
        before = self.real
        self.becomes(self.made(ask), Who.HUB)
        if ask.mode == "heat" and self.real.mode == "heat":
            self.says(replace(before, mode="heat"))
            self.answers(5, self.says)
        else:
            self.answers(1, self.says)

    @override
    def made(self, ask: Ask) -> Reading:
        if ask.target is not None:
            return replace(self.real, mode="auto", target=ask.target)
        if ask.mode == "heat":
            return replace(self.real, mode="heat", target=30.0)
        return super().made(ask)
