"""A real broker for one home, and a program that listens there as others would."""

import asyncio
from collections.abc import Callable
import getpass
import os
from pathlib import Path
import socket
import subprocess

import aiomqtt
from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import Event, HomeAssistant

from demo.broker import find_program
from demo.clock import until
from demo.ports import HOST, accepts, free_port

TOOLS = Path(os.environ.get("FAITOUT_TOOLS", ".faitout/tools"))
AT_ONCE = (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
PATIENCE = 10.0
"""Seconds that a message may take before the benchmark gives up."""


async def broker(hass: HomeAssistant) -> int:
    """Start mosquitto and return its port; it ends with the home. Raises LookupError without it."""
    program = find_program("mosquitto", TOOLS)
    if not program:
        raise LookupError("mosquitto cannot be had here: see scripts/debian-tools")
    port = free_port()
    process = await hass.async_add_executor_job(_started, program, hass.config.config_dir, port)

    async def end(_: Event) -> None:
        process.kill()

    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_CLOSE, end)
    if not await until(lambda: accepts(port), PATIENCE):
        raise LookupError("mosquitto does not start")
    return port


def _started(program: list[str], folder: str, port: int) -> subprocess.Popen[bytes]:
    settings = Path(folder) / "mosquitto.conf"
    settings.write_text(
        f"listener {port} {HOST}\nallow_anonymous true\nuser {getpass.getuser()}\n"
        "set_tcp_nodelay true\n",
        encoding="utf-8",
    )
    return subprocess.Popen([*program, "-c", str(settings)], stderr=subprocess.DEVNULL)


class Listener:
    """Hears everything below a topic and may say something, in the loop of the home."""

    def __init__(self, hass: HomeAssistant, port: int, topic: str) -> None:
        """Listen from now on."""
        self._awaited: asyncio.Future[None] | None = None
        self._is_it: Callable[[str, bytes], bool] = lambda *_: False
        self._client = aiomqtt.Client(HOST, port, socket_options=[AT_ONCE])
        self._task = hass.async_create_background_task(self._listen(topic), "listener")

    def awaits(self, is_it: Callable[[str, bytes], bool]) -> asyncio.Future[None]:
        """Return a future of the next message of a kind."""
        self._is_it = is_it
        self._awaited = asyncio.get_running_loop().create_future()
        return self._awaited

    async def says(self, topic: str, payload: bytes) -> None:
        """Say something; return once the broker has it."""
        await self._client.publish(topic, payload, qos=1)

    async def _listen(self, topic: str) -> None:
        async with self._client as client:
            await client.subscribe(topic, qos=1)
            async for message in client.messages:
                waiting = self._awaited
                payload = bytes(message.payload)
                if waiting and not waiting.done() and self._is_it(str(message.topic), payload):
                    waiting.set_result(None)
