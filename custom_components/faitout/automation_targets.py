"""What automations aim at: of all entities in a target, those of ours that say it; and when."""

from collections.abc import Iterable
from typing import Final

from homeassistant.core import HomeAssistant, State, callback
from homeassistant.helpers import entity_registry as er

from .const import DOMAIN
from .engine.occupancy import Presence
from .engine.told import Told
from .sensor import ATTR_OCCUPANCY

FREE: Final = frozenset({Told.FREE, Told.SOON})
"""A space whose next booking is near is free until then."""


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


def is_free(status: State) -> bool:
    """Return whether a space can be used by everybody, and is known to be empty."""
    is_empty = status.attributes.get(ATTR_OCCUPANCY) == Presence.NO
    return is_empty and status.state in FREE
