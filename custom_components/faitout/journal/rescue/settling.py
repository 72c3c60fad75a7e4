"""Rows of live bookings that are not as they were written: what the indexes and others say of them.

A row and the indexes on it lie on different pages. Where their cells make the check right, the row
is as it was. Else it is put in force as well as it can be; see `holding`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
import logging
from pathlib import Path
import sqlite3
from typing import Final

from ...engine.booking import Booking
from ...engine.ids import SpaceId
from ..rows.bookings import CHECKED, NONSENSE, booking_of
from ..rows.cells import TextCell, cell_text
from ..rows.checks import Cell, fails
from .holding import Traces, give_up, instant_or_none, keep, put_in_force, stand_in
from .keyed import lenient_texts
from .versions import Version, newest_versions

_LOGGER = logging.getLogger(__name__)

ID, SPACE, START, END = 0, 1, 2, 3
LIVE, SEQ, CHECK = 18, 19, 20
_STAGES_LEFT: Final = slice(0, 18)


@dataclass(frozen=True, slots=True)
class _Suspect:
    """A row that fails its check, and what the indexes say in the place of its cells."""

    rowid: int
    cells: tuple[Cell, ...]
    name: TextCell | None
    space: TextCell | None
    start: int | None

    @property
    def mended(self) -> tuple[Cell, ...]:
        """The cells with those of the indexes in their places."""
        cells = list(self.cells)
        for place, cell in ((ID, self.name), (SPACE, self.space), (START, self.start)):
            if cell is not None:
                cells[place] = cell
        if self.start is not None:
            cells[LIVE] = 1
        return tuple(cells)

    @property
    def traces(self) -> Traces:
        """What is known of it."""
        cells = self.mended
        name, space = (_text(cells[place]) for place in (ID, SPACE))
        start, end = instant_or_none(cells[START]), instant_or_none(cells[END])
        return Traces(name, SpaceId(space), start, end)


def settle(file: sqlite3.Connection, copies: Iterable[Path]) -> int:
    """Put every live booking that fails its check in force again, inside a transaction.

    Returns how many there were. Reads all live rows: 0.3 s for 100,000.
    """
    suspects = _suspects(file)
    # From here on the indexes say what the rows do.
    file.execute("REINDEX booking")
    if not suspects:
        return 0
    versions = newest_versions(file, copies)
    for suspect in suspects:
        _settle(file, suspect, versions)
    return len(suspects)


def _settle(file: sqlite3.Connection, suspect: _Suspect, versions: Mapping[str, Version]) -> None:
    cells, traces, rowid = suspect.mended, suspect.traces, suspect.rowid
    _LOGGER.error("Booking %s is not as it was written", traces.name)
    if not fails(cells[:CHECK], cells[CHECK]):
        file.execute("DELETE FROM booking WHERE rowid = ?", (rowid,))
        file.execute(f"INSERT OR REPLACE INTO booking VALUES ({', '.join('?' * 21)})", cells)  # noqa: S608
        return
    if put_in_force(file, versions, traces.name, instead=rowid):
        return
    booking = _booking(suspect)
    found = cells[SEQ]
    seq = found if isinstance(found, int) else 0
    if booking and keep(file, booking, seq, instead=rowid):
        return
    if not stand_in(file, traces, seq, instead=rowid):
        give_up(file, traces, instead=rowid)


def _booking(suspect: _Suspect) -> Booking | None:
    """Return the booking as it can be read, live as the indexes have it."""
    try:
        booking = booking_of(suspect.mended[_STAGES_LEFT])  # type: ignore[arg-type] # may be none
        return booking if booking.is_live else replace(booking, ended_at=None)
    except NONSENSE:
        return None


def _suspects(file: sqlite3.Connection) -> list[_Suspect]:
    with lenient_texts(file):
        live = {
            rowid: (space, start)
            for rowid, space, start in file.execute(
                "SELECT rowid, space, start FROM booking INDEXED BY booking_live WHERE live = 1"
            )
        }
        failing = {
            rowid: cells
            for rowid, *cells in file.execute(
                f"SELECT rowid, {CHECKED}, crc FROM booking NOT INDEXED"  # noqa: S608
            )
            if (cells[LIVE] != 0 or rowid in live)
            and (fails(cells[:CHECK], cells[CHECK]) or not cells[LIVE])
        }
        names = {
            rowid: name
            for name, rowid in file.execute(
                "SELECT id, rowid FROM booking INDEXED BY sqlite_autoindex_booking_1"
            )
            if rowid in failing
        }
    return [
        _Suspect(rowid, tuple(cells), names.get(rowid), *live.get(rowid, (None, None)))
        for rowid, cells in failing.items()
    ]


def _text(cell: Cell) -> str:
    return cell_text(cell) if isinstance(cell, str | bytes) else str(cell)
