"""Checks of what is typed for light and heat. Each answers with errors by field."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from homeassistant.components.cover.const import CoverDeviceClass
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import ATTR_DEVICE_CLASS, ATTR_UNIT_OF_MEASUREMENT, LIGHT_LUX
from homeassistant.core import HomeAssistant

from ..const import (
    CONF_BLINDS,
    CONF_CLIMATE,
    CONF_ILLUMINANCE,
    CONF_LEAD,
    CONF_LIGHT_HOLD,
    CONF_LIGHTS,
    CONF_SCENE,
    CONF_WINDOWS,
)
from ..engine.comfort.heat_policy import CEILING, FROST, HEATED, HeatLevel
from ..engine.comfort.light_policy import LONGEST_HOLD
from ..settings.comfort import is_switch
from .commanded import commanded_elsewhere
from .pilot_forms import orders_of, selects_of
from .space_forms import seconds

NO_BLINDS: Final = frozenset(
    {
        *(CoverDeviceClass.AWNING, CoverDeviceClass.DAMPER, CoverDeviceClass.DOOR),
        *(CoverDeviceClass.GARAGE, CoverDeviceClass.GATE, CoverDeviceClass.WINDOW),
    }
)
"""Covers that keep no daylight out when they are closed."""
LONGEST_LEAD: Final = timedelta(hours=12)
SWITCHES_OF_A_WIRE: Final = 2
"""One for each half wave. A space has one such wire; its radiators share it."""


def light_errors(
    hass: HomeAssistant, entry: ConfigEntry[Any], slug: str | None, typed: Mapping[str, Any]
) -> dict[str, str]:
    """Return what is wrong with the light of a space. A lamp belongs to one space."""
    errors: dict[str, str] = {}
    lamps = typed[CONF_LIGHTS]
    if any(hass.states.get(lamp) is None for lamp in lamps):
        errors[CONF_LIGHTS] = "lamp_unknown"
    elif commanded_elsewhere(hass, entry, slug)(lamps):
        errors[CONF_LIGHTS] = "lamp_elsewhere"
    if scene := typed.get(CONF_SCENE):
        if hass.states.get(scene) is None:
            errors[CONF_SCENE] = "scene_unknown"
        elif not lamps:
            errors[CONF_LIGHTS] = "scene_without_lamps"
    if illuminance := typed.get(CONF_ILLUMINANCE):
        state = hass.states.get(illuminance)
        if state is None or state.attributes.get(ATTR_UNIT_OF_MEASUREMENT) != LIGHT_LUX:
            errors[CONF_ILLUMINANCE] = "not_lux"
    if error := _blind_error(hass, typed.get(CONF_BLINDS, ())):
        errors[CONF_BLINDS] = error
    hold = seconds(typed[CONF_LIGHT_HOLD])
    if hold <= 0:
        errors[CONF_LIGHT_HOLD] = "no_time"
    elif hold > LONGEST_HOLD.total_seconds():
        errors[CONF_LIGHT_HOLD] = "hold_too_long"
    return errors


def _blind_error(hass: HomeAssistant, blinds: Iterable[str]) -> str | None:
    """Return what is wrong with the blinds of a space; several spaces may share one."""
    states = [hass.states.get(blind) for blind in blinds]
    if None in states:
        return "blind_unknown"
    kinds = {state.attributes.get(ATTR_DEVICE_CLASS) for state in states if state}
    return None if kinds.isdisjoint(NO_BLINDS) else "not_a_blind"


def heat_errors(
    hass: HomeAssistant,
    entry: ConfigEntry[Any],
    slug: str | None,
    typed: Mapping[str, Any],
    lamps: Iterable[str] = (),
) -> dict[str, str]:
    """Return what is wrong with the heating of a space. What heats belongs to one space.

    What heats is no lamp either: `lamps` are those of the space.

    More than 19 °C is refused: French energy code, article R241-26.
    """
    errors: dict[str, str] = {}
    thermostats = typed[CONF_CLIMATE]
    if any(hass.states.get(each) is None for each in thermostats):
        errors[CONF_CLIMATE] = "thermostat_unknown"
    elif not set(thermostats).isdisjoint(lamps):
        errors[CONF_CLIMATE] = "lamp_and_heat"
    elif commanded_elsewhere(hass, entry, slug, lamps)(thermostats):
        errors[CONF_CLIMATE] = "thermostat_elsewhere"
    elif error := _pilot_error(hass, thermostats):
        errors[CONF_CLIMATE] = error
    if any(hass.states.get(each) is None for each in typed[CONF_WINDOWS]):
        errors[CONF_WINDOWS] = "sensor_unknown"
    warmer = CEILING
    for level in HEATED:
        degrees = float(typed[level])
        if degrees > CEILING:
            errors[level] = "above_the_law"
        elif not degrees >= FROST:  # nor is what is no number
            errors[level] = "below_frost"
        elif degrees > warmer:
            errors[level] = "not_colder"
        warmer = min(warmer, degrees)
    if seconds(typed[CONF_LEAD]) > LONGEST_LEAD.total_seconds():
        errors[CONF_LEAD] = "lead_too_long"
    return errors


def _pilot_error(hass: HomeAssistant, chosen: Sequence[str]) -> str | None:
    """Return what is wrong with the pilot wires among what heats. One switch is asked about."""
    if sum(is_switch(each) for each in chosen) > SWITCHES_OF_A_WIRE:
        return "not_a_pair"
    if any(not orders_of(hass, select) for select in selects_of(chosen)):
        return "select_without_orders"
    return None


def preset_errors(typed: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with the presets: comfort and frost guard must not be the same."""
    comfort, frost = typed.get(HeatLevel.COMFORT), typed.get(HeatLevel.FROST_GUARD)
    return {HeatLevel.FROST_GUARD: "same_preset"} if comfort and comfort == frost else {}
