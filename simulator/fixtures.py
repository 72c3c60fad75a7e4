"""Everything that hangs in both places, under the names that the installer gave it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from custom_components.faitout.engine.policy import SpaceKind

from .moments import Address, public_name
from .places import PLACES, Place


class FixtureKind(StrEnum):
    """What a fixture is."""

    LAMP = "lampe"
    BRIGHTNESS = "luminosite"
    RADIATOR = "radiateur"
    WINDOW = "fenetre"
    LOCK = "serrure"
    CONTACT = "contact"
    SMOKE = "fumee"
    OUTDOOR = "dehors"


NAMES: Final[Mapping[FixtureKind, str]] = MappingProxyType(
    {
        FixtureKind.LAMP: "Lampe",
        FixtureKind.BRIGHTNESS: "Luminosité",
        FixtureKind.RADIATOR: "Radiateur",
        FixtureKind.WINDOW: "Fenêtre",
        FixtureKind.LOCK: "Serrure",
        FixtureKind.CONTACT: "Contact",
        FixtureKind.SMOKE: "Fumée",
        FixtureKind.OUTDOOR: "Dehors",
    }
)
DOMAINS: Final[Mapping[FixtureKind, str]] = MappingProxyType(
    {
        FixtureKind.LAMP: "light",
        FixtureKind.BRIGHTNESS: "sensor",
        FixtureKind.RADIATOR: "climate",
        FixtureKind.WINDOW: "binary_sensor",
        FixtureKind.LOCK: "lock",
        FixtureKind.CONTACT: "binary_sensor",
        FixtureKind.SMOKE: "binary_sensor",
        FixtureKind.OUTDOOR: "sensor",
    }
)
_WITH_WINDOW: Final = (
    FixtureKind.LAMP,
    FixtureKind.BRIGHTNESS,
    FixtureKind.RADIATOR,
    FixtureKind.WINDOW,
)
_OF_A_PLACE: Final = (
    FixtureKind.LOCK,
    FixtureKind.CONTACT,
    FixtureKind.SMOKE,
    FixtureKind.OUTDOOR,
)
HANGS: Final[Mapping[SpaceKind, tuple[FixtureKind, ...]]] = MappingProxyType(
    {
        SpaceKind.MEETING_ROOM: (*_WITH_WINDOW, FixtureKind.LOCK),
        SpaceKind.OFFICE: _WITH_WINDOW,
        SpaceKind.COMMON: _WITH_WINDOW,
        SpaceKind.PHONE_BOX: (FixtureKind.LAMP,),
        SpaceKind.DESK: (),
    }
)
FLOORS: Final[Mapping[SpaceKind, float]] = MappingProxyType(
    {SpaceKind.MEETING_ROOM: 30.0, SpaceKind.OFFICE: 14.0, SpaceKind.COMMON: 25.0}
)
"""m² of floor."""
PILOT_WIRE: Final = Address("prayssac/bureau_4")
"""Here hangs an old radiator on a pilot wire: it knows presets, and no degrees."""
LOCKED_OFFICE: Final = PILOT_WIRE
"""The only office with a lock of its own."""
ENTRANCE: Final = "entree"


@dataclass(frozen=True, slots=True)
class Fixture:
    """One thing that hangs somewhere."""

    kind: FixtureKind
    where: Address
    """The space; for what belongs to a whole place, one that is called `entree`."""
    title: str
    """Where it hangs, as people say."""

    @property
    def slug(self) -> str:
        """Its name on the wire."""
        return public_name(self.where, self.kind)

    @property
    def name(self) -> str:
        """Its name on the screen."""
        return f"{NAMES[self.kind]} {self.title}"

    @property
    def entity_id(self) -> str:
        """The entity that Home Assistant makes of it."""
        return f"{DOMAINS[self.kind]}.{self.slug}"


def fixtures_of(place: Place) -> Iterator[Fixture]:
    """Yield what hangs in a place."""
    entrance = entrance_of(place)
    for kind in _OF_A_PLACE:
        yield Fixture(kind, entrance, f"Entrée {place.name}")
    for room in place.rooms:
        for kind in HANGS[room.space.kind]:
            yield Fixture(kind, room.address, room.title)
        if room.address == LOCKED_OFFICE:
            yield Fixture(FixtureKind.LOCK, room.address, room.title)
            yield Fixture(FixtureKind.CONTACT, room.address, room.title)


def entities(kind: FixtureKind, where: Address) -> list[str]:
    """Return the entities of a kind that hang somewhere; empty where none does."""
    return [each.entity_id for each in FIXTURES if (each.kind, each.where) == (kind, where)]


def entrance_of(place: Place) -> Address:
    """Return where what belongs to a whole place hangs."""
    return Address(f"{place.id}/{ENTRANCE}")


FIXTURES: Final = tuple(each for place in PLACES for each in fixtures_of(place))
