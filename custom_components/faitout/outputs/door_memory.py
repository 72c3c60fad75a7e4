"""What a restart must not forget of a door: what was made of it, and whose hand holds it."""

from dataclasses import dataclass
from datetime import datetime
import json

from ..engine.door.door import DoorState, Wish


@dataclass(frozen=True, slots=True)
class DoorMemory:
    """What is remembered of a door; what it is where nothing is known."""

    aim: Wish | None = None
    hand: Wish | None = None
    automation: bool = True
    is_open: bool = False
    looked_at: datetime | None = None


def dump(state: DoorState) -> bytes:
    """Return what to remember of a door."""
    memory = {
        "aim": state.aim,
        "hand": state.hand,
        "automation": state.automation,
        "is_open": state.is_open,
        "looked_at": state.looked_at and state.looked_at.isoformat(),
    }
    return json.dumps(memory).encode()


def load(data: bytes) -> DoorMemory:
    """Return what is remembered of a door; nothing where the memory makes no sense."""
    if not data:
        return DoorMemory()
    try:
        memory = json.loads(data)
        return DoorMemory(
            aim=Wish(memory["aim"]) if memory["aim"] else None,
            hand=Wish(memory["hand"]) if memory["hand"] else None,
            automation=bool(memory["automation"]),
            is_open=memory.get("is_open") is True,
            looked_at=_instant(memory.get("looked_at")),
        )
    except KeyError, TypeError, ValueError:
        return DoorMemory()


def _instant(text: object) -> datetime | None:
    """Return a written instant, aware UTC; raises `ValueError` where it is none."""
    if text is None:
        return None
    at = datetime.fromisoformat(str(text))
    if at.tzinfo is None:
        raise ValueError(text)
    return at
