"""A journal that is not the one that was left says so, and its copy brings back what it lacks."""
# ruff: noqa: ASYNC240 - a test may wait for its own small files

from datetime import timedelta
from pathlib import Path
import sqlite3
import time

import pytest

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.journal import Journal, JournalError
from custom_components.faitout.journal.rescue.copying import COPY_EVERY, KEPT_BEFORE, live_in_copy
from custom_components.faitout.journal.rescue.doubts import read_doubts
from custom_components.faitout.journal.rescue.news import Missed, missed_of, rescued_of
from custom_components.faitout.journal.rescue.put_back import put_back
from custom_components.faitout.journal.rescue.witness import mark, witness_of
from custom_components.faitout.journal.restoring import go_on_file, restore_file
from tests.engine.rooms import NINE, minutes

from ..rooms import SALLE, WatchedRoom, keep, opened_room


async def a_day(path: Path, *names: str) -> WatchedRoom:
    """Leave a journal with some bookings, and a copy of it."""
    journal = await Journal.open(path, NINE)
    room = opened_room()
    for number, name in enumerate(names):
        room.books(name, 10 + 10 * number, 15 + 10 * number)
    await keep(journal, room.entries)
    await journal.close(NINE)
    return room


async def missed(path: Path) -> Missed | None:
    """Return what a journal says that it lacks."""
    journal = await Journal.open(path, NINE)
    try:
        return await journal.ask(missed_of)
    finally:
        await journal.close()


async def live(path: Path, room: WatchedRoom) -> list[Booking]:
    """Return what is in force after a start."""
    journal = await Journal.open(path, NINE)
    try:
        state = await journal.load(room.space, NINE)
        return list(state.ledger) if state else []
    finally:
        await journal.close()


def take_away(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


async def test_a_place_that_was_never_used_lacks_nothing(path: Path) -> None:
    assert await missed(path) is None
    assert await missed(path) is None
    take_away(path)
    assert await missed(path) is None


async def test_a_journal_that_is_gone_is_not_a_new_place(path: Path) -> None:
    room = await a_day(path, "a", "b", "c")
    take_away(path)
    found = await missed(path)
    assert found == Missed("gone", len(room.entries))
    # It is not forgotten by the next start, though the new journal is whole.
    assert await missed(path) == found
    assert live_in_copy(path)[1] == 3

    restore_file(path, NINE)
    assert await missed(path) is None
    assert await live(path, room) == list(room.state.ledger)


async def test_a_journal_that_was_emptied_is_gone_too(path: Path) -> None:
    room = await a_day(path, "a", "b")
    take_away(path)
    path.touch()
    assert await missed(path) == Missed("gone", len(room.entries))


async def test_a_journal_without_its_log_is_older_than_it_was(path: Path) -> None:
    journal = await Journal.open(path, NINE)
    room = opened_room()
    for number in range(30):
        room.books(f"b{number}", 10 + 10 * number, 15 + 10 * number)
    await keep(journal, room.entries)
    # What a backup does that copies the one file.
    backup = path.read_bytes()
    await journal.close(NINE)
    take_away(path)
    path.write_bytes(backup)

    found = await missed(path)
    assert found
    assert found.lack in {"older", "gone"}
    assert found.entries > 0
    restore_file(path, NINE)
    assert await live(path, room) == list(room.state.ledger)


async def test_an_older_journal_takes_back_what_the_copy_knows_better(path: Path) -> None:
    room = await a_day(path, "a", "b")
    backup = path.read_bytes()
    journal = await Journal.open(path, NINE)
    room.entries.clear()
    room.books("c", 40, 45)
    await keep(journal, room.entries)
    await journal.close(NINE)
    path.write_bytes(backup)
    found = await missed(path)
    assert found
    assert found.lack == "older"

    # What is booked since then stays.
    journal = await Journal.open(path, NINE)
    state = await journal.load(room.space, NINE)
    assert state
    later = opened_room()
    later.state = state
    later.entries.clear()
    later.books("since", 60, 65)
    await keep(journal, later.entries)
    await journal.close(NINE)
    restore_file(path, NINE)
    assert [booking.id for booking in await live(path, room)] == ["a", "b", "c", "since"]
    assert await missed(path) is None


async def test_the_journal_of_another_place_is_another_one(path: Path, tmp_path: Path) -> None:
    await a_day(path, "a")
    other = tmp_path / "other" / "prayssac.sqlite"
    await a_day(other, "x")
    path.write_bytes(other.read_bytes())
    found = await missed(path)
    assert found
    assert found.lack == "other"
    go_on_file(path, NINE)
    assert await missed(path) is None


async def test_going_on_without_it_is_asked_once(path: Path) -> None:
    room = await a_day(path, "a")
    take_away(path)
    assert await missed(path)
    go_on_file(path, NINE)
    assert await missed(path) is None
    assert await live(path, room) == []


@pytest.mark.parametrize("content", [b"", b"FTW1", b"x" * 24, b"\0" * 24])
async def test_a_torn_witness_counts_as_none(
    path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    await a_day(path, "a")
    witness_of(path).write_bytes(content)
    assert await missed(path) is None
    assert "witness" in caplog.text


async def test_a_copy_is_not_made_of_a_journal_that_lacks_something(path: Path) -> None:
    await a_day(path, "a", "b")
    copy = path.with_name(f"{path.name}-copy")
    content = copy.read_bytes()
    take_away(path)
    await a_day(path)
    assert copy.read_bytes() == content


async def test_two_generations_of_the_copy_are_kept(path: Path) -> None:
    await a_day(path, "a")
    newest, before = (path.with_name(f"{path.name}-copy{end}") for end in ("", "-before"))
    assert newest.exists()
    journal = await Journal.open(path, NINE)
    for day in range(1, 5):
        await journal.keep("door", b"locked %d" % day)
        at = NINE + day * COPY_EVERY
        journal.alive(at)
        await journal.close(at) if day == 4 else await journal.ask(lambda _: None)
    assert before.exists()
    assert newest.stat().st_mtime - before.stat().st_mtime < KEPT_BEFORE.total_seconds()


@pytest.mark.parametrize("deed", ["replaced", "deleted"])
async def test_a_file_that_is_exchanged_while_the_hub_runs_is_put_back(
    path: Path, deed: str
) -> None:
    journal = await Journal.open(path, NINE)
    room = opened_room()
    room.books("before", 10, 15)
    await keep(journal, room.entries)
    room.entries.clear()
    if deed == "replaced":
        other = path.with_name("other")
        with sqlite3.connect(other) as file:
            file.execute("CREATE TABLE states (entity_id TEXT)")
        file.close()
        other.replace(path)
    else:
        path.unlink()
    room.books("meanwhile", 20, 25)
    await keep(journal, room.entries)
    assert await journal.booking(BookingId("before"))
    assert await journal.booking(BookingId("meanwhile"))
    assert await journal.ask(rescued_of)
    room.entries.clear()
    room.books("after", 30, 35)
    await keep(journal, room.entries)
    await journal.close(NINE)
    assert await live(path, room) == list(room.state.ledger)
    assert await missed(path) is None
    aside = [file for file in path.parent.glob("*.damaged-*") if "-wal" not in file.name]
    assert any(b"entity_id" in file.read_bytes() for file in aside) or deed == "deleted"


async def test_damage_in_use_is_mended_by_the_next_probe(path: Path) -> None:
    journal = await Journal.open(path, NINE)
    room = opened_room()
    room.books("before", 10, 15)
    await keep(journal, room.entries)

    def damaged(*_: object) -> None:
        error = sqlite3.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    with pytest.raises(JournalError):
        await journal.change(damaged)
    assert await journal.probe()
    room.entries.clear()
    room.books("after", 20, 25)
    await keep(journal, room.entries)
    assert [b.id for b in await journal.bookings(SALLE, NINE, minutes(60))] == ["before", "after"]
    await journal.close()


async def test_what_the_hub_knows_is_put_back_into_a_file_that_was_saved(path: Path) -> None:
    room = await a_day(path, "a", "b", "c")
    journal = await Journal.open(path, NINE)

    def spoil(file: sqlite3.Connection) -> None:
        file.execute("DELETE FROM booking WHERE id = 'a'")
        file.execute("UPDATE booking SET id = 'unreadable-salle-1' WHERE id = 'b'")
        file.execute("INSERT INTO doubt (kind, name, space) VALUES ('stand_in', 'b', 'salle')")

    await journal.change(spoil)
    assert await journal.change(lambda file: put_back(file, room.state.ledger)) == 2
    assert await journal.change(lambda file: put_back(file, room.state.ledger)) == 0
    assert await journal.ask(read_doubts) == []
    await journal.close()
    assert await live(path, room) == list(room.state.ledger)


async def test_the_witness_costs_a_commit_next_to_nothing(path: Path) -> None:
    journal = await Journal.open(path, NINE)
    await keep(journal, opened_room().entries)

    def cost(file: sqlite3.Connection) -> float:
        start = time.perf_counter()
        for _ in range(1000):
            mark(file, path)
        return (time.perf_counter() - start) / 1000

    seconds = await journal.ask(cost)
    await journal.close()
    print(f"{seconds * 1e6:.0f} µs")
    assert timedelta(seconds=seconds) < timedelta(milliseconds=1)
