"""A damaged file is set aside, never overwritten, and the hub starts with what it still gives."""
# ruff: noqa: ASYNC240 - a test may wait for its own small files

from collections.abc import Callable
from pathlib import Path
import sqlite3
import stat

import pytest

from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.journal import Journal, JournalError, JournalTooNewError, opening
from custom_components.faitout.journal.rescue.doubts import DoubtKind, read_doubts
from custom_components.faitout.journal.rows.bookings import booking_by_id
from custom_components.faitout.journal.rows.checks import offer_check
from custom_components.faitout.journal.rows.schema import (
    FILL,
    FIRST,
    SCRIPTS,
    Script,
    migrate,
    user_version,
)
from tests.engine.rooms import NINE, a_booking, minutes

from .rooms import SALLE, WatchedRoom, a_lived_in_room, booked, keep, opened_room


async def a_journal_with_a_past(path: Path) -> None:
    """Leave a journal of a few hundred kilobytes."""
    journal = await Journal.open(path, NINE)
    await keep(journal, a_lived_in_room().entries)
    for number in range(300):
        await journal.commit(booked(f"b{number}", title="x" * 200))
    await journal.close()


def header(content: bytearray) -> None:
    content[:100] = b"\0" * 100


def page_of_bookings(content: bytearray) -> None:
    content[4096 : 4096 + 8] = b"\xff" * 8


def half(content: bytearray) -> None:
    del content[len(content) // 2 :]


def garbage(content: bytearray) -> None:
    content[:] = b"Dear diary, " * 1000


def every_page(content: bytearray) -> None:
    for start in range(4096, len(content), 4096):
        content[start : start + 16] = b"\xa5" * 16


DAMAGES = [header, page_of_bookings, half, garbage, every_page]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
async def test_a_damaged_file_is_set_aside_and_kept_as_it_is(
    path: Path, damage: Callable[[bytearray], None]
) -> None:
    await a_journal_with_a_past(path)
    content = bytearray(path.read_bytes())
    damage(content)
    path.write_bytes(content)

    journal = await Journal.open(path, NINE)
    assert journal.set_aside is not None
    assert journal.set_aside.read_bytes() == content
    assert journal.set_aside.parent == path.parent
    await journal.commit(booked())
    await journal.close()

    journal = await Journal.open(path, NINE)
    assert journal.set_aside is None
    assert await journal.booking(BookingId("a")) is not None
    await journal.close()


async def test_two_damaged_files_in_one_second_have_two_names(path: Path) -> None:
    path.parent.mkdir()
    names = set()
    for number in range(3):
        path.write_bytes(b"garbage %d" % number * 100)
        journal = await Journal.open(path, NINE)
        names.add(journal.set_aside)
        await journal.close()
    assert len(names) == 3
    assert all(name and name.exists() for name in names)


async def test_what_belongs_to_a_damaged_file_goes_with_it(path: Path) -> None:
    await a_journal_with_a_past(path)
    journal = await Journal.open(path, NINE)
    await journal.commit(booked("still in the log"))
    content = bytearray(path.read_bytes())
    log = path.with_name(path.name + "-wal").read_bytes()
    await journal.close()
    assert b"still in the log" in log

    # The hub was killed before the log went into the file, and then the file was damaged.
    every_page(content)
    path.write_bytes(content)
    path.with_name(path.name + "-wal").write_bytes(log)
    journal = await Journal.open(path, NINE)
    aside = journal.set_aside
    assert aside is not None
    assert aside.read_bytes() == content
    assert aside.with_name(aside.name + "-wal").read_bytes() == log
    await journal.commit(booked())
    await journal.close()
    assert aside.read_bytes() == content


async def test_a_database_of_somebody_else_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE states (entity_id TEXT)")
    other.close()
    journal = await Journal.open(path, NINE)
    assert journal.set_aside is not None
    await journal.close()


async def test_a_journal_that_lacks_a_table_is_set_aside(path: Path) -> None:
    await a_journal_with_a_past(path)
    with sqlite3.connect(path) as file:
        file.execute("DROP TABLE memory")
    file.close()
    journal = await Journal.open(path, NINE)
    assert journal.set_aside is not None
    await journal.close()


async def test_a_database_marked_by_somebody_else_is_set_aside(path: Path) -> None:
    await a_journal_with_a_past(path)
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA application_id = 7")
    file.close()
    journal = await Journal.open(path, NINE)
    assert journal.set_aside is not None
    await journal.close()


async def test_a_journal_too_large_to_check_in_time_opens_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await a_journal_with_a_past(path)
    monkeypatch.setattr(opening, "CHECK_SECONDS", -1.0)
    monkeypatch.setattr(opening, "INSTRUCTIONS_BETWEEN_LOOKS", 1)
    journal = await Journal.open(path, NINE)
    assert journal.set_aside is None
    assert await journal.booking(BookingId("meeting")) is not None
    await journal.close()


async def test_an_empty_file_is_a_new_journal(path: Path) -> None:
    path.parent.mkdir()
    path.touch(mode=0o644)
    journal = await Journal.open(path, NINE)
    assert journal.set_aside is None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    await journal.close()


async def test_a_newer_journal_is_refused_and_left_alone(path: Path) -> None:
    await a_journal_with_a_past(path)
    file = sqlite3.connect(path)
    file.execute("PRAGMA user_version = 99")
    file.close()
    content = path.read_bytes()
    with pytest.raises(JournalTooNewError, match="99"):
        await Journal.open(path, NINE)
    assert path.read_bytes() == content
    assert not list(path.parent.glob("*damaged*"))


async def test_a_folder_in_its_place_is_an_error_and_left_alone(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(JournalError):
        await Journal.open(path, NINE)
    assert path.is_dir()


async def a_room_with_four_bookings(path: Path) -> WatchedRoom:
    room = opened_room()
    for name, start in (("a", 10), ("b", 20), ("c", 30), ("d", 40)):
        room.books(name, start, start + 5)
    journal = await Journal.open(path, NINE)
    await keep(journal, room.entries)
    await journal.close()
    return room


def changed(path: Path, *statements: str) -> None:
    """Change a file behind the journal's back, as a disk does that turns bits."""
    with sqlite3.connect(path) as file:
        for statement in statements:
            file.execute(statement)
    file.close()


NOWHERE_ELSE = (
    "UPDATE decision SET booking = NULL",
    "DELETE FROM checkpoint",
    "DELETE FROM evidence",
)


@pytest.mark.parametrize(
    "change",
    [
        "stage = 'dreaming'",
        "title = 'x'",
        "start = start + 60000000",
        "end = start - 1",
        "protected = 1",
        "made_by = CAST(x'ff41' AS TEXT)",
        "title = CAST(x'c328' AS TEXT)",
        "crc = NULL",
    ],
)
async def test_a_row_that_is_not_as_it_was_written_is_put_right_from_elsewhere(
    path: Path, change: str
) -> None:
    room = await a_room_with_four_bookings(path)
    changed(path, f"UPDATE booking SET {change} WHERE id = 'b'")  # noqa: S608 - a test's own
    journal = await Journal.open(path, NINE)
    state = await journal.load(room.space, NINE)
    assert state is not None
    assert list(state.ledger) == list(room.state.ledger)
    (doubt,) = await journal.ask(read_doubts)
    assert (doubt.name, doubt.kind, doubt.space) == ("b", DoubtKind.RESTORED, SALLE)
    await journal.close()
    # It is told once, and the row is whole again.
    journal = await Journal.open(path, NINE)
    assert await journal.load(room.space, NINE) == state
    assert len(await journal.ask(read_doubts)) == 1
    await journal.close()


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ("title = 'x'", DoubtKind.KEPT),
        ("end = end + 60000000", DoubtKind.KEPT),
        ("end = start - 1", DoubtKind.STAND_IN),
        ("stage = 'dreaming'", DoubtKind.STAND_IN),
        ("made_by = CAST(x'ff41' AS TEXT)", DoubtKind.STAND_IN),
    ],
)
async def test_what_nobody_else_knows_is_not_given_away(
    path: Path, change: str, kind: DoubtKind
) -> None:
    room = await a_room_with_four_bookings(path)
    changed(path, *NOWHERE_ELSE, f"UPDATE booking SET {change} WHERE id = 'b'")  # noqa: S608
    journal = await Journal.open(path, NINE)
    state = await journal.load(room.space, NINE)
    assert state is not None
    held = state.ledger.get(BookingId("b"))
    assert held is not None
    assert held.start == minutes(20)
    assert minutes(25) <= held.end <= minutes(30)
    assert held.protected
    assert [booking.id for booking in state.ledger] == ["a", "b", "c", "d"]
    (doubt,) = await journal.ask(read_doubts)
    assert (doubt.name, doubt.kind) == ("b", kind)
    await journal.close()


async def test_a_time_without_sense_is_said_to_be_lost(path: Path) -> None:
    room = await a_room_with_four_bookings(path)
    changed(path, *NOWHERE_ELSE, "UPDATE booking SET start = 7, end = 5 WHERE id = 'b'")
    journal = await Journal.open(path, NINE)
    state = await journal.load(room.space, NINE)
    assert state is not None
    assert [booking.id for booking in state.ledger] == ["a", "c", "d"]
    (doubt,) = await journal.ask(read_doubts)
    assert (doubt.name, doubt.kind, doubt.space) == ("b", DoubtKind.LOST, SALLE)
    await journal.close()


async def test_two_bookings_at_one_time_cost_the_later_one_only(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    room = await a_room_with_four_bookings(path)
    with sqlite3.connect(path, autocommit=True) as file:
        offer_check(file)
        file.execute("UPDATE booking SET start = start - 900000000 WHERE id = 'd'")
        for statement in FILL:
            file.execute(statement)
    file.close()
    journal = await Journal.open(path, NINE)
    state = await journal.load(room.space, NINE)
    assert state is not None
    assert [booking.id for booking in state.ledger] == ["a", "b", "d"]
    assert "Booking c" in caplog.text
    assert [b.id for b in await journal.bookings(None, NINE, minutes(60))] == ["a", "b", "d", "c"]
    await journal.close()


async def test_a_memory_of_another_version_leaves_the_bookings_in_force(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    room = a_lived_in_room()
    journal = await Journal.open(path, NINE)
    await keep(journal, room.entries)
    await journal.close()
    with sqlite3.connect(path) as file:
        offer_check(file)
        file.execute("UPDATE memory SET data = ?1, crc = row_check(space, ?1)", (b'{"at": 12}',))
    file.close()

    journal = await Journal.open(path, NINE)
    state = await journal.load(room.space, room.now)
    assert state is not None
    assert list(state.ledger) == list(room.state.ledger)
    assert state.life.session is None
    assert "cannot be read" in caplog.text
    await journal.close()


async def test_a_memory_that_is_not_as_it_was_written_is_unknown_and_told(path: Path) -> None:
    room = await a_room_with_four_bookings(path)
    changed(path, "UPDATE memory SET data = replace(data, 'null', 'nule')")
    journal = await Journal.open(path, NINE)
    state = await journal.load(room.space, NINE)
    assert state is not None
    assert list(state.ledger) == list(room.state.ledger)
    (doubt,) = await journal.ask(read_doubts)
    assert (doubt.name, doubt.kind) == (SALLE, DoubtKind.MEMORY)
    await journal.close()


async def test_a_memo_that_is_not_as_it_was_written_is_unknown_and_told(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    journal = await Journal.open(path, NINE)
    await journal.keep("door/1", b"locked")
    await journal.keep("door/2", b"locked")
    await journal.change(
        lambda file: file.execute("UPDATE memo SET data = x'00' WHERE name = 'door/1'")
    )
    assert await journal.kept("door/1") is None
    assert "door/1" in caplog.text
    await journal.close()
    journal = await Journal.open(path, NINE)
    (doubt,) = await journal.ask(read_doubts)
    assert (doubt.name, doubt.kind) == ("door/1", DoubtKind.MEMO)
    assert await journal.kept("door/2") == b"locked"
    await journal.close()


# Migration

WITH_COLOURS: Script = (
    "ALTER TABLE booking ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'",
    "UPDATE booking SET colour = 'red' WHERE live = 1",
    "CREATE TABLE colour (name TEXT)",
)


def a_file_of_version_one(path: Path) -> sqlite3.Connection:
    """Return a journal as version 1 wrote it, with one booking."""
    file = sqlite3.connect(path, autocommit=True)
    migrate(file, [FIRST])
    booking = a_booking("old", 10, 60)
    file.execute(
        "INSERT INTO booking VALUES (?, 'salle', ?, ?, 0, 'Conseil', '', 'built_in', NULL,"
        " 'action', 0, 0, 'scheduled', NULL, 0, NULL, NULL, NULL, 1, 1)",
        (booking.id, 1_780_000_000_000_000, 1_780_000_060_000_000),
    )
    return file


def test_an_old_journal_is_brought_to_the_next_version(tmp_path: Path) -> None:
    file = a_file_of_version_one(tmp_path / "old.sqlite")
    migrate(file, [FIRST, WITH_COLOURS])
    assert user_version(file) == 2
    assert file.execute("SELECT id, title, colour FROM booking").fetchall() == [
        ("old", "Conseil", "red")
    ]
    migrate(file, [FIRST, WITH_COLOURS])
    with pytest.raises(JournalTooNewError):
        migrate(file, [FIRST])
    file.close()


def test_a_migration_that_is_cut_short_leaves_the_old_version_whole(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    file = a_file_of_version_one(path)
    with pytest.raises(sqlite3.OperationalError):
        migrate(file, [FIRST, (*WITH_COLOURS, "CREATE TABLE colour (again TEXT)")])
    file.close()

    file = sqlite3.connect(path, autocommit=True)
    assert user_version(file) == 1
    assert file.execute("SELECT id FROM booking").fetchall() == [("old",)]
    assert "colour" not in [row[1] for row in file.execute("PRAGMA table_info(booking)")]
    migrate(file, [FIRST, WITH_COLOURS])
    assert user_version(file) == 2
    file.close()


async def test_every_version_that_ever_was_opens_today(path: Path) -> None:
    for version in range(1, len(SCRIPTS) + 1):
        old = path.with_name(f"{version}.sqlite")
        old.parent.mkdir(exist_ok=True)
        file = a_file_of_version_one(old)
        migrate(file, SCRIPTS[:version])
        file.close()
        journal = await Journal.open(old, NINE)
        assert await journal.booking(BookingId("old")) is not None
        await journal.close()


def test_a_booking_that_is_not_there_is_none(tmp_path: Path) -> None:
    file = a_file_of_version_one(tmp_path / "old.sqlite")
    assert booking_by_id(file, BookingId("new")) is None
    file.close()
