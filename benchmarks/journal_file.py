"""A journal file with many bookings that are all still to come, the dearest there is to open."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
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

from .apart import megabytes
from .samples import Stopwatch

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
