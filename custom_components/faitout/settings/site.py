"""What the installer set up, as values of the engine. The flows have checked it before."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.const import CONF_ENTITY_ID, Platform
from homeassistant.core import split_entity_id
from homeassistant.util import dt as dt_util

from ..const import (
    CONF_AREA,
    CONF_CAPACITY,
    CONF_CLOSES,
    CONF_CONTACT,
    CONF_DEVICE_CLASS,
    CONF_EXIT_CONFIRMED,
    CONF_HEARTBEAT,
    CONF_HELD_OPEN,
    CONF_HOLD,
    CONF_KIND,
    CONF_OPEN_DAYS,
    CONF_OPENS,
    CONF_POLICY,
    CONF_SENSORS,
    CONF_SINGLE_DOOR,
    CONF_SLUG,
    CONF_SPACES,
    CONF_THRESHOLD,
    CONF_UNIT,
    WEEKDAYS,
)
from ..engine.door.door import DoorId, DoorSpec, Opens
from ..engine.hours import MINUTES_A_DAY, OpeningHours, Span
from ..engine.ids import SensorId, SiteId, SpaceId
from ..engine.policy import DEFAULT_POLICIES, Policy, SpaceKind
from ..engine.sensor import SensorSpec
from ..engine.sensor_kinds import SensorKind
from ..engine.space import Space
from .beacons import specs_of

YES = 0.5
"""From here on a yes is a yes, whatever numbers sensors of its kind say elsewhere."""


def site_hours(entry: ConfigEntry[Any], zone: ZoneInfo) -> OpeningHours:
    """Return the opening hours of a site; midnight as a closing time is the end of the day."""
    opens = _minutes(entry.data[CONF_OPENS])
    closes = _minutes(entry.data[CONF_CLOSES]) or MINUTES_A_DAY
    open_days = entry.data[CONF_OPEN_DAYS]
    week = tuple((Span(opens, closes),) if day in open_days else () for day in WEEKDAYS)
    return OpeningHours(zone, week)


def space_of(entry: ConfigEntry[Any], subentry: ConfigSubentry, hours: OpeningHours) -> Space:
    """Return the space of a subentry."""
    data = subentry.data
    kind = SpaceKind(data[CONF_KIND])
    return Space(
        id=SpaceId(data[CONF_SLUG]),
        site=SiteId(entry.unique_id or entry.entry_id),
        kind=kind,
        hours=hours,
        policy=policy_of(kind, data[CONF_POLICY]),
        capacity=int(data[CONF_CAPACITY]),
        sensors=sensors_of(data),
        single_door=data[CONF_SINGLE_DOOR],
    )


def sensors_of(data: Mapping[str, Any]) -> tuple[SensorSpec, ...]:
    """Return the sensors and beacons in the data of a space."""
    return (*(_sensor(sensor) for sensor in data[CONF_SENSORS]), *specs_of(data))


def door_of(subentry: ConfigSubentry, hours: OpeningHours, spaces: Iterable[SpaceId]) -> DoorSpec:
    """Return the door of a subentry of a site with these spaces."""
    data = subentry.data
    chosen = {SpaceId(slug) for slug in data[CONF_SPACES]}
    return DoorSpec(
        id=DoorId(data[CONF_SLUG]),
        hours=hours,
        opens=Opens(data[CONF_OPENS]),
        spaces=tuple(space for space in spaces if not chosen or space in chosen),
        is_entrance=not chosen,
        has_contact=bool(data.get(CONF_CONTACT)),
        exit_confirmed=data[CONF_EXIT_CONFIRMED],
        held_open_after=timedelta(seconds=data[CONF_HELD_OPEN]),
    )


def policy_of(kind: SpaceKind, changes: Mapping[str, Any]) -> Policy:
    """Return the default policy of a kind with changes; durations are in seconds."""
    default = DEFAULT_POLICIES[kind]
    durations = {
        field.name
        for field in fields(Policy)
        if isinstance(getattr(default, field.name), timedelta) or "timedelta" in str(field.type)
    }
    values: dict[str, Any] = {
        name: timedelta(seconds=value) if name in durations and value is not None else value
        for name, value in changes.items()
    }
    return replace(default, **values)


def units_of(subentry: ConfigSubentry) -> dict[SensorId, str | None]:
    """Return the unit that each sensor of a space had when it was set up, in their order."""
    return {
        SensorId(sensor[CONF_ENTITY_ID]): sensor.get(CONF_UNIT)
        for sensor in subentry.data[CONF_SENSORS]
    }


def classes_of(subentry: ConfigSubentry) -> dict[SensorId, str | None]:
    """Return the device class that each sensor of a space had when it was set up.

    Of those that were set up before it was kept it is not known.
    """
    return {
        SensorId(sensor[CONF_ENTITY_ID]): sensor[CONF_DEVICE_CLASS]
        for sensor in subentry.data[CONF_SENSORS]
        if CONF_DEVICE_CLASS in sensor
    }


def _sensor(data: Mapping[str, Any]) -> SensorSpec:
    hold, heartbeat = data.get(CONF_HOLD), data.get(CONF_HEARTBEAT)
    says_yes_or_no = split_entity_id(data[CONF_ENTITY_ID])[0] == Platform.BINARY_SENSOR
    return SensorSpec(
        id=SensorId(data[CONF_ENTITY_ID]),
        kind=SensorKind(data[CONF_KIND]),
        area=data.get(CONF_AREA, ""),
        hold=None if hold is None else timedelta(seconds=hold),
        threshold=YES if says_yes_or_no else data.get(CONF_THRESHOLD),
        heartbeat=timedelta(seconds=heartbeat) if heartbeat else None,
    )


def clock_typed(text: str) -> time | None:
    """Return a time of day that somebody or some program typed, as 08:00 or 8:00; None: none."""
    return dt_util.parse_time(text)


def _minutes(text: str) -> int:
    clock = clock_typed(text)
    if clock is None:
        raise ValueError(f"not a time of day: {text}")
    return clock.hour * 60 + clock.minute
