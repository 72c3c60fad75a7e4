"""What is remembered of a sign over a restart: when it asks next, how often it did, its battery."""

from dataclasses import dataclass
from datetime import date, datetime
import json
from typing import Final

from .picture import SignHeard

PREFIX: Final = "sign/"
"""In the journal."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is kept of a sign."""

    day: date = date.min
    """The calendar day, at the site, on which it asked last."""
    asked: int = 0
    """How often it did on that day."""
    next_at: datetime | None = None
    """When it was told to ask again, aware UTC; None: it never asked."""
    heard: SignHeard | None = None


def dumped(kept: Remembered) -> bytes:
    """Return it as it is kept."""
    heard = kept.heard
    return json.dumps(
        {
            "day": kept.day.isoformat(),
            "asked": kept.asked,
            "next_at": kept.next_at and kept.next_at.isoformat(),
            "heard_at": heard and heard.at.isoformat(),
            "battery": heard and heard.battery,
        }
    ).encode()


def loaded(data: bytes | None) -> Remembered:
    """Return what was kept; nothing where that makes no sense."""
    try:
        kept = json.loads(data or b"")
        at, battery, next_at = kept["heard_at"], kept["battery"], kept["next_at"]
        return Remembered(
            day=date.fromisoformat(kept["day"]),
            asked=int(kept["asked"]),
            next_at=datetime.fromisoformat(next_at) if next_at else None,
            heard=SignHeard(datetime.fromisoformat(at), battery and int(battery)) if at else None,
        )
    except KeyError, TypeError, ValueError:
        return Remembered()
