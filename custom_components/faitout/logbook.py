"""The logbook tells each decision in its sentence."""

from collections.abc import Callable, Mapping
from typing import Any

from homeassistant.components.logbook.const import (
    LOGBOOK_ENTRY_ENTITY_ID,
    LOGBOOK_ENTRY_MESSAGE,
    LOGBOOK_ENTRY_NAME,
)
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from .const import DOMAIN, EVENT_DECISION

type Described = Mapping[str, str | None]


@callback
def async_describe_events(
    hass: HomeAssistant,
    async_describe_event: Callable[[str, str, Callable[[Event[Any]], Described]], None],
) -> None:
    """Tell the logbook how to put our events into words."""

    @callback
    def describe(event: Event[Any]) -> Described:
        """Name the space, and say what was decided and why."""
        entity_id = event.data[ATTR_ENTITY_ID]
        return {
            LOGBOOK_ENTRY_NAME: _space_name(hass, entity_id),
            LOGBOOK_ENTRY_MESSAGE: event.data["reason"],
            LOGBOOK_ENTRY_ENTITY_ID: entity_id,
        }

    async_describe_event(DOMAIN, EVENT_DECISION, describe)


def _space_name(hass: HomeAssistant, entity_id: str) -> str:
    """Return the name of the space whose event it is, or the entity's where it is gone."""
    entity = er.async_get(hass).async_get(entity_id)
    if entity is None or entity.device_id is None:
        return entity_id
    device = dr.async_get(hass).async_get(entity.device_id)
    return entity_id if device is None else device.name_by_user or device.name or entity_id
