"""A calendar of Home Assistant as a source of bookings: it follows its machine, step by step.

What happens to it is handed to the engine (engine/mirror/source, where it is drawn), which says
what is done next; that is done in the background (`work`), and how it ended is handed in again.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
import logging
from typing import Any, override

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import CALLBACK_TYPE, callback

from ...engine.ids import BookingId, SourceId
from ...engine.mirror.advance import advance
from ...engine.mirror.source import Duty, SourceState
from ...engine.mirror.stimulus import (
    Asked,
    Began,
    Begin,
    BookingsChanged,
    Broke,
    CalendarChanged,
    ClockMoved,
    Due,
    Follow,
    NotKept,
    Result,
    SourceEffect,
    SourceStimulus,
    Stopped,
    WriteBack,
)
from ...engine.mirror.ways import Way
from ...hub.clock import Jump
from ...hub.machine import Machine, MachineStep
from ...hub.runner import SpaceRunner
from ...hub.site import Site
from .follower import Follower
from .ledgers import NotWrittenError
from .notices import Notices
from .settings import SourceSettings
from .work import SourceWork

_LOGGER = logging.getLogger(__name__)


class CalendarSource(Machine[SourceState, SourceStimulus, SourceEffect]):
    """One calendar and the bookings that come from it."""

    def __init__(self, site: Site, subentry: ConfigSubentry) -> None:
        """Take the source as it is set up; `start` begins."""
        self._site = site
        self.settings = SourceSettings.of(subentry)
        super().__init__(site.hass, f"source {self.calendar}", SourceState(), Due())
        self._follower = Follower(site.hass, self.calendar, lambda: self.feed(CalendarChanged()))
        self._notices = Notices(site, subentry.subentry_id, self.settings)
        self._work = SourceWork(site, self.settings, self._notices)
        self._task: asyncio.Task[None] | None = None
        """What is under way."""

    async def start(self) -> None:
        """Follow the calendar and the spaces, in the background."""
        self._begin(self._state)
        self._follower.start()
        for runner in self._site.spaces.values():
            self._unsubscribe.append(runner.subscribe(self._watcher(runner)))
        self.feed(Began())

    async def stop(self) -> None:
        """Follow them no more; the bookings stay."""
        self._follower.stop()
        self.feed(Stopped())
        self._end()
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        self._notices.stop()

    @property
    def id(self) -> SourceId:
        """What its bookings name as their source."""
        return self.settings.id

    @property
    def calendar(self) -> str:
        """The entity of the calendar."""
        return self.settings.calendar

    def write_back(self, booking: BookingId) -> str | None:
        """Return "pending" while the calendar is to be told of a booking, None when it knows.

        "overlay" where it cannot be told: the hub knows better than the calendar.
        """
        way = self._work.way(booking)
        return None if way is None else "overlay" if way is Way.OVERLAY else "pending"

    def takes_times(self, booking: BookingId) -> bool:
        """Return whether the calendar can be told other times of a booking."""
        return self._work.takes_times(booking)

    def diagnostics(self) -> dict[str, Any]:
        """Return what helps to find a fault, without a title or a place."""
        return {
            "calendar": self.calendar,
            "by_place": self.settings.space is None,
            "read_at": self._state.read_at,
            "trouble_at": self._state.doubt.trouble_at,
            "missed": len(self._state.doubt.missed),
            **self._work.diagnostics(),
        }

    def _watcher(self, runner: SpaceRunner) -> CALLBACK_TYPE:
        ledger, switches = runner.state.ledger, runner.state.switches

        @callback
        def changed() -> None:
            nonlocal ledger, switches
            state = runner.state
            if state.ledger is not ledger or state.switches is not switches:
                ledger, switches = state.ledger, state.switches
                self.feed(BookingsChanged())

        return changed

    # What the machine asks of it

    @override
    def _advance(
        self, state: SourceState, stimulus: SourceStimulus, now: datetime
    ) -> MachineStep[SourceState, SourceEffect]:
        return advance(state, stimulus, now)

    @override
    def _leapt(self, jump: Jump) -> SourceStimulus:
        return ClockMoved()

    @override
    @callback
    def _act(self, effect: SourceEffect) -> None:
        # Not begun at once: what ends before this returns would be taken in within the same step.
        self._task = self._hass.async_create_background_task(
            self._carry_out(effect), f"faitout {self._name}", eager_start=False
        )

    @override
    def _keep(self, stimulus: SourceStimulus, step: MachineStep[SourceState, SourceEffect]) -> None:
        """Keep nothing: what was said is kept with what is done, the rest is found again."""

    @override
    def _tell(self, before: SourceState, effects: Sequence[SourceEffect]) -> None:
        """Tell nobody: what can be told comes of the work, not of the steps."""

    async def _carry_out(self, effect: SourceEffect) -> None:
        self.feed(await self._done(effect))

    async def _done(self, effect: SourceEffect) -> Result:
        """Do one thing and return how it ended."""
        try:
            match effect:
                case Begin(duty):
                    return await self._begun(duty)
                case Follow(gone):
                    return await self._work.follow(gone)
                case WriteBack():
                    return await self._work.write_back()
        except NotWrittenError:
            return NotKept()
        except Exception:
            # A fault of ours must not end the following for good.
            _LOGGER.exception("%s could not be followed", self.calendar)
            return Broke()

    async def _begun(self, duty: Duty) -> Result:
        match duty:
            case Duty.OPEN:
                return await self._work.open()
            case Duty.ASK:
                await self._follower.ask()
                return Asked()
            case Duty.FEEL:
                return await self._work.feel()
            case Duty.READ:
                return await self._work.read()
            case Duty.COMPARE:
                return await self._work.compare()
