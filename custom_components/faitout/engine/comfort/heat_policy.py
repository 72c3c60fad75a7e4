"""Levels of heating, their temperatures, and the limits of the law, as data. All in °C.

The limits are those of the French energy code: no more than 19 °C where people work or meet
(R241-26), no more than 16 °C in what stays unused for 24 hours and 8 °C for 48 hours (R241-27),
and cooling only above 26 °C (R241-30).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from ..hours import OpeningHours
from ..ids import SpaceId
from .lead import FixedLead, Lead

CEILING: Final = 19.0
"""The highest temperature to heat to, French energy code R241-26."""
COOLING: Final = 26.0
"""Cooling begins only above this, French energy code R241-30."""
COOLED: Final = 25.0
"""Below this cooling ends, so that it does not come and go."""
FROST: Final = 8.0
"""Never is less asked for, so that no pipe freezes; also the limit after 48 hours (R241-27)."""
SAFETY: Final = 25.0
"""A hand may ask for more than the hub does, but for no more than this."""


class HeatLevel(StrEnum):
    """How warm a space is to be."""

    COMFORT = "comfort"
    ECO = "eco"
    REDUCED = "reduced"
    FROST_GUARD = "frost_guard"
    OFF = "off"
    """A window is open: only what keeps the pipes from freezing."""
    COOLING = "cooling"


HEATED: Final = (HeatLevel.COMFORT, HeatLevel.ECO, HeatLevel.REDUCED, HeatLevel.FROST_GUARD)
TEMPERATURES: Final[Mapping[HeatLevel, float]] = MappingProxyType(
    {
        HeatLevel.COMFORT: 19.0,
        HeatLevel.ECO: 17.0,
        HeatLevel.REDUCED: 16.0,
        HeatLevel.FROST_GUARD: FROST,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatPolicy:
    """How the heating of a space follows its bookings and people."""

    space: SpaceId
    hours: OpeningHours
    temperatures: Mapping[HeatLevel, float] = field(default_factory=lambda: TEMPERATURES)
    lead: Lead = field(default_factory=FixedLead)
    hold: timedelta = timedelta(minutes=10)
    """How long a space must be empty before it counts as unused."""
    reduced_after: timedelta = timedelta(hours=24)
    frost_after: timedelta = timedelta(hours=48)
    ahead: timedelta = timedelta(hours=24)
    """A booking that begins within this is ahead: the space is kept from getting really cold."""
    doubt: timedelta = timedelta(hours=12)
    """After this a session that nobody can see any more counts as over."""
    window: timedelta = timedelta(seconds=60)
    """How long a window must be open to stop the heating, or closed to let it go on."""
    unseen_hand: timedelta = timedelta(hours=2)
    """How long a hand on the thermostat holds where nobody was seen and nothing is booked."""

    def temperature(self, level: HeatLevel) -> float:
        """Return what a level asks for: never above the ceiling, never below frost."""
        if level is HeatLevel.COOLING:
            return COOLING
        asked = self.temperatures.get(level, FROST)
        return max(FROST, min(CEILING, asked))
