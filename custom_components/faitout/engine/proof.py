"""Proof: until when somebody is known to have been there, from sign to sign.

A hold presumes somebody: it shows a space as taken, and proves nothing. What checks a booking in,
or makes a session, is measured between signs; and any sign holds a release off.
"""

from datetime import UTC, datetime, timedelta

from .closed_door import Latch, holds_somebody
from .sensor import Health, SensorState
from .sensor_kinds import SensorKind, SpeaksBy

HINT = timedelta(minutes=1)
"""How long a sign of a sensor that only supports, or of a door, holds off a release."""
FOR_NOW = datetime.max.replace(tzinfo=UTC)
"""The end of what nobody can tell the end of."""


def proved_at(
    sensors: tuple[SensorState, ...], act_at: datetime | None, latch: Latch, now: datetime
) -> datetime | None:
    """Return the last sign that somebody is there, where they are held to be; None: there is none.

    A hold presumes somebody and sees nobody. What is on has seen somebody until so long ago as one
    movement keeps it on.
    """
    if holds_somebody(latch, sensors):
        return now
    last = act_at
    for sensor in sensors:
        if sensor.health is not Health.OK or sensor.spec.kind is SensorKind.DOOR:
            continue
        at = _proved_by(sensor, now)
        if at is not None and (last is None or last < at):
            last = at
    return last


def _proved_by(sensor: SensorState, now: datetime) -> datetime | None:
    """Return the last sign of a working sensor; None where it had none, or none that is known."""
    traits, since = sensor.spec.traits, sensor.active_since
    if since is not None:
        return max(since, now - sensor.pulse) if traits.sees else since
    at = sensor.last_active
    if at is None or (not traits.sees and traits.speaks_by is SpeaksBy.LEVEL):
        # The end of a noise is no sign; when it began is not kept.
        return None
    return at - sensor.pulse


def proof_due(
    sensors: tuple[SensorState, ...],
    act_at: datetime | None,
    latch: Latch,
    instant: datetime,
    now: datetime,
) -> datetime | None:
    """Return when it is proved that somebody is there at an instant or later; None: not yet known.

    Where they have yet to stay, that is when a sensor that is on will have shown it.
    """
    proved = proved_at(sensors, act_at, latch, now)
    if proved is not None and proved >= instant:
        return instant
    if holds_somebody(latch, sensors):
        return instant
    times = [
        instant + s.pulse
        for s in sensors
        if s.health is Health.OK and s.active and s.spec.traits.sees
    ]
    return min(times, default=None)


def hinted_until(sensors: tuple[SensorState, ...], now: datetime) -> datetime | None:
    """Return until when any working sensor's sign speaks against a release; None: there is none.

    That is far away while one goes on saying so. Of those that only support, and of a door, a sign
    counts for a minute after its end: in a public record of a room that was wrongly judged four
    times, they had one within the last minute each time, and never where the room was truly empty.
    A rise of CO2 is only ever reported minutes later, so it counts for its hold.
    """
    until: datetime | None = None
    for sensor in sensors:
        if sensor.health is not Health.OK:
            continue
        traits = sensor.spec.traits
        at = sensor.last_active
        if sensor.active:
            if traits.speaks_by is SpeaksBy.LEVEL:
                return FOR_NOW
            at = sensor.active_since
        if at is None:
            continue
        brief = not traits.sees and traits.speaks_by is not SpeaksBy.RISE
        ends = at + (HINT if brief else sensor.spec.holds)
        if now < ends and (until is None or until < ends):
            until = ends
    return until
