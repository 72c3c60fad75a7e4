"""The kinds of keypads and readers that speak through Home Assistant's events."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from homeassistant.components.tag.const import EVENT_TAG_SCANNED

from .shown_key import KeyParser
from .tags import tag_key
from .zha import zha_key
from .zwave import zwave_key


@dataclass(frozen=True, slots=True)
class KeypadKind:
    """One way in which devices tell what was typed or held there."""

    parser: KeyParser
    integrations: frozenset[str]
    """Whose devices they are."""


KEYPAD_KINDS: Final[Mapping[str, KeypadKind]] = MappingProxyType(
    {
        EVENT_TAG_SCANNED: KeypadKind(tag_key, frozenset({"esphome", "mqtt"})),
        "zha_event": KeypadKind(zha_key, frozenset({"zha"})),
        "zwave_js_notification": KeypadKind(zwave_key, frozenset({"zwave_js"})),
    }
)
"""By the event that they fire, each with `device_id`."""
