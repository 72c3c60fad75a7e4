"""Telling a secret to its holder: straight to the notify entity, past all that is recorded.

The action `notify.send_message` leaves its text in the recorder's table of events.
"""

import asyncio
import logging
from typing import Final

from homeassistant.components.notify.const import DATA_COMPONENT
from homeassistant.core import HomeAssistant

_LOGGER = logging.getLogger(__name__)

NOTICE_SECONDS: Final = 30.0


async def tell_secret(hass: HomeAssistant, entity_id: str, title: str, text: str) -> bool:
    """Send a text that nobody but its reader may see; return whether it went out."""
    component = hass.data.get(DATA_COMPONENT)
    entity = component.get_entity(entity_id) if component else None
    if entity is None or not entity.available:
        return False
    try:
        async with asyncio.timeout(NOTICE_SECONDS):
            await entity.async_send_message(text, title=title)
    except Exception as error:  # noqa: BLE001 - whatever the integrations of phones raise
        # Not the error itself: it may quote the text.
        _LOGGER.warning("%s could not be told a secret: %s", entity_id, type(error).__name__)
        return False
    return True
