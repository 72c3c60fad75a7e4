"""The journal of one site, as the event loop sees it.

    commit, note, post ──► pending ──► the lane that writes ──┐
    keep, arrived, prune ─────────────► the lane that writes ──┼─► one file
    load, record, bookings, ... ──────► the lane that reads ───┘

Invariants
- `commit` returns only once its entry is on the disk.
- Nobody waits for longer than the deadlines of `worker` and `pending`, whatever the disk does.
- A journal that could not be opened takes nothing in and gives nothing out; it can be opened later.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
import sqlite3
from typing import Final

from ..engine.booking import Booking
from ..engine.effect import Decided, Event
from ..engine.ids import BookingId, SpaceId
from ..engine.space import Space
from ..engine.state import SpaceState
from ..engine.usage import Use
from .alive import read_alive, write_alive
from .outbox import Line, OutboxFigures, empty, oldest, outbox_figures, take_out
from .pending import Pending
from .pruning import chores
from .reading import read_record, state_as_left
from .rescue.copying import Copier
from .rescue.settling import settle
from .rescue.swapping import copies_of
from .rows.bookings import DoubtedError, booking_by_id, bookings_between
from .rows.entry import Entry, JournalError, Record
from .rows.history import decisions_between, decisions_since, last_decision, uses_between
from .rows.memo import read_memo, read_memos, write_memo
from .worker import READ_SECONDS, WRITE_SECONDS, Worker

ALIVE_EVERY: Final = timedelta(minutes=1)


class Journal:
    """Opened by `open`, ended by `close`. All methods belong to the event loop."""

    def __init__(self, path: Path) -> None:
        """Take where the file lies; see `open`."""
        self.path = path
        self._worker = Worker(path)
        self._copier = Copier(path)
        self._pending = Pending(self._worker)
        self._loop = asyncio.get_running_loop()
        self._is_closed = False
        self._tried_at: datetime | None = None
        self._alive_at: datetime | None = None
        self._telling: asyncio.Task[None] | None = None
        self.is_recording = False
        """Entries are taken in: it was open when the site began."""
        self.last_alive: datetime | None = None
        """When the hub was last known to run before this opening, aware UTC, give or take a
        minute; None in a new file."""

    @classmethod
    async def open(cls, path: Path, now: datetime) -> Journal:
        """Open the journal at a path, or begin one; `now` is aware UTC.

        A damaged file is set aside, never overwritten. Raises JournalError where it cannot be
        opened now, JournalTooNewError where a newer version wrote it.
        """
        journal = cls(path)
        try:
            await journal.begin(now)
        except BaseException:
            await journal.close()
            raise
        return journal

    @property
    def set_aside(self) -> Path | None:
        """Where a damaged file was put at opening; None if there was none."""
        return self._worker.set_aside

    def takes_news(self) -> bool:
        """Return whether there may be something to tell since this was last asked."""
        has_news, self._worker.has_news = self._worker.has_news, False
        return has_news

    @property
    def error(self) -> JournalError | None:
        """Why the last write failed; None while writes work."""
        return self._pending.error

    async def begin(self, now: datetime, seconds: float | None = None) -> None:
        """Open the file, or begin one, and take entries in from then on.

        Raises what `open` raises, and JournalError when a step takes longer than so many seconds.
        Nothing is taken in then, and `begin` or `probe` may try again.
        """
        self._tried_at = now
        await self._worker.open(now, seconds)
        self.last_alive = await self._worker.read(read_alive, seconds)
        await self._worker.write(lambda file: write_alive(file, now), sync=False, seconds=seconds)
        self._alive_at = now
        self.is_recording = True

    async def close(self, now: datetime | None = None) -> None:
        """Write what waits, as far as the disk lets us, and close the file. Never raises.

        With `now`, aware UTC, it is remembered as the time until when the hub was alive. Closing
        twice does no harm.
        """
        if self._is_closed:
            return
        with suppress(JournalError):
            await self._pending.flushed()
        self._is_closed = True
        if self._telling:
            await self._telling
        if now and self.is_recording:
            await self._tell_alive(now)
        await self._worker.close()

    async def commit(self, entry: Entry, lines: Sequence[bytes] = ()) -> None:
        """Write an entry as `commit_together` writes several."""
        await self.commit_together((entry,), lines)

    async def commit_together(self, entries: Sequence[Entry], lines: Sequence[bytes] = ()) -> None:
        """Write entries, all or none, with all that waits before; return once they are on the disk.

        `lines` go to the outbox in the same transaction.

        Raises JournalError, or ValueError where a time in one is naive; then nothing of them is in
        the file. Where the disk did not answer in time, they are taken out again as soon as the
        disk is back.
        """
        if self._is_closed or not self.is_recording:
            raise JournalError("the journal is not open")
        await self._pending.commit(entries, lines)

    def note(self, entry: Entry, lines: Sequence[bytes] = ()) -> None:
        """Write an entry with the next commit, or within seconds. Never raises.

        A decision belongs to `commit`; one handed in here is at least written without delay.
        """
        if self.is_recording and not self._is_closed:
            self._pending.note(entry, lines)

    def post(self, lines: Sequence[bytes]) -> None:
        """Put lines in the outbox, with the next entry or within seconds. Never raises."""
        if not self._is_closed:
            self._pending.post(lines)

    async def outbox(self, limit: int) -> list[Line]:
        """Return the lines that have waited longest, in order, those just posted among them."""
        await self._pending.flushed()
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
        return await self._worker.read(outbox_figures)

    async def size(self) -> int:
        """Return the bytes of the file, without what has yet to be merged into it.

        Raises JournalError.
        """
        return await self._worker.read(size_of)

    async def empty_outbox(self) -> None:
        """Forget all lines. Raises JournalError."""
        self._pending.forget_lines()
        await self._worker.write(empty)

    def alive(self, now: datetime) -> None:
        """Remember that the hub runs, at most once a minute and without a sync. Never raises."""
        is_due = self._alive_at is None or not self._alive_at <= now < self._alive_at + ALIVE_EVERY
        if is_due and (self._telling is None or self._telling.done()):
            self._alive_at = now
            self._telling = self._loop.create_task(self._tell_alive(now))

    async def probe(self) -> bool:
        """Return whether the journal takes writes, by making one as large as a decision.

        One that could not be opened by `begin` is opened for that.
        """
        if self._worker.hangs or self._pending.is_overdue:
            return False
        try:
            if self._tried_at:
                await self._worker.open(self._tried_at, WRITE_SECONDS)
            await self._worker.write(_probe)
        except JournalError as error:
            self._pending.error = error
            return False
        self._pending.error = None
        self._pending.flush()
        return True

    async def load(
        self, space: Space, now: datetime, seconds: float = READ_SECONDS
    ) -> SpaceState | None:
        """Return what is remembered of a space, with its live bookings; None if it is new.

        Raises JournalError, also when it takes longer than so many seconds.
        """
        await self._pending.flushed()
        try:
            return await self._worker.read(lambda file: state_as_left(file, space, now), seconds)
        except DoubtedError:
            await self._worker.write(lambda file: settle(file, copies_of(self.path)))
        return await self._worker.read(lambda file: state_as_left(file, space, now), seconds)

    async def ask[T](self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Have something else read that the journal's file knows. Raises JournalError."""
        return await self._worker.read(work)

    async def change[T](self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Have something else changed in the file, in a transaction. Raises JournalError."""
        return await self._worker.write(work)

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

    async def decisions_between(
        self, space: SpaceId, start: datetime, end: datetime, limit: int
    ) -> list[Decided]:
        """Return the first decisions on a space in [start, end), in order."""
        return await self._worker.read(
            lambda file: decisions_between(file, space, start, end, limit)
        )

    async def last_decision(self, space: SpaceId, event: Event) -> Decided | None:
        """Return the last decision of a sort on a space, or None."""
        return await self._worker.read(lambda file: last_decision(file, space, event))

    async def record(self, space: SpaceId, since: datetime) -> Record | None:
        """Return what can be replayed of a space; None where nothing was recorded."""
        await self._pending.flushed()
        return await self._worker.read(lambda file: read_record(file, space, since))

    async def flushed(self) -> None:
        """Return once all that was handed in is in the file, or could not be.

        Raises JournalError where the disk does not answer in time.
        """
        await self._pending.flushed()

    async def keep(self, name: str, data: bytes) -> None:
        """Remember some bytes under a name, in the place of what was there before.

        Returns once it is on the disk. Raises JournalError, and then the old bytes are there.
        """
        await self._worker.write(lambda file: write_memo(file, name, data))

    async def keep_all(self, changes: Mapping[str, bytes]) -> None:
        """Remember bytes under several names, all or none; empty ones are forgotten.

        Returns once they are on the disk. Raises JournalError, and then the old bytes are there.
        """

        def write(file: sqlite3.Connection) -> None:
            for name, data in changes.items():
                write_memo(file, name, data)

        await self._worker.write(write)

    async def kept_below(self, prefix: str) -> dict[str, bytes]:
        """Return what is kept under names with a prefix, in their order. Raises JournalError."""
        return await self._worker.read(lambda file: read_memos(file, prefix))

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

    async def _tell_alive(self, now: datetime) -> None:
        try:
            if self._worker.is_damaged:
                await self._worker.open(now, WRITE_SECONDS)
            await self._worker.write(lambda file: write_alive(file, now), sync=False)
        except JournalError:
            return
        if self._copier.is_due(now):
            with suppress(JournalError, OSError, sqlite3.Error):
                await self._worker.read(lambda file: self._copier.make(file, now), WRITE_SECONDS)


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
