"""Opening the file: check it, set it aside where it is damaged, bring it to today's version."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
import sqlite3
import time

from .rescue.looking import look_through
from .rescue.ranges import READS, UNREADABLE
from .rescue.salvage import salvage
from .rescue.swapping import (
    begin_file,
    copies_of,
    finish_swap,
    name_aside,
    part_of,
    suspicion_of,
    swap,
)
from .rescue.witness import compare_with_witness
from .rows.entry import JournalError
from .rows.schema import APPLICATION_ID, is_as_made, migrate, user_version

CHECK_SECONDS = 0.3
"""How long the check at opening may take. A file that seemed damaged in use is checked through."""
BUSY_SECONDS = 5.0
INSTRUCTIONS_BETWEEN_LOOKS = 10_000

DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class DamagedError(Exception):
    """The file itself is bad, not its surroundings."""


def open_file(path: Path, now: datetime) -> tuple[sqlite3.Connection, Path | None]:
    """Open a journal, or begin one; return where a damaged file was put, if there was one.

    A damaged file is renamed with what belongs to it, and a new one takes its place with all that
    can be read of it. Raises JournalError where it cannot be opened now, JournalTooNewError where
    a later version wrote it.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        finish_swap(path, now)
        was_there = path.exists() and path.stat().st_size > 0
        try:
            connection = _opened(path)
            compare_with_witness(connection, path, was_there=was_there, is_saved=False)
            return connection, None  # noqa: TRY300 - the next line is for the damaged
        except DamagedError:
            target = name_aside(path, now)
            part = part_of(path)
            salvage(path, part, target.name, copies_of(path))
            swap(path, part, target)
            suspicion_of(path).unlink(missing_ok=True)
            connection = _opened(path)
            compare_with_witness(connection, path, was_there=True, is_saved=True)
            return connection, target
    except (OSError, sqlite3.Error, DamagedError) as error:
        raise JournalError(str(error)) from error


def open_to_read(path: Path, let_by: Callable[[], None]) -> sqlite3.Connection:
    """Open a second connection to an open journal, one that changes nothing.

    It calls `let_by` between rows, and now and then on the way to one: see `Courtesy`. Raises
    JournalError.
    """

    def row(_: sqlite3.Cursor, row: tuple[object, ...]) -> tuple[object, ...]:
        let_by()
        return row

    try:
        connection = sqlite3.connect(
            path, timeout=BUSY_SECONDS, check_same_thread=False, autocommit=True
        )
        connection.execute("PRAGMA query_only = ON")
        connection.set_progress_handler(let_by, INSTRUCTIONS_BETWEEN_LOOKS)
        connection.row_factory = row
    except sqlite3.Error as error:
        raise JournalError(str(error)) from error
    return connection


def abandon(connection: sqlite3.Connection) -> None:
    """Close a connection to a file that is not the journal any more, and leave the file alone."""
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)  # noqa: FBT003
    connection.close()


def is_damage(error: Exception) -> bool:
    """Return whether an error says that the file itself is bad."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return isinstance(error, UnicodeDecodeError)
    return code & 0xFF in DAMAGE or code in READS


def suspect(path: Path) -> None:
    """Have the file checked through at its next opening, without regard to how long it takes."""
    with suppress(OSError):
        suspicion_of(path).touch(mode=0o600)


def _opened(path: Path) -> sqlite3.Connection:
    begin_file(path)
    with suppress(OSError):
        path.chmod(0o600)
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, check_same_thread=False, autocommit=True
    )
    try:
        # What is found to be damaged must not be touched, not even by closing it.
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)  # noqa: FBT003
        _check(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        # Who was removed is not left in free pages; not every build of SQLite does so by itself.
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA journal_size_limit = 8388608")
        migrate(connection)
        look_through(connection, copies_of(path))
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, False)  # noqa: FBT003
    except UNREADABLE as error:
        connection.close()
        if is_damage(error):
            raise DamagedError(str(error)) from error
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise DamagedError, or an error of SQLite that says so, when the file is damaged.

    What lives in memory is checked first; what may be as large as it likes only as time allows.
    """
    if user_version(connection) == 0:
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise DamagedError("not a journal")
        return
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DamagedError("not a journal")
    if not is_as_made(connection):
        raise DamagedError("its tables are not as they were made")
    is_suspect = suspicion_of(path).exists()
    end = None if is_suspect else time.monotonic() + CHECK_SECONDS
    if end is not None:
        connection.set_progress_handler(lambda: time.monotonic() > end, INSTRUCTIONS_BETWEEN_LOOKS)
    try:
        for part in ("('memory')", "('booking')", "(1)"):
            (answer,) = connection.execute(f"PRAGMA quick_check{part}").fetchone()
            if answer != "ok":
                raise DamagedError(answer)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise DamagedError(str(error)) from error
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
    finally:
        connection.set_progress_handler(None, 0)
    suspicion_of(path).unlink(missing_ok=True)
