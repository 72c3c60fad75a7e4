"""Real metrics servers on the loopback interface, which can be killed and read back."""

import asyncio
from contextlib import suppress
import json
import os
from pathlib import Path
import signal

import aiohttp
from aiohttp import web
import pytest

from demo.broker import find_program
from demo.clock import until
from demo.ports import HOST, accepts, free_port

TOOLS = Path(os.environ.get("FAITOUT_TOOLS", ".faitout/tools"))
PATIENCE = 30.0
TOKEN = "a-token"
BUCKET = "faitout"

type Points = dict[tuple[str, str], list[float]]
"""Numbers read back, by series (measurement with its tags) and field, in order of time."""


class VictoriaMetrics:
    """VictoriaMetrics. It keeps what it said yes to over a kill."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://{HOST}:{self.port}"
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        program = find_program("victoria-metrics", TOOLS)
        if not program:
            pytest.skip("victoria-metrics cannot be had here")
        self._process = await asyncio.create_subprocess_exec(
            *program,
            f"-httpListenAddr={HOST}:{self.port}",
            f"-storageDataPath={self._folder / 'victoria'}",
            "-dedup.minScrapeInterval=1ms",
            "-retentionPeriod=10y",
            "-loggerLevel=ERROR",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert await until(lambda: accepts(self.port), PATIENCE)

    async def stop(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
            await self._process.wait()

    async def points(self, session: aiohttp.ClientSession) -> Points:
        """Return all that it has."""
        async with session.get(f"{self.url}/internal/force_flush") as flushed:
            await flushed.read()
        query = {"match[]": '{__name__!=""}', "reduce_mem_usage": "0"}
        async with session.get(f"{self.url}/api/v1/export", params=query) as answer:
            exported = await answer.text()
        found: Points = {}
        for line in exported.splitlines():
            series = json.loads(line)
            labels = dict(series["metric"])
            name, _, field = labels.pop("__name__").partition("_")
            del name
            tags = ",".join(f"{key}={value}" for key, value in sorted(labels.items()))
            found.setdefault((tags, field), []).extend(series["values"])
        return found


class Influx:
    """InfluxDB 1.6 behind a front that speaks the write path of version 2."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://{HOST}:{self.port}"
        self._influx_port, self._rpc_port = free_port(), free_port()
        self._folder = folder / "influx"
        self._process: asyncio.subprocess.Process | None = None
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        program = find_program("influxdb", TOOLS) or find_program("influxd", TOOLS)
        if not program:
            pytest.skip("influxdb cannot be had here")
        self._folder.mkdir(exist_ok=True)
        settings = self._folder / "influxdb.conf"
        settings.write_text(
            f'bind-address = "{HOST}:{self._rpc_port}"\nreporting-disabled = true\n'
            f'[meta]\ndir = "{self._folder}/meta"\n'
            f'[data]\ndir = "{self._folder}/data"\nwal-dir = "{self._folder}/wal"\n'
            f'[http]\nbind-address = "{HOST}:{self._influx_port}"\nlog-enabled = false\n'
            '[logging]\nlevel = "error"\n[monitor]\nstore-enabled = false\n'
        )
        self._process = await asyncio.create_subprocess_exec(
            *program,
            "-config",
            str(settings),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert await until(lambda: accepts(self._influx_port), PATIENCE)
        async with a_session() as session:
            create = {"q": f"CREATE DATABASE {BUCKET}"}
            async with session.post(f"{self.backend}/query", params=create) as answer:
                await answer.read()
        await self._front()

    async def stop(self) -> None:
        if self._runner:
            await self._runner.cleanup()
            self._runner = None
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    @property
    def backend(self) -> str:
        """Where InfluxDB itself answers, which speaks InfluxQL."""
        return f"http://{HOST}:{self._influx_port}"

    async def _front(self) -> None:
        application = web.Application(client_max_size=64 << 20)
        application.router.add_post("/api/v2/write", self._write)
        self._runner = web.AppRunner(application)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self.port).start()

    async def _write(self, request: web.Request) -> web.Response:
        if request.headers.get("Authorization") != f"Token {TOKEN}":
            return web.json_response({"code": "unauthorized"}, status=401)
        query = {"db": request.query["bucket"], "precision": "n"}
        async with (
            a_session() as session,
            session.post(
                f"{self.backend}/write", params=query, data=await request.read()
            ) as answer,
        ):
            text = await answer.text()
            if answer.status == 204:
                return web.Response(status=204)
            return web.json_response({"message": text}, status=answer.status)

    async def points(self, session: aiohttp.ClientSession) -> Points:
        """Return all that it has, numbers only."""
        query = {"db": BUCKET, "q": "SELECT * FROM /.*/ GROUP BY *"}
        async with session.get(f"{self.backend}/query", params=query) as answer:
            told = await answer.json()
        found: Points = {}
        for series in told["results"][0].get("series", []):
            # Tags that a measurement does not have come as empty ones.
            told_tags = sorted(pair for pair in series["tags"].items() if pair[1])
            tags = ",".join(f"{key}={value}" for key, value in told_tags)
            for row in series["values"]:
                for field, value in zip(series["columns"][1:], row[1:], strict=True):
                    with suppress(TypeError, ValueError):
                        found.setdefault((tags, field), []).append(float(value))
        return found


def a_session() -> aiohttp.ClientSession:
    """Return a session without a timer of its own, which would outlive a test."""
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None))


type MetricsServer = VictoriaMetrics | Influx
