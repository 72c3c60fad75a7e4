"""The tables of the file, and the way from every earlier version of them to today's.

Version history
1. Bookings, the memory of each space, evidence with checkpoints, decisions, uses.
2. Memos: what doors, lights, heat and links have to remember.
3. The outbox of metrics.
4. A check in each row of what is live, and what is doubted.
"""

from collections.abc import Sequence
from contextlib import closing
from functools import cache
import sqlite3

from .bookings import CHECKED, SHORT
from .checks import FUNCTION, offer_check
from .entry import JournalTooNewError

APPLICATION_ID = 0x46544A31
"""Marks the file as a journal of ours ("FTJ1")."""

type Script = tuple[str, ...]
"""Statements that bring a file from the version before to the next."""

type Description = tuple[bytes, bytes | None]

FIRST: Script = (
    """CREATE TABLE booking (
        id TEXT PRIMARY KEY, space TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
        created_at INTEGER NOT NULL, title TEXT NOT NULL, holder TEXT NOT NULL,
        source TEXT NOT NULL, series TEXT, made_by TEXT NOT NULL, protected INTEGER NOT NULL,
        private INTEGER NOT NULL, stage TEXT NOT NULL, moved_at INTEGER,
        kept_by_hand INTEGER NOT NULL, checked_in_at INTEGER, checked_in_by TEXT,
        ended_at INTEGER, live INTEGER NOT NULL, seq INTEGER NOT NULL
    )""",
    "CREATE INDEX booking_live ON booking (space, start) WHERE live = 1",
    "CREATE INDEX booking_by_start ON booking (start)",
    f"CREATE INDEX booking_long ON booking (end) WHERE end - start >= {SHORT}",
    "CREATE TABLE memory (space TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE use (
        seq INTEGER NOT NULL, space TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
        booking TEXT
    )""",
    "CREATE INDEX use_by_end ON use (space, end)",
    """CREATE TABLE decision (
        seq INTEGER NOT NULL, space TEXT NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL,
        reason BLOB NOT NULL, booking BLOB
    )""",
    "CREATE INDEX decision_by_time ON decision (space, at)",
    "CREATE INDEX decision_by_seq ON decision (space, seq)",
    "CREATE INDEX decision_with_booking ON decision (at) WHERE booking IS NOT NULL",
    """CREATE TABLE checkpoint (
        seq INTEGER PRIMARY KEY, space TEXT NOT NULL, at INTEGER NOT NULL, gap INTEGER NOT NULL,
        data BLOB NOT NULL
    )""",
    "CREATE INDEX checkpoint_by_space ON checkpoint (space, seq)",
    """CREATE TABLE evidence (
        seq INTEGER PRIMARY KEY, space TEXT NOT NULL, at INTEGER NOT NULL, name TEXT NOT NULL,
        data BLOB NOT NULL, far BLOB
    )""",
    "CREATE INDEX evidence_by_space ON evidence (space, seq)",
)
SECOND: Script = ("CREATE TABLE memo (name TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID",)
THIRD: Script = ("CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, line BLOB NOT NULL)",)
FILL: Script = (
    f"UPDATE booking SET crc = {FUNCTION}({CHECKED}) WHERE live = 1",  # noqa: S608 - names of ours
    f"UPDATE memory SET crc = {FUNCTION}(space, data)",  # noqa: S608 - names of ours
    f"UPDATE memo SET crc = {FUNCTION}(name, data)",  # noqa: S608 - names of ours
)
"""Fills in the checks of rows that never had one."""
FOURTH: Script = (
    "ALTER TABLE booking ADD COLUMN crc INTEGER",
    "ALTER TABLE memory ADD COLUMN crc INTEGER",
    "ALTER TABLE memo ADD COLUMN crc INTEGER",
    *FILL,
    """CREATE TABLE doubt (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, space TEXT NOT NULL,
        start INTEGER, end INTEGER
    )""",
)
SCRIPTS: Sequence[Script] = (FIRST, SECOND, THIRD, FOURTH)
"""Each brings a file from the version of its place to the next; the first makes a new file."""


def migrate(connection: sqlite3.Connection, scripts: Sequence[Script] = SCRIPTS) -> None:
    """Bring a file to today's version, one transaction for each step.

    A crash in between leaves a version that is whole. Raises JournalTooNewError, having changed
    nothing, where the file is of a later version.
    """
    version = user_version(connection)
    if version > len(scripts):
        raise JournalTooNewError(f"version {version} is newer than {len(scripts)}")
    offer_check(connection)
    for step, script in enumerate(scripts[version:], version + 1):
        connection.execute("BEGIN IMMEDIATE")
        for statement in script:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {step}")
        connection.execute("COMMIT")


def is_as_made(connection: sqlite3.Connection) -> bool:
    """Return whether the tables and indexes of a file are those that its version is made of.

    A bit that flips in their text renames a column, or makes a key of it that is none. Of a later
    version nothing is known. Raises an error of SQLite, or UnicodeDecodeError, where not even that
    can be read.
    """
    version = user_version(connection)
    if version > len(SCRIPTS):
        return True
    return _made(version) <= _described(connection)


@cache
def _made(version: int) -> frozenset[Description]:
    with closing(sqlite3.connect(":memory:", autocommit=True)) as new:
        migrate(new, SCRIPTS[:version])
        return _described(new)


def _described(connection: sqlite3.Connection) -> frozenset[Description]:
    """Return each table and index by its name and its text, as bytes: a bad one may be no text."""
    return frozenset(
        connection.execute("SELECT CAST(name AS BLOB), CAST(sql AS BLOB) FROM sqlite_schema")
    )


def user_version(connection: sqlite3.Connection) -> int:
    """Return the version of a file; 0 for an empty one."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version
