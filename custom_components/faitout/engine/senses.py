"""The senses of a space: take in what sensors say, age what they said, draw the conclusion."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from .effect import Trouble
from .occupancy import ACT_HOLD, LATCH_MEMORY, NO_LATCH, Latch, Presence, conclude, is_seen, latched
from .policy import Policy
from .reading import has_old_reference, with_health, with_reference
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind
from .space import Space
from .state import Senses


def sense(
    senses: Senses,
    now: datetime,
    space: Space,
    sensors: tuple[SensorState, ...] | None = None,
    act_at: datetime | None = None,
) -> Senses:
    """Return the senses now, with these sensors and this human act where they are new."""
    act_at = act_at or senses.act_at
    sensors = aged(senses.sensors if sensors is None else sensors, act_at, now, space.policy)
    return concluded(senses, sensors, act_at, now, space)


def concluded(
    senses: Senses,
    sensors: tuple[SensorState, ...],
    act_at: datetime | None,
    now: datetime,
    space: Space,
) -> Senses:
    """Return what follows from sensors that are aged already, and from a human act."""
    latch = latched(sensors, senses.latch, now) if space.single_door else NO_LATCH
    seen = is_seen(sensors)
    occupancy = conclude(sensors, act_at, latch, senses.occupancy, now, seen=seen)
    last_sign_at = senses.last_sign_at
    if occupancy.presence is Presence.YES:
        last_sign_at = now
    elif senses.presence is Presence.YES:
        last_sign_at = _last_sign(senses, sensors, act_at, latch, now)
    empty_since = occupancy.since if occupancy.presence is Presence.NO else None
    return Senses(sensors, occupancy, latch, act_at, seen, empty_since, last_sign_at)


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
        if sensor.health is not Health.OK:
            if not sensor.told and sensor.health_since:
                times.append(sensor.health_since + _patience(sensor, policy))
            continue
        spec, heartbeat = sensor.spec, sensor.spec.heartbeat
        if heartbeat is not None and sensor.heard_at:
            times.append(sensor.heard_at + heartbeat)
        if sensor.active_since:
            if spec.traits.sees:
                times += _stuck_times(sensor, sensor.active_since, senses, policy)
            continue
        if (last_active := sensor.last_active) and now < (held_until := last_active + spec.holds):
            times.append(held_until)
        if sensor.idle_uses >= policy.stuck_off_uses and sensor.idle_since and spec.traits.sees:
            times.append(sensor.idle_since + policy.stuck_off)
    if senses.act_at:
        times += (senses.act_at + ACT_HOLD, senses.act_at + policy.stuck_on)
    if senses.latch.seen_at:
        times.append(senses.latch.seen_at + LATCH_MEMORY)
    return min([at for at in times if at > now], default=None)


def troubles(senses: Senses, policy: Policy, now: datetime) -> tuple[Senses, list[Trouble]]:
    """Return what is to be told of failed and mended sensors, and the senses that know it."""
    told: list[Trouble] = []
    sensors = senses.sensors
    for index, sensor in enumerate(senses.sensors):
        works = sensor.health is Health.OK
        if sensor.told is not works:
            continue
        since = sensor.health_since or now
        if works or now - since >= _patience(sensor, policy):
            known = replace(sensor, told=not works)
            sensors = (*sensors[:index], known, *sensors[index + 1 :])
            told.append(Trouble(sensor.spec.id, sensor.health))
    return (replace(senses, sensors=sensors), told) if told else (senses, told)


def after_use(sensors: tuple[SensorState, ...], since: datetime) -> tuple[SensorState, ...]:
    """Return the sensors after a booking that was used since an instant.

    One that was not on in all that time has slept through it, which counts against it.
    """
    return tuple(
        replace(sensor, idle_uses=sensor.idle_uses + 1)
        if sensor.works
        and not sensor.active
        and (sensor.last_active is None or sensor.last_active < since)
        else sensor
        for sensor in sensors
    )


def _may_age(sensors: tuple[SensorState, ...], now: datetime, policy: Policy) -> bool:
    """Return whether the time that went by may have done something to one, if it works."""
    for sensor in sensors:
        if sensor.spec.traits.sees:
            if sensor.active_since:
                if now - sensor.active_since >= policy.stuck_on:
                    return True
            elif sensor.idle_uses >= policy.stuck_off_uses:
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
    if not sensor.spec.traits.sees:
        return with_reference(sensor, now)
    if sensor.active_since:
        if now - sensor.active_since >= policy.stuck_on and not _other_sign(
            sensor, sensors, act_at, now - policy.stuck_on
        ):
            return with_health(sensor, Health.STUCK_ON, now)
    elif (
        sensor.idle_since
        and sensor.idle_uses >= policy.stuck_off_uses
        and now - sensor.idle_since >= policy.stuck_off
    ):
        return with_health(sensor, Health.STUCK_OFF, now)
    return sensor


def _last_sign(
    senses: Senses,
    sensors: tuple[SensorState, ...],
    act_at: datetime | None,
    latch: Latch,
    now: datetime,
) -> datetime:
    """Return until when somebody was held to be there, in senses that no longer hold it."""
    is_doubted = latch.closed_at is not None and latch.seen_at is None
    if senses.latch.seen_at is not None and not is_doubted:
        # Whoever was behind the closed door was there until it opened.
        return now
    seen = (s.last_active for s in sensors if s.spec.traits.sees and s.last_active)
    return max(seen, default=act_at or now)


def _patience(sensor: SensorState, policy: Policy) -> timedelta:
    """Return how long a failure may last before it is told: not at all where it will not heal."""
    for_good = sensor.health in (Health.VANISHED, Health.UNIT_CHANGED)
    return timedelta(0) if for_good else policy.trouble_patience


def _other_sign(
    sensor: SensorState, sensors: Sequence[SensorState], act_at: datetime | None, since: datetime
) -> bool:
    if act_at is not None and act_at > since:
        return True
    return any(
        other.works
        and (other.active or (other.last_active is not None and other.last_active > since))
        for other in sensors
        if other.spec.id != sensor.spec.id
    )


def _stuck_times(
    sensor: SensorState, since: datetime, senses: Senses, policy: Policy
) -> list[datetime]:
    """Return when a sensor that is on since then may count as stuck, or its yes as settled."""
    # What another sensor saw meanwhile has kept this one from being stuck, until then.
    times = [s.last_active + policy.stuck_on for s in senses.sensors if s.last_active]
    times.append(since + policy.stuck_on)
    if senses.latch.closed_at:
        times.append(senses.latch.closed_at + sensor.spec.traits.settles)
    return times
