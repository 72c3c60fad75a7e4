"""The forms of a space: what is asked, what is filled in beforehand, what comes back."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.const import CONF_ENTITY_ID, CONF_NAME, Platform
from homeassistant.data_entry_flow import section
from homeassistant.helpers.selector import (
    BooleanSelector,
    DurationSelector,
    DurationSelectorConfig,
    EntitySelector,
    EntitySelectorConfig,
    EntityWithDeviceFilterSelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectOptionDict,
    Selector,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
)
import probatio

from ..const import (
    CONF_AREA,
    CONF_BLUETOOTH,
    CONF_CAPACITY,
    CONF_COMFORT,
    CONF_ENERGY,
    CONF_FINE_TUNE,
    CONF_HEARTBEAT,
    CONF_HOLD,
    CONF_KIND,
    CONF_NODE,
    CONF_SENSORS,
    CONF_SINGLE_DOOR,
    CONF_THRESHOLD,
    CONF_UNIT,
)
from ..engine.policy import DEFAULT_POLICIES, Policy, SpaceKind
from ..engine.sensor_kinds import TRAITS, SensorKind, Traits
from ..settings.site import policy_of

SECTION_MORE = "more"
MAIN_FIELDS = ("release_no_shows", "grace", "warning", "minimum_presence", "leave")
MORE_FIELDS = (
    "exempt_whole_day",
    "long_booking",
    "long_grace",
    "early_arrival",
    "stay_over",
    "leave_motion_only",
    "undo_window",
    "walk_in_booking",
    "extension",
    "soon",
    "series_limit",
    "trouble_patience",
    "lateness",
)
OPTIONAL_DURATIONS = ("leave", "walk_in_booking")
"""Lengths of time that may be left out: then the hub does not do it at all."""

SPACE_SCHEMA = probatio.Schema(
    {
        probatio.Required(CONF_NAME): TextSelector(),
        probatio.Required(CONF_KIND): SelectSelector(
            SelectSelectorConfig(
                options=[str(kind) for kind in SpaceKind],
                translation_key="kind",
                mode=SelectSelectorMode.LIST,
            )
        ),
        probatio.Required(CONF_CAPACITY, default=1): NumberSelector(
            NumberSelectorConfig(min=1, max=500, step=1, mode=NumberSelectorMode.BOX)
        ),
    }
)


def _entities(traits: Traits) -> list[EntityWithDeviceFilterSelectorConfig]:
    """Return which entities may be of a kind."""
    by_domain = {Platform.BINARY_SENSOR: traits.yes_or_no, Platform.SENSOR: traits.numbers}
    filters: list[EntityWithDeviceFilterSelectorConfig] = []
    for domain, classes in by_domain.items():
        if classes:
            filters.append({"domain": domain, "device_class": list(classes)})
        elif classes is not None:
            filters.append({"domain": domain})
    return filters


def sensors_schema() -> probatio.Schema:
    """Return the form of the sensors: for each kind those that may be of it."""
    return probatio.Schema(
        {
            **{
                probatio.Optional(str(kind), default=list): EntitySelector(
                    EntitySelectorConfig(filter=_entities(traits), multiple=True)
                )
                for kind, traits in TRAITS.items()
            },
            probatio.Required(CONF_SINGLE_DOOR, default=False): BooleanSelector(),
            probatio.Optional(CONF_ENERGY, default=list): EntitySelector(
                EntitySelectorConfig(
                    domain=Platform.SENSOR, device_class=SensorDeviceClass.ENERGY, multiple=True
                )
            ),
            probatio.Required(CONF_BLUETOOTH, default=False): BooleanSelector(),
            probatio.Required(CONF_FINE_TUNE, default=False): BooleanSelector(),
            probatio.Required(CONF_COMFORT, default=False): BooleanSelector(),
        }
    )


def sensors_values(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the form of the sensors shows of a space that is known."""
    values: dict[str, Any] = {
        CONF_SINGLE_DOOR: data.get(CONF_SINGLE_DOOR, False),
        CONF_ENERGY: data.get(CONF_ENERGY, []),
    }
    for sensor in data.get(CONF_SENSORS, []):
        values.setdefault(sensor[CONF_KIND], []).append(sensor[CONF_ENTITY_ID])
    return values


def node_schema(nodes: Mapping[str, str]) -> probatio.Schema:
    """Return the form that offers nodes, given as their names by device id."""
    options = [SelectOptionDict(value=node, label=name) for node, name in nodes.items()]
    return probatio.Schema(
        {
            probatio.Optional(CONF_NODE): SelectSelector(
                SelectSelectorConfig(options=options, mode=SelectSelectorMode.LIST)
            )
        }
    )


def detail_schema(sensor: Mapping[str, Any]) -> probatio.Schema:
    """Return the form of one sensor's details; a threshold only where it says numbers."""
    traits = TRAITS[SensorKind(sensor[CONF_KIND])]
    form: dict[probatio.Marker, Any] = {}
    if traits.sees:
        form[probatio.Optional(CONF_AREA, default="")] = TextSelector()
    if sensor.get(CONF_UNIT) is not None and traits.threshold is not None:
        form[probatio.Required(CONF_THRESHOLD, default=traits.threshold)] = NumberSelector(
            NumberSelectorConfig(
                min=0, max=100_000, step="any", mode=NumberSelectorMode.BOX,
                unit_of_measurement=sensor[CONF_UNIT],
            )
        )  # fmt: skip
    form[probatio.Required(CONF_HOLD, default=duration(traits.hold))] = DurationSelector()
    form[probatio.Optional(CONF_HEARTBEAT)] = DurationSelector(
        DurationSelectorConfig(enable_day=True)
    )
    return probatio.Schema(form)


def detail_values(sensor: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the form of a sensor's details shows of one that is known."""
    values = {name: sensor[name] for name in (CONF_AREA, CONF_THRESHOLD) if name in sensor}
    for name in (CONF_HOLD, CONF_HEARTBEAT):
        if sensor.get(name):
            values[name] = duration(timedelta(seconds=sensor[name]))
    return values


def with_details(sensor: Mapping[str, Any], user_input: Mapping[str, Any]) -> dict[str, Any]:
    """Return a sensor with the details of its form; those of its kind are not kept."""
    traits = TRAITS[SensorKind(sensor[CONF_KIND])]
    kept = {
        name: value
        for name, value in sensor.items()
        if name not in (CONF_THRESHOLD, CONF_HOLD, CONF_HEARTBEAT)
    }
    kept[CONF_AREA] = user_input.get(CONF_AREA, "").strip()
    threshold = user_input.get(CONF_THRESHOLD, traits.threshold)
    if threshold != traits.threshold:
        kept[CONF_THRESHOLD] = threshold
    if (hold := seconds(user_input[CONF_HOLD])) != traits.hold.total_seconds():
        kept[CONF_HOLD] = hold
    if heartbeat := seconds(user_input.get(CONF_HEARTBEAT)):
        kept[CONF_HEARTBEAT] = heartbeat
    return kept


def policy_schema(
    kind: SpaceKind, changes: Mapping[str, Any], user_input: Mapping[str, Any] | None
) -> probatio.Schema:
    """Return the form of the patience, filled in with what holds now or was typed last."""
    policy = policy_of(kind, changes if user_input is None else changes_of(kind, user_input))
    more = {_marker(policy, name): _selector(policy, name) for name in MORE_FIELDS}
    return probatio.Schema(
        {
            **{_marker(policy, name): _selector(policy, name) for name in MAIN_FIELDS},
            probatio.Required(SECTION_MORE): section(probatio.Schema(more), {"collapsed": True}),
        }
    )


def changes_of(kind: SpaceKind, user_input: Mapping[str, Any]) -> dict[str, Any]:
    """Return what differs from the default policy of a kind; lengths of time in seconds."""
    default = DEFAULT_POLICIES[kind]
    given = {**user_input, **user_input.get(SECTION_MORE, {})}
    changes: dict[str, Any] = {}
    for name in (*MAIN_FIELDS, *MORE_FIELDS):
        value, before = given.get(name), getattr(default, name)
        if name in OPTIONAL_DURATIONS or isinstance(before, timedelta):
            value = seconds(value) or None
            before = before.total_seconds() if before else None
            if value is None and name not in OPTIONAL_DURATIONS:
                value = 0.0
        elif isinstance(value, float):
            value = int(value)
        if value != before:
            changes[name] = value
    return changes


def duration(length: timedelta) -> dict[str, int]:
    """Return a length of time as its selector wants it."""
    total = int(length.total_seconds())
    return {"hours": total // 3600, "minutes": total % 3600 // 60, "seconds": total % 60}


def seconds(value: Mapping[str, float] | None) -> float:
    """Return what a duration selector gave, in seconds; 0 for nothing."""
    return timedelta(**value).total_seconds() if value else 0.0


def _marker(policy: Policy, name: str) -> probatio.Marker:
    value = getattr(policy, name)
    if isinstance(value, timedelta):
        value = duration(value)
    if name in OPTIONAL_DURATIONS:
        # Suggested, not a default: a field that is emptied must stay empty.
        suggestion = {} if value is None else {"suggested_value": value}
        return probatio.Optional(name, description=suggestion)
    return probatio.Required(name, default=value)


def _selector(policy: Policy, name: str) -> Selector[Any]:
    value = getattr(policy, name)
    if isinstance(value, bool):
        return BooleanSelector()
    if isinstance(value, int):
        return NumberSelector(
            NumberSelectorConfig(min=1, max=20, step=1, mode=NumberSelectorMode.BOX)
        )
    return DurationSelector()
