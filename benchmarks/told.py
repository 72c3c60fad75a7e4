"""From a change of a sensor to the status that another program reads over MQTT.

The program hears statuses and gets answers to its requests, from a real broker for each home.
"""

import asyncio
from collections.abc import Callable
from datetime import timedelta
import getpass
import json
import os
from pathlib import Path
import socket
import subprocess
from time import perf_counter
from types import MappingProxyType

import aiomqtt
from homeassistant.config_entries import SOURCE_USER, ConfigEntry, ConfigSubentry
from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import Event, HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.faitout.const import SUBENTRY_MQTT
from demo.broker import find_program
from demo.clock import until
from demo.ports import HOST, accepts, free_port

from .home import set_up
from .peer import BUSY, PUBLISH, of_each
from .places import open_rooms, radar
from .progress import say
from .rows import BEATS_THE_OTHER, Rows, Size
from .samples import MILLISECONDS, rows_of
from .turns import Sampler, by_turns, spread_of, synced

TITLE = "From a sensor's change to the status over MQTT"
ROOMS = 50
SAMPLES = {Size.QUICK: 100, Size.FULL: 1000}
ANSWERS = {Size.QUICK: 50, Size.FULL: 150}
NOTES = (
    "Faitout: until a subscriber of mosquitto reads the status, with times and next booking.",
    "YAML: until it reads one word that an automation publishes with Home Assistant's own MQTT.",
    "Booked and answered: from the request to its answer, the booking synced to the disk.",
    "All retained or answered with QoS 1; the subscriber runs in the loop of the hub.",
    "Broker and subscriber send small packets at once: by default they wait for up to 40 ms.",
)


def run(size: Size) -> Rows:
    """Measure ours and YAML by turns, each in a Home Assistant and with a broker of its own."""
    say(f"{ROOMS} spaces, by turns")
    mine, theirs = map(spread_of, by_turns([(told, ROOMS), (published, ROOMS)], SAMPLES[size]))
    say("requests, answered")
    asked, bare = map(spread_of, by_turns([(answered, ROOMS), (synced, 0)], ANSWERS[size]))
    return Rows(
        (
            *rows_of(f"{ROOMS} spaces", mine, theirs, against="YAML", median=BEATS_THE_OTHER),
            *rows_of("booked and answered", asked, bare, against="a bare sync"),
        ),
        NOTES,
    )


# Ours

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
        topic = f"/room{room}/status"
        await listener.hears_of(radar(room), "off", topic, b'"occupancy":"no"')
        return await listener.hears_of(radar(room), "on", topic, b'"occupancy":"yes"')

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


# The peer

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
        topic = f"peer/room{room}/status"
        await listener.hears_of(radar(room), "off", topic, b'"off"')
        return await listener.hears_of(radar(room), "on", topic, b'"on"')

    # The listener has subscribed once it hears something at all.
    async with asyncio.timeout(PATIENCE):
        heard = listener.awaits(lambda *_: True)
        while not heard.done():
            for word in ("off", "on"):
                for room in range(rooms):
                    hass.states.async_set(radar(room), word)
            await asyncio.sleep(0.1)
    await hass.async_block_till_done()
    return sample


# The broker, and who listens there

TOOLS = Path(os.environ.get("FAITOUT_TOOLS", ".faitout/tools"))
AT_ONCE = (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
PATIENCE = 10.0
"""Seconds that a message may take before the benchmark gives up."""


async def broker(hass: HomeAssistant) -> int:
    """Start mosquitto and return its port; it ends with the home. Raises LookupError without it."""
    program = find_program("mosquitto", TOOLS)
    if not program:
        raise LookupError("mosquitto cannot be had here: see scripts/debian-tools")
    port = free_port()
    process = await hass.async_add_executor_job(_started, program, hass.config.config_dir, port)

    async def end(_: Event) -> None:
        process.kill()

    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_CLOSE, end)
    if not await until(lambda: accepts(port), PATIENCE):
        raise LookupError("mosquitto does not start")
    return port


def _started(program: list[str], folder: str, port: int) -> subprocess.Popen[bytes]:
    settings = Path(folder) / "mosquitto.conf"
    settings.write_text(
        f"listener {port} {HOST}\nallow_anonymous true\nuser {getpass.getuser()}\n"
        "set_tcp_nodelay true\n",
        encoding="utf-8",
    )
    return subprocess.Popen([*program, "-c", str(settings)], stderr=subprocess.DEVNULL)


class Listener:
    """Hears everything below a topic and may say something, in the loop of the home."""

    def __init__(self, hass: HomeAssistant, port: int, topic: str) -> None:
        """Listen from now on."""
        self._hass = hass
        self._awaited: asyncio.Future[None] | None = None
        self._is_it: Callable[[str, bytes], bool] = lambda *_: False
        self._client = aiomqtt.Client(HOST, port, socket_options=[AT_ONCE])
        self._task = hass.async_create_background_task(self._listen(topic), "listener")

    def awaits(self, is_it: Callable[[str, bytes], bool]) -> asyncio.Future[None]:
        """Return a future of the next message of a kind."""
        self._is_it = is_it
        self._awaited = asyncio.get_running_loop().create_future()
        return self._awaited

    async def says(self, topic: str, payload: bytes) -> None:
        """Say something; return once the broker has it."""
        await self._client.publish(topic, payload, qos=1)

    async def hears_of(self, sensor: str, word: str, topic: str, told: bytes) -> float:
        """Let a sensor say a word; return how many milliseconds until what follows is read."""
        heard = self.awaits(lambda where, what: where.endswith(topic) and told in what)
        began = perf_counter()
        self._hass.states.async_set(sensor, word)
        async with asyncio.timeout(PATIENCE):
            await heard
        return (perf_counter() - began) * MILLISECONDS

    async def _listen(self, topic: str) -> None:
        async with self._client as client:
            await client.subscribe(topic, qos=1)
            async for message in client.messages:
                waiting = self._awaited
                payload = bytes(message.payload)
                if waiting and not waiting.done() and self._is_it(str(message.topic), payload):
                    waiting.set_result(None)
