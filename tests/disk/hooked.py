"""A disk in the same process, by a hook in sqlite3: it refuses, hangs, or is not there."""

from collections.abc import Callable
from enum import StrEnum
import sqlite3
import threading
from typing import Any, override

import pytest

LONGEST = 60.0
"""Seconds after which a hang ends by itself: a test that failed must end."""
WRITES = ("BEGIN IMMEDIATE", "COMMIT", "INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE")


class Mood(StrEnum):
    """What the disk does."""

    WORKS = "works"
    REFUSES = "refuses"
    HANGS = "hangs"
    IS_AWAY = "is away"
    """No file on it can be opened; those that are open cannot be written."""


class HookedDisk:
    """Every file of SQLite that is opened after `hook` lies on it."""

    def __init__(self) -> None:
        self.mood = Mood.WORKS
        self._changed = threading.Condition()

    def becomes(self, mood: Mood) -> None:
        """Be so from now on; what hung goes on, well or not."""
        with self._changed:
            self.mood = mood
            self._changed.notify_all()

    def opens(self) -> None:
        """Raise what SQLite raises where no file can be opened."""
        if self.mood is Mood.IS_AWAY:
            raise sqlite3.OperationalError("unable to open database file")

    def answers(self, statement: str) -> None:
        """Raise what SQLite raises, or wait, where a statement would write."""
        if not statement.lstrip().startswith(WRITES):
            return
        with self._changed:
            self._changed.wait_for(lambda: self.mood is not Mood.HANGS, LONGEST)
        if self.mood in (Mood.REFUSES, Mood.IS_AWAY):
            raise sqlite3.OperationalError("database or disk is full")


def hook(disk: HookedDisk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put every file of SQLite that is opened from now on on the disk."""

    class Connection(sqlite3.Connection):
        @override
        def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
            disk.answers(sql)
            return super().execute(sql, *args)

        @override
        def executemany(self, sql: str, *args: Any) -> sqlite3.Cursor:
            disk.answers(sql)
            return super().executemany(sql, *args)

    connect: Callable[..., sqlite3.Connection] = sqlite3.connect

    def hooked(*args: Any, **options: Any) -> sqlite3.Connection:
        disk.opens()
        return connect(*args, **{"factory": Connection, **options})

    monkeypatch.setattr(sqlite3, "connect", hooked)
