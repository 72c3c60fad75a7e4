"""What it costs the event loop when a place with all its parts comes up."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from statistics import median
from time import thread_time

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.faitout.const import (
    SUBENTRY_METRICS,
    SUBENTRY_MQTT,
    SUBENTRY_SCREEN,
    SUBENTRY_SOURCE,
)
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.screen.credential import digest_of, new_secret

from .apart import apart
from .home import at_home
from .places import door, entry, local_calendar, open_site
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import MILLISECONDS

TITLE = "The start of a place with all its parts"
SPACES = 40
DOORS = 4
SCREENS = 2
EVENTS = 50
"""In the calendar that one of the spaces takes its bookings from."""
PATIENCE = 60.0
"""Seconds until its bookings have to be there."""
ROUNDS = {Size.QUICK: 1, Size.FULL: 3}
NOWHERE = 9
"""A port of the loopback on which nobody listens: broker and metrics server are away."""


def run(size: Size) -> Rows:
    """Measure, each round in a process of its own: what is imported for it counts."""
    taken = []
    for number in range(ROUNDS[size]):
        say(f"round {number + 1} of {ROUNDS[size]}")
        taken.append(apart(_loop_time))
    row = Row(
        what=f"{SPACES} spaces with light and heat, {DOORS} doors, {SCREENS} screens, a calendar, "
        "metrics, MQTT: event loop",
        ours=median(taken),
        unit="ms",
        mark=Mark(1000.0),
    )
    return Rows((row,), ("Seconds that the main thread kept a core busy, for the first time.",))


def _loop_time() -> float:
    async def measure(hass: HomeAssistant) -> float:
        await _agenda(hass)
        site = entry(range(SPACES), fittings=_fittings, parts=_parts())
        began = thread_time()
        opened = await open_site(hass, site)
        await _is_booked(opened.spaces[SpaceId("room0")])
        taken = (thread_time() - began) * MILLISECONDS
        if len(opened.parts) < DOORS + SCREENS + 3:
            raise RuntimeError("the site came up without its parts")
        return taken

    return at_home(measure)


async def _is_booked(room: SpaceRunner) -> None:
    """Wait until a room has all its bookings from the calendar."""
    booked = asyncio.Event()

    def changed() -> None:
        if len(room.state.ledger) == EVENTS:
            booked.set()

    unsubscribe = room.subscribe(changed)
    changed()
    async with asyncio.timeout(PATIENCE):
        await booked.wait()
    unsubscribe()


async def _agenda(hass: HomeAssistant) -> None:
    """Fill a calendar with bookings of the days to come."""
    calendar = await local_calendar(hass, "agenda")
    tomorrow = dt_util.start_of_local_day() + timedelta(days=1)
    for number in range(EVENTS):
        start = tomorrow + timedelta(hours=number)
        end = start + timedelta(minutes=45)
        await calendar.async_create_event(dtstart=start, dtend=end, summary=f"Meeting {number}")


def _fittings(room: int) -> Mapping[str, object]:
    return {"lights": [f"light.room{room}"], "climate": [f"climate.room{room}"]}


def _parts() -> list[ConfigSubentryData]:
    return [
        *map(door, range(DOORS)),
        *(
            ConfigSubentryData(
                subentry_type=SUBENTRY_SCREEN,
                unique_id=None,
                title=f"Screen {number}",
                data={
                    "scope": "all",
                    "language": "fr",
                    "credential": digest_of(new_secret()),
                },
            )
            for number in range(SCREENS)
        ),
        ConfigSubentryData(
            subentry_type=SUBENTRY_SOURCE,
            unique_id="agenda",
            title="Agenda",
            data={"calendar": "calendar.agenda", "space": "room0", "private": False},
        ),
        ConfigSubentryData(
            subentry_type=SUBENTRY_METRICS,
            unique_id=SUBENTRY_METRICS,
            title="server",
            data={
                "url": f"http://127.0.0.1:{NOWHERE}",
                "org": "faitout",
                "bucket": "faitout",
                "token": "",
                "verify_ssl": True,
            },
        ),
        ConfigSubentryData(
            subentry_type=SUBENTRY_MQTT,
            unique_id=SUBENTRY_MQTT,
            title="broker",
            data={"host": "127.0.0.1", "port": NOWHERE, "tls": False, "prefix": "faitout"},
        ),
    ]
