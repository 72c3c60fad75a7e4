"""The senses of a space: take in what sensors say, age what they said, draw the conclusion."""

from dataclasses import replace
from datetime import datetime

from .ageing import aged, told_after
from .closed_door import NO_LATCH, Latch, keeps_out, seen_behind, turned
from .effect import SensorTrouble
from .learned import Learned, haunted, heard_again
from .occupancy import Presence, conclude, is_motion_only, is_seen
from .policy import Policy
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind
from .space import Space
from .state import Senses
from .vouching import judged


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
    sensors, vouched_at = judged(senses, sensors, act_at, now, space.policy)
    before = senses.sensors
    latch = turned(sensors, senses.latch, now) if space.single_door else NO_LATCH
    seen = is_seen(sensors, now)
    occupancy, glimpse = conclude(
        senses.occupancy,
        senses.glimpse,
        before,
        sensors,
        act_at,
        latch,
        now,
        seen=seen,
        was_empty=senses.empty_since is not None,
        shut=keeps_out(latch, senses.empty_since, now),
        last_sign_at=senses.last_sign_at,
    )
    presence, last_sign_at = occupancy.presence, senses.last_sign_at
    if presence is Presence.YES:
        last_sign_at = now
        latch = seen_behind(sensors, latch, now)
        if senses.presence is Presence.YES:
            sensors = heard_again(before, sensors, occupancy.since)
    elif senses.presence is Presence.YES:
        last_sign_at = _last_sign(senses, sensors, act_at, latch, now)
        sensors = _after_episode(senses, sensors, senses.occupancy.since, act_at, presence)
    elif glimpse is not None:
        if glimpse.sees or (glimpse.kind is SensorKind.DOOR and is_motion_only(sensors)):
            last_sign_at = _last_glimpsed(sensors, glimpse.at, now)
    elif senses.glimpse is not None:
        sensors = _after_episode(senses, sensors, senses.glimpse.at, act_at, presence)
    empty_since, unseen_since, learned = _watched(senses, sensors, presence, now, space.policy)
    return Senses(
        sensors,
        occupancy,
        latch,
        act_at,
        seen,
        empty_since,
        last_sign_at,
        glimpse,
        unseen_since,
        learned,
        vouched_at,
    )


def _after_episode(
    senses: Senses,
    sensors: tuple[SensorState, ...],
    since: datetime,
    act_at: datetime | None,
    presence: Presence,
) -> tuple[SensorState, ...]:
    """Return sensors after nobody is held to be there, or glimpsed, any more."""
    if presence is not Presence.NO:
        return sensors
    return haunted(sensors, since, act_at, senses.latch, senses.learned.runs)


def _last_glimpsed(sensors: tuple[SensorState, ...], since: datetime, now: datetime) -> datetime:
    """Return when somebody who was glimpsed was last seen."""
    last = since
    for sensor in sensors:
        if sensor.works and sensor.spec.traits.sees:
            at = now if sensor.active else sensor.last_active
            if at is not None and at > last:
                last = at
    return last


def _watched(
    senses: Senses,
    sensors: tuple[SensorState, ...],
    presence: Presence,
    now: datetime,
    policy: Policy,
) -> tuple[datetime | None, datetime | None, Learned]:
    """Return since when it is empty, since when that is not known, and what is learned of it."""
    since, learned = senses.unseen_since, senses.learned
    if presence is Presence.UNKNOWN:
        return senses.empty_since, since or now, learned
    if since is not None:
        learned = learned.after_gap(now - since)
    if presence is Presence.YES:
        return None, None, learned
    known = senses.empty_since
    if since is not None:
        known = _still_empty(senses, sensors, since, now, policy)
    return known or now, None, learned


def troubles(senses: Senses, policy: Policy, now: datetime) -> tuple[Senses, list[SensorTrouble]]:
    """Return what is to be told of failed and mended sensors, and the senses that know it."""
    told: list[SensorTrouble] = []
    sensors = senses.sensors
    for index, sensor in enumerate(senses.sensors):
        works = sensor.health is Health.OK
        if sensor.told is not works:
            continue
        since = sensor.health_since or now
        if works or now - since >= told_after(sensor, policy):
            known = replace(sensor, told=not works)
            sensors = (*sensors[:index], known, *sensors[index + 1 :])
            told.append(SensorTrouble(sensor.spec.id, sensor.health))
    return (replace(senses, sensors=sensors), told) if told else (senses, told)


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


def _still_empty(
    senses: Senses,
    sensors: tuple[SensorState, ...],
    unseen_since: datetime,
    now: datetime,
    policy: Policy,
) -> datetime | None:
    """Return since when a space has been empty that is seen again after a while; None: from now.

    Nobody can have come and gone in a time that is shorter than the minimum presence. Who came is
    seen now, unless motion is all there is to see with: they may sit still already.
    """
    if now - unseen_since >= policy.minimum_presence or is_motion_only(sensors):
        return None
    return senses.empty_since
