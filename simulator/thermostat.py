"""A thermostat on a radiator: it opens its valve the further the room is below its target.

Two kinds hang in the places: with a target in degrees, and with the four orders of the French
pilot wire (`fil pilote`), which has no degrees for the hub, only presets.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

BAND: Final = 1.0
"""K below the target at which the valve is fully open."""
COLDEST, WARMEST = 7.0, 28.0
"""°C that can be set."""


class Mode(StrEnum):
    """Whether it heats at all."""

    HEAT = "heat"
    OFF = "off"


class Preset(StrEnum):
    """The orders of the pilot wire."""

    COMFORT = "comfort"
    ECO = "eco"
    FROST = "frost"


TARGETS: Final[Mapping[Preset, float]] = MappingProxyType(
    {Preset.COMFORT: 19.0, Preset.ECO: 15.5, Preset.FROST: 7.0}
)
"""°C: eco is 3.5 K below comfort (EN 50523 leaves 3 to 4), frost guard is 7."""


@dataclass(frozen=True, slots=True)
class Thermostat:
    """A thermostat as it is set."""

    mode: Mode = Mode.HEAT
    target: float = 17.0
    """°C."""
    preset: Preset | None = None
    """None for one with degrees."""

    def valve(self, temperature: float) -> float:
        """Return how far the valve is open, 0 to 1, at a temperature of the room (°C)."""
        if self.mode is Mode.OFF:
            return 0.0
        return min(1.0, max(0.0, (self.target - temperature) / BAND))

    def with_target(self, target: float) -> Thermostat:
        """Return it with another target; raise ValueError beyond what can be set."""
        if not COLDEST <= target <= WARMEST:
            raise ValueError(f"{target} °C cannot be set")
        return replace(self, target=target)

    def with_preset(self, preset: Preset) -> Thermostat:
        """Return it after an order on the pilot wire."""
        return replace(self, preset=preset, target=TARGETS[preset])
