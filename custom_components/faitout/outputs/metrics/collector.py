"""Gathering points: decisions as they are written down, the rest as it changes and by the clock."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from homeassistant.components.climate.const import (
    ATTR_CURRENT_HUMIDITY,
    ATTR_CURRENT_TEMPERATURE,
    ATTR_HVAC_ACTION,
)
from homeassistant.const import (
    ATTR_TEMPERATURE,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import dt as dt_util

from ...engine.ids import SpaceId
from ...engine.view import View
from ...hub.measures import house_celsius, percent, room_celsius
from ...hub.members import Door
from ...hub.runner import SpaceRunner, SpaceStep
from ...hub.site import Site
from ...journal import JournalError
from ...journal.outbox import OutboxFigures
from .points import Value, climate_line, door_line, hub_line, space_line, step_lines

SAMPLE_EVERY: Final = timedelta(minutes=5)
"""How often everything is written although nothing changed."""
HUB_EVERY: Final = timedelta(minutes=1)


class Collector:
    """Puts the points of one site in the outbox of its journal."""

    def __init__(
        self,
        site: Site,
        climates: Mapping[SpaceId, Sequence[str]],
        tell: Callable[[OutboxFigures], None],
    ) -> None:
        """Take the site, and the thermostats of each space.

        `tell` hears once a minute how the outbox is doing.
        """
        self._tell = tell
        self._site = site
        self._hass: HomeAssistant = site.hass
        self._climates = climates
        self._views: dict[SpaceId, View] = {}
        self._told: dict[SpaceId, tuple[datetime, int]] = {}
        """The instant of the last step of each space, and how many effects came at it."""
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._began_at = dt_util.utcnow()
        self._loop_expected = 0.0
        self.loop_lag = 0.0
        """Milliseconds by which the last minute's timer of the event loop was late."""

    @callback
    def start(self) -> None:
        """Begin to write."""
        self._site.scribe = self._scribe
        for runner in self._site.spaces.values():
            self._unsubscribe.append(runner.subscribe(self._watcher(runner)))
        for door in self._site.doors.values():
            self._unsubscribe.append(door.subscribe(self._door_watcher(door)))
        for work, every in ((self._sample, SAMPLE_EVERY), (self._sample_hub, HUB_EVERY)):
            self._unsubscribe.append(
                async_track_time_interval(self._hass, work, every, cancel_on_shutdown=True)
            )
        self._loop_expected = self._hass.loop.time() + HUB_EVERY.total_seconds()
        self._sample(dt_util.utcnow())

    @callback
    def stop(self) -> None:
        """Write no more."""
        if self._site.scribe == self._scribe:
            self._site.scribe = None
        while self._unsubscribe:
            self._unsubscribe.pop()()

    def _scribe(self, runner: SpaceRunner, step: SpaceStep) -> Sequence[bytes]:
        at = step.state.at
        told_at, told = self._told.get(runner.space.id, (at, 0))
        first = told if told_at == at else 0
        self._told[runner.space.id] = (at, first + len(step.effects))
        return tuple(step_lines(self._site.slug, runner.space, step, first))

    def _watcher(self, runner: SpaceRunner) -> Callable[[], None]:
        @callback
        def changed() -> None:
            view = runner.view
            if view != self._views.get(runner.space.id):
                self._views[runner.space.id] = view
                self._post_space(runner, dt_util.utcnow())

        return changed

    def _door_watcher(self, door: Door) -> Callable[[], None]:
        @callback
        def changed() -> None:
            self._post_door(door, dt_util.utcnow())

        return changed

    def _post_space(self, runner: SpaceRunner, at: datetime) -> None:
        self._site.journal.post([space_line(self._site.slug, runner.state, runner.view, at)])

    def _post_door(self, door: Door, at: datetime) -> None:
        self._site.journal.post([door_line(self._site.slug, door.state, door.view, at)])

    @callback
    def _sample(self, now: datetime) -> None:
        """Write everything, so that a graph has points also where nothing changes."""
        for runner in self._site.spaces.values():
            self._post_space(runner, now)
            for number, entity_id in enumerate(self._climates.get(runner.space.id, ()), 1):
                values = self._climate(entity_id)
                if told := climate_line(self._site.slug, runner.space, number, values, now):
                    self._site.journal.post([told])
        for door in self._site.doors.values():
            self._post_door(door, now)

    async def _sample_hub(self, now: datetime) -> None:
        loop_now = self._hass.loop.time()
        self.loop_lag = max(0.0, (loop_now - self._loop_expected) * 1000)
        self._loop_expected = loop_now + HUB_EVERY.total_seconds()
        try:
            figures = await self._site.journal.outbox_figures()
            size = await self._site.journal.size()
        except JournalError:
            return
        self._tell(figures)
        runners = self._site.spaces.values()
        values: Mapping[str, Value] = {
            "uptime_seconds": (now - self._began_at).total_seconds(),
            "loop_lag_ms": round(self.loop_lag, 3),
            "journal_bytes": size,
            "outbox": figures.waiting,
            "dropped": figures.dropped,
            "rejected": figures.rejected,
            "spaces": len(runners),
            "blind": sum(not runner.view.seen for runner in runners),
            "alarm": self._site.alarm.is_raised,
        }
        self._site.journal.post([hub_line(self._site.slug, values, now)])

    def _climate(self, entity_id: str) -> dict[str, Value]:
        """Return what a thermostat says, in degrees Celsius and percent."""
        state = self._hass.states.get(entity_id)
        if state is None or state.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
            return {}
        attributes, action = state.attributes, state.attributes.get(ATTR_HVAC_ACTION)
        return {
            "temperature": _rounded(
                room_celsius(self._hass, attributes.get(ATTR_CURRENT_TEMPERATURE))
            ),
            "setpoint": _rounded(house_celsius(self._hass, attributes.get(ATTR_TEMPERATURE))),
            "humidity": percent(attributes.get(ATTR_CURRENT_HUMIDITY)),
            "mode": state.state,
            "action": str(action) if action else None,
        }


def _rounded(degrees: float | None) -> float | None:
    return None if degrees is None else round(degrees, 2)
