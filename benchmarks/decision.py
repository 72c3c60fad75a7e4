"""From a change of a sensor to the decision that follows, with few spaces and with many.

Ours is what Faitout shows, and a decision that a power cut cannot undo; the peer is the action of a
user's automation.
"""

import asyncio
from statistics import median
from time import perf_counter

from homeassistant.core import Event, EventStateChangedData, HomeAssistant, ServiceCall, callback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from custom_components.faitout.engine.stimulus import Book, End

from .home import set_up
from .peer import BUSY, WELCOME, of_each
from .places import SHOWN, all_quiet, booking_of, entity_id, open_rooms, radar, shown_by
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import MILLISECONDS, rows_of
from .turns import Sampler, Turns, by_turns, spread_of, synced, used_once

TITLE = "From a sensor's change to the decision"
ROOMS = {Size.QUICK: (20, 100), Size.FULL: (20, 200, 1000)}
SAMPLES = {Size.QUICK: 200, Size.FULL: 5000}
DURABLE_SAMPLES = {Size.QUICK: 50, Size.FULL: 300}
LIMIT = Mark(1.0)
"""Milliseconds, for the median."""
NO_DEARER = Mark(1.1)
"""As dear as with few spaces; a tenth is what two runs of the same differ by."""
NOTES = (
    "Faitout: until occupancy and status are both written. YAML: until the service is called.",
    "Durable: until the check-in is synced to the disk and its event is shown.",
    "YAML keeps nothing; beside it stands one bare write and sync of 4 kB on this disk.",
)


def run(size: Size) -> Rows:
    """Measure all counts of spaces by turns, ours and YAML, each in a Home Assistant of its own."""
    counts = ROOMS[size]
    say(f"{', '.join(map(str, counts))} spaces, by turns")
    turns = by_turns([(way, n) for n in counts for way in (shown, acted)], SAMPLES[size])
    ours, other = turns[::2], turns[1::2]
    rows = [
        row
        for rooms, mine, theirs in zip(counts, ours, other, strict=True)
        for row in rows_of(
            f"{rooms:,} spaces", spread_of(mine), spread_of(theirs), against="YAML", median=LIMIT
        )
    ]
    rows.append(
        Row(
            what=f"median with {counts[-1]:,} spaces in those with {counts[0]}",
            ours=growth(ours[0], ours[-1]),
            other=growth(other[0], other[-1]),
            unit="times",
            against="YAML",
            mark=NO_DEARER,
        )
    )
    say(f"{counts[-1]} spaces, durable")
    return Rows((*rows, *_durable(counts[-1], DURABLE_SAMPLES[size])), NOTES)


def growth(few: Turns, many: Turns) -> float:
    """Return how many times dearer many spaces are than few, each turn held against its own."""
    return median(median(dear) / median(cheap) for cheap, dear in zip(few, many, strict=True))


def _durable(rooms: int, samples: int) -> tuple[Row, Row]:
    ours, bare = map(spread_of, by_turns([(durable, rooms), (synced, 0)], samples))
    return rows_of(f"{rooms:,} spaces, durable", ours, bare, against="a bare sync")


# Ours

PATIENCE = 10.0
"""Seconds that a decision may take before the benchmark gives up."""


async def shown(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a sensor's state to the room shown as occupied.

    That is when both its occupancy and its status are written.
    """
    await open_rooms(hass, rooms)
    written: list[float] = []

    @callback
    def changed(_: Event[EventStateChangedData]) -> None:
        written.append(perf_counter())

    async_track_state_change_event(hass, shown_by(hass, rooms), changed)
    await all_quiet(hass, rooms)

    async def sample(number: int) -> float:
        sensor = radar(number % rooms)
        hass.states.async_set(sensor, "off")
        await hass.async_block_till_done()
        written.clear()
        began = perf_counter()
        hass.states.async_set(sensor, "on")
        await hass.async_block_till_done()
        if len(written) != len(SHOWN):
            raise RuntimeError(f"{sensor} changed {len(written)} entities")
        return (written[-1] - began) * MILLISECONDS

    return await used_once(sample, rooms)


async def durable(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a sensor's state to the event of a check-in.

    The journal has synced the check-in to the disk before the event is shown. The rooms need no
    minimum presence, so that nothing but the work itself takes time.
    """
    opened = await open_rooms(hass, rooms, {"minimum_presence": 0})
    await all_quiet(hass, rooms)

    async def sample(number: int) -> float:
        room = number % rooms
        site, runner = opened[room]
        await runner.command(Book(booking_of(site, runner, dt_util.utcnow())))
        event = entity_id(hass, "event", "booking", room)
        checked_in = asyncio.create_task(_checked_in(hass, event))
        await asyncio.sleep(0)
        began = perf_counter()
        hass.states.async_set(radar(room), "on")
        async with asyncio.timeout(PATIENCE):
            ended = await checked_in
        await runner.command(End())
        hass.states.async_set(radar(room), "off")
        await hass.async_block_till_done(wait_background_tasks=True)
        return (ended - began) * MILLISECONDS

    return sample


async def _checked_in(hass: HomeAssistant, event: str) -> float:
    """Wait for a check-in and return when its event was written."""
    happened: asyncio.Future[float] = hass.loop.create_future()

    @callback
    def changed(change: Event[EventStateChangedData]) -> None:
        new = change.data["new_state"]
        if new and new.attributes["event_type"] == "checked_in" and not happened.done():
            happened.set_result(perf_counter())

    forget = async_track_state_change_event(hass, event, changed)
    try:
        return await happened
    finally:
        forget()


# The peer


async def acted(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a state set to the service called."""
    called: list[float] = []

    @callback
    def welcome(_: ServiceCall) -> None:
        called.append(perf_counter())

    hass.services.async_register("peer", "welcome", welcome)
    await set_up(hass, "template", of_each(BUSY, rooms))
    await set_up(hass, "automation", of_each(WELCOME, rooms))
    for room in range(rooms):
        hass.states.async_set(f"sensor.room{room}_booking", "booked")

    async def sample(number: int) -> float:
        sensor = f"binary_sensor.room{number % rooms}_radar"
        hass.states.async_set(sensor, "off")
        await hass.async_block_till_done()
        called.clear()
        began = perf_counter()
        hass.states.async_set(sensor, "on")
        await hass.async_block_till_done()
        return (called[0] - began) * MILLISECONDS

    return await used_once(sample, rooms)
