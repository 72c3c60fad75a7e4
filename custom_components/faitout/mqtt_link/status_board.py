"""The status of each space as the broker keeps it: the newest of each, never all of them."""

import asyncio
from typing import Any, Final

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from ..engine.ids import SpaceId
from ..hub.site import Site
from .line import BrokerConnection
from .payloads import encoded, status_of

AT_ONCE: Final = 20
"""Spaces that are told before the broker has confirmed the first: a far one is slow, not busy."""


class StatusBoard:
    """Tells what the spaces are. While the broker is slow or away, changes only mark a space."""

    def __init__(self, site: Site, root: str) -> None:
        """Tell below `root`, once `start` is called."""
        self._site = site
        self._root = root
        self._changed: dict[SpaceId, None] = {}
        self._told: dict[SpaceId, dict[str, Any]] = {}
        self._news = asyncio.Event()
        self._unsubscribe: list[CALLBACK_TYPE] = []

    @callback
    def start(self) -> None:
        """Follow the spaces."""
        for space, runner in self._site.spaces.items():
            self._unsubscribe.append(runner.subscribe(self._marker(space)))

    @callback
    def stop(self) -> None:
        """Follow them no longer."""
        while self._unsubscribe:
            self._unsubscribe.pop()()

    async def tell_afresh(self, line: BrokerConnection) -> None:
        """Tell every space. Raises MqttError when the line breaks.

        The broker may have lost what it kept, or keeps what held before the hub was away, so
        nothing that was told before counts.
        """
        self._told.clear()
        self._changed = dict.fromkeys(self._site.spaces)
        await self._tell_changed(line)

    async def tell(self, line: BrokerConnection) -> None:
        """Tell each space that changes. Raises MqttError when the line breaks."""
        while True:
            await self._tell_changed(line)
            self._news.clear()
            await self._news.wait()

    async def _tell_changed(self, line: BrokerConnection) -> None:
        while self._changed:
            batch = list(self._changed)[:AT_ONCE]
            for space in batch:
                del self._changed[space]
            await asyncio.gather(*(self._tell(line, space) for space in batch))

    async def take_back(self, line: BrokerConnection) -> None:
        """Let the broker forget every space."""
        for space in self._site.spaces:
            await line.say(self.topic(space), b"")

    def topic(self, space: SpaceId) -> str:
        """Return where a space is told."""
        return f"{self._root}/{space}/status"

    async def _tell(self, line: BrokerConnection, space: SpaceId) -> None:
        status = status_of(self._site.slug, self._site.spaces[space])
        if self._told.get(space) == status:
            return
        self._told[space] = status
        at = dt_util.utcnow().isoformat(timespec="milliseconds")
        await line.say(self.topic(space), encoded(status | {"at": at}))

    def _marker(self, space: SpaceId) -> CALLBACK_TYPE:
        @callback
        def changed() -> None:
            self._changed[space] = None
            self._news.set()

        return changed
