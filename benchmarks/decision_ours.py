"""From a sensor's change to what Faitout shows, and to a decision that a power cut cannot undo."""

import asyncio
from datetime import timedelta
from time import perf_counter

from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.stimulus import Book, End
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.hub.site import Site

from .places import entity_id, motion, open_rooms, radar
from .samples import MILLISECONDS
from .turns import Sampler, used_once

PATIENCE = 10.0
"""Seconds that a decision may take before the benchmark gives up."""
SHOWN = (("binary_sensor", "occupancy"), ("sensor", "status"))


async def shown(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a sensor's state to the room shown as occupied.

    That is when both its occupancy and its status are written.
    """
    await open_rooms(hass, rooms)
    written: list[float] = []

    @callback
    def changed(_: Event[EventStateChangedData]) -> None:
        written.append(perf_counter())

    watched = [entity_id(hass, *shown, room) for shown in SHOWN for room in range(rooms)]
    async_track_state_change_event(hass, watched, changed)
    await _all_quiet(hass, rooms)

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
    await _all_quiet(hass, rooms)

    async def sample(number: int) -> float:
        room = number % rooms
        site, runner = opened[room]
        await runner.command(Book(_booking(site, runner)))
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


async def _all_quiet(hass: HomeAssistant, rooms: int) -> None:
    for room in range(rooms):
        hass.states.async_set(radar(room), "off")
        hass.states.async_set(motion(room), "off")
    await hass.async_block_till_done()


def _booking(site: Site, runner: SpaceRunner) -> Booking:
    now = dt_util.utcnow()
    return Booking(
        id=site.new_booking_id(),
        space=runner.space.id,
        start=now,
        end=now + timedelta(hours=1),
        created_at=now,
    )
