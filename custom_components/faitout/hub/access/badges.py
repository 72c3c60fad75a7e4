"""Learning a badge: hold it to the reader now."""

import asyncio
from typing import Final

from homeassistant.core import HomeAssistant, callback

from ...engine.door.door import DoorId

LEARN_SECONDS: Final = 60.0
"""How long a reader waits for the badge that is to be learned."""


class BadgeLearner:
    """Waits for one badge at a time. All methods belong to the event loop."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Nobody waits yet."""
        self._hass = hass
        self._door: DoorId | None = None
        self._waiting: asyncio.Future[str | None] | None = None

    async def next_badge(self, door: DoorId | None, seconds: float = LEARN_SECONDS) -> str | None:
        """Return what is read of the next badge at a door, None: at any; None after that time.

        Whoever waited before waits no more.
        """
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(None)
        self._door = door
        waiting: asyncio.Future[str | None] = self._hass.loop.create_future()
        self._waiting = waiting
        try:
            async with asyncio.timeout(seconds):
                return await waiting
        except TimeoutError:
            return None

    @callback
    def takes(self, door: DoorId, secret: str) -> bool:
        """Take a badge that was held to a reader; False where nobody waits for one there."""
        if self._waiting is None or self._waiting.done() or self._door not in (None, door):
            return False
        self._waiting.set_result(secret)
        return True
