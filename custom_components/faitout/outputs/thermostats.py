"""Thermostats: those that take a temperature, and those that take a preset by its name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
import math
from typing import Final, Self, override

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
    DOMAIN as CLIMATE_DOMAIN,
    SERVICE_SET_HVAC_MODE,
    SERVICE_SET_PRESET_MODE,
    SERVICE_SET_TEMPERATURE,
    HVACMode,
)
from homeassistant.const import (
    ATTR_ENTITY_ID,
    ATTR_TEMPERATURE,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import Context, HomeAssistant, State, callback

from ..engine.comfort.heat_policy import COOLING, FROST, HeatLevel
from ..hub.measures import house_celsius, in_house_unit, number
from .thing import Thing, ThingListener

TO_HEAT: Final = (HVACMode.HEAT, HVACMode.AUTO, HVACMode.HEAT_COOL)
"""The modes in which a thermostat heats."""
CLOSE: Final = 0.3
"""Degrees by which a thermostat may round what it was told."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a thermostat is told or says; None: it does not matter, or it does not say.

    Temperatures are in the unit of the installation.
    """

    hvac: str | None = None
    temperature: float | None = None
    preset: str | None = None
    high: float | None = None
    """The upper end, for thermostats that keep between two temperatures."""

    @override
    def __str__(self) -> str:
        """Return it in the words of Home Assistant: mode, temperatures, preset."""
        degrees = (f"{each:g}" for each in (self.temperature, self.high) if each is not None)
        return ", ".join([*filter(None, [self.hvac]), *degrees, *filter(None, [self.preset])])

    def fits(self, said: Self) -> bool:
        """Return whether a thermostat that says this has done what it was told."""
        return (
            self.hvac in (None, said.hvac)
            and self.preset in (None, said.preset)
            and _is_close(self.temperature, said.temperature)
        )

    def partly(self, before: Self | None, said: Self) -> bool:
        """Return whether it may say this on the way: each part is as before or as told."""
        return before is not None and (
            said.hvac in (before.hvac, self.hvac)
            and (self.preset is None or said.preset in (before.preset, self.preset))
            and (
                self.temperature is None
                or _is_close(self.temperature, said.temperature)
                or said.temperature == before.temperature
                # One that is switched on comes up with a temperature of its own.
                or before.hvac != self.hvac
            )
        )


class Thermostat(Thing[Setting]):
    """One thermostat. What it is told depends on what it can do, seen when it is there."""

    def __init__(
        self,
        hass: HomeAssistant,
        entity_id: str,
        listener: ThingListener,
        presets: Mapping[HeatLevel, str],
    ) -> None:
        """Take the entity, and which of its presets stands for which level."""
        super().__init__(hass, entity_id, listener)
        self._presets = presets
        self._wish: tuple[HeatLevel, float] | None = None

    @property
    def is_pending(self) -> bool:
        """Whether it has not done yet what it was told."""
        return self._wish is not None or self.wanted is not None

    @property
    def can_cool(self) -> bool:
        """Whether it can cool at all."""
        state = self._hass.states.get(self.entity_id)
        return state is not None and HVACMode.COOL in (state.attributes.get(ATTR_HVAC_MODES) or ())

    @property
    def degrees(self) -> float | None:
        """What it is set to, in °C; None where it shows none."""
        said = self.said
        if said is None or said.temperature is None:
            return None
        return house_celsius(self._hass, said.temperature)

    @callback
    def bring(self, level: HeatLevel, temperature: float) -> None:
        """Bring it to a level (temperature in °C), now or as soon as it is there again."""
        state = self._hass.states.get(self.entity_id)
        if self.said is None or state is None:
            self.release()
            self._wish = (level, temperature)
            return
        self._wish = None
        self.order(self._setting(state, level, temperature))

    @callback
    def limit(self, temperature: float) -> None:
        """Cut what it is set to by hand down to a temperature in °C."""
        if self.said is not None and (self.degrees or 0) > temperature:
            self.order(Setting(temperature=in_house_unit(self._hass, temperature)))

    def is_at(self, level: HeatLevel, temperature: float) -> bool:
        """Return whether it is set to a level by now; yes while it is not there."""
        state = self._hass.states.get(self.entity_id)
        if self.said is None or state is None:
            return True
        return self._setting(state, level, temperature).fits(self.said)

    @override
    @callback
    def release(self) -> None:
        """Forget what it was told."""
        self._wish = None
        super().release()

    @override
    @callback
    def _take(self, state: State | None) -> None:
        if self._wish and state and self._read(state) is not None and self.said is None:
            wish, self._wish = self._wish, None
            self.order(self._setting(state, *wish))
        super()._take(state)

    @override
    def _read(self, state: State) -> Setting | None:
        if state.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
            return None
        temperature = number(state.attributes.get(ATTR_TEMPERATURE))
        if temperature is None:
            temperature = number(state.attributes.get(ATTR_TARGET_TEMP_LOW))
        preset = state.attributes.get(ATTR_PRESET_MODE)
        return Setting(state.state, temperature, preset if isinstance(preset, str) else None)

    @override
    async def _send(self, word: Setting, context: Context) -> None:
        said = self.said
        if word.hvac and (said is None or said.hvac != word.hvac):
            await self._call(SERVICE_SET_HVAC_MODE, {ATTR_HVAC_MODE: word.hvac}, context)
        if word.preset:
            await self._call(SERVICE_SET_PRESET_MODE, {ATTR_PRESET_MODE: word.preset}, context)
        elif word.temperature is not None and word.high is not None:
            ends = {ATTR_TARGET_TEMP_LOW: word.temperature, ATTR_TARGET_TEMP_HIGH: word.high}
            await self._call(SERVICE_SET_TEMPERATURE, ends, context)
        elif word.temperature is not None:
            await self._call(SERVICE_SET_TEMPERATURE, {ATTR_TEMPERATURE: word.temperature}, context)

    async def _call(self, action: str, data: Mapping[str, object], context: Context) -> None:
        await self._hass.services.async_call(
            CLIMATE_DOMAIN,
            action,
            {ATTR_ENTITY_ID: self.entity_id, **data},
            blocking=True,
            context=context,
        )

    def _setting(self, state: State, level: HeatLevel, temperature: float) -> Setting:
        """Return what a level means for this thermostat, by what it can do."""
        modes = state.attributes.get(ATTR_HVAC_MODES) or ()
        if level is HeatLevel.COOLING:
            if HVACMode.COOL not in modes:
                # It cannot cool: nothing changes for it.
                return Setting()
            return Setting(HVACMode.COOL, self._rounded(state, temperature))
        hvac = _heating(state.state, modes)
        preset = self._presets.get(level)
        if preset is None and level is HeatLevel.OFF:
            preset = self._presets.get(HeatLevel.FROST_GUARD)
        if preset and preset in (state.attributes.get(ATTR_PRESET_MODES) or ()):
            return Setting(hvac, preset=preset)
        high = None
        if hvac == HVACMode.HEAT_COOL and ATTR_TARGET_TEMP_HIGH in state.attributes:
            high = max(in_house_unit(self._hass, COOLING), in_house_unit(self._hass, temperature))
        return Setting(hvac, self._rounded(state, temperature), high=high)

    def _rounded(self, state: State, temperature: float) -> float:
        """Return a temperature as the thermostat takes it: never above what is asked for.

        Only frost is rounded up, and its own least and most are kept.
        """
        own = in_house_unit(self._hass, temperature)
        step = number(state.attributes.get(ATTR_TARGET_TEMP_STEP)) or 0
        if step > 0:
            steps = math.floor(own / step + 1e-6)
            frost = in_house_unit(self._hass, FROST)
            own = round(
                (steps if steps * step >= frost - 1e-6 else math.ceil(frost / step)) * step, 2
            )
        least = number(state.attributes.get(ATTR_MIN_TEMP))
        most = number(state.attributes.get(ATTR_MAX_TEMP))
        if least is not None:
            own = max(own, least)
        return own if most is None else min(own, most)


def _heating(now: str, modes: Sequence[str]) -> str | None:
    """Return the mode to heat in: plainly where it can, else as it does already, if it does."""
    likely = (HVACMode.HEAT, now, *TO_HEAT)
    return next((str(mode) for mode in likely if mode in TO_HEAT and mode in modes), None)


def _is_close(told: float | None, said: float | None) -> bool:
    return told is None or (said is not None and abs(told - said) <= CLOSE)
