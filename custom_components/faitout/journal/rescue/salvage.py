"""Saving what a damaged file can still give, into a new one.

    1  tables as far as their trees can be read, in ranges halved around what cannot   (ranges)
    2  what is missing then, page by page, whatever the trees say                      (pages)
    3  live bookings that are on the bad page itself, from where else they stand       (versions)
    4  the record: a stretch in which something is missing is not replayed             (holes)

The damaged file is only read. The new one is whole and synced before it gets its name.
"""

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
import sqlite3
from typing import Final

from ..rows.checks import check_of
from ..rows.schema import FILL, migrate
from .holes import close_holes
from .keyed import copy_keyed
from .missing import Recovered, find_missing
from .news import Salvaged, tell_salvaged
from .pages import FilePages, Values
from .ranges import HIGHEST, OLD, UNREADABLE, RowidRange, columns_of, copy_table, is_unreadable
from .row_kinds import CHECK, table_of
from .swapping import begin_file, sync_file

LISTS: Final = ("booking", "outbox", "decision", "use", "checkpoint", "evidence", "doubt")
"""Tables with rowids: what people wait for first."""
KEYED: Final = ("memory", "memo", "fact")
RECORD: Final = frozenset({"checkpoint", "evidence"})
INDEXES: Final = {
    "booking": "booking_by_start",
    "decision": "decision_by_seq",
    "use": "use_by_end",
    "checkpoint": "checkpoint_by_space",
    "evidence": "evidence_by_space",
}
"""An index of each table that has all of its rows."""
OWN_KEYS: Final = frozenset({"outbox", "checkpoint", "evidence"})
"""Tables whose first column is the rowid, which therefore does not stand in the row."""


NAMES: Final = {
    "decision": "seq, space, at, event, reason, booking",
    "use": "seq, space, start, end, booking",
}
"""The columns of tables whose rowid has no name of its own."""


@dataclass(frozen=True, slots=True)
class _Lost:
    """What the trees of the damaged file did not give."""

    spans: Mapping[str, list[RowidRange]]
    keyed: frozenset[str]

    @property
    def is_nothing(self) -> bool:
        return not self.keyed and not any(self.spans.values())


def salvage(damaged: Path, target: Path, aside: str, copies: Iterable[Path]) -> Salvaged:
    """Write what can be read of a damaged file to a new one, which is whole when this returns.

    `aside` is the name that the damaged file will have, `copies` the rolling copies. Raises OSError
    or sqlite3.Error where the new file cannot be written, or hardly anything can be read.
    """
    for suffix in ("", "-journal", "-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    begin_file(target)
    with closing(sqlite3.connect(target, autocommit=True)) as file:
        # Until it is synced as a whole nobody knows it. Statements that fail must be undone still.
        file.execute("PRAGMA journal_mode = MEMORY")
        file.execute("PRAGMA synchronous = OFF")
        migrate(file)
        file.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)  # noqa: FBT003
        lost = _copy_trees(file, damaged)
        if not lost.is_nothing:
            _copy_pages(file, damaged, lost)
        found = find_missing(file, copies)
        salvaged = _counted(file, found, lost, aside)
        close_holes(file, salvaged.missing)
        tell_salvaged(file, salvaged)
        _detach(file)
    sync_file(target)
    return salvaged


def _copy_trees(file: sqlite3.Connection, damaged: Path) -> _Lost:
    try:
        file.execute(f"ATTACH ? AS {OLD}", (str(damaged),))
        file.execute(f"SELECT count(*) FROM {OLD}.sqlite_schema").fetchone()  # noqa: S608
    except UNREADABLE as error:
        if not is_unreadable(error):
            raise
        whole = {table: [RowidRange(0, HIGHEST)] for table in LISTS}
        return _Lost(whole, frozenset(KEYED))
    spans = {table: copy_table(file, table) for table in LISTS}
    keyed = frozenset(table for table in KEYED if not copy_keyed(file, table))
    if "crc" not in columns_of(file, "booking"):
        file.execute("BEGIN")
        for statement in FILL:
            file.execute(statement)
        file.execute("COMMIT")
    return _Lost(spans, keyed)


def _copy_pages(file: sqlite3.Connection, damaged: Path, lost: _Lost) -> None:
    """Copy rows of what is lost from the pages they are on, the newest where there are several."""
    is_blind = all(spans == [RowidRange(0, HIGHEST)] for spans in lost.spans.values())
    with FilePages(damaged) as pages:
        file.execute("BEGIN")
        for rowid, cells in pages.rows():
            table = table_of(rowid, cells)
            if table is None or (is_blind and table in RECORD):
                continue
            if rowid is None:
                if table in lost.keyed:
                    _put(file, f"INSERT OR IGNORE INTO {table} VALUES", cells)
            elif any(span.low <= rowid <= span.high for span in lost.spans[table]):
                _put_row(file, table, rowid, cells)
        file.execute("COMMIT")


def _put_row(file: sqlite3.Connection, table: str, rowid: int, cells: Values) -> None:
    if table == "booking":
        if len(cells) == CHECK:
            cells = (*cells, check_of(*cells))
        known = file.execute("SELECT seq FROM booking WHERE id = ?", cells[:1]).fetchone()
        if known is None or (isinstance(cells[19], int) and known[0] < cells[19]):
            _put(file, "INSERT OR REPLACE INTO booking VALUES", cells)
    elif table in OWN_KEYS:
        _put(file, f"INSERT OR IGNORE INTO {table} VALUES", (rowid, *cells[1:]))
    else:
        into = f"{table} (rowid, {NAMES[table]})"
        _put(file, f"INSERT OR IGNORE INTO {into} VALUES", (rowid, *cells))


def _put(file: sqlite3.Connection, statement: str, cells: Values) -> None:
    try:
        file.execute(f"{statement} ({', '.join('?' * len(cells))})", cells)
    except (sqlite3.Error, OverflowError) as error:
        if isinstance(error, sqlite3.Error) and not is_unreadable(error):
            raise


def _counted(file: sqlite3.Connection, found: Recovered, lost: _Lost, damaged: str) -> Salvaged:
    saved = {table: _count(file, table) for table in (*LISTS, *KEYED)}
    missing: dict[str, int | None] = dict.fromkeys(lost.keyed)
    for table, spans in lost.spans.items():
        there = _had(file, table)
        if there is not None and there > saved[table]:
            missing[table] = there - saved[table]
        elif spans and there is None:
            missing[table] = None
    live: int = file.execute("SELECT count(*) FROM booking WHERE live = 1").fetchone()[0]
    return Salvaged(
        damaged=damaged,
        saved=saved,
        missing=missing,
        live=live,
        restored=found.restored,
        stand_ins=found.stand_ins,
        lost=found.missing,
    )


def _count(file: sqlite3.Connection, table: str) -> int:
    count: int = file.execute(f"SELECT count(*) FROM main.{table}").fetchone()[0]  # noqa: S608
    return count


def _had(file: sqlite3.Connection, table: str) -> int | None:
    """Return how many rows the damaged file had, by an index of the table; None if unreadable."""
    index = INDEXES.get(table)
    if index is None:
        return None
    try:
        count: int = file.execute(
            f"SELECT count(*) FROM {OLD}.{table} INDEXED BY {index}"  # noqa: S608 - names of ours
        ).fetchone()[0]
    except UNREADABLE as error:
        if not is_unreadable(error):
            raise
        return None
    return count


def _detach(file: sqlite3.Connection) -> None:
    if any(name == OLD for _, name, _ in file.execute("PRAGMA database_list")):
        file.execute(f"DETACH {OLD}")
