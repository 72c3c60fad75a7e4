"""The light of a space: its machine, its lamps, and what they need to know of the place."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, Final, override

from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import STATE_ON
from homeassistant.core import Event, EventStateChangedData, callback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.helpers.start import async_at_started

from ..const import CONF_CONTACT, CONF_SPACES, SUBENTRY_DOOR
from ..engine.comfort.darkness import Darkness
from ..engine.comfort.light import (
    Dims,
    Flash,
    LampsFound,
    LightEffect,
    LightState,
    LightStep,
    LightStimulus,
    Near,
    SetLights,
    Switched,
    advance,
)
from ..engine.comfort.view import ComfortView
from ..engine.hours import OpeningHours
from ..engine.outlook import OutlookChanged, outlook
from ..engine.policy import SpaceKind
from ..engine.sensor_kinds import SensorKind
from ..engine.stimulus import HoursSet, Tick
from ..hub.listeners import Urgency
from ..hub.members import Comfort
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..settings.comfort import LightSettings, light_settings
from .comfort import ComfortMachine
from .daylight import Daylight
from .lamp_set import LampSet
from .lamps import Lamp
from .light_memory import dump, known_lamps, load

KEY: Final = "lighting"


def light_of(site: Site, runner: SpaceRunner, subentry: ConfigSubentry) -> Comfort | None:
    """Return the light of a space, or None where it has no lamps."""
    settings = light_settings(subentry.data, runner.space)
    return LightMachine(site, runner, settings) if settings else None


class LightMachine(ComfortMachine[LightState, LightStimulus, LightEffect]):
    """The light of one space at work."""

    def __init__(self, site: Site, runner: SpaceRunner, settings: LightSettings) -> None:
        """Take the space and its lamps."""
        super().__init__(site, runner, KEY, LightState(settings.policy), Tick())
        self._lamps = LampSet(
            site.hass,
            site.journal,
            settings.lamps,
            self._thing_listener,
            scene=settings.scene,
            settled=self.keep,
        )
        self._daylight = Daylight(site.hass, settings, self._dims)
        self._has_new = False
        self._was_compared = False
        """What the lamps said first since the start was looked at."""
        """A lamp was put in since what is remembered was switched."""
        self._common = {
            other.space.id: other.state.senses.may_be_there
            for other in site.spaces.values()
            if other.space.kind is SpaceKind.COMMON and other is not runner
        }

    @override
    async def start(self) -> None:
        """Begin with what is remembered, then follow lamps, daylight and people."""
        memory = await self._memory.recall()
        known = load(memory, self._state)
        known_before = known_lamps(memory)
        self._has_new = not known_before.issuperset(self._lamps.entities) if known_before else False
        self._begin(replace(known, outlook=outlook(self._runner.state, self._runner.view)))
        self._daylight.start()
        self.feed(Dims(self._daylight.darkness))
        self._unsubscribe += self._reach.start(self._lamps.entities)
        await self._lamps.start()
        self._unsubscribe.append(self._runner.subscribe(self._looks, Urgency.ACTS))
        for space in self._common:
            self._follow_common(self._site.spaces[space])
        if contacts := list(self._contacts()):
            self._unsubscribe.append(
                async_track_state_change_event(self._hass, contacts, self._door_moved)
            )
        self._looks()
        self._unsubscribe.append(async_at_started(self._hass, self._is_up))

    @override
    async def _stop_following(self) -> None:
        self._daylight.stop()
        await self._lamps.stop()

    @override
    def _things(self) -> Iterable[Lamp]:
        return self._lamps.lamps

    # What happens

    @callback
    def came_near(self) -> None:
        """Say that somebody came into the building, or to the door of the space."""
        self.feed(Near())

    @callback
    def _looks(self) -> None:
        seen = outlook(self._runner.state, self._runner.view)
        if seen != self._state.outlook or self._shown is None:
            self.feed(OutlookChanged(seen))

    @callback
    def _dims(self, darkness: Darkness) -> None:
        self.feed(Dims(darkness))

    def _contacts(self) -> Iterator[str]:
        """Yield the contacts of the doors through which people come to this space."""
        for spec in self._runner.space.sensors:
            if spec.kind is SensorKind.DOOR:
                yield spec.id
        for door in self._site.entry.get_subentries_of_type(SUBENTRY_DOOR):
            leads_to, contact = door.data[CONF_SPACES], door.data.get(CONF_CONTACT)
            if contact and (not leads_to or self._runner.space.id in leads_to):
                yield contact

    def _follow_common(self, other: SpaceRunner) -> None:
        @callback
        def changed() -> None:
            before = self._common[other.space.id]
            self._common[other.space.id] = may_be_there = other.state.senses.may_be_there
            if may_be_there and not before:
                self.came_near()

        self._unsubscribe.append(other.subscribe(changed))

    @callback
    def _door_moved(self, event: Event[EventStateChangedData]) -> None:
        old, new = event.data["old_state"], event.data["new_state"]
        if new and new.state == STATE_ON and old and old.state != STATE_ON:
            self.came_near()

    @callback
    def _is_up(self, _: object) -> None:
        self._compare()

    @override
    @callback
    def _found(self, _: str) -> None:
        if self._lamps.is_all_known:
            self._compare()

    def _compare(self) -> None:
        """Compare what the lamps are with what was made of them before they were away."""
        if not self._lamps.is_known or self._lamps.is_pending:
            return
        has_new, self._has_new = self._has_new, False
        if has_new and self._state.hand is None and self._state.lit is not None:
            # One that was not there yet when the others were switched: that is no hand.
            self._lamps.resume(lit=self._state.lit)
            return
        lit = self._lamps.is_lit
        self.feed(LampsFound(lit, is_back=self._was_compared))
        if not self._was_compared and self._state.hand is None and self._state.lit is lit:
            # They are what they were made before the start, and known to be from here on.
            self._lamps.resume(lit=lit, all_of_them=False)
        self._was_compared = True

    @override
    @callback
    def _by_hand(self, _: str) -> None:
        self._lamps.release()
        self.feed(Switched(self._lamps.is_lit))

    # What is to be done

    @override
    def _advance(self, state: LightState, stimulus: LightStimulus, now: datetime) -> LightStep:
        return advance(state, stimulus, now)

    @override
    def _act(self, effect: LightEffect) -> None:
        match effect:
            case SetLights(on):
                self._lamps.switch(on=on)
            case Flash():
                self._lamps.flash(lambda was_lit: bool(self._state.lit) is was_lit)

    # What is told and kept

    @override
    def _show(self, state: LightState) -> ComfortView:
        return ComfortView(state.mode.value, state.reason.value, state.until)

    @override
    def _hours_set(self, hours: OpeningHours) -> LightStimulus:
        return HoursSet(hours)

    @override
    def _to_remember(self) -> bytes:
        return dump(self._state, self._lamps.entities, is_done=not self._lamps.is_pending)

    @override
    def _is_by_hand(self) -> bool:
        return self._state.hand is not None

    @override
    def diagnostics(self) -> dict[str, Any]:
        """Return what the light knows, and what its lamps say and were told."""
        state = self._state
        return {
            "mode": state.mode,
            "reason": state.reason,
            "until": state.until,
            "darkness": state.darkness,
            "lit": state.lit,
            "hand": asdict(state.hand) if state.hand else None,
            "welcome_until": state.welcome_until,
            "lamps": self._lamps.diagnostics(),
        }
