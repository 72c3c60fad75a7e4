"""From a sensor's change to the status that a program of somebody else reads over MQTT."""

import asyncio
from time import perf_counter
from types import MappingProxyType

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant

from custom_components.faitout.const import SUBENTRY_MQTT
from simulator.demo.ports import HOST

from .broker import PATIENCE, Listener, broker
from .places import open_rooms, radar
from .samples import MILLISECONDS
from .turns import Sampler


async def told(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a sensor's state to the status at a subscriber."""
    port = await broker(hass)
    opened = await open_rooms(hass, rooms)
    site = opened[0][0]
    listener = Listener(hass, port, "faitout/+/+/status")
    last = f"/room{rooms - 1}/status"
    everything = listener.awaits(lambda topic, _: topic.endswith(last))
    data = {"host": HOST, "port": port, "tls": False, "prefix": "faitout"}
    link = ConfigSubentry(
        data=MappingProxyType(data),
        subentry_type=SUBENTRY_MQTT,
        title="broker",
        unique_id=SUBENTRY_MQTT,
    )
    hass.config_entries.async_add_subentry(site.entry, link)
    async with asyncio.timeout(PATIENCE):
        await everything

    async def sample(number: int) -> float:
        room = number % rooms
        await _said(hass, listener, room, "off", b'"occupancy":"no"')
        return await _said(hass, listener, room, "on", b'"occupancy":"yes"') * MILLISECONDS

    for room in range(rooms):
        hass.states.async_set(radar(room), "on")
    await hass.async_block_till_done()
    return sample


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
