"""Noticing that a calendar changed: by its own word where it gives one, else by looking.

A calendar entity that changed writes its state, be it the same as before: it is read at once. (Home
Assistant's subscription to events hangs on the same moment; but it reads the calendar once more,
and throws where an integration does.) A calendar that does not notice by itself is read every
minute, and asked now and then to look for news.
"""

import asyncio
from collections.abc import Callable
import logging

from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    EventStateReportedData,
    HomeAssistant,
    callback,
)
from homeassistant.helpers.event import (
    async_track_state_change_event,
    async_track_state_report_event,
)

from .reading import SECONDS, calendar_entity

_LOGGER = logging.getLogger(__name__)


class Follower:
    """Calls back whenever one calendar entity may have changed."""

    def __init__(
        self,
        hass: HomeAssistant,
        entity_id: str,
        changed: Callable[[], None],
    ) -> None:
        """Take the calendar; `start` begins."""
        self._hass = hass
        self._entity_id = entity_id
        self._changed = changed
        self._unsubscribe: list[CALLBACK_TYPE] = []

    @callback
    def start(self) -> None:
        """Follow the entity, whether it is there yet or not."""
        watched = [self._entity_id]
        self._unsubscribe = [
            async_track_state_change_event(self._hass, watched, self._written),
            async_track_state_report_event(self._hass, watched, self._written),
        ]

    @callback
    def stop(self) -> None:
        """Follow it no more."""
        while self._unsubscribe:
            self._unsubscribe.pop()()

    async def ask(self) -> None:
        """Let the calendar look for news itself; what it finds it says. Never raises."""
        entity = calendar_entity(self._hass, self._entity_id)
        if entity is None:
            return
        try:
            async with asyncio.timeout(SECONDS):
                await entity.async_update_ha_state(force_refresh=True)
        except Exception as error:  # noqa: BLE001 - other people's integrations raise anything
            _LOGGER.debug("%s did not look for news: %r", self._entity_id, error)

    @callback
    def _written(self, _: Event[EventStateChangedData] | Event[EventStateReportedData]) -> None:
        self._changed()
