"""A bad page costs what is on the bad page, and it is told."""
# ruff: noqa: ASYNC240 - a test may wait for its own small files

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
import random
import sqlite3
import subprocess
import sys
import tempfile

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.journal import Journal, opening
from custom_components.faitout.journal.rescue.doubts import BookingDoubt, DoubtKind, read_doubts
from custom_components.faitout.journal.rescue.log_frames import logged_pages
from custom_components.faitout.journal.rescue.news import Salvaged, salvaged_of

from .house import (
    PAGE,
    House,
    a_house,
    assert_replays_are_right,
    flips,
    half,
    in_force,
    noise,
    pages_of,
    zeros,
)

type Spoil = Callable[[bytes, random.Random], bytes]

TABLES = (
    "booking",
    "memory",
    "memo",
    "fact",
    "outbox",
    "use",
    "decision",
    "checkpoint",
    "evidence",
)
INDEXES = (
    "sqlite_autoindex_booking_1",
    "booking_live",
    "booking_by_start",
    "decision_by_time",
    "decision_by_seq",
    "checkpoint_by_space",
    "evidence_by_space",
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A house with 180 live bookings in three rooms."""
    return a_house(tmp_path_factory.mktemp("house"))


def spoiled(house: House, page: int, spoil: Spoil, seed: int = 1) -> bytes:
    """Return the file of a house with one page that is not what it was."""
    content, start = bytearray(house.content), (page - 1) * PAGE
    content[start : start + PAGE] = spoil(house.content[start : start + PAGE], random.Random(seed))  # noqa: S311
    return bytes(content)


class Outcome:
    """What a hub has after a start with a damaged file."""

    live: dict[str, Booking]
    told: Salvaged | None
    doubts: list[BookingDoubt]
    replayed: int = -1

    @property
    def is_told(self) -> bool:
        return self.told is not None or bool(self.doubts)


async def started(path: Path, house: House, *, replays: bool = True) -> Outcome:
    """Start a hub with a file, and look at what it has."""
    journal = await Journal.open(path, house.now)
    try:
        outcome = Outcome()
        outcome.live = await in_force(journal, house.now)
        outcome.told = await journal.ask(salvaged_of)
        outcome.doubts = await journal.ask(read_doubts)
        if replays:
            outcome.replayed = await assert_replays_are_right(journal)
        return outcome
    finally:
        await journal.close()


def lay(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


@pytest.mark.parametrize("spoil", [zeros, noise, half])
@pytest.mark.parametrize("name", [*TABLES, *INDEXES])
async def test_a_bad_page_of_any_table_costs_no_booking(
    path: Path, house: House, name: str, spoil: Spoil, tmp_path: Path
) -> None:
    pages = pages_of(house.content, tmp_path)[name]
    for page in sorted({pages[0], pages[len(pages) // 2], pages[-1]}):
        for file in path.parent.glob("*"):
            file.unlink()
        lay(path, spoiled(house, page, spoil))
        outcome = await started(path, house)
        assert outcome.live == house.live
        assert outcome.is_told or spoil is half, "half of a page may be empty"


async def test_the_head_of_the_file_costs_the_record_only(path: Path, house: House) -> None:
    lay(path, spoiled(house, 1, zeros))
    outcome = await started(path, house)
    assert outcome.live == house.live
    assert outcome.replayed == 0
    assert outcome.told
    assert outcome.told.live == 180


async def test_what_stands_on_the_bad_page_is_found_elsewhere_and_named(
    path: Path, house: House, tmp_path: Path
) -> None:
    page = pages_of(house.content, tmp_path)["booking"][2]
    on_page = house.on_page(page)
    assert 10 < len(on_page) < 60
    lay(path, spoiled(house, page, zeros))
    outcome = await started(path, house)
    assert {doubt.name for doubt in outcome.doubts} == on_page
    assert {doubt.kind for doubt in outcome.doubts} == {DoubtKind.RESTORED}
    assert outcome.told
    assert outcome.told.restored == len(on_page)


async def test_a_booking_that_stands_nowhere_else_is_stood_in_for(
    path: Path, house: House, tmp_path: Path
) -> None:
    page = pages_of(house.content, tmp_path)["booking"][2]
    on_page = house.on_page(page)
    lay(path, house.content)
    with sqlite3.connect(path) as file:
        file.execute("UPDATE decision SET booking = NULL")
        file.execute("DELETE FROM checkpoint")
        file.execute("DELETE FROM evidence")
        file.commit()
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file.close()
    lay(path, spoiled(replace(house, content=path.read_bytes()), page, zeros))
    outcome = await started(path, house, replays=False)
    assert outcome.live.keys() == house.live.keys()
    stand_ins = {name: outcome.live[name] for name in on_page}
    assert all(booking.protected for booking in stand_ins.values())
    for name, booking in stand_ins.items():
        assert booking.start == house.live[name].start
        assert booking.end >= house.live[name].end
    assert {doubt.kind for doubt in outcome.doubts} == {DoubtKind.STAND_IN}


async def test_a_file_that_was_cut_keeps_what_is_left(
    path: Path, house: House, tmp_path: Path
) -> None:
    pages = pages_of(house.content, tmp_path)["booking"]
    for part in (0.9, 0.5, 0.2):
        for file in path.parent.glob("*"):
            file.unlink()
        cut = house.content[: int(len(house.content) * part) // PAGE * PAGE + 100]
        lay(path, cut)
        outcome = await started(path, house)
        left = set[str]().union(*(house.on_page(n) for n in pages if n * PAGE <= len(cut)))
        assert left <= outcome.live.keys()
        assert outcome.told
        lost = house.live.keys() - outcome.live.keys()
        assert not lost or None in outcome.told.missing.values()


async def test_what_is_only_in_the_log_is_saved_as_well(
    path: Path, house: House, tmp_path: Path
) -> None:
    # The hub was killed before the log went into the file.
    lay(path, house.content)
    journal = await Journal.open(path, house.now)
    await journal.keep("door/new", b"open")
    log = path.with_name(path.name + "-wal").read_bytes()
    await journal.close()
    page = pages_of(house.content, tmp_path)["evidence"][3]
    lay(path, spoiled(house, page, zeros))
    path.with_name(path.name + "-wal").write_bytes(log)
    assert logged_pages(path, PAGE)
    assert (await started(path, house)).live == house.live
    journal = await Journal.open(path, house.now)
    assert await journal.kept("door/new") == b"open"
    await journal.close()


@pytest.mark.parametrize("seed", [3, 26, 32, 57, 95, 130])
async def test_bits_that_flip_in_the_text_of_the_tables_cost_no_booking(
    path: Path, house: House, seed: int
) -> None:
    """A column of another name, one whose name is no text, a key that is none."""
    lay(path, spoiled(house, 1, flips, seed))
    outcome = await started(path, house, replays=False)
    assert outcome.live == house.live


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_whatever_one_page_becomes_every_booking_that_is_not_on_it_is_in_force(
    house: House, data: st.DataObject
) -> None:
    page = data.draw(st.integers(1, house.pages))
    spoil = data.draw(st.sampled_from([zeros, noise, half, flips]))
    seed = data.draw(st.integers(0, 999))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite")
        lay(path, spoiled(house, page, spoil, seed))
        outcome = asyncio.run(started(path, house, replays=spoil is not flips))
    on_page = house.on_page(page)
    for name, booking in house.live.items():
        if name not in on_page:
            assert outcome.live.get(name) == booking
    if outcome.live != house.live:
        assert outcome.is_told


@pytest.mark.timeout(360)
async def test_a_hub_that_is_killed_while_it_saves_loses_nothing(
    path: Path, house: House, tmp_path: Path
) -> None:
    page = pages_of(house.content, tmp_path)["booking"][0]
    content = spoiled(house, page, zeros)
    for steps in range(40):
        for file in path.parent.glob("*"):
            file.unlink()
        lay(path, content)
        command = [sys.executable, "-m", "tests.journal.rescue.saver", str(path), str(steps)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: ASYNC221
        assert any(file.read_bytes() == content for file in path.parent.glob("*.sqlite*"))
        outcome = await started(path, house, replays=False)
        assert outcome.live == house.live
        assert outcome.told
        assert any(file.read_bytes() == content for file in path.parent.glob("*.damaged-*"))
        if "saved" in done.stdout:
            break
    assert steps > 2


async def test_a_file_that_seemed_well_is_looked_through_once_it_is_suspect(
    path: Path, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "CHECK_SECONDS", -1.0)
    monkeypatch.setattr(opening, "INSTRUCTIONS_BETWEEN_LOOKS", 1)
    page = pages_of(house.content, tmp_path)["evidence"][3]
    lay(path, spoiled(house, page, zeros))
    assert (await started(path, house, replays=False)).told is None
    opening.suspect(path)
    outcome = await started(path, house)
    assert outcome.told
    assert outcome.told.missing.keys() == {"evidence"}
    assert outcome.live == house.live
