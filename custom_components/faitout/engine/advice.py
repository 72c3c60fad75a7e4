"""Advice: the one thing that would help a space to be seen better, by what it has and has shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from .ghosts import Haunting
from .ids import SensorId
from .learned import NOTHING
from .sensor import Health, SensorSpec, SensorState
from .sensor_kinds import SensorKind

MISSED_OFTEN = 3
"""Uses that a sensor missed: as many in a row cost it its vote (`Policy.misses`)."""
MISSED_SHARE = 0.2
"""Of the uses. Who misses one in five by chance is one that hangs badly: what sees people by
itself covers a room that it looks at."""
DROPS_SHARE = 0.01
"""Of the time, a quarter of an hour a day: a no-show in a hundred would be kept because of it."""
NO_BATTERY = (Health.VANISHED, Health.UNIT_CHANGED, Health.IMPOSSIBLE, Health.STUCK_ON)
"""Failures that no new battery mends."""


class Help(StrEnum):
    """What would help; each has a sentence in the translations."""

    NOTHING = "nothing"
    """It is seen well."""
    WAIT = "wait"
    """It is not known yet."""
    SEES_PEOPLE = "sees_people"
    """A sensor that sees people: nothing can tell that nobody is there."""
    RADAR_OR_DOOR = "radar_or_door"
    """Motion is all there is, and misses who sits still."""
    RADAR = "radar"
    """The same where there is a door contact, but not of the only door."""
    BATTERY = "battery"
    LOOK_AT = "look_at"
    """A sensor that fails in another way."""
    CALM = "calm"
    """A zone, less sensitivity: a sensor sees ghosts."""
    HANG_ELSEWHERE = "hang_elsewhere"
    CONNECTION = "connection"
    """A sensor that drops out again and again."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What would help, and what it is about."""

    help: Help
    sensor: SensorId | None = None
    health: Health = Health.OK
    span: timedelta | None = None
    """How long people went unseen, or a sensor could not be trusted; None: not measured here."""
    count: int = 0
    """Uses missed, or failures."""
    of: int = 0
    """Uses."""
    haunting: Haunting | None = None


def by_kinds(
    specs: Sequence[SensorSpec], *, single_door: bool, unseen: timedelta = NOTHING
) -> Advice:
    """Return what would help by the kinds of sensors alone, before any of them has spoken.

    `unseen` is how long people went unseen in this space, where that was measured.
    """
    kinds = {spec.kind for spec in specs}
    sees = {spec.kind for spec in specs if spec.traits.sees}
    if not sees:
        return Advice(Help.SEES_PEOPLE)
    has_door = SensorKind.DOOR in kinds
    if sees != {SensorKind.MOTION} or (has_door and single_door):
        return Advice(Help.NOTHING)
    help_by = Help.RADAR if has_door else Help.RADAR_OR_DOOR
    return Advice(help_by, span=unseen or None)


def advised(
    sensors: Sequence[SensorState],
    hauntings: Sequence[Haunting],
    share_unseen: float | None,
    by_kind: Advice,
) -> Advice:
    """Return what would help most: a failure first, then what it misses, then ghosts, then more.

    `by_kind` is what `by_kinds` says of them.
    """
    if by_kind.help is Help.SEES_PEOPLE:
        return by_kind
    seers = [sensor for sensor in sensors if sensor.spec.traits.sees]
    doors = [sensor for sensor in sensors if sensor.spec.kind is SensorKind.DOOR]
    for sensor in (*seers, *doors):
        if is_failing(sensor):
            return _mended(sensor)
    if bad := [sensor for sensor in seers if misses(sensor)]:
        worst = max(bad, key=lambda sensor: sensor.record.share_missed)
        record = worst.record
        return Advice(Help.HANG_ELSEWHERE, worst.spec.id, count=record.misses, of=record.uses)
    if hauntings:
        most = max(hauntings, key=lambda each: each.count)
        return Advice(Help.CALM, most.sensor, count=most.count, haunting=most)
    dropped = max(seers, key=lambda sensor: sensor.record.lost_for)
    if share_unseen is not None and share_unseen >= DROPS_SHARE and dropped.record.losses:
        record = dropped.record
        return Advice(Help.CONNECTION, dropped.spec.id, span=record.lost_for, count=record.losses)
    return by_kind


def _mended(sensor: SensorState) -> Advice:
    """Return what would mend a sensor that fails."""
    health, record = sensor.health, sensor.record
    if health is Health.STUCK_OFF and record.misses == record.uses:
        # It never knew of anybody: it may be dead, or hang where it sees nothing.
        return Advice(Help.HANG_ELSEWHERE, sensor.spec.id, health, None, record.misses, record.uses)
    help_by = Help.LOOK_AT if health in NO_BATTERY else Help.BATTERY
    return Advice(help_by, sensor.spec.id, health)


def is_failing(sensor: SensorState) -> bool:
    """Return whether a sensor has failed for so long that it was told, or has no vote for good."""
    return not sensor.works and (sensor.told or sensor.health is Health.STUCK_OFF)


def misses(sensor: SensorState) -> bool:
    """Return whether a sensor misses people too often for one that hangs well."""
    record = sensor.record
    return record.misses >= MISSED_OFTEN and record.share_missed >= MISSED_SHARE
