"""The senses of a space: take in what sensors say, age what they said, draw the conclusion."""

from dataclasses import replace
from datetime import datetime

from .ageing import aged, told_after
from .closed_door import NO_LATCH, Latch, seen_behind, turned
from .effect import SensorTrouble
from .occupancy import Presence, conclude, is_motion_only, is_seen
from .policy import Policy
from .sensor import Health, SensorState
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
    latch = turned(sensors, senses.latch, now) if space.single_door else NO_LATCH
    seen = is_seen(sensors)
    before = senses.sensors
    occupancy, glimpse = conclude(
        senses.occupancy, senses.glimpse, before, sensors, act_at, latch, now, seen=seen
    )
    presence, last_sign_at = occupancy.presence, senses.last_sign_at
    if presence is Presence.YES:
        last_sign_at = now
        latch = seen_behind(sensors, latch, now)
    elif senses.presence is Presence.YES:
        last_sign_at = _last_sign(senses, sensors, act_at, latch, now)
    elif glimpse is not None and glimpse.sees and glimpse is not senses.glimpse:
        last_sign_at = glimpse.at
    empty_since, unseen_since = senses.empty_since, senses.unseen_since
    if presence is Presence.NO:
        if unseen_since is not None:
            empty_since = _still_empty(senses, sensors, unseen_since, now, space.policy)
        empty_since, unseen_since = empty_since or now, None
    elif presence is Presence.YES:
        empty_since = unseen_since = None
    else:
        unseen_since = unseen_since or now
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
        vouched_at,
    )


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
