"""How a simulated sensor introduces itself to Home Assistant: MQTT discovery, as real ones do."""

from custom_components.faitout.engine.sensor import SensorKind

from .folder import Json
from .rooms import NUMBERS, Prop

ROOT = "batiment"
GATEWAY = f"{ROOT}/passerelle"
"""Says whether the whole building is on line; the broker does when it no longer is."""
YES, NO = "ON", "OFF"
ONLINE, OFFLINE = "online", "offline"

DEVICE_CLASSES = {
    SensorKind.RADAR: "occupancy",
    SensorKind.MOTION: "motion",
    SensorKind.SEAT: "occupancy",
    SensorKind.DOOR: "door",
}


def discovery_topic(prop: Prop) -> str:
    """Return where Home Assistant looks for a device."""
    return f"homeassistant/device/{prop.slug}/config"


def state_topic(prop: Prop) -> str:
    """Return where a sensor reports."""
    return f"{ROOT}/{prop.slug}"


def availability_topic(prop: Prop) -> str:
    """Return where it is said whether a sensor works."""
    return f"{ROOT}/{prop.slug}/availability"


def discovery(prop: Prop) -> Json:
    """Return the message: the sensor itself, and the quality of its radio link.

    The link quality changes with every report: a sign of life where the sensor has no news.
    """
    return {
        "device": {
            "identifiers": [prop.slug],
            "name": prop.name,
            "manufacturer": "Faitout",
            "model": "simulated sensor",
            "suggested_area": prop.area,
        },
        "origin": {"name": "faitout-simulator"},
        "state_topic": state_topic(prop),
        "availability_mode": "all",
        "availability": [{"topic": GATEWAY}, {"topic": availability_topic(prop)}],
        "components": {"value": _value(prop), "link": _link(prop)},
    }


def _value(prop: Prop) -> Json:
    common = {
        "unique_id": prop.slug,
        "default_entity_id": prop.entity_id,
        "name": None,
        "value_template": "{{ value_json.value }}",
    }
    if number := NUMBERS.get(prop.kind):
        return {
            **common,
            "platform": "sensor",
            "device_class": number.device_class,
            "unit_of_measurement": number.unit,
            "state_class": "measurement",
        }
    return {
        **common,
        "platform": "binary_sensor",
        "device_class": DEVICE_CLASSES[prop.kind],
        "payload_on": YES,
        "payload_off": NO,
    }


def _link(prop: Prop) -> Json:
    return {
        "platform": "sensor",
        "unique_id": f"{prop.slug}_link",
        "default_entity_id": f"sensor.{prop.slug}_link",
        "name": "Liaison",
        "entity_category": "diagnostic",
        "unit_of_measurement": "lqi",
        "value_template": "{{ value_json.link }}",
    }
