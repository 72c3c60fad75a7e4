"""A disk that hangs on writing, by a hook in sqlite3: only the thread that writes waits."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
import sqlite3
import threading
import time
from typing import Any, override

import pytest

LONGEST = 60.0
"""Seconds after which it comes back by itself: a test that failed must end."""


class SlowDisk:
    """Hangs from `hang` to `come_back`, at statements that begin with one of `at`."""

    def __init__(self) -> None:
        self._works = threading.Event()
        self._works.set()
        self._at: tuple[str, ...] = ()
        self.reached = threading.Event()
        """Something waits for it."""

    def hang(self, *at: str) -> None:
        """Hang at such statements, at any write by default."""
        self._at = at or ("BEGIN IMMEDIATE", "COMMIT", "INSERT", "DELETE", "UPDATE")
        self.reached.clear()
        self._works.clear()

    def come_back(self) -> None:
        """Work again."""
        self._works.set()

    @contextmanager
    def hanging(self, *at: str) -> Iterator[None]:
        """Hang meanwhile."""
        self.hang(*at)
        try:
            yield
        finally:
            self.come_back()

    def waits(self, statement: str) -> None:
        """Let a statement wait where it must."""
        if statement.lstrip().startswith(self._at) and not self._works.is_set():
            self.reached.set()
            self._works.wait(LONGEST)


def hook(
    monkeypatch: pytest.MonkeyPatch,
    asks: Callable[[str], None],
    opens: Callable[[], None] = lambda: None,
) -> None:
    """Have every file of SQLite that is opened from now on ask before each statement.

    `opens` is asked before a file is opened. Both may wait, or raise what SQLite would.
    """

    class Connection(sqlite3.Connection):
        @override
        def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
            asks(sql)
            return super().execute(sql, *args)

        @override
        def executemany(self, sql: str, *args: Any) -> sqlite3.Cursor:
            asks(sql)
            return super().executemany(sql, *args)

    connect: Callable[..., sqlite3.Connection] = sqlite3.connect

    def hooked(*args: Any, **options: Any) -> sqlite3.Connection:
        opens()
        return connect(*args, **{"factory": Connection, **options})

    monkeypatch.setattr(sqlite3, "connect", hooked)


async def until(what: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait in true time, though the clock of the test stands still, until something is so."""
    loop = asyncio.get_running_loop()
    end = time.clock_gettime(time.CLOCK_MONOTONIC) + seconds
    while not what():
        assert time.clock_gettime(time.CLOCK_MONOTONIC) < end, "it never came"
        await loop.run_in_executor(None, time.sleep, 0.005)
        await asyncio.sleep(0)
