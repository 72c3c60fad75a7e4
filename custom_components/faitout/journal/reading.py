"""What the file remembers: the state of a space to go on from, and its record to replay."""

from dataclasses import replace
from datetime import datetime
import logging
import sqlite3
import zlib

from ..engine import begin
from ..engine.booking import Booking
from ..engine.gaps import reconfigured
from ..engine.ids import SpaceId
from ..engine.ledger import Ledger
from ..engine.plausible import plausible
from ..engine.space import Space
from ..engine.state import SpaceState
from .rows.bookings import live_ledger
from .rows.cells import TextCell, instant_of, microseconds, text_cell
from .rows.checks import fails
from .rows.codec import BOOKINGS, CHECKPOINT, MEMORY, Memory, decode_stimulus
from .rows.entry import Moment, Record, Stretch
from .rows.history import decision_of

_LOGGER = logging.getLogger(__name__)

END = 2**63 - 1


def state_as_left(connection: sqlite3.Connection, space: Space, now: datetime) -> SpaceState | None:
    """Return a space as it was left, set up as it is today; None where it was never seen.

    Where its memory is of another version, its bookings stay in force and the rest begins anew.
    """
    found = connection.execute(
        "SELECT data, space, crc FROM memory WHERE space = ?", (text_cell(space.id),)
    ).fetchone()
    ledger = live_ledger(connection, space.id)
    if found is None:
        return begin(space, now, ledger) if len(ledger) else None
    try:
        if fails((found[1], found[0]), found[2]):
            raise ValueError("not as it was written")  # noqa: TRY301
        memory = MEMORY.decode(found[0])
    except ValueError as error:
        _LOGGER.warning("What is remembered of %s cannot be read: %s", space.id, error)
        return begin(space, now, ledger)
    senses = plausible(memory.senses, max(memory.at, now), space.policy)
    if senses is not memory.senses:
        _LOGGER.warning("What was learned of %s cannot be so: it is put right", space.id)
    state = replace(_state(space, memory, ledger), senses=senses)
    # Whatever was wrong with the disk then, it has just been read.
    state = replace(state, switches=replace(state.switches, writable=True))
    return reconfigured(state, space, now)


def read_record(connection: sqlite3.Connection, space: SpaceId, since: datetime) -> Record | None:
    """Return what can be replayed from an instant on; None where nothing was recorded.

    It begins with the last checkpoint up to then, else with the first one after it. Stretches
    written by a version whose values are not understood any more are left out.
    """
    cell = text_cell(space)
    heads: list[tuple[int, int, bytes]] = connection.execute(
        "SELECT seq, gap, data FROM checkpoint WHERE space = ?1 AND seq >= ifnull("
        " (SELECT max(seq) FROM checkpoint WHERE space = ?1 AND at <= ?2), 0) ORDER BY seq",
        (cell, microseconds(since)),
    ).fetchall()
    if not heads:
        return None
    # What a checkpoint after a gap was taken after does not follow from what is before it.
    ends = [seq - gap for seq, gap, _ in heads[1:]] + [END]
    stretches: list[Stretch] = []
    is_gap = True
    for (seq, gap, data), end in zip(heads, ends, strict=True):
        try:
            stretches.append(_stretch(connection, cell, seq, end, data, is_gap=is_gap or bool(gap)))
            is_gap = False
        except ValueError as error:
            _LOGGER.warning("A stretch of the record of %s cannot be read: %s", space, error)
            is_gap = True
    return Record(tuple(stretches)) if stretches else None


def _stretch(
    connection: sqlite3.Connection, cell: TextCell, seq: int, end: int, data: bytes, *, is_gap: bool
) -> Stretch:
    moments: list[tuple[int, Moment]] = []
    far: list[Booking] = []
    # Row by row: between two of them whoever writes is let by.
    for number, at, name, it, left_out in connection.execute(
        "SELECT seq, at, name, data, far FROM evidence"
        " WHERE space = ? AND seq BETWEEN ? AND ? ORDER BY seq",
        (cell, seq, end),
    ):
        moments.append((number, _moment(at, name, it)))
        if number > seq and left_out:
            far += BOOKINGS.decode(left_out).bookings
    decided = tuple(
        decision_of(row)
        for row in connection.execute(
            "SELECT event, reason, booking FROM decision"
            " WHERE space = ? AND seq > ? AND seq <= ? ORDER BY seq, rowid",
            (cell, seq, end),
        )
    )
    try:
        checkpoint = CHECKPOINT.decode(zlib.decompress(data))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    ledger = Ledger.of((*checkpoint.bookings, *far))
    return Stretch(
        state=_state(checkpoint.space, checkpoint.memory, ledger),
        resumed=next((it for number, it in moments if number == seq and is_gap), None),
        moments=tuple(it for number, it in moments if number > seq),
        decided=decided,
    )


def _moment(at: int, name: str, data: bytes) -> Moment:
    return instant_of(at), decode_stimulus(name, data)


def _state(space: Space, memory: Memory, ledger: Ledger) -> SpaceState:
    return SpaceState(
        space=space,
        at=memory.at,
        senses=memory.senses,
        opening=memory.opening,
        wake_at=memory.wake_at,
        rules_at=memory.rules_at,
        ledger=ledger,
        life=memory.life,
        switches=memory.switches,
        last=memory.last,
    )
