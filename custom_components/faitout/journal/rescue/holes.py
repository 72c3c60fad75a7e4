"""Holes in a record that was saved: what follows one is not replayed as if nothing were missing.

A replay is right to the letter or it is not given. From the first entry of a space that may be
missing up to its next whole checkpoint the record is void: an empty checkpoint marks the place, and
the reader leaves a stretch out that it cannot read.
"""

from collections.abc import Iterator, Mapping, Sequence
import sqlite3
from typing import Final

from .keyed import both_ends
from .ranges import HIGHEST, OLD, RowidRange

VOID: Final = b""
"""The data of a checkpoint that no replay can begin with."""

_FIRST: Final = (
    "SELECT min(seq) FROM (SELECT min(seq) AS seq FROM evidence WHERE space = ?1 AND seq >= ?2"
    " UNION ALL SELECT min(seq) FROM decision WHERE space = ?1 AND seq >= ?2)"
)
_TIME: Final = (
    "SELECT ifnull((SELECT at FROM evidence WHERE seq <= ?1 ORDER BY seq DESC LIMIT 1),"
    " (SELECT ifnull(min(at), 0) FROM evidence))"
)


def close_holes(file: sqlite3.Connection, damaged: Mapping[str, int | None]) -> None:
    """Void what a replay must not use, where tables could not be read whole.

    `damaged` says how many rows of which are missing; None: some.

    A page that is half overwritten gives no error for all that it lacks, so the whole table is
    looked through: entries and rows of decisions are numbered without a gap.
    """
    spaces = [
        space for (space,) in file.execute(
            "SELECT space FROM evidence UNION SELECT space FROM checkpoint"
        )
    ]  # fmt: skip
    owners = _entries(file, "evidence") if "evidence" in damaged else None
    heads = _entries(file, "checkpoint") if "checkpoint" in damaged else None
    file.execute("BEGIN")
    if "evidence" in damaged:
        for hole in _missing(file, "evidence", *_entry_bounds(file)):
            _void_entries(file, spaces, hole, owners)
    if "checkpoint" in damaged:
        known = {seq for (seq,) in file.execute("SELECT seq FROM checkpoint")}
        for seq, space in (heads or {}).items():
            if seq not in known:
                void(file, space, RowidRange(seq, seq), is_owner=True)
        if heads is None:
            # Nobody can tell which are missing.
            file.execute("UPDATE checkpoint SET data = ?, gap = 1", (VOID,))
    if "decision" in damaged:
        holes = list(_missing(file, "decision", 1, 0))
        inside = sum(hole.high - hole.low + 1 for hole in holes)
        if damaged["decision"] is None or damaged["decision"] > inside:
            holes.append(RowidRange(HIGHEST, HIGHEST))
        for hole in holes:
            _void_all(file, spaces, _around(file, hole))
    file.execute("COMMIT")


def _void_entries(
    file: sqlite3.Connection,
    spaces: Sequence[object],
    hole: RowidRange,
    owners: Mapping[int, object] | None,
) -> None:
    if owners is None:
        _void_all(file, spaces, hole)
        return
    for seq, space in owners.items():
        if hole.low <= seq <= hole.high:
            void(file, space, RowidRange(seq, seq), is_owner=True)


def _entry_bounds(file: sqlite3.Connection) -> tuple[int, int]:
    """Return the first entry that there must be, that of a checkpoint, and the last known of."""
    first, *last = file.execute(
        "SELECT (SELECT ifnull(min(seq), 1) FROM checkpoint),"
        " (SELECT ifnull(max(seq), 0) FROM decision), (SELECT ifnull(max(seq), 0) FROM booking)"
    ).fetchone()
    return first, max(last)


def void(
    file: sqlite3.Connection, space: object, hole: RowidRange, *, is_owner: bool = False
) -> None:
    """Void the record of a space from the first entry in a hole, or after it, that it may miss.

    `is_owner`: the first entry of the hole is one of this space.
    """
    first: int | None = hole.low
    if not is_owner:
        (first,) = file.execute(_FIRST, (space, hole.low)).fetchone()
    if first is None:
        return
    file.execute(
        "UPDATE checkpoint SET data = ?, gap = 1 WHERE space = ? AND seq BETWEEN ? AND ?",
        (VOID, space, first, hole.high),
    )
    (at,) = file.execute(_TIME, (first,)).fetchone()
    file.execute(
        "INSERT OR IGNORE INTO checkpoint VALUES (?, ?, ?, 1, ?)", (first, space, at, VOID)
    )
    file.execute(
        "UPDATE checkpoint SET data = ?, gap = 1 WHERE space = ? AND seq = ?", (VOID, space, first)
    )


def _void_all(file: sqlite3.Connection, spaces: Sequence[object], hole: RowidRange) -> None:
    for space in spaces:
        void(file, space, hole)


def _entries(file: sqlite3.Connection, table: str) -> dict[int, object] | None:
    """Return whose each row of the damaged file was, by its index; None if that is damaged too."""
    try:
        found, is_whole = both_ends(
            file,
            f"SELECT seq, space FROM {OLD}.{table} INDEXED BY {table}_by_space"  # noqa: S608
            " ORDER BY space, seq",
        )
    except sqlite3.OperationalError:
        return None
    return {seq: row[1] for seq, row in found.items() if isinstance(seq, int)} if is_whole else None


def _missing(file: sqlite3.Connection, table: str, first: int, last: int) -> Iterator[RowidRange]:
    """Yield the numbers from the first to the last row, or up to `last`, that no row has."""
    expected = first
    for (rowid,) in file.execute(f"SELECT rowid FROM {table} ORDER BY rowid").fetchall():  # noqa: S608
        if rowid > expected:
            yield RowidRange(expected, rowid - 1)
        expected = max(expected, rowid + 1)
    if expected <= last:
        yield RowidRange(expected, last)


def _around(file: sqlite3.Connection, rowids: RowidRange) -> RowidRange:
    """Return the entries whose decisions may be among missing rows."""
    low, high = file.execute(
        "SELECT ifnull((SELECT seq FROM decision WHERE rowid < ? ORDER BY rowid DESC LIMIT 1), 0),"
        " ifnull((SELECT seq FROM decision WHERE rowid > ? ORDER BY rowid LIMIT 1), ?)",
        (rowids.low, rowids.high, 2**62),
    ).fetchone()
    return RowidRange(low, high)
