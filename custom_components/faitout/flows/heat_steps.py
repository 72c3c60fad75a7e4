"""The steps of a space's flow that are about its heating.

    heat ──► (one_switch ──► heater) ──► (presets) ──► (orders) ──► (halves) ──► (tried) ──► done

What comes after the first depends on what was chosen: thermostats with presets, selects of pilot
wires, the two switches of one, or a single switch with an electric heater behind it.
"""

from abc import abstractmethod
from typing import Any

from homeassistant.config_entries import SubentryFlowResult
from homeassistant.const import CONF_NAME, Platform
from homeassistant.helpers.selector import EntitySelector, EntitySelectorConfig
import probatio

from ..const import CONF_CLIMATE, CONF_LIGHTS, CONF_ORDERS, CONF_PRESETS
from ..settings.comfort import is_switch, wire_of
from .beacons import BeaconSteps
from .comfort_checks import heat_errors, preset_errors
from .comfort_forms import (
    heat_schema,
    heat_values,
    presets_of,
    presets_schema,
    presets_values,
    with_heat,
)
from .pilot_forms import (
    halves_errors,
    halves_schema,
    halves_values,
    orders_errors,
    orders_schema,
    orders_values,
    selects_of,
    with_halves,
)
from .plug_heater import make_thermostat, says_a_temperature, thermostat_with
from .trials.steps import CONF_TRY, TrialSteps, with_trial
from .trials.thermostat import thermostat_trials

CONF_SENSOR = "sensor"
HEATER_SCHEMA = probatio.Schema(
    {
        probatio.Required(CONF_SENSOR): EntitySelector(
            EntitySelectorConfig(domain=Platform.SENSOR, device_class="temperature")
        )
    }
)


class HeatSteps(TrialSteps, BeaconSteps):
    """The steps of a space's flow that are about its heating."""

    def __init__(self) -> None:
        """Begin with nothing to be tried."""
        super().__init__()
        self._tries_heat = False

    @abstractmethod
    async def _warmed(self) -> SubentryFlowResult:
        """Go on with the step after the heating."""

    async def _heated(self) -> SubentryFlowResult:
        """Try the thermostats where that is wanted, now that their presets are known."""
        trials = thermostat_trials(self.hass, self._data, self._lend) if self._tries_heat else ()
        return await self._try_first(trials, self._warmed)

    async def async_step_heat(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for what heats the space, the windows and the temperatures."""
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = heat_errors(
                self.hass,
                self._get_entry(),
                self._slug,
                user_input,
                self._data.get(CONF_LIGHTS, ()),
            )
            errors |= self._trial_errors(user_input)
            if not errors:
                self._data = with_heat(self._data, user_input)
                self._tries_heat = user_input[CONF_TRY]
                if self._single_switch:
                    return await self.async_step_one_switch()
                return await self.async_step_presets()
        return self.async_show_form(
            step_id="heat",
            data_schema=self.add_suggested_values_to_schema(
                with_trial(heat_schema(self._data)), user_input or heat_values(self._data)
            ),
            errors=errors,
            last_step=False,
        )

    async def async_step_one_switch(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Say that one switch is no pilot wire, and ask whether a heater hangs on it."""
        return self.async_show_menu(
            step_id="one_switch",
            menu_options=["heater", "heat"],
            description_placeholders={"switch": self._single_switch_name},
        )

    async def async_step_heater(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for the temperature sensor, and make a thermostat of it and the switch."""
        switch, errors = self._single_switch, {}
        if switch and (known := thermostat_with(self.hass, switch)):
            return await self._heats_with(known)
        if switch and user_input is not None:
            sensor = user_input[CONF_SENSOR]
            if not says_a_temperature(self.hass, sensor):
                errors = {CONF_SENSOR: "no_temperature"}
            elif made := await make_thermostat(self.hass, self._data[CONF_NAME], switch, sensor):
                return await self._heats_with(made)
            else:
                errors = {"base": "no_thermostat_made"}
        return self.async_show_form(
            step_id="heater",
            data_schema=self.add_suggested_values_to_schema(HEATER_SCHEMA, user_input or {}),
            errors=errors,
            description_placeholders={"switch": self._single_switch_name},
            last_step=False,
        )

    async def _heats_with(self, thermostat: str) -> SubentryFlowResult:
        """Go on with a thermostat in the place of its switch."""
        chosen = [each for each in self._data[CONF_CLIMATE] if not is_switch(each)]
        self._data[CONF_CLIMATE] = list(dict.fromkeys([*chosen, thermostat]))
        return await self.async_step_presets()

    async def async_step_presets(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which preset stands for which level, where the thermostats have presets."""
        names = presets_of(self.hass, self._data.get(CONF_CLIMATE, ()))
        if not names:
            return await self.async_step_orders()
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = preset_errors(user_input)
            if not errors:
                self._data[CONF_PRESETS] = user_input
                return await self.async_step_orders()
        return self.async_show_form(
            step_id="presets",
            data_schema=self.add_suggested_values_to_schema(
                presets_schema(names),
                presets_values(self._data, names) if user_input is None else user_input,
            ),
            errors=errors,
            last_step=not self._has_pilot_wire,
        )

    async def async_step_orders(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which order of a pilot wire stands for which level, where one is a select."""
        selects = selects_of(self._data.get(CONF_CLIMATE, ()))
        if not selects:
            return await self.async_step_halves()
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = orders_errors(self.hass, selects, user_input)
            if not errors:
                self._data[CONF_ORDERS] = user_input
                return await self.async_step_halves()
        values = orders_values(self.hass, self._data, selects)
        return self.async_show_form(
            step_id="orders",
            data_schema=self.add_suggested_values_to_schema(
                orders_schema(self.hass, selects), values if user_input is None else user_input
            ),
            errors=errors,
            last_step=wire_of(self._data[CONF_CLIMATE]) is None,
        )

    async def async_step_halves(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which of two switches is which, where they make a pilot wire."""
        wire = wire_of(self._data.get(CONF_CLIMATE, ()))
        if wire is None:
            return await self._heated()
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = halves_errors(user_input)
            if not errors:
                self._data = with_halves(self._data, user_input)
                return await self._heated()
        return self.async_show_form(
            step_id="halves",
            data_schema=self.add_suggested_values_to_schema(
                halves_schema(self.hass, wire), user_input or halves_values(self._data, wire[0])
            ),
            errors=errors,
            last_step=True,
        )

    @property
    def _has_pilot_wire(self) -> bool:
        chosen: list[str] = self._data.get(CONF_CLIMATE, [])
        return bool(selects_of(chosen) or wire_of(chosen))

    @property
    def _single_switch(self) -> str | None:
        """The one switch among what was chosen; None where there is none, or two."""
        chosen: list[str] = self._data.get(CONF_CLIMATE, [])
        switches = [each for each in chosen if is_switch(each)]
        return switches[0] if len(switches) == 1 else None

    @property
    def _single_switch_name(self) -> str:
        switch = self._single_switch or ""
        state = self.hass.states.get(switch)
        return state.name if state else switch
