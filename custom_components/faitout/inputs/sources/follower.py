"""Noticing that a calendar changed: by its own word where it gives one, else by looking.

A calendar whose entity says that it changed is read at once. One that does not is read every
minute, and asked now and then to look for news itself.
"""

import asyncio
from collections.abc import Callable
from datetime import timedelta
import logging
from typing import Final

from homeassistant.components.calendar import CalendarEntity
from homeassistant.core import CALLBACK_TYPE, Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonValueType

from .reading import SECONDS, calendar_entity

_LOGGER = logging.getLogger(__name__)

GLIMPSE: Final = timedelta(minutes=1)
"""The time that is subscribed to. Only that something changed is of interest, so a short one."""


class Follower:
    """Calls back whenever one calendar entity may have changed."""

    def __init__(self, hass: HomeAssistant, entity_id: str, changed: Callable[[], None]) -> None:
        """Take the calendar; `start` begins."""
        self._hass = hass
        self._entity_id = entity_id
        self._changed = changed
        self._entity: CalendarEntity | None = None
        self._leave: CALLBACK_TYPE | None = None
        self._stop: CALLBACK_TYPE | None = None

    @callback
    def start(self) -> None:
        """Follow the entity, whether it is there yet or not."""
        self._stop = async_track_state_change_event(
            self._hass, [self._entity_id], self._state_changed
        )
        self.join()

    @callback
    def stop(self) -> None:
        """Follow it no more."""
        for unsubscribe in (self._stop, self._leave):
            if unsubscribe:
                unsubscribe()
        self._stop = self._leave = self._entity = None

    @callback
    def join(self) -> None:
        """Subscribe to the entity, should it be another object than before."""
        entity = calendar_entity(self._hass, self._entity_id)
        if entity is self._entity:
            return
        if self._leave:
            self._leave()
        self._entity, self._leave = entity, None
        if entity:
            now = dt_util.now()
            self._leave = entity.async_subscribe_events(now, now + GLIMPSE, self._told)

    async def ask(self) -> None:
        """Let the calendar look for news itself; what it finds it says. Never raises."""
        entity = self._entity
        if entity is None or entity.hass is None:
            return
        try:
            async with asyncio.timeout(SECONDS):
                await entity.async_update_ha_state(force_refresh=True)
        except Exception as error:  # noqa: BLE001 - other people's integrations raise anything
            _LOGGER.debug("%s did not look for news: %r", self._entity_id, error)

    @callback
    def _state_changed(self, _: Event[EventStateChangedData]) -> None:
        self.join()
        self._changed()

    @callback
    def _told(self, _: list[JsonValueType] | None) -> None:
        self._changed()
