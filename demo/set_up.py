"""Both places, set up from nothing: their sensors report, their spaces go through the flows."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

from homeassistant.util import slugify

from .building import Building
from .clock import Condition, until
from .equipment import forms
from .equipment.catalog import FIXTURES
from .equipment.kept import come_back, leave
from .equipment.stand import hung
from .flows import add_door, add_site, add_space
from .patience import Patience
from .rooms import PLACES, Place
from .stage import Stage
from .trouble import DemoError

DISCOVERY_SECONDS = 60.0
RELOAD_SECONDS = 30.0
SEED = 46140


@asynccontextmanager
async def building_of(stage: Stage, *, is_night: bool = False) -> AsyncIterator[Building]:
    """Let the simulated building report for as long as the demo lasts, with all that hangs in it.

    With `is_night` it is dark outside all the time.
    """
    words = stage.options.words
    rooms = [room for place in PLACES for room in place.rooms]
    wiring = hung(stage.broker.port, is_night=is_night)
    left = stage.options.home / "house.json"
    if not stage.is_new:
        come_back(wiring.house, left)
    building = Building(rooms, wiring, stage.broker.port, Random(SEED))
    reporting = [asyncio.create_task(part.run()) for part in (building, wiring)]
    try:
        await building.is_online.wait()
        await wiring.is_online.wait()
        stage.progress.done(words("starts_building", sensors=len(building.props)))
        stage.progress.done(words("hung", count=len(FIXTURES)))
        yield building
    finally:
        for each in reporting:
            each.cancel()
        await asyncio.gather(*reporting, return_exceptions=True)
        leave(wiring.house, left)


def _all_up(stage: Stage, place: Place) -> Condition:
    """Return whether a site is at work with all its spaces and doors.

    It begins anew after each it gets.
    """
    wanted = {room.name.entity("status") for room in place.rooms}
    wanted |= {f"{place.slug}_{slugify(form['name'])}_door" for form in forms.doors(place)}

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


async def set_up(stage: Stage, building: Building, patience: Patience) -> None:
    """Set both sites up through the integration's own flows. Raises DemoError."""
    words = stage.options.words
    wanted = {prop.entity_id for prop in building.props} | {each.entity_id for each in FIXTURES}

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
            raise DemoError(words("not_set_up", name=place.title))
        stage.progress.done(words("makes_space", name=place.title, count=len(place.rooms)))
        stage.progress.done(words("makes_doors", name=place.title, count=len(doors)))
    stage.remember()
