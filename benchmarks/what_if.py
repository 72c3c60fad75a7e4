"""What if, over a year: how long the answer takes, and what a commit costs meanwhile.

The year is that of the simulator's building, twenty spaces of both places with all their flaws. It
is written by the journal's own writer, without a Home Assistant, and nothing of it is pruned.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from resource import RUSAGE_CHILDREN, getrusage
import sqlite3
from typing import override

from custom_components.faitout.engine import begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Effect, Save
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Book, Stimulus
from custom_components.faitout.hindsight.hindsight import Hindsight
from custom_components.faitout.hindsight.question import Question
from custom_components.faitout.journal import Entry, Journal
from custom_components.faitout.journal.opening import open_file
from custom_components.faitout.journal.writing import Rows as EntryRows, position_of, rows_of, write
from simulator.building import Building
from simulator.direct import Direct
from simulator.moments import Address
from simulator.places import BOOKABLE

from .apart import apart
from .engine_alone import SEED, START
from .home import scratch
from .journal import NOW, journal_path, space_of
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import MILLISECONDS, Spread, Stopwatch, rows_of as spread_rows, spread

TITLE = "What if"
DAYS = {Size.QUICK: 10, Size.FULL: 365}
ALONE = {Size.QUICK: 100, Size.FULL: 500}
"""Commits without anything beside them, before the answer and after it."""
PAUSE = 0.02
"""Seconds between two commits: a hub decides no more often."""
ENOUGH_SECONDS = 300.0
"""For the answer: a year of evidence is ten times what a hub keeps."""
BATCH = 2_000
"""Entries in a transaction while the year is written."""
GRACE = timedelta(minutes=20)


def run(size: Size) -> Rows:
    """Write a year in one process and ask for it in another."""
    days = DAYS[size]
    with scratch() as folder:
        say(f"writing {days} days of {len(BOOKABLE)} spaces")
        entries: int = apart(write_days, folder, days)
        say("asking what if")
        asked: Asked = apart(ask, folder, ALONE[size])
    return Rows(
        (
            Row(
                what=f"{days} days of {len(BOOKABLE)} spaces, replayed as set and with more grace",
                ours=asked.seconds,
                unit="s",
                mark=Mark(20.0),
            ),
            Row(what="seconds of a core in that", ours=asked.core_seconds, unit="s"),
            *spread_rows("a commit meanwhile", asked.meanwhile, asked.alone, against="alone"),
            Row(
                what="the median of a commit meanwhile, in those of one alone",
                ours=asked.meanwhile.median / asked.alone.median,
                unit="",
                mark=Mark(1.5),
            ),
            Row(
                what="the p99 of a commit meanwhile, in those of one alone",
                ours=asked.meanwhile.p99 / asked.alone.p99,
                unit="",
                mark=Mark(1.5),
            ),
        ),
        notes=(
            f"The building's days with all its flaws, as a hub records them: {entries:,} entries.",
            "Written by the journal's own writer; a hub prunes evidence after 35 days.",
        ),
    )


# A year on the disk


def write_days(folder: str, days: int) -> int:
    """Let the building live so many days and write its record; return the entries."""
    file, _ = open_file(journal_path(folder), START)
    writer = _Writer(file)
    end = START + timedelta(days=days)
    writer.play(Building(SEED, START, BOOKABLE).moments(end), end)
    writer.flush()
    file.close()
    return writer.entries


class _Writer(Direct):
    """The engine at work, with a journal beside it: what a hub would write, in large batches."""

    def __init__(self, file: sqlite3.Connection) -> None:
        super().__init__(dict(zip(ADDRESSES, spaces(), strict=True)), START, self._stepped)
        self.entries = 0
        self._file = file
        self._position = position_of(file)
        self._batch: list[EntryRows] = []
        self._stimulus: Stimulus | None = None

    @override
    def take(self, address: Address, stimulus: Stimulus, at: datetime) -> None:
        self._stimulus = stimulus
        super().take(address, stimulus, at)

    def flush(self) -> None:
        """Write what waits."""
        self._file.execute("BEGIN IMMEDIATE")
        self._position = write(self._file, self._position, self._batch)
        self._file.execute("COMMIT")
        self.entries += len(self._batch)
        self._batch.clear()

    def _stepped(
        self, _: Address, before: SpaceState, state: SpaceState, effects: tuple[Effect, ...]
    ) -> None:
        if self._stimulus is None or (state is before and not effects):
            return
        entry = Entry(state.space.id, state.at, self._stimulus, effects, state)
        self._batch.append(rows_of(entry))
        if len(self._batch) >= BATCH:
            self.flush()


ADDRESSES = tuple(room.address for room in BOOKABLE)


def spaces() -> list[Space]:
    """Return the spaces of both places, named as those of one."""
    return [
        replace(room.space, id=SpaceId(f"{room.space.site}_{room.space.id}")) for room in BOOKABLE
    ]


# Asking, and deciding beside it


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking."""

    seconds: float
    core_seconds: float
    """What its processes had of the cores."""
    alone: Spread
    """Milliseconds of a commit before and after."""
    meanwhile: Spread


def ask(folder: str, alone: int) -> Asked:
    """Ask what more grace would have done, and commit all the while."""

    async def live() -> Asked:
        journal = await Journal.open(journal_path(folder), START)
        hindsight = Hindsight(journal, ENOUGH_SECONDS)
        entries = bookings()
        by_itself = [await _committed(journal, next(entries)) for _ in range(alone)]
        watch = Stopwatch()
        answering = asyncio.create_task(hindsight.outcomes(questions()))
        beside: list[float] = []
        while not answering.done():
            beside.append(await _committed(journal, next(entries)))
        seconds = watch.seconds
        had = getrusage(RUSAGE_CHILDREN)
        answers = answering.result()
        if not all(answers) or not any(each.releases for each, _ in answers):
            raise RuntimeError("nothing was replayed")
        by_itself += [await _committed(journal, next(entries)) for _ in range(alone)]
        await journal.close()
        return Asked(seconds, had.ru_utime + had.ru_stime, spread(by_itself), spread(beside))

    return asyncio.run(live())


def questions() -> list[Question]:
    """Return what is asked: of each space, all there is, as it is set and with more grace."""
    return [
        Question(space.id, START, (space.policy, replace(space.policy, grace=GRACE)))
        for space in spaces()
    ]


def bookings() -> Iterator[Entry]:
    """Yield one booking after the other of a room of its own, for ever."""
    space = space_of(0)
    state = begin(space, NOW)
    for number in count():
        start = NOW + number * timedelta(minutes=1)
        booking = Booking(
            id=BookingId(f"decided-{number}"),
            space=space.id,
            start=start,
            end=start + timedelta(minutes=1),
            created_at=NOW,
        )
        yield Entry(space.id, NOW, Book(booking), (Save(booking),), state)


async def _committed(journal: Journal, entry: Entry) -> float:
    """Return the milliseconds of a commit."""
    await asyncio.sleep(PAUSE)
    watch = Stopwatch()
    await journal.commit(entry)
    return watch.seconds * MILLISECONDS
