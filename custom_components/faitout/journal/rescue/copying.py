"""The rolling copy: what is live, in a small file beside the journal, for the day it is gone.

    <name>-copy          a few minutes old
    <name>-copy-before   a day or two old, for a fault that is noticed late

It holds live bookings, memories, memos and facts, and so forgets what the journal forgets: a
booking that is over is gone from both within two days. It is never made of a file that is doubted,
nor of one that lacks what the witness knows: the loss must not overwrite what it is kept for.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
import sqlite3
from typing import Final

from ..rows.bookings import CHECKED, row_of, save_row
from ..rows.cells import text_cell
from ..rows.checks import fails
from ..rows.facts import WRITTEN, fact, write_fact
from ..rows.schema import migrate
from .holding import fits
from .news import missed_of, missed_settled
from .swapping import begin_file, copies_of, suspicion_of, sync_file, sync_folder
from .versions import copied
from .witness import read_testimony

COPY_EVERY: Final = timedelta(minutes=5)
"""How old a copy may be, where something changed: a whole one of 100,000 bookings costs the reading
lane a second, one of a real place some milliseconds."""
KEPT_BEFORE: Final = timedelta(days=1)
"""How old the other copy becomes before it is replaced."""


@dataclass(slots=True)
class Copier:
    """When the copy was made last, and of what."""

    path: Path
    made_at: datetime | None = None
    stamp: tuple[object, ...] = ()

    def is_due(self, now: datetime) -> bool:
        """Return whether it is time to look whether anything changed."""
        return self.made_at is None or not self.made_at <= now < self.made_at + COPY_EVERY

    def make(self, file: sqlite3.Connection, now: datetime) -> bool:
        """Make a copy where something changed; return whether one was made.

        Only reads the file. Raises OSError or sqlite3.Error where the copy cannot be written.
        """
        self.made_at = now
        stamp = _stamp(file)
        if stamp == self.stamp and self.path.with_name(f"{self.path.name}-copy").exists():
            return False
        if not _is_trusted(file, self.path) or not write_copy(file, self.path):
            return False
        self.stamp = stamp
        return True


def write_copy(file: sqlite3.Connection, path: Path) -> bool:
    """Write a copy of what is live; return False where a row is not as it was written."""
    newest, before = copies_of(path)
    part = newest.with_name(f"{newest.name}-part")
    part.unlink(missing_ok=True)
    begin_file(part)
    with closing(sqlite3.connect(part, autocommit=True)) as copy:
        copy.execute("PRAGMA journal_mode = MEMORY")
        copy.execute("PRAGMA synchronous = OFF")
        migrate(copy)
        copy.execute("BEGIN")
        for table, width, rows in _rows(file):
            marks = ", ".join("?" * width)
            copy.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
        copy.execute("COMMIT")
        doubted = any(
            fails(row[:-1], row[-1])
            for row in copy.execute(f"SELECT {CHECKED}, crc FROM booking")  # noqa: S608
        )
    if doubted:
        part.unlink()
        return False
    sync_file(part)
    if newest.exists() and _is_old(before, newest):
        newest.replace(before)
    part.replace(newest)
    sync_folder(path)
    return True


def restore_from_copy(file: sqlite3.Connection, path: Path) -> int:
    """Put what the newest readable copy has, and the journal lacks, in force; return how much.

    Runs inside a transaction. What was written since the loss stays as it is.
    """
    count = 0
    for copy in copies_of(path):
        try:
            versions = list(copied(copy))
        except sqlite3.Error:
            continue
        if not versions and not copy.exists():
            continue
        for version in versions:
            booking = version.booking
            known = file.execute(
                "SELECT seq FROM booking WHERE id = ?", (text_cell(booking.id),)
            ).fetchone()
            if (known is None or known[0] <= version.seq) and fits(file, booking, None):
                save_row(file, row_of(booking), live=booking.is_live, seq=version.seq)
                count += 1
        _restore_small(file, copy)
        break
    missed_settled(file)
    return count


def live_in_copy(path: Path) -> tuple[datetime | None, int]:
    """Return when the copy that would be restored was made, naive local time, and its bookings."""
    for copy in copies_of(path):
        try:
            count = sum(1 for _ in copied(copy))
            if copy.exists():
                return datetime.fromtimestamp(copy.stat().st_mtime).astimezone(), count
        except OSError, sqlite3.Error:
            continue
    return None, 0


def _restore_small(file: sqlite3.Connection, copy: Path) -> None:
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as kept:
        for table in ("memory", "memo"):
            for name, data, check in kept.execute(f"SELECT * FROM {table}"):  # noqa: S608
                if not fails((name, data), check) and not str(name).startswith("news/"):
                    file.execute(
                        f"INSERT OR IGNORE INTO {table} VALUES (?, ?, ?)",  # noqa: S608
                        (name, data, check),
                    )
        written = fact(kept, WRITTEN)
    write_fact(file, WRITTEN, max(fact(file, WRITTEN), written))


def _rows(file: sqlite3.Connection) -> Iterator[tuple[str, int, Iterator[tuple[object, ...]]]]:
    yield "booking", 21, file.execute(f"SELECT {CHECKED}, crc FROM booking WHERE live = 1")  # noqa: S608
    yield "memory", 3, file.execute("SELECT space, data, crc FROM memory")
    yield "memo", 3, file.execute("SELECT name, data, crc FROM memo")
    yield "fact", 2, file.execute("SELECT name, value FROM fact")


def _stamp(file: sqlite3.Connection) -> tuple[object, ...]:
    """Return what changes whenever something does that the copy holds."""
    row: tuple[object, ...] = file.execute("SELECT total(crc), count(*) FROM memo").fetchone()
    return fact(file, WRITTEN), *row


def _is_trusted(file: sqlite3.Connection, path: Path) -> bool:
    testimony = read_testimony(path)
    return (
        missed_of(file) is None
        and not suspicion_of(path).exists()
        and (testimony is None or fact(file, WRITTEN) >= testimony.written)
    )


def _is_old(before: Path, newest: Path) -> bool:
    if not before.exists():
        return True
    age = newest.stat().st_mtime - before.stat().st_mtime
    return not 0 <= age < KEPT_BEFORE.total_seconds()
