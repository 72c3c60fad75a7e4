"""Sending the outbox: batch by batch, taken off only after the server said yes."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
import logging
import random
from typing import Final

from homeassistant.core import HomeAssistant

from ...journal import Journal, JournalError
from ...journal.outbox import Line
from .server import Server, ServerSettings, WriteResult

_LOGGER = logging.getLogger(__name__)

BATCH: Final = 5_000
"""Lines in one request, some 150 kB of them after gzip."""
IDLE_SECONDS: Final = 10.0
"""How long lines are gathered before they are sent."""
FIRST_WAIT: Final = 1.0
LONGEST_WAIT: Final = 120.0
"""Seconds between attempts, doubled each time, with as much again at random."""


class Sender:
    """Empties the outbox of one site into one server."""

    def __init__(
        self,
        hass: HomeAssistant,
        journal: Journal,
        settings: ServerSettings,
        tell: Callable[[WriteResult], None],
        trial: Callable[[], bytes],
    ) -> None:
        """Take the outbox and the server; `tell` hears each answer.

        `trial` gives a line of this instant that every server takes.
        """
        self._hass = hass
        self._journal = journal
        self._settings = settings
        self._tell = tell
        self._trial = trial
        self._leaving = asyncio.Event()
        self._wait = FIRST_WAIT

    async def run(self) -> None:
        """Send until `leave`."""
        server = await self._hass.async_add_executor_job(Server, self._settings)
        try:
            while not self._leaving.is_set():
                await self._pause(await self.send(server))
        finally:
            await self._hass.async_add_executor_job(server.close)

    def leave(self) -> None:
        """End after what is under way."""
        self._leaving.set()

    async def send(self, server: Server) -> float:
        """Send what waits; return how many seconds to wait before the next time."""
        batch: list[Line] = []
        try:
            batch = await self._journal.outbox(BATCH)
            answer = await self._hand_in(server, batch) if batch else WriteResult.TAKEN
        except JournalError as error:
            _LOGGER.debug("The outbox cannot be read or written now: %s", error)
            answer = WriteResult.LATER
        else:
            if batch:
                self._tell(answer)
        if answer is WriteResult.TAKEN:
            self._wait = FIRST_WAIT
            return 0.0 if len(batch) == BATCH else IDLE_SECONDS
        wait, self._wait = self._wait, min(self._wait * 2, LONGEST_WAIT)
        return wait + random.uniform(0, wait)  # noqa: S311 - spreads attempts

    async def _hand_in(self, server: Server, lines: Sequence[Line]) -> WriteResult:
        """Hand lines in; where they are refused together, halve them until the bad one is found.

        Those that were taken in between are simply handed in again: a point with the same tags
        and the same time replaces itself.
        """
        answer = await self._hass.async_add_executor_job(
            server.write, [line.text for line in lines]
        )
        if answer is WriteResult.TAKEN:
            await self._journal.arrived(lines[0].id, lines[-1].id)
        if answer is not WriteResult.SPLIT:
            return answer
        if len(lines) == 1:
            # A server that refuses everything says nothing of this line: it has to wait.
            tried = await self._hass.async_add_executor_job(server.write, [self._trial()])
            if tried is not WriteResult.TAKEN:
                return WriteResult.STRANGE if tried is WriteResult.SPLIT else tried
            _LOGGER.warning("The metrics server does not take line %d", lines[0].id)
            await self._journal.arrived(lines[0].id, lines[0].id, rejected=True)
            return WriteResult.TAKEN
        middle = len(lines) // 2
        for half in (lines[:middle], lines[middle:]):
            answer = await self._hand_in(server, half)
            if answer is not WriteResult.TAKEN:
                return answer
        return WriteResult.TAKEN

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._leaving.wait()
