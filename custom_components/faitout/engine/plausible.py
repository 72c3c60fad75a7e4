"""Plausible: what was learned, within what can be; another release may have written anything.

Whatever is put right makes the hub as patient as it is by default, or more: a count below nothing
would keep a dead sensor's vote, a ghost or a silence of years would keep bookings for ever.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from .learned import NOTHING, Learned, Running
from .policy import Policy
from .record import KEPT, STAY, SensorRecord
from .sensor import SHORTEST_PULSE, SensorState
from .state import Senses

MOST_COUNTED = 10_000_000
"""A sensor that gives a sign every second of the opening hours needs half a year for so many; what
counts beyond that has learned enough."""
LONGEST_COUNTED = timedelta(days=10 * 366)
"""Longer than any journal keeps anything."""
LONGEST_ON = timedelta(days=1)
"""A sensor that was never on for less has shown nothing of itself; its hold would be cut by it."""


def plausible(senses: Senses, now: datetime, policy: Policy) -> Senses:
    """Return senses whose learned values can be so; the very same where all of them can."""
    sensors = tuple(_sensor(sensor, now, policy) for sensor in senses.sensors)
    learned = _learned(senses.learned, now)
    if learned == senses.learned and sensors == senses.sensors:
        return senses
    return replace(senses, sensors=sensors, learned=learned)


def _sensor(sensor: SensorState, now: datetime, policy: Policy) -> SensorState:
    # One that missed more than it may has no vote with the next use: that is the careful side.
    missed = min(max(sensor.missed, 0), policy.misses)
    return replace(sensor, missed=missed, record=_record(sensor.record, now))


def _record(record: SensorRecord, now: datetime) -> SensorRecord:
    uses = _count(record.uses)
    shortest = record.shortest_on
    return SensorRecord(
        signs=_count(record.signs),
        losses=_count(record.losses),
        lost_for=_span(record.lost_for, LONGEST_COUNTED),
        uses=uses,
        misses=min(_count(record.misses), uses),
        quiet=tuple(q for q in record.quiet if NOTHING < q <= STAY)[-KEPT:],
        ghosts=tuple(ghost for ghost in record.ghosts if ghost.at <= now)[-KEPT:],
        shortest_on=shortest if shortest and SHORTEST_PULSE <= shortest <= LONGEST_ON else None,
    )


def _learned(learned: Learned, now: datetime) -> Learned:
    since = now if learned.since is None else min(learned.since, now)
    gaps = _count(learned.gaps)
    return Learned(
        since=since,
        gaps=gaps,
        unseen=_span(learned.unseen, now - since) if gaps else NOTHING,
        running=tuple(_running(learned.running, since, now)),
    )


def _running(running: Iterable[Running], since: datetime, now: datetime) -> Iterable[Running]:
    """Return what ran since something is learned, each appliance once: the last that is told."""
    for each in {one.appliance: one for one in running}.values():
        begun = each.since and min(each.since, now)
        yield Running(each.appliance, begun, _span(each.ran, now - since))


def _count(number: int) -> int:
    return min(max(number, 0), MOST_COUNTED)


def _span(length: timedelta, longest: timedelta) -> timedelta:
    return min(max(length, NOTHING), longest)
