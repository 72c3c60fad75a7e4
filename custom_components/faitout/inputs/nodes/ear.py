"""Hears door nodes: an event of ESPHome, which needs no permission and lets no action be called.

Home Assistant keeps events in its database; these are sealed, and say nothing to who reads it.
"""

from base64 import b64decode
import binascii
from collections.abc import Callable
from typing import Final

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback

from ...hub.door_nodes.sealing import LONGEST_FRAME

EVENT_DOOR_NODE: Final = "esphome.faitout_door"
MESSAGE: Final = "message"
LONGEST_TEXT: Final = LONGEST_FRAME * 4 // 3 + 4
"""Of a message in base64."""


def hear_nodes(hass: HomeAssistant, heard: Callable[[str, bytes], None]) -> CALLBACK_TYPE:
    """Call `heard` with the device and the bytes of each message; return what ends that."""

    @callback
    def took(event: Event) -> None:
        device, text = event.data.get(ATTR_DEVICE_ID), event.data.get(MESSAGE)
        if not isinstance(device, str) or not isinstance(text, str) or len(text) > LONGEST_TEXT:
            return
        try:
            data = b64decode(text, validate=True)
        except binascii.Error, ValueError:
            return
        heard(device, data)

    return hass.bus.async_listen(EVENT_DOOR_NODE, took)
