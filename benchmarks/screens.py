"""What members' screens cost: a change of one room, shown on fifty screens at once.

The screens look on from a process of their own: what they take must not weigh on the hub.
"""

import asyncio
from bisect import bisect_left
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from statistics import median
from time import monotonic, thread_time

from homeassistant.core import HomeAssistant

from custom_components.faitout.screen.credential import Secret, new_secret
from custom_components.faitout.screen.pages import read_pages

from .apart import apart
from .home import at_home
from .places import open_with_screens, radar, screen
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import MILLISECONDS, quantile

TITLE = "Members' screens"
SCREENS = 50
SPACES = 24
SAMPLES = {Size.QUICK: 30, Size.FULL: 200}


def run(size: Size) -> Rows:
    """Measure the same change with all screens and with none, in processes of their own."""
    say(f"{SCREENS} screens of {SPACES} spaces")
    shown: Shown = apart(changes_on, SCREENS, SPACES, SAMPLES[size])
    say("no screen")
    alone: Shown = apart(changes_on, 0, SPACES, SAMPLES[size])
    return Rows(
        (
            Row(
                what=f"a change on {SCREENS} screens: event loop, median",
                ours=median(shown.loop) - median(alone.loop),
                unit="ms",
                mark=Mark(10.0),
            ),
            Row(
                what="the same with all that the change itself takes",
                ours=median(shown.loop),
                unit="ms",
            ),
            Row(
                what="from the sensor until the last of them has it, p99",
                ours=quantile(shown.arrival, 0.99),
                unit="ms",
                mark=Mark(500.0),
            ),
            Row(
                what="the page with all it loads, uncompressed",
                ours=page_bytes() / 1000,
                unit="kB",
                mark=Mark(60.0),
            ),
        ),
        notes=(
            "Event loop: seconds that the hub's main thread kept a core busy, not those it waited.",
            "Changes are gathered for 20 ms before they go out; that is part of the arrival.",
        ),
    )


# The hub

PATIENCE = 20.0
"""Seconds that the audience may take to leave."""
QUIET = 0.2
"""Seconds after which nothing of a change is left to be done."""


@dataclass(slots=True)
class Shown:
    """What changes cost, in milliseconds."""

    loop: list[float] = field(default_factory=list)
    """How long the main thread was busy."""
    arrival: list[float] = field(default_factory=list)
    """From the sensor until the last screen had it."""


def changes_on(screens: int, spaces: int, samples: int) -> Shown:
    """Return what changes of one room cost with so many screens that look on."""

    async def measure(hass: HomeAssistant) -> Shown:
        secrets = [new_secret() for _ in range(screens)]
        await open_with_screens(hass, spaces, [screen(each, "Screen") for each in secrets])
        runner = hass.http.runner
        if runner is None or runner.server is None:
            raise RuntimeError("the web is not served")
        server = await hass.loop.create_server(runner.server, "127.0.0.1", 0)
        port: int = server.sockets[0].getsockname()[1]
        async with _audience(port, secrets) as line:
            shown, began = Shown(), []
            for number in range(samples):
                began.append(monotonic())
                shown.loop.append(await _change(hass, number, spaces))
            line.send(began)
            shown.arrival = [each * MILLISECONDS for each in line.recv()]
        server.close()
        return shown

    return at_home(measure)


def page_bytes() -> int:
    """Return how much a screen loads until it shows the spaces, in one language."""
    pages = read_pages()
    loaded = [file for name, file in pages.files.items() if name not in {"en.json", "pairing.js"}]
    return sum(len(file.body) for file in (*loaded, pages.documents["board", "fr"]))


async def _change(hass: HomeAssistant, number: int, spaces: int) -> float:
    """Let somebody come into a room, or leave it; return how long the main thread was busy."""
    busy = thread_time()
    word = "on" if number // spaces % 2 == 0 else "off"
    hass.states.async_set(radar(number % spaces), word)
    await asyncio.sleep(QUIET)
    return (thread_time() - busy) * MILLISECONDS


@asynccontextmanager
async def _audience(port: int, secrets: list[Secret]) -> AsyncIterator[Connection]:
    """Seat the screens in a process of its own; yield the line to it."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=watch, args=(there, port, secrets))
    process.start()
    there.close()
    try:
        with here:
            # Nothing comes to be read before all have sat down.
            await asyncio.to_thread(here.recv)
            yield here
    finally:
        process.join(PATIENCE)
        process.kill()


# The audience

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
