"""While it is off it takes no temperature, and comes up with the one of before."""

from dataclasses import replace
from typing import override

from simulator.bench.thermostat import Ask, Reading, Thermostat


class DeafWhileItIsOff(Thermostat):
    """A setpoint that it is told while it is off is lost; a mode in the same call as well.

    Seen: home-assistant/core issues 30533 and 29944 (2GIG CT80).
    """

    first = Reading(mode="off", target=16.0)

    @override
    def made(self, ask: Ask) -> Reading:
        if self.real.mode == "off" and ask.target is not None:
            return self.real
        return super().made(replace(ask, mode=ask.mode if ask.target is None else None))
