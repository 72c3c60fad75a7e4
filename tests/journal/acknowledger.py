"""A hub that books three rooms, over and over, and says aloud what the journal acknowledged.

    python -m tests.journal.acknowledger live JOURNAL           until it is killed
    python -m tests.journal.acknowledger move JOURNAL           the same, and one booking wanders
    python -m tests.journal.acknowledger fill JOURNAL BYTES     until no file may grow beyond that

When the disk is full it says so, is given room again, and ends after one more booking.
"""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
import resource
import sys

from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId, SensorId, SpaceId
from custom_components.faitout.engine.moves import Move, moved_between
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Book,
    HandOver,
    Reading,
    Restarted,
    Stimulus,
)
from custom_components.faitout.journal import Entry, Journal, JournalError
from tests.engine.rooms import ALWAYS, NINE, RADAR, Room

ROOMS = [SpaceId(f"room-{number}") for number in range(3)]
SECOND = timedelta(seconds=1)
WANDERER = BookingId("wanderer")


def room(name: SpaceId) -> Space:
    """Return a room that is always open."""
    return replace(Room(RADAR, hours=ALWAYS).space, id=name)


def slot(name: SpaceId, number: int) -> Booking:
    """Return the booking of a number; one room's follow each other."""
    start = NINE + timedelta(days=10, minutes=number)
    return Booking(
        id=BookingId(f"{name}/{number}"),
        space=name,
        start=start,
        end=start + timedelta(minutes=1),
        created_at=NINE,
    )


class Hub:
    """One room at work."""

    def __init__(self, journal: Journal, name: SpaceId) -> None:
        self._journal = journal
        self._name = name
        self._state = begin(room(name), NINE)

    async def start(self) -> None:
        """Go on from what the journal remembers."""
        self._state = await self._journal.load(self._state.space, NINE) or self._state
        await self._take(Restarted())

    async def book(self) -> None:
        """Make the next booking, after a word of the radar, and say so."""
        number = len(self._state.ledger)
        await self._take(Reading(SensorId("radar"), float(number % 2)))
        await self._take(Book(slot(self._name, number)))
        print(f"{self._name}/{number}", flush=True)

    async def keep_one(self) -> None:
        """Have one booking, unless it is in this room or another already."""
        if await self._journal.booking(WANDERER) is None:
            await self._take(Book(replace(slot(self._name, 0), id=WANDERER)))

    @property
    def state(self) -> SpaceState:
        """The room as it is now."""
        return self._state

    @property
    def has_it(self) -> bool:
        """Whether the booking that wanders is here."""
        return self._state.ledger.get(WANDERER) is not None

    async def give_to(self, other: Hub) -> None:
        """Move the booking that wanders to another room, and say which."""
        wanted = HandOver(booking=WANDERER, to=other._name)
        move = moved_between(self._state, other._state, wanted, self._state.at + SECOND)
        assert isinstance(move, Move)
        entries = (
            Entry(self._name, move.handed.state.at, wanted, move.handed.effects, move.handed.state),
            Entry(
                other._name,
                move.taken.state.at,
                move.taking,
                move.taken.effects,
                move.taken.state,
            ),
        )
        await self._journal.commit_together(entries)
        self._state, other._state = move.handed.state, move.taken.state
        print(other._name, flush=True)

    async def _take(self, stimulus: Stimulus) -> None:
        step = advance(self._state, stimulus, self._state.at + SECOND)
        entry = Entry(self._name, step.state.at, stimulus, step.effects, step.state)
        if entry.is_durable:
            await self._journal.commit(entry)
        else:
            self._journal.note(entry)
        self._state = step.state


async def live(path: Path) -> None:
    """Book until somebody kills us."""
    journal = await Journal.open(path, NINE)
    hubs = [Hub(journal, name) for name in ROOMS]
    for hub in hubs:
        await hub.start()

    async def forever(hub: Hub) -> None:
        while True:
            await hub.book()

    await asyncio.gather(*(forever(hub) for hub in hubs))


async def wander(path: Path) -> None:
    """Move one booking from room to room until somebody kills us."""
    journal = await Journal.open(path, NINE)
    hubs = [Hub(journal, name) for name in ROOMS]
    for hub in hubs:
        await hub.start()
    await hubs[0].keep_one()
    at = next(number for number, hub in enumerate(hubs) if hub.has_it)
    print(ROOMS[at], flush=True)
    while True:
        to = (at + 1) % len(hubs)
        await hubs[at].give_to(hubs[to])
        at = to


async def fill(path: Path, size: int) -> None:
    """Book until the disk is full, then with room again."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    journal = await Journal.open(path, NINE)
    hub = Hub(journal, ROOMS[0])
    await hub.start()
    try:
        while True:
            await hub.book()
    except JournalError as error:
        print(f"full: {error}, works: {await journal.probe()}", flush=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    print(f"works: {await journal.probe()}", flush=True)
    await hub.book()
    await journal.close()


if __name__ == "__main__":
    if sys.argv[1] == "live":
        asyncio.run(live(Path(sys.argv[2])))
    elif sys.argv[1] == "move":
        asyncio.run(wander(Path(sys.argv[2])))
    else:
        asyncio.run(fill(Path(sys.argv[2]), int(sys.argv[3])))
