"""Numbers that the file knows of itself."""

import sqlite3
from typing import Final

IDENTITY: Final = "identity"
"""A random number, not 0: which journal this is."""
ALIVE: Final = "alive"
"""When the hub was last known to run, in microseconds since 1970."""
WRITTEN: Final = "written"
"""The number of the last entry that was written."""


def fact(file: sqlite3.Connection, name: str) -> int:
    """Return a number by its name; 0 where there is none."""
    row = file.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
    return row[0] if row and isinstance(row[0], int) else 0


def write_fact(file: sqlite3.Connection, name: str, value: int) -> None:
    """Remember a number by its name, inside a transaction."""
    file.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))
