"""The one thread that owns the file."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
import sqlite3

from .entry import JournalError
from .opening import is_damage, open_file, suspect


class Worker:
    """Runs work on the file, one piece after the other, in the order in which it is asked for."""

    def __init__(self, path: Path) -> None:
        """Make the thread; `open` opens the file."""
        self._path = path
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="faitout_journal")
        self._connection: sqlite3.Connection | None = None

    async def open(self, now: datetime) -> Path | None:
        """Open the file; return where a damaged one was put. Raises JournalError."""

        def work() -> Path | None:
            self._connection, set_aside = open_file(self._path, now)
            return set_aside

        try:
            return await self._in_thread(work)
        except BaseException:
            self._executor.shutdown(wait=False)
            raise

    async def read[T](self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run work that changes nothing; raise JournalError where it fails."""
        return await self._in_thread(lambda: self._guarded(work))

    async def write[T](self, work: Callable[[sqlite3.Connection], T], *, sync: bool = True) -> T:
        """Run work in a transaction that is on the disk, whole, when this returns.

        Raises JournalError, and then nothing of it is in the file. Without `sync` a loss of power
        may take it back (a crash of the hub does not).
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
            return result

        return await self._in_thread(lambda: self._guarded(transaction))

    async def close(self) -> None:
        """Close the file and end the thread, after all that was asked for before."""

        def work() -> None:
            connection, self._connection = self._connection, None
            if connection:
                connection.close()

        await self._in_thread(work)
        self._executor.shutdown()

    def _guarded[T](self, work: Callable[[sqlite3.Connection], T]) -> T:
        if self._connection is None:
            raise JournalError("the journal is closed")
        try:
            return work(self._connection)
        except sqlite3.Error as error:
            if is_damage(error):
                suspect(self._path)
            raise JournalError(str(error)) from error

    async def _in_thread[T](self, work: Callable[[], T]) -> T:
        try:
            future = asyncio.get_running_loop().run_in_executor(self._executor, work)
        except RuntimeError as error:
            raise JournalError("the journal is closed") from error
        return await future
