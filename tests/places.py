"""A small place to test in: one site, and spaces set up as the browser would leave them."""

from collections.abc import Iterable
from typing import Any, TypedDict

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.const import DOMAIN, SUBENTRY_DOOR, SUBENTRY_PLAN, SUBENTRY_SPACE
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.hub.site import Site

LOCK = "lock.entrance"
CONTACT = "binary_sensor.entrance_door"
SITE_DATA = {
    "name": "Luzech",
    "address": "203 avenue de l'Uxellodunum",
    "opens": "08:00:00",
    "closes": "22:00:00",
    "open_days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
}


class SensorData(TypedDict, total=False):
    """One sensor of a space, as its subentry keeps it."""

    entity_id: str
    kind: str
    area: str
    hold: float
    threshold: float
    heartbeat: float
    unit: str | None


def sensor(entity_id: str, kind: str, unit: str | None = None) -> SensorData:
    """Return a sensor with the defaults of its kind."""
    return SensorData(entity_id=entity_id, kind=kind, area="", unit=unit)


def space(
    slug: str = "salle",
    kind: str = "meeting_room",
    sensors: Iterable[SensorData] = (
        sensor("binary_sensor.salle_radar", "radar"),
        sensor("binary_sensor.salle_motion", "motion"),
    ),
    *,
    single_door: bool = False,
    policy: dict[str, float | bool | None] | None = None,
) -> ConfigSubentryData:
    """Return the subentry of one space."""
    return ConfigSubentryData(
        subentry_type=SUBENTRY_SPACE,
        unique_id=slug,
        title=slug.capitalize(),
        data={
            "name": slug.capitalize(),
            "slug": slug,
            "kind": kind,
            "capacity": 6,
            "single_door": single_door,
            "sensors": list(sensors),
            "policy": policy or {},
        },
    )


def lit(
    room: ConfigSubentryData,
    lights: list[str],
    *,
    illuminance: str | None = None,
    scene: str | None = None,
    blinds: list[str] | None = None,
) -> ConfigSubentryData:
    """Return a space with lamps, as its form leaves it."""
    light: dict[str, Any] = {"lights": lights, "lux": 200.0, "has_daylight": True}
    if illuminance:
        light["illuminance"] = illuminance
    if scene:
        light["scene"] = scene
    if blinds:
        light["blinds"] = blinds
    return ConfigSubentryData(**{**room, "data": {**room["data"], **light}})


def heated(
    room: ConfigSubentryData,
    climate: list[str],
    *,
    windows: Iterable[str] = (),
    presets: dict[str, str] | None = None,
    orders: dict[str, str] | None = None,
    halves: dict[str, str] | None = None,
) -> ConfigSubentryData:
    """Return a space with thermostats, as its forms leave it."""
    heat: dict[str, Any] = {"climate": climate, "windows": list(windows), "presets": presets or {}}
    heat |= {"orders": orders} if orders else {}
    heat |= {"halves": halves} if halves else {}
    return ConfigSubentryData(**{**room, "data": {**room["data"], **heat}})


def door(spaces: tuple[str, ...] = (), **data: Any) -> ConfigSubentryData:
    """Return the subentry of a door; of the whole place where nothing else is said."""
    return ConfigSubentryData(
        subentry_type=SUBENTRY_DOOR,
        unique_id="door_entrance",
        title="Entrance",
        data={
            "name": "Entrance",
            "slug": "entrance",
            "lock": LOCK,
            "contact": CONTACT,
            "spaces": list(spaces),
            "opens": "bookings" if spaces else "opening_hours",
            "exit_confirmed": False,
            "held_open": 300,
            **data,
        },
    )


def plan(name: str = "Dix demi-journées", slug: str = "dix", **data: Any) -> ConfigSubentryData:
    """Return the subentry of a plan: ten half-days a month, at any time, for anything."""
    return ConfigSubentryData(
        subentry_type=SUBENTRY_PLAN,
        unique_id=f"plan_{slug}",
        title=name,
        data={
            "name": name,
            "slug": slug,
            "doors": [],
            "kinds": ["meeting_room", "phone_box", "office", "desk"],
            "open_days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
            "opens": "00:00:00",
            "closes": "00:00:00",
            "more_days": [],
            "quota": 10,
            "quota_unit": "half_days",
            "at_end": "refuse",
            **data,
        },
    )


def site_entry(*spaces: ConfigSubentryData) -> MockConfigEntry:
    """Return the entry of the site with these spaces, one meeting room by default."""
    return MockConfigEntry(
        domain=DOMAIN,
        title="Luzech",
        unique_id="luzech",
        data=SITE_DATA,
        subentries_data=spaces or (space(),),
    )


async def set_up(hass: HomeAssistant, *spaces: ConfigSubentryData) -> Site:
    """Bring up the site and return it."""
    await hass.config.async_set_time_zone("Europe/Paris")
    entry = site_entry(*spaces)
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    site: Site = entry.runtime_data
    return site


async def second_site(hass: HomeAssistant, *spaces: ConfigSubentryData) -> Site:
    """Set Prayssac up beside Luzech, with one room where none is given, and return it."""
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Prayssac",
        unique_id="prayssac",
        data=SITE_DATA,
        subentries_data=spaces or (space("vignes"),),
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    site: Site = entry.runtime_data
    return site


def the_space(site: Site) -> SpaceRunner:
    """Return the only space of a site."""
    (runner,) = site.spaces.values()
    return runner
