"""Taking back what came to be written too late: whoever asked for it was told that it was not."""

from dataclasses import dataclass
import sqlite3

from .rows.bookings import Row
from .rows.cells import TextCell
from .writing import Rows

type Cells = tuple[object, ...]
"""A whole row as it lies there, whichever columns it has."""


@dataclass(frozen=True, slots=True)
class Before:
    """What an entry was about to change, as it lay there before."""

    memory: Cells | None
    bookings: tuple[tuple[TextCell, Cells | None], ...]
    """By id; None for a booking that was new."""


def before(file: sqlite3.Connection, rows: Rows) -> Before:
    """Return what an entry is about to change."""
    return Before(
        memory=file.execute("SELECT * FROM memory WHERE space = ?", (rows.space,)).fetchone(),
        bookings=tuple((row[0], _booking(file, row)) for row, _ in rows.saved),
    )


def take_back(file: sqlite3.Connection, seq: int, rows: Rows, was: Before) -> None:
    """Make an entry that nobody acknowledged unwritten, inside a transaction.

    `seq` is where it was written; nothing of its space has been written since.
    """
    for table in ("evidence", "decision", "use", "checkpoint"):
        file.execute(f"DELETE FROM {table} WHERE seq = ?", (seq,))  # noqa: S608 - names of ours
    for name, cells in was.bookings:
        _put_back(file, "booking", "id", name, cells)
    _put_back(file, "memory", "space", rows.space, was.memory)


def _booking(file: sqlite3.Connection, row: Row) -> Cells | None:
    found: Cells | None = file.execute("SELECT * FROM booking WHERE id = ?", row[:1]).fetchone()
    return found


def _put_back(
    file: sqlite3.Connection, table: str, key: str, name: TextCell, cells: Cells | None
) -> None:
    if cells is None:
        file.execute(f"DELETE FROM {table} WHERE {key} = ?", (name,))  # noqa: S608 - names of ours
        return
    places = ", ".join("?" * len(cells))
    file.execute(f"INSERT OR REPLACE INTO {table} VALUES ({places})", cells)  # noqa: S608
