"""Is somebody in the space, how sure are we, and how do we know.

              a sign            a second sign              the signs end, and their holds
    nobody ──────────► glimpse ──────────────► presence ─────────────────────────────────► nobody
       ▲                  │   its hold is over
       └──────────────────┘

- A *sign* is one word of one sensor, or one act, that speaks for somebody (`gave_sign`).
- The first one after emptiness is a *glimpse*: it holds off a release, and decides nothing else.
- A second one confirms it: another sensor, a door, the same sensor after it could speak again, an
  "on" that is longer than one movement makes. An act needs no second: somebody said so; nor does a
  radar, a seat or a counter, which measure without a pause.
- *Yes* while a sensor that sees people says so or said so within its hold; those that only support
  (CO2, sound, power, light) prolong what was confirmed, and alone or together begin nothing.
- *No* only while the space is seen: in every area at least one sensor that can see people by
  itself works. The failure of supporting ones never makes it blind.
- *Unknown* otherwise. Unknown never counts as empty.
- Someone seen behind the only door since it shut is there until it opens, and nobody can come
  through it while it is shut (`closed_door`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from math import prod
from typing import NamedTuple

from .closed_door import SITS_STILL, Latch, holds_somebody
from .made_often import made_often
from .reason import Evidence, Sign
from .sensor import Health, SensorState
from .sensor_kinds import TRAITS, SensorKind, SpeaksBy

LIKELY = 0.5
DIGITS = 3
"""Of how sure it is: finer than anybody can tell."""
UNCHANGED = 0.4 * 10**-DIGITS
"""What is nearer than this to a rounded number is rounded to it."""
ACT_HOLD = timedelta(minutes=5)
"""How long a human act (a button, a code) says that somebody is there."""
OVERRULES = timedelta(minutes=10)
"""An "on" of a radar, a counter or a seat that is longer than this overrules a door that did not
turn: fans and neighbours are seen for seconds, a minute at most."""
NO_TIME = timedelta(0)
FOREVER = timedelta(days=365)
PROVEN_USES = 20
"""Uses that a sensor knew of, of which fewer than one in so many was missed: it is proven."""
CAME_IN = timedelta(minutes=5)
"""So long before a glimpse a proven sensor may have seen whoever it is come in."""
SAT_STILL = timedelta(minutes=15)
"""A room that is empty for longer counts as left, by the rules of the house."""
NEVER = datetime.min.replace(tzinfo=UTC)
ACT_WEIGHT = 0.99
LATCH_WEIGHT = 0.9


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
    """When it became so; of a yes, its first sign."""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A first sign of somebody that nothing has confirmed yet."""

    at: datetime
    """Aware UTC."""
    kind: SensorKind
    area: str = ""

    @property
    def sees(self) -> bool:
        """Whether a sensor that sees people gave it."""
        return TRAITS[self.kind].sees


class _Voices(NamedTuple):
    """Who speaks for somebody right now, by level or by hold."""

    sees: bool
    supports: bool
    nobody: float
    """The probability, 0 to 1, that nobody is there by all of it."""


def is_seen(sensors: tuple[SensorState, ...], now: datetime) -> bool:
    """Return whether the sensors can tell that nobody is there.

    A working sensor that covers the whole space is enough; otherwise every area needs one. Where
    one was lost while it saw somebody, motion alone cannot tell for a while that they left.
    """
    for sensor in sensors:
        if sensor.lost_on and now < settled_at(sensor) and is_motion_only(sensors):
            return False
    is_seen_in: dict[str, bool] = {}
    for sensor in sensors:
        spec = sensor.spec
        if spec.traits.sees:
            works = sensor.health is Health.OK
            if works and not spec.area:
                return True
            is_seen_in[spec.area] = works or is_seen_in.get(spec.area, False)
    return bool(is_seen_in) and all(is_seen_in.values())


def settled_at(sensor: SensorState) -> datetime:
    """Return when whoever a sensor saw as it was lost would have moved before another, or left."""
    return (sensor.health_since or sensor.last_active or NEVER) + SITS_STILL


def speaks(sensor: SensorState, now: datetime) -> bool:
    """Return whether a sensor speaks for somebody, or did so within its hold.

    Also one that was lost as it did: who was there is not gone because their sensor is.
    """
    if sensor.health is not Health.OK and not sensor.lost_on:
        return False
    if sensor.active:
        by_change = sensor.spec.traits.speaks_by is SpeaksBy.CHANGE
        return not by_change or now < (sensor.active_since or now) + sensor.holds
    return sensor.last_active is not None and now < sensor.last_active + sensor.holds


def gave_sign(old: SensorState, new: SensorState) -> bool:
    """Return whether what changed of a sensor is a sign: one word that speaks for somebody."""
    if new.health is not Health.OK:
        return False
    match new.spec.traits.speaks_by:
        case SpeaksBy.LEVEL:
            return new.active and not old.active
        case SpeaksBy.RISE:
            return new.last_active is not old.last_active
        case SpeaksBy.CHANGE:
            return old.health is Health.OK and new.active is not old.active


def conclude(  # noqa: PLR0917
    was: Occupancy,
    glimpse: Glimpse | None,
    before: tuple[SensorState, ...],
    sensors: tuple[SensorState, ...],
    act_at: datetime | None,
    latch: Latch,
    now: datetime,
    *,
    seen: bool,
    was_empty: bool,
    shut: bool,
    last_sign_at: datetime | None = None,
) -> tuple[Occupancy, Glimpse | None]:
    """Return what is to be thought of the space now, and what was only glimpsed.

    `was` and `glimpse` are what was thought before these sensors were those of now; `seen` is what
    `is_seen` says of them. Where the space was not known to be empty before it was not seen, one
    sign is enough: whoever was there is there still. Where the only door has been `shut` since it
    was empty, nobody can have come: sensors of one kind alone are not believed. Where motion is
    all there is to see with, a sign soon after the last one (`last_sign_at`) is a second one:
    people sat still between them.
    """
    voices = _voices(sensors, now)
    said = act_at is not None and now < act_at + ACT_HOLD
    behind = holds_somebody(latch, sensors)
    since = now
    is_there = said or behind
    if was.presence is Presence.YES:
        is_there = is_there or voices.sees or (voices.supports and _may_prolong(sensors, now))
        since = was.since
    elif was.presence is Presence.UNKNOWN and not was_empty:
        is_there = is_there or voices.sees
    if not is_there:
        if not shut and _sat_still(before, sensors, last_sign_at, now):
            is_there, since = True, last_sign_at or now
        else:
            glimpse, is_there = _confirmed(glimpse, before, sensors, now, shut=shut)
    if is_there:
        if was.presence is not Presence.YES and glimpse is not None:
            since = min(glimpse.at, now)
        nobody = voices.nobody * (1.0 - ACT_WEIGHT if said else 1.0)
        nobody *= 1.0 - LATCH_WEIGHT if behind else 1.0
        return _occupancy(was, Presence.YES, since, max(LIKELY, 1.0 - nobody)), None
    if not seen or latch.seen_at is not None:
        # A latch that could not vote here has lost its door: somebody may sit behind it.
        return _occupancy(was, Presence.UNKNOWN, now, 0.0), glimpse
    sure = min(voices.nobody, LIKELY) if glimpse else voices.nobody
    return _occupancy(was, Presence.NO, now, max(LIKELY, sure)), glimpse


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


def _sat_still(
    before: tuple[SensorState, ...],
    sensors: tuple[SensorState, ...],
    last_sign_at: datetime | None,
    now: datetime,
) -> bool:
    """Return whether a motion sensor gave a sign so soon after the last that nobody has left."""
    if last_sign_at is None or sensors is before or not is_motion_only(sensors):
        return False
    if not TRAITS[SensorKind.MOTION].blocking <= now - last_sign_at < SAT_STILL:
        return False
    return any(
        new.spec.traits.sees and gave_sign(old, new)
        for old, new in zip(before, sensors, strict=True)
    )


def _may_prolong(sensors: tuple[SensorState, ...], now: datetime) -> bool:
    """Return whether supporting sensors may go on to speak for whoever is not seen any more.

    For as long as they do, where motion is all there is to see with. Whoever sits still is seen by
    other kinds, so that these are doubted only for as long as people sit still at most.
    """
    if is_motion_only(sensors):
        return True
    return any(
        s.last_active is not None and now < s.last_active + SITS_STILL
        for s in sensors
        if s.spec.traits.sees
    )


def _is_denied(glimpse: Glimpse, sensors: tuple[SensorState, ...]) -> bool:
    """Return whether another kind of sensor that never missed anybody saw nobody come.

    It has earned that by many uses of the space that others vouched for. Only those that see the
    still are denied: they can overrule it, should it have died since.
    """
    if glimpse.kind is SensorKind.MOTION:
        return False
    return any(
        s.health is Health.OK
        and s.spec.traits.sees
        and s.spec.kind is not glimpse.kind
        and not s.spec.area
        and s.record.uses >= PROVEN_USES
        and s.record.misses * PROVEN_USES < s.record.uses
        and not s.active
        and (s.last_active is None or s.last_active < glimpse.at - CAME_IN)
        for s in sensors
    )


def _confirmed(
    glimpse: Glimpse | None,
    before: tuple[SensorState, ...],
    sensors: tuple[SensorState, ...],
    now: datetime,
    *,
    shut: bool,
) -> tuple[Glimpse | None, bool]:
    """Return the glimpse as it is after what changed of the sensors, and whether it is confirmed.

    A glimpse that is confirmed is returned all the same: its time is when somebody came.
    """
    if glimpse is not None and not _lasts(glimpse, sensors, now):
        glimpse = None
    is_confirmed = False
    # Where nobody can have come, or nobody came past one who would have known, a single kind of
    # sensor may say what it wants: it is fooled by something.
    alone = shut or (glimpse is not None and _is_denied(glimpse, sensors))
    if sensors is not before:
        for old, new in zip(before, sensors, strict=True):
            if old is new or not gave_sign(old, new):
                continue
            if glimpse is None:
                glimpse = Glimpse(now, new.spec.kind, new.spec.area)
                alone = shut or _is_denied(glimpse, sensors)
            elif _seconds(glimpse, old, now, alone=alone):
                is_confirmed = True
            elif new.spec.traits.sees and not glimpse.sees:
                glimpse = Glimpse(now, new.spec.kind, new.spec.area)
    for sensor in sensors:
        since = sensor.active_since
        if since is None or not sensor.spec.traits.sees or sensor.health is not Health.OK:
            continue
        if glimpse is None:
            glimpse = Glimpse(since, sensor.spec.kind, sensor.spec.area)
            alone = shut or _is_denied(glimpse, sensors)
        if since + _confirms_after(sensor, alone=alone) <= now:
            is_confirmed = True
    return glimpse, is_confirmed


def _confirms_after(sensor: SensorState, *, alone: bool) -> timedelta:
    """Return after how long an "on" confirms a glimpse by itself.

    Of one that is not believed alone, very long: no ghost of those that see the still lasts, so
    that it is rather the others that are wrong.
    """
    if not alone:
        return NO_TIME if sensor.spec.traits.is_steady else sensor.pulse
    return FOREVER if sensor.spec.kind is SensorKind.MOTION else OVERRULES


def _seconds(glimpse: Glimpse, speaker: SensorState, now: datetime, *, alone: bool) -> bool:
    """Return whether a sign of a sensor, as it was before it, confirms a glimpse.

    One vote for each kind and area: sensors that are alike are fooled by the same thing.
    """
    spec = speaker.spec
    if alone and (spec.kind is glimpse.kind or not (spec.traits.sees and glimpse.sees)):
        return False
    if (spec.kind, spec.area) != (glimpse.kind, glimpse.area):
        return spec.traits.sees or glimpse.sees
    ended_at = speaker.last_active
    if ended_at is None or ended_at < glimpse.at:
        ended_at = glimpse.at
    return spec.traits.sees and now - ended_at >= spec.traits.blocking


def _lasts(glimpse: Glimpse, sensors: tuple[SensorState, ...], now: datetime) -> bool:
    """Return whether a second sign would still confirm a glimpse."""
    if glimpse.sees:
        return any(s.spec.traits.sees and speaks(s, now) for s in sensors)
    return now < glimpse.at + TRAITS[glimpse.kind].hold


def _voices(sensors: tuple[SensorState, ...], now: datetime) -> _Voices:
    sees = supports = False
    best: dict[tuple[SensorKind, str], float] = {}
    for sensor in sensors:
        spec = sensor.spec
        if spec.kind is SensorKind.DOOR:
            continue
        if sensor.health is not Health.OK and not sensor.lost_on:
            continue
        if sensor.active:
            weight = spec.traits.weight
        elif sensor.last_active and now < sensor.last_active + sensor.holds:
            weight = _faded(sensor, sensor.last_active + sensor.holds - now)
        else:
            continue
        sees = sees or spec.traits.sees
        supports = supports or not spec.traits.sees
        vote = spec.kind, spec.area
        best[vote] = max(weight, best.get(vote, 0.0))
    return _Voices(sees, supports, prod(1.0 - weight for weight in best.values()))


def _occupancy(was: Occupancy, presence: Presence, since: datetime, sure: float) -> Occupancy:
    """Return a conclusion; the very same one where it is that of before."""
    if presence is not was.presence:
        return Occupancy(presence, since, round(sure, DIGITS))
    if abs(sure - was.confidence) < UNCHANGED:
        return was
    sure = round(sure, DIGITS)
    return was if sure == was.confidence else Occupancy(presence, was.since, sure)


def _faded(sensor: SensorState, left: timedelta) -> float:
    """Return a sensor's weight when so much of its hold is left: a seeing one fades to LIKELY."""
    traits = sensor.spec.traits
    if not traits.sees or traits.weight <= LIKELY:
        return traits.weight
    return LIKELY + (traits.weight - LIKELY) * min(1.0, left / sensor.holds)
