"""When the hub was last known to run."""

from datetime import datetime
import sqlite3

from .cells import instant_of, microseconds


def read_alive(connection: sqlite3.Connection) -> datetime | None:
    """Return when the hub was last known to run, aware UTC; None if that was never written."""
    found = connection.execute("SELECT value FROM fact WHERE name = 'alive'").fetchone()
    return None if found is None else instant_of(found[0])


def write_alive(connection: sqlite3.Connection, now: datetime) -> None:
    """Remember that the hub runs."""
    connection.execute("INSERT OR REPLACE INTO fact VALUES ('alive', ?)", (microseconds(now),))
