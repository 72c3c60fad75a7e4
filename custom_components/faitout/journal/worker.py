"""The two lanes to the file: one connection writes, another one only reads.

write ──► the writing lane ──► one transaction after the other, synced
read  ──► the reading lane ──► what was committed when it began; a commit never waits for it
"""

from collections.abc import Callable
from datetime import UTC, datetime
import logging
from pathlib import Path
import sqlite3
from typing import Final

from .courtesy import Courtesy
from .lane import Lane
from .opening import abandon, is_damage, open_file, open_to_read, suspect
from .rescue.ranges import UNREADABLE
from .rescue.replaced import name_of_file, rescue
from .rescue.witness import mark
from .rows.entry import JournalError

_LOGGER = logging.getLogger(__name__)

WRITE_SECONDS: Final = 5.0
"""How long whoever writes waits for the disk. An SD card that tidies up stalls for a second or two
and SQLite waits as long as this for another program's lock; people wait no longer for an answer."""
READ_SECONDS: Final = 60.0
"""How long whoever reads waits: a record of five weeks takes a second or two, 40 spaces in turn."""


class Worker:
    """Runs work on the file. Its methods belong to the event loop."""

    def __init__(self, path: Path) -> None:
        """Make the threads; `open` opens the file."""
        self.path = path
        self._writer = Lane("faitout_journal")
        self._reader = Lane("faitout_journal_reader")
        self._courtesy = Courtesy()
        self._writing: sqlite3.Connection | None = None
        self._reading: sqlite3.Connection | None = None
        self._name: tuple[int, int] | None = None
        """Which file is open."""
        self.is_damaged = False
        """It seemed damaged in use: the next `open` saves what can be saved."""
        self._is_stale = False
        """Another file is open to write than the one to read, if any is."""
        self.has_news = False
        """Something may have been written down that a person should be told."""
        self.set_aside: Path | None = None
        """Where a damaged file was put at opening; None if there was none."""

    @property
    def hangs(self) -> bool:
        """Whether a write is overdue and has not come back yet."""
        return self._writer.hangs

    async def open(self, now: datetime, seconds: float | None = None) -> None:
        """Open the file, as far as it is not open yet.

        Raises JournalError, also when it takes longer than so many seconds: then it goes on, and
        the next call finds what has come of it.
        """

        def to_write() -> None:
            if self.is_damaged and self._writing:
                abandon(self._writing)
                self._writing = None
            if self._writing is None:
                self._writing, set_aside = self._opened(now)
                self.set_aside = set_aside or self.set_aside
                self._name = name_of_file(self.path)
                self._is_stale = self.has_news = True
            self.is_damaged = False

        def to_read() -> None:
            if self._is_stale or self._reading is None:
                self._read_anew()

        await self._writer.run(to_write, seconds)
        await self._reader.run(to_read, seconds)

    async def read[T](
        self, work: Callable[[sqlite3.Connection], T], seconds: float | None = READ_SECONDS
    ) -> T:
        """Run work that changes nothing; raise JournalError where it fails or takes too long.

        All of it sees the file as it was at one instant.
        """

        def at_one_instant(connection: sqlite3.Connection) -> T:
            connection.execute("BEGIN")
            try:
                return work(connection)
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

        def read() -> T:
            if self._is_stale:
                self._read_anew()
            return self._guarded(self._reading, at_one_instant)

        return await self._reader.run(read, seconds)

    async def write[T](
        self,
        work: Callable[[sqlite3.Connection], T],
        *,
        sync: bool = True,
        seconds: float | None = WRITE_SECONDS,
    ) -> T:
        """Run work in a transaction that is on the disk, whole, when this returns.

        Raises JournalError, and then nothing of it is in the file; only where it took too long
        (never with None) it may still come to be there. Without `sync` a loss of power may take it
        back (a crash of the hub does not).
        """

        def transaction(connection: sqlite3.Connection) -> T:
            if not sync:
                connection.execute("PRAGMA synchronous = NORMAL")
            try:
                connection.execute("BEGIN IMMEDIATE")
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            finally:
                if not sync:
                    connection.execute("PRAGMA synchronous = FULL")
            self._after(connection, sync=sync)
            return result

        with self._courtesy.shown():
            return await self._writer.run(
                lambda: self._guarded(self._writing, transaction), seconds
            )

    async def close(self) -> None:
        """Close the file and end the threads, after all that was asked for before. Never raises.

        A disk that hangs is not waited for: the file is closed when it is back.
        """

        def to_read() -> None:
            connection, self._reading, self._is_stale = self._reading, None, False
            if connection:
                connection.close()

        def to_write() -> None:
            connection, self._writing = self._writing, None
            if connection:
                connection.close()

        # The one that writes is closed last: it merges what waits into the file.
        for lane, work in ((self._reader, to_read), (self._writer, to_write)):
            try:
                await lane.run(work, WRITE_SECONDS)
            except (JournalError, sqlite3.Error) as error:
                _LOGGER.warning("%s is not closed in good order: %s", self.path, error)
            lane.end(work)

    def _opened(self, now: datetime) -> tuple[sqlite3.Connection, Path | None]:
        """Open the file; a fault of ours in that is no reason to come up without doors."""
        try:
            return open_file(self.path, now)
        except JournalError:
            raise
        except Exception as error:
            _LOGGER.exception("%s could not be opened", self.path)
            raise JournalError(repr(error)) from error

    def _read_anew(self) -> None:
        """Open the connection that reads, in its thread, to the file that is open to write."""
        connection, self._reading = self._reading, None
        if connection:
            abandon(connection)
        self._reading = open_to_read(self.path, self._courtesy.let_by)
        self._is_stale = False

    def _guarded[T](
        self, connection: sqlite3.Connection | None, work: Callable[[sqlite3.Connection], T]
    ) -> T:
        if connection is None:
            raise JournalError("the journal is not open")
        try:
            return work(connection)
        except UNREADABLE as error:
            if is_damage(error):
                suspect(self.path)
                self.is_damaged = True
            raise JournalError(str(error)) from error

    def _after(self, connection: sqlite3.Connection, *, sync: bool) -> None:
        """See to it, in the writing thread, that what was just committed keeps its place."""
        if name_of_file(self.path) != self._name:
            _LOGGER.error("Another file lies in the place of %s: it is set aside", self.path)
            rescue(connection, self.path, datetime.now(UTC))
            abandon(connection)
            self._writing, _ = open_file(self.path, datetime.now(UTC))
            self._name = name_of_file(self.path)
            self._is_stale = self.has_news = True
        elif sync:
            mark(connection, self.path)
