"""Decisions written to a journal while the long record of a space is read from it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.ids import BookingId, SensorId, SiteId, SpaceId
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.sensor import SensorKind, SensorSpec
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.stimulus import Book, Reading, Restarted, Stimulus
from custom_components.faitout.journal import Entry, Journal

from .samples import MILLISECONDS

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)
"""When the record ends, and the decisions are made."""
DAYS = timedelta(days=35)
RADAR = SensorId("binary_sensor.radar")
AT_ONCE = 200
"""Entries between two waits for the disk: more than the journal keeps waiting would be lost."""
ALONE = 100
PAUSE = 0.01
"""Seconds between two decisions: a journal that is never at rest would not begin to read."""
READINGS = 5
KIND = SpaceKind.MEETING_ROOM
READ = Space(
    id=SpaceId("read"),
    site=SiteId("luzech"),
    kind=KIND,
    hours=OpeningHours(ZoneInfo("Europe/Paris")),
    policy=DEFAULT_POLICIES[KIND],
    sensors=(SensorSpec(id=RADAR, kind=SensorKind.RADAR),),
)
WRITTEN = replace(READ, id=SpaceId("written"))


@dataclass(frozen=True, slots=True)
class Written:
    """Milliseconds that decisions took."""

    alone: list[float]
    beside: list[float]


def fill(folder: str, entries: int) -> None:
    """Write a journal with so many entries of one space, evenly over 35 days until now."""

    async def write() -> None:
        start = NOW - DAYS
        journal = await Journal.open(_path(folder), start)
        state, at = begin(READ, start), start
        for number in range(entries):
            at += DAYS / (entries + 1)
            told: Stimulus = Reading(RADAR, float(number % 2)) if number else Restarted()
            step = advance(state, told, at)
            entry, state = Entry(READ.id, at, told, step.effects, step.state), step.state
            if number % AT_ONCE and number + 1 < entries:
                journal.note(entry)
            else:
                await journal.commit(entry)
        await journal.close()

    asyncio.run(write())


def written_beside_reading(folder: str) -> Written:
    """Write decisions alone, then while the record is read; raise RuntimeError if it is not."""

    async def measure() -> Written:
        journal = await Journal.open(_path(folder), NOW)
        decisions = _decisions(journal)
        alone = [await anext(decisions) for _ in range(ALONE)]
        reading = asyncio.create_task(_read(journal))
        beside: list[float] = []
        while not reading.done():
            beside.append(await anext(decisions))
        await reading
        await journal.close()
        return Written(alone, beside)

    return asyncio.run(measure())


async def _read(journal: Journal) -> None:
    """Read the record, over and over."""
    for _ in range(READINGS):
        record = await journal.record(READ.id, NOW - DAYS)
        if record is None:
            raise RuntimeError("the journal has no record to read")


async def _decisions(journal: Journal) -> AsyncIterator[float]:
    """Book one slot after the other and yield how many milliseconds each was on its way."""
    state = advance(begin(WRITTEN, NOW), Restarted(), NOW).state
    start = NOW + timedelta(days=1)
    while True:
        end = start + timedelta(minutes=15)
        name = BookingId(f"at-{start:%m%d%H%M}")
        book = Book(Booking(id=name, space=WRITTEN.id, start=start, end=end, created_at=NOW))
        step = advance(state, book, NOW)
        began = perf_counter()
        await journal.commit(Entry(WRITTEN.id, NOW, book, step.effects, step.state))
        yield (perf_counter() - began) * MILLISECONDS
        state, start = step.state, end
        await asyncio.sleep(PAUSE)


def _path(folder: str) -> Path:
    return Path(folder, "journal.sqlite")
