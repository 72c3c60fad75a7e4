"""A notice: all that is drawn on a sign, as plain values."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from ..engine.posted import Posted


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on a sign, but for its age. As long as this is the same nothing is drawn anew."""

    name: str
    posted: Posted
    zone: ZoneInfo
    language: str
    battery: int | None = None
    """Per cent, in tens; None: not known, or it needs none."""
    address: str | None = None
    """Of the space's page, for the phones of those who stand before it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is drawn."""

    content: Content
    as_of: datetime
    """When that was so, aware UTC."""
    next_at: datetime
    """When the sign asks again, aware UTC."""
