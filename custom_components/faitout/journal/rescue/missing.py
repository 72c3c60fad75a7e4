"""Live bookings that a damaged file had and whose rows cannot be read, looked for elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
import sqlite3
from typing import Any

from ...engine.ids import SpaceId
from ..rows.cells import cell_text, microseconds, text_cell
from .holding import STAND_IN, Traces, give_up, instant_or_none, put_in_force, stand_in
from .keyed import both_ends
from .ranges import OLD
from .versions import newest_versions


@dataclass(frozen=True, slots=True)
class Recovered:
    """What became of live bookings that were not in their place."""

    restored: int
    stand_ins: int
    missing: int
    """Of those that are known to have been there."""


def find_missing(file: sqlite3.Connection, copies: Iterable[Path]) -> Recovered:
    """Put live bookings back that are missing in the new file, inside a transaction of its own."""
    versions = newest_versions(file, copies)
    names = _names(file)
    traces = _traces(file, names)
    known = {cell_text(name) for (name,) in file.execute("SELECT id FROM booking")}
    restored = stand_ins = missing = 0
    file.execute("BEGIN")
    for name in sorted(versions.keys() - known):
        if versions[name].booking.is_live and put_in_force(file, versions, name, instead=None):
            restored += 1
            known.add(name)
    for trace in traces:
        if trace.name in known or _is_taken(file, trace):
            continue
        if stand_in(file, trace, 0, instead=None):
            stand_ins += 1
        else:
            give_up(file, trace, instead=None)
            missing += 1
    file.execute("COMMIT")
    return Recovered(restored, stand_ins, missing)


def _is_taken(file: sqlite3.Connection, trace: Traces) -> bool:
    """Return whether the booking is there: at its time in its room there is only one."""
    found = file.execute(
        "SELECT 1 FROM booking WHERE space = ? AND live = 1 AND start = ?",
        (text_cell(trace.space), trace.start and microseconds(trace.start)),
    )
    return found.fetchone() is not None


def _names(file: sqlite3.Connection) -> dict[int, str]:
    """Return the ids of bookings by their rowids, as the index of ids has them."""
    found = _index(file, "id, rowid", "sqlite_autoindex_booking_1", "id")
    return {rowid: cell_text(name) for name, rowid in found if isinstance(rowid, int)}


def _traces(file: sqlite3.Connection, names: dict[int, str]) -> list[Traces]:
    """Return what the index of live bookings knows of each."""
    found = _index(file, "rowid, space, start", "booking_live", "space, start", "WHERE live = 1")
    traces = []
    for rowid, space, cell in found:
        start = instant_or_none(cell)
        if start and isinstance(rowid, int):
            name = names.get(rowid) or f"unreadable-{cell_text(space)}-{cell}"
            traces.append(Traces(name, SpaceId(cell_text(space)), start))
    traces.sort(key=lambda trace: (trace.space, trace.start))
    # The next one tells when each is over at the latest, be it here or missing as well.
    ends = [
        following.start if following and following.space == trace.space else None
        for trace, following in zip_longest(traces, traces[1:])
    ]
    return [
        replace(trace, end=end if end and trace.start and end < trace.start + STAND_IN else None)
        for trace, end in zip(traces, ends, strict=True)
    ]


def _index(
    file: sqlite3.Connection, columns: str, index: str, order: str, where: str = ""
) -> Iterable[tuple[Any, ...]]:
    try:
        found, _ = both_ends(
            file,
            f"SELECT {columns} FROM {OLD}.booking INDEXED BY {index}"  # noqa: S608 - names of ours
            f" {where} ORDER BY {order}",
        )
    except sqlite3.OperationalError:
        # There is no such file, or no such index in it.
        return ()
    return found.values()
