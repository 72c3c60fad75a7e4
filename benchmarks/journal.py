"""A journal with many bookings: how long it takes to open, what they weigh, and to save it.

All bookings are still to come, the dearest there is to open.
"""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
import sqlite3
from zoneinfo import ZoneInfo

from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Save
from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.ids import BookingId, SiteId, SpaceId
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Restarted
from custom_components.faitout.journal import Entry, Journal

from .apart import apart, megabytes
from .home import scratch
from .progress import say
from .rows import Better, Mark, Row, Rows, Size
from .samples import Stopwatch

TITLE = "The journal"
BOOKINGS = {Size.QUICK: 5_000, Size.FULL: 100_000}
SPACES = 20
ROUNDS = {Size.QUICK: 1, Size.FULL: 5}


def run(size: Size) -> Rows:
    """Fill a journal in one process and open it in others."""
    bookings = BOOKINGS[size]
    with scratch() as folder:
        say(f"writing {bookings:,} bookings")
        apart(fill, folder, SPACES, bookings)
        rounds: list[Opened] = [
            apart(opened, folder, SPACES, bookings) for _ in range(ROUNDS[size])
        ]
        say("saving it from a bad page")
        mended: Saved = apart(saved, folder, SPACES)
    fastest = min(rounds, key=lambda one: one.seconds)
    return Rows(
        (
            Row(
                what=f"{bookings:,} live bookings of {SPACES} spaces, opened",
                ours=fastest.seconds,
                unit="s",
                mark=Mark(1.0),
            ),
            Row(
                what="memory that they take",
                ours=max(one.megabytes for one in rounds),
                unit="MB",
                mark=Mark(100),
            ),
            Row(
                what="the same with a bad page, saved",
                ours=mended.seconds,
                unit="s",
                mark=Mark(5.0),
            ),
            Row(
                what="bookings in force after that",
                ours=mended.in_force,
                unit="",
                better=Better.HIGHER,
                mark=Mark(bookings, inclusive=True),
            ),
            Row(what="the file", ours=fastest.file_megabytes, unit="MB"),
        ),
        notes=("Opened: checked, read, and every space ready to decide, as at each start.",),
    )


# A journal that is well

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)
SLOT = timedelta(minutes=90)


@dataclass(frozen=True, slots=True)
class Opened:
    """What it took to open a journal."""

    seconds: float
    megabytes: float
    """Memory of this process, more than before."""
    file_megabytes: float


def fill(folder: str, spaces: int, bookings: int) -> None:
    """Write a journal with so many bookings, shared evenly among the spaces."""

    async def write() -> None:
        journal = await Journal.open(journal_path(folder), NOW)
        for number in range(spaces):
            space = space_of(number)
            booked = [_booking(space.id, slot) for slot in range(bookings // spaces)]
            state = advance(begin(space, NOW, booked), Restarted(), NOW).state
            effects = tuple(Save(booking) for booking in booked)
            await journal.commit(Entry(space.id, NOW, Restarted(), effects, state))
        await journal.close()

    asyncio.run(write())


def opened(folder: str, spaces: int, bookings: int) -> Opened:
    """Open that journal with every space in it; raise RuntimeError if bookings are missing."""

    async def read() -> Opened:
        before, watch = megabytes(), Stopwatch()
        journal = await Journal.open(journal_path(folder), NOW)
        states: list[SpaceState] = []
        for number in range(spaces):
            state = await journal.load(space_of(number), NOW)
            if state:
                states.append(state)
        seconds = watch.seconds
        weight = megabytes() - before
        if sum(len(state.ledger) for state in states) != bookings:
            raise RuntimeError("the journal lost bookings")
        await journal.close()
        return Opened(seconds, weight, journal_path(folder).stat().st_size / 1e6)

    return asyncio.run(read())


def journal_path(folder: str) -> Path:
    """Return where the journal lies in a folder."""
    return Path(folder, "journal.sqlite")


def space_of(number: int) -> Space:
    """Return a space by its number."""
    return Space(
        id=SpaceId(f"room{number}"),
        site=SiteId("luzech"),
        kind=SpaceKind.MEETING_ROOM,
        hours=OpeningHours(ZoneInfo("Europe/Paris")),
        policy=DEFAULT_POLICIES[SpaceKind.MEETING_ROOM],
    )


def _booking(space: SpaceId, slot: int) -> Booking:
    start = NOW + slot * SLOT
    return Booking(
        id=BookingId(f"{space}-{slot:06}"),
        space=space,
        start=start,
        end=start + timedelta(hours=1),
        created_at=NOW,
        title=f"Point d'équipe {slot}",
        holder="Camille",
    )


# A journal with a bad page

PAGE = 4096


@dataclass(frozen=True, slots=True)
class Saved:
    """What it took to save a journal."""

    seconds: float
    """From the first look at the damaged file to a new one that is open."""
    in_force: int
    """Live bookings after it."""


def saved(folder: str, spaces: int) -> Saved:
    """Overwrite a page of bookings, and open the journal; the file is used up by that."""
    path = journal_path(folder)
    _spoil(path)

    async def open_it() -> Saved:
        watch = Stopwatch()
        journal = await Journal.open(path, NOW)
        seconds = watch.seconds
        if journal.set_aside is None:
            raise RuntimeError("the damage was not noticed")
        states = [await journal.load(space_of(number), NOW) for number in range(spaces)]
        await journal.close()
        return Saved(seconds, sum(len(state.ledger) for state in states if state))

    return asyncio.run(open_it())


def _spoil(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = file.execute(
            "SELECT pageno FROM dbstat WHERE name = 'booking' AND pagetype = 'leaf'"
        ).fetchall()
    file.close()
    (number,) = pages[len(pages) // 2]
    with path.open("r+b") as damaged:
        damaged.seek((number - 1) * PAGE)
        damaged.write(bytes(PAGE))
