"""The trial of a thermostat: set lower, to the mode that heats and to its presets, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final, override

from homeassistant.components.climate.const import (
    ATTR_HVAC_MODE,
    ATTR_HVAC_MODES,
    ATTR_MAX_TEMP,
    ATTR_MIN_TEMP,
    ATTR_PRESET_MODE,
    ATTR_PRESET_MODES,
    ATTR_TARGET_TEMP_HIGH,
    ATTR_TARGET_TEMP_LOW,
    ATTR_TARGET_TEMP_STEP,
    DOMAIN as CLIMATE,
    SERVICE_SET_HVAC_MODE,
    SERVICE_SET_PRESET_MODE,
    SERVICE_SET_TEMPERATURE,
    ClimateEntityFeature,
)
from homeassistant.const import (
    ATTR_SUPPORTED_FEATURES,
    ATTR_TEMPERATURE,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import HomeAssistant, State, split_entity_id

from ...const import CONF_CLIMATE, CONF_PRESETS, CONF_TEMPERATURES
from ...engine.comfort.heat_policy import CEILING, HeatLevel
from ...engine.trial.attempt import Attempt, Shown
from ...engine.trial.findings import Tried
from ...engine.trial.plan import NO_PRESET, Limits, words_back, words_for_thermostat
from ...hub.measures import in_house_unit, number
from .trial import DeviceTrial, Lend

LESS: Final = 1.5
"""K by which a thermostat is told less: one that knows whole degrees only shows a change too."""
TAKES_DEGREES: Final = (
    ClimateEntityFeature.TARGET_TEMPERATURE | ClimateEntityFeature.TARGET_TEMPERATURE_RANGE
)


def thermostat_trials(
    hass: HomeAssistant, space: Mapping[str, Any], lend: Lend
) -> Sequence[DeviceTrial]:
    """Return the trials of the thermostats in the data of a space."""
    return [
        ThermostatTrial(
            hass,
            thermostat,
            lend,
            presets=space.get(CONF_PRESETS, {}),
            levels=space.get(CONF_TEMPERATURES, {}),
        )
        for thermostat in space.get(CONF_CLIMATE, ())
        if split_entity_id(thermostat)[0] == CLIMATE
    ]


class ThermostatTrial(DeviceTrial):
    """A thermostat: set lower, to the mode that heats and to its presets, and back."""

    SETTLES = timedelta(seconds=10)
    """Its second word may be minutes late; for these it is listened to when it is at work."""

    def __init__(
        self,
        hass: HomeAssistant,
        entity_id: str,
        lend: Lend,
        *,
        presets: Mapping[str, str],
        levels: Mapping[str, float],
    ) -> None:
        """Take its presets by level, and the temperatures of the levels in °C."""
        super().__init__(hass, entity_id, lend)
        self._presets = presets
        self._levels = {level: in_house_unit(hass, degrees) for level, degrees in levels.items()}
        self._ceiling = in_house_unit(hass, CEILING)
        state = hass.states.get(entity_id)
        self._attributes: Mapping[str, Any] = state.attributes if state else {}
        self._limits = self._limits_now()

    @override
    def _read(self, state: State) -> Shown | None:
        if state.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
            return None
        degrees = number(state.attributes.get(ATTR_TEMPERATURE))
        if degrees is None:
            degrees = number(state.attributes.get(ATTR_TARGET_TEMP_LOW))
        preset = state.attributes.get(ATTR_PRESET_MODE)
        return Shown(state.state, degrees, preset if isinstance(preset, str) else None)

    @override
    def _words(self, now: Shown) -> Sequence[Shown]:
        return words_for_thermostat(now, self._limits)

    @override
    def _words_back(self, before: Shown, now: Shown) -> Sequence[Shown]:
        return words_back(before, now, self._limits)

    @override
    def _is_too_much(self, before: Shown, now: Shown) -> bool:
        if now.temperature is None or now.temperature <= self._ceiling:
            return False
        # What a person had set it to before is theirs.
        return before.temperature is None or now.temperature > before.temperature

    @override
    async def _send(self, word: Shown) -> None:
        if word.preset is not None:
            await self._call(CLIMATE, SERVICE_SET_PRESET_MODE, {ATTR_PRESET_MODE: word.preset})
        elif word.temperature is not None:
            await self._call(CLIMATE, SERVICE_SET_TEMPERATURE, self._degrees(word))
        else:
            await self._call(CLIMATE, SERVICE_SET_HVAC_MODE, {ATTR_HVAC_MODE: word.state})

    @override
    def _tried(
        self, before: Shown | None, attempts: tuple[Attempt, ...], back: tuple[Attempt, ...]
    ) -> Tried:
        tried = super()._tried(before, attempts, back)
        return replace(
            tried,
            never_tells=self._only_supposes,
            ceiling=self._ceiling,
            least=self._limits.least,
            most=self._limits.most,
            levels={} if self._presets else self._levels,
        )

    def _degrees(self, word: Shown) -> dict[str, Any]:
        """Return a temperature, with the mode in the same call: one alone may be wrong."""
        mode = {} if word.state is None else {ATTR_HVAC_MODE: word.state}
        high = number(self._attributes.get(ATTR_TARGET_TEMP_HIGH))
        if high is None or self._attributes.get(ATTR_TEMPERATURE) is not None:
            return {ATTR_TEMPERATURE: word.temperature, **mode}
        return {ATTR_TARGET_TEMP_LOW: word.temperature, ATTR_TARGET_TEMP_HIGH: high, **mode}

    def _limits_now(self) -> Limits:
        said = self._attributes
        presets = said.get(ATTR_PRESET_MODES) or ()
        colder = (name for level, name in self._presets.items() if level != HeatLevel.COMFORT)
        comfort = self._presets.get(HeatLevel.COMFORT)
        return Limits(
            ceiling=self._ceiling,
            less=self._ceiling - in_house_unit(self._hass, CEILING - LESS),
            modes=tuple(map(str, said.get(ATTR_HVAC_MODES) or ())),
            presets=tuple(
                name for name in dict.fromkeys(colder) if name in presets and name != comfort
            ),
            can_be_without=NO_PRESET in presets,
            takes_degrees=bool(said.get(ATTR_SUPPORTED_FEATURES, 0) & TAKES_DEGREES),
            least=number(said.get(ATTR_MIN_TEMP)),
            most=number(said.get(ATTR_MAX_TEMP)),
            step=number(said.get(ATTR_TARGET_TEMP_STEP)) or 0.0,
        )
