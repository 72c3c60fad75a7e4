"""What the installer fills in about light, heat and doors."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from custom_components.faitout.engine.sensor import SensorKind
from simulator.thermostat import Preset

from ..observer import SpaceName
from ..patience import Patience, seconds
from ..rooms import Place, Room
from .catalog import HANGS, PILOT_WIRE, FixtureKind, entities, entrance_of

LUX: Final = 200
LEAD: Final = 60.0
"""Seconds of the demo before a booking."""
HELD_OPEN: Final = 30.0
"""The shortest that may be set up."""
ENTRANCE_NAME: Final = "Entrée"

type Answers = Mapping[str, Mapping[str, Any]]


def has_fixtures(room: Room) -> bool:
    """Return whether light or heat is to be set up in a room."""
    return bool(HANGS[room.kind])


def comfort(room: Room, patience: Patience) -> Answers:
    """Return the answers to the steps of light and heat."""
    brightness = entities(FixtureKind.BRIGHTNESS, room.name)
    light: dict[str, Any] = {
        "lights": entities(FixtureKind.LAMP, room.name),
        "has_daylight": bool(brightness),
        "lux": LUX,
        "light_hold": seconds(patience.leave),
    }
    if brightness:
        light["illuminance"] = brightness[0]
    heat = {
        "climate": entities(FixtureKind.RADIATOR, room.name),
        "windows": entities(FixtureKind.WINDOW, room.name),
        "lead": seconds(LEAD),
    }
    presets = {
        "comfort": Preset.COMFORT,
        "eco": Preset.ECO,
        "reduced": Preset.ECO,
        "frost_guard": Preset.FROST,
    }
    return {"light": light, "heat": heat, "presets": presets if room.name == PILOT_WIRE else {}}


def site(place: Place) -> Mapping[str, Any]:
    """Return what the form of a place asks beside its name: its detectors, the air outside."""
    where = entrance_of(place)
    (outdoor,) = entities(FixtureKind.OUTDOOR, where)
    return {"emergency": entities(FixtureKind.SMOKE, where), "outdoor": outdoor}


def doors(place: Place) -> Iterator[Mapping[str, Any]]:
    """Yield the doors of a place: the entrance, and those of rooms with a lock.

    All of them open from inside without a key, as the law wants it; somebody has tried.
    """
    where = entrance_of(place)
    yield _door(ENTRANCE_NAME, where, entities(FixtureKind.CONTACT, where), opens="opening_hours")
    for room in place.rooms:
        if entities(FixtureKind.LOCK, room.name):
            contacts = [prop.entity_id for prop in room.props if prop.kind is SensorKind.DOOR]
            yield _door(
                door_name(room), room.name, contacts, opens="bookings", spaces=[room.name.space]
            )


def door_name(room: Room) -> str:
    """Return what the door of a room is called."""
    return f"Porte {room.title}"


def door_of(room: Room) -> SpaceName:
    """Return the public name of the door of a room."""
    return SpaceName(room.name.site, f"porte_{room.name.space}")


def _door(name: str, where: SpaceName, contacts: list[str], **more: object) -> Mapping[str, Any]:
    (lock,) = entities(FixtureKind.LOCK, where)
    return {
        "name": name,
        "lock": lock,
        "exit_confirmed": True,
        "held_open": seconds(HELD_OPEN),
        **({"contact": contacts[0]} if contacts else {}),
        **more,
    }
