"""A booking that goes to another space: both halves of that are in the file, or none."""

from dataclasses import replace
from pathlib import Path
import random
import signal
import time

import pytest

from custom_components.faitout.engine import advance
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.moves import Move, moved_between
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Book,
    Change,
    HandOver,
    Restarted,
    Stimulus,
    TakeOver,
)
from custom_components.faitout.journal import Entry, Journal, JournalError
from custom_components.faitout.journal.rescue.settling import settle
from tests.engine.rooms import NINE, a_booking, minutes
from tests.slow_disk import SlowDisk, until

from .acknowledger import ROOMS, WANDERER, Hub, room
from .lanes import on_the_writer
from .test_crashes import start

SEED = random.randrange(10**6)  # noqa: S311 - no secret
KILLS = 8
DAY = 24 * 60
OLD, NEW = ROOMS[:2]
ANA = BookingId("ana")


class Two:
    """Two rooms, and all that the journal is handed of them."""

    def __init__(self, journal: Journal) -> None:
        """Begin both as after a start."""
        self.journal = journal
        self.states: dict[SpaceId, SpaceState] = {}

    async def begin(self) -> None:
        """Let the hub have started."""
        for name in (OLD, NEW):
            hub = Hub(self.journal, name)
            await hub.start()
            self.states[name] = hub.state

    async def take(self, name: SpaceId, stimulus: Stimulus, minute: float) -> None:
        """Hand a room a stimulus, and have the journal keep it."""
        step = advance(self.states[name], stimulus, minutes(minute))
        entry = Entry(name, step.state.at, stimulus, step.effects, step.state)
        await self.journal.commit(entry)
        self.states[name] = step.state

    async def book(self, start: float) -> None:
        """Book the first room."""
        booking = replace(a_booking("ana", start, start + 60, title="Conseil"), space=OLD)
        await self.take(OLD, Book(booking), 0)

    async def move(self, minute: float, *, back: bool = False, broken: bool = False) -> None:
        """Move the booking to the other room; a broken one cannot be written in its second half."""
        old, new = (NEW, OLD) if back else (OLD, NEW)
        wanted = HandOver(booking=ANA, to=new)
        move = moved_between(self.states[old], self.states[new], wanted, minutes(minute))
        assert isinstance(move, Move)
        handed, taken, taking = move.handed, move.taken, move.taking
        if broken:
            naive = NINE.replace(tzinfo=None)
            taking = TakeOver(replace(move.booking, created_at=naive))
        entries = (
            Entry(old, handed.state.at, wanted, handed.effects, handed.state),
            Entry(new, taken.state.at, taking, taken.effects, taken.state),
        )
        await self.journal.commit_together(entries)
        self.states[old], self.states[new] = handed.state, taken.state


@pytest.fixture
async def two(journal: Journal) -> Two:
    """Let two rooms be at work."""
    rooms = Two(journal)
    await rooms.begin()
    return rooms


async def homes(journal: Journal, booking: BookingId = ANA) -> list[SpaceId]:
    """Return the rooms that have a booking after a start."""
    found = []
    for name in ROOMS:
        state = await journal.load(room(name), NINE)
        if state and state.ledger.get(booking):
            found.append(name)
    return found


async def replays(journal: Journal) -> None:
    """Check that the record of each room gives its decisions."""
    for name in ROOMS:
        record = await journal.record(name, NINE)
        for stretch in record.stretches if record else ():
            assert tuple(replay(stretch.state, stretch.moments)) == stretch.decided


@pytest.mark.timeout(360)
async def test_after_kill_9_it_is_in_one_room_the_last_that_was_acknowledged(path: Path) -> None:
    print("seed", SEED)
    dice = random.Random(SEED)  # noqa: S311 - no secret
    for _ in range(KILLS):
        with start("move", str(path)) as hub:
            assert hub.stdout
            said = hub.stdout.readline()
            time.sleep(dice.uniform(0, 0.3))  # noqa: ASYNC251 - the hub has its own loop
            hub.send_signal(signal.SIGKILL)
            said += hub.stdout.read()
        last = said[: said.rfind("\n") + 1].split()[-1]
        following = ROOMS[(ROOMS.index(SpaceId(last)) + 1) % len(ROOMS)]
        journal = await Journal.open(path, NINE)
        (home,) = await homes(journal, WANDERER)
        # The kill may come between the disk and the word.
        assert home in {last, following}
        await replays(journal)
        await journal.close()


@pytest.mark.parametrize("start", [60, 80 * DAY])
async def test_each_room_replays_by_itself_also_what_is_far_ahead(two: Two, start: float) -> None:
    await two.book(start)
    for name in (OLD, NEW):
        await two.take(name, Restarted(), 1.5)
    await two.move(2)
    await two.take(NEW, Change(booking=ANA, title="Autre"), 3)
    await two.move(4, back=True)
    assert await homes(two.journal) == [OLD]
    await replays(two.journal)
    record = await two.journal.record(OLD, NINE)
    assert record is not None
    assert [each.reason.rule for each in record.stretches[-1].decided] == [
        "moved_away",
        "moved_here",
    ]


async def test_one_half_that_cannot_be_written_keeps_the_other_out(two: Two) -> None:
    await two.book(60)
    known = await two.journal.decisions(OLD, NINE)
    with pytest.raises(ValueError, match="time zone"):
        await two.move(2, broken=True)
    assert await homes(two.journal) == [OLD]
    assert await two.journal.decisions(OLD, NINE) == known
    await two.move(3)
    assert await homes(two.journal) == [NEW]


async def test_a_damaged_row_comes_back_in_its_new_room(two: Two) -> None:
    await two.book(60)
    await two.move(2)
    await on_the_writer(
        two.journal, lambda file: file.execute("UPDATE booking SET space = ?", (OLD,))
    )
    await on_the_writer(two.journal, lambda file: settle(file, ()))
    assert await homes(two.journal) == [NEW]


@pytest.mark.parametrize("at", ["BEGIN IMMEDIATE", "INSERT OR REPLACE INTO booking", "COMMIT"])
async def test_a_move_that_comes_too_late_to_the_disk_is_taken_back_whole(
    path: Path, slow_disk: SlowDisk, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    monkeypatch.setattr("custom_components.faitout.journal.pending.COMMIT_SECONDS", 0.3)
    journal = await Journal.open(path, NINE)
    two = Two(journal)
    await two.begin()
    await two.book(60)
    with slow_disk.hanging(at), pytest.raises(JournalError, match="does not answer"):
        await two.move(2)
    await until(lambda: not journal._pending.is_overdue)  # noqa: SLF001 - nobody else can see it
    assert await journal.probe()
    assert await homes(journal) == [OLD]
    for name in (OLD, NEW):
        rules = [each.reason.rule for each in await journal.decisions(name, NINE)]
        assert not {"moved_away", "moved_here"} & set(rules)
    await two.move(3)
    assert await homes(journal) == [NEW]
    await journal.close()
