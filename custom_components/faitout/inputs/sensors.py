"""Sensors: what Home Assistant's entities say, as words for the engine.

A state that cannot be trusted is a lost sensor, never a no. Signs of life come from the sensor
itself and from every other entity of its device: many motion sensors rightly say nothing for
hours, while their battery or last-seen entity still reports.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime

from homeassistant.const import (
    ATTR_RESTORED,
    ATTR_UNIT_OF_MEASUREMENT,
    STATE_OFF,
    STATE_ON,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import (
    CALLBACK_TYPE,
    CoreState,
    Event,
    EventStateChangedData,
    EventStateReportedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_component import DATA_INSTANCES, async_update_entity
from homeassistant.helpers.event import (
    async_track_entity_registry_updated_event,
    async_track_state_change_event,
    async_track_state_report_event,
)
from homeassistant.helpers.restore_state import RestoreEntity
from homeassistant.helpers.start import async_at_started
from homeassistant.util.hass_dict import HassKey

from ..engine.ids import SensorId
from ..engine.sensor import Health
from ..engine.stimulus import Reading, SensorHeard, SensorLost
from ..hub.measures import number
from ..hub.runner import SpaceRunner

MQTT = "mqtt"
LOOK_SECONDS = 10.0
"""The longest that the last look waits for sensors that have to be asked."""
MEMORIES: HassKey[dict[SensorId, datetime]] = HassKey("faitout_memories")
"""When each sensor changed to what was taken for an old memory, so that a site that is reloaded
does not take it for a new word."""


class SensorInput:
    """Feeds one space with the words of its sensors. Call `start` once, `stop` at the end."""

    def __init__(
        self, hass: HomeAssistant, runner: SpaceRunner, units: Mapping[SensorId, str | None]
    ) -> None:
        """Take the runner of the space, and the unit each sensor had when it was set up."""
        self._hass = hass
        self._runner = runner
        self._units = units
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._devices: dict[str, list[SensorId]] = {}

    @callback
    def start(self) -> None:
        """Say what the sensors say now, and follow them from here on."""
        ids = list(self._units)
        self._unsubscribe += [
            async_track_state_change_event(self._hass, ids, self._changed),
            async_track_state_report_event(self._hass, ids, self._reported),
            async_track_entity_registry_updated_event(self._hass, ids, self._registered),
        ]
        self._follow_siblings()
        if not self._is_up:
            self._unsubscribe.append(async_at_started(self._hass, self._started))
        for sensor in self._units:
            self._say(sensor, is_first=not self._is_up)

    @callback
    def stop(self) -> None:
        """Stop following."""
        while self._unsubscribe:
            self._unsubscribe.pop()()

    async def look(self) -> tuple[Reading | SensorLost, ...]:
        """Return what every sensor says now, asking those that have to be asked."""
        failed: set[SensorId] = set()

        async def ask(sensor: SensorId) -> None:
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await async_update_entity(self._hass, sensor)
            except Exception:  # noqa: BLE001 - whatever the integration of that sensor raises
                failed.add(sensor)

        memories = {sensor for sensor in self._units if self._still_remembers(sensor)}
        await asyncio.gather(
            *(
                ask(sensor)
                for sensor in self._units
                # Who is asked writes its state. One that has nothing to look at would write its
                # old memory once more, as if it were news.
                if (entity := self._entity(sensor))
                and (sensor not in memories or entity.should_poll)
            )
        )
        return tuple(
            SensorLost(sensor, Health.UNAVAILABLE)
            if sensor in failed
            else self._word(sensor, restored=self._still_remembers(sensor))
            for sensor in self._units
        )

    def _word(self, sensor: SensorId, *, restored: bool = False) -> Reading | SensorLost:
        """Return what an entity says now."""
        state = self._hass.states.get(sensor)
        if state is None:
            return SensorLost(sensor, self._absence(sensor))
        if state.state == STATE_UNAVAILABLE:
            return SensorLost(sensor, Health.UNAVAILABLE)
        value = _value(state)
        if value is None:
            return SensorLost(sensor, Health.UNKNOWN)
        if state.attributes.get(ATTR_UNIT_OF_MEASUREMENT) != self._units[sensor]:
            return SensorLost(sensor, Health.UNIT_CHANGED)
        return Reading(sensor, value, restored)

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
    def _say(self, sensor: SensorId, *, is_first: bool = False) -> None:
        if is_first and (state := self._hass.states.get(sensor)) and self._may_be_restored(sensor):
            self._hass.data.setdefault(MEMORIES, {})[sensor] = state.last_changed
        self._runner.feed(self._word(sensor, restored=self._still_remembers(sensor)))

    def _still_remembers(self, sensor: SensorId) -> bool:
        """Return whether an entity has said nothing since what was taken for an old memory."""
        remembered = self._hass.data.get(MEMORIES, {}).get(sensor)
        if remembered is None:
            return False
        state = self._hass.states.get(sensor)
        return (
            state is not None and state.last_changed == remembered and self._may_be_restored(sensor)
        )

    def _may_be_restored(self, sensor: SensorId) -> bool:
        """Return whether the only thing the entity said since the start may be an old memory.

        Entities that restore their state write it as their very first. Nothing tells that apart
        from a first true reading, so it is not trusted until the entity speaks again.
        """
        state = self._hass.states.get(sensor)
        if state is None or state.last_reported > state.last_changed:
            return False
        return isinstance(self._entity(sensor), RestoreEntity)

    def _entity(self, sensor: SensorId) -> Entity | None:
        """Return the entity object of a sensor; None for a state that nobody keeps up."""
        component = self._hass.data.get(DATA_INSTANCES, {}).get(sensor.partition(".")[0])
        return component.get_entity(sensor) if component else None

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        old, sensor = event.data["old_state"], SensorId(event.data["entity_id"])
        if self._is_memory(event) and (new := event.data["new_state"]) and _value(new) == 0:
            self._runner.feed(self._word(sensor, restored=True))
            return
        is_first = old is None or old.attributes.get(ATTR_RESTORED, False)
        self._say(sensor, is_first=is_first)

    def _is_memory(
        self, event: Event[EventStateChangedData] | Event[EventStateReportedData]
    ) -> bool:
        """Return whether an entity is merely back, with a word of before.

        An MQTT entity that was out of reach comes back with what the broker or Home Assistant
        kept of it. Where that is "nobody" it is not believed before something fresh comes.
        """
        old = event.data.get("old_state")
        if not isinstance(old, State) or old.state != STATE_UNAVAILABLE:
            return False
        entity = self._entity(SensorId(event.data["entity_id"]))
        return entity is not None and entity.platform.platform_name == MQTT

    @callback
    def _reported(self, event: Event[EventStateReportedData]) -> None:
        self._say(SensorId(event.data["entity_id"]))

    @callback
    def _registered(self, event: Event[er.EventEntityRegistryUpdatedData]) -> None:
        """Follow what happens to the entities themselves: removed, renamed, disabled."""
        old = event.data.get("old_entity_id") or event.data["entity_id"]
        if isinstance(old, str) and old in self._units:
            self._say(SensorId(old))

    @callback
    def _started(self, _: HomeAssistant) -> None:
        """Home Assistant is up: what is still not there will not come."""
        for sensor in self._units:
            if self._hass.states.get(sensor) is None:
                self._say(sensor)

    def _follow_siblings(self) -> None:
        registry = er.async_get(self._hass)
        siblings: dict[str, list[SensorId]] = {}
        for sensor in self._units:
            known = registry.async_get(sensor)
            if known is None or known.device_id is None:
                continue
            for entry in er.async_entries_for_device(registry, known.device_id):
                if entry.entity_id not in self._units:
                    siblings.setdefault(entry.entity_id, []).append(sensor)

        @callback
        def sign(event: Event[EventStateChangedData] | Event[EventStateReportedData]) -> None:
            state = event.data["new_state"]
            if state is None or state.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
                return
            if self._is_memory(event):
                return
            for sensor in siblings[state.entity_id]:
                self._runner.feed(SensorHeard(sensor))

        if siblings:
            self._unsubscribe += [
                async_track_state_change_event(self._hass, siblings, sign),
                async_track_state_report_event(self._hass, siblings, sign),
            ]


def _value(state: State) -> float | None:
    """Return a state as a number, yes and no as 1 and 0; None where it is neither."""
    if state.state == STATE_ON:
        return 1.0
    if state.state == STATE_OFF:
        return 0.0
    return number(state.state)
