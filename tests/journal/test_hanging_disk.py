"""A disk that hangs: who waits is answered, and what comes back late is put right, once."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
import threading

import pytest

from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.stimulus import JournalBack, JournalLost
from custom_components.faitout.journal import Journal, JournalError
from tests.engine.rooms import NINE, RADAR, minutes
from tests.slow_disk import SlowDisk, until

from .rooms import SALLE, booked, keep, opened_room

SOON = 0.3
"""Seconds: a deadline for tests, well above what a healthy disk takes here."""


@pytest.fixture
async def journal(
    path: Path, slow_disk: SlowDisk, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Journal]:
    """Open a journal on a disk that can hang."""
    monkeypatch.setattr("custom_components.faitout.journal.pending.COMMIT_SECONDS", SOON)
    journal = await Journal.open(path, NINE)
    yield journal
    slow_disk.come_back()
    await journal.close()


@pytest.mark.parametrize("at", ["BEGIN IMMEDIATE", "INSERT INTO evidence", "COMMIT"])
async def test_who_was_refused_finds_nothing_written_when_the_disk_is_back(
    journal: Journal, slow_disk: SlowDisk, at: str
) -> None:
    await journal.commit(booked("before", 70, 80))
    with slow_disk.hanging(at):
        with pytest.raises(JournalError, match="does not answer"):
            await journal.commit(booked("late"))
        assert not await journal.probe(), "nothing joins the line meanwhile"
    await until(lambda: not journal._pending.is_overdue)  # noqa: SLF001 - nobody else can see it
    assert await journal.probe()
    await journal.commit(booked("after", 90, 100))
    there = await journal.bookings(SALLE, NINE, minutes(200))
    assert {booking.id for booking in there} == {"before", "after"}
    decided = [each.booking for each in await journal.decisions(SALLE, NINE)]
    assert {booking.id for booking in decided if booking} == {"before", "after"}


async def test_what_a_late_step_changed_is_as_it_was(journal: Journal, slow_disk: SlowDisk) -> None:
    room = opened_room()
    room.books("meeting", 10, 60)
    await keep(journal, room.entries)
    before, known = room.state, len(room.entries)
    room.until(12)
    room.sees(RADAR)
    room.until(15)
    assert any(entry.is_durable for entry in room.entries[known:]), "somebody checked in"
    with slow_disk.hanging("COMMIT"), pytest.raises(JournalError):
        await keep(journal, room.entries[known:])
    await until(lambda: not journal._pending.is_overdue)  # noqa: SLF001
    assert await journal.probe()
    loaded = await journal.load(room.space, room.now)
    assert loaded is not None
    assert loaded.ledger.get(BookingId("meeting")) == before.ledger.get(BookingId("meeting"))


async def test_the_record_says_of_the_gap_and_replays_after_it(
    journal: Journal, slow_disk: SlowDisk
) -> None:
    room = opened_room()
    await keep(journal, room.entries)
    with slow_disk.hanging("COMMIT"), pytest.raises(JournalError):
        await journal.commit(booked("late"))
    room.entries.clear()
    room.take(JournalLost())
    room.sees(RADAR)
    await keep(journal, room.entries)
    await until(lambda: not journal._pending.is_overdue)  # noqa: SLF001
    room.entries.clear()
    room.take(JournalBack())
    room.books("after", 20, 25)
    room.until(30)
    await keep(journal, room.entries)
    record = await journal.record(SALLE, minutes(-1))
    assert record is not None
    assert record.stretches[-1].resumed is not None
    for stretch in record.stretches:
        assert tuple(replay(stretch.state, stretch.moments)) == stretch.decided


async def test_the_next_who_asks_is_refused_at_once(journal: Journal, slow_disk: SlowDisk) -> None:
    with slow_disk.hanging():
        with pytest.raises(JournalError):
            await journal.commit(booked("first"))
        asking = asyncio.create_task(journal.commit(booked("second", 70, 80)))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert asking.done()
        with pytest.raises(JournalError):
            await asking


async def test_reading_goes_on_while_writing_hangs(journal: Journal, slow_disk: SlowDisk) -> None:
    await journal.commit(booked("before"))
    with slow_disk.hanging():
        with pytest.raises(JournalError):
            await journal.commit(booked("late", 70, 80))
        assert await journal.booking(BookingId("before")) is not None


async def test_a_journal_on_a_disk_that_hangs_can_be_left(
    journal: Journal, slow_disk: SlowDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("custom_components.faitout.journal.worker.WRITE_SECONDS", SOON)
    with slow_disk.hanging():
        with pytest.raises(JournalError):
            await journal.commit(booked("late"))
        async with asyncio.timeout(30):
            await journal.close(NINE)
    await until(lambda: not any("faitout" in each.name for each in threading.enumerate()))


async def test_a_damaged_journal_on_a_disk_that_hangs_can_be_left(
    journal: Journal, slow_disk: SlowDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("journal", "worker"):
        monkeypatch.setattr(f"custom_components.faitout.journal.{module}.WRITE_SECONDS", SOON)
    journal._worker.is_damaged = True  # noqa: SLF001 - a disk that lies cannot be had here
    with slow_disk.hanging("PRAGMA"):
        journal.alive(minutes(5))
        await until(slow_disk.reached.is_set)
        async with asyncio.timeout(30):
            await journal.close(NINE)
    await until(lambda: not any("faitout" in each.name for each in threading.enumerate()))


async def test_who_reads_waits_for_what_was_there_and_not_for_what_comes(journal: Journal) -> None:
    """Commits that come without a pause would keep a reader waiting for ever."""
    number = 0

    async def books() -> None:
        nonlocal number
        while True:
            number += 1
            await journal.commit(booked(f"b{number}", number * 3, number * 3 + 1))

    busy = [asyncio.create_task(books()) for _ in range(3)]
    async with asyncio.timeout(30):
        journal.note(booked("noted", 9_000, 9_010))
        assert await journal.record(SALLE, minutes(-100)) is not None
        assert await journal.booking(BookingId("noted")) is not None
    for each in busy:
        each.cancel()
    await asyncio.wait(busy)
