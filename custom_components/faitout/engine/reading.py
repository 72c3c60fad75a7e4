"""Reading: what becomes of one sensor when it speaks, is lost, or gives a sign of life."""

from dataclasses import replace
from datetime import datetime, timedelta

from .occupancy import speaks
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind, SpeaksBy

CO2_RISE = 40.0
"""A rise of this many ppm within `CO2_WINDOW` is somebody breathing."""
CO2_WINDOW = timedelta(minutes=10)
RECENT = 2 * CO2_WINDOW
"""A reference older than this tells nothing of a rise."""


def with_health(sensor: SensorState, health: Health, now: datetime) -> SensorState:
    """Return the sensor in another health. What it said last is kept as a memory only."""
    if sensor.health is health:
        return sensor
    if health not in (Health.OK, Health.STUCK_ON) and sensor.spec.traits.sees:
        sensor = replace(sensor, lost_on=sensor.lost_on or speaks(sensor, now))
    if sensor.active and health is not Health.OK:
        sensor = replace(sensor, active=False, active_since=None, last_active=now)
    record = sensor.record.lost() if sensor.health is Health.OK else sensor.record
    return replace(sensor, health=health, health_since=now, record=record)


def heard(sensor: SensorState, now: datetime) -> SensorState:
    """Return the sensor after a sign of life of its device.

    A sign of life vouches for the last value of a sensor that was silent, and for a "nobody" that
    was merely restored: nobody arrives by a memory. It does not repair one that its source calls
    unavailable.
    """
    spec, health, heard_at = sensor.spec, sensor.health, sensor.heard_at
    if health is Health.RESTORED and sensor.value >= spec.yes_from:
        # That its device lives says nothing of whether somebody is still there.
        return sensor
    if health is Health.SILENT or health is Health.RESTORED:
        return read(sensor, sensor.value, now)
    if spec.heartbeat is None and not speaks(sensor, now):
        # It cannot fall silent and says nothing that could fade: its signs of life change nothing.
        return sensor
    if heard_at is not None and now - heard_at < spec.heard_every:
        return sensor
    return sensor.heard(now)


def read(sensor: SensorState, value: float, now: datetime) -> SensorState:
    """Return the sensor after a trusted reading.

    A repeated value soon after the last is no news and returns the very same object.
    """
    spec, health, heard_at = sensor.spec, sensor.health, sensor.heard_at
    lowest, highest = spec.traits.possible
    if not lowest <= value <= highest:
        return with_health(sensor, Health.IMPOSSIBLE, now)
    if spec.traits.speaks_by is SpeaksBy.RISE:
        return _read_rising(sensor, value, now)
    active = value >= spec.yes_from
    if health is Health.OK:
        if active is sensor.active and heard_at and now - heard_at < spec.heard_every:
            return sensor
    elif health is (Health.STUCK_ON if active else Health.STUCK_OFF):
        return replace(sensor, value=value, heard_at=now)
    return sensor.says(value, now, active=active)


def _read_rising(sensor: SensorState, value: float, now: datetime) -> SensorState:
    """Return a sensor of which only a rise speaks for somebody after a trusted reading."""
    spec, heard_at = sensor.spec, sensor.heard_at
    if spec.kind is SensorKind.CO2:
        rises = _rises(sensor, value, now)
    else:
        rises = sensor.works and sensor.value < spec.yes_from <= value
    if rises:
        return sensor.rises(value, now)
    if value < sensor.reference and sensor.reference_at is not None:
        # It is measured against the lowest: what falls first and rises then has risen all the same.
        return sensor.says(value, now, active=False).measured_from(value, now)
    is_soon = heard_at is not None and now - heard_at < spec.heard_every
    if sensor.works and is_soon and (value >= spec.yes_from) is (sensor.value >= spec.yes_from):
        return sensor
    return sensor.says(value, now, active=False)


def restored(sensor: SensorState, value: float | None, now: datetime) -> SensorState:
    """Return the sensor with a value from before a restart: remembered, not trusted."""
    sensor = with_health(sensor, Health.RESTORED, now)
    return sensor if value is None else replace(sensor, value=value)


def with_reference(sensor: SensorState, now: datetime) -> SensorState:
    """Return a CO2 sensor with a reference not older than the window of a rise."""
    if sensor.spec.kind is not SensorKind.CO2 or not sensor.works:
        return sensor
    return sensor.measured_from(sensor.value, now) if has_old_reference(sensor, now) else sensor


def has_old_reference(sensor: SensorState, now: datetime) -> bool:
    """Return whether a sensor has no reference that is within the window of a rise."""
    return sensor.reference_at is None or now - sensor.reference_at >= CO2_WINDOW


def _rises(sensor: SensorState, value: float, now: datetime) -> bool:
    """Return whether a value of CO2 is so far above one from some minutes ago as to be a yes."""
    if sensor.reference_at is None or now - sensor.reference_at > RECENT:
        return False
    return value - sensor.reference >= CO2_RISE
