"""What the light or the heat of a space looks like from outside."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ComfortView:
    """The mode, why, and until when (aware UTC)."""

    mode: str
    reason: str
    until: datetime | None = None
    temperature: float | None = None
    """What is wanted, in °C, where a temperature is."""
