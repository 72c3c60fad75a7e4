"""Which driver a lock has, by the integration that its entity comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er

from .contract import CodeDriver
from .matter import MatterDriver
from .matter_schedules import MatterSchedules
from .topic import Zigbee2MqttTopic
from .ways import EntityActions, ZhaCluster, ZwaveNode
from .zha import ZhaDriver
from .zigbee2mqtt import Zigbee2MqttDriver
from .zwave_js import ZwaveDriver

BRIDGE: Final = "zigbee2mqtt_"
"""How the identifiers begin that zigbee2mqtt gives its devices."""
TOPIC: Final = "state_topic"


@dataclass(frozen=True, slots=True)
class FoundDriver:
    """A driver, and how to let go of what it holds."""

    driver: CodeDriver
    close: Callable[[], None] = lambda: None


@callback
def driver_of(hass: HomeAssistant, entity_id: str) -> FoundDriver | None:
    """Return the driver of a lock; None where there is none for it, or not yet."""
    entry = er.async_get(hass).async_get(entity_id)
    actions = EntityActions(hass, entity_id)
    match entry.platform if entry else None:
        case "matter":
            return FoundDriver(MatterDriver(actions, MatterSchedules(hass, entity_id)))
        case "zwave_js":
            return FoundDriver(ZwaveDriver(actions, ZwaveNode(hass, entity_id)))
        case "zha":
            return FoundDriver(ZhaDriver(actions, ZhaCluster(hass, entity_id)))
        case "mqtt":
            if topic := _topic_of(hass, entity_id):
                way = Zigbee2MqttTopic(hass, topic)
                return FoundDriver(Zigbee2MqttDriver(way), way.close)
    return None


def _topic_of(hass: HomeAssistant, entity_id: str) -> str | None:
    """Return the topic of a device of zigbee2mqtt; None where the lock is none, or not there yet.

    It is what the bridge itself announced, so that another base topic is no matter.
    """
    # Loaded with the MQTT integration, whose entity this is.
    from homeassistant.components.mqtt import debug_info  # noqa: PLC0415
    from homeassistant.components.mqtt.models import DATA_MQTT  # noqa: PLC0415

    entry = er.async_get(hass).async_get(entity_id)
    device = dr.async_get(hass).async_get(entry.device_id or "") if entry else None
    is_bridged = device is not None and any(
        domain == "mqtt" and name.startswith(BRIDGE) for domain, name in device.identifiers
    )
    if device is None or not is_bridged or DATA_MQTT not in hass.data:
        return None
    for entity in debug_info.info_for_device(hass, device.id)["entities"]:
        announced: Any = entity["discovery_data"]["payload"]
        if entity["entity_id"] == entity_id and announced:
            return str(announced[TOPIC]) if announced.get(TOPIC) else None
    return None
