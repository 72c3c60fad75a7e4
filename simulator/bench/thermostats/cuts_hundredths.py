"""It cuts where others round: 18.9 becomes 18.89."""

from typing import ClassVar, override

from simulator.bench.thermostat import Thermostat


class CutsHundredths(Thermostat):
    """The last hundredth is lost on the way to the valve.

    Seen: ZHA 2.3.1 writes 18.9 as 1889, tried for this project.
    """

    STEP: ClassVar[float | None] = 0.1
    OFF_BY: ClassVar[float] = 0.11

    @override
    def rounded(self, target: float) -> float:
        return int(target * 100 - 0.999) / 100 if target % 1 else target
