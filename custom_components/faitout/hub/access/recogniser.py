"""Finds out whose a code or a badge is, for a screen that opens no door.

A code is typed at the screen. A badge is held to the reader of a door of that space, which hands it
to the screen that waits for one, and opens nothing by it.
"""

import asyncio
from collections.abc import Collection
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ...engine.access.keys import KeyKind
from ...engine.access.recognised import Recognised, recognised, recognition_waits
from ...engine.door.door import DoorId
from .book import AccessBook

BADGE_SECONDS: Final = 20.0
"""How long a screen waits for a badge: as long as it stays as it was touched."""


class Recogniser:
    """Knows whose a key is. All methods belong to the event loop."""

    def __init__(self, hass: HomeAssistant, book: AccessBook) -> None:
        """Take what was given."""
        self._hass = hass
        self._book = book
        self._turns: dict[str, asyncio.Lock] = {}
        """One for each screen, so that many tries at once cost no more hashes than tries."""
        self._waiting: dict[DoorId, asyncio.Future[str | None]] = {}

    async def recognise(self, reader: str, kind: KeyKind, secret: str) -> Recognised:
        """Return whose a key is that was shown at a screen. Never raises."""
        if not self._book.is_ready:
            return Recognised(is_ready=False)
        async with self._turns.setdefault(reader, asyncio.Lock()):
            if wait := recognition_waits(self._book.register, reader, kind, dt_util.utcnow()):
                return Recognised(wait=wait)
            mark = await self._book.mark(kind, secret)
            self._book.register, found = recognised(
                self._book.register, reader, kind, mark, dt_util.utcnow()
            )
        return found

    async def next_badge(self, doors: Collection[DoorId]) -> str | None:
        """Return what is read of the next badge at one of these doors; None: none came in time.

        Whoever waited there before waits no more.
        """
        waiting: asyncio.Future[str | None] = self._hass.loop.create_future()
        for door in doors:
            if (before := self._waiting.get(door)) and not before.done():
                before.set_result(None)
            self._waiting[door] = waiting
        try:
            async with asyncio.timeout(BADGE_SECONDS):
                return await waiting
        except TimeoutError:
            return None
        finally:
            for door in doors:
                if self._waiting.get(door) is waiting:
                    del self._waiting[door]

    @callback
    def takes(self, door: DoorId, secret: str) -> bool:
        """Take a badge that was held to a reader; False where no screen waits for one there."""
        waiting = self._waiting.get(door)
        if waiting is None or waiting.done():
            return False
        waiting.set_result(secret)
        return True
