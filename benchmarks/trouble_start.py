"""A site whose journal cannot be opened at the start, until what saves lives works."""

import asyncio
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.hub.site import Site

from .home import at_home
from .places import door, entry, motion, radar
from .rows import NEVER

PATIENCE = 12.0
"""Seconds after which it counts as never."""
LOOK_EVERY = 0.02
SMOKE = "binary_sensor.smoke"
LOCK = "lock.room0"


def seconds_until_all_works() -> float:
    """Return how long it takes from the set-up, or NEVER."""
    return at_home(_measure)


async def _measure(hass: HomeAssistant) -> float:
    # Where the folder of the journals should be lies a file: no journal can be opened or begun.
    Path(hass.config.path(DOMAIN)).touch()  # noqa: ASYNC240 - nothing else runs yet
    unlocked = asyncio.Event()

    async def turn(call: ServiceCall) -> None:
        hass.states.async_set(LOCK, f"{call.service}ed", context=call.context)
        if call.service == "unlock":
            unlocked.set()

    for service in ("lock", "unlock"):
        hass.services.async_register("lock", service, turn)
    hass.states.async_set(LOCK, "locked")
    for sensor in (radar(0), motion(0), SMOKE):
        hass.states.async_set(sensor, "off")
    site = entry(range(1), parts=[door(0)], emergency=[SMOKE])
    began = perf_counter()
    try:
        async with asyncio.timeout(PATIENCE):
            await hass.config_entries.async_add(site)
            hass.states.async_set(radar(0), "on")
            await _shows(hass, site, "binary_sensor", "room0_occupancy")
            hass.states.async_set(SMOKE, "on")
            await unlocked.wait()
            await _shows(hass, site, "binary_sensor", "alarm")
            await _refuses_in_words(hass, site)
    except TimeoutError:
        return NEVER
    return perf_counter() - began


async def _shows(hass: HomeAssistant, site: ConfigEntry[Site], platform: str, key: str) -> None:
    """Wait until an entity of the site says yes."""
    unique_id = f"{site.unique_id}_{key}"
    while True:
        found = er.async_get(hass).async_get_entity_id(platform, DOMAIN, unique_id)
        if found and hass.states.is_state(found, "on"):
            return
        await asyncio.sleep(LOOK_EVERY)


async def _refuses_in_words(hass: HomeAssistant, site: ConfigEntry[Site]) -> None:
    """Try to book; raise RuntimeError where that is not refused."""
    start = dt_util.utcnow() + timedelta(days=1)
    unique_id = f"{site.unique_id}_room0_bookings"
    try:
        await hass.services.async_call(
            DOMAIN,
            "book",
            {
                "entity_id": er.async_get(hass).async_get_entity_id("calendar", DOMAIN, unique_id),
                "start": start.isoformat(),
                "end": (start + timedelta(hours=1)).isoformat(),
            },
            blocking=True,
            return_response=True,
        )
    except ServiceValidationError:
        return
    raise RuntimeError("a booking was taken that nobody wrote down")
