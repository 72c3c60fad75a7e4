"""What automations aim at: of all entities in a target, those of ours that say it."""

from collections.abc import Iterable

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from .const import DOMAIN


@callback
def ours(hass: HomeAssistant, entities: Iterable[str], translation_key: str) -> set[str]:
    """Return the entities of spaces that are of one kind, as in `status` or `booking`.

    A device or an area holds many entities of other kinds and of other integrations.
    """
    registry = er.async_get(hass)
    found = ((entity_id, registry.async_get(entity_id)) for entity_id in entities)
    return {
        entity_id
        for entity_id, entry in found
        if entry and entry.platform == DOMAIN and entry.translation_key == translation_key
    }
