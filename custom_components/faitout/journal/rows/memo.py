"""Small things to remember by name: what a door or a lamp was last told, and by whom."""

import logging
import sqlite3
from typing import Final

from .checks import check_of, fails

_LOGGER = logging.getLogger(__name__)

SECRET: Final = ("key/", "node_key/")
LEFT_OUT: Final = "What is remembered as %s is not as it was written: it is left out"
LAST: Final = "\U0010ffff"
"""Sorts after whatever may follow a prefix."""


def write_memo(file: sqlite3.Connection, name: str, data: bytes) -> None:
    """Remember some bytes under a name; empty ones forget it."""
    if data:
        file.execute(
            "INSERT OR REPLACE INTO memo VALUES (?, ?, ?)", (name, data, check_of(name, data))
        )
    else:
        file.execute("DELETE FROM memo WHERE name = ?", (name,))


def read_memos(file: sqlite3.Connection, prefix: str) -> dict[str, bytes]:
    """Return all that is remembered under names with a prefix, in the order of the names."""
    rows: list[tuple[str, bytes, int]] = file.execute(
        "SELECT name, data, crc FROM memo WHERE name >= ? AND name < ? ORDER BY name",
        (prefix, prefix + LAST),
    ).fetchall()
    found = {}
    for name, data, check in rows:
        if fails((name, data), check):
            _LOGGER.error(LEFT_OUT, _sort_of(name))
        else:
            found[name] = data
    return found


def read_memo(file: sqlite3.Connection, name: str) -> bytes | None:
    """Return what is remembered under a name, or None."""
    row: tuple[bytes, int] | None = file.execute(
        "SELECT data, crc FROM memo WHERE name = ?", (name,)
    ).fetchone()
    if row is None:
        return None
    if fails((name, row[0]), row[1]):
        _LOGGER.error(LEFT_OUT, _sort_of(name))
        return None
    return row[0]


def _sort_of(name: str) -> str:
    """Return what a log may say of a name: that of a key has its mark in it."""
    return name.partition("/")[0] if name.startswith(SECRET) else name
