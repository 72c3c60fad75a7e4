"""A real Home Assistant on a bad disk, in a process of its own, that is spoken to line by line.

python -m tests.disk.home FOLDER      a line of JSON for each thing to do; a line for each answer

Its place is closed from ten in the evening until eight. Configuration and clock are real; only the
folder with the journals lies on the bad disk.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta
import json
import logging
import sys
from time import perf_counter
from types import MappingProxyType
from typing import Any

from homeassistant.config_entries import SOURCE_USER, ConfigEntry, ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.util import dt as dt_util

from benchmarks.home import at_home, set_up
from custom_components.faitout.const import DOMAIN, SUBENTRY_DOOR, SUBENTRY_SPACE
from custom_components.faitout.hub import journal_watch

from .building import LUX, Building

DAY = timedelta(days=1)
LONGEST_LIFE = 180.0
"""Seconds; whoever should end it may be gone."""
type Asked = Mapping[str, Any]
type Said = Mapping[str, object]


class Home:
    """What can be asked of it. Each method without an underscore answers a line of its name."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Take the Home Assistant it is."""
        self._hass = hass
        self._building = Building()
        self._entry: ConfigEntry[Any] | None = None
        self.is_over = asyncio.Event()

    async def put_up(self) -> None:
        """Put the building up; there is no place yet."""
        await self._building.put_up(self._hass)

    async def site(self, asked: Asked) -> Said:
        """Begin with a place of a name, in the building as it is at the start."""
        await self._building.begin_anew()
        self._entry = _entry(asked["slug"])
        began = perf_counter()
        await self._hass.config_entries.async_add(self._entry)
        took = perf_counter() - began
        for sensor in self._building.sensors.values():
            # What one said before the place listened is a memory.
            sensor.say(on=bool(sensor.is_on))
        return {"state": self._entry.state.value, "took": took}

    async def again(self, _: Asked) -> Said:
        """Bring the place up that was there when this home was last running."""
        began = perf_counter()
        await set_up(self._hass, DOMAIN, {})
        (self._entry,) = self._hass.config_entries.async_entries(DOMAIN)
        return {"state": self._entry.state.value, "took": perf_counter() - began}

    async def leave(self, _: Asked) -> Said:
        """End the place, and forget it."""
        entry, self._entry = self._entry, None
        assert entry
        await self._hass.config_entries.async_remove(entry.entry_id)
        return {}

    async def says(self, asked: Asked) -> Said:
        """Let a sensor say yes or no; answer with what is seen one turn of the loop later."""
        self._building.sensors[asked["sensor"]].say(on=asked["on"])
        await asyncio.sleep(0)
        return await self.look(asked)

    async def look(self, _: Asked) -> Said:
        """Answer with what is to be seen, heard and read in the place."""
        return {
            "clock": f"{dt_util.now():%H:%M:%S}",
            "occupancy": self._shown("binary_sensor", "salle_occupancy"),
            "status": self._shown("sensor", "salle_status"),
            "alarm": self._shown("binary_sensor", "alarm"),
            "lamp": self._building.lamp.is_on,
            "told": {
                name: [word for word, _ in bolt.told] for name, bolt in self._building.bolts.items()
            },
            "repairs": sorted(
                issue.translation_key or issue_id
                for (domain, issue_id), issue in ir.async_get(self._hass).issues.items()
                if domain == DOMAIN and issue.active and self._slug in issue_id
            ),
        }

    async def forget_orders(self, _: Asked) -> Said:
        """Forget what the locks were told."""
        for bolt in self._building.bolts.values():
            bolt.told.clear()
        return {}

    async def book(self, asked: Asked) -> Said:
        """Book a room by the clock of tomorrow; answer how it ended and after how long."""
        began = perf_counter()
        tomorrow = dt_util.start_of_local_day() + DAY
        try:
            booked = await self._act(
                "book",
                start=(tomorrow.replace(hour=asked["hour"])).isoformat(),
                end=(tomorrow.replace(hour=asked["hour"] + 1)).isoformat(),
                title=asked["title"],
            )
        except ServiceValidationError as error:
            answer: dict[str, object] = {"refused": error.translation_key}
        else:
            answer = {"booking": booked["booking_id"]}
        return {**answer, "took": perf_counter() - began}

    async def bookings(self, _: Asked) -> Said:
        """Answer with the titles of what is booked tomorrow."""
        tomorrow = dt_util.start_of_local_day() + DAY
        end = tomorrow + DAY
        found = await self._act("get_bookings", start=tomorrow.isoformat(), end=end.isoformat())
        return {"titles": sorted(each["title"] for each in found["bookings"])}

    async def stop(self, _: Asked) -> Said:
        """End Home Assistant, and with it the process."""
        self.is_over.set()
        return {}

    async def _act(self, action: str, **data: object) -> Any:
        calendar = self._entity("calendar", "salle_bookings")
        return await self._hass.services.async_call(
            DOMAIN,
            action,
            {"entity_id": calendar, **data},
            blocking=True,
            return_response=True,
        )

    @property
    def _slug(self) -> str:
        assert self._entry
        return self._entry.unique_id or ""

    def _entity(self, platform: str, key: str) -> str | None:
        unique_id = f"{self._slug}_{key}"
        return er.async_get(self._hass).async_get_entity_id(platform, DOMAIN, unique_id)

    def _shown(self, platform: str, key: str) -> str | None:
        entity_id = self._entity(platform, key)
        state = self._hass.states.get(entity_id) if entity_id else None
        return state.state if state else None


def _entry(slug: str) -> ConfigEntry[Any]:
    """Return a place with two rooms and two doors, as the browser would leave it."""
    return ConfigEntry(
        domain=DOMAIN,
        title=slug,
        unique_id=slug,
        data={
            "name": slug,
            "address": "203 avenue de l'Uxellodunum",
            "opens": "08:00:00",
            "closes": "22:00:00",
            "open_days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
            "emergency": ["binary_sensor.smoke"],
        },
        # Who asks here is the house itself, and a title tells one booking from another.
        options={"names_in_actions": True, "titles_for_house": True},
        source=SOURCE_USER,
        version=1,
        minor_version=1,
        discovery_keys=MappingProxyType({}),
        subentries_data=[
            _space("salle", lights=["light.salle"], illuminance=LUX, lux=200.0, light_hold=0),
            _space("cabine", kind="phone_box"),
            _door("entrance", opens="opening_hours", spaces=[]),
            _door("back", opens="bookings", spaces=["cabine"]),
        ],
    )


def _space(slug: str, kind: str = "meeting_room", **fittings: object) -> ConfigSubentryData:
    radar = f"binary_sensor.{slug}_radar"
    return ConfigSubentryData(
        subentry_type=SUBENTRY_SPACE,
        unique_id=slug,
        title=slug.capitalize(),
        data={
            "name": slug.capitalize(),
            "slug": slug,
            "kind": kind,
            "capacity": 6,
            "single_door": False,
            "sensors": [{"entity_id": radar, "kind": "radar", "area": "", "unit": None, "hold": 0}],
            "policy": {},
            **fittings,
        },
    )


def _door(slug: str, *, opens: str, spaces: list[str]) -> ConfigSubentryData:
    return ConfigSubentryData(
        subentry_type=SUBENTRY_DOOR,
        unique_id=f"door_{slug}",
        title=slug.capitalize(),
        data={
            "name": slug.capitalize(),
            "slug": slug,
            "lock": f"lock.{slug}",
            "spaces": spaces,
            "opens": opens,
            "exit_confirmed": False,
            "held_open": 300,
        },
    )


async def serve(hass: HomeAssistant) -> None:
    """Do what is asked, each thing beside the others, until told to stop."""
    home = Home(hass)
    await home.put_up()
    lines = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(lines)
    await hass.loop.connect_read_pipe(lambda: protocol, sys.stdin)
    _say({"id": 0})
    at_work: set[asyncio.Task[None]] = set()

    async def hear() -> None:
        while line := await lines.readline():
            asked = json.loads(line)
            task = asyncio.create_task(_answer(getattr(home, asked["do"]), asked))
            at_work.add(task)
            task.add_done_callback(at_work.discard)

    hearing = asyncio.create_task(hear())
    with suppress(TimeoutError):
        await asyncio.wait_for(home.is_over.wait(), LONGEST_LIFE)
    hearing.cancel()


async def _answer(work: Callable[[Asked], Awaitable[Said]], asked: Asked) -> None:
    try:
        said = await work(asked)
    except Exception as error:  # noqa: BLE001 - whatever it is, the test has to hear of it
        said = {"error": repr(error)}
    _say({"id": asked["id"], **said})


def _say(said: Said) -> None:
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    # Nobody has to wait here for as long as a worn card is left in peace.
    vars(journal_watch)["PROBE_EVERY"] = timedelta(seconds=1)
    at_home(serve, sys.argv[1])
