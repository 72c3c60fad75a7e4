"""Says things to a door node: an action that ESPHome's integration makes of the node's own.

Each call is an event in Home Assistant's database: what is said is sealed.
"""

import asyncio
from base64 import b64encode
import logging
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr

_LOGGER = logging.getLogger(__name__)

ESPHOME: Final = "esphome"
DEVICE_NAME: Final = "device_name"
"""What the integration keeps of a node's own name (`CONF_DEVICE_NAME`)."""
SAY_SECONDS: Final = 5.0
"""How long Home Assistant may take to send a message; a node that is gone is noticed by then."""


class EsphomeVoice:
    """The voice to the node of one device."""

    def __init__(self, hass: HomeAssistant, device_id: str) -> None:
        """Take the device."""
        self._hass = hass
        self._device_id = device_id

    @property
    def is_there(self) -> bool:
        """Whether the node has ever been connected since the start: its action is there."""
        name = self._action
        return name is not None and self._hass.services.has_service(ESPHOME, name)

    async def say(self, data: bytes) -> bool:
        """Send a message; return whether it went out. Never raises."""
        name = self._action
        if name is None:
            return False
        try:
            async with asyncio.timeout(SAY_SECONDS):
                await self._hass.services.async_call(
                    ESPHOME, name, {"message": b64encode(data).decode()}, blocking=True
                )
        except (HomeAssistantError, TimeoutError) as error:
            _LOGGER.debug("The node %s could not be told: %s", name, type(error).__name__)
            return False
        return True

    @property
    def _action(self) -> str | None:
        """The name of the node's action: its own name, and what our part calls it."""
        device = dr.async_get(self._hass).async_get(self._device_id)
        if device is None or device.config_entry_id is None:
            return None
        entry = self._hass.config_entries.async_get_entry(device.config_entry_id)
        if entry is None or entry.domain != ESPHOME or not (name := entry.data.get(DEVICE_NAME)):
            return None
        return f"{str(name).replace('-', '_')}_faitout_door"
