"""It counts in whole degrees Fahrenheit."""

from typing import ClassVar, override

from simulator.bench.thermostat import Reading, Thermostat


class Fahrenheit(Thermostat):
    """19 °C is 66.2 °F, taken as 66, and comes back as 18.9 °C.

    Seen: thermostats made for the American market; Home Assistant converts both ways.
    """

    first = Reading(target=54.0, current=59.0)
    UNIT: ClassVar[str] = "°F"
    LEAST: ClassVar[float] = 41.0
    MOST: ClassVar[float] = 86.0
    STEP: ClassVar[float | None] = 1.0
    OFF_BY: ClassVar[float] = 0.56

    @override
    def rounded(self, target: float) -> float:
        return float(round(target))

    @property
    @override
    def heats_to(self) -> float:
        return (super().heats_to - 32) / 1.8

    @override
    def turn(self, target: float) -> None:
        super().turn(target * 1.8 + 32)
