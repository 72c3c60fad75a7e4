"""A journal in trouble: what else has to wait for it.

Its disk hangs while every room has a booking on its way, it cannot be opened at the start, or the
long record of a space is read while decisions are written.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
import sqlite3
import threading
from time import perf_counter
from typing import Any, override
from zoneinfo import ZoneInfo

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, ServiceCall, callback
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.ids import BookingId, SensorId, SiteId, SpaceId
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.stimulus import Book, Reading, Restarted, Stimulus
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.hub.site import Site
from custom_components.faitout.journal import Entry, Journal

from .apart import apart
from .home import at_home, scratch
from .places import SHOWN, all_quiet, booking_of, door, entry, motion, open_rooms, radar, shown_by
from .progress import say
from .rows import NEVER, Mark, Row, Rows, Size
from .samples import MILLISECONDS, Spread, rows_of, spread

TITLE = "A journal in trouble: its disk hangs, is dead at the start, or is busy with a long reading"
ENTRIES = {Size.QUICK: 6_000, Size.FULL: 64_307}
"""In full what one space wrote in 35 days, where a reading was first seen to hold up a booking."""
ROOMS = 50
SAMPLES = {Size.QUICK: 200, Size.FULL: 2_000}
BESIDE = Mark(1.5, inclusive=True)
AT_ONCE = Mark(5.0)
"""Milliseconds, for the 99th percentile."""
UP = Mark(10.0)
NOTES = (
    "Read: one space's whole record, over and over, while decisions are written beside it.",
    "Hangs: each write waits inside SQLite, with a booking on its way in every room.",
    "Dead: the folder of the journals cannot be made.",
    "All works: presence and alarm are shown, smoke opens a door, a booking is refused in words.",
    "Never: not within the seconds that the benchmark waits.",
)


def run(size: Size) -> Rows:
    """Measure each trouble, in a home or with a journal of its own."""
    return Rows((*_read(size), *_hung(size), _dead()), NOTES)


def _read(size: Size) -> tuple[Row, ...]:
    entries = ENTRIES[size]
    say(f"a record of {entries:,} entries")
    with scratch() as folder:
        apart(fill, folder, entries)
        written: Written = apart(written_beside_reading, folder)
    alone, beside = spread(written.alone), spread(written.beside)
    what = f"a decision written while a record of {entries:,} entries is read"
    return (
        *rows_of(what, beside, alone, against="alone"),
        Row(
            what=f"{what}, held against one alone",
            ours=beside.median / alone.median,
            unit="times",
            mark=BESIDE,
        ),
    )


def _hung(size: Size) -> tuple[Row, Row]:
    say(f"{ROOMS} spaces on a disk that hangs")
    samples = apart(shown_while_it_hangs, ROOMS, SAMPLES[size])
    shown = spread(samples) if samples else Spread(NEVER, NEVER, 0)
    what = f"presence shown after a sensor's word while the disk hangs, {ROOMS} spaces"
    return rows_of(what, shown, p99=AT_ONCE)


def _dead() -> Row:
    say("a dead journal at the start")
    return Row(
        what="from a dead journal at the start until doors, alarm and presence work",
        ours=apart(seconds_until_all_works),
        unit="s",
        mark=UP,
    )


# A long reading

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)
"""When the record ends, and the decisions are made."""
DAYS = timedelta(days=35)
RADAR = SensorId("binary_sensor.radar")
BETWEEN_WAITS = 200
"""Entries between two waits for the disk: more than the journal keeps waiting would be lost."""
ALONE = 100
PAUSE = 0.01
"""Seconds between two decisions: a journal that is never at rest would not begin to read."""
READINGS = 5
KIND = SpaceKind.MEETING_ROOM
READ = Space(
    id=SpaceId("read"),
    site=SiteId("luzech"),
    kind=KIND,
    hours=OpeningHours(ZoneInfo("Europe/Paris")),
    policy=DEFAULT_POLICIES[KIND],
    sensors=(SensorSpec(id=RADAR, kind=SensorKind.RADAR),),
)
WRITTEN = replace(READ, id=SpaceId("written"))


@dataclass(frozen=True, slots=True)
class Written:
    """Milliseconds that decisions took."""

    alone: list[float]
    beside: list[float]


def fill(folder: str, entries: int) -> None:
    """Write a journal with so many entries of one space, evenly over 35 days until now."""

    async def write() -> None:
        start = NOW - DAYS
        journal = await Journal.open(_path(folder), start)
        state, at = begin(READ, start), start
        for number in range(entries):
            at += DAYS / (entries + 1)
            told: Stimulus = Reading(RADAR, float(number % 2)) if number else Restarted()
            step = advance(state, told, at)
            entry, state = Entry(READ.id, at, told, step.effects, step.state), step.state
            if number % BETWEEN_WAITS and number + 1 < entries:
                journal.note(entry)
            else:
                await journal.commit(entry)
        await journal.close()

    asyncio.run(write())


def written_beside_reading(folder: str) -> Written:
    """Write decisions alone, then while the record is read; raise RuntimeError if it is not."""

    async def measure() -> Written:
        journal = await Journal.open(_path(folder), NOW)
        decisions = _decisions(journal)
        alone = [await anext(decisions) for _ in range(ALONE)]
        reading = asyncio.create_task(_reread(journal))
        beside: list[float] = []
        while not reading.done():
            beside.append(await anext(decisions))
        await reading
        await journal.close()
        return Written(alone, beside)

    return asyncio.run(measure())


async def _reread(journal: Journal) -> None:
    """Read the record, over and over."""
    for _ in range(READINGS):
        record = await journal.record(READ.id, NOW - DAYS)
        if record is None:
            raise RuntimeError("the journal has no record to read")


async def _decisions(journal: Journal) -> AsyncIterator[float]:
    """Book one slot after the other and yield how many milliseconds each was on its way."""
    state = advance(begin(WRITTEN, NOW), Restarted(), NOW).state
    start = NOW + timedelta(days=1)
    while True:
        end = start + timedelta(minutes=15)
        name = BookingId(f"at-{start:%m%d%H%M}")
        book = Book(Booking(id=name, space=WRITTEN.id, start=start, end=end, created_at=NOW))
        step = advance(state, book, NOW)
        began = perf_counter()
        await journal.commit(Entry(WRITTEN.id, NOW, book, step.effects, step.state))
        yield (perf_counter() - began) * MILLISECONDS
        state, start = step.state, end
        await asyncio.sleep(PAUSE)


def _path(folder: str) -> Path:
    return Path(folder, "journal.sqlite")


# A disk that hangs

NEVER_SHOWN = 1.0
"""Seconds after which what a sensor said counts as never shown."""
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

    Empty where one word was not shown within NEVER_SHOWN. Fewer samples than wanted where the
    bookings were answered meanwhile: then the disk is known to hang, and nothing is on its way.
    """
    disk = HangingDisk()

    async def measure(hass: HomeAssistant) -> list[float]:
        opened = await open_rooms(hass, rooms)
        await all_quiet(hass, rooms)
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
    try:
        await room.command(Book(booking_of(site, room, start)))
    except HomeAssistantError:
        return


async def _samples(
    hass: HomeAssistant, rooms: int, wanted: int, bookings: list[asyncio.Task[None]]
) -> list[float]:
    written: list[float] = []

    @callback
    def changed(_: Event[EventStateChangedData]) -> None:
        written.append(perf_counter())

    async_track_state_change_event(hass, shown_by(hass, rooms), changed)
    taken: list[float] = []
    for number in range(wanted):
        if any(booking.done() for booking in bookings):
            break
        for word in ("on", "off"):
            written.clear()
            began = perf_counter()
            hass.states.async_set(radar(number % rooms), word)
            while len(written) < len(SHOWN):
                if perf_counter() - began > NEVER_SHOWN:
                    return []
                await asyncio.sleep(0)
            if word == "on":
                taken.append((written[-1] - began) * MILLISECONDS)
    return taken


# A dead journal at the start

NEVER_UP = 12.0
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
        async with asyncio.timeout(NEVER_UP):
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
