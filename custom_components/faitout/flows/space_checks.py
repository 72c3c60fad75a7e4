"""Checks of what is typed for a space. Each answers with errors by field; empty: all is well."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from homeassistant.components.sensor import ATTR_STATE_CLASS, SensorStateClass
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import (
    ATTR_DEVICE_CLASS,
    ATTR_UNIT_OF_MEASUREMENT,
    CONF_ENTITY_ID,
    CONF_NAME,
    STATE_OFF,
    STATE_ON,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import HomeAssistant
from homeassistant.util import slugify

from ..const import (
    CONF_AREA,
    CONF_DEVICE_CLASS,
    CONF_ENERGY,
    CONF_KIND,
    CONF_SENSORS,
    CONF_SLUG,
    CONF_UNIT,
    SUBENTRY_SPACE,
)
from ..engine.policy import SpaceKind
from ..engine.sensor_kinds import TRAITS, SensorKind
from ..hub.measures import number
from ..inputs.composed import hides_members
from ..settings.all_spaces import other_spaces
from ..settings.site import policy_of

LONGEST_NAME = 60
MOST_SENSORS = 40
SUMMED = (SensorStateClass.TOTAL, SensorStateClass.TOTAL_INCREASING)
"""Sensors of which Home Assistant keeps a sum over the years."""


def name_error(name: str) -> str | None:
    """Return why a name cannot be taken, or None."""
    if len(name) > LONGEST_NAME:
        return "name_too_long"
    return None if any(letter.isalnum() for letter in name) else "no_letters"


def space_errors(entry: ConfigEntry[Any], name: str, slug: str | None) -> dict[str, str]:
    """Return what is wrong with a space's name; `slug` is that of a space that is changed."""
    if error := name_error(name):
        return {CONF_NAME: error}
    wanted = slug or slugify(name)
    others = [space.data[CONF_SLUG] for space in entry.get_subentries_of_type(SUBENTRY_SPACE)]
    if slug is None and wanted in others:
        return {CONF_NAME: "name_taken"}
    return {}


def sensor_errors(
    hass: HomeAssistant, entry: ConfigEntry[Any], slug: str | None, chosen: Mapping[str, Any]
) -> dict[str, str]:
    """Return what is wrong with the sensors of a space, by their kind.

    One that sees people belongs to one space; the air or the noise of a room may be shared.
    """
    errors: dict[str, str] = {}
    seen: set[str] = set()
    elsewhere = {
        sensor[CONF_ENTITY_ID]
        for space in other_spaces(hass, entry, slug)
        for sensor in space.data[CONF_SENSORS]
    }
    for kind, entity_id in _chosen(chosen):
        if entity_id in seen:
            errors[kind] = "sensor_twice"
        elif entity_id in elsewhere and TRAITS[kind].sees:
            errors[kind] = "sensor_elsewhere"
        elif error := state_error(hass, kind, entity_id):
            errors[kind] = error
        elif hides_members(hass, entity_id):
            errors[kind] = "sensor_made_of_unknown"
        seen.add(entity_id)
    errors |= energy_errors(hass, entry, slug, chosen.get(CONF_ENERGY, ()))
    if len(seen) > MOST_SENSORS:
        errors["base"] = "too_many_sensors"
    return errors


def energy_errors(
    hass: HomeAssistant, entry: ConfigEntry[Any], slug: str | None, meters: Iterable[str]
) -> dict[str, str]:
    """Return what is wrong with the energy meters of a space.

    One that two spaces share would count twice; of one that keeps no sum nothing can be told.
    """
    spaces = other_spaces(hass, entry, slug)
    elsewhere = {each for space in spaces for each in space.data.get(CONF_ENERGY, ())}
    for meter in meters:
        if meter in elsewhere:
            return {CONF_ENERGY: "meter_elsewhere"}
        state = hass.states.get(meter)
        if state and state.attributes.get(ATTR_STATE_CLASS) not in SUMMED:
            return {CONF_ENERGY: "meter_without_sum"}
    return {}


def kept_sensors(
    hass: HomeAssistant, chosen: Mapping[str, Any], before: Iterable[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Return the chosen sensors as they are kept, with the details that were known of them."""
    known = {(sensor[CONF_ENTITY_ID], sensor[CONF_KIND]): sensor for sensor in before}
    kept = []
    for kind, entity_id in _chosen(chosen):
        fresh = {CONF_ENTITY_ID: entity_id, CONF_KIND: str(kind), CONF_AREA: ""}
        details = known.get((entity_id, str(kind)), {})
        kept.append({**fresh, **details, **measures(hass, entity_id)})
    return kept


def measures(hass: HomeAssistant, entity_id: str) -> dict[str, str | None]:
    """Return what an entity says that it measures, to be kept: it is not to change unseen."""
    state = hass.states.get(entity_id)
    attributes = state.attributes if state else {}
    return {
        CONF_UNIT: attributes.get(ATTR_UNIT_OF_MEASUREMENT),
        CONF_DEVICE_CLASS: attributes.get(ATTR_DEVICE_CLASS),
    }


def sees(sensors: Iterable[Mapping[str, Any]]) -> bool:
    """Return whether one of these sensors can see people by itself."""
    return any(TRAITS[SensorKind(sensor[CONF_KIND])].sees for sensor in sensors)


def policy_errors(kind: SpaceKind, changes: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong with a policy."""
    policy = policy_of(kind, changes)
    errors: dict[str, str] = {}
    for name in ("grace", "warning"):
        if getattr(policy, name).total_seconds() <= 0:
            errors[name] = "no_time"
    if policy.warning > policy.grace:
        errors["warning"] = "warning_longer_than_grace"
    if policy.leave is not None and policy.warning > policy.leave:
        errors["leave"] = "warning_longer_than_leave"
    if policy.lateness.total_seconds() <= 0:
        errors["base"] = "no_lateness"
    return errors


def state_error(hass: HomeAssistant, kind: SensorKind, entity_id: str) -> str | None:
    """Return why an entity cannot be a sensor of a kind by what it says now, or None."""
    state = hass.states.get(entity_id)
    if state is None:
        return "sensor_unknown"
    if state.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
        # It may well be a good one whose battery is being changed.
        return None
    traits = TRAITS[kind]
    if traits.yes_or_no is not None and state.state in (STATE_ON, STATE_OFF):
        return None
    if traits.numbers is None:
        return "not_yes_or_no"
    return "not_a_number" if number(state.state) is None else None


def _chosen(chosen: Mapping[str, Any]) -> Iterator[tuple[SensorKind, str]]:
    for kind in SensorKind:
        for entity_id in chosen.get(kind, []):
            yield kind, entity_id
