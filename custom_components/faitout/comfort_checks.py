"""Checks of what is typed for light and heat. Each answers with errors by field."""

from collections.abc import Iterator, Mapping
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT, LIGHT_LUX
from homeassistant.core import HomeAssistant

from .const import (
    CONF_ILLUMINANCE,
    CONF_LIGHT_HOLD,
    CONF_LIGHTS,
    CONF_SCENE,
    CONF_SLUG,
    DOMAIN,
    SUBENTRY_SPACE,
)
from .engine.comfort.light_policy import LONGEST_HOLD
from .space_forms import seconds


def light_errors(
    hass: HomeAssistant, entry: ConfigEntry[Any], slug: str | None, typed: Mapping[str, Any]
) -> dict[str, str]:
    """Return what is wrong with the light of a space. A lamp belongs to one space."""
    errors: dict[str, str] = {}
    lamps = typed[CONF_LIGHTS]
    elsewhere = set(_elsewhere(hass, entry, slug, CONF_LIGHTS))
    if any(hass.states.get(lamp) is None for lamp in lamps):
        errors[CONF_LIGHTS] = "lamp_unknown"
    elif elsewhere.intersection(lamps):
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
    hold = seconds(typed[CONF_LIGHT_HOLD])
    if hold <= 0:
        errors[CONF_LIGHT_HOLD] = "no_time"
    elif hold > LONGEST_HOLD.total_seconds():
        errors[CONF_LIGHT_HOLD] = "hold_too_long"
    return errors


def _elsewhere(
    hass: HomeAssistant, entry: ConfigEntry[Any], slug: str | None, key: str
) -> Iterator[str]:
    """Yield what all other spaces, on whatever site, have under a key."""
    for site in hass.config_entries.async_entries(DOMAIN):
        for space in site.get_subentries_of_type(SUBENTRY_SPACE):
            if site.entry_id != entry.entry_id or space.data[CONF_SLUG] != slug:
                yield from space.data.get(key, ())
