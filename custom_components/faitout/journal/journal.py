"""The journal of one site, as the event loop sees it.

    note ───┐
            ├──► waiting ──► one transaction in the journal's own thread, synced ──► answers
    commit ─┘

Invariants
- Entries are written in the order in which they were handed in, and a transaction holds whole
  entries.
- What could not be written leaves a gap: the next entry of its space brings a checkpoint that says
  so, and a replay begins anew there.
- `commit` returns only once its entry is on the disk.
"""

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest
import logging
from pathlib import Path
import sqlite3

from ..engine.booking import Booking
from ..engine.effect import Decided
from ..engine.ids import BookingId, SpaceId
from ..engine.report import Use
from ..engine.space import Space
from ..engine.state import SpaceState
from .alive import read_alive, write_alive
from .bookings import booking_by_id, bookings_between
from .entry import Entry, JournalError, Record
from .history import decisions_since, uses_between
from .memo import read_memo, write_memo
from .outbox import Line, OutboxFigures, empty, figures, oldest, put_in, take_out
from .pruning import chores
from .reading import read_record, remembered
from .worker import Worker
from .writing import Lost, Position, Rows, position_of, rows_of, write

_LOGGER = logging.getLogger(__name__)

NOTE_SECONDS = 5.0
"""How long evidence without a decision may wait for the disk."""
MANY_NOTES = 500
"""Entries that are written without waiting for more."""
MOST_NOTES = 5_000
"""Entries that may wait. More than that, while a disk hangs, are given up and leave a gap."""
ALIVE_EVERY = timedelta(minutes=1)


@dataclass(slots=True)
class _Waiting:
    entry: Entry
    answer: asyncio.Future[None] | None
    lines: Sequence[bytes]
    """What is to be told of it to a metrics server; in the file together or not at all."""


class Journal:
    """Opened by `open`, ended by `close`. All methods belong to the event loop."""

    def __init__(self, worker: Worker) -> None:
        """Take over an open file; see `open`."""
        self._worker = worker
        self._position: Position | None = None
        self._broken: set[Lost] = set()
        self._loop = asyncio.get_running_loop()
        self._waiting: list[_Waiting] = []
        self._posted: list[bytes] = []
        self._held: list[bytes] = []
        """Lines whose write failed."""
        self._lost = 0
        """Lines that were given up, and are not counted in the file yet."""
        self._flushing: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._is_closed = False
        self._alive_at: datetime | None = None
        self._telling: asyncio.Task[None] | None = None
        self.set_aside: Path | None = None
        """Where a damaged file was put at opening; None if there was none."""
        self.last_alive: datetime | None = None
        """When the hub was last known to run before this opening, aware UTC, give or take a
        minute; None in a new file."""
        self.error: JournalError | None = None
        """Why the last write failed; None while writes work."""

    @classmethod
    async def open(cls, path: Path, now: datetime) -> Journal:
        """Open the journal at a path, or begin one; `now` is aware UTC.

        A damaged file is set aside, never overwritten. Raises JournalError where it cannot be
        opened now, JournalTooNewError where a newer version wrote it.
        """
        worker = Worker(path)
        set_aside = await worker.open(now)
        try:
            journal = cls(worker)
            journal.set_aside = set_aside
            journal.last_alive = await worker.read(read_alive)
            await worker.write(lambda file: write_alive(file, now), sync=False)
        except BaseException:
            await worker.close()
            raise
        journal._alive_at = now
        return journal

    async def close(self, now: datetime | None = None) -> None:
        """Write what waits, as far as the disk lets us, and close the file.

        With `now`, aware UTC, it is remembered as the time until when the hub was alive. Closing
        twice does no harm.
        """
        if self._is_closed:
            return
        await self._flushed()
        self._is_closed = True
        if self._telling:
            await self._telling
        if now:
            await self._tell_alive(now)
        await self._worker.close()

    async def commit(self, entry: Entry, lines: Sequence[bytes] = ()) -> None:
        """Write an entry with all that waits before it; return once it is on the disk.

        `lines` go to the outbox in the same transaction.

        Raises JournalError, or ValueError where a time in it is naive; then nothing of the entry
        is in the file.
        """
        answer: asyncio.Future[None] = self._loop.create_future()
        self._waiting.append(_Waiting(entry, answer, lines))
        self._flush()
        await answer

    def note(self, entry: Entry, lines: Sequence[bytes] = ()) -> None:
        """Write an entry with the next commit, or within seconds. Never raises.

        A decision belongs to `commit`; one handed in here is at least written without delay.
        """
        if self._is_closed:
            return
        self._waiting.append(_Waiting(entry, None, lines))
        if len(self._waiting) > MOST_NOTES:
            self._give_up_notes()
        if entry.is_durable or len(self._waiting) > MANY_NOTES:
            self._flush()
        elif self._timer is None and self._flushing is None:
            self._timer = self._loop.call_later(NOTE_SECONDS, self._flush)

    def post(self, lines: Sequence[bytes]) -> None:
        """Put lines in the outbox, with the next entry or within seconds. Never raises."""
        if self._is_closed:
            return
        self._posted += lines
        self._lost += len(self._posted[:-MOST_NOTES])
        del self._posted[:-MOST_NOTES]
        if len(self._posted) > MANY_NOTES:
            self._flush()
        elif self._timer is None and self._flushing is None:
            self._timer = self._loop.call_later(NOTE_SECONDS, self._flush)

    async def outbox(self, limit: int) -> list[Line]:
        """Return the lines that have waited longest, in order, those just posted among them."""
        await self._flushed()
        return await self._worker.read(lambda file: oldest(file, limit))

    async def arrived(self, first: int, last: int, *, rejected: bool = False) -> None:
        """Take lines out of the outbox, by their ids, both included. Raises JournalError.

        A loss of power may bring them back: whoever sends them sends the same line again.
        """
        await self._worker.write(
            lambda file: take_out(file, first, last, rejected=rejected), sync=False
        )

    async def outbox_figures(self) -> OutboxFigures:
        """Return how the outbox is doing."""
        return await self._worker.read(figures)

    async def size(self) -> int:
        """Return the bytes of the file, without what has yet to be merged into it.

        Raises JournalError.
        """
        return await self._worker.read(size_of)

    async def empty_outbox(self) -> None:
        """Forget all lines. Raises JournalError."""
        self._posted, self._held, self._lost = [], [], 0
        await self._worker.write(empty)

    def alive(self, now: datetime) -> None:
        """Remember that the hub runs, at most once a minute and without a sync. Never raises."""
        is_due = self._alive_at is None or not self._alive_at <= now < self._alive_at + ALIVE_EVERY
        if is_due and (self._telling is None or self._telling.done()):
            self._alive_at = now
            self._telling = self._loop.create_task(self._tell_alive(now))

    async def probe(self) -> bool:
        """Return whether the journal takes writes, by making one as large as a decision."""
        try:
            await self._worker.write(_probe)
        except JournalError as error:
            self.error = error
            return False
        self.error = None
        return True

    async def load(self, space: Space, now: datetime) -> SpaceState | None:
        """Return what is remembered of a space, with its live bookings; None if it is new."""
        await self._flushed()
        return await self._worker.read(lambda file: remembered(file, space, now))

    async def bookings(
        self, space: SpaceId | None, start: datetime, end: datetime
    ) -> list[Booking]:
        """Return bookings of any stage that overlap [start, end), of one space or of all."""
        return await self._worker.read(lambda file: bookings_between(file, space, start, end))

    async def booking(self, booking_id: BookingId) -> Booking | None:
        """Return one booking of any stage, or None."""
        return await self._worker.read(lambda file: booking_by_id(file, booking_id))

    async def uses(self, space: SpaceId, start: datetime, end: datetime) -> list[Use]:
        """Return the sessions of a space that are over and overlap [start, end)."""
        return await self._worker.read(lambda file: uses_between(file, space, start, end))

    async def decisions(self, space: SpaceId, since: datetime, limit: int = 100) -> list[Decided]:
        """Return the latest decisions on a space, newest first; their bookings for 35 days."""
        return await self._worker.read(lambda file: decisions_since(file, space, since, limit))

    async def record(self, space: SpaceId, since: datetime) -> Record | None:
        """Return what can be replayed of a space; None where nothing was recorded."""
        await self._flushed()
        return await self._worker.read(lambda file: read_record(file, space, since))

    async def keep(self, name: str, data: bytes) -> None:
        """Remember some bytes under a name, in the place of what was there before.

        Returns once it is on the disk. Raises JournalError, and then the old bytes are there.
        """
        await self._worker.write(lambda file: write_memo(file, name, data))

    async def kept(self, name: str) -> bytes | None:
        """Return what was last kept under a name, or None. Raises JournalError."""
        return await self._worker.read(lambda file: read_memo(file, name))

    async def prune(self, now: datetime) -> None:
        """Forget evidence after 35 days, and bookings, uses and decisions after five years.

        Raises JournalError where the disk does not let us; what is left goes the next time.
        """
        for chore in chores(now):
            while await self._worker.write(chore.slice, sync=False):
                pass

    async def _flushed(self) -> None:
        self._flush()
        while self._flushing:
            await asyncio.wait([self._flushing])

    def _flush(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._flushing is None and (self._waiting or self._posted):
            self._flushing = self._loop.create_task(self._write_all())
            self._flushing.add_done_callback(self._flush_ended)

    def _flush_ended(self, _: asyncio.Task[None]) -> None:
        self._flushing = None
        # Somebody stopped it, with entries left.
        self._flush()

    async def _write_all(self) -> None:
        """Write what waits, one transaction after the other, until nothing does."""
        while self._waiting or self._posted:
            batch, self._waiting = self._waiting, []
            await self._write(batch)

    async def _write(self, batch: Sequence[_Waiting]) -> None:
        """Write a batch and answer for it, or answer why not and remember the gap it leaves."""
        broken, self._broken = self._broken, set()
        posted, self._posted, self._held = [*self._held, *self._posted], [], []
        lost, self._lost = self._lost, 0

        def work(file: sqlite3.Connection) -> tuple[Position, list[ValueError | None]]:
            rows, faults = _as_rows(waiting.entry for waiting in batch)
            told = [
                line
                for waiting, fault in zip(batch, faults, strict=True)
                if fault is None
                for line in waiting.lines
            ]
            put_in(file, [*posted, *told], lost)
            return write(file, self._position or position_of(file), [*broken, *rows]), faults

        failure: JournalError | None = JournalError("the write was interrupted")
        faults: Sequence[ValueError | None] = ()
        try:
            self._position, faults = await self._worker.write(work)
            failure = None
        except JournalError as error:
            failure = error
        except ValueError as error:
            failure = JournalError(str(error))
        finally:
            self.error = failure
            if failure:
                # Whether it was written after all is for the file to say.
                self._position = None
                # They go with whatever is written next: until then the disk has rest.
                self._held = posted[-MOST_NOTES:]
                self._lost += lost + len(posted) - len(self._held)
            for waiting, fault in zip_longest(batch, faults):
                _answer(waiting, failure or fault)

    def _give_up_notes(self) -> None:
        """Give up what nobody waits for."""
        self._broken |= {Lost(each.entry.space) for each in self._waiting if each.answer is None}
        self._waiting = [each for each in self._waiting if each.answer]
        _LOGGER.warning("The journal's disk hangs: a part of the record is given up")

    async def _tell_alive(self, now: datetime) -> None:
        with suppress(JournalError):
            await self._worker.write(lambda file: write_alive(file, now), sync=False)


def _as_rows(entries: Iterable[Entry]) -> tuple[list[Rows | Lost], list[ValueError | None]]:
    """Return entries as rows, a gap in the place of each that cannot be written, and why not."""
    rows: list[Rows | Lost] = []
    faults: list[ValueError | None] = []
    for entry in entries:
        try:
            rows.append(rows_of(entry))
            faults.append(None)
        except ValueError as error:
            _LOGGER.error("An entry of %s cannot be written: %s", entry.space, error)  # noqa: TRY400
            rows.append(Lost(entry.space))
            faults.append(error)
    return rows, faults


def _answer(waiting: _Waiting, failure: Exception | None) -> None:
    if waiting.answer is None or waiting.answer.done():
        return
    if failure:
        waiting.answer.set_exception(failure)
    else:
        waiting.answer.set_result(None)


def size_of(file: sqlite3.Connection) -> int:
    """Return the bytes of the file."""
    size: int = file.execute(
        "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
    ).fetchone()[0]
    return size


def _probe(connection: sqlite3.Connection) -> None:
    """Write as much as a large decision takes."""
    connection.execute("CREATE TABLE probe (data BLOB)")
    connection.execute("INSERT INTO probe VALUES (zeroblob(65536))")
    connection.execute("DROP TABLE probe")
