"""Both places with all their spaces, and the sensors an installer would have put there."""

from collections.abc import Iterator
from dataclasses import dataclass

from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.sensor import SensorKind

from .observer import SpaceName


@dataclass(frozen=True, slots=True)
class Prop:
    """One simulated sensor."""

    slug: str
    name: str
    kind: SensorKind
    area: str
    """The area in Home Assistant."""

    @property
    def entity_id(self) -> str:
        """The entity that Home Assistant makes of it."""
        is_number = self.kind in NUMBERS
        return f"{'sensor' if is_number else 'binary_sensor'}.{self.slug}"


@dataclass(frozen=True, slots=True)
class Number:
    """What a sensor that measures says, in its unit, when nobody and when somebody is there."""

    unit: str
    device_class: str
    empty: float
    used: float


NUMBERS = {
    SensorKind.CO2: Number("ppm", "carbon_dioxide", 430.0, 620.0),
    SensorKind.POWER: Number("W", "power", 1.5, 62.0),
}


@dataclass(frozen=True, slots=True)
class Room:
    """One space as the installer sets it up."""

    name: SpaceName
    title: str
    kind: SpaceKind
    capacity: int
    props: tuple[Prop, ...]
    single_door: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One site."""

    slug: str
    title: str
    address: str
    rooms: tuple[Room, ...]

    def rooms_of(self, *kinds: SpaceKind) -> tuple[Room, ...]:
        """Return the rooms of some kinds."""
        return tuple(room for room in self.rooms if room.kind in kinds)


SENSORS: dict[SpaceKind, tuple[SensorKind, ...]] = {
    SpaceKind.MEETING_ROOM: (
        SensorKind.RADAR,
        SensorKind.MOTION,
        SensorKind.DOOR,
        SensorKind.CO2,
    ),
    SpaceKind.PHONE_BOX: (SensorKind.RADAR, SensorKind.DOOR),
    SpaceKind.OFFICE: (SensorKind.RADAR, SensorKind.DOOR),
    SpaceKind.DESK: (SensorKind.SEAT, SensorKind.POWER),
    SpaceKind.COMMON: (SensorKind.MOTION,),
}
SENSOR_NAMES = {
    SensorKind.RADAR: "Radar",
    SensorKind.MOTION: "Mouvement",
    SensorKind.DOOR: "Porte",
    SensorKind.CO2: "CO2",
    SensorKind.SEAT: "Siège",
    SensorKind.POWER: "Prise",
}


def _room(site: str, slug: str, title: str, kind: SpaceKind, capacity: int) -> Room:
    area = f"{title} ({site.capitalize()})"
    props = tuple(
        Prop(f"{site}_{slug}_{sensor.value}", f"{SENSOR_NAMES[sensor]} {title}", sensor, area)
        for sensor in SENSORS[kind]
    )
    single_door = kind is SpaceKind.PHONE_BOX
    return Room(SpaceName(site, slug), title, kind, capacity, props, single_door)


def _numbered(site: str, word: str, kind: SpaceKind, numbers: range) -> Iterator[Room]:
    for number in numbers:
        yield _room(site, f"{word.lower()}_{number}", f"{word} {number}", kind, 1)


LUZECH = Place(
    "luzech",
    "Luzech",
    "203 avenue de l'Uxellodunum, 46140 Luzech",
    (
        _room("luzech", "salle_du_lot", "Salle du Lot", SpaceKind.MEETING_ROOM, 10),
        _room("luzech", "cabine", "Cabine", SpaceKind.PHONE_BOX, 1),
        *_numbered("luzech", "Bureau", SpaceKind.OFFICE, range(1, 4)),
        *_numbered("luzech", "Poste", SpaceKind.DESK, range(1, 9)),
        _room("luzech", "accueil", "Accueil", SpaceKind.COMMON, 10),
        _room("luzech", "cuisine", "Cuisine", SpaceKind.COMMON, 8),
        _room("luzech", "salon", "Salon", SpaceKind.COMMON, 8),
    ),
)
PRAYSSAC = Place(
    "prayssac",
    "Prayssac",
    "4 avenue de l'Aviateur Gibert, 46220 Prayssac",
    (
        _room("prayssac", "salle_des_vignes", "Salle des Vignes", SpaceKind.MEETING_ROOM, 6),
        _room("prayssac", "cabine", "Cabine", SpaceKind.PHONE_BOX, 1),
        _room("prayssac", "bureau_4", "Bureau 4", SpaceKind.OFFICE, 2),
        *_numbered("prayssac", "Poste", SpaceKind.DESK, range(9, 13)),
        _room("prayssac", "accueil", "Accueil", SpaceKind.COMMON, 6),
    ),
)
PLACES = (LUZECH, PRAYSSAC)
