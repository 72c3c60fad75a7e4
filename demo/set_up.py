"""Both places, set up from nothing: their sensors report, their spaces go through the flows."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Final

from homeassistant.util import slugify

from simulator.building import Building
from simulator.fixtures import FIXTURES
from simulator.house import House
from simulator.kept import come_back, leave
from simulator.live import Live
from simulator.moments import public_name
from simulator.places import PLACES, ROOMS, Place, steady
from simulator.sky import Sky

from .clock import Condition, until
from .equipment import forms
from .flows import add_door, add_site, add_space
from .habits import with_habits
from .patience import Patience
from .ports import HOST
from .stage import Stage
from .trouble import DemoError

DISCOVERY_SECONDS = 60.0
RELOAD_SECONDS = 30.0
SEED = 46140
SENSORS: Final = tuple(spec.id for room in ROOMS for spec in room.space.sensors)
EVENING: Final = Sky(17.0)
NIGHT: Final = Sky(22.0)
SPEED: Final = 60.0
"""Minutes are seconds in the demo: a day lasts 24 minutes, sensors and radiators are as quick."""


@asynccontextmanager
async def building_of(
    stage: Stage, *, is_night: bool = False, has_habits: bool = False
) -> AsyncIterator[Live]:
    """Let the simulated building report for as long as the demo lasts, with all that hangs in it.

    With `is_night` it is dark outside all the time; `has_habits` gives some rooms the sensors that
    people own.
    """
    words = stage.options.words
    house = House(FIXTURES, NIGHT if is_night else EVENING, SPEED, is_night_for_ever=is_night)
    left = stage.options.home / "house.json"
    if not stage.is_new:
        come_back(house, left)
    rooms = [steady(room) for room in ROOMS]
    if has_habits:
        rooms = [with_habits(room) for room in rooms]
    building = Building(SEED, datetime.now(UTC), rooms, has_plans=False)
    live = Live(building, house, HOST, stage.broker.port)
    reporting = asyncio.create_task(live.run())
    try:
        await live.is_online.wait()
        stage.progress.done(words("starts_building", sensors=len(SENSORS)))
        stage.progress.done(words("hung", count=len(FIXTURES)))
        yield live
    finally:
        reporting.cancel()
        await asyncio.gather(reporting, return_exceptions=True)
        leave(house, left)


def _all_up(stage: Stage, place: Place) -> Condition:
    """Return whether a site is at work with all its spaces and doors.

    It begins anew after each it gets.
    """
    wanted = {public_name(room.address, "status") for room in place.rooms}
    wanted |= {f"{place.id}_{slugify(form['name'])}_door" for form in forms.doors(place)}

    async def are_up() -> bool:
        async with stage.api.socket() as socket:
            registry = await socket.command("config/entity_registry/list")
        if not wanted <= {entity["unique_id"] for entity in registry}:
            return False
        entries = await stage.api.get("/api/config/config_entries/entry?domain=faitout")
        states = await stage.api.get("/api/states")
        return all(entry["state"] == "loaded" for entry in entries) and not any(
            state["attributes"].get("restored") for state in states
        )

    return are_up


async def set_up(stage: Stage, patience: Patience) -> None:
    """Set both sites up through the integration's own flows. Raises DemoError."""
    words = stage.options.words
    wanted = {*SENSORS, *(each.entity_id for each in FIXTURES)}

    async def are_discovered() -> bool:
        states = await stage.api.get("/api/states")
        known = {data["entity_id"] for data in states if data["state"] != "unavailable"}
        return wanted <= known

    if not await until(are_discovered, DISCOVERY_SECONDS):
        raise DemoError(words("not_discovered"))
    for place in PLACES:
        site = await add_site(stage.api, place, stage.options.hours, words)
        for room in place.rooms:
            await add_space(stage.api, site, room, patience, words)
        doors = list(forms.doors(place))
        for door in doors:
            await add_door(stage.api, site, door, words)
        if not await until(_all_up(stage, place), RELOAD_SECONDS):
            raise DemoError(words("not_set_up", name=place.name))
        stage.progress.done(words("makes_space", name=place.name, count=len(place.rooms)))
        stage.progress.done(words("makes_doors", name=place.name, count=len(doors)))
    stage.remember()
