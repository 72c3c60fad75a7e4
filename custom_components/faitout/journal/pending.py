"""What waits to be written, and the transactions in which it goes to the disk.

    note, post, commit ──► waiting ──► one transaction after the other ──► answered: written
                              │                      │
                              └──► the deadline ◄────┘ ──► answered: not written. It is left out,
                                                           or else taken out again at once

Invariants
- Entries are written in the order in which they were handed in, and a transaction holds whole
  entries; those that were handed in together are in one, or none of them is written.
- What could not be written leaves a gap: the next entry of its space brings a checkpoint that says
  so, and a replay begins anew there.
- Whoever waits for a commit is answered within `COMMIT_SECONDS`; what was refused to them is not in
  the file once the disk is back.
"""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import zip_longest
import logging
import sqlite3
from typing import Final

from .lane import answered
from .outbox import put_in
from .rows.entry import Entry, JournalError
from .taking_back import Before, before, take_back
from .worker import WRITE_SECONDS, Worker
from .writing import Lost, Position, Rows, position_of, rows_of, write

_LOGGER = logging.getLogger(__name__)

COMMIT_SECONDS: Final = WRITE_SECONDS
"""How long whoever asked for something waits for it to be on the disk."""
NOTE_SECONDS: Final = 5.0
"""How long evidence without a decision may wait for the disk."""
MANY_NOTES: Final = 500
"""Entries that are written without waiting for more."""
MOST_NOTES: Final = 5_000
"""Entries that may wait. More than that, while a disk hangs, are given up and leave a gap."""


type Group = list[Rows] | list[Lost]
"""Entries that go together, as rows; or the gaps that they leave."""
type Late = tuple[int, Rows, Before]
"""Where an entry lies in the file, as rows, and what it changed."""


@dataclass(slots=True)
class Waiting:
    """An entry on its way, or several of which all or none is written."""

    entries: Sequence[Entry]
    answer: asyncio.Future[None] | None
    lines: Sequence[bytes]
    """What is to be told of them to a metrics server; in the file together or not at all."""
    is_given_up: bool = False
    """Whoever waited was told that it is not written."""


@dataclass(slots=True)
class _Batch:
    """What goes in one transaction; the writing thread fills in what became of it."""

    waiting: Sequence[Waiting]
    posted: Sequence[bytes]
    broken: frozenset[Lost]
    late: tuple[Late, ...]
    """What is to be taken out of the file again."""
    lost: int
    """Lines that were given up since the last one."""
    faults: list[ValueError | None] = field(default_factory=list)
    written: dict[int, tuple[Late, ...]] = field(default_factory=dict)
    """By place in `waiting`: those that somebody waits for, and may not wait for any more."""


class _LateError(Exception):
    """Somebody was told meanwhile that what is being written is not."""


class Pending:
    """The one line to the disk. All methods belong to the event loop; only `commit` raises."""

    def __init__(self, worker: Worker) -> None:
        """Take the file."""
        self._worker = worker
        self._loop = asyncio.get_running_loop()
        self._position: Position | None = None
        self._broken: frozenset[Lost] = frozenset()
        self._late: tuple[Late, ...] = ()
        self._waiting: list[Waiting] = []
        self._posted: list[bytes] = []
        self._held: list[bytes] = []
        """Lines whose write failed."""
        self._lost = 0
        """Lines that were given up, and are not counted in the file yet."""
        self._flushing: asyncio.Task[None] | None = None
        self._is_writing = False
        """A transaction is under way."""
        self._awaited: list[tuple[int, asyncio.Future[None]]] = []
        """Who waits until all is written that was there: after so many transactions more."""
        self._timer: asyncio.TimerHandle | None = None
        self.is_overdue = False
        """A transaction takes longer than anybody may have to wait for it."""
        self.error: JournalError | None = None
        """Why the last write failed; None while writes work."""

    async def commit(self, entries: Sequence[Entry], lines: Sequence[bytes]) -> None:
        """Write entries, all or none, with all that waits before; return once they are on the disk.

        Raises JournalError, or ValueError where a time in one is naive; then nothing of them is in
        the file, or it is taken out again as soon as the disk is back.
        """
        answer: asyncio.Future[None] = self._loop.create_future()
        # Also one that is refused at once has its place: there the record has a gap.
        waiting = Waiting(entries, answer, lines, is_given_up=self.is_overdue)
        self._waiting.append(waiting)
        self.flush()
        if waiting.is_given_up or not await answered(answer, COMMIT_SECONDS):
            waiting.is_given_up = self.is_overdue = True
            self.error = JournalError(f"the disk does not answer within {COMMIT_SECONDS:g} s")
            raise self.error
        answer.result()

    def note(self, entry: Entry, lines: Sequence[bytes]) -> None:
        """Write an entry with the next commit, or within seconds."""
        self._waiting.append(Waiting((entry,), None, lines))
        if len(self._waiting) > MOST_NOTES:
            self._give_up_notes()
        self._flush_soon(at_once=entry.is_durable or len(self._waiting) > MANY_NOTES)

    def post(self, lines: Sequence[bytes]) -> None:
        """Put lines in the outbox, with the next entry or within seconds."""
        self._posted += lines
        self._lost += len(self._posted[:-MOST_NOTES])
        del self._posted[:-MOST_NOTES]
        self._flush_soon(at_once=len(self._posted) > MANY_NOTES)

    def forget_lines(self) -> None:
        """Forget the lines that wait."""
        self._posted, self._held, self._lost = [], [], 0

    async def flushed(self, seconds: float = WRITE_SECONDS) -> None:
        """Return once all that was handed in is written, or could not be.

        Raises JournalError where that takes longer than so many seconds.
        """
        self.flush()
        # What is under way, and what waits behind it: not what is handed in meanwhile, for ever.
        transactions = self._is_writing + bool(self._waiting or self._posted)
        if not transactions:
            return
        behind = self._loop.create_future()
        self._awaited.append((transactions, behind))
        if not await answered(behind, seconds):
            raise JournalError(f"the disk does not answer within {seconds:g} s")

    def flush(self) -> None:
        """Begin to write what waits."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._flushing is None and (self._waiting or self._posted or self._late):
            self._flushing = self._loop.create_task(self._write_all())
            self._flushing.add_done_callback(self._flush_ended)

    def _flush_soon(self, *, at_once: bool) -> None:
        if at_once:
            self.flush()
        elif self._timer is None and self._flushing is None:
            self._timer = self._loop.call_later(NOTE_SECONDS, self.flush)

    def _flush_ended(self, _: asyncio.Task[None]) -> None:
        self._flushing = None
        if self._waiting or self._posted:
            # Somebody stopped it, with entries left.
            self.flush()

    async def _write_all(self) -> None:
        """Write what waits, one transaction after the other, until nothing does."""
        while self._waiting or self._posted or self._late:
            batch = _Batch(
                waiting=self._waiting,
                posted=[*self._held, *self._posted],
                broken=self._broken,
                late=self._late,
                lost=self._lost,
            )
            self._waiting, self._posted, self._held = [], [], []
            self._broken, self._late, self._lost = frozenset(), (), 0
            if not await self._write(batch) and not (self._waiting or self._posted):
                return

    async def _write(self, batch: _Batch) -> bool:
        """Write a batch and answer for it, or answer why not and remember the gap it leaves."""
        failure: JournalError | None = JournalError("the write was interrupted")
        self._is_writing = True
        try:
            self._position = await self._written(batch)
            failure = None
        except JournalError as error:
            failure = error
        except ValueError as error:
            failure = JournalError(str(error))
        finally:
            self._is_writing = self.is_overdue = False
            self.error = failure
            if failure:
                self._keep_from(batch)
            else:
                self._look_for_late(batch)
            for waiting, fault in zip_longest(batch.waiting, batch.faults):
                _answer(waiting, failure or fault)
            self._count_down()
        return failure is None

    async def _written(self, batch: _Batch) -> Position:
        """Write a batch, without what was given up meanwhile; return where the file is then."""
        while True:
            with suppress(_LateError):
                return await self._worker.write(
                    lambda file: _work(file, self._position, batch), seconds=None
                )

    def _count_down(self) -> None:
        awaited, self._awaited = self._awaited, []
        for left, behind in awaited:
            if left > 1:
                self._awaited.append((left - 1, behind))
            elif not behind.done():
                behind.set_result(None)

    def _keep_from(self, batch: _Batch) -> None:
        """Keep what a failed write must not lose."""
        # Whether it was written after all is for the file to say.
        self._position = None
        self._late = batch.late
        # They go with whatever is written next: until then the disk has rest.
        self._held = list(batch.posted[-MOST_NOTES:])
        self._lost += batch.lost + len(batch.posted) - len(self._held)

    def _look_for_late(self, batch: _Batch) -> None:
        """Have the next transaction take out again what was refused while it was written."""
        late = [at for at in batch.written if batch.waiting[at].is_given_up]
        if not late:
            return
        spaces = ", ".join(entry.space for at in late for entry in batch.waiting[at].entries)
        _LOGGER.warning("Written too late, and taken back: a step of %s", spaces)
        self._late = tuple(each for at in late for each in batch.written[at])
        # The next entry of each space begins its record anew.
        self._position = None

    def _give_up_notes(self) -> None:
        """Give up what nobody waits for."""
        notes = (each for each in self._waiting if each.answer is None)
        self._broken |= frozenset(Lost(entry.space) for each in notes for entry in each.entries)
        self._waiting = [each for each in self._waiting if each.answer]
        _LOGGER.warning("The journal's disk hangs: a part of the record is given up")


def _work(file: sqlite3.Connection, position: Position | None, batch: _Batch) -> Position:
    """Write a batch inside a transaction. Runs in the writing thread."""
    left_out = [waiting.is_given_up for waiting in batch.waiting]
    for late in batch.late:
        take_back(file, *late)
    position = position or position_of(file)
    groups, batch.faults = _as_rows(batch.waiting)
    told = [
        line
        for waiting, group in zip(batch.waiting, groups, strict=True)
        if all(isinstance(each, Rows) for each in group)
        for line in waiting.lines
    ]
    put_in(file, [*batch.posted, *told], batch.lost)
    batch.written = dict(_to_be_written(file, position, batch, groups))
    rows = [each for group in groups for each in group]
    position = write(file, position, [*batch.broken, *rows])
    if [waiting.is_given_up for waiting in batch.waiting] != left_out:
        raise _LateError
    return position


def _to_be_written(
    file: sqlite3.Connection, position: Position, batch: _Batch, groups: Sequence[Group]
) -> Iterator[tuple[int, tuple[Late, ...]]]:
    """Yield the entries that somebody waits for, with where they will lie."""
    seq = position.seq
    for at, group in enumerate(groups):
        late: list[Late] = []
        for each in group:
            if isinstance(each, Rows):
                seq += 1
                if batch.waiting[at].answer:
                    late.append((seq, each, before(file, each)))
        if late:
            yield at, tuple(late)


def _as_rows(batch: Iterable[Waiting]) -> tuple[list[Group], list[ValueError | None]]:
    """Return entries as rows, a gap in the place of each that cannot be written, and why not.

    What was given up leaves a gap too: that nothing was written then is itself not written.
    """
    groups: list[Group] = []
    faults: list[ValueError | None] = []
    for waiting in batch:
        fault: ValueError | None = None
        gaps = [Lost(entry.space) for entry in waiting.entries]
        try:
            groups.append(gaps if waiting.is_given_up else [rows_of(e) for e in waiting.entries])
        except ValueError as error:
            spaces = ", ".join(entry.space for entry in waiting.entries)
            _LOGGER.error("An entry of %s cannot be written: %s", spaces, error)  # noqa: TRY400
            groups.append(gaps)
            fault = error
        faults.append(fault)
    return groups, faults


def _answer(waiting: Waiting, failure: Exception | None) -> None:
    if waiting.answer is None or waiting.answer.done():
        return
    if failure:
        waiting.answer.set_exception(failure)
        # Whoever was told that it is overdue does not come back for it.
        waiting.answer.exception()
    else:
        waiting.answer.set_result(None)
