"""Nodes of ours that Home Assistant knows and no space uses yet: their sensors, filled in."""

from typing import Any, Final

from homeassistant.const import CONF_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er

from ..const import (
    CONF_AREA,
    CONF_HEARTBEAT,
    CONF_KIND,
    CONF_SENSORS,
    CONF_UNIT,
)
from ..engine.sensor_kinds import TRAITS
from ..settings.all_spaces import all_spaces

ESPHOME: Final = "esphome"
PROJECT: Final = "faitout"
"""What our nodes' project is called; ESPHome shows it as their maker."""
FOR_DOORS: Final = "-door"
"""How the kinds of nodes for doors end: entrance-door, room-door."""
HEARTBEAT_SECONDS: Final = 300.0
"""Five times as long as a node's own sign of life takes, its uptime."""
KINDS: Final = {traits.on_nodes: kind for kind, traits in TRAITS.items() if traits.on_nodes}
"""What a node's entity is, by its device class."""


def free_nodes(hass: HomeAssistant) -> dict[str, str]:
    """Return the nodes that no space of any site uses: name by device id, sorted by name."""
    used = {
        sensor[CONF_ENTITY_ID]
        for _, space in all_spaces(hass)
        for sensor in space.data[CONF_SENSORS]
    }
    entities = er.async_get(hass)
    found = {
        device.id: device.name_by_user or device.name or device.id
        for device in dr.async_get(hass).devices
        if device.manufacturer == PROJECT and _is_esphome(hass, device)
    }
    free = {
        device_id: name
        for device_id, name in found.items()
        if not used.intersection(
            entity.entity_id for entity in er.async_entries_for_device(entities, device_id)
        )
    }
    return dict(sorted(free.items(), key=lambda pair: pair[1].casefold()))


def all_door_nodes(hass: HomeAssistant) -> dict[str, str]:
    """Return the nodes that were made for doors: name by device id, sorted by name."""
    found = {
        device.id: device.name_by_user or device.name or device.id
        for device in dr.async_get(hass).devices
        if device.manufacturer == PROJECT
        and (device.model or "").endswith(FOR_DOORS)
        and _is_esphome(hass, device)
    }
    return dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def sensors_of_node(hass: HomeAssistant, device_id: str) -> list[dict[str, Any]]:
    """Return the sensors of a node, as a space keeps them."""
    sensors = []
    for entity in er.async_entries_for_device(er.async_get(hass), device_id):
        kind = KINDS.get(entity.device_class or entity.original_device_class or "")
        if kind and not entity.disabled:
            sensors.append(
                {
                    CONF_ENTITY_ID: entity.entity_id,
                    CONF_KIND: kind.value,
                    CONF_AREA: "",
                    CONF_HEARTBEAT: HEARTBEAT_SECONDS,
                    CONF_UNIT: entity.unit_of_measurement,
                }
            )
    return sensors


def _is_esphome(hass: HomeAssistant, device: dr.DeviceEntry) -> bool:
    entries = (hass.config_entries.async_get_entry(each) for each in device.config_entries)
    return any(entry and entry.domain == ESPHOME for entry in entries)
