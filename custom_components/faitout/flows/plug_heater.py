"""An electric heater on a switch: Home Assistant's own thermostat is made of it and a sensor.

The hub has no hysteresis of its own. It goes through the flow that people go through under
Helpers, so whatever is made there can be changed and removed there.
"""

from datetime import timedelta
import logging
from typing import Final

from homeassistant.config_entries import SOURCE_USER
from homeassistant.const import CONF_NAME
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er

from ..engine.comfort.heat_policy import FROST, SAFETY
from ..hub.measures import celsius, in_house_unit

_LOGGER = logging.getLogger(__name__)

GENERIC_THERMOSTAT: Final = "generic_thermostat"
_HEATER: Final = "heater"
COLD_TOLERANCE: Final = 0.5
"""Degrees below the target at which it begins to heat: a relay that clicks every minute wears."""
HOT_TOLERANCE: Final = 0.0
"""It ends once the target is passed: above it would be above the legal ceiling."""
LONGEST_RUN: Final = timedelta(hours=2)
"""Then it looks again. With a dead sensor it would heat without end (2026.10.4)."""


def says_a_temperature(hass: HomeAssistant, sensor: str) -> bool:
    """Return whether a sensor says the temperature of a room now."""
    state = hass.states.get(sensor)
    if state is None:
        return False
    return celsius(state.state, state.attributes.get("unit_of_measurement")) is not None


def thermostat_with(hass: HomeAssistant, switch: str) -> str | None:
    """Return the generic thermostat that switches this already, or None."""
    for entry in hass.config_entries.async_entries(GENERIC_THERMOSTAT):
        if entry.options.get(_HEATER) == switch:
            entities = er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id)
            return next((entity.entity_id for entity in entities), None)
    return None


async def make_thermostat(hass: HomeAssistant, name: str, switch: str, sensor: str) -> str | None:
    """Make a generic thermostat, or take the one there is; return its entity, None: it failed."""
    if known := thermostat_with(hass, switch):
        return known
    flow = hass.config_entries.flow
    answers = {
        CONF_NAME: name,
        "ac_mode": False,
        _HEATER: switch,
        "target_sensor": sensor,
        "cold_tolerance": COLD_TOLERANCE,
        "hot_tolerance": HOT_TOLERANCE,
        "max_cycle_duration": {"seconds": LONGEST_RUN.total_seconds()},
        # Below the lowest that the hub asks for, and no hand on it asks for more than is safe.
        "min_temp": in_house_unit(hass, FROST - 1),
        "max_temp": in_house_unit(hass, SAFETY),
    }
    try:
        result = await flow.async_init(GENERIC_THERMOSTAT, context={"source": SOURCE_USER})
        result = await flow.async_configure(result["flow_id"], answers)
        if result["type"] is FlowResultType.FORM and not result.get("errors"):
            # Presets: none, the hub sets temperatures.
            result = await flow.async_configure(result["flow_id"], {})
    except (HomeAssistantError, InvalidData) as error:
        # Its flow is another one in this version.
        _LOGGER.debug("No thermostat for %s: %r", switch, error)
        return None
    if result["type"] is FlowResultType.FORM:
        flow.async_abort(result["flow_id"])
    return thermostat_with(hass, switch)
