"""Plays stories in a real Home Assistant with a real journal, and watches what must always hold.

Deadlines run in true time and are short here; the clock of the place is moved by hand.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from itertools import count
from time import CLOCK_MONOTONIC, clock_gettime, sleep
from typing import Any, override
from zoneinfo import ZoneInfo

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.faitout.const import DOMAIN, EVENT_DECISION
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.hub.journal_watch import PROBE_EVERY
from custom_components.faitout.hub.site import Site
from tests.locks import Bolt, fit
from tests.places import SITE_DATA, door, space

from .hooked import HookedDisk, Mood
from .stories import MOTION, RADAR, Becomes, Books, Happening, Passes, Says, Smokes, Story

SMOKE = "binary_sensor.smoke"
SALLE = SpaceId("salle")
DEADLINE = 0.3
"""True seconds that a commit may take in these stories."""
SLACK = 2.0
"""True seconds in which a busy machine brings the answer."""
TURNS = 40
"""Turns of the loop in which orders reach the locks."""
STEP = timedelta(minutes=1)
MOMENT = timedelta(milliseconds=5)
LONGEST_START = 20.0
MOST_PROBES = 60
"""How often it may look before it has noticed that the disk works: mostly once, but on a machine
with much else to do an answer may be late for its deadline several times."""
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


class Invariant(StrEnum):
    """What must always hold; each has a test of its name."""

    SHOWN = "somebody_whom_a_working_sensor_reports_is_shown_within_one_turn"
    NOT_LOCKED_IN = "no_lock_is_told_to_lock_on_them"
    LET_OUT = "smoke_opens_every_door_within_a_second"
    KEPT = "no_acknowledged_booking_is_lost_without_a_word"
    ANSWERED = "no_caller_waits_beyond_the_deadline"
    NOT_RELEASED = "a_room_with_people_in_it_is_not_released"
    REPLAYED = "replay_gives_the_same_decisions"
    GOES_ON = "it_goes_on_by_itself"


class WatchedBolt(Bolt):
    """A lock that says whom it was told to lock in."""

    def __init__(self, name: str, *, locked: bool, locks: Callable[[str], None]) -> None:
        super().__init__(name, locked=locked)
        self._locks = locks

    @override
    async def async_lock(self, **kwargs: Any) -> None:
        self._locks(self.entity_id)
        await super().async_lock(**kwargs)


@dataclass(slots=True)
class Asked:
    """Somebody who booked."""

    title: str
    since: float
    task: asyncio.Task[Any]
    answered_after: float | None = None

    @property
    def booking(self) -> BookingId | None:
        """What was acknowledged to them."""
        done = self.task.done() and not self.task.exception()
        return BookingId(self.task.result()["booking_id"]) if done else None


@dataclass
class Player:
    """One Home Assistant in which story after story is played, each in a place of its own."""

    hass: HomeAssistant
    freezer: FrozenDateTimeFactory
    disk: HookedDisk
    listens: Callable[[Site], None] = lambda _: None
    """Is handed each place before its story begins."""
    breaches: dict[Invariant, list[str]] = field(default_factory=lambda: defaultdict(list))

    async def put_up(self) -> None:
        """Hang up the locks, and listen to what is decided."""
        self._names = count()
        self._entrance = WatchedBolt("entrance", locked=False, locks=self._locked)
        self._back = WatchedBolt("back", locked=True, locks=self._locked)
        await fit(self.hass, self._entrance, self._back)
        await self.hass.config.async_set_time_zone("Europe/Paris")
        self.hass.bus.async_listen(EVENT_DECISION, self._decided)

    async def play(self, story: Story) -> None:
        """Play a story from a new place to its end, when the disk works again."""
        await self._begin(story)
        for happening in story.script:
            await self._happens(happening)
            self._look(f"after {happening}")
        await self._end()

    async def _begin(self, story: Story) -> None:
        number = next(self._names)
        self._asked: list[Asked] = []
        self._is_there = False
        day = datetime(2026, 10, 5, tzinfo=UTC).date() + timedelta(days=7 * number)
        at = datetime.combine(day, time.fromisoformat(story.clock), ZoneInfo("Europe/Paris"))
        self.freezer.move_to(at.astimezone(UTC))
        for sensor in (RADAR, MOTION, SMOKE):
            self.hass.states.async_set(sensor, "off")
        self._entrance.turn(locked=False)
        self._back.turn(locked=True)
        self._entry = MockConfigEntry(
            domain=DOMAIN,
            title=f"place{number}",
            unique_id=f"place{number}",
            data={**SITE_DATA, "emergency": [SMOKE]},
            options={"names_in_actions": True},
            subentries_data=[
                space(),
                door(contact=None),
                door(("salle",), name="Back", slug="back", lock="lock.back", contact=None),
            ],
        )
        self._entry.add_to_hass(self.hass)
        self.disk.becomes(story.at_start)
        set_up = self.hass.async_create_task(
            self.hass.config_entries.async_setup(self._entry.entry_id)
        )
        assert await self._done(set_up, LONGEST_START)
        await self._settle()
        self.listens(self._entry.runtime_data)

    async def _happens(self, happening: Happening) -> None:
        match happening:
            case Says(sensor, word):
                if sensor == RADAR and word != "on":
                    self._is_there = False
                self.hass.states.async_set(sensor, word)
                await asyncio.sleep(0)
                if sensor == RADAR:
                    self._is_there = word == "on"
                self._look("within one turn")
                await self._settle()
            case Smokes(on):
                self.hass.states.async_set(SMOKE, "on" if on else "off")
                await self._turns()
                if on and (self._entrance.is_locked or self._back.is_locked):
                    self._breach(Invariant.LET_OUT, "a door is locked")
            case Books(ahead, length):
                await self._somebody_books(ahead, length)
            case Passes(seconds):
                await self._time_passes(timedelta(seconds=seconds))
            case Becomes(mood):
                self.disk.becomes(mood)
                await self._settle()

    async def _somebody_books(self, ahead: int, length: int) -> None:
        start = dt_util.utcnow() + timedelta(minutes=ahead)
        title = f"booking {len(self._asked)}"
        call = self.hass.services.async_call(
            DOMAIN,
            "book",
            {
                "entity_id": self._entity("calendar", "salle_bookings"),
                "start": start.isoformat(),
                "end": (start + timedelta(minutes=length)).isoformat(),
                "title": title,
            },
            blocking=True,
            return_response=True,
        )
        asked = Asked(title, clock_gettime(CLOCK_MONOTONIC), asyncio.create_task(call))

        def answered(_: asyncio.Task[Any]) -> None:
            asked.answered_after = clock_gettime(CLOCK_MONOTONIC) - asked.since

        asked.task.add_done_callback(answered)
        self._asked.append(asked)
        await self._turns()

    async def _time_passes(self, length: timedelta) -> None:
        end = dt_util.utcnow() + length
        while (left := end - dt_util.utcnow()) > timedelta():
            self.freezer.tick(min(STEP, left))
            async_fire_time_changed(self.hass, dt_util.utcnow())
            await self._settle()

    async def _settle(self) -> None:
        """Let all go on that can, as far as the disk lets it."""
        if self.disk.mood is not Mood.HANGS:
            rest = asyncio.create_task(self.hass.async_block_till_done())
            if not await self._done(rest, SLACK):
                rest.cancel()
        await self._turns()

    async def _turns(self) -> None:
        for _ in range(TURNS):
            await asyncio.sleep(0)

    async def _end(self) -> None:
        await self._all_are_answered()
        self.disk.becomes(Mood.WORKS)
        await self._settle()
        for _ in range(MOST_PROBES):
            await self._time_passes(PROBE_EVERY)
            # It begins anew where it had come up without a journal.
            site: Site | None = getattr(self._entry, "runtime_data", None)
            if site and site.journal.is_recording and not self._repairs():
                break
        else:
            self._breach(Invariant.GOES_ON, f"{self._repairs()}")
            return
        self._look("when the disk works again")
        await self._is_all_there(site)
        record = await site.journal.record(SALLE, LONG_AGO)
        for stretch in record.stretches if record else ():
            if tuple(replay(stretch.state, stretch.moments)) != stretch.decided:
                self._breach(Invariant.REPLAYED, f"from {stretch.state.at}")
        remove = self.hass.config_entries.async_remove(self._entry.entry_id)
        assert await self._done(self.hass.async_create_task(remove), LONGEST_START)
        await self._settle()

    async def _all_are_answered(self) -> None:
        name = Invariant.ANSWERED
        for asked in self._asked:
            if not await self._done(asked.task, DEADLINE + SLACK):
                self._breach(name, f"{asked.title} is not answered")
                continue
            if error := asked.task.exception():
                assert isinstance(error, HomeAssistantError), repr(error)
            if (asked.answered_after or 0) > DEADLINE + SLACK:
                self._breach(name, f"{asked.title} after {asked.answered_after} s")

    async def _is_all_there(self, site: Site) -> None:
        """Look for lost bookings, and for some that were refused and are there all the same."""
        name = Invariant.KEPT
        year = timedelta(days=365)
        now = dt_util.utcnow()
        found = await site.journal.bookings(SALLE, now - year, now + year)
        known = {asked.booking for asked in self._asked if asked.booking}
        there = {booking.id for booking in found}
        if there != known:
            self._breach(name, f"acknowledged {known}, in the file {there}")
        live = {booking.id for booking in found if booking.is_live}
        shown = {booking.id for booking in site.spaces[SALLE].state.ledger}
        if shown != live:
            self._breach(name, f"live in the file {live}, known to the room {shown}")

    def _repairs(self) -> list[str]:
        slug = f"_{self._entry.unique_id}"
        return [issue for _, issue in ir.async_get(self.hass).issues if issue.endswith(slug)]

    async def _done(self, task: asyncio.Task[Any], seconds: float) -> bool:
        """Return whether a task is done within true seconds.

        Meanwhile the clock moves a little, or the loop would not notice that true time goes by.
        """
        end = clock_gettime(CLOCK_MONOTONIC) + seconds
        while not task.done() and clock_gettime(CLOCK_MONOTONIC) < end:
            self.freezer.tick(MOMENT)
            await self.hass.loop.run_in_executor(None, sleep, MOMENT.total_seconds())
        await asyncio.sleep(0)
        return task.done()

    # What must always hold

    def _look(self, when: str) -> None:
        name = Invariant.SHOWN
        entity_id = self._entity("binary_sensor", "salle_occupancy")
        if self._is_there and not self.hass.states.is_state(entity_id, "on"):
            self._breach(name, f"{self.hass.states.get(entity_id)} {when}")

    @callback
    def _locked(self, lock: str) -> None:
        if self._is_there:
            self._breach(Invariant.NOT_LOCKED_IN, f"{lock} is told to lock")

    @callback
    def _decided(self, event: Event[Any]) -> None:
        if event.data["type"] == "released" and self._is_there:
            self._breach(Invariant.NOT_RELEASED, event.data["reason"])

    def _breach(self, name: Invariant, what: str) -> None:
        self.breaches[name].append(f"{what} at {dt_util.now():%H:%M:%S}, disk {self.disk.mood}")

    def _entity(self, platform: str, key: str) -> str:
        unique_id = f"{self._entry.unique_id}_{key}"
        found = er.async_get(self.hass).async_get_entity_id(platform, DOMAIN, unique_id)
        assert found, unique_id
        return found
