"""Screens that look on, in a process of its own: what they take must not weigh on the hub."""

import asyncio
from bisect import bisect_left
from collections.abc import Sequence
from multiprocessing.connection import Connection
from time import monotonic

from custom_components.faitout.screen.credential import Secret

EVENTS = "/faitout/screen/events"
SITE = b"event: site\n"


def watch(line: Connection, port: int, secrets: Sequence[Secret]) -> None:
    """Watch until the times come at which something changed; answer how long each took to be seen.

    That is, in seconds, until the last of the screens had it; nothing where there are no screens.
    """
    asyncio.run(_watch(line, port, secrets))


async def _watch(line: Connection, port: int, secrets: Sequence[Secret]) -> None:
    seen: list[list[float]] = [[] for _ in secrets]
    lines = await asyncio.gather(*(_seat(port, secret) for secret in secrets))
    tasks = [
        asyncio.create_task(_note(reader, times))
        for (reader, _), times in zip(lines, seen, strict=True)
    ]
    line.send(None)
    began: list[float] = await asyncio.to_thread(line.recv)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    line.send([max(_first(times, at) - at for times in seen) for at in began] if seen else [])


async def _seat(port: int, secret: Secret) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET {EVENTS} HTTP/1.1\r\nHost: hub\r\nCookie: faitout_screen={secret}\r\n\r\n"
    writer.write(request.encode())
    await reader.readuntil(b"\r\n\r\n")
    # Its first words: how things are before anything changes.
    await reader.readuntil(SITE)
    return reader, writer


async def _note(reader: asyncio.StreamReader, times: list[float]) -> None:
    """Note when each change comes."""
    while True:
        await reader.readuntil(SITE)
        times.append(monotonic())


def _first(times: Sequence[float], at: float) -> float:
    """Return the first time after an instant; raise LookupError where there is none."""
    place = bisect_left(times, at)
    if place == len(times):
        raise LookupError("a change never came")
    return times[place]
