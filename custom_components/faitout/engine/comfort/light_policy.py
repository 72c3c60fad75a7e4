"""The patience of the light, as data."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from ..hours import OpeningHours

LONGEST_HOLD: Final = timedelta(hours=1)
"""No light is held for longer than this in a space that is known to be empty. Light inside places
of work must be out an hour after they were left: French ministerial order (arrêté) of 27 December
2018 on light nuisance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LightPolicy:
    """How the light of a space follows its people."""

    hours: OpeningHours
    hold: timedelta = timedelta(minutes=5)
    """How long the space must be known to be empty before the light goes out."""
    welcome: timedelta = timedelta(minutes=10)
    """How long the welcome light waits for its people."""
    early: timedelta = timedelta(minutes=10)
    """How long before its start people may come to a booking."""
    warning: timedelta = timedelta(minutes=10)
    """How long before closing people are warned with a flash."""
    forgotten: timedelta = LONGEST_HOLD
    """After this a light goes out that was switched on by hand where nobody was seen."""
