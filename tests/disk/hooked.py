"""A disk in the same process, by a hook in sqlite3: it refuses, hangs, or is not there."""

from enum import StrEnum
import sqlite3
import threading

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
    """The disk of every file of SQLite that asks `answers` and `opens` before all that it does."""

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
