"""Things that are not there: each thing that a site names is followed, and told of when it is lost.

A thing that says something is here. One timer waits for the next that is to be told; whatever
comes back is taken back at once.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, Final

from homeassistant.components.climate.const import ATTR_HVAC_MODES, HVACMode
from homeassistant.const import STATE_UNKNOWN
from homeassistant.core import (
    CALLBACK_TYPE,
    CoreState,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import (
    async_track_entity_registry_updated_event,
    async_track_state_change_event,
)
from homeassistant.helpers.start import async_at_started
from homeassistant.util import dt as dt_util

from ..engine.absence import Absence, Role, Standing, told_at
from ..settings.remembered import known_entities, quiet_entities
from ..settings.things import NamedThing, things_of
from ..words.things import forget_things, thing_absent, thing_here
from .members import Heating
from .site import Site
from .standing import can_be_reached
from .timer import Timer

SETTLES_AFTER: Final = timedelta(minutes=5)
"""How long integrations may take after Home Assistant has started: a radio asks its devices."""
WORKS: Final = frozenset({HVACMode.HEAT, HVACMode.AUTO, HVACMode.HEAT_COOL, HVACMode.COOL})
"""The modes in which a thermostat does anything."""

SPEAKS: Final = frozenset({Role.LAMP, Role.THERMOSTAT, Role.WINDOW, Role.GAUGE})
"""What says what it is as long as it is well; a blind without a position may never."""


class ThingWatch:
    """Follows the things of one site. All methods belong to the event loop."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` begins."""
        self._site = site
        self._hass = site.hass
        things = sorted(things_of(site.entry), key=lambda thing: thing.entity_id)
        self._things = {name: list(of) for name, of in groupby(things, lambda x: x.entity_id)}
        self._absent: dict[NamedThing, Absence] = {}
        self._due: dict[NamedThing, datetime] = {}
        """When there may be something to tell."""
        self._settled_at: datetime | None = None
        self._timer = Timer(site.hass, f"absences {site.name}", self.look)
        self._unsubscribe: list[CALLBACK_TYPE] = []

    async def start(self) -> None:
        """Look who is there, and follow them from here on."""
        lost = [
            thing
            for things in self._things.values()
            for thing in things
            if self._standing(thing) is not Standing.HERE
        ]
        forget_things(self._hass, self._site.label, lost)
        was_up = self._hass.state is CoreState.running

        @callback
        def is_up(_: HomeAssistant) -> None:
            now = dt_util.utcnow()
            self._settled_at = now if was_up else now + SETTLES_AFTER
            self.look()

        watched = list(self._things)
        self._unsubscribe += [
            async_track_state_change_event(self._hass, watched, self._changed),
            async_track_entity_registry_updated_event(self._hass, watched, self._registered),
            async_at_started(self._hass, is_up),
        ]

    async def stop(self) -> None:
        """Follow them no more; what was told stays told."""
        self._timer.set(None)
        while self._unsubscribe:
            self._unsubscribe.pop()()

    @callback
    def look(self) -> None:
        """Look at all of them: time has come, or a person said something of one."""
        self._look_at(*self._things)

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        self._look_at(event.data["entity_id"])

    @callback
    def _registered(self, event: Event[er.EventEntityRegistryUpdatedData]) -> None:
        old = event.data.get("old_entity_id")
        self._look_at(old if isinstance(old, str) else event.data["entity_id"])

    @callback
    def _look_at(self, *entity_ids: str) -> None:
        now = dt_util.utcnow()
        is_news = False
        for entity_id in entity_ids:
            for thing in self._things.get(entity_id, ()):
                is_news |= self._judge(thing, now)
        if is_news:
            self._timer.set(min(self._due.values(), default=None))

    @callback
    def _judge(self, thing: NamedThing, now: datetime) -> bool:
        """Tell of a thing or take it back; return whether it is, or was, lost."""
        standing = self._standing(thing)
        self._due.pop(thing, None)
        if standing is Standing.HERE:
            if self._absent.pop(thing, None) is None:
                return False
            thing_here(self._hass, self._site.label, thing)
            return True
        absence = self._absent[thing] = self._absence(thing, standing, now)
        heating = self._heating(thing)
        at = told_at(
            thing.role,
            absence,
            settled_at=self._settled_at,
            is_quiet=thing.entity_id in quiet_entities(self._site.entry),
            vouched_at=heating.vouched_at(thing.entity_id) if heating else None,
        )
        if at is None:
            return True
        if at <= now:
            is_open = heating is not None and thing.entity_id in heating.open_windows
            entry, label = self._site.entry, self._site.label
            thing_absent(self._hass, entry, label, thing, standing, is_open=is_open)
        else:
            self._due[thing] = at
        return True

    def _absence(self, thing: NamedThing, standing: Standing, now: datetime) -> Absence:
        """Return since when a thing is lost in this way; what lies ahead began just now."""
        known = self._absent.get(thing)
        if known is not None and known.standing is standing:
            return Absence(standing, min(known.since, now))
        state = self._hass.states.get(thing.entity_id)
        since = state.last_changed if state and standing is Standing.AWAY else now
        return Absence(standing, min(since, now))

    def _standing(self, thing: NamedThing) -> Standing:
        state = self._hass.states.get(thing.entity_id)
        may_be_mute = thing.role not in SPEAKS
        if state is not None and (
            can_be_reached(state) or (may_be_mute and state.state == STATE_UNKNOWN)
        ):
            is_able = thing.role is not Role.THERMOSTAT or _can_work(state)
            return Standing.HERE if is_able else Standing.UNABLE
        registry = er.async_get(self._hass)
        entity = registry.async_get(thing.entity_id)
        if entity is not None:
            return Standing.DISABLED if entity.disabled else Standing.AWAY
        if state is not None:
            return Standing.AWAY
        known = known_entities(self._site.entry).get(thing.entity_id)
        if known is None:
            return Standing.MISSING
        is_renamed = registry.entities.get_entry(known.id) is not None
        return Standing.AWAY if is_renamed else Standing.GONE

    def _heating(self, thing: NamedThing) -> Heating | None:
        """Return the heating that a window stops."""
        if thing.role is not Role.WINDOW or thing.subentry_id is None:
            return None
        runner = self._site.runner(thing.subentry_id)
        return self._site.heatings.get(runner.space.id) if runner else None


def _can_work(state: State) -> bool:
    """Return whether a thermostat lists a mode in which it does something, or lists none."""
    modes: Iterable[Any] | None = state.attributes.get(ATTR_HVAC_MODES)
    return not modes or not WORKS.isdisjoint(map(str, modes))
