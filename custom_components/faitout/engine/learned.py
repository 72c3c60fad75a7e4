"""Learning: what a space finds out about its sensors, from what vouches for itself.

an act, a shut door, another sensor   ──► somebody was there: who missed them, for how long
a shut door, other sensors that work  ──► nobody was there: whose ghost was that
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from .closed_door import Latch
from .occupancy import gave_sign
from .record import Appliance, Ghost
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind

CAME_BY = timedelta(minutes=5)
"""A sign of others so long before an episode may have begun it."""
QUIET = timedelta(minutes=5)
"""Shorter silences are covered by the hold of every sensor."""


@dataclass(frozen=True, slots=True)
class Running:
    """An appliance that runs in a space, now or before."""

    appliance: Appliance
    since: datetime | None = None
    """Since when it runs, aware UTC; None: it does not."""
    ran: timedelta = timedelta(0)
    """How long it ran before."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What a space has learned that belongs to no single sensor."""

    since: datetime | None = None
    """Since when it learns, aware UTC; None: since a time that nobody wrote down."""
    gaps: int = 0
    """Times that it was not known who was there."""
    unseen: timedelta = timedelta(0)
    """How long these were in all, without the one that may still last."""
    running: tuple[Running, ...] = ()

    @property
    def runs(self) -> tuple[Appliance, ...]:
        """What runs now."""
        return tuple(each.appliance for each in self.running if each.since is not None)

    def after_gap(self, length: timedelta) -> Learned:
        """Return it after a time in which nobody could tell who was there; none is no gap."""
        if length <= NOTHING:
            return self
        return replace(self, gaps=self.gaps + 1, unseen=self.unseen + length)

    def switched(self, appliance: Appliance, now: datetime, *, on: bool) -> Learned:
        """Return it after an appliance began to run, or stopped; the very same if that is known."""
        known = next((r for r in self.running if r.appliance is appliance), Running(appliance))
        if on is (known.since is not None):
            return self
        ran = known.ran if known.since is None else known.ran + max(now - known.since, NOTHING)
        others = tuple(r for r in self.running if r.appliance is not appliance)
        return replace(self, running=(*others, Running(appliance, now if on else None, ran)))


NOTHING = timedelta(0)
NOTHING_LEARNED = Learned()


def heard_again(
    before: tuple[SensorState, ...], sensors: tuple[SensorState, ...], since: datetime
) -> tuple[SensorState, ...]:
    """Return sensors after those of them were heard again that were silent while others spoke.

    Somebody has been held to be there since `since`, by others: the hold of a sensor is shorter
    than what is learned here.
    """
    if sensors is before:
        return sensors
    learned = sensors
    for index, (old, new) in enumerate(zip(before, sensors, strict=True)):
        if old is new or not new.spec.traits.sees or not gave_sign(old, new):
            continue
        silent_since, spoke_at = old.last_active, new.active_since
        if silent_since is None or spoke_at is None or silent_since < since or not old.works:
            continue
        length = spoke_at - silent_since
        if length > max(QUIET, new.spec.holds):
            known = replace(new, record=new.record.stayed_quiet(length))
            learned = (*learned[:index], known, *learned[index + 1 :])
    return learned


def said_so(
    sensors: tuple[SensorState, ...], since: datetime, now: datetime
) -> tuple[SensorState, ...]:
    """Return sensors after somebody said that they are there, and have been since `since`."""
    return tuple(
        replace(sensor, record=sensor.record.stayed_quiet(now - sensor.last_active))
        if sensor.works
        and sensor.spec.traits.sees
        and not sensor.active
        and sensor.last_active is not None
        and sensor.last_active >= since
        and now - sensor.last_active > QUIET
        else sensor
        for sensor in sensors
    )


def haunted(
    sensors: tuple[SensorState, ...],
    since: datetime,
    act_at: datetime | None,
    latch: Latch,
    runs: tuple[Appliance, ...],
) -> tuple[SensorState, ...]:
    """Return sensors after an episode that began then and is over: a ghost, where others say so.

    It was one sensor's alone, nobody came by the door, and either the only door was shut all along
    or another sensor that sees people works and saw nobody.
    """
    if act_at is not None and act_at >= since - CAME_BY:
        return sensors
    spoke = [sensor for sensor in sensors if _spoke(sensor, since - CAME_BY)]
    if len(spoke) != 1 or not (alone := spoke[0]).spec.traits.sees:
        return sensors
    was_shut = latch.closed_at is not None and latch.closed_at < since - CAME_BY
    if not was_shut and not any(_denies(sensor, alone) for sensor in sensors):
        return sensors
    ghost = replace(alone, record=alone.record.haunted(Ghost(since, runs)))
    return tuple(ghost if sensor is alone else sensor for sensor in sensors)


def forgotten(sensors: Iterable[SensorState], now: datetime) -> tuple[SensorState, ...]:
    """Return sensors of which everything that was learned is forgotten.

    One that had lost its vote for what was learned has yet to be heard.
    """
    return tuple(
        replace(
            sensor,
            record=type(sensor.record)(),
            missed=0,
            health=Health.RESTORED if sensor.health is Health.STUCK_OFF else sensor.health,
            health_since=now if sensor.health is Health.STUCK_OFF else sensor.health_since,
        )
        for sensor in sensors
    )


def stillness(sensors: tuple[SensorState, ...]) -> timedelta:
    """Return how long people have sat here lately without any of the sensors seeing them."""
    quiet = [s.record.longest_quiet for s in sensors if s.works and s.spec.traits.sees]
    return min(quiet, default=NOTHING)


def _spoke(sensor: SensorState, since: datetime) -> bool:
    at = sensor.active_since or sensor.last_active
    if sensor.spec.kind is SensorKind.DOOR:
        return sensor.last_active is not None and sensor.last_active >= since
    return sensor.active or (at is not None and at >= since)


def _denies(sensor: SensorState, alone: SensorState) -> bool:
    """Return whether a sensor would have seen what another saw alone, and did not."""
    spec = sensor.spec
    if sensor is alone or not sensor.works or not spec.traits.sees:
        return False
    return spec.kind is not alone.spec.kind and spec.area in ("", alone.spec.area)
