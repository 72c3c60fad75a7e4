"""The log of openings: what door, when, by which kind of grant; never who."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from ..door.door import DoorId
from .grant import GrantKind

KEPT: Final = timedelta(days=90)
"""CNIL: records of access at most three months."""


@dataclass(frozen=True, slots=True)
class DoorOpening:
    """A door that was opened by a grant."""

    at: datetime
    """Aware UTC."""
    door: DoorId
    kind: GrantKind
    reader: str
    """By which keypad, reader or page."""
    trace: str = ""
    """Ties it to its holder for whoever has the key of the installation and knows the holder: for
    their own export, and for erasing. Empty for guests."""
