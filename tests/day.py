"""A day at Luzech, as the people there see it: on the clock of the place, through entities.

It begins at nine on a Monday. Until told otherwise the sensors of the room see nobody.
"""

from datetime import datetime, timedelta
from typing import Any, cast

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import Context, HomeAssistant, State
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.actions.bookings import book_for
from custom_components.faitout.actions.targets import Place
from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.hub.site import Site, journal_path
from tests.killed import as_killed, put_back
from tests.places import set_up

NINE = "2026-10-05T07:00:00+00:00"
RADAR = "binary_sensor.salle_radar"
MOTION = "binary_sensor.salle_motion"
STEP = timedelta(seconds=10)


class Day:
    """One day at one site."""

    site: Site

    def __init__(self, hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
        """Let it be nine, and the room be empty."""
        self.hass = hass
        self._freezer = freezer
        freezer.move_to(NINE)
        for sensor in (RADAR, MOTION):
            hass.states.async_set(sensor, "off")

    async def begin(self, *spaces: ConfigSubentryData) -> None:
        """Bring up the site, with one meeting room by default."""
        self.site = await set_up(self.hass, *spaces)
        await self.settle()

    async def restart(self) -> None:
        """Take the site down and bring it up again."""
        assert await self.hass.config_entries.async_reload(self.site.entry.entry_id)
        self.site = self.site.entry.runtime_data
        await self.settle()

    async def kill(self) -> None:
        """Start again from the files as they lie on the disk now, as after `kill -9`."""
        folder = journal_path(self.hass, self.site.entry).parent
        files = as_killed(folder)
        assert await self.hass.config_entries.async_unload(self.site.entry.entry_id)
        put_back(folder, files)
        assert await self.hass.config_entries.async_setup(self.site.entry.entry_id)
        self.site = self.site.entry.runtime_data
        await self.settle()

    async def leap(self, clock: str, day: int = 0) -> None:
        """Let time pass at once, with nothing happening in between."""
        self._freezer.move_to(self.at(clock, day))
        async_fire_time_changed(self.hass, dt_util.utcnow())
        await self.settle()

    # The clock

    def at(self, clock: str, day: int = 0) -> datetime:
        """Return an instant by the clock of the place, so many days from today."""
        hour, minute = map(int, clock.split(":"))
        today = dt_util.now() + timedelta(days=day)
        return today.replace(hour=hour, minute=minute, second=0, microsecond=0)

    async def until(self, clock: str) -> None:
        """Let time pass in steps in which timers fire as they would."""
        end = self.at(clock)
        while dt_util.now() < end:
            self._freezer.tick(min(STEP, end - dt_util.now()))
            async_fire_time_changed(self.hass, dt_util.utcnow())
            await self.settle()

    async def later(self, minutes: float) -> None:
        """Let time pass at a stroke: what falls due in between is late."""
        self._freezer.tick(timedelta(minutes=minutes))
        async_fire_time_changed(self.hass, dt_util.utcnow())
        await self.settle()

    async def settle(self) -> None:
        """Let the journal's own thread answer, and what follows from it be done."""
        for _ in range(3):
            await self.hass.async_block_till_done(wait_background_tasks=True)

    # The sensors

    async def sees(self, sensor: str = RADAR) -> None:
        """Let a sensor see somebody."""
        await self.says(sensor, "on")

    async def comes_in(self, sensor: str = RADAR) -> None:
        """Let a sensor see somebody for longer than one movement makes it."""
        await self.sees(sensor)
        await self.later(STEP / timedelta(minutes=1))

    async def says(self, sensor: str, word: str) -> None:
        """Let a sensor say something."""
        self.hass.states.async_set(sensor, word)
        await self.settle()

    # What people see and do

    def entity(self, name: str, space: str = "salle") -> str:
        """Return an entity of a space by its platform and key, as in `sensor.status`."""
        platform, key = name.split(".")
        unique_id = f"{self.site.slug}_{space}_{key}"
        entity_id = er.async_get(self.hass).async_get_entity_id(platform, DOMAIN, unique_id)
        assert entity_id is not None, name
        return entity_id

    def has(self, name: str, space: str = "salle") -> bool:
        """Return whether a space has an entity."""
        platform, key = name.split(".")
        unique_id = f"{self.site.slug}_{space}_{key}"
        return er.async_get(self.hass).async_get_entity_id(platform, DOMAIN, unique_id) is not None

    def state(self, name: str, space: str = "salle") -> State:
        """Return the state of an entity."""
        state = self.hass.states.get(self.entity(name, space))
        assert state is not None, name
        return state

    def shows(self, name: str, space: str = "salle") -> str:
        """Return what an entity shows."""
        return self.state(name, space).state

    def clock(self, name: str, space: str = "salle") -> str:
        """Return the time that a timestamp sensor shows, on the clock of the place."""
        shown = dt_util.parse_datetime(self.shows(name, space), raise_on_error=True)
        return f"{dt_util.as_local(shown):%H:%M}"

    async def act(self, action: str, **data: Any) -> dict[str, Any]:
        """Call one of our actions and return its answer."""
        return await self.act_as(Context(), action, **data)

    async def act_as(self, who: Context, action: str, **data: Any) -> dict[str, Any]:
        """Let somebody call one of our actions and return its answer."""
        answer = await self.hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True, context=who
        )
        await self.settle()
        return cast("dict[str, Any]", answer)

    async def refused(self, action: str, **data: Any) -> tuple[str | None, str]:
        """Return how an action is refused: the key of the sentence, and the field it names.

        It must leave every booking as it was.
        """
        before = [list(runner.state.ledger) for runner in self.site.spaces.values()]
        with pytest.raises(ServiceValidationError) as error:
            await self.act(action, **data)
        await self.settle()
        assert [list(runner.state.ledger) for runner in self.site.spaces.values()] == before
        placeholders = error.value.translation_placeholders or {}
        return error.value.translation_key, placeholders.get("field", "")

    async def refused_booking(self, **data: Any) -> tuple[str | None, str]:
        """Return how a booking of the room is refused."""
        return await self.refused("book", entity_id=self.entity("calendar.bookings"), **data)

    async def tap(self, name: str, service: str, space: str = "salle", **data: Any) -> None:
        """Call an action of Home Assistant on an entity of a space."""
        await self.hass.services.async_call(
            name.split(".", maxsplit=1)[0],
            service,
            {"entity_id": self.entity(name, space), **data},
            blocking=True,
        )
        await self.settle()

    async def book(self, start: str, end: str, space: str = "salle", **data: Any) -> str:
        """Book a space by the clock of the place, and return the booking's id.

        By the action; with a title or a holder as over the connection of a browser.
        """
        data |= {"start": self.at(start).isoformat(), "end": self.at(end).isoformat()}
        if not data.keys() & {"title", "holder"}:
            answer = await self.act(
                "book", entity_id=self.entity("calendar.bookings", space), **data
            )
            return cast("str", answer["booking_id"])
        place = Place(self.site, self.site.spaces[SpaceId(space)])
        fields = {"protected": False, "private": False, **data}
        booked = await book_for(place, fields, None, Context())
        await self.settle()
        return cast("str", booked["booking_id"])
