"""Origins: how the states of an entity come into Home Assistant, which says what they prove.

    bare        somebody writes a state, and no entity keeps it up    a word when it is written
    polled      Home Assistant asks the entity at intervals           a word when a poll succeeded
    fetched     a coordinator asks for several at intervals           the same
    pushed      its integration writes when it likes                  all but the first word
    node        ESPHome, over a connection that is open or not        what came over an open one
    radio       advertisements that anybody in reach may hear         what came with one of them
    mqtt        messages, of which a broker and a bridge keep copies  what its messages prove

What is called a first word of a pushed entity may be what it remembers: nothing tells that apart.
"""

from enum import Enum, auto

from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_component import DATA_INSTANCES
from homeassistant.helpers.restore_state import RestoreEntity
from homeassistant.helpers.update_coordinator import CoordinatorEntity, DataUpdateCoordinator

MQTT = "mqtt"
ESPHOME = "esphome"


class Origin(Enum):
    """How the states of an entity come in."""

    BARE = auto()
    POLLED = auto()
    FETCHED = auto()
    PUSHED = auto()
    NODE = auto()
    RADIO = auto()
    MQTT = auto()


def entity_of(hass: HomeAssistant, entity_id: str) -> Entity | None:
    """Return the entity object behind a state; None for a state that nobody keeps up."""
    component = hass.data.get(DATA_INSTANCES, {}).get(entity_id.partition(".")[0])
    return component.get_entity(entity_id) if component else None


def platform_of(entity: Entity) -> str:
    """Return the name of the integration that an entity is of."""
    return entity.platform.platform_name


def origin_of(entity: Entity | None) -> Origin:
    """Return how the states of an entity come in."""
    if entity is None:
        return Origin.BARE
    if platform_of(entity) == MQTT:
        return Origin.MQTT
    if platform_of(entity) == ESPHOME and _node(entity) is not None:
        return Origin.NODE
    if _radio(entity) is not None:
        return Origin.RADIO
    if entity.should_poll:
        can_look = hasattr(entity, "async_update") or hasattr(entity, "update")
        return Origin.POLLED if can_look else Origin.PUSHED
    return Origin.FETCHED if coordinator_of(entity) else Origin.PUSHED


def coordinator_of(entity: Entity) -> DataUpdateCoordinator[object] | None:
    """Return who fetches for an entity at intervals, or None."""
    if not isinstance(entity, CoordinatorEntity):
        return None
    coordinator: object = entity.coordinator
    if isinstance(coordinator, DataUpdateCoordinator) and coordinator.update_interval:
        return coordinator
    return None


def can_be_asked(entity: Entity) -> bool:
    """Return whether an entity really looks when it is asked.

    Most that are asked only write their old state once more, as if it were news. A device that
    sleeps cannot be asked either, though a coordinator stands for it: its entity restores its
    state, or passes no question on.
    """
    match origin_of(entity):
        case Origin.POLLED:
            return True
        case Origin.FETCHED:
            passes_on = type(entity).async_update is CoordinatorEntity.async_update  # type: ignore[attr-defined] # not every entity has it
            return passes_on and not isinstance(entity, RestoreEntity)
        case _:
            return False


def is_being_polled(entity: Entity) -> bool:
    """Return whether a poll is under way, so that what is written meanwhile is from before it."""
    return bool(getattr(entity, "_update_staged", False))


def is_connected(entity: Entity) -> bool:
    """Return whether the node of an entity is connected now."""
    return bool(getattr(_node(entity), "available", False))


def sleeps(entity: Entity) -> bool:
    """Return whether the node of an entity goes away to sleep: its states are kept meanwhile."""
    return bool(getattr(_node(entity), "has_deep_sleep", False))


def is_heard_since(hass: HomeAssistant, entity: Entity, since: float) -> bool:
    """Return whether the radio has heard a device since an instant of the monotonic clock."""
    # Not at the top: the entity at hand is of Bluetooth, so that it is loaded; elsewhere it may
    # not even be installed.
    from homeassistant.components.bluetooth import async_last_service_info  # noqa: PLC0415

    radio = _radio(entity)
    if not getattr(radio, "available", False):
        return False
    heard = async_last_service_info(hass, address_of(entity), connectable=False)
    # Whoever comes back is told once more what was heard last, whenever that was.
    return heard is not None and heard.time >= since


def address_of(entity: Entity) -> str:
    """Return the Bluetooth address of the device of an entity."""
    return str(getattr(_radio(entity), "address", ""))


def radio_now() -> float:
    """Return the time of the clock by which Bluetooth dates what it hears."""
    from bluetooth_data_tools import monotonic_time_coarse  # noqa: PLC0415 - as above

    now: float = monotonic_time_coarse()
    return now


def _node(entity: Entity) -> object | None:
    """Return what ESPHome knows of the node of an entity."""
    entry = entity.platform.config_entry
    data = getattr(entry, "runtime_data", None)
    return data if hasattr(data, "available") else None


def _radio(entity: Entity) -> object | None:
    """Return the coordinator of a device that is heard by its advertisements."""
    radio = getattr(getattr(entity, "processor", None), "coordinator", None)
    return radio if hasattr(radio, "address") else None
