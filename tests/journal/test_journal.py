"""What was handed to the journal is there when it is opened again."""

import asyncio
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
import sqlite3
import stat

import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Decided, Event, Save
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.reason import Reason, Rule
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Book, JournalLost
from custom_components.faitout.journal import Journal, JournalError
from tests.engine.rooms import NINE, a_booking, minutes
from tests.slow_disk import until

from .lanes import on_the_writer
from .rooms import SALLE, a_lived_in_room, booked, keep, opened_room


async def test_a_space_never_seen_is_not_remembered(journal: Journal) -> None:
    room = opened_room()
    assert await journal.load(room.space, NINE) is None
    assert await journal.record(SALLE, NINE) is None
    assert await journal.bookings(None, NINE, minutes(60)) == []


async def test_a_room_is_remembered_as_it_was_left(path: Path) -> None:
    room = a_lived_in_room()
    journal = await Journal.open(path, NINE)
    await keep(journal, room.entries)
    await journal.close()

    journal = await Journal.open(path, minutes(200))
    assert await journal.load(room.space, room.now) == room.state
    await journal.close()


async def test_history_can_be_asked_for(journal: Journal) -> None:
    room = a_lived_in_room()
    await keep(journal, room.entries)

    bookings = await journal.bookings(SALLE, NINE, minutes(200))
    assert bookings == [room.bookings["meeting"], room.bookings["no-show"]]
    assert [booking.stage for booking in bookings] == [Stage.COMPLETED, Stage.RELEASED]
    assert await journal.booking(BookingId("far")) == room.bookings["far"]
    assert await journal.booking(BookingId("none")) is None
    uses = await journal.uses(SALLE, NINE, minutes(200))
    assert [(use.start, use.end, use.booking) for use in uses] == [
        (minutes(start), minutes(end), booking) for start, end, booking in room.uses
    ]
    decided = await journal.decisions(SALLE, NINE)
    assert decided == room.decided[::-1]
    assert await journal.decisions(SALLE, NINE, limit=2) == decided[:2]
    assert await journal.decisions(SALLE, room.now + timedelta(seconds=1)) == []


async def test_notes_are_written_with_the_next_commit_in_their_order(journal: Journal) -> None:
    room = a_lived_in_room()
    await keep(journal, room.entries)
    record = await journal.record(SALLE, NINE)
    assert record is not None
    first = record.stretches[0].resumed
    assert first is not None
    assert [first, *record.moments()] == [(each.at, each.stimulus) for each in room.entries]


async def test_notes_alone_are_written_at_closing(path: Path) -> None:
    room = opened_room()
    journal = await Journal.open(path, NINE)
    for entry in room.entries:
        journal.note(entry)
    await journal.close()
    journal.note(room.entries[0])

    journal = await Journal.open(path, NINE)
    assert await journal.load(room.space, NINE) == room.state
    await journal.close()


async def test_a_decision_that_is_only_noted_is_written_without_delay(journal: Journal) -> None:
    journal.note(booked("a"))
    await journal.commit(booked("b", 70, 80))
    assert await journal.booking(BookingId("a")) is not None


async def test_after_closing_it_takes_nothing(path: Path) -> None:
    journal = await Journal.open(path, NINE)
    await journal.close()
    await journal.close()
    with pytest.raises(JournalError):
        await journal.commit(booked())
    with pytest.raises(JournalError):
        await journal.bookings(None, NINE, minutes(1))
    assert not await journal.probe()


async def test_the_same_entry_twice_does_no_harm(journal: Journal) -> None:
    room = a_lived_in_room()
    await keep(journal, room.entries)
    await journal.commit(room.entries[-1])
    for entry in room.entries:
        if entry.is_durable:
            await journal.commit(entry)
    assert await journal.booking(BookingId("meeting")) == room.bookings["meeting"]


async def test_a_naive_time_is_refused_and_the_others_in_the_same_breath_are_not(
    journal: Journal,
) -> None:
    with pytest.raises(ValueError, match="aware"):
        replace(booked(), at=datetime(2026, 10, 5, 9))  # noqa: DTZ001
    naive = replace(a_booking("naive", 0, 1), start=datetime(2026, 10, 5, 9))  # noqa: DTZ001
    bad = replace(booked(), effects=(Save(naive),))
    journal.note(bad)
    good = booked("good")
    await journal.commit(good)
    assert await journal.booking(BookingId("good")) is not None
    with pytest.raises(ValueError, match="time zone"):
        await journal.commit(bad)
    assert await journal.booking(BookingId("naive")) is None


async def test_an_entry_that_cannot_be_written_leaves_a_gap_at_its_place(
    journal: Journal,
) -> None:
    room = opened_room()
    await keep(journal, room.entries)
    await journal.load(room.space, NINE)
    naive = replace(a_booking("naive", 0, 1), start=datetime(2026, 10, 5, 9))  # noqa: DTZ001
    journal.note(replace(room.entries[-1], stimulus=Book(naive)))
    room.entries.clear()
    room.books("a", 10, 20)
    room.until(30)
    await keep(journal, room.entries)
    record = await journal.record(SALLE, minutes(-1))
    assert record is not None
    assert [stretch.resumed is not None for stretch in record.stretches] == [True, True]
    assert record.stretches[1].resumed == (room.entries[0].at, room.entries[0].stimulus)


async def test_a_space_left_while_the_disk_was_full_takes_bookings_again(
    journal: Journal,
) -> None:
    room = opened_room()
    room.take(JournalLost())
    await keep(journal, room.entries)
    remembered = await journal.load(room.space, room.now)
    assert remembered is not None
    assert remembered.switches.writable


async def test_a_sensor_that_is_new_since_has_yet_to_be_heard(journal: Journal) -> None:
    room = a_lived_in_room()
    await keep(journal, room.entries)
    renamed = replace(room.space.sensors[0], area="window")
    state = await journal.load(replace(room.space, sensors=(renamed,)), room.now)
    assert isinstance(state, SpaceState)
    assert [sensor.spec for sensor in state.senses.sensors] == [renamed]
    assert not state.senses.sensors[0].works
    assert len(state.ledger) == len(room.state.ledger)


async def test_only_the_owner_may_read_it(path: Path, journal: Journal) -> None:
    await journal.commit(booked())
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text",
    [
        "Réunion",
        "nul\0nul",
        "\udcff\ud800",
        "x" * 10_000_000,
        "'; DROP TABLE booking; --",
        "🙂\r\n",
    ],
    ids=["french", "nul", "surrogates", "10 MB", "sql", "emoji"],
)
async def test_no_text_breaks_it(journal: Journal, text: str) -> None:
    booking = replace(
        a_booking("a", 10, 60, title=text), id=BookingId(text[:50]), holder=text, series=None
    )
    room = opened_room()
    reason = Reason(rule=Rule.BOOKED, at=NINE, booking=booking.id)
    effects = (Save(booking), Decided(Event.BOOKED, reason, booking))
    await journal.commit(replace(booked(), stimulus=Book(booking), effects=effects))
    assert await journal.booking(booking.id) == booking
    assert await journal.bookings(SALLE, minutes(10), minutes(11)) == [booking]
    assert await journal.decisions(SALLE, NINE) == [effects[1]]
    record = await journal.record(SALLE, NINE)
    assert record is not None
    assert record.stretches[0].resumed == (NINE, Book(booking))
    state = await journal.load(room.space, NINE)
    assert state is not None
    assert list(state.ledger) == [booking]


async def test_it_knows_how_long_the_hub_was_down(path: Path) -> None:
    journal = await Journal.open(path, NINE)
    assert journal.last_alive is None
    for minute in range(10):
        journal.alive(minutes(minute))
        journal.alive(minutes(minute + 0.1))
        # The first is asked for before the minute is; the second is answered after it.
        await journal.probe()
        await journal.probe()
    await journal.close()

    journal = await Journal.open(path, minutes(500))
    assert journal.last_alive == minutes(9)
    await journal.close(minutes(600))

    journal = await Journal.open(path, minutes(700))
    assert journal.last_alive == minutes(600)
    await journal.close()


async def test_being_alive_is_not_synced_and_decisions_are(journal: Journal) -> None:
    journal.alive(minutes(5))
    await journal.commit(booked())
    synchronous = await on_the_writer(
        journal, lambda file: file.execute("PRAGMA synchronous").fetchone()[0]
    )
    assert synchronous == 2


async def test_somebody_who_gives_up_waiting_disturbs_nobody(journal: Journal) -> None:
    tasks = [
        asyncio.create_task(journal.commit(booked(f"b{n}", n * 3 + 5, n * 3 + 8))) for n in range(3)
    ]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.wait(tasks)
    assert [task.cancelled() for task in tasks] == [False, True, False]
    assert len(await journal.bookings(None, NINE, minutes(60))) == 3
    await journal.commit(booked("later", 30, 40))


async def test_a_write_that_is_cut_short_is_answered_and_begins_the_record_anew(
    journal: Journal,
) -> None:
    room = opened_room()
    await keep(journal, room.entries)
    await journal.load(room.space, NINE)
    waiting = asyncio.create_task(journal.commit(booked("a")))
    await asyncio.sleep(0)
    stopped = journal._pending._flushing  # noqa: SLF001 - as when Home Assistant stops at once
    assert stopped is not None
    stopped.cancel()
    await waiting

    waiting = asyncio.create_task(journal.commit(booked("c", 90, 95)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    stopped = journal._pending._flushing  # noqa: SLF001
    assert stopped is not None
    stopped.cancel()
    with pytest.raises(JournalError, match="interrupted"):
        await waiting
    await journal.commit(booked("b", 70, 80))
    record = await journal.record(SALLE, minutes(-1))
    assert record is not None
    assert record.stretches[-1].resumed is not None


async def test_many_spaces_share_one_sync(journal: Journal) -> None:
    entries = [booked(str(n), n * 3 + 5, n * 3 + 8) for n in range(200)]
    await asyncio.gather(*(journal.commit(entry) for entry in entries))
    assert len(await journal.bookings(None, NINE, minutes(5000))) == 200


@pytest.mark.parametrize(("bound", "value"), [("NOTE_SECONDS", 0.05), ("MANY_NOTES", 1)])
async def test_notes_do_not_wait_for_a_decision_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, value: float
) -> None:
    monkeypatch.setattr(f"custom_components.faitout.journal.pending.{bound}", value)
    room = opened_room()
    journal = await Journal.open(path, NINE)
    with closing(sqlite3.connect(path)) as seen:
        for entry in room.entries:
            journal.note(entry)
        await until(lambda: seen.execute("SELECT count(*) FROM evidence").fetchone()[0] > 0)
    await journal.close()
