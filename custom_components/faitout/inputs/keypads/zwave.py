"""Z-Wave keypads: the command class Entry Control, as Z-Wave JS fires it.

`zwave_js_notification` with `command_class` 111, `event_type`, `data_type` and `event_data`. Codes
come as text (data type 2), with 0xFF where there is nothing; badges as raw bytes (1), one for each
letter. Other classes are no keypads: locks tell of codes too, which are none of ours.
"""

from collections.abc import Mapping
from typing import Any, Final

from .shown_key import LONGEST_NUMBER, ShownKey, badge_number, typed

ENTRY_CONTROL: Final = 111
CACHED_KEYS, ENTER, DISARM_ALL, RFID, UNLOCK, GATE_OPEN = 1, 2, 3, 14, 23, 20
ASKS: Final = frozenset({CACHED_KEYS, ENTER, DISARM_ALL, UNLOCK, GATE_OPEN})
"""Keys with which somebody asks to come in, and typing without one where a keypad has none."""
RAW: Final = 1


def zwave_key(data: Mapping[str, Any]) -> ShownKey | None:
    """Return the code that was typed or the badge that was held to a keypad, or None."""
    told = data.get("event_data")
    if data.get("command_class") != ENTRY_CONTROL or not isinstance(told, str):
        return None
    match data.get("event_type"):
        case event if event == RFID:
            return badge_number(_hex(told) if data.get("data_type") == RAW else told)
        case event if event in ASKS:
            return typed(told)
        case _:
            return None


def _hex(told: str) -> str:
    """Return raw bytes, one for each letter, as a number; nothing where they are none."""
    if len(told) > LONGEST_NUMBER:
        return ""
    try:
        return told.encode("latin-1").hex("-").upper()
    except UnicodeEncodeError:
        return ""
