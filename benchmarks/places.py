"""Sites of Faitout as the browser would leave them, with as many meeting rooms as wanted.

Home Assistant takes 10,000 entities of one config entry at the most, and a room has 15. So many
rooms are many sites, as they are in life.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from homeassistant.components.calendar import CalendarEntity
from homeassistant.components.calendar.const import DATA_COMPONENT
from homeassistant.config_entries import (
    SOURCE_USER,
    ConfigEntry,
    ConfigSubentryData,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from custom_components.faitout.const import DOMAIN, SUBENTRY_DOOR, SUBENTRY_SCREEN, SUBENTRY_SPACE
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.hub.site import Site
from custom_components.faitout.screen.credential import Secret, digest_of

SHOWN = (("binary_sensor", "occupancy"), ("sensor", "status"))
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


async def local_calendar(hass: HomeAssistant, name: str) -> CalendarEntity:
    """Return a new local calendar of Home Assistant, as `calendar.<name>`."""
    await hass.config_entries.async_add(
        ConfigEntry(
            domain="local_calendar",
            title=name,
            unique_id=None,
            data={"calendar_name": name, "storage_key": name},
            options={},
            source=SOURCE_USER,
            version=1,
            minor_version=1,
            discovery_keys=MappingProxyType({}),
            subentries_data=None,
        )
    )
    await hass.async_block_till_done()
    return calendar_of(hass, f"calendar.{name}")


def calendar_of(hass: HomeAssistant, calendar: str) -> CalendarEntity:
    """Return a calendar by its entity id; raise LookupError where there is none."""
    found = hass.data[DATA_COMPONENT].get_entity(calendar)
    if found is None:
        raise LookupError(calendar)
    return found


def shown_by(hass: HomeAssistant, rooms: int) -> list[str]:
    """Return the entities that show whether rooms are used: SHOWN for each room."""
    return [entity_id(hass, *each, room) for each in SHOWN for room in range(rooms)]


async def all_quiet(hass: HomeAssistant, rooms: int) -> None:
    """Let the sensors of all rooms say that nobody is there."""
    for room in range(rooms):
        hass.states.async_set(radar(room), "off")
        hass.states.async_set(motion(room), "off")
    await hass.async_block_till_done()


def booking_of(site: Site, runner: SpaceRunner, start: datetime) -> Booking:
    """Return a booking of a room, made now, for an hour."""
    return Booking(
        id=site.new_booking_id(),
        space=runner.space.id,
        start=start,
        end=start + timedelta(hours=1),
        created_at=dt_util.utcnow(),
    )


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


def screen(secret: Secret, title: str, **settings: object) -> ConfigSubentryData:
    """Return a screen that was let in, for everything of everywhere by default."""
    known = {"scope": "all", "language": "fr", "credential": digest_of(secret)}
    return ConfigSubentryData(
        subentry_type=SUBENTRY_SCREEN, title=title, unique_id=None, data={**known, **settings}
    )


async def open_with_screens(
    hass: HomeAssistant, rooms: int, screens: Iterable[ConfigSubentryData]
) -> Site:
    """Bring up one site with so many rooms, which are empty, and with screens; return it."""
    site = await open_site(hass, entry(range(rooms), parts=screens))
    await all_quiet(hass, rooms)
    await hass.async_block_till_done(wait_background_tasks=True)
    return site


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
