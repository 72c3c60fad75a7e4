"""Which table a row belongs to that was read without its tree: its cells tell."""

from typing import Final

from ..rows.checks import fails
from ..rows.codec import MEMORY
from .pages import Values

KNOWN_FACTS: Final = frozenset(
    {"alive", "outbox_dropped", "outbox_rejected", "identity", "written"}
)
"""Names of facts: an index of texts looks like their table."""
BOOKING_WIDTHS: Final = frozenset({20, 21})
"""Cells of a booking, before and since it has a check."""
CHECK: Final = 20
"""The place of a booking's check."""


def table_of(rowid: int | None, cells: Values) -> str | None:
    """Return the table that a row looks like; None where it looks like none of ours."""
    if rowid is None:
        return _keyed_table(cells)
    if len(cells) in BOOKING_WIDTHS:
        return "booking"
    kinds = tuple(type(cell) for cell in cells)
    match kinds:
        case (n, s, i, s2, b, _) if n is int and s2 is str and i is int and b is bytes:
            return "decision" if s in {str, bytes} else None
        case (n, s, i, s2, b, _) if n is type(None) and s2 is str and i is int and b is bytes:
            return "evidence" if s in {str, bytes} else None
        case (n, s, i, i2, _) if n is int and i is int and i2 is int and s in {str, bytes}:
            return "use"
        case (n, s, i, i2, b) if n is type(None) and i is int and i2 is int and b is bytes:
            return "checkpoint" if s in {str, bytes} else None
        case (n, b) if n is type(None) and b is bytes:
            return "outbox"
    return None


def _keyed_table(cells: Values) -> str | None:
    match cells:
        case (str() as name, int()) if name in KNOWN_FACTS:
            return "fact"
        case (str() | bytes() as name, bytes() as data, check) if not fails((name, data), check):
            return "memory" if _is_memory(data) else "memo"
    return None


def _is_memory(data: bytes) -> bool:
    try:
        MEMORY.decode(data)
    except ValueError:
        return False
    return True
