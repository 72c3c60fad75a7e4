"""A house with a past: three rooms with many bookings, as a file that tests may damage."""
# ruff: noqa: ASYNC240 - a test may wait for its own small files

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
import random
import sqlite3

from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Decided
from custom_components.faitout.engine.ids import BookingId, SensorId, SpaceId
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.stimulus import Book, Reading, Restarted, Stimulus
from custom_components.faitout.journal import Entry, Journal
from tests.engine.rooms import NINE

from ..acknowledger import ROOMS, room

PAGE = 4096
SLOT = timedelta(hours=3)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class House:
    """A journal as bytes, and what was acknowledged in it."""

    content: bytes
    live: dict[str, Booking]
    now: datetime
    decided: dict[SpaceId, tuple[Decided, ...]]

    @property
    def pages(self) -> int:
        return len(self.content) // PAGE

    def on_page(self, number: int) -> set[str]:
        """Return the live bookings that stand on a page, by their ids."""
        start = (number - 1) * PAGE
        page = self.content[start : start + PAGE]
        return {name for name in self.live if name.encode() in page}


async def build(path: Path, bookings: int) -> House:
    """Let three rooms live for a while: people come and go, and book what is weeks ahead."""
    journal = await Journal.open(path, NINE)
    states = {name: begin(room(name), NINE) for name in ROOMS}
    decided: dict[SpaceId, list[Decided]] = {name: [] for name in ROOMS}
    now = NINE

    async def take(name: SpaceId, stimulus: Stimulus) -> None:
        step = advance(states[name], stimulus, now)
        entry = Entry(name, step.state.at, stimulus, step.effects, step.state)
        states[name] = step.state
        decided[name] += [effect for effect in step.effects if isinstance(effect, Decided)]
        journal.note(entry)

    for name in ROOMS:
        await take(name, Restarted())
    for number in range(bookings):
        for name in ROOMS:
            now += MINUTE
            await take(name, Reading(SensorId("radar"), float(number % 2)))
            start = NINE + timedelta(days=2) + number * SLOT
            await take(
                name,
                Book(
                    Booking(
                        id=BookingId(f"{name}-booking-{number:04}"),
                        space=name,
                        start=start,
                        end=start + timedelta(hours=1),
                        created_at=now,
                        title=f"Réunion {number}",
                        holder="Camille",
                    )
                ),
            )
    for number in range(40):
        await journal.keep(f"door/{number}", b"locked" * 40)
    await journal.close(now)
    return House(
        path.read_bytes(),
        {str(booking.id): booking for state in states.values() for booking in state.ledger},
        now,
        {name: tuple(each) for name, each in decided.items()},
    )


def a_house(folder: Path, bookings: int = 60) -> House:
    """Return a house, built outside of any running loop."""
    return asyncio.run(build(folder / "house.sqlite", bookings))


async def in_force(journal: Journal, now: datetime) -> dict[str, Booking]:
    """Return every live booking of the house, as the hub would have it after a start."""
    states = [await journal.load(room(name), now) for name in ROOMS]
    return {str(b.id): b for state in states if state for b in state.ledger}


async def assert_replays_are_right(journal: Journal) -> int:
    """Replay all that is recorded; return how many decisions were replayed."""
    count = 0
    for name in ROOMS:
        record = await journal.record(name, NINE)
        for stretch in record.stretches if record else ():
            assert tuple(replay(stretch.state, stretch.moments)) == stretch.decided
            count += len(stretch.decided)
    return count


def pages_of(content: bytes, folder: Path) -> dict[str, list[int]]:
    """Return the pages of each table and index, as far as the file names them."""
    path = folder / "named.sqlite"
    path.write_bytes(content)
    with sqlite3.connect(path) as file:
        rows = file.execute("SELECT name, pageno FROM dbstat").fetchall()
    file.close()
    found: dict[str, list[int]] = {}
    for name, number in rows:
        found.setdefault(name, []).append(number)
    return found


def zeros(page: bytes, _: random.Random) -> bytes:
    return bytes(len(page))


def noise(page: bytes, dice: random.Random) -> bytes:
    return dice.randbytes(len(page))


def half(page: bytes, _: random.Random) -> bytes:
    return page[: len(page) // 2] + bytes(len(page) // 2)


def flips(page: bytes, dice: random.Random) -> bytes:
    changed = bytearray(page)
    for _ in range(3):
        changed[dice.randrange(len(page))] ^= 1 << dice.randrange(8)
    return bytes(changed)
