"""The heating of a space: its machine, its thermostats, its windows and the air."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, override

from homeassistant.components.climate.const import ATTR_CURRENT_TEMPERATURE
from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import Event, EventStateChangedData, callback
from homeassistant.helpers.event import async_track_state_change_event

from ..const import CONF_OUTDOOR
from ..engine.comfort.heat import (
    NOTHING_KNOWN,
    HeatEffect,
    HeatState,
    HeatStep,
    HeatStimulus,
    Indoor,
    LimitHeat,
    Outdoor,
    SetHeat,
    Turned,
    Windows,
    advance,
)
from ..engine.comfort.reached import reached_mode
from ..engine.comfort.view import ComfortView
from ..engine.hours import OpeningHours
from ..engine.outlook import OutlookChanged, outlook
from ..engine.stimulus import HoursSet, Tick
from ..hub.listeners import Urgency
from ..hub.measures import celsius, room_celsius
from ..hub.members import Heating
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..settings.comfort import HeatSettings, heat_settings
from .comfort import ComfortMachine
from .heat_memory import dump, known_thermostats, load
from .heater import Heater, heaters
from .pilot_select import PilotSelect
from .windows import WindowBook

KEY: Final = "heating"


def heat_of(site: Site, runner: SpaceRunner, subentry: ConfigSubentry) -> Heating | None:
    """Return the heating of a space, or None where it has no thermostats."""
    settings = heat_settings(subentry.data, runner.space)
    return HeatMachine(site, runner, settings) if settings else None


class HeatMachine(ComfortMachine[HeatState, HeatStimulus, HeatEffect]):
    """The heating of one space at work."""

    def __init__(self, site: Site, runner: SpaceRunner, settings: HeatSettings) -> None:
        """Take the space and its thermostats."""
        state = HeatState(settings.policy, NOTHING_KNOWN)
        super().__init__(site, runner, KEY, state, Tick())
        self._windows = WindowBook(site.hass, site.journal, runner.space.id, settings.windows)
        self._seen: set[str] = set()
        """The thermostats that said something since the start."""
        self._new: set[str] = set()
        """Those that were not there yet when what is remembered was ordered: it is no hand."""
        self._outdoor: str | None = site.entry.data.get(CONF_OUTDOOR)
        self._thermostats = heaters(site.hass, site.journal, settings, self._thing_listener)

    @override
    async def start(self) -> None:
        """Begin with what is remembered, then follow thermostats, windows and people."""
        await self._windows.recall()
        memory = await self._memory.recall()
        state = load(memory, self._state)
        known_before = known_thermostats(memory)
        self._new = set() if known_before is None else set(self._thermostats) - known_before
        known = replace(state.known, outlook=outlook(self._runner.state, self._runner.view))
        self._begin(replace(state, known=known))
        self._unsubscribe += self._reach.start(self._thermostats)
        for thermostat in self._thermostats.values():
            await thermostat.recall()
            thermostat.start()
            if self._state.ordered and isinstance(thermostat, PilotSelect):
                thermostat.resume(self._state.ordered)
        self._unsubscribe.append(self._runner.subscribe(self._looks, Urgency.ACTS))
        self._follow(self._thermostats, self._air)
        self._follow(self._windows.windows, self._window)
        if self._outdoor:
            self._follow([self._outdoor], self._weather)
        self._looks()

    @override
    async def _stop_following(self) -> None:
        for thermostat in self._thermostats.values():
            await thermostat.stop()

    # What happens

    def _follow(self, entities: Iterable[str], read: Callable[[], None]) -> None:
        """Read now, and again whenever one of these entities changes."""

        @callback
        def changed(_: Event[EventStateChangedData]) -> None:
            read()

        watched = list(entities)
        if watched:
            self._unsubscribe.append(async_track_state_change_event(self._hass, watched, changed))
            read()

    @callback
    def _looks(self) -> None:
        seen = outlook(self._runner.state, self._runner.view)
        if seen != self._state.known.outlook or self._shown is None:
            self.feed(OutlookChanged(seen))

    @callback
    def _window(self) -> None:
        is_open = self._windows.read()
        for thermostat in self._thermostats.values():
            thermostat.window(is_open=is_open)
        self.feed(Windows(is_open))

    @callback
    def _air(self) -> None:
        known = [t for each in self._thermostats if (t := self._current(each)) is not None]
        indoor = max(known, default=None)
        can_cool = any(each.can_cool for each in self._thermostats.values())
        if (indoor, can_cool) != (self._state.known.indoor, self._state.known.can_cool):
            self.feed(Indoor(indoor, can_cool))

    @callback
    def _weather(self) -> None:
        state = self._hass.states.get(self._outdoor or "")
        unit = state.attributes.get(ATTR_UNIT_OF_MEASUREMENT) if state else None
        self.feed(Outdoor(celsius(state.state if state else None, unit)))

    def _current(self, entity_id: str) -> float | None:
        state = self._hass.states.get(entity_id)
        said = state.attributes.get(ATTR_CURRENT_TEMPERATURE) if state else None
        return room_celsius(self._hass, said)

    @override
    @callback
    def _found(self, entity_id: str) -> None:
        """Compare the first word since the start with what it was told before it.

        Of one that was away later it is not its setting that counts: it may have lost its power.
        """
        thermostat, level = self._thermostats[entity_id], self._state.ordered
        is_first = entity_id not in self._seen
        self._seen.add(entity_id)
        if level is None or thermostat.is_pending or not is_first:
            return
        degrees = self._state.policy.temperature(level)
        if entity_id in self._new or thermostat.is_at(level, degrees):
            # It is what it was told before the start, and known to be from here on.
            thermostat.bring(level, degrees)
        else:
            self._by_hand(entity_id)

    @override
    @callback
    def _by_hand(self, entity_id: str) -> None:
        for thermostat in self._thermostats.values():
            thermostat.release()
        self.feed(Turned(self._thermostats[entity_id].degrees))

    @property
    def open_windows(self) -> Collection[str]:
        """The windows that count as open."""
        return self._windows.open_windows

    def vouched_at(self, window: str) -> datetime | None:
        """Return when a person said that a lost window is shut."""
        return self._windows.vouched_at(window)

    @callback
    def shut(self, window: str) -> None:
        """Take a person's word that a window is shut whose contact is lost."""
        self._windows.shut(window)
        self._window()

    @override
    async def stop(self) -> None:
        """Follow nothing more; what is known of the windows is kept."""
        await super().stop()
        await self._windows.end()

    # What is to be done, told and kept

    @override
    def _advance(self, state: HeatState, stimulus: HeatStimulus, now: datetime) -> HeatStep:
        return advance(state, stimulus, now)

    @override
    def _act(self, effect: HeatEffect) -> None:
        for thermostat in self._thermostats.values():
            match effect:
                case SetHeat(level, temperature):
                    thermostat.bring(level, temperature)
                case LimitHeat(temperature):
                    thermostat.limit(temperature)

    @override
    def _show(self, state: HeatState) -> ComfortView:
        all_done = [each.reached for each in self._thermostats.values()]
        done = [each for each in all_done if each is not None]
        mode, degrees = reached_mode(state, done if len(done) == len(all_done) else ())
        return ComfortView(mode.value, state.reason.value, state.until, degrees)

    @override
    def _hours_set(self, hours: OpeningHours) -> HeatStimulus:
        return HoursSet(hours)

    @override
    def _to_remember(self) -> bytes:
        is_done = not any(each.is_pending for each in self._thermostats.values())
        return dump(self._state, self._thermostats, is_done=is_done)

    @override
    def _is_by_hand(self) -> bool:
        return self._state.hand_at is not None

    @override
    def _things(self) -> Iterable[Heater]:
        return self._thermostats.values()

    @override
    def diagnostics(self) -> dict[str, Any]:
        """Return what the heating knows, and what its thermostats say and were told."""
        state = self._state
        return {
            "mode": state.mode,
            "reason": state.reason,
            "until": state.until,
            "ordered": state.ordered,
            "hand_at": state.hand_at,
            "used_at": state.known.used_at,
            "window_open": state.known.window_open,
            "indoor": state.known.indoor,
            "outdoor": state.known.outdoor,
            "thermostats": {name: t.diagnostics() for name, t in self._thermostats.items()},
        }
