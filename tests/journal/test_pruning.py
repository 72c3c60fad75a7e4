"""Evidence is forgotten after 35 days, the rest after five years, and nobody waits for it."""

from datetime import timedelta

from custom_components.faitout.engine.effect import Used
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.stimulus import Tick
from custom_components.faitout.journal import Entry, Journal
from custom_components.faitout.journal.pruning import SLICE
from tests.engine.rooms import NINE, minutes

from .rooms import SALLE, a_lived_in_room, keep, opened_room

DAY = timedelta(days=1)


async def rows(journal: Journal, table: str) -> int:
    count: int = await journal._worker.read(  # noqa: SLF001 - nobody else asks
        lambda file: file.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
    )
    return count


async def test_nothing_young_is_forgotten(journal: Journal) -> None:
    room = a_lived_in_room()
    await keep(journal, room.entries)
    before = await journal.record(SALLE, NINE)
    await journal.prune(room.now + 34 * DAY)
    assert await journal.record(SALLE, NINE) == before


async def test_evidence_goes_first_and_names_with_it(journal: Journal) -> None:
    room = a_lived_in_room()
    await keep(journal, room.entries)
    await journal.prune(room.now + 36 * DAY)
    assert await journal.record(SALLE, NINE) is None
    assert await rows(journal, "evidence") == 0
    assert [d.reason for d in await journal.decisions(SALLE, NINE)] == [
        d.reason for d in room.decided[::-1]
    ]
    assert all(d.booking is None for d in await journal.decisions(SALLE, NINE))
    assert await journal.booking(BookingId("meeting")) == room.bookings["meeting"]
    assert await journal.uses(SALLE, NINE, room.now) != []


async def test_after_five_years_only_live_bookings_are_left(journal: Journal) -> None:
    room = a_lived_in_room()
    await keep(journal, room.entries)
    await journal.prune(room.now + 5 * 367 * DAY)
    for table in ("evidence", "checkpoint", "decision", "use"):
        assert await rows(journal, table) == 0
    assert await journal.booking(BookingId("meeting")) is None
    assert await journal.booking(BookingId("far")) is not None


async def test_what_is_left_replays(journal: Journal) -> None:
    room = opened_room()
    for day in range(6):
        room.books(f"day {day}", day * 1440 + 10, day * 1440 + 60)
        room.until(day * 1440 + 120)
    await keep(journal, room.entries)
    await journal.prune(NINE + 38 * DAY)
    record = await journal.record(SALLE, NINE)
    assert record is not None
    assert record.state.at >= NINE + 3 * DAY
    assert any(stretch.decided for stretch in record.stretches)
    for stretch in record.stretches:
        assert tuple(replay(stretch.state, stretch.moments)) == stretch.decided


async def test_many_are_forgotten_in_slices(journal: Journal) -> None:
    room = opened_room()
    state = room.state
    uses = tuple(Used(minutes(n), minutes(n + 1)) for n in range(SLICE * 2 + 3))
    await journal.commit(Entry(SALLE, NINE, Tick(), uses, state))
    for number in range(SLICE * 2 + 3):
        journal.note(Entry(SALLE, minutes(number / 1000), Tick(), (), state))
    await journal.prune(NINE + 5 * 367 * DAY)
    await journal.load(room.space, NINE)
    await journal.prune(NINE + 5 * 367 * DAY)
    assert await rows(journal, "use") == 0
    assert await rows(journal, "evidence") == 0


async def test_what_a_wrong_clock_wrote_does_not_stay_for_ever(journal: Journal) -> None:
    room = opened_room()
    far = NINE + 10_000 * DAY
    journal.note(Entry(SALLE, far, Tick(), (), room.state))
    journal.note(Entry(SALLE, NINE, Tick(), (), room.state))
    await journal.load(room.space, NINE)
    await journal.prune(NINE)
    record = await journal.record(SALLE, NINE)
    assert record is not None
    assert await rows(journal, "evidence") == 1
