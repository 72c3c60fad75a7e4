"""What a program of somebody else reads over MQTT: statuses, and answers to its requests."""

import asyncio
from datetime import timedelta
import json
from time import perf_counter
from types import MappingProxyType

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.faitout.const import SUBENTRY_MQTT
from demo.ports import HOST

from .broker import PATIENCE, Listener, broker
from .places import open_rooms, radar
from .samples import MILLISECONDS
from .turns import Sampler

LENGTH = timedelta(minutes=30)
APART = 0.21
"""Seconds between requests: the link takes five a second."""
OK = b'"ok":true'


async def told(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a sensor's state to the status at a subscriber."""
    port = await broker(hass)
    listener = Listener(hass, port, "faitout/#")
    await _linked(hass, rooms, port, listener)

    async def sample(number: int) -> float:
        room = number % rooms
        await _said(hass, listener, room, "off", b'"occupancy":"no"')
        return await _said(hass, listener, room, "on", b'"occupancy":"yes"') * MILLISECONDS

    for room in range(rooms):
        hass.states.async_set(radar(room), "on")
    await hass.async_block_till_done()
    return sample


async def answered(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a request to book to its answer at a subscriber.

    The journal has synced the booking to the disk by then.
    """
    port = await broker(hass)
    listener = Listener(hass, port, "faitout/#")
    await _linked(hass, rooms, port, listener)
    tomorrow = dt_util.utcnow().replace(minute=0, second=0, microsecond=0) + timedelta(days=1)

    async def sample(number: int) -> float:
        start = tomorrow + LENGTH * (number // rooms)
        request = {
            "version": 1,
            "id": f"sample{number}",
            "command": "book",
            "start": start.isoformat(),
            "end": (start + LENGTH).isoformat(),
        }
        topic = f"faitout/site0/room{number % rooms}/bookings"
        heard = listener.awaits(lambda where, what: where.endswith("/result") and OK in what)
        began = perf_counter()
        await listener.says(topic, json.dumps(request).encode())
        async with asyncio.timeout(PATIENCE):
            await heard
        took = perf_counter() - began
        await asyncio.sleep(APART)
        return took * MILLISECONDS

    return sample


async def _linked(hass: HomeAssistant, rooms: int, port: int, listener: Listener) -> None:
    """Open the rooms of one site, linked to the broker, and wait until it knows them all."""
    site = (await open_rooms(hass, rooms))[0][0]
    last = f"/room{rooms - 1}/status"
    everything = listener.awaits(lambda topic, _: topic.endswith(last))
    link = ConfigSubentry(
        data=MappingProxyType({"host": HOST, "port": port, "tls": False, "prefix": "faitout"}),
        subentry_type=SUBENTRY_MQTT,
        title="broker",
        unique_id=SUBENTRY_MQTT,
    )
    hass.config_entries.async_add_subentry(site.entry, link)
    async with asyncio.timeout(PATIENCE):
        await everything


async def _said(
    hass: HomeAssistant, listener: Listener, room: int, word: str, told: bytes
) -> float:
    """Let a radar say a word and return how many seconds until a subscriber reads what follows."""
    topic = f"/room{room}/status"
    heard = listener.awaits(lambda where, what: where.endswith(topic) and told in what)
    began = perf_counter()
    hass.states.async_set(radar(room), word)
    async with asyncio.timeout(PATIENCE):
        await heard
    return perf_counter() - began
