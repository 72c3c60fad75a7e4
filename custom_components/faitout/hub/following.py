"""Following renames: an entity that gets another id is the same thing, wherever a site names it.

    renamed, perhaps several one after the other ──► a moment of peace ──► the set-up is rewritten
    renamed while the hub was down ─────────────────► found at the start ──┘

What counts is the mark that Home Assistant's registry gives an entity for its life. So whatever
happened between (a renaming by way of a third name, two that changed places, a hub that was off),
it comes to the same. Sensors that see people are reported instead, and not followed.
"""

from datetime import datetime
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import async_call_later

from ..settings.named import rename_all
from ..settings.remembered import known_entities, new_names, remember

PEACE_SECONDS: Final = 2.0
"""Who pairs a device anew renames its entities one after the other, and the site begins anew once
for all of them. Home Assistant's own dialog takes well under a second for each."""


@callback
def catch_up(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Take the names that entities have now into the set-up of a site, and remember who is who."""
    if names := new_names(hass, entry):
        rename_all(hass, entry, names)
    remember(hass, entry, renamed=names)


class NameFollower:
    """Follows the names of all that one site names. All methods belong to the event loop."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
        """Take the config entry of the site; `start` begins."""
        self._hass = hass
        self._entry = entry
        self._cancel: CALLBACK_TYPE | None = None

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Follow from here on, and return what ends it."""
        unsubscribe = self._hass.bus.async_listen(
            er.EVENT_ENTITY_REGISTRY_UPDATED, self._renamed, event_filter=_is_renaming
        )

        @callback
        def stop() -> None:
            unsubscribe()
            self._forget()

        return stop

    @callback
    def _renamed(self, event: Event[er.EventEntityRegistryUpdatedData]) -> None:
        entity = er.async_get(self._hass).async_get(event.data["entity_id"])
        marks = {known.id for known in known_entities(self._entry).values()}
        if entity is not None and entity.id in marks:
            self._forget()
            self._cancel = async_call_later(self._hass, PEACE_SECONDS, self._is_over)

    @callback
    def _is_over(self, _: datetime) -> None:
        self._cancel = None
        catch_up(self._hass, self._entry)

    @callback
    def _forget(self) -> None:
        if self._cancel:
            self._cancel()
        self._cancel = None


@callback
def _is_renaming(data: er.EventEntityRegistryUpdatedData) -> bool:
    return data["action"] == "update" and "old_entity_id" in data
