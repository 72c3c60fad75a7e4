"""What a restart must not forget of a lock that keeps codes: which slots may hold a code of ours.

A slot that is forgotten would stay open to a code for ever. A memory that makes no sense is none.
"""

from datetime import datetime
import json
from typing import Any

from ...engine.access.slots.lock import Slot, SlotsState
from ...engine.ids import GrantId

FIRST_VERSION = 1


def dump(state: SlotsState) -> bytes:
    """Return what to remember of a lock; no code is in it."""
    slots = [_written(slot) for slot in state.slots.values() if slot.grant is not None]
    return json.dumps({"version": FIRST_VERSION, "slots": slots}).encode() if slots else b"{}"


def load(data: bytes) -> tuple[Slot, ...]:
    """Return the slots that are remembered; none where the memory makes no sense."""
    if not data:
        return ()
    try:
        return tuple(_slot(each) for each in json.loads(data).get("slots", ()))
    except AttributeError, KeyError, OverflowError, TypeError, ValueError:
        return ()


def _written(slot: Slot) -> dict[str, Any]:
    return {
        "number": slot.number,
        "grant": slot.grant,
        "ends_at": _text(slot.ends_at),
        "is_written": slot.is_written,
        "is_held": slot.is_held or slot.was_held,
        "late_until": _text(slot.late_until),
        "window": [_text(at) for at in slot.window] if slot.window else None,
    }


def _slot(memory: dict[str, Any]) -> Slot:
    window = memory["window"]
    return Slot(
        number=int(memory["number"]),
        grant=GrantId(str(memory["grant"])),
        ends_at=_instant(memory["ends_at"]),
        is_written=memory["is_written"] is True,
        was_held=memory["is_held"] is True,
        late_until=_instant(memory["late_until"]),
        window=(_aware(window[0]), _aware(window[1])) if window else None,
    )


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _instant(text: object) -> datetime | None:
    return None if text is None else _aware(text)


def _aware(text: object) -> datetime:
    """Return a written instant, aware UTC; raises `ValueError` where it is none."""
    at = datetime.fromisoformat(str(text))
    if at.tzinfo is None:
        raise ValueError(text)
    return at
