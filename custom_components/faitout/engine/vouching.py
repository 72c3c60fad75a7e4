"""Vouching: a sensor that says nobody while others vouch for people again and again.

A motion sensor whose battery died goes on saying "nobody" and looks like one in an unused room.
What tells them apart is that people are there: an act says so, or another sensor that sees them.
Whoever had no sign of them has missed a use of the space; as many in a row as the policy has
patience for, and it has no vote until it is on again. To have none can only keep a booking.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from .occupancy import ACT_HOLD, Presence
from .policy import Policy
from .reading import with_health
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind
from .state import Senses

STAYED = timedelta(minutes=10)
"""What another sensor must have seen of people before it counts against those that did not."""
ARRIVING = timedelta(minutes=5)
"""So long before, people may have been seen coming."""
USES_APART = timedelta(minutes=15)
"""Acts closer together than this are of one use."""


def judged_at(senses: Senses) -> datetime | None:
    """Return when it is next judged who missed the people who are there; None: not yet known."""
    times = [at + ACT_HOLD for at in _turns(senses.sensors) if _is_new(senses, at)]
    if (act_at := senses.act_at) and _is_new(senses, act_at):
        times.append(act_at + ACT_HOLD)
    occupancy = senses.occupancy
    if occupancy.presence is Presence.YES and _is_new(senses, occupancy.since):
        times.append(occupancy.since + STAYED)
    return min(times, default=None)


def judged(
    senses: Senses,
    sensors: tuple[SensorState, ...],
    act_at: datetime | None,
    now: datetime,
    policy: Policy,
) -> tuple[tuple[SensorState, ...], datetime | None]:
    """Return sensors after who missed people is judged, where that is due, and for which use.

    The senses are those of before these sensors; the use is known by when it began.
    """
    if act_at is not None and act_at + ACT_HOLD <= now and _is_new(senses, act_at):
        since: datetime | None = act_at
        vouchers = [sensor for sensor in sensors if sensor.works and _saw(sensor, act_at)]
        return _after_use(sensors, vouchers, act_at, now, policy), since
    for turned_at in _turns(sensors):
        if turned_at + ACT_HOLD <= now < turned_at + USES_APART and _is_new(senses, turned_at):
            return _after_use(sensors, [], turned_at, now, policy), turned_at
    occupancy = senses.occupancy
    since = occupancy.since
    if (
        occupancy.presence is Presence.YES
        and since + STAYED <= now
        and _is_new(senses, since)
        and (vouchers := [s for s in sensors if s.works and s.spec.traits.sees and s.active])
    ):
        return _after_use(sensors, vouchers, since, now, policy), since
    return sensors, senses.vouched_at


def _turns(sensors: tuple[SensorState, ...]) -> Iterator[datetime]:
    """Yield when each door of a space last turned."""
    for sensor in sensors:
        if sensor.spec.kind is SensorKind.DOOR and sensor.works:
            at = sensor.active_since or sensor.last_active
            if at is not None:
                yield at


def _is_new(senses: Senses, since: datetime) -> bool:
    vouched_at = senses.vouched_at
    return vouched_at is None or since >= vouched_at + USES_APART


def _saw(sensor: SensorState, since: datetime) -> bool:
    """Return whether a sensor had a sign of people who are there since then."""
    if sensor.active:
        return True
    return sensor.last_active is not None and sensor.last_active >= since - ARRIVING


def _after_use(
    sensors: tuple[SensorState, ...],
    vouchers: list[SensorState],
    since: datetime,
    now: datetime,
    policy: Policy,
) -> tuple[SensorState, ...]:
    # Who covers a part of the space may rightly know nothing of people in another.
    areas = {sensor.spec.area for sensor in vouchers}
    return tuple(
        [
            _used(sensor, since, now, policy)
            if sensor.works
            and sensor.spec.traits.sees
            and (not sensor.spec.area or areas & {sensor.spec.area, ""})
            else sensor
            for sensor in sensors
        ]
    )


def _used(sensor: SensorState, since: datetime, now: datetime, policy: Policy) -> SensorState:
    """Return a sensor after a use of its space that others vouched for."""
    missed = not _saw(sensor, since)
    record = sensor.record.used(missed=missed)
    sensor = replace(sensor, record=record, missed=sensor.missed + 1 if missed else 0)
    if sensor.missed < policy.misses:
        return sensor
    return with_health(sensor, Health.STUCK_OFF, now)
