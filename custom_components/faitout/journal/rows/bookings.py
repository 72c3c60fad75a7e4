"""Bookings as rows: columns, not JSON, so that 100,000 of them open at once."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
import gc
import logging
import sqlite3
import zlib

from ...engine.booking import Actor, Booking, Stage
from ...engine.ids import BookingId, SeriesId, SourceId, SpaceId
from ...engine.ledger import Ledger, OverlapError
from .cells import MICROSECOND, TextCell, cell_text, instant_of, microseconds, name_of, text_cell
from .checks import FORMAT, check_of, spell

_LOGGER = logging.getLogger(__name__)

SHORT = timedelta(days=1) // MICROSECOND
"""Bookings longer than this, in microseconds, are few and have an index of their own."""

COLUMNS = (
    "id, space, start, end, created_at, title, holder, source, series, made_by, protected, private,"
    " stage, moved_at, kept_by_hand, checked_in_at, checked_in_by, ended_at"
)
type Row = tuple[
    TextCell, TextCell, int, int, int, TextCell, TextCell, TextCell, TextCell | None, str, int, int,
    str, int | None, int, int | None, str | None, int | None,
]  # fmt: skip

_SELECT = f"SELECT {COLUMNS} FROM booking"  # noqa: S608 - names of columns only
CHECKED = f"{COLUMNS}, live, seq"
"""The columns that the check of a row is made of."""
_SAVE = (
    f"INSERT OR REPLACE INTO booking ({CHECKED}, crc)"  # noqa: S608 - names of columns only
    f" VALUES ({', '.join('?' * 21)})"
)
_CELLS = 18
"""Of a `Row`."""

NONSENSE = (KeyError, TypeError, ValueError, OverflowError)
"""What reading a row raises that another version wrote, or a bad disk."""

_STAGES = {str(stage): stage for stage in Stage}
_ACTORS = {str(actor): actor for actor in Actor}


def row_of(booking: Booking) -> Row:
    """Return a booking as a row; raise ValueError for a naive time."""
    return (
        text_cell(booking.id),
        text_cell(booking.space),
        microseconds(booking.start),
        microseconds(booking.end),
        microseconds(booking.created_at),
        text_cell(booking.title),
        text_cell(booking.holder),
        text_cell(booking.source),
        None if booking.series is None else text_cell(booking.series),
        str(booking.made_by),
        int(booking.protected),
        int(booking.private),
        str(booking.stage),
        None if booking.moved_at is None else microseconds(booking.moved_at),
        int(booking.kept_by_hand),
        None if booking.checked_in_at is None else microseconds(booking.checked_in_at),
        None if booking.checked_in_by is None else str(booking.checked_in_by),
        None if booking.ended_at is None else microseconds(booking.ended_at),
    )


def booking_of(row: Row) -> Booking:
    """Return the booking of a row; raise KeyError or OverflowError where it is none."""
    (
        name, space, start, end, created_at, title, holder, source, series, made_by, protected,
        private, stage, moved_at, kept_by_hand, checked_in_at, checked_in_by, ended_at,
    ) = row  # fmt: skip
    return Booking(
        id=BookingId(cell_text(name)),
        space=SpaceId(name_of(space)),
        start=instant_of(start),
        end=instant_of(end),
        created_at=instant_of(created_at),
        title=cell_text(title),
        holder=cell_text(holder),
        source=SourceId(name_of(source)),
        series=None if series is None else SeriesId(name_of(series)),
        made_by=_ACTORS[made_by],
        protected=protected == 1,
        private=private == 1,
        stage=_STAGES[stage],
        moved_at=None if moved_at is None else instant_of(moved_at),
        kept_by_hand=kept_by_hand == 1,
        checked_in_at=None if checked_in_at is None else instant_of(checked_in_at),
        checked_in_by=None if checked_in_by is None else _ACTORS[checked_in_by],
        ended_at=None if ended_at is None else instant_of(ended_at),
    )


def save_row(connection: sqlite3.Connection, row: Row, *, live: bool, seq: int) -> None:
    """Write a booking as it is now; `seq` is that of the entry that says so."""
    cells = (*row, int(live), seq)
    connection.execute(_SAVE, (*cells, check_of(*cells)))


class DoubtedError(Exception):
    """Live bookings of a space are not as they were written; see `doubts`."""


def live_ledger(connection: sqlite3.Connection, space: SpaceId) -> Ledger:
    """Return the live bookings of a space; raise DoubtedError where a row is not as written.

    A row that makes no sense, alone or beside the others, is left out and named in the log; it
    stays in the file.
    """
    with _collector_at_rest():
        try:
            found = _sound(connection, space)
        except sqlite3.OperationalError as error:
            if hasattr(error, "sqlite_errorcode"):
                raise
            # Python's own error: a text that is none.
            raise DoubtedError(str(error)) from error
        try:
            return Ledger.of(found)
        except OverlapError:
            return _without_overlaps(found)


def _sound(connection: sqlite3.Connection, space: SpaceId) -> list[Booking]:
    # Row by row: 100,000 of them at once would take as much memory again.
    checksum, spelled, cell = zlib.crc32, spell, text_cell(space)
    found: list[Booking] = []
    for row in connection.execute(
        f"SELECT {CHECKED}, crc FROM booking"  # noqa: S608 - names of columns only
        " WHERE space = ? AND live = 1 ORDER BY start",
        (cell,),
    ):
        if checksum(spelled(row[:-1], FORMAT)) != row[-1] or row[1] != cell:
            raise DoubtedError(f"booking {row[0]!r} is not as it was written")
        try:
            found.append(booking_of(row[:_CELLS]))
        except NONSENSE as error:
            # Not the error itself, which may show a title.
            _LOGGER.error("Booking %s cannot be read: %s", row[0], type(error).__name__)  # noqa: TRY400
    return found


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Look for no garbage meanwhile: there is none, and that took a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _without_overlaps(found: list[Booking]) -> Ledger:
    ledger = Ledger()
    for booking in found:
        try:
            ledger = ledger.added(booking)
        except OverlapError as error:
            _LOGGER.error("Booking %s is left out: it %s", booking.id, error)  # noqa: TRY400
    return ledger


def _bookings_of(rows: Iterable[Row]) -> list[Booking]:
    """Return the bookings of rows, without those that are none of this version."""
    return [booking for row in rows if (booking := _booking_or_none(row))]


def _booking_or_none(row: Row) -> Booking | None:
    try:
        return booking_of(row)
    except NONSENSE as error:
        _LOGGER.error("Booking %s cannot be read: %s", row[0], type(error).__name__)  # noqa: TRY400
        return None


def bookings_between(
    connection: sqlite3.Connection, space: SpaceId | None, start: datetime, end: datetime
) -> list[Booking]:
    """Return bookings of any stage that overlap [start, end), of one space or of all, by start."""
    rows: Iterable[Row] = connection.execute(
        f"{_SELECT} WHERE start > ?1 - {SHORT} AND start < ?2 AND end > ?1"
        " AND (?3 IS NULL OR space = ?3)"
        f" UNION ALL {_SELECT} WHERE end - start >= {SHORT} AND end > ?1"
        f" AND start <= ?1 - {SHORT} AND (?3 IS NULL OR space = ?3)"
        " ORDER BY start, id",
        (microseconds(start), microseconds(end), None if space is None else text_cell(space)),
    )
    return _bookings_of(rows)


def booking_by_id(connection: sqlite3.Connection, booking_id: BookingId) -> Booking | None:
    """Return one booking of any stage, or None."""
    row = connection.execute(f"{_SELECT} WHERE id = ?", (text_cell(booking_id),)).fetchone()
    return None if row is None else _booking_or_none(row)


def untouched_since(
    connection: sqlite3.Connection, cell: TextCell, seq: int, horizon: datetime
) -> Booking | None:
    """Return a live booking that starts from an instant on and was last saved up to an entry."""
    row = connection.execute(
        f"{_SELECT} WHERE id = ? AND live = 1 AND seq <= ? AND start >= ?",
        (cell, seq, microseconds(horizon)),
    ).fetchone()
    return None if row is None else _booking_or_none(row)
