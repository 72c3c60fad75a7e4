"""What a state or an attribute of Home Assistant says as a number: what is no number is unknown.

Integrations put text where a number belongs, "nan" where they know nothing, and a disconnected
probe says -127 °C. None of that is a value.
"""

import math
from typing import Final

from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT, UnitOfTemperature
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util.unit_conversion import TemperatureConverter

from ..engine.sensor import SensorState

PPM: Final = "ppm"
COLDEST: Final = -90.0
HOTTEST: Final = 80.0
"""°C. Air was never measured colder than -89 or hotter than 57; a probe of the kind DS18B20 says
-127 without its wire, and 85 before its first measurement."""


COLDEST_ROOM: Final = -10.0
HOTTEST_ROOM: Final = 45.0
"""°C. A house without heating in the Lot in January, and a room under its roof in August."""


def number(value: object) -> float | None:
    """Return a finite number, also one written as text; None for all else. Yes is no number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, str) and "_" in value:
        # Python reads it as a number, nobody else does.
        return None
    try:
        found = float(value)
    except ValueError, OverflowError:
        return None
    return found if math.isfinite(found) else None


def celsius(value: object, unit: object) -> float | None:
    """Return the temperature of a room or a place outside in °C.

    None where it is no number, has no unit of temperature, or is one that no air has.
    """
    found = number(value)
    if found is None or not isinstance(unit, str):
        return None
    try:
        degrees = TemperatureConverter.convert(found, unit, UnitOfTemperature.CELSIUS)
    except HomeAssistantError:
        return None
    return degrees if COLDEST <= degrees <= HOTTEST else None


def percent(value: object) -> float | None:
    """Return a share in percent, 0 to 100; None for all else."""
    found = number(value)
    return found if found is not None and 0 <= found <= 100 else None  # noqa: PLR2004


def house_celsius(hass: HomeAssistant, value: object) -> float | None:
    """Return a temperature that carries no unit, as those of thermostats, in °C; None as above."""
    return celsius(value, hass.config.units.temperature_unit)


def room_celsius(hass: HomeAssistant, value: object) -> float | None:
    """Return the air of a room as a thermostat says it, in °C; None for what no room has.

    Exactly 0 is what many say that have not measured yet, 85 what their probe does, and whatever is
    above 45 was meant in Fahrenheit.
    """
    degrees = house_celsius(hass, value)
    is_air = degrees is not None and COLDEST_ROOM <= degrees <= HOTTEST_ROOM
    return degrees if is_air and degrees else None


def room_ppm(hass: HomeAssistant, sensor: SensorState) -> float | None:
    """Return the CO2 that a sensor says now: the engine keeps no word that tells nothing of people.

    None where it says none, or in another unit.
    """
    state = hass.states.get(sensor.spec.id)
    if state is None:
        return sensor.value if sensor.works else None
    unit = state.attributes.get(ATTR_UNIT_OF_MEASUREMENT)
    return number(state.state) if unit == PPM else None


def in_house_unit(hass: HomeAssistant, degrees: float) -> float:
    """Return a temperature in °C in the unit of the house."""
    unit = hass.config.units.temperature_unit
    return TemperatureConverter.convert(degrees, UnitOfTemperature.CELSIUS, unit)
