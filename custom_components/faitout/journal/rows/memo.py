"""Small things to remember by name: what a door or a lamp was last told, and by whom."""

import logging
import sqlite3

from .checks import check_of, fails

_LOGGER = logging.getLogger(__name__)


def write_memo(file: sqlite3.Connection, name: str, data: bytes) -> None:
    """Remember some bytes under a name; empty ones forget it."""
    if data:
        file.execute(
            "INSERT OR REPLACE INTO memo VALUES (?, ?, ?)", (name, data, check_of(name, data))
        )
    else:
        file.execute("DELETE FROM memo WHERE name = ?", (name,))


def read_memo(file: sqlite3.Connection, name: str) -> bytes | None:
    """Return what is remembered under a name, or None."""
    row: tuple[bytes, int] | None = file.execute(
        "SELECT data, crc FROM memo WHERE name = ?", (name,)
    ).fetchone()
    if row is None:
        return None
    if fails((name, row[0]), row[1]):
        _LOGGER.error("What is remembered as %s is not as it was written: it is left out", name)
        return None
    return row[0]
