"""What reports and people ask of the past: decisions with their reasons, and uses."""

from collections.abc import Iterator
from datetime import datetime
import logging
import sqlite3

from ...engine.effect import Decided, Event, Used
from ...engine.ids import BookingId, SpaceId
from ...engine.usage import Use
from .cells import TextCell, cell_text, instant_of, microseconds, text_cell
from .codec import BOOKING, REASON

_LOGGER = logging.getLogger(__name__)

type DecisionRow = tuple[str, bytes, bytes | None]


def save_decision(
    connection: sqlite3.Connection, seq: int, space: TextCell, at: int, row: DecisionRow
) -> None:
    """Write a decision of an entry."""
    connection.execute("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?)", (seq, space, at, *row))


def decision_row(decided: Decided) -> DecisionRow:
    """Return a decision as its columns; raise ValueError for a naive time."""
    booking = None if decided.booking is None else BOOKING.encode(decided.booking)
    return str(decided.event), REASON.encode(decided.reason), booking


def decision_of(row: DecisionRow) -> Decided:
    """Return a decision; raise ValueError where it is none of this version."""
    event, reason, booking = row
    return Decided(
        Event(event), REASON.decode(reason), None if booking is None else BOOKING.decode(booking)
    )


def decisions_since(
    connection: sqlite3.Connection, space: SpaceId, since: datetime, limit: int
) -> list[Decided]:
    """Return the latest decisions on a space since an instant, newest first."""
    rows: list[DecisionRow] = connection.execute(
        "SELECT event, reason, booking FROM decision WHERE space = ? AND at >= ?"
        " ORDER BY at DESC, rowid DESC LIMIT ?",
        (text_cell(space), microseconds(since), limit),
    ).fetchall()
    return [decision_of(row) for row in rows]


def decisions_between(
    connection: sqlite3.Connection, space: SpaceId, start: datetime, end: datetime, limit: int
) -> list[Decided]:
    """Return the first decisions on a space in [start, end), in order.

    What another version wrote and this one cannot read is left out, and named in the log.
    """
    rows: Iterator[DecisionRow] = connection.execute(
        "SELECT event, reason, booking FROM decision WHERE space = ? AND at >= ? AND at < ?"
        " ORDER BY at, rowid LIMIT ?",
        (text_cell(space), microseconds(start), microseconds(end), limit),
    )
    return list(_readable(rows, space))


def last_decision(connection: sqlite3.Connection, space: SpaceId, event: Event) -> Decided | None:
    """Return the last decision of a sort on a space; None where there is none that can be read."""
    rows: Iterator[DecisionRow] = connection.execute(
        "SELECT event, reason, booking FROM decision WHERE space = ? AND event = ?"
        " ORDER BY at DESC, rowid DESC LIMIT 1",
        (text_cell(space), str(event)),
    )
    return next(_readable(rows, space), None)


def _readable(rows: Iterator[DecisionRow], space: SpaceId) -> Iterator[Decided]:
    for row in rows:
        try:
            yield decision_of(row)
        except ValueError as error:
            _LOGGER.warning("A decision on %s cannot be read: %s", space, error)


def save_use(connection: sqlite3.Connection, seq: int, space: TextCell, used: Used) -> None:
    """Write a session that is over."""
    booking = None if used.booking is None else text_cell(used.booking)
    connection.execute(
        "INSERT INTO use VALUES (?, ?, ?, ?, ?)",
        (seq, space, microseconds(used.start), microseconds(used.end), booking),
    )


def uses_between(
    connection: sqlite3.Connection, space: SpaceId, start: datetime, end: datetime
) -> list[Use]:
    """Return the sessions of a space that overlap [start, end), in order."""
    rows = connection.execute(
        "SELECT start, end, booking FROM use WHERE space = ? AND end > ? AND start < ?"
        " ORDER BY start, end",
        (text_cell(space), microseconds(start), microseconds(end)),
    ).fetchall()
    return [
        Use(
            instant_of(first),
            instant_of(last),
            None if name is None else BookingId(cell_text(name)),
        )
        for first, last, name in rows
    ]
