"""Putting a booking in force again that the file does not have as it was written.

What must not happen is that its time is given to somebody else. A good version from elsewhere
comes first; else what can be read of it, protected; else a stand-in over the time it most likely
has. A person settles the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
import sqlite3
from typing import Final

from ...engine.booking import Actor, Booking, Stage
from ...engine.ids import BookingId, SpaceId
from ..rows.bookings import row_of, save_row
from ..rows.cells import MICROSECOND, instant_of, microseconds, text_cell
from .doubts import DoubtKind, doubt_booking, doubt_time
from .versions import Version

STAND_IN: Final = timedelta(hours=4)
"""How long a booking is taken to be whose end cannot be read: longer ones are few, and what is held
too long costs a tap, what is given away too early a meeting."""
LONGEST: Final = timedelta(days=31)
"""Nobody books for longer in one piece: an end beyond that is no end."""
EARLIEST: Final = datetime(2020, 1, 1, tzinfo=UTC)
"""Before there was such a hub."""
AHEAD: Final = timedelta(days=5 * 366)
"""Nobody books further ahead of the time at which a booking was made."""
TITLE: Final = "Illisible / unreadable"
"""The title of a stand-in: the journal does not know the language of the house."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What is known of a booking without its row."""

    name: str
    space: SpaceId
    start: datetime | None
    end: datetime | None = None


def is_plausible(start: datetime, end: datetime) -> bool:
    """Return whether somebody may have booked this."""
    return EARLIEST <= start < end <= start + LONGEST and start <= datetime.now(UTC) + AHEAD


def put_in_force(
    file: sqlite3.Connection, versions: Mapping[str, Version], name: str, *, instead: int | None
) -> bool:
    """Put the newest version of a booking in force, if there is one that fits, and say so.

    `instead`: the rowid of the row whose place it takes.
    """
    version = versions.get(name)
    if version is None or not fits(file, version.booking, instead):
        return False
    _forget(file, instead)
    booking = version.booking
    save_row(file, row_of(booking), live=booking.is_live, seq=version.seq)
    if booking.is_live:
        doubt_booking(file, DoubtKind.RESTORED, booking)
    return True


def keep(file: sqlite3.Connection, booking: Booking, seq: int, *, instead: int) -> bool:
    """Keep a booking as far as it can be read, protected, where its time is free."""
    if not is_plausible(booking.start, booking.end) or not fits(file, booking, instead):
        return False
    _forget(file, instead)
    booking = replace(booking, protected=True)
    save_row(file, row_of(booking), live=True, seq=seq)
    doubt_booking(file, DoubtKind.KEPT, booking)
    return True


def stand_in(file: sqlite3.Connection, traces: Traces, seq: int, *, instead: int | None) -> bool:
    """Hold the time that a booking most likely has, as far as nobody else has it."""
    start = traces.start
    if start is None:
        return False
    end = traces.end if traces.end and is_plausible(start, traces.end) else start + STAND_IN
    if start >= end:
        return False
    end = min(end, _next_start(file, traces.space, start, instead) or end)
    start = max(start, _last_end(file, traces.space, start, instead) or start)
    if not is_plausible(start, end):
        return False
    _forget(file, instead)
    booking = Booking(
        id=BookingId(traces.name),
        space=traces.space,
        start=start,
        end=end,
        created_at=start,
        title=TITLE,
        made_by=Actor.HUB,
        protected=True,
        stage=Stage.SCHEDULED,
    )
    save_row(file, row_of(booking), live=True, seq=seq)
    doubt_booking(file, DoubtKind.STAND_IN, booking)
    return True


def give_up(file: sqlite3.Connection, traces: Traces, *, instead: int | None) -> None:
    """Say of a booking that it is not in force; what is left of its row stays in the file."""
    if instead is not None:
        file.execute("UPDATE booking SET live = 0, crc = NULL WHERE rowid = ?", (instead,))
    doubt_time(file, DoubtKind.LOST, traces.name, traces.space, (traces.start, traces.end))


def instant_or_none(cell: object) -> datetime | None:
    """Return the instant of a cell, None where it holds none."""
    try:
        return instant_of(cell) if isinstance(cell, int) else None
    except OverflowError:
        return None


def _forget(file: sqlite3.Connection, rowid: int | None) -> None:
    if rowid is not None:
        file.execute("DELETE FROM booking WHERE rowid = ?", (rowid,))


def fits(file: sqlite3.Connection, booking: Booking, besides: int | None) -> bool:
    """Return whether no other live booking has its time; one that is over needs none."""
    if not booking.is_live:
        return True
    (taken,) = file.execute(
        "SELECT count(*) FROM booking WHERE space = ? AND live = 1 AND start < ? AND end > ?"
        " AND rowid IS NOT ? AND id <> ?",
        (
            text_cell(booking.space),
            microseconds(booking.end),
            microseconds(booking.start),
            besides,
            text_cell(booking.id),
        ),
    ).fetchone()
    return not taken


def _next_start(
    file: sqlite3.Connection, space: SpaceId, start: datetime, besides: int | None
) -> datetime | None:
    (cell,) = file.execute(
        "SELECT min(start) FROM booking WHERE space = ? AND live = 1 AND start >= ?"
        " AND rowid IS NOT ?",
        (text_cell(space), microseconds(start), besides),
    ).fetchone()
    return instant_or_none(cell)


def _last_end(
    file: sqlite3.Connection, space: SpaceId, start: datetime, besides: int | None
) -> datetime | None:
    (cell,) = file.execute(
        "SELECT max(end) FROM booking WHERE space = ? AND live = 1 AND start < ?"
        " AND end - start <= ? AND rowid IS NOT ?",
        (text_cell(space), microseconds(start), LONGEST // MICROSECOND, besides),
    ).fetchone()
    return instant_or_none(cell)
