"""A real broker on the loopback interface, which can be killed, and a member's program on it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
import json
import os
from pathlib import Path
import signal
import sys
from typing import Any

import aiomqtt
from paho.mqtt.properties import Properties
import pytest

from demo.broker import find_program
from demo.clock import until
from demo.ports import HOST, accepts, free_port

TOOLS = Path(os.environ.get("FAITOUT_TOOLS", ".faitout/tools"))
PATIENCE = 30.0


class Mosquitto:
    """Mosquitto with whatever settings a test needs."""

    def __init__(self, folder: Path, settings: str = "allow_anonymous true") -> None:
        self.port = free_port()
        self._folder = folder
        self._settings = settings
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        program = find_program("mosquitto", TOOLS)
        if not program:
            pytest.skip("mosquitto cannot be had here")
        file = self._folder / "mosquitto.conf"
        file.write_text(f"listener {self.port} {HOST}\npersistence false\n{self._settings}\n")
        self._process = await asyncio.create_subprocess_exec(
            *program, "-c", str(file), stderr=asyncio.subprocess.DEVNULL
        )
        assert await until(lambda: accepts(self.port), PATIENCE)

    async def kill(self) -> None:
        """Kill it in the middle of whatever it does; it forgets everything."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    def signal(self, number: signal.Signals) -> None:
        """Let it stand still, or go on."""
        assert self._process
        self._process.send_signal(number)


class Amqtt:
    """A broker that speaks version 3.1.1 only."""

    def __init__(self, folder: Path, plugins: str = "") -> None:
        self.port = free_port()
        self._file = folder / "amqtt.yaml"
        self._plugins = plugins
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        self._file.write_text(
            f"listeners:\n  default:\n    type: tcp\n    bind: {HOST}:{self.port}\nplugins:\n"
            "  amqtt.plugins.authentication.AnonymousAuthPlugin:\n    allow_anonymous: true\n"
            f"{self._plugins}"
        )
        program = Path(sys.executable).parent / "amqtt"
        self._process = await asyncio.create_subprocess_exec(
            program,
            "-c",
            str(self._file),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert await until(lambda: accepts(self.port), PATIENCE)

    async def kill(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


@asynccontextmanager
async def running[B: (Mosquitto, Amqtt)](broker: B) -> AsyncIterator[B]:
    """Start a broker; kill it at the end, whatever happens."""
    await broker.start()
    try:
        yield broker
    finally:
        await broker.kill()


class Member:
    """A program of somebody else: it hears everything below the prefix, and asks for rooms."""

    def __init__(self, client: aiomqtt.Client) -> None:
        self._client = client
        self.last: aiomqtt.Message | None = None
        self.heard: list[tuple[str, bytes]] = []

    async def hears(self, topic: str, **values: object) -> dict[str, Any]:
        """Wait for a message on a topic whose payload has these values; return it."""
        async with asyncio.timeout(PATIENCE):
            while True:
                for told_topic, payload in self.heard:
                    if told_topic != topic or not payload.startswith(b"{"):
                        continue
                    told: dict[str, Any] = json.loads(payload)
                    if values.items() <= told.items():
                        return told
                await self._next()

    async def hears_plain(self, topic: str, payload: bytes) -> None:
        """Wait for a message that is just this."""
        async with asyncio.timeout(PATIENCE):
            while (topic, payload) not in self.heard:
                await self._next()

    async def asks(self, space: str, **request: object) -> dict[str, Any]:
        """Ask something of a space; return the answer."""
        await self.says(f"faitout/luzech/{space}/bookings", json.dumps(request).encode())
        return await self.hears(f"faitout/luzech/{space}/bookings/result", id=request["id"])

    async def says(
        self,
        topic: str,
        payload: bytes,
        *,
        retain: bool = False,
        properties: Properties | None = None,
    ) -> None:
        await self._client.publish(topic, payload, qos=1, retain=retain, properties=properties)

    async def subscribes(self, topic: str) -> None:
        await self._client.subscribe(topic, qos=1)

    async def _next(self) -> None:
        message = await anext(aiter(self._client.messages))
        self.last = message
        self.heard.append((str(message.topic), message.payload))


@asynccontextmanager
async def member(broker: Mosquitto | Amqtt, **options: Any) -> AsyncIterator[Member]:
    """Connect somebody's program to the broker."""
    async with aiomqtt.Client(HOST, broker.port, **options) as client:
        await client.subscribe("faitout/#", qos=1)
        yield Member(client)
