"""Ageing: what becomes of sensors when time goes by: they fall silent, or count as stuck."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from .closed_door import SITS_STILL, memory_of, settles_at
from .occupancy import ACT_HOLD, OVERRULES, Presence, settled_at
from .policy import Policy
from .reading import has_old_reference, with_health, with_reference
from .sensor import Health, SensorState
from .sensor_kinds import TRAITS, SensorKind, SpeaksBy
from .state import Senses
from .vouching import judged_at

RESTORED_PATIENCE = timedelta(hours=6)
"""How long a sensor may have nothing to say after a restart before somebody is told."""


def aged(
    sensors: tuple[SensorState, ...],
    act_at: datetime | None,
    now: datetime,
    policy: Policy,
    *,
    is_due: bool = True,
) -> tuple[SensorState, ...]:
    """Return the sensors after the time that went by: silent, stuck, or as they were.

    Unless it `is_due` that the engine is woken, none of them has fallen silent meanwhile.
    """
    if not _may_age(sensors, now, policy) and not (is_due and _falls_silent(sensors, now)):
        return sensors
    # Whoever fell silent is out before it can vouch for another.
    heard = [_unless_silent(sensor, now) for sensor in sensors]
    return tuple([_aged(sensor, heard, act_at, now, policy) for sensor in heard])


def next_change(senses: Senses, policy: Policy, now: datetime) -> datetime | None:
    """Return when the passing of time alone may next change the senses; None: never."""
    times: list[datetime] = []
    for sensor in senses.sensors:
        if sensor.health is Health.OK:
            _add_times_of(times, sensor, senses, policy)
            continue
        if not sensor.told and sensor.health_since:
            times.append(sensor.health_since + told_after(sensor, policy))
        if sensor.lost_on:
            times.append(settled_at(sensor))
            if sensor.last_active:
                times.append(sensor.last_active + sensor.holds)
    if senses.act_at:
        times += (senses.act_at + ACT_HOLD, senses.act_at + policy.stuck_on)
    if senses.latch.seen_at:
        times.append(senses.latch.seen_at + memory_of(senses.sensors))
    if (glimpse := senses.glimpse) and not glimpse.sees:
        times.append(glimpse.at + TRAITS[glimpse.kind].hold)
    if at := judged_at(senses):
        times.append(at)
    return min([at for at in times if at > now], default=None)


def _add_times_of(
    times: list[datetime], sensor: SensorState, senses: Senses, policy: Policy
) -> None:
    """Add when time alone may change what a working sensor says."""
    spec, heartbeat = sensor.spec, sensor.spec.heartbeat
    if heartbeat is not None and sensor.heard_at:
        times.append(sensor.heard_at + heartbeat)
    since = sensor.active_since
    if since is None:
        if sensor.last_active:
            times.append(sensor.last_active + sensor.holds)
            if spec.traits.sees and senses.presence is Presence.YES:
                times.append(sensor.last_active + SITS_STILL)
        return
    if spec.traits.speaks_by is SpeaksBy.LEVEL:
        times += _stuck_times(sensor, since, senses, policy)
    if spec.traits.sees and senses.presence is not Presence.YES:
        times += (since + sensor.pulse, since + OVERRULES)


def told_after(sensor: SensorState, policy: Policy) -> timedelta:
    """Return how long a failure may last before it is told: not at all where it will not heal."""
    for_good = sensor.health in (Health.VANISHED, Health.UNIT_CHANGED, Health.STUCK_OFF)
    if for_good:
        return timedelta(0)
    # Many rightly say nothing for hours after a restart.
    return RESTORED_PATIENCE if sensor.health is Health.RESTORED else policy.trouble_patience


def _may_age(sensors: tuple[SensorState, ...], now: datetime, policy: Policy) -> bool:
    """Return whether the time that went by may have done something to one, if it works."""
    for sensor in sensors:
        if sensor.active_since:
            if now - sensor.active_since >= policy.stuck_on:
                return True
        elif sensor.spec.kind is SensorKind.CO2 and has_old_reference(sensor, now):
            return True
    return False


def _falls_silent(sensors: tuple[SensorState, ...], now: datetime) -> bool:
    for sensor in sensors:
        beat, heard_at = sensor.spec.heartbeat, sensor.heard_at
        if beat is not None and heard_at is not None and heard_at + beat <= now:
            return True
    return False


def _unless_silent(sensor: SensorState, now: datetime) -> SensorState:
    """Return a sensor as it was, or silent where its heartbeat has run out."""
    beat = sensor.spec.heartbeat
    if beat is None or sensor.heard_at is None or now < sensor.heard_at + beat:
        return sensor
    return with_health(sensor, Health.SILENT, now) if sensor.works else sensor


def _aged(
    sensor: SensorState,
    sensors: Sequence[SensorState],
    act_at: datetime | None,
    now: datetime,
    policy: Policy,
) -> SensorState:
    """Return one of these sensors after the time that went by: stuck, or as it was."""
    if sensor.health is not Health.OK:
        return sensor
    if sensor.spec.kind is SensorKind.CO2:
        return with_reference(sensor, now)
    if sensor.spec.traits.speaks_by is not SpeaksBy.LEVEL or sensor.active_since is None:
        return sensor
    since = now - policy.stuck_on
    if sensor.active_since > since or _is_borne_out(sensor, sensors, act_at, since):
        return sensor
    return with_health(sensor, Health.STUCK_ON, now)


def _is_borne_out(
    sensor: SensorState, sensors: Sequence[SensorState], act_at: datetime | None, since: datetime
) -> bool:
    """Return whether anything else has spoken since for what a sensor goes on saying.

    One that only supports is borne out by those that see people; where none of them works, nothing
    speaks against it.
    """
    if act_at is not None and act_at > since:
        return True
    others = [other for other in sensors if other is not sensor and other.works]
    if not sensor.spec.traits.sees:
        others = [other for other in others if other.spec.traits.sees]
        if not others:
            return True
    return any(
        (other.active and other.spec.traits.sees)
        or (other.last_active is not None and other.last_active > since)
        for other in others
    )


def _stuck_times(
    sensor: SensorState, since: datetime, senses: Senses, policy: Policy
) -> list[datetime]:
    """Return when a sensor that is on since then may count as stuck, or its yes as settled."""
    # What another sensor saw meanwhile has kept this one from being stuck, until then.
    times = [s.last_active + policy.stuck_on for s in senses.sensors if s.last_active]
    times.append(since + policy.stuck_on)
    if sensor.spec.traits.sees and (settled := settles_at(sensor, senses.latch)):
        times.append(settled)
    return times
