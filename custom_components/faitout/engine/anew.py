"""Anew: what the senses remember, after a time that nobody watched or a clock that was moved.

What is measured over time counts only the time that was watched. A sensor that was on before the
gap and still is has not been on for all of it; a hold, a sign of life, a failure go on from where
they were; what was held to be behind a closed door is held for as long as ever.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from .closed_door import Latch
from .occupancy import ACT_HOLD, speaks
from .reading import with_health
from .sensor import Health, SensorState
from .state import Senses


def senses_anew(senses: Senses, gap: timedelta, now: datetime) -> Senses:
    """Return the senses after a gap of this length, which ends now."""
    act_at, latch = senses.act_at, senses.latch
    if act_at is not None and now - gap < act_at + ACT_HOLD:
        act_at += gap
    if latch.closed_at is not None:
        # The door may have been opened meanwhile: it counts from when it is watched again.
        latch = Latch(now, now if latch.seen_at else None)
    elif latch.seen_at is not None:
        latch = Latch(None, now)
    sensors = tuple(_sensor_anew(sensor, gap, now) for sensor in senses.sensors)
    return replace(senses, sensors=sensors, act_at=act_at, latch=latch)


def _sensor_anew(sensor: SensorState, gap: timedelta, now: datetime) -> SensorState:
    if not sensor.works:
        is_told = sensor.told or sensor.health_since is None
        return sensor if is_told else replace(sensor, health_since=_later(sensor.health_since, gap))
    until = sensor.speaks_until()
    is_held = until is not None and now - gap < until
    return replace(
        sensor,
        active_since=now if sensor.active else sensor.active_since,
        last_active=_later(sensor.last_active, gap) if is_held else sensor.last_active,
        heard_at=sensor.heard_at and now,
        is_whole=False,
    )


def unheard(sensor: SensorState, now: datetime) -> SensorState:
    """Return a sensor that could not be heard for a while: only its yes is still believed."""
    if not sensor.works or speaks(sensor, now):
        return sensor
    return with_health(sensor, Health.RESTORED, now)


def senses_not_later(senses: Senses, now: datetime) -> Senses:
    """Return the senses without memories from a future that was none."""
    latch = Latch(earlier(senses.latch.closed_at, now), earlier(senses.latch.seen_at, now))
    glimpse = senses.glimpse
    return replace(
        senses,
        sensors=tuple(_sensor_not_later(sensor, now) for sensor in senses.sensors),
        latch=latch,
        act_at=earlier(senses.act_at, now),
        last_sign_at=earlier(senses.last_sign_at, now),
        glimpse=glimpse and replace(glimpse, at=min(glimpse.at, now)),
        unseen_since=earlier(senses.unseen_since, now),
        vouched_at=earlier(senses.vouched_at, now),
    )


def _sensor_not_later(sensor: SensorState, now: datetime) -> SensorState:
    return replace(
        sensor,
        health_since=earlier(sensor.health_since, now),
        active_since=earlier(sensor.active_since, now),
        last_active=earlier(sensor.last_active, now),
        heard_at=earlier(sensor.heard_at, now),
        reference_at=earlier(sensor.reference_at, now),
    )


def earlier(instant: datetime | None, now: datetime) -> datetime | None:
    """Return an instant, or now where that is earlier."""
    return None if instant is None else min(instant, now)


def _later(instant: datetime | None, by: timedelta) -> datetime | None:
    return None if instant is None else instant + by
