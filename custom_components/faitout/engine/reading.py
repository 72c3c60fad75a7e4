"""Reading: what becomes of one sensor when it speaks, is lost, or gives a sign of life."""

from dataclasses import replace
from datetime import datetime, timedelta

from .occupancy import speaks
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind

CO2_RISE = 40.0
"""A rise of this many ppm within `CO2_WINDOW` is somebody breathing."""
CO2_WINDOW = timedelta(minutes=10)
RECENT = 2 * CO2_WINDOW
"""A reference older than this tells nothing of a rise."""


def with_health(sensor: SensorState, health: Health, now: datetime) -> SensorState:
    """Return the sensor in another health. What it said last is kept as a memory only."""
    if sensor.health is health:
        return sensor
    if sensor.active and health is not Health.OK:
        sensor = replace(sensor, active=False, active_since=None, last_active=now)
    return replace(sensor, health=health, health_since=now)


def heard(sensor: SensorState, now: datetime) -> SensorState:
    """Return the sensor after a sign of life of its device.

    A sign of life vouches for the last value of a sensor that was merely restored or silent;
    it does not repair one that its source calls unavailable.
    """
    if sensor.health in (Health.SILENT, Health.RESTORED):
        return read(sensor, sensor.value, now)
    if sensor.spec.heartbeat is None and not speaks(sensor, now):
        # It cannot fall silent and says nothing that could fade: its signs of life change nothing.
        return sensor
    if sensor.heard_at is not None and now - sensor.heard_at < sensor.spec.heard_every:
        return sensor
    return sensor.heard(now)


def read(sensor: SensorState, value: float, now: datetime) -> SensorState:
    """Return the sensor after a trusted reading.

    A repeated value soon after the last is no news and returns the very same object.
    """
    active = _says_yes(sensor, value, now)
    is_news = active is not sensor.active or not sensor.works or sensor.heard_at is None
    if not is_news and sensor.heard_at and now - sensor.heard_at < sensor.spec.heard_every:
        return sensor
    if sensor.health is Health.STUCK_ON and active:
        return replace(sensor, value=value, heard_at=now)
    if sensor.health is Health.STUCK_OFF and not active:
        return replace(sensor, value=value, heard_at=now)
    return sensor.says(value, now, active=active)


def restored(sensor: SensorState, value: float | None, now: datetime) -> SensorState:
    """Return the sensor with a value from before a restart: remembered, not trusted."""
    sensor = with_health(sensor, Health.RESTORED, now)
    return sensor if value is None else replace(sensor, value=value)


def with_reference(sensor: SensorState, now: datetime) -> SensorState:
    """Return a CO2 sensor with a reference not older than the window of a rise."""
    if sensor.spec.kind is not SensorKind.CO2 or not sensor.works:
        return sensor
    if sensor.reference_at is None or now - sensor.reference_at >= CO2_WINDOW:
        return sensor.measured_from(sensor.value, now)
    return sensor


def _says_yes(sensor: SensorState, value: float, now: datetime) -> bool:
    spec = sensor.spec
    if value >= spec.yes_from:
        return True
    if spec.kind is not SensorKind.CO2 or sensor.reference_at is None:
        return False
    is_recent = now - sensor.reference_at <= RECENT
    return is_recent and value - sensor.reference >= CO2_RISE
