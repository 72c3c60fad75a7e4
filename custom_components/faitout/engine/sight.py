"""Sight: how well a space is seen, as people want to know it before they trust a release.

It is worked out of what the space has learned, and changes no decision.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from .advice import DROPS_SHARE, Advice, Help, advised, by_kinds, is_failing, misses
from .closed_door import door_works
from .ghosts import Haunting, haunting
from .ids import SensorId
from .learned import NOTHING, Learned, stillness
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind
from .state import Senses, SpaceState

USES = 5
"""With fewer uses that something vouched for nothing is known: a sensor that misses one use in two
has missed one of five in all but one case of 32."""
WATCHED = timedelta(days=1)
"""A share of a shorter time says nothing: at every start the sensors have yet to speak."""
POOR_SHARE = 0.05
"""Of the time unseen, more than an hour a day: one no-show in twenty is kept because of it."""
POOR_STILL = timedelta(minutes=15)
"""People unseen for as long as a used room waits before it gives the rest back (`Policy.leave`)."""


class Level(StrEnum):
    """How well a space is seen."""

    WELL = "well"
    FAIRLY = "fairly"
    """Well enough to release, but something would help."""
    POORLY = "poorly"
    NOT_AT_ALL = "not_at_all"
    """Nothing can tell that nobody is there: no booking is released."""
    NOT_YET_KNOWN = "not_yet_known"


@dataclass(frozen=True, slots=True)
class SensorSight:
    """What is known of one sensor."""

    sensor: SensorId
    kind: SensorKind
    area: str
    health: Health
    uses: int
    """Uses of the space that others vouched for."""
    missed: int
    """Of these, those that it knew nothing of."""
    longest_unseen: timedelta
    """The longest that people were there lately without its seeing them."""
    ghosts: int
    """How many are remembered; see `record.KEPT`."""
    losses: int
    """Times that it could not be trusted."""
    lost_for: timedelta
    """How long these were in all."""
    haunting: Haunting | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """How well a space is seen. Times are aware UTC, None where there is none."""

    level: Level
    advice: Advice
    seen_since: datetime | None
    """Since when sensors that see people have worked without a break; None: they do not."""
    learned_since: datetime | None
    gaps: int
    """Times since then that it was not known who was there."""
    unseen: timedelta
    """How long these were in all."""
    share_unseen: float | None
    """The same as a share of the time, 0 to 1; None while it is too short to tell."""
    longest_unseen: timedelta
    """The longest that people were there lately without any sensor seeing them."""
    sensors: tuple[SensorSight, ...]


def how_well(state: SpaceState, now: datetime) -> Sight:
    """Return how well a space is seen; `now` is aware UTC."""
    senses, zone = state.senses, state.space.hours.zone
    sensors, learned = senses.sensors, senses.learned
    by_sensor = [haunting(sensor, learned, now, zone) for sensor in sensors]
    hauntings = [each for each in by_sensor if each is not None]
    unseen = _unseen(senses, now)
    share = _share(learned, unseen, now)
    still = stillness(sensors)
    by_kind = by_kinds(
        [sensor.spec for sensor in sensors], single_door=state.space.single_door, unseen=still
    )
    advice = advised(sensors, hauntings, share, by_kind)
    level = _level(state, advice, share, still)
    if level is Level.NOT_YET_KNOWN and advice.help is Help.NOTHING:
        advice = Advice(Help.WAIT, count=USES)
    return Sight(
        level=level,
        advice=advice,
        seen_since=_seen_since(sensors) if senses.seen else None,
        learned_since=learned.since,
        gaps=learned.gaps + (senses.unseen_since is not None),
        unseen=unseen,
        share_unseen=share,
        longest_unseen=still,
        sensors=tuple(
            _sensor_sight(sensor, found, now)
            for sensor, found in zip(sensors, by_sensor, strict=True)
        ),
    )


def hauntings_of(state: SpaceState, now: datetime) -> dict[SensorId, Haunting]:
    """Return the sensors of a space whose ghosts have a cause that can be named."""
    senses, zone = state.senses, state.space.hours.zone
    return {
        found.sensor: found
        for sensor in senses.sensors
        if (found := haunting(sensor, senses.learned, now, zone))
    }


def _level(
    state: SpaceState, advice: Advice, share_unseen: float | None, still: timedelta
) -> Level:
    sensors = state.senses.sensors
    if advice.help is Help.SEES_PEOPLE:
        return Level.NOT_AT_ALL
    seers = [sensor for sensor in sensors if sensor.spec.traits.sees]
    if not state.senses.seen and any(is_failing(sensor) for sensor in seers):
        return Level.NOT_AT_ALL
    voters = [sensor for sensor in seers if not is_failing(sensor)] or seers
    is_behind_door = state.space.single_door and door_works(sensors)
    sits_unseen = not is_behind_door and {s.spec.kind for s in voters} == {SensorKind.MOTION}
    share = share_unseen or 0.0
    if share >= POOR_SHARE or all(is_failing(s) or misses(s) for s in seers):
        return Level.POORLY
    if sits_unseen and still >= POOR_STILL:
        return Level.POORLY
    if max(sensor.record.uses for sensor in seers) < USES:
        return Level.NOT_YET_KNOWN
    is_fair = sits_unseen or share >= DROPS_SHARE or advice.help is not Help.NOTHING
    return Level.FAIRLY if is_fair else Level.WELL


def _seen_since(sensors: Sequence[SensorState]) -> datetime | None:
    """Return since when no part of a seen space has been without a sensor that works."""
    since: dict[str, datetime] = {}
    parts: set[str] = set()
    for sensor in sensors:
        area, at = sensor.spec.area, sensor.health_since
        if not sensor.spec.traits.sees:
            continue
        if area:
            parts.add(area)
        if sensor.works and at is not None:
            since[area] = min(at, since.get(area, at))
    ways = [since[""]] if "" in since else []
    if parts and parts <= since.keys():
        ways.append(max(since[part] for part in parts))
    return min(ways, default=None)


def _unseen(senses: Senses, now: datetime) -> timedelta:
    since = senses.unseen_since
    return senses.learned.unseen + (max(now - since, NOTHING) if since else NOTHING)


def _share(learned: Learned, unseen: timedelta, now: datetime) -> float | None:
    if learned.since is None or now - learned.since < WATCHED:
        return None
    return min(1.0, unseen / (now - learned.since))


def _sensor_sight(sensor: SensorState, found: Haunting | None, now: datetime) -> SensorSight:
    spec, record = sensor.spec, sensor.record
    lasts = now - sensor.health_since if not sensor.works and sensor.health_since else NOTHING
    return SensorSight(
        sensor=spec.id,
        kind=spec.kind,
        area=spec.area,
        health=sensor.health,
        uses=record.uses,
        missed=record.misses,
        longest_unseen=record.longest_quiet,
        ghosts=len(record.ghosts),
        losses=record.losses,
        lost_for=record.lost_for + max(lasts, NOTHING),
        haunting=found,
    )
