"""A day with a device of the bench: its own clock and that of Home Assistant are one."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import override

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util
from homeassistant.util.async_ import get_scheduled_timer_handles
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN
from simulator.agenda import Agenda
from tests.day import Day

LEAST = timedelta(seconds=1)
"""The shortest step to what Home Assistant does: what falls due within it falls due together."""


class BenchDay(Day):
    """A day whose clock stops at everything that a device does."""

    stride = timedelta(minutes=1)
    """The longest step."""

    def __init__(self, hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
        super().__init__(hass, freezer)
        # Where each call comes from is no matter here, and costs a third of the time.
        hass.loop.set_debug(enabled=False)
        self.agenda = Agenda(dt_util.utcnow())
        self.modes: list[tuple[datetime, str]] = []
        """What the hub said that its light or heating was doing, and since when."""
        self.starts = 0
        """How often the hub began."""
        hass.bus.async_listen("state_changed", self._changed)

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        new = event.data["new_state"]
        is_mode = new is not None and new.entity_id.endswith(("_heating", "_lighting"))
        if new and is_mode and (not self.modes or self.modes[-1][1] != new.state):
            self.modes.append((dt_util.utcnow(), new.state))

    @override
    async def begin(self, *spaces: ConfigSubentryData) -> None:
        self.starts += 1
        await super().begin(*spaces)

    @override
    async def restart(self) -> None:
        self.starts += 1
        await super().restart()

    async def stop(self) -> None:
        """Take the hub down."""
        assert await self.hass.config_entries.async_unload(self.site.entry.entry_id)
        await self.settle()

    async def start(self) -> None:
        """Bring the hub up again."""
        self.starts += 1
        assert await self.hass.config_entries.async_setup(self.site.entry.entry_id)
        self.site = self.site.entry.runtime_data
        await self.settle()

    @override
    async def until(self, clock: str) -> None:
        await self.reach(self.at(clock))

    @override
    async def later(self, minutes: float) -> None:
        await self.reach(dt_util.utcnow() + timedelta(minutes=minutes))

    async def reach(self, end: datetime) -> None:
        """Let time pass up to an instant, stopping wherever something falls due."""
        while dt_util.utcnow() < end:
            await self._stop_before(end)

    async def once(self, is_so: Callable[[], bool], within: timedelta) -> bool:
        """Let time pass until something is so, or for so long; return whether it is."""
        end = dt_util.utcnow() + within
        while not is_so() and dt_util.utcnow() < end:
            await self._stop_before(end)
        return is_so()

    async def _stop_before(self, end: datetime) -> None:
        """Go on to what falls due next, of a device or of Home Assistant, or to an instant."""
        now, loop = dt_util.utcnow(), self.hass.loop
        waits = [
            timer.when() - loop.time()
            for timer in get_scheduled_timer_handles(loop)
            if not timer.cancelled()
        ]
        stop = now + min(self.stride, max(LEAST, timedelta(seconds=min(waits, default=0))))
        if due := self.agenda.next_at:
            stop = min(stop, max(due, now))
        self._freezer.move_to(min(end, stop))
        self.lives()
        async_fire_time_changed(self.hass, dt_util.utcnow())
        await self.settle()

    def lives(self) -> None:
        """Let the devices do what is due."""
        now = dt_util.utcnow()
        while (due := self.agenda.next_at) and due <= now:
            self.agenda.step()
        self.agenda.now = now

    @property
    def repairs(self) -> list[str]:
        """What the repairs tell of the site."""
        return [
            issue.translation_key or issue.issue_id
            for issue in ir.async_get(self.hass).issues.values()
            if issue.domain == DOMAIN and issue.active
        ]
