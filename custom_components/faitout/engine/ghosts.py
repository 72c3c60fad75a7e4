"""Ghosts with a cause: those of one sensor that come at the same hour, or while something runs.

A ghost is seen where others say that nobody is. One alone is chance; what many have in common, a
person can find: a robot that cleans, the sun on a wall, warm air, moving blades.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from .ids import SensorId
from .learned import NOTHING, Learned
from .record import Appliance, Ghost
from .sensor import SensorState
from .sensor_kinds import SensorKind

DAYS = 3
"""On so many days at the same hour. That three ghosts of three days, which come at any time, fall
into one hour by chance happens once in two hundred times (3 / 24²)."""
SAME_HOUR = timedelta(hours=1)
AT_LEAST_HALF = 2
"""At least one of so many ghosts belongs to the hour; else most have another cause."""
GHOSTS = 5
"""So many while an appliance runs: five in a row while one runs half the time are chance once in
32 times, four once in 16."""
RATE = 3.0
"""They come so many times as often while it runs. One that made no difference would have one."""
GONE = timedelta(days=28)
"""A cause that has brought no ghost for so long is gone: four weeks have each day of the week and
a month's cleaning in them."""
QUARTER = 15
"""Minutes to which the hour of ghosts is told: it is only about then."""
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Haunting:
    """Ghosts of one sensor that have something in common: their hour, or what runs then."""

    sensor: SensorId
    kind: SensorKind
    count: int
    """How many of the last ones have it."""
    at: time | None = None
    """About when they come, on the clock of the site; None where an appliance is the cause."""
    during: Appliance | None = None


def haunting(sensor: SensorState, learned: Learned, now: datetime, zone: tzinfo) -> Haunting | None:
    """Return what the ghosts of a sensor have in common; None: nothing, or it is long gone.

    What runs explains more than the hour at which it does, so it comes first.
    """
    ghosts = [ghost for ghost in sensor.record.ghosts if ghost.at <= now]
    if len(ghosts) < DAYS:
        return None
    return _while_it_runs(sensor, ghosts, learned, now) or _at_the_same_hour(
        sensor, ghosts, now, zone
    )


def _while_it_runs(
    sensor: SensorState, ghosts: Sequence[Ghost], learned: Learned, now: datetime
) -> Haunting | None:
    for running in learned.running:
        during = [ghost for ghost in ghosts if running.appliance in ghost.during]
        if len(during) < GHOSTS or now - during[-1].at > GONE or learned.since is None:
            continue
        ran = running.ran + max(now - running.since, NOTHING) if running.since else running.ran
        rested = now - learned.since - ran
        # What runs always, or never, cannot be compared with anything.
        if ran <= NOTHING or rested <= NOTHING:
            continue
        others = len(ghosts) - len(during)
        if len(during) / ran.total_seconds() >= RATE * others / rested.total_seconds():
            spec = sensor.spec
            return Haunting(spec.id, spec.kind, len(during), during=running.appliance)
    return None


def _at_the_same_hour(
    sensor: SensorState, ghosts: Sequence[Ghost], now: datetime, zone: tzinfo
) -> Haunting | None:
    best: tuple[int, int, list[tuple[int, Ghost]]] = (0, 0, [])
    for first in ghosts:
        start = _minute(first.at, zone)
        inside = [
            (after, ghost)
            for ghost in ghosts
            if (after := (_minute(ghost.at, zone) - start) % DAY_MINUTES)
            < SAME_HOUR // timedelta(minutes=1)
        ]
        # An hour around midnight is of one day.
        days = {
            (ghost.at.astimezone(zone).replace(tzinfo=UTC) - timedelta(minutes=after)).date()
            for after, ghost in inside
        }
        if (len(days), len(inside)) > best[:2]:
            best = (len(days), len(inside), [(start + after, ghost) for after, ghost in inside])
    days_found, count, found = best
    if days_found < DAYS or AT_LEAST_HALF * count < len(ghosts):
        return None
    if now - found[-1][1].at > GONE:
        return None
    minutes = sorted(minute for minute, _ in found)
    about = round(minutes[len(minutes) // 2] / QUARTER) * QUARTER % DAY_MINUTES
    spec = sensor.spec
    return Haunting(spec.id, spec.kind, count, at=time(about // 60, about % 60))


def _minute(at: datetime, zone: tzinfo) -> int:
    local = at.astimezone(zone)
    return local.hour * 60 + local.minute
