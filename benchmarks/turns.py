"""Several homes, each in a process of its own, that are measured by turns.

A machine that is busy for a while is then busy for all of them alike, so that their figures can be
held against each other.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection
import os
from pathlib import Path

from homeassistant.core import HomeAssistant

from .home import at_home
from .samples import MILLISECONDS, Spread, seconds_of, spread

type Sampler = Callable[[int], Awaitable[float]]
"""Takes the sample of a number."""
type Preparation = Callable[[HomeAssistant, int], Awaitable[Sampler]]
"""Sets a home up with so many rooms, to be sampled."""
type Turns = list[list[float]]
"""The samples of one home, by turns."""

TURN = 50
"""Samples before it is the turn of the next."""
PATIENCE = 10.0
"""Seconds that a home may take to stop."""


def by_turns(contests: Sequence[tuple[Preparation, int]], samples: int) -> list[Turns]:
    """Return what was sampled in each home; raise EOFError where one of them failed."""
    with ExitStack() as stack:
        homes = [stack.enter_context(_living(*contest)) for contest in contests]
        for there in homes:
            there.recv()
        turns: list[Turns] = [[] for _ in contests]
        for first in range(0, samples, TURN):
            for there, taken in zip(homes, turns, strict=True):
                there.send(first)
                taken.append(there.recv())
        for there in homes:
            there.send(None)
        return turns


def spread_of(turns: Turns) -> Spread:
    """Return where all samples of one home lie."""
    return spread(list(chain.from_iterable(turns)))


async def used_once(sample: Sampler, rooms: int) -> Sampler:
    """Return a sampler of rooms that have all been used once.

    The first word of a sensor is dearer than those that follow, and few rooms have it behind them
    sooner than many: with samples of both, the number of rooms would seem to make them dearer.
    """
    for room in range(rooms):
        await sample(room)
    return sample


@contextmanager
def _living(prepare: Preparation, rooms: int) -> Iterator[Connection]:
    """Start a home in a process of its own; yield the line to it."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_live, args=(there, prepare, rooms))
    process.start()
    there.close()
    try:
        with here:
            yield here
    finally:
        process.join(PATIENCE)
        process.kill()


def _live(line: Connection, prepare: Preparation, rooms: int) -> None:
    """Say when the home is set up, then take a turn whenever a first number comes."""

    async def serve(hass: HomeAssistant) -> None:
        sample = await prepare(hass, rooms)
        line.send(None)
        # Waiting for its turn, the home stands still: nothing of it may disturb the others.
        while (first := line.recv()) is not None:
            line.send([await sample(first + number) for number in range(TURN)])

    at_home(serve)


BLOCK = b"\0" * 4096


async def synced(hass: HomeAssistant, _: int) -> Sampler:
    """Sample, in milliseconds, the time to write 4 kB beside the home's files and sync them."""
    path = Path(hass.config.path("block"))

    def write() -> None:
        with path.open("ab", buffering=0) as file:
            file.write(BLOCK)
            os.fsync(file.fileno())

    async def sample(_: int) -> float:
        return seconds_of(write) * MILLISECONDS

    return sample
