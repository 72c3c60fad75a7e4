"""When the hub was last known to run."""

from datetime import datetime
import sqlite3

from .rows.cells import instant_of, microseconds
from .rows.facts import ALIVE, fact, write_fact


def read_alive(connection: sqlite3.Connection) -> datetime | None:
    """Return when the hub was last known to run, aware UTC; None if that was never written."""
    found = fact(connection, ALIVE)
    return instant_of(found) if found else None


def write_alive(connection: sqlite3.Connection, now: datetime) -> None:
    """Remember that the hub runs."""
    write_fact(connection, ALIVE, microseconds(now))
