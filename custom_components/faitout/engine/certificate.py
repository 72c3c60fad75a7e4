"""The certificate of a release: what each sensor said over the whole wait before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from .ids import SensorId
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind


@dataclass(frozen=True, slots=True)
class Tally:
    """What had been counted of the sensors of a space when a wait began."""

    at: datetime
    """Aware UTC."""
    signs: tuple[int, ...]
    losses: tuple[int, ...]
    lost_for: tuple[timedelta, ...]

    @classmethod
    def of(cls, sensors: Sequence[SensorState], now: datetime) -> Tally:
        """Return what is counted of sensors now, in their order."""
        return cls(
            now,
            tuple(sensor.record.signs for sensor in sensors),
            tuple(sensor.record.losses for sensor in sensors),
            tuple(_lost_for(sensor, now) for sensor in sensors),
        )


@dataclass(frozen=True, slots=True)
class SensorTestimony:
    """What one sensor said over a wait. Times are aware UTC, None where there is none."""

    sensor: SensorId
    kind: SensorKind
    area: str
    health: Health
    """At the end of it."""
    signs: int
    """Words for somebody in it."""
    last_sign_at: datetime | None
    """The last one, also one from before it."""
    heard_at: datetime | None
    """Its last word that was taken down; words that say the same soon after are not."""
    losses: int
    """Times that it could not be trusted in it."""
    lost_for: timedelta
    """How long these were in all."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What all sensors of a space said from one instant to another, aware UTC."""

    since: datetime
    until: datetime
    testimonies: tuple[SensorTestimony, ...]


def certified(tally: Tally, sensors: Sequence[SensorState], now: datetime) -> Certificate:
    """Return what sensors said since their tally was taken.

    Where they are others since, each is certified with all that was ever counted of it.
    """
    is_same = len(tally.signs) == len(sensors)
    then = tally if is_same else Tally.of((), tally.at)
    testimonies = tuple(_testimony(then, index, each, now) for index, each in enumerate(sensors))
    return Certificate(tally.at, now, testimonies)


def _testimony(then: Tally, index: int, sensor: SensorState, now: datetime) -> SensorTestimony:
    record = sensor.record
    is_counted = index < len(then.signs)
    return SensorTestimony(
        sensor=sensor.spec.id,
        kind=sensor.spec.kind,
        area=sensor.spec.area,
        health=sensor.health,
        signs=max(0, record.signs - (then.signs[index] if is_counted else 0)),
        last_sign_at=sensor.active_since or sensor.last_active,
        heard_at=sensor.heard_at,
        losses=max(0, record.losses - (then.losses[index] if is_counted else 0)),
        lost_for=max(
            timedelta(0),
            _lost_for(sensor, now) - (then.lost_for[index] if is_counted else timedelta(0)),
        ),
    )


def _lost_for(sensor: SensorState, now: datetime) -> timedelta:
    """Return how long a sensor could not be trusted in all, until now."""
    lasts = now - sensor.health_since if not sensor.works and sensor.health_since else timedelta(0)
    return sensor.record.lost_for + max(lasts, timedelta(0))
