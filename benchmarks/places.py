"""Sites of Faitout as the browser would leave them, with as many meeting rooms as wanted.

Home Assistant takes 10,000 entities of one config entry at the most, and a room has 15. So many
rooms are many sites, as they are in life.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from homeassistant.config_entries import SOURCE_USER, ConfigEntry, ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from custom_components.faitout.const import DOMAIN, SUBENTRY_DOOR, SUBENTRY_SPACE
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.hub.site import Site

PER_SITE = 50
"""Rooms of one site."""
type Fittings = Callable[[int], Mapping[str, object]]
"""What a room has besides its sensors: a part of its set-up."""

ALWAYS_OPEN = {
    "address": "203 avenue de l'Uxellodunum, Luzech",
    "opens": "00:00:00",
    "closes": "00:00:00",
    "open_days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
}


def radar(room: int) -> str:
    """Return the entity id of a room's radar."""
    return f"binary_sensor.room{room}_radar"


def bare(_: int) -> Mapping[str, object]:
    """Return the fittings of a room that has none."""
    return {}


async def open_rooms(
    hass: HomeAssistant,
    rooms: int,
    policy: Mapping[str, float] | None = None,
    fittings: Fittings = bare,
) -> list[tuple[Site, SpaceRunner]]:
    """Bring up so many rooms and return them; each has a radar and a motion sensor."""
    opened: list[tuple[Site, SpaceRunner]] = []
    for first in range(0, rooms, PER_SITE):
        here = range(first, min(first + PER_SITE, rooms))
        site = await open_site(hass, entry(here, policy, fittings))
        opened += [(site, runner) for runner in site.spaces.values()]
    return opened


def motion(room: int) -> str:
    """Return the entity id of a room's motion sensor."""
    return f"binary_sensor.room{room}_motion"


def entry(
    rooms: range,
    policy: Mapping[str, float] | None = None,
    fittings: Fittings = bare,
    parts: Iterable[ConfigSubentryData] = (),
    emergency: Iterable[str] = (),
) -> ConfigEntry[Site]:
    """Return a site with these rooms, which must all lie in one, and whatever else it has."""
    name = _site_of(rooms[0])
    return ConfigEntry(
        domain=DOMAIN,
        title=name,
        unique_id=name,
        data={"name": name, **ALWAYS_OPEN, "emergency": list(emergency)},
        options={},
        source=SOURCE_USER,
        version=1,
        minor_version=1,
        discovery_keys=MappingProxyType({}),
        subentries_data=[
            *(_space(room, policy or {}, fittings(room)) for room in rooms),
            *parts,
        ],
    )


async def open_site(hass: HomeAssistant, entry: ConfigEntry[Site]) -> Site:
    """Bring a site up; raise RuntimeError where it does not come up."""
    await hass.config_entries.async_add(entry)
    await hass.async_block_till_done()
    if not hasattr(entry, "runtime_data"):
        raise RuntimeError(f"the site did not come up: {entry.reason}")
    return entry.runtime_data


def entity_id(hass: HomeAssistant, platform: str, key: str, room: int) -> str:
    """Return the id of an entity of a room; raise LookupError where there is none."""
    unique_id = f"{_site_of(room)}_room{room}_{key}"
    found = er.async_get(hass).async_get_entity_id(platform, DOMAIN, unique_id)
    if found is None:
        raise LookupError(f"{platform} {unique_id}")
    return found


def door(room: int) -> ConfigSubentryData:
    """Return the door of a room: open during its bookings, and never tried from inside."""
    return ConfigSubentryData(
        subentry_type=SUBENTRY_DOOR,
        unique_id=f"door_room{room}",
        title=f"Door {room}",
        data={
            "name": f"Door {room}",
            "slug": f"room{room}",
            "lock": f"lock.room{room}",
            "spaces": [f"room{room}"],
            "opens": "bookings",
            "exit_confirmed": False,
            "held_open": 300,
        },
    )


def _site_of(room: int) -> str:
    return f"site{room // PER_SITE}"


def _space(
    room: int, policy: Mapping[str, float], fittings: Mapping[str, object]
) -> ConfigSubentryData:
    """Return a room. Its radar has no hold, so that every change of it changes the occupancy."""
    return ConfigSubentryData(
        subentry_type=SUBENTRY_SPACE,
        unique_id=f"room{room}",
        title=f"Room {room}",
        data={
            "name": f"Room {room}",
            "slug": f"room{room}",
            "kind": "meeting_room",
            "capacity": 6,
            "single_door": False,
            "sensors": [
                _sensor(radar(room), "radar", hold=0),
                _sensor(motion(room), "motion"),
            ],
            "policy": dict(policy),
            **fittings,
        },
    )


def _sensor(entity_id: str, kind: str, **more: float) -> dict[str, str | float | None]:
    return {"entity_id": entity_id, "kind": kind, "area": "", "unit": None, **more}
