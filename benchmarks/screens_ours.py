"""A site with screens that look on, and what one change of a room costs its event loop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import monotonic, thread_time
from types import MappingProxyType

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant

from custom_components.faitout.const import SUBENTRY_SCREEN
from custom_components.faitout.screen.credential import Secret, digest_of, new_secret
from custom_components.faitout.screen.pages import read_pages

from .home import at_home
from .places import motion, open_rooms, radar
from .samples import MILLISECONDS
from .screens_audience import watch

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
        opened = await open_rooms(hass, spaces)
        site = opened[0][0]
        for room in range(spaces):
            for state in (radar(room), motion(room)):
                hass.states.async_set(state, "off")
        secrets = [new_secret() for _ in range(screens)]
        for secret in secrets:
            hass.config_entries.async_add_subentry(site.entry, _screen(secret))
        await hass.async_block_till_done(wait_background_tasks=True)
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


def _screen(secret: Secret) -> ConfigSubentry:
    return ConfigSubentry(
        data=MappingProxyType({"scope": "all", "language": "fr", "credential": digest_of(secret)}),
        subentry_type=SUBENTRY_SCREEN,
        title="Screen",
        unique_id=None,
    )
