"""What the hub adds to the work of a Home Assistant whose radars flap.

A cheap radar before a curtain says yes and no many times a second. Each is a real entity that
writes its state, at its own pace: a Home Assistant that does nothing else wakes up for each word.
"""

import asyncio
from collections.abc import Mapping
from statistics import median
from time import monotonic, process_time

from homeassistant.components.binary_sensor import DATA_COMPONENT, BinarySensorEntity
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.core import HomeAssistant

from .home import set_up
from .places import open_rooms, radar
from .rows import Mark, Row, Rows, Size
from .samples import MILLISECONDS
from .turns import Sampler, Turns, by_turns

TITLE = "Radars that flap, beside a Home Assistant without the hub"
ROOMS = 24
TENTH = 0.1
"""Seconds in which each radar says one word, yes or no."""
TENTHS = {Size.QUICK: 50, Size.FULL: 400}
MOST = Mark(1.25)
"""Times the work of Home Assistant alone."""
NOTES = ("Seconds that all threads keep a core busy, the journal's among them; 10 words a second.",)


def run(size: Size) -> Rows:
    """Measure both by turns, each in a Home Assistant of its own."""
    ours, alone = by_turns([(with_hub, ROOMS), (without_hub, ROOMS)], TENTHS[size])
    times = median(sum(mine) / sum(its) for mine, its in zip(ours, alone, strict=True))
    return Rows(
        (
            Row(
                what=f"{ROOMS} spaces, in Home Assistant without the hub",
                ours=times,
                unit="times",
                mark=MOST,
            ),
            Row(
                what="a word",
                ours=_of_one(ours),
                other=_of_one(alone),
                unit="ms",
                against="without the hub",
            ),
        ),
        NOTES,
    )


def _of_one(turns: Turns) -> float:
    """Return what one word costs, in milliseconds."""
    return median(sum(turn) / len(turn) for turn in turns) / ROOMS * MILLISECONDS


async def with_hub(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample the work, in seconds, of a tenth of a second with the rooms of a site around it."""
    sampler = await without_hub(hass, rooms)
    await open_rooms(hass, rooms, fittings=_one_radar)
    return sampler


async def without_hub(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample the work, in seconds, of a tenth of a second in which each radar says a word."""
    await set_up(hass, "binary_sensor", {})
    radars = [Radar(radar(room)) for room in range(rooms)]
    await hass.data[DATA_COMPONENT].async_add_entities(radars)

    async def sample(number: int) -> float:
        began, worked = monotonic(), process_time()
        for place, each in enumerate(radars):
            await asyncio.sleep(began + place * TENTH / rooms - monotonic())
            each.say(on=number % 2 == 0)
        await asyncio.sleep(began + TENTH - monotonic())
        return process_time() - worked

    return sample


class Radar(BinarySensorEntity):
    """A radar that says what it is made to say."""

    _attr_should_poll = False
    _attr_device_class = BinarySensorDeviceClass.OCCUPANCY

    def __init__(self, entity_id: str) -> None:
        self.entity_id = entity_id
        self._attr_unique_id = self._attr_name = entity_id.partition(".")[2]
        self._attr_is_on = False

    def say(self, *, on: bool) -> None:
        """Say yes or no."""
        self._attr_is_on = on
        self.async_write_ha_state()


def _one_radar(room: int) -> Mapping[str, object]:
    sensor = {"entity_id": radar(room), "kind": "radar", "area": "", "unit": None}
    return {"sensors": [sensor]}
