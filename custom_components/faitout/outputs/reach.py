"""How the integration of an entity reaches its device, as its manifest says."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.loader import IntegrationNotLoaded, async_get_loaded_integration

from ..engine.manner import ReachedBy


def reach_of(hass: HomeAssistant, entity_id: str) -> ReachedBy:
    """Return how an entity is reached; as one that is heard at once where nothing is known."""
    entry = er.async_get(hass).async_get(entity_id)
    if entry is None:
        return ReachedBy.PUSH
    try:
        iot_class = async_get_loaded_integration(hass, entry.platform).iot_class or ""
    except IntegrationNotLoaded:
        return ReachedBy.PUSH
    if iot_class.startswith("cloud"):
        return ReachedBy.CLOUD
    return ReachedBy.POLLING if iot_class.endswith("polling") else ReachedBy.PUSH
