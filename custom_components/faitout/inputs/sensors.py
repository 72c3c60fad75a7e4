"""Sensors: what Home Assistant's entities say, as words for the engine.

    entity ──► its voice ──► only written again ─────► nothing
                      └────► fresh, memory, lost ────► the word of the sensor
    members ──► the entity made of them ─────────────► the same, as far as they can be believed
    sibling ──► fresh ───────────────────────────────► a sign of life of its device

A state that cannot be trusted is a lost sensor or a memory, never a no.
"""

import asyncio
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from homeassistant.const import (
    ATTR_DEVICE_CLASS,
    ATTR_DOMAIN,
    ATTR_ENTITY_ID,
    ATTR_SERVICE,
    ATTR_SERVICE_DATA,
    ATTR_UNIT_OF_MEASUREMENT,
    EVENT_CALL_SERVICE,
    STATE_OFF,
    STATE_ON,
    STATE_UNAVAILABLE,
)
from homeassistant.core import (
    CALLBACK_TYPE,
    DOMAIN as HOME_ASSISTANT,
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
    async_track_state_report_event,
)
from homeassistant.helpers.start import async_at_started

from ..engine.ids import SensorId
from ..engine.sensor import Health
from ..engine.stimulus import Reading, SensorLost, SignOfLife
from ..hub.measures import number
from ..hub.runner import SpaceRunner
from .composed import composed_of, hides_members, leaves, standing_of
from .freshness import NO_STATE, StateEvent, Voice, Worth
from .look import asked
from .origins import can_be_asked, entity_of
from .siblings import siblings_of

SERVICE_UPDATE_ENTITY = "update_entity"
NOBODY_ASKED: Mapping[str, bool] = MappingProxyType({})


class SensorInput:
    """Feeds one space with the words of its sensors. Call `start` once, `stop` at the end."""

    def __init__(
        self,
        hass: HomeAssistant,
        runner: SpaceRunner,
        units: Mapping[SensorId, str | None],
        classes: Mapping[SensorId, str | None] | None = None,
    ) -> None:
        """Take the runner of the space, and the unit each sensor had when it was set up.

        So the device class of those of which it is known.
        """
        self._hass = hass
        self._runner = runner
        self._units = units
        self._classes = classes or {}
        self._traits = {spec.id: spec.traits for spec in runner.space.sensors}
        self._voices: dict[str, Voice] = {}
        self._speaks_for: dict[str, list[SensorId]] = {}
        """Sensors by what they are made of in the end: most are themselves."""
        self._vouches_for: Mapping[str, list[str]] = {}
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._asking: set[asyncio.Task[None]] = set()

    @callback
    def start(self) -> None:
        """Say what the sensors say now, and follow them from here on."""
        ids = list(self._units)
        self._vouches_for = siblings_of(self._hass, ids)
        self._unsubscribe += [
            async_track_state_change_event(self._hass, ids, self._changed),
            async_track_entity_registry_updated_event(self._hass, ids, self._registered),
            self._hass.bus.async_listen(EVENT_CALL_SERVICE, self._called),
        ]
        for sensor in ids:
            self._follow_members(sensor)
        self._follow(self._vouches_for)
        for sensor in ids:
            self._say(sensor)
        if self._is_up:
            self._ask()
        else:
            self._unsubscribe.append(async_at_started(self._hass, self._started))

    @callback
    def stop(self) -> None:
        """Stop following."""
        while self._unsubscribe:
            self._unsubscribe.pop()()
        while self._voices:
            self._voices.popitem()[1].stop()
        for task in self._asking:
            task.cancel()

    async def look(self) -> tuple[Reading | SensorLost, ...]:
        """Return what every sensor says now, asking those that have to be asked."""
        answers = await asked(self._hass, self._speaks_for or self._units)
        for each, has_looked in answers.items():
            if has_looked:
                self._looked(each)
        return tuple(self._word(sensor, answers) for sensor in self._units)

    def _word(
        self, sensor: SensorId, answers: Mapping[str, bool] = NOBODY_ASKED
    ) -> Reading | SensorLost:
        """Return what an entity says now, and for those that were asked whether they looked."""
        state = self._hass.states.get(sensor)
        if state is None:
            return SensorLost(sensor, self._absence(sensor))
        if state.state == STATE_UNAVAILABLE:
            return SensorLost(sensor, Health.UNAVAILABLE)
        value = _value(state)
        if value is None or not self._is_of_its_kind(sensor, state):
            return SensorLost(sensor, Health.UNKNOWN)
        if self._is_another(sensor, state):
            return SensorLost(sensor, Health.UNIT_CHANGED)
        match standing_of(self._hass, sensor, lambda leaf: self._worth(leaf, answers)):
            case Worth.FRESH:
                return Reading(sensor, value)
            case Worth.MEMORY:
                return Reading(sensor, value, restored=True)
            case Worth.LOST:
                is_hidden = hides_members(self._hass, sensor)
                return SensorLost(sensor, Health.UNKNOWN if is_hidden else Health.UNAVAILABLE)

    def _worth(self, leaf: str, answers: Mapping[str, bool]) -> Worth:
        """Return what the word of an entity is worth that speaks for itself."""
        if leaf in answers:
            return Worth.FRESH if answers[leaf] else Worth.LOST
        voice = self._voices.get(leaf)
        if voice is None:
            # Nobody has begun to listen, as where a space only looks once.
            voice = Voice(self._hass, leaf, self._speaks_again)
            voice.start()
            voice.stop()
        return voice.standing

    def _is_another(self, sensor: SensorId, state: State) -> bool:
        """Return whether an entity says something else than when it was set up."""
        attributes = state.attributes
        if attributes.get(ATTR_UNIT_OF_MEASUREMENT) != self._units[sensor]:
            return True
        now = attributes.get(ATTR_DEVICE_CLASS)
        return sensor in self._classes and now != self._classes[sensor]

    def _is_of_its_kind(self, sensor: SensorId, state: State) -> bool:
        """Return whether a state is a yes or no, or a number, as its kind of sensor says."""
        traits = self._traits.get(sensor)
        if traits is None:
            return True
        wanted = traits.yes_or_no if state.state in (STATE_ON, STATE_OFF) else traits.numbers
        return wanted is not None

    @property
    def _is_up(self) -> bool:
        """Whether Home Assistant has finished starting, so that what is missing stays missing."""
        return self._hass.state is CoreState.running

    def _absence(self, sensor: SensorId) -> Health:
        """Return why an entity has no state: not yet there, or gone for good."""
        known = er.async_get(self._hass).async_get(sensor)
        still_comes = not self._is_up or (known is not None and not known.disabled)
        return Health.UNAVAILABLE if still_comes else Health.VANISHED

    @callback
    def _say(self, sensor: SensorId) -> None:
        # A word that waited for those it is made of may come after the end.
        if self._unsubscribe:
            self._runner.feed(self._word(sensor))

    @callback
    def _follow_members(self, sensor: SensorId) -> None:
        """Follow what a sensor is made of, itself where it speaks for itself."""
        for leaf in leaves(self._hass, sensor):
            speaks_for = self._speaks_for.setdefault(leaf, [])
            if sensor not in speaks_for:
                speaks_for.append(sensor)
            self._follow((leaf,))

    @callback
    def _follow(self, entity_ids: Iterable[str]) -> None:
        new = [each for each in entity_ids if each not in self._voices]
        for each in new:
            self._voices[each] = Voice(self._hass, each, self._speaks_again)
            self._voices[each].start()
        if new:
            self._unsubscribe += [
                async_track_state_change_event(self._hass, new, self._heard),
                async_track_state_report_event(self._hass, new, self._heard),
            ]

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        """Take that the state of a sensor changed, for one that is made of others."""
        sensor = SensorId(event.data["entity_id"])
        self._follow_members(sensor)
        old, new = event.data["old_state"], event.data["new_state"]
        is_word = composed_of(self._hass, sensor) is not None and not _is_same(old, new)
        if is_word or (new is not None and self._is_another(sensor, new)):
            self._say(sensor)

    @callback
    def _heard(self, event: StateEvent) -> None:
        """Take what an entity tells that speaks for itself: a sensor, a member, a sibling."""
        entity_id = event.data["entity_id"]
        voice = self._voices[entity_id]
        if not voice.take(event):
            return
        for sensor in self._speaks_for.get(entity_id, ()):
            if sensor == entity_id:
                self._say(sensor)
            else:
                # Whoever is made of it hears it in this same moment, and is to be judged after.
                self._hass.loop.call_soon(self._say, sensor)
        new = event.data["new_state"]
        if new is None or new.state in NO_STATE:
            return
        if voice.standing is Worth.FRESH:
            # What the same device says of its sensors in this moment comes first.
            self._hass.loop.call_soon(self._vouch, entity_id)
        elif entity_id in self._speaks_for and self._is_up:
            self._ask()

    @callback
    def _speaks_again(self, entity_id: str) -> None:
        """Take that an entity said the same again: it is alive, and nothing else has happened."""
        for sensor in self._speaks_for.get(entity_id, ()):
            if isinstance(word := self._word(sensor), Reading) and not word.restored:
                # One that was only remembered until now is heard for the first time.
                self._runner.feed(SignOfLife(sensor) if self._is_heard(sensor) else word)
        self._vouch(entity_id)

    def _is_heard(self, sensor: SensorId) -> bool:
        """Return whether the space believes what a sensor said last."""
        known = self._runner.state.senses.sensors
        return any(each.spec.id == sensor and each.works for each in known)

    @callback
    def _vouch(self, sibling: str) -> None:
        """Let a word of a device be a sign of life of its sensors."""
        for sensor in self._vouches_for.get(sibling, ()):
            if voice := self._voices.get(sensor):
                voice.vouch()
                self._runner.feed(SignOfLife(SensorId(sensor)))

    @callback
    def _looked(self, entity_id: str) -> None:
        """Take that an entity looked: what it saw is news, though it may be as before."""
        if voice := self._voices.get(entity_id):
            voice.vouch()
            for sensor in self._speaks_for.get(entity_id, ()):
                self._say(sensor)

    @callback
    def _ask(self) -> None:
        """Ask those that can look and have only a memory."""
        memories = [
            each
            for each in self._speaks_for
            if self._voices[each].standing is Worth.MEMORY
            and (entity := entity_of(self._hass, each))
            and can_be_asked(entity)
        ]
        if not memories or self._asking:
            return

        async def ask() -> None:
            for each, has_looked in (await asked(self._hass, memories)).items():
                if has_looked:
                    self._looked(each)

        task = self._hass.async_create_background_task(
            ask(), "faitout asks sensors", eager_start=False
        )
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)

    @callback
    def _called(self, event: Event[Mapping[str, Any]]) -> None:
        """Take that somebody calls an action: to ask an entity to look is no word of it."""
        called = event.data
        if (called[ATTR_DOMAIN], called[ATTR_SERVICE]) == (HOME_ASSISTANT, SERVICE_UPDATE_ENTITY):
            asked_for = called[ATTR_SERVICE_DATA].get(ATTR_ENTITY_ID, ())
            for each in (asked_for,) if isinstance(asked_for, str) else asked_for:
                if voice := self._voices.get(each):
                    voice.is_asked()

    @callback
    def _registered(self, event: Event[er.EventEntityRegistryUpdatedData]) -> None:
        """Follow what happens to the entities themselves: removed, renamed, disabled."""
        old = event.data.get("old_entity_id") or event.data["entity_id"]
        if isinstance(old, str) and old in self._units and self._hass.states.get(old) is None:
            self._say(SensorId(old))

    @callback
    def _started(self, _: HomeAssistant) -> None:
        """Home Assistant is up: what is still not there will not come."""
        for voice in self._voices.values():
            voice.is_up()
        for sensor in self._units:
            self._follow_members(sensor)
            if self._hass.states.get(sensor) is None:
                self._say(sensor)
        self._ask()


def _is_same(old: State | None, new: State | None) -> bool:
    return old is not None and new is not None and old.state == new.state


def _value(state: State) -> float | None:
    """Return a state as a number, yes and no as 1 and 0; None where it is neither."""
    if state.state == STATE_ON:
        return 1.0
    if state.state == STATE_OFF:
        return 0.0
    return number(state.state)
