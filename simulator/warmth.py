"""Warmth of a room: one body of air and walls that takes heat in and loses it to the outside.

    C dT/dt = P - L (T - T_out)          C in J/K, L in W/K, P in W, T in °C

Solved exactly over any span in which nothing else changes, so a step may be as long as one likes.
"""

from dataclasses import dataclass
from math import exp
from typing import Final

CAPACITY: Final = 165_000.0
"""J/K for each m² of floor: the class "medium" of EN ISO 13790, table 12."""
LOSS: Final = 2.0
"""W/K for each m² of floor, walls and air together: an assumption for an old house that was
insulated in part. With the capacity it gives a time constant of 23 hours."""
OPEN_WINDOW: Final = 60.0
"""W/K more through a window that stands open: 180 m³ of air an hour at 0.34 Wh/(m³K); assumed."""
RADIATOR: Final = 100.0
"""W for each m² of floor: the usual rule for houses like this."""
PERSON: Final = 70.0
"""W that somebody who sits gives off to the air, without what goes into vapour (EN 13779)."""


@dataclass(frozen=True, slots=True)
class Shell:
    """What a room is made of, as far as warmth goes."""

    capacity: float
    """J/K."""
    loss: float
    """W/K with the window closed."""
    radiator: float
    """W when its valve is fully open."""

    @classmethod
    def of(cls, floor: float) -> Shell:
        """Return an ordinary room with so many m² of floor."""
        return cls(CAPACITY * floor, LOSS * floor, RADIATOR * floor)

    def after(
        self,
        temperature: float,
        power: float,
        outside: float,
        seconds: float,
        windows: int = 0,
    ) -> float:
        """Return the temperature after a span with constant power (W) and outside (°C).

        `windows` is how many stand open.
        """
        loss = self.loss + OPEN_WINDOW * windows
        rests_at = outside + power / loss
        return rests_at + (temperature - rests_at) * exp(-loss * seconds / self.capacity)
