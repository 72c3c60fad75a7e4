"""Both places with all their spaces, as data. Nothing of it is known to the hub."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from custom_components.faitout.engine.hours import OpeningHours, Span
from custom_components.faitout.engine.ids import SiteId, SpaceId
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.sensor_kinds import SensorKind as Kind
from custom_components.faitout.engine.space import Space

from .fittings import MINUTE, Fitting, Flaws, fitting
from .moments import Address, address_of

HOURS = OpeningHours(ZoneInfo("Europe/Paris"), ((Span(8 * 60, 22 * 60),),) * 7)
AREA = ":"
"""In a list of kinds below, what follows it names the part of the space that is covered."""


@dataclass(frozen=True, slots=True)
class Room:
    """One space as it was built and fitted."""

    space: Space
    title: str
    fittings: tuple[Fitting, ...]
    volume: float = 30.0
    """Cubic metres; how fast CO2 rises."""

    @property
    def address(self) -> Address:
        """Where it is."""
        return address_of(self.space.site, self.space.id)


@dataclass(frozen=True, slots=True)
class Place:
    """One site."""

    id: SiteId
    name: str
    address: str
    rooms: tuple[Room, ...]


def room(
    site: str,
    slug: str,
    title: str,
    kind: SpaceKind,
    capacity: int,
    *sensors: str,
    single_door: bool = False,
) -> Room:
    """Return a space with a sensor of each kind named; `motion:window` covers a part only."""
    fittings = tuple(_mounted(f"{site}_{slug}", sensor) for sensor in sensors)
    space = Space(
        id=SpaceId(slug),
        site=SiteId(site),
        kind=kind,
        hours=HOURS,
        policy=DEFAULT_POLICIES[kind],
        capacity=capacity,
        sensors=tuple(fitting.spec for fitting in fittings),
        single_door=single_door,
    )
    return Room(space, title, fittings, volume=15.0 + 8.0 * capacity)


def _mounted(prefix: str, sensor: str) -> Fitting:
    kind, _, area = sensor.partition(AREA)
    name = f"{prefix}_{kind}_{area}" if area else f"{prefix}_{kind}"
    domain = "sensor" if fitting(name, Kind(kind)).is_number else "binary_sensor"
    return fitting(f"{domain}.{name}", Kind(kind), area)


def _numbered(
    site: str, word: str, kind: SpaceKind, numbers: range, *sensors: str
) -> Iterator[Room]:
    for number in numbers:
        yield room(site, f"{word.lower()}_{number}", f"{word} {number}", kind, 1, *sensors)


def steady(room: Room) -> Room:
    """Return a space whose sensors miss nothing and fail only when told to, for a show.

    Whoever goes through its door holds it for a while, so that it can be seen.
    """
    fittings = tuple(
        replace(each, flaws=Flaws(), hold=MINUTE if each.spec.kind is Kind.DOOR else each.hold)
        for each in room.fittings
    )
    return replace(room, fittings=fittings)


LUZECH = Place(
    SiteId("luzech"),
    "Luzech",
    "203 avenue de l'Uxellodunum, 46140 Luzech",
    (
        room(
            "luzech", "salle_du_lot", "Salle du Lot", SpaceKind.MEETING_ROOM, 10,
            "radar", "motion", "door", "co2", "sound",
        ),
        room(
            "luzech", "cabine", "Cabine", SpaceKind.PHONE_BOX, 1,
            "radar", "door", single_door=True,
        ),
        *_numbered("luzech", "Bureau", SpaceKind.OFFICE, range(1, 3), "radar", "door"),
        room("luzech", "bureau_3", "Bureau 3", SpaceKind.OFFICE, 1, "motion", "door", "power"),
        *_numbered("luzech", "Poste", SpaceKind.DESK, range(1, 9), "seat", "power"),
        room("luzech", "accueil", "Accueil", SpaceKind.COMMON, 10, "motion", "people_counter"),
        room("luzech", "cuisine", "Cuisine", SpaceKind.COMMON, 8, "motion"),
        room("luzech", "salon", "Salon", SpaceKind.COMMON, 8, "motion:fenetre", "motion:porte"),
    ),
)  # fmt: skip
PRAYSSAC = Place(
    SiteId("prayssac"),
    "Prayssac",
    "4 avenue de l'Aviateur Gibert, 46220 Prayssac",
    (
        room(
            "prayssac", "salle_des_vignes", "Salle des Vignes", SpaceKind.MEETING_ROOM, 6,
            "motion", "door", "co2", single_door=True,
        ),
        room("prayssac", "cabine", "Cabine", SpaceKind.PHONE_BOX, 1, "motion", "sound"),
        room("prayssac", "bureau_4", "Bureau 4", SpaceKind.OFFICE, 2, "radar", "light"),
        *_numbered("prayssac", "Poste", SpaceKind.DESK, range(9, 13), "seat"),
        room("prayssac", "accueil", "Accueil", SpaceKind.COMMON, 6, "motion"),
    ),
)  # fmt: skip
PLACES = (LUZECH, PRAYSSAC)
ROOMS = tuple(each for place in PLACES for each in place.rooms)
BOOKABLE = tuple(each for each in ROOMS if each.space.is_bookable)
"""The twenty spaces that can be booked."""
