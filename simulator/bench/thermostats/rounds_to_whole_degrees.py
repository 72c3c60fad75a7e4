"""It says that it takes half degrees, and makes whole ones of them, upwards."""

from math import floor
from typing import ClassVar, override

from simulator.bench.thermostat import Thermostat


class RoundsToWholeDegrees(Thermostat):
    """A declared step of a half, and 17.5 becomes 18.

    Seen: Koenkk/zigbee-herdsman-converters pull request 8561, Koenkk/zigbee2mqtt issue 14872 (MOES
    BRT-100: half degrees at the knob, whole ones over the radio).
    """

    OFF_BY: ClassVar[float] = 0.51

    @override
    def rounded(self, target: float) -> float:
        return float(floor(target + 0.5))
