"""A place on a bad disk, as a test speaks with it: a real Home Assistant in a child process."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
import json
from pathlib import Path
import selectors
import subprocess
import sys
from time import monotonic, sleep
from typing import Any
from zoneinfo import ZoneInfo

from .bad_disk import BadDisk

ROOT = Path(__file__).parents[2]
ZONE = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 10, 5)
PATIENCE = 40.0
"""Seconds for what has to come in the end, on a machine that does much else."""
LOOK_EVERY = 0.05

type Said = dict[str, Any]


class Place:
    """The place, and the disk that its journal lies on."""

    def __init__(self, disk: BadDisk, process: subprocess.Popen[bytes]) -> None:
        self.disk = disk
        self.process = process
        self._asked = 0
        self._days = 0
        self._heard: dict[int, Said] = {}
        self._rest = b""
        assert process.stdout
        self._selector = selectors.DefaultSelector()
        self._selector.register(process.stdout, selectors.EVENT_READ)
        self.hear(0)

    # Speaking

    def ask(self, do: str, **what: object) -> int:
        """Ask for something; the answer may be heard later."""
        self._asked += 1
        line = json.dumps({"id": self._asked, "do": do, **what}).encode() + b"\n"
        assert self.process.stdin
        self.process.stdin.write(line)
        self.process.stdin.flush()
        return self._asked

    def hear(self, asked: int, patience: float = PATIENCE) -> Said:
        """Return the answer to something asked; raise TimeoutError where none comes."""
        end = monotonic() + patience
        while asked not in self._heard:
            self._listen(end)
        said = self._heard.pop(asked)
        assert "error" not in said, said
        return said

    def does(self, do: str, **what: object) -> Said:
        """Ask for something and return the answer."""
        return self.hear(self.ask(do, **what))

    def waits_until(self, true: Callable[[Said], object], patience: float = PATIENCE) -> Said:
        """Look until something is true and return what was seen then."""
        end = monotonic() + patience
        while not true(seen := self.does("look")):
            assert monotonic() < end, seen
            sleep(LOOK_EVERY)
        return seen

    def _listen(self, end: float) -> None:
        if not self._selector.select(max(0.0, end - monotonic())):
            raise TimeoutError("no answer")
        assert self.process.stdout
        read = self.process.stdout.read1(65536)  # type: ignore[attr-defined]  # it is buffered
        if not read:
            raise EOFError("Home Assistant is gone")
        *lines, self._rest = (self._rest + read).split(b"\n")
        for line in lines:
            said = json.loads(line)
            self._heard[said.pop("id")] = said

    # What happens

    def begins(self, clock: str) -> Said:
        """Bring a new place up, at a time of a new day by the clock on the wall."""
        self._days += 1
        self._let_it_be(clock)
        return self.does("site", slug=f"place{self._days}")

    def begins_again(self, clock: str) -> Said:
        """Bring the place up that a home before this one had."""
        self._days += 1
        self._let_it_be(clock)
        return self.does("again")

    def _let_it_be(self, clock: str) -> None:
        day = MONDAY + timedelta(days=self._days)
        at = datetime.combine(day, time.fromisoformat(clock), ZONE)
        self.disk.clock_is_ahead(at.astimezone(UTC) - datetime.now(UTC))

    def says(self, sensor: str, *, on: bool = True) -> Said:
        """Let a sensor say something; return what is seen one turn of the loop later."""
        return self.does("says", sensor=sensor, on=on)

    def books(self, title: str, hour: int) -> Said:
        """Book the room for an hour tomorrow, and return how that ended."""
        return self.does("book", title=title, hour=hour)

    def books_in_the_end(self, title: str, hour: int) -> None:
        """Book the room for an hour tomorrow, tried as often as it is refused."""
        end = monotonic() + PATIENCE
        while "booking" not in (answer := self.books(title, hour)):
            assert monotonic() < end, answer
            sleep(LOOK_EVERY)

    @property
    def journal(self) -> Path:
        """Where the journal of the place lies."""
        return self.disk.folder / f"place{self._days}.sqlite"


@contextmanager
def at_home(disk: BadDisk) -> Iterator[Place]:
    """Run a Home Assistant whose journals (nothing else) lie on the disk; kill it at the end."""
    config = disk.folder.parent
    with (
        (config / "home.log").open("ab") as log,
        subprocess.Popen(
            [sys.executable, "-m", "tests.disk.home", config],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=ROOT,
            env=disk.environment,
        ) as process,
    ):
        try:
            yield Place(disk, process)
        finally:
            process.kill()
