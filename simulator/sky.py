"""The sky over the places: how bright and how cold it is outside, by the hour of the day."""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

SUNRISE, SUNSET = 7.5, 18.5
NOON_LUX: Final = 15_000.0
"""A covered sky at noon in autumn; assumed."""
DAYLIGHT_FACTOR: Final = 0.03
"""How much of it comes to a desk in a room with windows: 2 to 5 % is called well lit."""
MEAN, SWING = 7.0, 4.0
"""°C of an autumn day in the Lot, and how far it is from that in the afternoon; assumed."""
WARMEST_HOUR: Final = 15.0
DAY: Final = 24.0


@dataclass(frozen=True, slots=True)
class Sky:
    """The sky at an hour of the day, 0 to 24."""

    hour: float

    def later(self, hours: float) -> Sky:
        """Return the sky some hours later."""
        return Sky((self.hour + hours) % DAY)

    @property
    def lux(self) -> float:
        """How bright it is outside."""
        if not SUNRISE < self.hour < SUNSET:
            return 0.0
        return NOON_LUX * sin(pi * (self.hour - SUNRISE) / (SUNSET - SUNRISE))

    @property
    def lux_inside(self) -> float:
        """How bright it is on a desk near a window."""
        return self.lux * DAYLIGHT_FACTOR

    @property
    def temperature(self) -> float:
        """How cold it is outside, in °C."""
        return MEAN + SWING * cos(2 * pi * (self.hour - WARMEST_HOUR) / DAY)
