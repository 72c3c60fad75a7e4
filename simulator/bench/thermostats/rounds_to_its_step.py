"""It takes whole degrees and says so."""

from typing import ClassVar, override

from simulator.bench.thermostat import Thermostat


class RoundsToItsStep(Thermostat):
    """Whole degrees, and a declared step of one.

    Seen: jacekk015/zha_quirks issue 29 (MOES: always an integer, whatever is sent).
    """

    STEP: ClassVar[float | None] = 1.0
    OFF_BY: ClassVar[float] = 1.0

    @override
    def rounded(self, target: float) -> float:
        return float(round(target))
