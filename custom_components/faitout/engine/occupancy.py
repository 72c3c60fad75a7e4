"""Is somebody in the space, how sure are we, and how do we know.

    evidence of each sensor ──► confidence ──► presence: yes, no, unknown

- *Yes* when the evidence together makes it likelier than not: 1 - Π(1 - weight). One sensor
  that sees people is enough; slow or indirect ones need a second.
- *No* only while the space is seen: in every area at least one sensor that can see people by
  itself works. Slow sensors never make a space empty, and their failure never makes it blind.
- *Unknown* otherwise. Unknown never counts as empty.
- Someone seen in a closed room with a single door is there until that door opens.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from .made_often import made_often
from .reason import Evidence, Sign
from .sensor import HEARD_EVERY, Health, SensorSpec, SensorState
from .sensor_kinds import SensorKind

LIKELY = 0.5
DIGITS = 3
"""Of how sure it is: finer than anybody can tell."""
UNCHANGED = 0.4 * 10**-DIGITS
"""What is nearer than this to a rounded number is rounded to it."""
ACT_HOLD = timedelta(minutes=5)
"""How long a human act (a button, a code) says that somebody is there."""
ACT_WEIGHT = 0.99
LATCH_WEIGHT = 0.9
LATCH_MEMORY = timedelta(hours=8)
"""A closed-door conclusion that nothing confirmed for this long is doubted: the contact may lie."""
DOOR_MARGIN = timedelta(seconds=30)
"""A sensor that turns on this soon after a door closed may still mean the one who went out."""


class Presence(StrEnum):
    """Somebody is there: three values, never two."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@made_often
@dataclass(frozen=True, slots=True)
class Occupancy:
    """The conclusion: presence, since when (aware UTC), and how sure (0 to 1)."""

    presence: Presence
    since: datetime
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Latch:
    """The closed-door rule's memory of the only door of a space."""

    closed_at: datetime | None = None
    """When the door was last closed; None while open or not known."""
    seen_at: datetime | None = None
    """When somebody was last seen behind the closed door; None: nobody is held to be there."""


NO_LATCH = Latch()


def is_seen(sensors: tuple[SensorState, ...]) -> bool:
    """Return whether the sensors can tell that nobody is there.

    A working sensor that covers the whole space is enough; otherwise every area needs one.
    """
    is_seen_in: dict[str, bool] = {}
    for sensor in sensors:
        spec = sensor.spec
        if spec.traits.sees:
            works = sensor.health is Health.OK
            if works and not spec.area:
                return True
            is_seen_in[spec.area] = works or is_seen_in.get(spec.area, False)
    return bool(is_seen_in) and all(is_seen_in.values())


def speaks(sensor: SensorState, now: datetime) -> bool:
    """Return whether a sensor says yes, or said so within its hold."""
    if sensor.health is not Health.OK:
        return False
    if sensor.active:
        return True
    return sensor.last_active is not None and now < sensor.last_active + sensor.spec.holds


def confidence(
    sensors: tuple[SensorState, ...], act_at: datetime | None, latch: Latch, now: datetime
) -> float:
    """Return the probability, 0 to 1, that somebody is there by the evidence for it."""
    nobody = 1.0
    for sensor in sensors:
        if sensor.active:
            weight = sensor.spec.traits.weight
        elif sensor.last_active and now < sensor.last_active + sensor.spec.holds:
            weight = _faded(sensor.spec, sensor.last_active + sensor.spec.holds - now)
        else:
            continue
        if sensor.health is Health.OK and sensor.spec.kind is not SensorKind.DOOR:
            nobody *= 1.0 - weight
    if act_at is not None and now < act_at + ACT_HOLD:
        nobody *= 1.0 - ACT_WEIGHT
    if latch.seen_at is not None and _door_works(sensors):
        nobody *= 1.0 - LATCH_WEIGHT
    return 1.0 - nobody


def last_sight(
    sensors: tuple[SensorState, ...], act_at: datetime | None, latch: Latch, now: datetime
) -> datetime | None:
    """Return when somebody was last seen, or None. A hold presumes somebody and sees nobody."""
    if latch.seen_at is not None and _door_works(sensors):
        return now
    seen_at = act_at
    for sensor in sensors:
        if not sensor.works or not sensor.spec.traits.sees:
            continue
        if sensor.active:
            return now
        if sensor.last_active and (seen_at is None or seen_at < sensor.last_active):
            seen_at = sensor.last_active
    return seen_at


def conclude(
    sensors: tuple[SensorState, ...],
    act_at: datetime | None,
    latch: Latch,
    before: Occupancy,
    now: datetime,
    *,
    seen: bool,
) -> Occupancy:
    """Return what is to be thought of the space now; `seen` is what `is_seen` says."""
    likely = confidence(sensors, act_at, latch, now)
    if likely >= LIKELY:
        presence, sure = Presence.YES, likely
    elif not seen or latch.seen_at is not None:
        # A latch that could not vote here has lost its door: somebody may sit behind it.
        presence, sure = Presence.UNKNOWN, 0.0
    else:
        presence, sure = Presence.NO, 1.0 - likely
    if presence is not before.presence:
        return Occupancy(presence, now, round(sure, DIGITS))
    if abs(sure - before.confidence) < UNCHANGED:
        return before
    sure = round(sure, DIGITS)
    return before if sure == before.confidence else Occupancy(presence, before.since, sure)


def latched(sensors: tuple[SensorState, ...], latch: Latch, now: datetime) -> Latch:
    """Return the closed-door memory after what the sensors say now."""
    door = _door_of(sensors)
    if door is None or not door.works:
        return latch if latch.seen_at else NO_LATCH
    if door.active:
        return NO_LATCH
    closed_at = latch.closed_at
    if closed_at is None:
        # A door that was lost may have been opened meanwhile: it counts from when it came back.
        closed_at = max([at for at in (door.last_active, door.health_since) if at], default=now)
    seen_at = latch.seen_at
    for sensor in sensors:
        if sensor.works and sensor.spec.traits.sees:
            seen_at = _last_seen(sensor, closed_at, seen_at, now)
    if seen_at is not None and seen_at + LATCH_MEMORY <= now:
        seen_at = None
    if closed_at == latch.closed_at and seen_at == latch.seen_at:
        return latch
    return Latch(closed_at, seen_at)


def _door_of(sensors: tuple[SensorState, ...]) -> SensorState | None:
    """Return the first door sensor, or None."""
    for sensor in sensors:
        if sensor.spec.kind is SensorKind.DOOR:
            return sensor
    return None


def _last_seen(
    sensor: SensorState, closed_at: datetime, seen_at: datetime | None, now: datetime
) -> datetime | None:
    """Return when somebody was last seen behind the closed door, this sensor's word included."""
    if seen_at is not None:
        last = now if sensor.active else sensor.last_active
        return last if last and seen_at + HEARD_EVERY <= last else seen_at
    if not sensor.active or sensor.active_since is None:
        return None
    is_settled = closed_at + sensor.spec.traits.settles <= now
    is_fresh = closed_at + DOOR_MARGIN <= sensor.active_since
    return now if is_settled or is_fresh else None


def evidence(
    sensors: tuple[SensorState, ...], act_at: datetime | None, latch: Latch, now: datetime
) -> Iterator[Evidence]:
    """Yield what each sensor says, for the record of a decision."""
    for sensor in sensors:
        spec = sensor.spec
        if not sensor.works:
            if spec.traits.sees:
                yield Evidence(Sign.BLIND, spec.id, spec.kind, sensor.health, sensor.health_since)
        elif speaks(sensor, now):
            yield Evidence(
                Sign.FOR, spec.id, spec.kind, at=sensor.active_since or sensor.last_active
            )
        elif spec.traits.sees:
            yield Evidence(Sign.AGAINST, spec.id, spec.kind, at=sensor.last_active)
    if act_at is not None and now < act_at + ACT_HOLD:
        yield Evidence(Sign.FOR, at=act_at)
    if latch.seen_at is not None:
        yield Evidence(Sign.FOR, kind=SensorKind.DOOR, at=latch.seen_at)


def is_motion_only(sensors: tuple[SensorState, ...]) -> bool:
    """Return whether motion sensors are all there is to see the space with."""
    return all(s.spec.kind is SensorKind.MOTION for s in sensors if s.spec.traits.sees and s.works)


def _faded(spec: SensorSpec, left: timedelta) -> float:
    """Return a sensor's weight when so much of its hold is left: a seeing one fades to LIKELY."""
    weight = spec.traits.weight
    if not spec.traits.sees or weight <= LIKELY:
        return weight
    return LIKELY + (weight - LIKELY) * min(1.0, left / spec.holds)


def _door_works(sensors: tuple[SensorState, ...]) -> bool:
    return any(s.spec.kind is SensorKind.DOOR and s.works for s in sensors)
