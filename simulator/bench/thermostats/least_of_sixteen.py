"""It cannot be set below 16 °C, only switched off."""

from typing import ClassVar

from simulator.bench.thermostat import Reading, Thermostat


class LeastOfSixteen(Thermostat):
    """A least setpoint above what is wanted at night.

    Seen: split units of most makers; Home Assistant's integrations for them declare `min_temp` 16.
    """

    first = Reading(target=18.0)
    LEAST: ClassVar[float] = 16.0
