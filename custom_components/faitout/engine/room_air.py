"""The air of a room, as far as a person should know of it: stale, or so cold that pipes freeze.

    fine ── stale or freezing by its threshold ──► told ── well on the other side ──► fine

Both have a second threshold to end at, so that air which wavers is told of once.
"""

from enum import StrEnum
from typing import Final

GOOD_AIR: Final = 800.0
"""ppm of CO2 above which to let air in (High Council for Public Health, January 2022)."""
STALE_AIR: Final = 1500.0
"""ppm of CO2 from which to act quickly (High Council for Public Health, January 2022)."""
FRESH_AIR: Final = 1200.0
"""ppm below which it is over: half way to the 800 that the same advice aims at."""
FREEZING: Final = 5.0
"""°C. Three below what frost guard holds: whatever is to heat there does not."""
THAWED_AGAIN: Final = 6.0


class AirLevel(StrEnum):
    """How good the air of a room is, by its CO2."""

    GOOD = "good"
    STUFFY = "stuffy"
    """Let air in."""
    STALE = "stale"
    """Act quickly."""


def air_level(ppm: float) -> AirLevel:
    """Return how good air with so much CO2 is."""
    if ppm >= STALE_AIR:
        return AirLevel.STALE
    return AirLevel.GOOD if ppm <= GOOD_AIR else AirLevel.STUFFY


def is_stale(ppm: float | None, *, was_stale: bool) -> bool:
    """Return whether somebody should open a window; nobody knows of air that is not measured."""
    return ppm is not None and ppm >= (FRESH_AIR if was_stale else STALE_AIR)


def is_freezing(degrees: float | None, *, was_freezing: bool) -> bool:
    """Return whether pipes may freeze. A thermometer that falls silent takes nothing back."""
    if degrees is None:
        return was_freezing
    return degrees < (THAWED_AGAIN if was_freezing else FREEZING)
