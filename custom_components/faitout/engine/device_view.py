"""One commanded device as a person looks at it: ordered, confirmed, by whom, since when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .profile import Profile


class By(StrEnum):
    """Who made a device as it is."""

    HUB = "hub"
    HAND = "hand"
    ITSELF = "itself"
    """A word of its own: its window detection, its schedule, its start after a power cut."""
    UNKNOWN = "unknown"
    """It was found so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceView:
    """A lock, lamp, thermostat or pilot wire at one instant. Times are aware UTC."""

    entity_id: str
    said: str | None
    """What it says of itself, in the words of Home Assistant; None while it is away."""
    ordered: str | None = None
    """What it was told and has not confirmed."""
    confirmed: str | None = None
    """What it last confirmed."""
    by: By = By.UNKNOWN
    since: datetime | None = None
    """Since when it is as it is."""
    tries: int = 0
    """How often it was told what is not confirmed yet."""
    away_since: datetime | None = None
    """Since when it cannot be reached; None while it can."""
    failed: bool = False
    """It was told as often as it makes sense, and did not do it."""
    is_silent: bool = False
    """It takes orders and reports none: what it was told is never confirmed."""
    profile: Profile
