"""The open journal's file was deleted or replaced: what is open is the truth, and becomes the file.

SQLite goes on writing to a file that has no name any more, and everything in it is gone when it is
closed.
"""

from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
import sqlite3

from .news import tell_rescued
from .swapping import begin_file, name_aside, part_of, swap, sync_file


def name_of_file(path: Path) -> tuple[int, int] | None:
    """Return which file lies at a path, None where there is none. Costs 2 µs."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def rescue(file: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Write the open journal out as a whole file, in the place of what lies there.

    Returns where that was set aside. Everything committed is in the new file, synced; the
    connections have to be opened anew. Raises OSError or sqlite3.Error, and then nothing changed.
    """
    part, aside = part_of(path), name_aside(path, now)
    with suppress(FileNotFoundError):
        part.unlink()
    begin_file(part)
    with closing(sqlite3.connect(part, autocommit=True)) as whole:
        file.backup(whole)
        whole.execute("PRAGMA journal_mode = DELETE")
        whole.execute("BEGIN")
        tell_rescued(whole, aside.name)
        whole.execute("COMMIT")
    sync_file(part)
    swap(path, part, aside)
    return aside
