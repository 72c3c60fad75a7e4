"""What is looked at on every opening besides the trees: small checks, rows beside indexes."""

from collections.abc import Iterable
import logging
from pathlib import Path
import sqlite3
from typing import Final

from ..rows.cells import text_cell
from ..rows.checks import check_of
from .doubts import DoubtKind, doubt_name
from .settling import settle

_LOGGER = logging.getLogger(__name__)

_LIVE: Final = (
    "SELECT count(*), sum(7 * rowid + 3 * (start >> 20) + 5 * unicode(space)"
    " + unicode(substr(space, -1))) FROM booking {} WHERE live = 1"
)
"""A sum over live bookings that can be taken from the rows and from their index."""


def look_through(file: sqlite3.Connection, copies: Iterable[Path]) -> None:
    """Mend what can be mended at opening: a damaged index of live bookings, memories, memos.

    Costs 25 ms for 100,000 live bookings; the fault is written down as a doubt.
    """
    rows = file.execute(_LIVE.format("NOT INDEXED")).fetchone()
    if rows != file.execute(_LIVE.format("INDEXED BY booking_live")).fetchone():
        _LOGGER.error("The index of live bookings is not what their rows say: it is made anew")
        _in_transaction(file, copies)
    for table, key, kind in (
        ("memory", "space", DoubtKind.MEMORY),
        ("memo", "name", DoubtKind.MEMO),
    ):
        _drop_failing(file, table, key, kind)


def _in_transaction(file: sqlite3.Connection, copies: Iterable[Path]) -> None:
    file.execute("BEGIN IMMEDIATE")
    try:
        settle(file, copies)
        file.execute("COMMIT")
    except BaseException:
        if file.in_transaction:
            file.execute("ROLLBACK")
        raise


def _drop_failing(file: sqlite3.Connection, table: str, key: str, kind: DoubtKind) -> None:
    """Forget what is not as it was written, and say so: it counts as unknown."""
    failing: list[bytes] = [
        name
        for name, data, check in file.execute(
            f"SELECT CAST({key} AS BLOB), data, crc FROM {table}"  # noqa: S608 - names of ours
        )
        if _fails(name, data, check)
    ]
    if not failing:
        return
    file.execute("BEGIN IMMEDIATE")
    for name in failing:
        file.execute(f"DELETE FROM {table} WHERE CAST({key} AS BLOB) = ?", (name,))  # noqa: S608
    doubt_name(file, kind, [name.decode(errors="replace") for name in failing])
    file.execute("COMMIT")


def _fails(name: bytes, data: bytes, check: int) -> bool:
    try:
        cell = text_cell(name.decode(errors="surrogatepass"))
    except UnicodeDecodeError:
        return True
    return check_of(cell, data) != check
