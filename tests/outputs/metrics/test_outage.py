"""The server is away, the hub is killed in the middle: nothing is lost, nothing is doubled."""

import asyncio
from pathlib import Path
import sys

from tests.outputs.metrics.servers import MetricsServer, a_session

KILL_AFTER = 400


async def measure(
    journal: Path, url: str, first: int, count: int, kill_after: int | None = None
) -> list[int]:
    """Run a hub; return the numbers that it said were in its journal."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.outputs.metrics.hub",
        str(journal),
        url,
        str(first),
        str(count),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    said: list[int] = []
    async with asyncio.timeout(90):
        async for line in process.stdout:
            said.append(int(line))
            if kill_after and len(said) == kill_after:
                process.kill()
        await process.wait()
    return said


async def test_an_outage_with_a_kill_in_the_middle(server: MetricsServer, tmp_path: Path) -> None:
    journal = tmp_path / "luzech.sqlite"
    said = await measure(journal, server.url, 0, 5000, KILL_AFTER)
    await server.stop()
    said += await measure(journal, server.url, 10_000, 5000, KILL_AFTER)
    await server.start()
    said += await measure(journal, server.url, 20_000, 300)

    async with a_session() as session:
        ((_, numbers),) = (await server.points(session)).items()
    assert len(numbers) == len(set(numbers))
    assert set(said) <= set(numbers)
    # What was in the file and not said yet, one at most each time it was killed.
    assert len(numbers) <= len(said) + 2
