"""What sensors say over MQTT, as pure functions: discovery as real devices do it, and reports.

homeassistant/device/<sensor>/config      discovery, retained
batiment/passerelle                       online, offline: everything in the places (last will)
batiment/<sensor>/availability            online, offline: one sensor
batiment/<sensor>                         {"value": ..., "link": ..., "last_seen": ...}, retained
"""

from collections.abc import Mapping
from datetime import datetime
import json
from types import MappingProxyType

from custom_components.faitout.engine.sensor_kinds import SensorKind as Kind

from .fittings import Fitting
from .moments import Address, site_of
from .places import Room

type Json = Mapping[str, Json] | list[Json] | str | int | float | bool | None

ROOT = "batiment"
ONLINE_TOPIC = f"{ROOT}/passerelle"
"""Says whether anything of the building is on line; the broker does when it no longer is."""
ONLINE, OFFLINE = "online", "offline"
YES, NO = "ON", "OFF"
ORIGIN: Json = {"name": "faitout-simulator"}

TRAITS: Mapping[Kind, tuple[str, str | None, str | None]] = MappingProxyType(
    {
        Kind.RADAR: ("Radar", "occupancy", None),
        Kind.MOTION: ("Mouvement", "motion", None),
        Kind.SEAT: ("Siège", "occupancy", None),
        Kind.DOOR: ("Porte", "door", None),
        Kind.CO2: ("CO2", "carbon_dioxide", "ppm"),
        Kind.SOUND: ("Bruit", "sound_pressure", "dB"),
        Kind.POWER: ("Prise", "power", "W"),
        Kind.LIGHT: ("Lumière", "illuminance", "lx"),
        Kind.PEOPLE_COUNTER: ("Compteur", None, "personnes"),
    }
)
"""What the installer calls each kind, its device class in Home Assistant, and its unit."""


def name_of(fitting: Fitting) -> str:
    """Return the name of a sensor on the wire: its entity without the domain."""
    return fitting.spec.id.partition(".")[2]


def discovery_topic(fitting: Fitting) -> str:
    """Return where Home Assistant looks for a sensor."""
    return f"homeassistant/device/{name_of(fitting)}/config"


def state_topic(fitting: Fitting) -> str:
    """Return where a sensor reports."""
    return f"{ROOT}/{name_of(fitting)}"


def availability_topic(fitting: Fitting) -> str:
    """Return where it is said whether a sensor can be reached."""
    return f"{state_topic(fitting)}/availability"


def device(name: str, title: str, model: str, where: Address, room: str) -> Json:
    """Return what Home Assistant is told of a device, and of the area that it hangs in."""
    return {
        "identifiers": [name],
        "name": title,
        "manufacturer": "Faitout",
        "model": model,
        "suggested_area": f"{room} ({site_of(where).capitalize()})",
    }


def discovery(room: Room, fitting: Fitting) -> Json:
    """Return how a sensor introduces itself: what it measures, and its radio link's quality.

    The link's quality changes with every report: a sign of life where the sensor has no news.
    """
    name, (title, _, _) = name_of(fitting), TRAITS[fitting.spec.kind]
    titles = (title, room.title, fitting.spec.area)
    return {
        "device": device(
            name, " ".join(filter(None, titles)), "simulated sensor", room.address, room.title
        ),
        "origin": ORIGIN,
        "state_topic": state_topic(fitting),
        "availability_mode": "all",
        "availability": [{"topic": ONLINE_TOPIC}, {"topic": availability_topic(fitting)}],
        "components": {
            "value": _value(fitting),
            "link": {
                "platform": "sensor",
                "unique_id": f"{name}_link",
                "default_entity_id": f"sensor.{name}_link",
                "name": "Liaison",
                "entity_category": "diagnostic",
                "unit_of_measurement": "lqi",
                "value_template": "{{ value_json.link }}",
            },
        },
    }


def report(fitting: Fitting, value: float, link: int, at: datetime) -> str:
    """Return what a sensor reports at an aware instant; yes and no are `ON` and `OFF`.

    It says when it was seen, as bridges do that are set up well: a report that the broker kept is
    told from one that is spoken now.
    """
    word: float | str = value if fitting.is_number else YES if value else NO
    return json.dumps({"value": word, "link": link, "last_seen": at.isoformat()})


def _value(fitting: Fitting) -> Json:
    _, device_class, unit = TRAITS[fitting.spec.kind]
    common: Mapping[str, Json] = {
        "unique_id": name_of(fitting),
        "default_entity_id": fitting.spec.id,
        "name": None,
        "value_template": "{{ value_json.value }}",
        **({"device_class": device_class} if device_class else {}),
    }
    if fitting.is_number:
        measured: Mapping[str, Json] = {"state_class": "measurement", "unit_of_measurement": unit}
        return {**common, **measured, "platform": "sensor"}
    return {**common, "platform": "binary_sensor", "payload_on": YES, "payload_off": NO}
