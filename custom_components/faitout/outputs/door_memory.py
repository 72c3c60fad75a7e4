"""What a restart must not forget of a door: what was made of it, by whom, and what is wrong.

A memory that makes no sense is none; what an older version did not write is as if it were so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
import json
from types import MappingProxyType
from typing import Any

from ..engine.door.door import NEVER_REVERSED, DoorState, Wish
from ..engine.reversals import IN_A_ROW, Reversals


@dataclass(frozen=True, slots=True)
class DoorMemory:
    """What is remembered of a door; what it is where nothing is known."""

    aim: Wish | None = None
    hand: Wish | None = None
    automation: bool = True
    is_open: bool = False
    looked_at: datetime | None = None
    opened_locked: bool = False
    reversals: Mapping[Wish, Reversals] = field(default_factory=lambda: NEVER_REVERSED)


def dump(state: DoorState) -> bytes:
    """Return what to remember of a door."""
    memory = {
        "aim": state.aim,
        "hand": state.hand,
        "automation": state.automation,
        "is_open": state.is_open,
        "looked_at": state.looked_at and state.looked_at.isoformat(),
        "opened_locked": state.opened_locked,
        "reversals": {wish: _written(each) for wish, each in state.reversals.items()},
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
            opened_locked=memory.get("opened_locked") is True,
            reversals=_reversals(memory.get("reversals", {})),
        )
    except AttributeError, KeyError, OverflowError, TypeError, ValueError:
        return DoorMemory()


def _instant(text: object) -> datetime | None:
    """Return a written instant, aware UTC; raises `ValueError` where it is none."""
    if text is None:
        return None
    at = datetime.fromisoformat(str(text))
    if at.tzinfo is None:
        raise ValueError(text)
    return at


def _written(known: Reversals) -> dict[str, Any]:
    return {
        "delays": [delay.total_seconds() for delay in known.delays],
        "failed": known.failed,
        "may_try": known.may_try,
    }


def _reversals(memory: Mapping[str, Any]) -> Mapping[Wish, Reversals]:
    known = {
        Wish(wish): Reversals(
            delays=tuple(timedelta(seconds=delay) for delay in each["delays"][-IN_A_ROW:]),
            failed=each["failed"] is True,
            may_try=each["may_try"] is True,
        )
        for wish, each in memory.items()
    }
    return MappingProxyType({**NEVER_REVERSED, **known})
