"""What the hub knows of its live bookings, put back into a file that was saved while it ran."""

from collections.abc import Iterable
import sqlite3

from ...engine.booking import Booking
from ..rows.bookings import CHECKED, row_of, save_row
from ..rows.cells import text_cell
from ..rows.facts import WRITTEN, fact


def put_back(file: sqlite3.Connection, bookings: Iterable[Booking]) -> int:
    """Write the live bookings that the file has otherwise, or not; return how many.

    Runs inside a transaction. Who has them in memory knows best: what was doubted of them is not
    any more. Costs some 10 µs a booking.
    """
    count, seq = 0, fact(file, WRITTEN)
    for booking in bookings:
        row, cell = row_of(booking), text_cell(booking.id)
        known = file.execute(
            f"SELECT {CHECKED} FROM booking WHERE id = ?",  # noqa: S608 - names of columns only
            (cell,),
        ).fetchone()
        if known is None or known[:-1] != (*row, 1):
            # A stand-in that has no name holds its time under another one.
            file.execute(
                "DELETE FROM booking WHERE space = ? AND live = 1 AND start = ? AND id <> ?",
                (row[1], row[2], cell),
            )
            save_row(file, row, live=True, seq=seq)
            count += 1
        file.execute(
            "DELETE FROM doubt WHERE name = ? OR space = ? AND start = ?", (cell, *row[1:3])
        )
    return count
