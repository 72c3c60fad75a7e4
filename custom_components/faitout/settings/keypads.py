"""The keypads and readers of a door, as the installer chose them in its form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

SECTION_KEYPADS: Final = "keypads"
CONF_READERS: Final = "readers"
CONF_TOPICS: Final = "keypad_topics"
CONF_TAGS: Final = "door_tags"
CONF_PANEL: Final = "alarm_panel"


@dataclass(frozen=True, slots=True)
class DoorKeypads:
    """What a door has besides the nodes of ours."""

    readers: tuple[str, ...] = ()
    """Devices of Home Assistant: keypads of ZHA and Z-Wave JS, readers of tags."""
    topics: tuple[str, ...] = ()
    """Keypads at zigbee2mqtt, by the topic of each."""
    tags: tuple[str, ...] = ()
    """Tags at the door that phones scan."""
    has_panel: bool = False
    """It shows as an alarm panel, whose keypad takes codes."""


def keypads_of(data: Mapping[str, Any]) -> DoorKeypads:
    """Return the keypads in the data of a door; those set up before there were any have none."""
    chosen: Mapping[str, Any] = data.get(SECTION_KEYPADS, {})
    return DoorKeypads(
        readers=tuple(chosen.get(CONF_READERS, ())),
        topics=tuple(chosen.get(CONF_TOPICS, ())),
        tags=tuple(chosen.get(CONF_TAGS, ())),
        has_panel=bool(chosen.get(CONF_PANEL, False)),
    )
