"""From a sensor's change to what a user's automation publishes with Home Assistant's own MQTT."""

import asyncio
from pathlib import Path
from time import perf_counter
from types import MappingProxyType

from homeassistant.config_entries import SOURCE_USER, ConfigEntry
from homeassistant.core import HomeAssistant

from demo.ports import HOST

from .broker import PATIENCE, Listener, broker
from .home import set_up
from .peer import BUSY, PUBLISH, of_each
from .samples import MILLISECONDS
from .turns import Sampler

VERSION = 2
"""Of a config entry of Home Assistant's MQTT."""


async def published(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a sensor's state to its message at a subscriber."""
    port = await broker(hass)
    entry: ConfigEntry[None] = ConfigEntry(
        domain="mqtt",
        title="broker",
        unique_id=None,
        data={"broker": HOST, "port": port},
        options={},
        source=SOURCE_USER,
        version=VERSION,
        minor_version=1,
        discovery_keys=MappingProxyType({}),
        subentries_data=None,
    )
    # Home Assistant's MQTT looks for its part of the YAML, and there must be some to look in.
    await hass.async_add_executor_job(Path(hass.config.path("configuration.yaml")).touch)
    await hass.config_entries.async_add(entry)
    await set_up(hass, "template", of_each(BUSY, rooms))
    await set_up(hass, "automation", of_each(PUBLISH, rooms))
    listener = Listener(hass, port, "peer/+/status")

    async def sample(number: int) -> float:
        room = number % rooms
        await _said(hass, listener, room, "off")
        return await _said(hass, listener, room, "on") * MILLISECONDS

    # The listener has subscribed once it hears something at all.
    async with asyncio.timeout(PATIENCE):
        heard = listener.awaits(lambda *_: True)
        while not heard.done():
            for word in ("off", "on"):
                for room in range(rooms):
                    hass.states.async_set(f"binary_sensor.room{room}_radar", word)
            await asyncio.sleep(0.1)
    await hass.async_block_till_done()
    return sample


async def _said(hass: HomeAssistant, listener: Listener, room: int, word: str) -> float:
    """Let a radar say a word and return how many seconds until a subscriber reads it."""
    topic, wanted = f"peer/room{room}/status", f'"{word}"'.encode()
    heard = listener.awaits(lambda where, what: where == topic and wanted in what)
    began = perf_counter()
    hass.states.async_set(f"binary_sensor.room{room}_radar", word)
    async with asyncio.timeout(PATIENCE):
        await heard
    return perf_counter() - began
