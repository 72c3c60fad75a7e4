"""Messages to people through Home Assistant's notify entities: one that fails stops nothing."""

import asyncio
from collections.abc import Sequence
import logging
from typing import Final

from homeassistant.components.notify.const import (
    ATTR_MESSAGE,
    ATTR_TITLE,
    DOMAIN as NOTIFY_DOMAIN,
    SERVICE_SEND_MESSAGE,
)
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant

_LOGGER = logging.getLogger(__name__)

SEND_SECONDS: Final = 30.0


async def send_message(
    hass: HomeAssistant, recipients: Sequence[str], title: str, message: str
) -> bool:
    """Send a message to notify entities; return whether they took it.

    Never raises: what failed is in the log.
    """
    try:
        async with asyncio.timeout(SEND_SECONDS):
            await hass.services.async_call(
                NOTIFY_DOMAIN,
                SERVICE_SEND_MESSAGE,
                {ATTR_ENTITY_ID: list(recipients), ATTR_TITLE: title, ATTR_MESSAGE: message},
                blocking=True,
            )
    except Exception as error:  # noqa: BLE001 - whatever the integrations of phones raise
        _LOGGER.warning("A message about %s could not be sent: %r", title, error)
        return False
    return True
