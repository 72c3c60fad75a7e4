"""Appliances: what runs in a space and can fool its sensors, warm air and moving blades.

Whoever sees a ghost whenever one of them runs is told so to the animator. Nothing is decided by it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from homeassistant.components.climate.const import (
    ATTR_CURRENT_TEMPERATURE,
    ATTR_HVAC_ACTION,
    ATTR_TARGET_TEMP_LOW,
    HVACAction,
    HVACMode,
)
from homeassistant.const import ATTR_TEMPERATURE, STATE_ON, Platform
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.event import async_track_state_change_event

from ..engine.record import Appliance
from ..engine.stimulus import Runs
from ..hub.measures import number
from ..hub.runner import SpaceRunner

HEATS: Final = frozenset({HVACAction.HEATING, HVACAction.PREHEATING})
BLOWS: Final = frozenset({HVACAction.FAN, HVACAction.COOLING, HVACAction.DRYING})
"""What cools or dries blows, too."""
HEATING_MODES: Final = frozenset({HVACMode.HEAT, HVACMode.AUTO, HVACMode.HEAT_COOL})
MOST_FANS: Final = 20
"""Of one area. A room has no more; an area that is a whole factory hall tells nothing."""


class ApplianceInput:
    """Feeds one space with what runs in it. Call `start` once, `stop` at the end.

    That is its own thermostats, and the fans in the area of Home Assistant in which its sensors are
    when it begins.
    """

    def __init__(
        self, hass: HomeAssistant, runner: SpaceRunner, thermostats: Sequence[str]
    ) -> None:
        """Take the space and its thermostats."""
        self._hass = hass
        self._runner = runner
        self._thermostats = thermostats
        self._fans: Sequence[str] = ()
        self._unsubscribe: CALLBACK_TYPE | None = None

    @callback
    def start(self) -> None:
        """Say what runs now, and follow it."""
        self._fans = list(self._fans_beside())
        watched = [*self._thermostats, *self._fans]
        if watched:
            self._unsubscribe = async_track_state_change_event(self._hass, watched, self._changed)
        # What ran when the hub went down may have been taken out of the set-up since.
        self._look()

    @callback
    def stop(self) -> None:
        """Follow it no more."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None

    @callback
    def _changed(self, _: Event[EventStateChangedData]) -> None:
        self._look()

    @callback
    def _look(self) -> None:
        known = self._runner.state.senses.learned.runs
        states = [state for each in self._thermostats if (state := self._hass.states.get(each))]
        runs = {
            Appliance.HEATING: any(_heats(state) for state in states),
            Appliance.FAN: any(_blows(state) for state in states)
            or any(self._hass.states.is_state(fan, STATE_ON) for fan in self._fans),
        }
        for appliance, on in runs.items():
            if on is not (appliance in known):
                self._runner.feed(Runs(appliance, on))

    def _fans_beside(self) -> Iterator[str]:
        """Yield the fans of the areas in which the sensors of the space are."""
        entities, devices = er.async_get(self._hass), dr.async_get(self._hass)
        areas = {
            area
            for spec in self._runner.space.sensors
            if (entry := entities.async_get(spec.id)) and (area := _area(entry, devices))
        }
        fans = (
            entry.entity_id
            for entry in entities.entities.values()
            if entry.domain == Platform.FAN
            and not entry.disabled
            and _area(entry, devices) in areas
        )
        yield from sorted(fans)[:MOST_FANS]


def _area(entry: er.RegistryEntry, devices: dr.DeviceRegistry) -> str | None:
    """Return the area of an entity: its own, else that of its device."""
    if entry.area_id or entry.device_id is None:
        return entry.area_id
    device = devices.async_get(entry.device_id)
    return device.area_id if device else None


def _heats(state: State) -> bool:
    """Return whether a thermostat heats now; one that does not say so, by its temperatures."""
    action = state.attributes.get(ATTR_HVAC_ACTION)
    if action is not None:
        return action in HEATS
    if state.state not in HEATING_MODES:
        return False
    target = state.attributes.get(ATTR_TEMPERATURE)
    if target is None:
        target = state.attributes.get(ATTR_TARGET_TEMP_LOW)
    wanted, current = number(target), number(state.attributes.get(ATTR_CURRENT_TEMPERATURE))
    return wanted is not None and current is not None and current < wanted


def _blows(state: State) -> bool:
    action = state.attributes.get(ATTR_HVAC_ACTION)
    return action in BLOWS if action is not None else state.state == HVACMode.FAN_ONLY
