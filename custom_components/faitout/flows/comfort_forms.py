"""The forms of a space's light and heat: what is asked, what is filled in, what comes back."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, Final

from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.components.climate.const import ATTR_PRESET_MODES
from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.const import LIGHT_LUX, Platform, UnitOfTemperature
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    BooleanSelector,
    DurationSelector,
    EntitySelector,
    EntitySelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
)
import probatio

from ..const import (
    CONF_BLINDS,
    CONF_CLIMATE,
    CONF_HALVES,
    CONF_HAS_DAYLIGHT,
    CONF_ILLUMINANCE,
    CONF_KIND,
    CONF_LEAD,
    CONF_LIGHT_HOLD,
    CONF_LIGHTS,
    CONF_LUX,
    CONF_ORDERS,
    CONF_PRESETS,
    CONF_SCENE,
    CONF_SENSORS,
    CONF_TEMPERATURES,
    CONF_WINDOWS,
)
from ..engine.comfort.heat_policy import HEATED, TEMPERATURES
from ..engine.comfort.lead import FixedLead
from ..engine.comfort.preset_names import likely_names
from ..engine.sensor_kinds import TRAITS, SensorKind
from ..settings.comfort import DEFAULT_LUX, LIGHT_HOLD, LIGHT_HOLD_MOTION_ONLY, wire_of
from .pilot_forms import selects_of
from .space_forms import duration, seconds

LIGHT_KEYS: Final = (
    CONF_LIGHTS,
    CONF_SCENE,
    CONF_ILLUMINANCE,
    CONF_LUX,
    CONF_HAS_DAYLIGHT,
    CONF_BLINDS,
    CONF_LIGHT_HOLD,
)

MAPPINGS: Final = (CONF_PRESETS, CONF_ORDERS, CONF_HALVES)
HEAT_KEYS: Final = (CONF_CLIMATE, CONF_WINDOWS, CONF_TEMPERATURES, CONF_LEAD, *MAPPINGS)
HEATS: Final = (Platform.CLIMATE, Platform.SELECT, Platform.SWITCH)
"""Thermostats, and pilot wires that are a select or two switches."""


def light_schema(data: Mapping[str, Any]) -> probatio.Schema:
    """Return the form of a space's light."""
    return probatio.Schema(
        {
            probatio.Optional(CONF_LIGHTS, default=list): EntitySelector(
                EntitySelectorConfig(domain=[Platform.LIGHT, Platform.SWITCH], multiple=True)
            ),
            probatio.Optional(CONF_SCENE): EntitySelector(
                EntitySelectorConfig(domain=Platform.SCENE)
            ),
            probatio.Required(CONF_HAS_DAYLIGHT, default=True): BooleanSelector(),
            probatio.Optional(CONF_BLINDS, default=list): EntitySelector(
                EntitySelectorConfig(domain=Platform.COVER, multiple=True)
            ),
            probatio.Optional(CONF_ILLUMINANCE): EntitySelector(
                EntitySelectorConfig(
                    domain=Platform.SENSOR, device_class=SensorDeviceClass.ILLUMINANCE
                )
            ),
            probatio.Required(CONF_LUX, default=DEFAULT_LUX): NumberSelector(
                NumberSelectorConfig(
                    min=1,
                    max=10_000,
                    step="any",
                    mode=NumberSelectorMode.BOX,
                    unit_of_measurement=LIGHT_LUX,
                )
            ),
            probatio.Required(
                CONF_LIGHT_HOLD, default=duration(usual_hold(data))
            ): DurationSelector(),
        }
    )


def light_values(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the form shows of a light that is known."""
    values = {key: data[key] for key in LIGHT_KEYS if key in data}
    if CONF_LIGHT_HOLD in values:
        values[CONF_LIGHT_HOLD] = duration(timedelta(seconds=values[CONF_LIGHT_HOLD]))
    return values


def with_light(data: Mapping[str, Any], user_input: Mapping[str, Any]) -> dict[str, Any]:
    """Return a space with the light of its form; without lamps none of it is kept."""
    kept = {key: value for key, value in data.items() if key not in LIGHT_KEYS}
    if user_input[CONF_LIGHTS]:
        kept |= {key: user_input[key] for key in LIGHT_KEYS if key in user_input}
        kept[CONF_LIGHT_HOLD] = seconds(user_input[CONF_LIGHT_HOLD])
    return kept


def usual_hold(data: Mapping[str, Any]) -> timedelta:
    """Return how long the light is usually held where these sensors are."""
    kinds = {SensorKind(sensor[CONF_KIND]) for sensor in data[CONF_SENSORS]}
    seeing = {kind for kind in kinds if TRAITS[kind].sees}
    return LIGHT_HOLD_MOTION_ONLY if seeing == {SensorKind.MOTION} else LIGHT_HOLD


def heat_schema(data: Mapping[str, Any]) -> probatio.Schema:
    """Return the form of a space's heating. The temperatures are checked afterwards, in words."""
    known = data.get(CONF_TEMPERATURES, {})
    windows = (BinarySensorDeviceClass.WINDOW, BinarySensorDeviceClass.OPENING)
    doors = (BinarySensorDeviceClass.DOOR,)
    return probatio.Schema(
        {
            probatio.Optional(CONF_CLIMATE, default=list): EntitySelector(
                EntitySelectorConfig(domain=list(HEATS), multiple=True)
            ),
            probatio.Optional(CONF_WINDOWS, default=list): EntitySelector(
                EntitySelectorConfig(
                    domain=Platform.BINARY_SENSOR,
                    device_class=[str(kind) for kind in (*windows, *doors)],
                    multiple=True,
                )
            ),
            **{
                probatio.Required(
                    str(level), default=known.get(level, TEMPERATURES[level])
                ): NumberSelector(
                    NumberSelectorConfig(
                        min=0,
                        max=30,
                        step=0.5,
                        mode=NumberSelectorMode.BOX,
                        unit_of_measurement=UnitOfTemperature.CELSIUS,
                    )
                )
                for level in HEATED
            },
            probatio.Required(CONF_LEAD, default=duration(FixedLead().span)): DurationSelector(),
        }
    )


def heat_values(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the form shows of a heating that is known."""
    values = {key: data[key] for key in (CONF_CLIMATE, CONF_WINDOWS) if key in data}
    if CONF_LEAD in data:
        values[CONF_LEAD] = duration(timedelta(seconds=data[CONF_LEAD]))
    return values


def with_heat(data: Mapping[str, Any], user_input: Mapping[str, Any]) -> dict[str, Any]:
    """Return a space with the heating of its form; without thermostats none of it is kept."""
    kept = {key: value for key, value in data.items() if key not in HEAT_KEYS}
    if user_input[CONF_CLIMATE]:
        kept[CONF_CLIMATE] = user_input[CONF_CLIMATE]
        kept[CONF_WINDOWS] = user_input[CONF_WINDOWS]
        kept[CONF_LEAD] = seconds(user_input[CONF_LEAD])
        kept[CONF_TEMPERATURES] = {str(level): float(user_input[level]) for level in HEATED}
        kept[CONF_PRESETS] = data.get(CONF_PRESETS, {})
        selects = selects_of(user_input[CONF_CLIMATE])
        still = {CONF_ORDERS: bool(selects), CONF_HALVES: wire_of(user_input[CONF_CLIMATE])}
        kept |= {key: data[key] for key, is_used in still.items() if is_used and key in data}
    return kept


def presets_of(hass: HomeAssistant, thermostats: Iterable[str]) -> list[str]:
    """Return the presets that these thermostats have, each once."""
    names: dict[str, None] = {}
    for thermostat in thermostats:
        state = hass.states.get(thermostat)
        for name in (state.attributes.get(ATTR_PRESET_MODES) or ()) if state else ():
            names[str(name)] = None
    return list(names)


def presets_schema(names: list[str]) -> probatio.Schema:
    """Return the form that says which preset stands for which level."""
    options = SelectSelector(SelectSelectorConfig(options=names, custom_value=True))
    return probatio.Schema({probatio.Optional(str(level)): options for level in HEATED})


def presets_values(data: Mapping[str, Any], names: list[str]) -> dict[str, str]:
    """Return what the form shows: what was chosen before, or the likely ones by their names."""
    known: dict[str, str] | None = data.get(CONF_PRESETS)
    return dict(known) if known else likely_presets(names)


def likely_presets(names: Iterable[str]) -> dict[str, str]:
    """Return the preset that stands for each level, as far as the names say."""
    return {str(level): name for level, name in likely_names(names).items()}
