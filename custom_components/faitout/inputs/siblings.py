"""Siblings: the other entities of a sensor's device, whose words show that it is alive.

Many motion sensors rightly say nothing for hours, while their battery still reports. A sibling
vouches for a sensor only with a word as fresh as the sensor's own would have to be.
"""

from collections.abc import Iterable

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

REPORTS = frozenset({Platform.SENSOR, Platform.BINARY_SENSOR, Platform.EVENT})
"""What only devices change. A lamp, a switch or a button changes because somebody here pressed it,
whether or not its device hears of it."""


def siblings_of(hass: HomeAssistant, sensors: Iterable[str]) -> dict[str, list[str]]:
    """Return the entities that can vouch for sensors, each with those it vouches for.

    They are of the same device and come in by the same integration: that a router knows a node
    does not show that its radar speaks.
    """
    registry = er.async_get(hass)
    chosen = set(sensors)
    siblings: dict[str, list[str]] = {}
    for sensor in chosen:
        known = registry.async_get(sensor)
        if known is None or known.device_id is None:
            continue
        for entry in er.async_entries_for_device(registry, known.device_id):
            is_same = (entry.platform, entry.config_entry_id) == (
                known.platform,
                known.config_entry_id,
            )
            if entry.entity_id not in chosen and entry.domain in REPORTS and is_same:
                siblings.setdefault(entry.entity_id, []).append(sensor)
    return siblings
