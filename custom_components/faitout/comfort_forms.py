"""The forms of a space's light and heat: what is asked, what is filled in, what comes back."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.const import LIGHT_LUX, Platform
from homeassistant.helpers.selector import (
    BooleanSelector,
    DurationSelector,
    EntitySelector,
    EntitySelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
)
import probatio

from .comfort_settings import DEFAULT_LUX, LIGHT_HOLD, LIGHT_HOLD_MOTION_ONLY
from .const import (
    CONF_HAS_DAYLIGHT,
    CONF_ILLUMINANCE,
    CONF_KIND,
    CONF_LIGHT_HOLD,
    CONF_LIGHTS,
    CONF_LUX,
    CONF_SCENE,
    CONF_SENSORS,
)
from .engine.sensor import TRAITS, SensorKind
from .space_forms import duration, seconds

LIGHT_KEYS: Final = (
    CONF_LIGHTS,
    CONF_SCENE,
    CONF_ILLUMINANCE,
    CONF_LUX,
    CONF_HAS_DAYLIGHT,
    CONF_LIGHT_HOLD,
)


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
