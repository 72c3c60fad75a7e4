"""What was acknowledged survives kill -9 and full disks, and the file stays readable."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from custom_components.faitout.engine.effect import Save
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.journal import Journal, JournalError
from tests.engine.rooms import NINE, RADAR, minutes

from .acknowledger import ROOMS, room
from .lanes import on_the_writer
from .rooms import SALLE, booked, keep, opened_room

SEED = random.randrange(10**6)  # noqa: S311 - no secret
KILLS = 6


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.journal.acknowledger", *arguments],
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.timeout(360)
async def test_what_was_acknowledged_survives_kill_9(path: Path) -> None:
    print("seed", SEED)
    dice = random.Random(SEED)  # noqa: S311 - no secret
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        with start("live", str(path)) as hub:
            assert hub.stdout
            acknowledged.add(hub.stdout.readline().strip())
            time.sleep(dice.uniform(0, 0.3))  # noqa: ASYNC251 - the hub has its own loop
            hub.send_signal(signal.SIGKILL)
            rest = hub.stdout.read()
            # The kill may cut the last line short: that booking was not acknowledged.
            acknowledged |= set(rest[: rest.rfind("\n") + 1].split())
        await everything_is_there(path, acknowledged)
    assert len(acknowledged) > KILLS * 10


async def everything_is_there(path: Path, acknowledged: set[str]) -> None:
    """Check the file: all that was acknowledged, and of each room a prefix of its history."""
    journal = await Journal.open(path, NINE)
    assert journal.set_aside is None
    there: set[str] = set()
    for name in ROOMS:
        state = await journal.load(room(name), NINE)
        record = await journal.record(name, NINE)
        ids = [] if state is None else [str(booking.id) for booking in state.ledger]
        assert ids == [f"{name}/{number}" for number in range(len(ids))]
        there |= set(ids)
        made = [] if record is None else [it for _, it in record.moments() if isinstance(it, Book)]
        assert [str(it.booking.id) for it in made] == ids
        for stretch in record.stretches if record else ():
            assert tuple(replay(stretch.state, stretch.moments)) == stretch.decided
    await journal.close()
    assert acknowledged <= there


async def test_a_disk_that_is_full_refuses_and_forgets_nothing(path: Path) -> None:
    with start("fill", str(path), "2000000") as hub:
        output, _ = hub.communicate(timeout=60)
    assert hub.returncode == 0
    *made, full, again, last = output.splitlines()
    assert full.startswith("full: ")
    assert full.endswith("works: False")
    assert again == "works: True"
    assert len(made) > 10
    # The booking that was refused was not there, so the next one has its number.
    assert last == f"room-0/{len(made)}"
    await everything_is_there(path, {*made, last})


@asynccontextmanager
async def full_disk(journal: Journal) -> AsyncIterator[None]:
    """Let the file grow no more for a while."""

    async def limit(pages: int) -> None:
        await on_the_writer(
            journal, lambda file: file.execute(f"PRAGMA max_page_count = {pages}").fetchone()
        )

    await limit(1)
    yield
    await limit(1_000_000)


async def booked_until_refused(journal: Journal) -> int:
    """Book until the disk is full; return how many bookings were acknowledged."""
    for number in range(1000):
        try:
            await journal.commit(booked(f"b{number}"))
        except JournalError:
            return number
    raise AssertionError("the disk is never full")


async def test_a_refused_entry_leaves_nothing_and_the_record_begins_anew(
    journal: Journal,
) -> None:
    room = opened_room()
    room.books("before", 5, 10)
    await keep(journal, room.entries)
    room.entries.clear()
    async with full_disk(journal):
        made = await booked_until_refused(journal)
        assert journal.error is not None
        assert not await journal.probe()
        assert await journal.booking(BookingId(f"b{made}")) is None
        there = await journal.bookings(SALLE, NINE, minutes(60))
        assert {b.id for b in there} == {"before", *(f"b{n}" for n in range(made))}
        decided = await journal.decisions(SALLE, NINE)
        assert len(decided) == len(there)
    assert await journal.probe()
    assert journal.error is None
    room.books("after", 20, 25)
    room.until(30)
    await keep(journal, room.entries)
    record = await journal.record(SALLE, minutes(-1))
    assert record is not None
    assert [stretch.resumed is not None for stretch in record.stretches] == [True, True]
    last = record.stretches[1]
    assert last.decided
    assert tuple(replay(last.state, last.moments)) == last.decided


async def test_notes_that_find_the_disk_full_leave_a_gap(journal: Journal) -> None:
    room = opened_room()
    await keep(journal, room.entries)
    await journal.record(SALLE, NINE)
    room.entries.clear()
    async with full_disk(journal):
        for number in range(400):
            room.now = minutes(number / 1000)
            room.sees(RADAR)
            room.clears(RADAR)
        await keep(journal, room.entries)
        await journal.load(room.space, NINE)
        assert journal.error is not None
    lost, room.entries = room.entries, []
    assert len(lost) > 100
    room.books("after", 20, 25)
    await keep(journal, room.entries)
    record = await journal.record(SALLE, NINE)
    assert record is not None
    assert [list(stretch.moments)[1:] for stretch in record.stretches] == [[], []]
    assert record.stretches[1].state == room.state
    assert any(isinstance(effect, Save) for effect in room.entries[0].effects)


async def test_a_disk_that_hangs_costs_notes_but_no_decision(
    journal: Journal, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("custom_components.faitout.journal.pending.MOST_NOTES", 50)
    room = opened_room()
    for number in range(100):
        room.now = minutes(number / 1000)
        room.sees(RADAR)
        room.clears(RADAR)
    room.books("a", 30, 40)
    await keep(journal, room.entries)
    assert "hangs" in caplog.text
    assert await journal.booking(BookingId("a")) is not None
    record = await journal.record(SALLE, NINE)
    assert record is not None
    assert [stretch.resumed is not None for stretch in record.stretches] == [True]
    assert len(list(record.moments())) < 60
    assert (await journal.load(room.space, room.now)) == room.state


async def test_another_program_holding_the_file_is_an_error_that_passes(
    path: Path, journal: Journal
) -> None:
    await on_the_writer(journal, lambda file: file.execute("PRAGMA busy_timeout = 10"))
    other = sqlite3.connect(path, autocommit=True)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalError, match="locked"):
        await journal.commit(booked())
    other.execute("ROLLBACK")
    other.close()
    await journal.commit(booked())
    assert await journal.booking(BookingId("a")) is not None
