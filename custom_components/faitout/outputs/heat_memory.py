"""What a restart must not forget of a heating: its level, its last use, whose hand holds it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
import json

from ..engine.comfort.heat import HeatState
from ..engine.comfort.heat_policy import HeatLevel
from ..engine.ids import BookingId
from ..hub.instants import written_instant


def dump(state: HeatState, thermostats: Iterable[str], *, is_done: bool) -> bytes:
    """Return what to remember of a heating. An order that is not carried out yet is no fact.

    The last use is remembered to the hour: it decides about days, and is new all the time.
    """
    used_at = state.known.used_at
    memory = {
        "ordered": state.ordered if is_done else None,
        "thermostats": sorted(thermostats),
        "used_at": _text(used_at and used_at.replace(minute=0, second=0, microsecond=0)),
        "warmed_until": _text(state.known.warmed_until),
        "window_open": state.known.window_open,
        "hand_at": _text(state.hand_at),
        "hand_in_use": state.hand_in_use,
        "hand_booking": state.hand_booking,
    }
    return json.dumps(memory).encode()


def known_thermostats(data: bytes) -> frozenset[str] | None:
    """Return the thermostats that a memory is about; None where it does not say."""
    try:
        told = json.loads(data)["thermostats"] if data else None
        return None if told is None else frozenset(map(str, told))
    except KeyError, TypeError, ValueError:
        return None


def load(data: bytes, state: HeatState) -> HeatState:
    """Return a heating as it was remembered; as it is given where the memory makes no sense."""
    if not data:
        return state
    try:
        memory = json.loads(data)
        known = replace(
            state.known,
            used_at=written_instant(memory["used_at"]),
            warmed_until=written_instant(memory["warmed_until"]),
            window_open=bool(memory["window_open"]),
        )
        return replace(
            state,
            known=known,
            ordered=HeatLevel(memory["ordered"]) if memory["ordered"] else None,
            hand_at=written_instant(memory["hand_at"]),
            hand_in_use=bool(memory["hand_in_use"]),
            hand_booking=BookingId(memory["hand_booking"]) if memory["hand_booking"] else None,
        )
    except KeyError, TypeError, ValueError:
        return state


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
