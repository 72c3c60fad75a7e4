"""Reading a tree from both of its ends, as far as a bad page lets us."""

from collections.abc import Iterator
from contextlib import contextmanager
import sqlite3

from .ranges import OLD, UNREADABLE, columns_of, is_unreadable

type KeyedRows = dict[object, tuple[object, ...]]


def copy_keyed(file: sqlite3.Connection, table: str) -> bool:
    """Copy a table without rowids, as far as it can be read; return whether that is all of it."""
    columns = columns_of(file, table)
    if not columns:
        return False
    key = "space" if table == "memory" else "name"
    columns.sort(key=lambda column: column != key)
    names = ", ".join(columns)
    found, is_whole = both_ends(
        file,
        f"SELECT {names} FROM {OLD}.{table} ORDER BY {key}",  # noqa: S608 - names of ours
    )
    file.execute("BEGIN")
    for row in found.values():
        file.execute(
            f"INSERT OR IGNORE INTO main.{table} ({names})"  # noqa: S608 - names of ours
            f" VALUES ({', '.join('?' * len(columns))})",
            row,
        )
    file.execute("COMMIT")
    return is_whole


def both_ends(file: sqlite3.Connection, ordered: str) -> tuple[KeyedRows, bool]:
    """Return rows by their first cell, from both ends of an order, and whether they are all."""
    found: KeyedRows = {}
    if _read_into(found, file, ordered):
        return found, True
    _read_into(found, file, f"{ordered} DESC")
    return found, False


def _read_into(found: KeyedRows, file: sqlite3.Connection, statement: str) -> bool:
    """Read rows up to the first that cannot be read; return whether there was none such."""
    try:
        with lenient_texts(file):
            for row in file.execute(statement):
                found.setdefault(row[0], row)
    except UNREADABLE as error:
        if not is_unreadable(error):
            raise
        return False
    return True


@contextmanager
def lenient_texts(file: sqlite3.Connection) -> Iterator[None]:
    """Have marks in a text that is no Unicode, in the place of what cannot be read."""
    before, file.text_factory = file.text_factory, lenient_text
    try:
        yield
    finally:
        file.text_factory = before


def lenient_text(data: bytes) -> str:
    """Return a text, with marks in the place of what is no Unicode."""
    return data.decode(errors="replace")
