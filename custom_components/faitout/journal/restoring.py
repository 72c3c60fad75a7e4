"""Settling what a journal lacks, while the site is down: the copy restored, or gone on without."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
import sqlite3

from .opening import open_file
from .rescue.copying import restore_from_copy
from .rescue.news import missed_settled
from .rescue.witness import mark
from .rows.entry import JournalError


def restore_file(path: Path, now: datetime) -> None:
    """Put what the copy has and the journal lacks in force. Raises JournalError."""
    _change(path, now, lambda file: restore_from_copy(file, path))


def go_on_file(path: Path, now: datetime) -> None:
    """Go on with the journal as it is. Raises JournalError."""
    _change(path, now, missed_settled)


def _change(path: Path, now: datetime, work: Callable[[sqlite3.Connection], object]) -> None:
    connection, _ = open_file(path, now)
    try:
        with closing(connection) as file:
            file.execute("BEGIN IMMEDIATE")
            work(file)
            file.execute("COMMIT")
            mark(file, path)
    except (sqlite3.Error, OSError) as error:
        raise JournalError(str(error)) from error
