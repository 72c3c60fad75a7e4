"""The server is away, the hub is killed in the middle: nothing is lost, nothing is doubled.

FAITOUT_OUTAGE_SECONDS=3600 with pytest --timeout=0 makes it an hour, with ten numbers a second.
"""

import asyncio
from collections.abc import Awaitable, Callable
import os
from pathlib import Path
import signal
import sys

from tests.outputs.metrics.servers import MetricsServer, a_session

SECONDS = float(os.environ.get("FAITOUT_OUTAGE_SECONDS", "1"))
PAUSE = 0.001 if SECONDS < 60 else 0.1
HALF = int(SECONDS / PAUSE / 2)
"""Numbers in half of the outage."""
PATIENCE = 400
"""Seconds beyond that."""
KILLED = -signal.SIGKILL

type Deed = Callable[[asyncio.subprocess.Process], Awaitable[None]]


async def kill(hub: asyncio.subprocess.Process) -> None:
    hub.kill()


async def measure(
    journal: Path, server: MetricsServer, numbers: range, after: int, then: Deed
) -> tuple[list[int], int | None]:
    """Run a hub, do something after so many numbers; return what it said, and how it ended.

    The numbers that it says are in its journal.
    """
    hub = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.outputs.metrics.hub",
        str(journal),
        server.url,
        str(numbers.start),
        str(len(numbers)),
        str(PAUSE),
        stdout=asyncio.subprocess.PIPE,
    )
    assert hub.stdout
    said: list[int] = []
    async with asyncio.timeout(PATIENCE + SECONDS * 2):
        async for line in hub.stdout:
            said.append(int(line))
            if len(said) == after:
                await then(hub)
        await hub.wait()
    return said, hub.returncode


async def test_an_outage_with_a_kill_in_the_middle(server: MetricsServer, tmp_path: Path) -> None:
    async def comes_back(_: asyncio.subprocess.Process) -> None:
        await server.start()

    journal = tmp_path / "luzech.sqlite"
    said, ended = await measure(journal, server, range(5000), 400, kill)
    assert ended == KILLED
    await server.stop()
    away, ended = await measure(journal, server, range(10_000, 10_000 + HALF * 2), HALF, kill)
    assert ended == KILLED
    later = range(200_000, 200_000 + HALF + 300)
    back, ended = await measure(journal, server, later, HALF, comes_back)
    assert ended == 0
    said += away + back

    async with a_session() as session:
        ((_, numbers),) = (await server.points(session)).items()
    assert len(numbers) == len(set(numbers))
    assert set(said) <= set(numbers)
    # What was in the file and not said yet, one at most each time it was killed.
    assert len(numbers) <= len(said) + 2
