"""Messages that hold a code or a link, which Home Assistant must not write down.

An action call is an event, and events with their data are kept in Home Assistant's database. So the
notify entity is asked itself, and no action is called.
"""

import asyncio
import logging
from typing import Final

from homeassistant.components.notify import NotifyEntity
from homeassistant.components.notify.const import DOMAIN as NOTIFY_DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_component import EntityComponent
from homeassistant.util.hass_dict import HassKey

_LOGGER = logging.getLogger(__name__)

SEND_SECONDS: Final = 30.0
_ENTITIES: Final[HassKey[EntityComponent[NotifyEntity]]] = HassKey(NOTIFY_DOMAIN)


async def tell_in_confidence(hass: HomeAssistant, entity_id: str, title: str, message: str) -> bool:
    """Send a message to a notify entity; return whether it took it. Never raises.

    Neither the message nor what the entity's integration says of it goes into the log.
    """
    entities = hass.data.get(_ENTITIES)
    entity = entities.get_entity(entity_id) if entities else None
    if entity is None or not entity.available:
        return False
    try:
        async with asyncio.timeout(SEND_SECONDS):
            await entity.async_send_message(message, title)
    except Exception as error:  # noqa: BLE001 - whatever the integrations of phones raise
        _LOGGER.warning("%s took no message: %s", entity_id, type(error).__name__)
        return False
    return True
