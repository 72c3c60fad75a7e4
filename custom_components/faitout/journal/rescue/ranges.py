"""Copying a table out of a damaged file, in ranges that are halved around what cannot be read."""

from collections.abc import Iterable
from dataclasses import dataclass
import sqlite3
from typing import Final

OLD: Final = "old"
"""The name under which the damaged file is attached."""
HIGHEST: Final = 2**40
"""A rowid that no file of ours will reach, where the file cannot say which its last one is."""
MOST_FAILURES: Final = 20_000
"""Statements that may fail for one table, some 15 µs each: a bad page in the middle of a tree costs
6,000 rows, each tried alone. After that what fails is not halved any more."""

PASSABLE: Final = frozenset(
    {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_TOOBIG,
    }
)
"""Errors of what is read. Any other is one of where it is written to."""

UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError)
"""What reading raises; the second where the error would name what is no text."""
READS: Final = frozenset({sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ})


YOUNGEST: Final = frozenset({"crc"})
"""Columns that a file of an older version does not have."""


@dataclass(frozen=True, slots=True)
class RowidRange:
    """Rowids, both ends included."""

    low: int
    high: int


def is_unreadable(error: Exception) -> bool:
    """Return whether an error says that something in a file cannot be read."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python's own: a text that is none.
        return isinstance(error, sqlite3.OperationalError | UnicodeDecodeError)
    return code & 0xFF in PASSABLE or code in READS


def columns_of(file: sqlite3.Connection, table: str) -> list[str]:
    """Return the columns that a table has in both files; none where the old one is unreadable.

    A column that is missing without being younger than the file was renamed by what damaged it.
    """
    found: list[set[str]] = []
    for schema in (OLD, "main"):
        try:
            rows = file.execute("SELECT name FROM pragma_table_info(?, ?)", (table, schema))
            found.append({name for (name,) in rows})
        except UNREADABLE as error:
            if not is_unreadable(error):
                raise
            return []
    return sorted(found[0] & found[1]) if found[1] - found[0] <= YOUNGEST else []


def copy_table(file: sqlite3.Connection, table: str) -> list[RowidRange]:
    """Copy a table with its rowids as far as it can be read; return where it could not be."""
    columns = columns_of(file, table)
    if not columns:
        return [RowidRange(0, HIGHEST)]
    names = ", ".join(f'"{column}"' for column in columns)
    statement = (
        f"INSERT OR REPLACE INTO main.{table} (rowid, {names})"  # noqa: S608 - names of ours
        f" SELECT rowid, {names} FROM {OLD}.{table} NOT INDEXED WHERE rowid BETWEEN ? AND ?"
    )
    if _is_copied(file, statement, RowidRange(0, HIGHEST)):
        return []
    last = _last(file, table)
    failing = _failing(file, statement, RowidRange(0, last))
    if last < HIGHEST and not _is_copied(file, statement, RowidRange(last + 1, HIGHEST)):
        failing.append(RowidRange(last + 1, HIGHEST))
    return _joined(failing)


def _failing(file: sqlite3.Connection, statement: str, whole: RowidRange) -> list[RowidRange]:
    failing: list[RowidRange] = []
    waiting, failures = [whole], 0
    while waiting:
        span = waiting.pop()
        if _is_copied(file, statement, span):
            continue
        failures += 1
        if span.low == span.high or failures > MOST_FAILURES:
            failing.append(span)
        else:
            middle = (span.low + span.high) // 2
            waiting += [RowidRange(middle + 1, span.high), RowidRange(span.low, middle)]
    return failing


def _is_copied(file: sqlite3.Connection, statement: str, span: RowidRange) -> bool:
    """Copy a span, all of it or nothing; return whether it could be read."""
    # In a transaction of its own: after an unreadable page SQLite takes no other write in it.
    file.execute("BEGIN")
    try:
        file.execute(statement, (span.low, span.high))
    except UNREADABLE as error:
        if file.in_transaction:
            file.execute("ROLLBACK")
        if not is_unreadable(error):
            raise
        return False
    file.execute("COMMIT")
    return True


def _joined(spans: Iterable[RowidRange]) -> list[RowidRange]:
    joined: list[RowidRange] = []
    for span in spans:
        if joined and joined[-1].high + 1 == span.low:
            joined[-1] = RowidRange(joined[-1].low, span.high)
        else:
            joined.append(span)
    return joined


def _last(file: sqlite3.Connection, table: str) -> int:
    try:
        last: int | None = file.execute(
            f"SELECT max(rowid) FROM {OLD}.{table}"  # noqa: S608 - names of ours
        ).fetchone()[0]
    except UNREADABLE as error:
        if not is_unreadable(error):
            raise
        return HIGHEST
    return last or HIGHEST
