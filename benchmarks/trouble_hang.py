"""What sensors say, shown while every room has a booking on its way to a disk that hangs."""

import asyncio
from datetime import timedelta
import sqlite3
import threading
from time import perf_counter
from typing import Any, override

from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.hub.site import Site

from .home import at_home
from .places import entity_id, motion, open_rooms, radar
from .samples import MILLISECONDS

PATIENCE = 1.0
"""Seconds after which what a sensor said counts as never shown."""
SHOWN = (("binary_sensor", "occupancy"), ("sensor", "status"))
WRITES = ("BEGIN", "COMMIT", "INSERT", "UPDATE", "DELETE", "REPLACE")
LONGEST_HANG = 60.0
"""Seconds; a benchmark that fails must not hang itself."""


class HangingDisk:
    """Lets each SQLite file that is opened from now on hang when it is written to."""

    def __init__(self) -> None:
        self._works = threading.Event()
        self._works.set()
        disk, real = self, sqlite3.connect

        class Connection(sqlite3.Connection):
            @override
            def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
                disk.wait(sql)
                return super().execute(sql, *args)

            @override
            def executemany(self, sql: str, *args: Any) -> sqlite3.Cursor:
                disk.wait(sql)
                return super().executemany(sql, *args)

        def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
            opened: sqlite3.Connection = real(*args, **{"factory": Connection, **kwargs})
            return opened

        vars(sqlite3)["connect"] = connect

    def wait(self, sql: str) -> None:
        """Wait with a statement that writes until the disk works."""
        if sql.lstrip().upper().startswith(WRITES):
            self._works.wait(LONGEST_HANG)

    def hang(self, *, hangs: bool = True) -> None:
        """Hang, or go on."""
        if hangs:
            self._works.clear()
        else:
            self._works.set()


def shown_while_it_hangs(rooms: int, samples: int) -> list[float]:
    """Return milliseconds from a radar's word to the room shown as occupied.

    Empty where one word was not shown within PATIENCE. Fewer samples than wanted where the
    bookings were answered meanwhile: then the disk is known to hang, and nothing is on its way.
    """
    disk = HangingDisk()

    async def measure(hass: HomeAssistant) -> list[float]:
        opened = await open_rooms(hass, rooms)
        for room in range(rooms):
            hass.states.async_set(radar(room), "off")
            hass.states.async_set(motion(room), "off")
        # The first word of a sensor is dearer than all that follow.
        for word in ("on", "off"):
            for room in range(rooms):
                hass.states.async_set(radar(room), word)
        await hass.async_block_till_done(wait_background_tasks=True)
        disk.hang()
        bookings = [asyncio.create_task(_booked(*each)) for each in opened]
        await asyncio.sleep(0)
        try:
            return await _samples(hass, rooms, samples, bookings)
        finally:
            disk.hang(hangs=False)
            await asyncio.gather(*bookings)

    return at_home(measure)


async def _booked(site: Site, room: SpaceRunner) -> None:
    """Book a room; that it is refused in the end is all right."""
    start = dt_util.utcnow() + timedelta(days=1)
    booking = Booking(
        id=site.new_booking_id(),
        space=room.space.id,
        start=start,
        end=start + timedelta(hours=1),
        created_at=dt_util.utcnow(),
    )
    try:
        await room.command(Book(booking))
    except HomeAssistantError:
        return


async def _samples(
    hass: HomeAssistant, rooms: int, wanted: int, bookings: list[asyncio.Task[None]]
) -> list[float]:
    written: list[float] = []

    @callback
    def changed(_: Event[EventStateChangedData]) -> None:
        written.append(perf_counter())

    watched = [entity_id(hass, *shown, room) for shown in SHOWN for room in range(rooms)]
    async_track_state_change_event(hass, watched, changed)
    taken: list[float] = []
    for number in range(wanted):
        if any(booking.done() for booking in bookings):
            break
        for word in ("on", "off"):
            written.clear()
            began = perf_counter()
            hass.states.async_set(radar(number % rooms), word)
            while len(written) < len(SHOWN):
                if perf_counter() - began > PATIENCE:
                    return []
                await asyncio.sleep(0)
            if word == "on":
                taken.append((written[-1] - began) * MILLISECONDS)
    return taken
