"""It shows half degrees, without saying so, and what lies between goes to the even half."""

from typing import ClassVar, override

from simulator.bench.thermostat import Thermostat


class RoundsToEven(Thermostat):
    """19.25 is shown as 19.0, 18.75 as 19.0; no step is declared.

    Seen: Home Assistant's MQTT climate with a precision of 0.5, tried for this project.
    """

    STEP: ClassVar[float | None] = None
    OFF_BY: ClassVar[float] = 0.26

    @override
    def rounded(self, target: float) -> float:
        return round(target * 2) / 2
