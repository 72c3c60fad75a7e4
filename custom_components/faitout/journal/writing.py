"""Entries on their way into the file: as rows, in one transaction, with their checkpoints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
import sqlite3
from types import MappingProxyType
import zlib

from ..engine.booking import Booking
from ..engine.effect import Decided, Refused, Save, Used
from ..engine.ids import SpaceId
from ..engine.state import SpaceState
from ..engine.stimulus import Book, Change, Extend, Restarted, Stimulus, Tick
from .rows import bookings, history
from .rows.cells import TextCell, microseconds, text_cell
from .rows.checks import check_of
from .rows.codec import BOOKINGS, CHECKPOINT, MEMORY, Bookings, Checkpoint, Memory, encode_stimulus
from .rows.entry import Entry
from .rows.facts import WRITTEN, fact, write_fact

AHEAD = timedelta(days=45)
"""A checkpoint holds the bookings that start within this: longer than evidence is kept, so that
a replay which begins at it never misses one whose time comes."""
CHECKPOINT_EVERY = timedelta(days=1)
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Mark:
    """The last checkpoint of a space."""

    seq: int
    at: datetime
    horizon: datetime
    """It holds the bookings that start before this."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where in its history the file is: what must be known between two transactions."""

    seq: int
    """That of the last entry."""
    marks: Mapping[SpaceId, Mark] = field(default_factory=lambda: MappingProxyType({}))
    """The last checkpoint of each space whose record has no gap since then."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Here entries of a space are missing: the next one begins the record anew."""

    space: SpaceId


@dataclass(frozen=True, slots=True)
class Rows:
    """One entry, as rows."""

    entry: Entry
    space: TextCell
    at: int
    stimulus: tuple[str, bytes]
    decisions: tuple[history.DecisionRow, ...]
    saved: tuple[tuple[bookings.Row, bool], ...]
    """Bookings, and whether they are live."""
    uses: tuple[Used, ...]


def rows_of(entry: Entry) -> Rows:
    """Return an entry as rows; raise ValueError for a naive time anywhere in it."""
    effects = entry.effects
    return Rows(
        entry=entry,
        space=text_cell(entry.space),
        at=microseconds(entry.at),
        stimulus=encode_stimulus(_replayable(entry)),
        decisions=tuple(history.decision_row(e) for e in effects if isinstance(e, Decided)),
        saved=tuple(
            (bookings.row_of(e.booking), e.booking.is_live) for e in effects if isinstance(e, Save)
        ),
        uses=tuple(e for e in effects if isinstance(e, Used)),
    )


def _replayable(entry: Entry) -> Stimulus:
    """Return what a replay is to take in: a claim that was refused leaves what time has brought.

    What was in its way may be a booking so far ahead that the checkpoint lacks it.
    """
    is_claim = isinstance(entry.stimulus, Book | Change | Extend)
    is_refused = any(isinstance(effect, Refused) for effect in entry.effects)
    return Tick() if is_claim and is_refused else entry.stimulus


def position_of(connection: sqlite3.Connection) -> Position:
    """Return where a file that was just opened is. Nobody knows what was lost before that."""
    (seq,) = connection.execute(
        "SELECT max((SELECT ifnull(max(seq), 0) FROM evidence),"
        " (SELECT ifnull(max(seq), 0) FROM decision), (SELECT ifnull(max(seq), 0) FROM booking))"
    ).fetchone()
    return Position(max(seq, fact(connection, WRITTEN)))


def write(
    connection: sqlite3.Connection, position: Position, batch: Sequence[Rows | Lost]
) -> Position:
    """Write entries in their order inside a transaction; return the position after them."""
    seq, marks = position.seq, dict(position.marks)
    latest: dict[SpaceId, SpaceState] = {}
    for rows in batch:
        if isinstance(rows, Lost):
            marks.pop(rows.space, None)
            continue
        seq += 1
        entry = rows.entry
        mark = marks.get(entry.space)
        _write_entry(connection, seq, rows, mark)
        if mark is None or _is_due(entry, mark):
            marks[entry.space] = _write_checkpoint(connection, seq, rows, is_gap=mark is None)
        latest[entry.space] = entry.state
    write_fact(connection, WRITTEN, seq)
    for space, state in latest.items():
        row = text_cell(space), MEMORY.encode(Memory.of(state))
        connection.execute("INSERT OR REPLACE INTO memory VALUES (?, ?, ?)", (*row, check_of(*row)))
    return Position(seq, marks)


def _write_entry(connection: sqlite3.Connection, seq: int, rows: Rows, mark: Mark | None) -> None:
    far = [] if mark is None else _left_out(connection, mark, rows)
    connection.execute(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)",
        (
            seq,
            rows.space,
            rows.at,
            *rows.stimulus,
            BOOKINGS.encode(Bookings(tuple(far))) if far else None,
        ),
    )
    for decision in rows.decisions:
        history.save_decision(connection, seq, rows.space, rows.at, decision)
    for row, is_live in rows.saved:
        bookings.save_row(connection, row, live=is_live, seq=seq)
    for used in rows.uses:
        history.save_use(connection, seq, rows.space, used)


def _left_out(connection: sqlite3.Connection, mark: Mark, rows: Rows) -> list[Booking]:
    """Return bookings as they are before an entry touches them, where its checkpoint lacks them."""
    found = (
        bookings.untouched_since(connection, row[0], mark.seq, mark.horizon)
        for row, _ in rows.saved
    )
    return [booking for booking in found if booking]


def _is_due(entry: Entry, mark: Mark) -> bool:
    is_fresh = mark.at <= entry.at < mark.at + CHECKPOINT_EVERY
    return isinstance(entry.stimulus, Restarted) or not is_fresh


def _write_checkpoint(
    connection: sqlite3.Connection, seq: int, rows: Rows, *, is_gap: bool
) -> Mark:
    state, horizon = rows.entry.state, rows.entry.at + AHEAD
    near = tuple(state.ledger.between(LONG_AGO, horizon))
    data = CHECKPOINT.encode(Checkpoint(state.space, Memory.of(state), near))
    connection.execute(
        "INSERT INTO checkpoint VALUES (?, ?, ?, ?, ?)",
        (seq, rows.space, rows.at, is_gap, zlib.compress(data, 1)),
    )
    return Mark(seq, rows.entry.at, horizon)
