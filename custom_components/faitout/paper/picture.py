"""A picture of a sign, and what it says about itself."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PaperPicture:
    """What a sign is given. Times are aware UTC."""

    png: bytes
    digest: str
    """Of what is drawn but for its age: it stays the same as long as nothing else changes."""
    etag: str
    """Of the bytes."""
    drawn_at: datetime
    next_at: datetime
    """When the sign is to ask again."""


@dataclass(frozen=True, slots=True)
class SignHeard:
    """What a sign tells of itself when it asks."""

    at: datetime
    """Aware UTC."""
    battery: int | None = None
    """Per cent, 0 to 100."""
    rssi: int | None = None
    """dBm."""
    firmware: str | None = None
