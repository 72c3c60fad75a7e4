"""What the installer fills in about light, heat and doors."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from custom_components.faitout.engine.sensor_kinds import SensorKind
from simulator.fixtures import HANGS, PILOT_WIRE, FixtureKind, entities, entrance_of
from simulator.moments import Address, site_of, space_of
from simulator.places import Place, Room
from simulator.thermostat import Preset

from ..patience import Patience, seconds

LUX: Final = 200
LEAD: Final = 60.0
"""Seconds of the demo before a booking."""
HELD_OPEN: Final = 30.0
"""The shortest that may be set up."""
ENTRANCE_NAME: Final = "Entrée"

type Answers = Mapping[str, Mapping[str, Any]]


def has_fixtures(room: Room) -> bool:
    """Return whether light or heat is to be set up in a room."""
    return bool(HANGS[room.space.kind])


def comfort(room: Room, patience: Patience) -> Answers:
    """Return the answers to the steps of light and heat."""
    brightness = entities(FixtureKind.BRIGHTNESS, room.address)
    light: dict[str, Any] = {
        "lights": entities(FixtureKind.LAMP, room.address),
        "has_daylight": bool(brightness),
        "lux": LUX,
        "light_hold": seconds(patience.leave),
    }
    if brightness:
        light["illuminance"] = brightness[0]
    heat = {
        "climate": entities(FixtureKind.RADIATOR, room.address),
        "windows": entities(FixtureKind.WINDOW, room.address),
        "lead": seconds(LEAD),
    }
    presets = {
        "comfort": Preset.COMFORT,
        "eco": Preset.ECO,
        "reduced": Preset.ECO,
        "frost_guard": Preset.FROST,
    }
    return {"light": light, "heat": heat, "presets": presets if room.address == PILOT_WIRE else {}}


def site(place: Place) -> Mapping[str, Any]:
    """Return what the form of a place asks beside its name: its detectors, the air outside."""
    where = entrance_of(place)
    (outdoor,) = entities(FixtureKind.OUTDOOR, where)
    return {
        "emergency": entities(FixtureKind.SMOKE, where),
        "outdoor": outdoor,
        # Whoever looks at the demo sits at the machine itself, which is never near.
        "link_opens": "anywhere",
    }


def doors(place: Place) -> Iterator[Mapping[str, Any]]:
    """Yield the doors of a place: the entrance, and those of rooms with a lock.

    All of them open from inside without a key, as the law wants it; somebody has tried.
    """
    where = entrance_of(place)
    yield _door(ENTRANCE_NAME, where, entities(FixtureKind.CONTACT, where), opens="opening_hours")
    for room in place.rooms:
        if entities(FixtureKind.LOCK, room.address):
            sensors = (fitting.spec for fitting in room.fittings)
            contacts = [spec.id for spec in sensors if spec.kind is SensorKind.DOOR]
            yield _door(
                door_name(room),
                room.address,
                contacts or entities(FixtureKind.CONTACT, room.address),
                opens="bookings",
                spaces=[room.space.id],
            )


def door_name(room: Room) -> str:
    """Return what the door of a room is called."""
    return f"Porte {room.title}"


def door_of(room: Address) -> Address:
    """Return under which name the door of a room is known to the hub."""
    return Address(f"{site_of(room)}/porte_{space_of(room)}")


def _door(name: str, where: Address, contacts: Sequence[str], **more: object) -> Mapping[str, Any]:
    (lock,) = entities(FixtureKind.LOCK, where)
    return {
        "name": name,
        "lock": lock,
        "exit_confirmed": True,
        "held_open": seconds(HELD_OPEN),
        **({"contact": contacts[0]} if contacts else {}),
        **more,
    }
