"""The level that a space is really brought to, where its thermostats cannot do what is wanted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .heat import HeatMode, HeatState
from .heat_policy import HEATED

AS_ASKED: Final = 0.6
"""K that are nothing: a thermostat of half degrees rounds by less."""
_LEVELS: Final = frozenset(HeatMode(level.value) for level in HEATED)


@dataclass(frozen=True, slots=True)
class Reached:
    """What one thermostat says that it did."""

    is_off: bool = False
    degrees: float | None = None
    """What it heats to, °C; None where a preset stands for it, or nothing is known."""


def reached_mode(state: HeatState, done: Sequence[Reached]) -> tuple[HeatMode, float | None]:
    """Return the mode to show, and its temperature in °C, by what all thermostats did.

    `done` holds one for each that has confirmed; a mode is shown as wanted until they all have.
    """
    wanted = state.mode, state.temperature
    if state.mode not in _LEVELS or state.temperature is None or not done:
        return wanted
    if all(each.is_off for each in done):
        return HeatMode.OFF, None
    degrees = max((each.degrees for each in done if each.degrees is not None), default=None)
    if degrees is None or abs(degrees - state.temperature) <= AS_ASKED:
        return wanted
    temperature = state.policy.temperature
    nearest = min(HEATED, key=lambda level: abs(temperature(level) - degrees))
    return HeatMode(nearest.value), degrees
