"""A journal with a bad page: how long it takes until it is saved, and what that costs."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
import sqlite3

from custom_components.faitout.journal import Journal

from .journal_file import NOW, journal_path, space_of
from .samples import Stopwatch

PAGE = 4096


@dataclass(frozen=True, slots=True)
class Saved:
    """What it took to save a journal."""

    seconds: float
    """From the first look at the damaged file to a new one that is open."""
    in_force: int
    """Live bookings after it."""


def saved(folder: str, spaces: int) -> Saved:
    """Overwrite a page of bookings, and open the journal; the file is used up by that."""
    path = journal_path(folder)
    _spoil(path)

    async def open_it() -> Saved:
        watch = Stopwatch()
        journal = await Journal.open(path, NOW)
        seconds = watch.seconds
        if journal.set_aside is None:
            raise RuntimeError("the damage was not noticed")
        states = [await journal.load(space_of(number), NOW) for number in range(spaces)]
        await journal.close()
        return Saved(seconds, sum(len(state.ledger) for state in states if state))

    return asyncio.run(open_it())


def _spoil(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = file.execute(
            "SELECT pageno FROM dbstat WHERE name = 'booking' AND pagetype = 'leaf'"
        ).fetchall()
    file.close()
    (number,) = pages[len(pages) // 2]
    with path.open("r+b") as damaged:
        damaged.seek((number - 1) * PAGE)
        damaged.write(bytes(PAGE))
