"""A hub whose journal is a real file: it restarts from what it finds there, and nothing else."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
import shutil
from typing import override

from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Decided, Effect, Refused
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import JournalLost, Stimulus, Tick
from custom_components.faitout.journal import Entry, Journal, JournalError
from tests.journal.lanes import on_the_writer

from .hub import Hub, Taken
from .scripts import Story
from .trial import Trial

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class HubOnDisk(Hub):
    """One space at work, and its journal. `close` it in the end."""

    def __init__(self, space: Space, now: datetime, taken: Taken, path: Path) -> None:
        """Open the journal at a path, or begin one, and go on from what it remembers."""
        super().__init__(space, now, taken)
        self.acknowledged: list[Decided] = []
        self._path = path
        self._loop = asyncio.Runner()
        self._is_full = False
        self._journal = self._opened(now)
        self.state = self._loaded(now)

    @property
    def path(self) -> Path:
        """Where the journal lies now: a crash leaves the old file behind."""
        return self._path

    def close(self) -> None:
        """End it in good order."""
        self._loop.run(self._journal.close())
        self._loop.close()

    @override
    def take(self, stimulus: Stimulus, now: datetime) -> tuple[Effect, ...]:
        before, step = self.state, advance(self.state, stimulus, now)
        if step.state is before and not step.effects:
            return ()
        if self._is_full is not self.is_disk_full:
            self._fill(is_full=self.is_disk_full)
        is_refused = any(isinstance(effect, Refused) for effect in step.effects)
        taken = Tick() if is_refused else stimulus
        entry = Entry(self.space.id, step.state.at, taken, step.effects, step.state)
        if not entry.is_durable:
            self._journal.note(entry)
        elif not self._commit(entry):
            self._adopt(JournalLost(), advance(before, JournalLost(), now), now)
            return self.take(stimulus, now)
        self._adopt(taken, step, now)
        return step.effects

    @override
    def remembered(self, now: datetime, *, is_crash: bool) -> SpaceState:
        """Return what the file says after a restart.

        A crash is played on a copy: the file as it lies there while nothing is flushed or closed.
        """
        self._fill(is_full=False)
        old, self._path = self._path, self._path.with_name(f"{self._path.name}x")
        if is_crash:
            for suffix in ("", "-wal"):
                shutil.copyfile(f"{old}{suffix}", f"{self._path}{suffix}")
        self._loop.run(self._journal.close(now))
        if not is_crash:
            old.rename(self._path)
        self._journal = self._opened(now)
        self._fill(is_full=self.is_disk_full)
        return self._loaded(now)

    def decisions(self) -> list[Decided]:
        """Return all decisions that the file holds, newest first."""
        decisions = self._journal.decisions(self.space.id, LONG_AGO, 1_000_000)
        return self._loop.run(decisions)

    def complaint(self) -> str:
        """Return what the file does not hold that it should; empty where all is well."""
        return self._loop.run(self._complaint())

    def _commit(self, entry: Entry) -> bool:
        try:
            self._loop.run(self._journal.commit(entry))
        except JournalError:
            return False
        self.acknowledged += [it for it in entry.effects if isinstance(it, Decided)]
        return True

    def _opened(self, now: datetime) -> Journal:
        journal = self._loop.run(Journal.open(self._path, now))
        assert journal.set_aside is None
        return journal

    def _loaded(self, now: datetime) -> SpaceState:
        return self._loop.run(self._journal.load(self.space, now)) or begin(self.space, now)

    def _fill(self, *, is_full: bool) -> None:
        """Let the file grow no more, or again."""
        self._is_full = is_full
        pages = 1 if is_full else 1_000_000
        self._loop.run(
            on_the_writer(
                self._journal,
                lambda file: file.execute(f"PRAGMA max_page_count = {pages}").fetchone(),
            )
        )

    async def _complaint(self) -> str:
        journal, space = self._journal, self.space.id
        decided = await journal.decisions(space, LONG_AGO, 1_000_000)
        if missing := _less(self.acknowledged, decided):
            return f"acknowledged and not in the file: {missing[0]}"
        if doubled := _less(decided, self.acknowledged):
            return f"in the file and never acknowledged, or twice: {doubled[0]}"
        bookings = await journal.bookings(space, LONG_AGO, LONG_AGO.replace(year=2100))
        if _live(bookings) != list(self.state.ledger):
            return "the live bookings of the file are not those of the ledger"
        record = await journal.record(space, LONG_AGO)
        assert record
        for stretch in record.stretches:
            if tuple(replay(stretch.state, stretch.moments)) != stretch.decided:
                return f"does not replay from {stretch.state.at}"
        return ""


class TrialOnDisk(Trial):
    """A trial whose hub has a real journal."""

    hub_type: type[HubOnDisk] = HubOnDisk

    def __init__(self, story: Story, path: Path) -> None:
        """Bring the hub up for the first time."""
        super().__init__(story)
        self.hub = self.hub_type(story.room.space, story.start, self._took, path)
        self._hub = self.hub


def _less(some: list[Decided], others: list[Decided]) -> list[Decided]:
    """Return some without the others, each as often as it is there."""
    left, missing = list(others), []
    for each in some:
        if each in left:
            left.remove(each)
        else:
            missing.append(each)
    return missing


def _live(bookings: list[Booking]) -> list[Booking]:
    return sorted((it for it in bookings if it.is_live), key=lambda it: it.start)
