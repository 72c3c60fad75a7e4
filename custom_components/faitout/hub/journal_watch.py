"""Whether the journal of a site works: told when it does not, tried again until it does."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
import logging
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval

from ..journal import Journal, JournalError

_LOGGER = logging.getLogger(__name__)

PROBE_EVERY: Final = timedelta(seconds=10)
"""How often a journal that failed is tried again."""


class JournalWatch:
    """Watches one journal. Belongs to the event loop."""

    def __init__(
        self,
        hass: HomeAssistant,
        journal: Journal,
        name: str,
        tell: Callable[[JournalError], None],
        back: Callable[[], Awaitable[bool]],
    ) -> None:
        """Take whom to tell when it fails, and when it works again; `name` is for the log.

        `back` returns whether it really does.
        """
        self._hass = hass
        self._journal = journal
        self._name = name
        self._tell = tell
        self._back = back
        self._cancel: CALLBACK_TYPE | None = None
        self._probing: asyncio.Task[None] | None = None

    @callback
    def failed(self, error: JournalError) -> None:
        """Take note that it does not work; tell once, and try again until it does."""
        if self._cancel:
            return
        _LOGGER.error("The journal of %s takes no writes: %s", self._name, error)
        self._cancel = async_track_time_interval(
            self._hass, self._is_due, PROBE_EVERY, cancel_on_shutdown=True
        )
        self._tell(error)

    @callback
    def stop(self) -> None:
        """Try no more."""
        if self._cancel:
            self._cancel()
            self._cancel = None
        if self._probing:
            self._probing.cancel()

    @callback
    def _is_due(self, _: datetime) -> None:
        if self._probing is None or self._probing.done():
            self._probing = self._hass.async_create_background_task(
                self._probe(), f"faitout journal of {self._name}"
            )

    async def _probe(self) -> None:
        if not await self._journal.probe() or not await self._back() or self._cancel is None:
            return
        self._cancel()
        self._cancel = None
        _LOGGER.info("The journal of %s takes writes again", self._name)
