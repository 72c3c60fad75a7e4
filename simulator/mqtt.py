"""What the building says over MQTT, as pure functions: discovery as real devices do it, and orders.

homeassistant/device/<device>/config      discovery, retained
simulator/bridge                          online, offline: the whole building (last will)
simulator/<device>/availability           online, offline: one device
simulator/<device>                        {"value": ..., "linkquality": ...}, retained
simulator/truth/<site>/<space>            {"people": n}, retained: what no device knows
simulator/command                         {"space": "<site>/<space>", "people": n,
                                           "sensor_fault": "lost", "sensor": "radar"}
"""

from collections.abc import Mapping
from dataclasses import dataclass
import json
from types import MappingProxyType

from custom_components.faitout.engine.sensor import SensorKind

from .faults import Fault
from .fittings import Fitting
from .moments import Address
from .places import Room

type Json = Mapping[str, object]

BRIDGE = "simulator/bridge"
COMMAND = "simulator/command"
ONLINE, OFFLINE = "online", "offline"
ON, OFF = "ON", "OFF"
LONGEST_ORDER = 4096
"""Bytes of a command; more is refused unread."""
MOST_PEOPLE = 1000

CLASSES: Mapping[SensorKind, tuple[str | None, str | None]] = MappingProxyType(
    {
        SensorKind.MOTION: ("motion", None),
        SensorKind.RADAR: ("occupancy", None),
        SensorKind.SEAT: ("occupancy", None),
        SensorKind.DOOR: ("door", None),
        SensorKind.CO2: ("carbon_dioxide", "ppm"),
        SensorKind.SOUND: ("sound_pressure", "dB"),
        SensorKind.POWER: ("power", "W"),
        SensorKind.LIGHT: ("illuminance", "lx"),
        SensorKind.PEOPLE_COUNTER: (None, "people"),
    }
)
"""The device class of Home Assistant and the unit of each kind."""


def name_of(fitting: Fitting) -> str:
    """Return the name of a device on the wire: its entity without the domain."""
    return fitting.spec.id.partition(".")[2]


def discovery_topic(fitting: Fitting) -> str:
    """Return where Home Assistant looks for a device."""
    return f"homeassistant/device/{name_of(fitting)}/config"


def state_topic(fitting: Fitting) -> str:
    """Return where a device reports."""
    return f"simulator/{name_of(fitting)}"


def availability_topic(fitting: Fitting) -> str:
    """Return where it is said whether a device can be reached."""
    return f"{state_topic(fitting)}/availability"


def truth_topic(address: Address) -> str:
    """Return where the truth about a space stands."""
    return f"simulator/truth/{address}"


def discovery(room: Room, fitting: Fitting) -> Json:
    """Return how a device introduces itself: its sensor, and the quality of its radio link.

    The link quality changes with every report: a sign of life where the sensor has no news.
    """
    name = name_of(fitting)
    return {
        "device": {
            "identifiers": [f"simulator_{name}"],
            "name": f"{room.title} {fitting.spec.kind.value}",
            "manufacturer": "Faitout",
            "model": f"simulated {fitting.spec.kind.value}",
            "suggested_area": room.title,
        },
        "origin": {"name": "faitout-simulator"},
        "state_topic": state_topic(fitting),
        "availability_mode": "all",
        "availability": [{"topic": BRIDGE}, {"topic": availability_topic(fitting)}],
        "components": {
            "value": _component(fitting),
            "linkquality": {
                "platform": "sensor",
                "unique_id": f"simulator_{name}_linkquality",
                "default_entity_id": f"sensor.{name}_linkquality",
                "name": "Link quality",
                "entity_category": "diagnostic",
                "unit_of_measurement": "lqi",
                "value_template": "{{ value_json.linkquality }}",
            },
        },
    }


def report(fitting: Fitting, value: float, linkquality: int) -> str:
    """Return what a device reports; yes and no are `ON` and `OFF`."""
    told: float | str = value if fitting.is_number else ON if value else OFF
    return json.dumps({"value": told, "linkquality": linkquality})


def truth(people: int) -> str:
    """Return the truth about a space."""
    return json.dumps({"people": people})


@dataclass(frozen=True, slots=True)
class Order:
    """What a check script wants to happen in the building."""

    address: Address
    people: int | None = None
    """So many are in the space from now on."""
    fault: Fault | None = None
    sensor: SensorKind | None = None
    """What fails; None: everything in the space."""


def order_of(payload: bytes) -> Order:
    """Read an order; raise ValueError that says what is wrong with it."""
    if len(payload) > LONGEST_ORDER:
        raise ValueError(f"more than {LONGEST_ORDER} bytes")
    told = json.loads(payload)
    if not isinstance(told, dict) or not isinstance(told.get("space"), str):
        raise ValueError('no "space"')  # noqa: TRY004 - whoever sent it learns nothing of types
    people = told.get("people")
    if people is not None and (
        not isinstance(people, int) or isinstance(people, bool) or not 0 <= people <= MOST_PEOPLE
    ):
        raise ValueError('"people" is no count')
    fault, sensor = told.get("sensor_fault"), told.get("sensor")
    return Order(
        Address(told["space"]),
        people,
        None if fault is None else Fault(fault),
        None if sensor is None else SensorKind(sensor),
    )


def _component(fitting: Fitting) -> Json:
    name = name_of(fitting)
    device_class, unit = CLASSES[fitting.spec.kind]
    common = {
        "unique_id": f"simulator_{name}",
        "default_entity_id": fitting.spec.id,
        "name": None,
        "value_template": "{{ value_json.value }}",
        **({"device_class": device_class} if device_class else {}),
    }
    if fitting.is_number:
        measured = {"state_class": "measurement", "unit_of_measurement": unit}
        return {**common, **measured, "platform": "sensor"}
    return {**common, "platform": "binary_sensor", "payload_on": ON, "payload_off": OFF}
