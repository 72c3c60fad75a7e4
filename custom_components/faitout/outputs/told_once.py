"""An order to a thing that never says whether it did it: told once for each change, no more.

tell ──► the call is taken ──► told, not confirmed
 │ the call itself is refused (its gateway starts) ──► again, later and later ──► a person is told
 └ another order meanwhile ──► that one instead
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
import logging
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..hub.timer import Timer
from .thing import ThingListener

_LOGGER = logging.getLogger(__name__)

WAITS: Final = (timedelta(seconds=15), timedelta(minutes=2))
"""How long to wait after each call that is refused: gateways take minutes to come up."""
CALL_SECONDS: Final = 30.0
"""The longest that the integration may take over a call."""


class ToldOnce:
    """What one thing was told last. All methods must be called in the event loop."""

    def __init__(
        self,
        hass: HomeAssistant,
        entity_id: str,
        send: Callable[[str], Awaitable[None]],
        listener: ThingListener,
    ) -> None:
        """Take how to call it, and who hears whether the call was taken in the end."""
        self._hass = hass
        self._entity_id = entity_id
        self._send = send
        self._listener = listener
        self._refused = 0
        self._again = Timer(hass, f"order {entity_id}", self._call)
        self.name: str | None = None
        """What it was told last; None: nothing, or somebody else did."""
        self.at: datetime | None = None
        """When, aware UTC."""

    @property
    def tries(self) -> int:
        """How often it was called for that, at the most three times."""
        return 0 if self.name is None else min(self._refused, len(WAITS)) + 1

    @property
    def failed(self) -> bool:
        """Whether it refused the call each time."""
        return self._refused > len(WAITS)

    @callback
    def tell(self, name: str) -> None:
        """Tell it, unless this was the last thing that it was told."""
        if name == self.name:
            return
        self.name, self.at, self._refused = name, dt_util.utcnow(), 0
        self._call()
        self._listener.changed(self._entity_id)

    @callback
    def forget(self) -> None:
        """Forget what it was told: it is somebody else's now."""
        self.name = None
        self._again.set(None)

    @callback
    def _call(self) -> None:
        if self.name is not None:
            self._hass.async_create_background_task(
                self._try(self.name), f"faitout order {self._entity_id}"
            )

    async def _try(self, name: str) -> None:
        try:
            async with asyncio.timeout(CALL_SECONDS):
                await self._send(name)
        except Exception as error:  # noqa: BLE001 - whatever the integration of it raises
            _LOGGER.debug("%s does not take an order: %r", self._entity_id, error)
            if name == self.name:
                self._was_refused()
        else:
            self._listener.works(self._entity_id)

    @callback
    def _was_refused(self) -> None:
        self._refused += 1
        self._listener.changed(self._entity_id)
        if self._refused <= len(WAITS):
            self._again.set(dt_util.utcnow() + WAITS[self._refused - 1])
        else:
            self._listener.failed(self._entity_id)
