"""Home Assistant's tags: readers of ESPHome and MQTT, and phones that scan a tag at the door.

A reader names itself and the badge that was held to it. A phone names itself, its user and the tag
that it scanned: the phone is the key then, and the tag says at which door.
"""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.components.tag.const import TAG_ID

from ...engine.access.keys import KeyKind
from .shown_key import LONGEST_NUMBER, ShownKey, badge_number

PHONE: Final = "phone/"
"""Before the id of a phone's device: no badge has such a number."""


def tag_key(data: Mapping[str, Any]) -> ShownKey | None:
    """Return the badge that was held to a reader."""
    return badge_number(data.get(TAG_ID))


def scanned_tag(data: Mapping[str, Any]) -> str | None:
    """Return which tag was scanned."""
    tag = data.get(TAG_ID)
    return tag if isinstance(tag, str) and 0 < len(tag) <= LONGEST_NUMBER else None


def phone_key(device_id: str) -> ShownKey:
    """Return what a phone is at a door: a badge of its member's."""
    return ShownKey(KeyKind.BADGE, f"{PHONE}{device_id}")
