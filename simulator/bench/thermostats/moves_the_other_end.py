"""It keeps between two temperatures, and moves one of them when the other comes too near."""

from dataclasses import replace
from typing import ClassVar, override

from simulator.bench.thermostat import Ask, Reading, Thermostat

BAND = 2.0


class MovesTheOtherEnd(Thermostat):
    """Heating goes down to 17 when cooling is set to 19.

    Seen: matter.js 0.17.9, tried for this project; project-chip/connectedhomeip pull request 35673.
    """

    first = Reading(mode="heat_cool", target=12.0, high=26.0)
    MODES: ClassVar[tuple[str, ...]] = ("heat_cool", "off")

    @override
    def made(self, ask: Ask) -> Reading:
        made = super().made(ask)
        low, high = made.target, made.high
        if low is None or high is None or high - low >= BAND:
            return made
        if ask.high is not None:
            return replace(made, target=high - BAND)
        return replace(made, high=low + BAND)
