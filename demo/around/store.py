"""The metrics store: VictoriaMetrics where it can be had, which takes what InfluxDB takes."""

import json
from pathlib import Path

import aiohttp

from ..broker import find_program
from ..child import Child
from ..clock import until
from ..ports import HOST, accepts

PROGRAM = "victoria-metrics"
PATIENCE = 20.0
STOP_PATIENCE = 10.0


class Store:
    """A store on the loopback interface. What it said yes to is there after it was stopped."""

    def __init__(self, folder: Path, program: list[str], port: int) -> None:
        """Take a folder for its files, and how to call it."""
        self.port = port
        self.url = f"http://{HOST}:{port}"
        command = [
            *program,
            f"-httpListenAddr={HOST}:{port}",
            f"-storageDataPath={folder / 'metrics'}",
            "-dedup.minScrapeInterval=1ms",
            "-retentionPeriod=1y",
            "-search.latencyOffset=0s",
            "-loggerLevel=ERROR",
        ]
        self.child = Child(PROGRAM, command, folder / "metrics.log", folder)

    async def start(self) -> bool:
        """Start it; return whether it takes connections before patience ends."""
        await self.child.start()

        async def answers() -> bool:
            return self.child.has_died or await accepts(self.port)

        return await until(answers, PATIENCE) and not self.child.has_died

    async def stop(self) -> None:
        """End it; it writes its files first."""
        await self.child.stop(STOP_PATIENCE)

    async def count(self, name: str, **labels: str) -> int:
        """Return how many points a series has. Raises aiohttp.ClientError when it is away."""
        wanted = ",".join(f'{label}="{value}"' for label, value in labels.items())
        async with aiohttp.ClientSession() as http:
            async with http.get(f"{self.url}/internal/force_flush") as flushed:
                await flushed.read()
            query = {"match[]": f"{name}{{{wanted}}}", "reduce_mem_usage": "1"}
            async with http.get(f"{self.url}/api/v1/export", params=query) as answer:
                lines = (await answer.text()).splitlines()
        return sum(len(json.loads(line)["values"]) for line in lines)


def store_in(folder: Path, tools: Path, port: int) -> Store | None:
    """Return the store, None where the program cannot be had."""
    program = find_program(PROGRAM, tools)
    return Store(folder, program, port) if program else None
