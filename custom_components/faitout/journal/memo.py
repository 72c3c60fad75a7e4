"""Small things to remember by name: what a door or a lamp was last told, and by whom."""

import sqlite3


def write_memo(file: sqlite3.Connection, name: str, data: bytes) -> None:
    """Remember some bytes under a name; empty ones forget it."""
    if data:
        file.execute("INSERT OR REPLACE INTO memo VALUES (?, ?)", (name, data))
    else:
        file.execute("DELETE FROM memo WHERE name = ?", (name,))


def read_memo(file: sqlite3.Connection, name: str) -> bytes | None:
    """Return what is remembered under a name, or None."""
    row: tuple[bytes] | None = file.execute(
        "SELECT data FROM memo WHERE name = ?", (name,)
    ).fetchone()
    return row[0] if row else None
