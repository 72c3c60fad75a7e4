"""The closed door: whoever was seen behind the only door of a space is there until it opens.

    open ──► shut ──► somebody seen since ──► there, until it opens
                 └──► nobody seen since: nothing is known by it

The other way round, nobody comes into a space that has been empty behind its shut door for longer
than people sit still: what one kind of sensor sees there then is a ghost, as far as anybody knows.

Only what was seen after the door shut tells of who stayed behind it: a sensor that goes on holding
its "on" from before may mean who went out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from .sensor import HEARD_EVERY, SensorState
from .sensor_kinds import SensorKind

LATCH_MEMORY = timedelta(hours=8)
"""A closed-door conclusion that nothing confirmed for this long is doubted: the contact may lie."""
LONGEST_PULSE = timedelta(minutes=6)
"""An "on" from before the door shut that is on for so long after it was seen anew: no sensor holds
one for more than 5 minutes in the field, whatever this one has shown so far."""
SHORT_MEMORY = timedelta(hours=2)
"""The same where a sensor works that sees people who sit still, and sees nobody."""
SITS_STILL = timedelta(minutes=30)
"""People sat still for up to 25.5 minutes in a public record of a real room (UCI 357)."""
DOOR_MARGIN = timedelta(seconds=30)
"""A sensor that turns on this soon after a door closed may still mean the one who went out."""


@dataclass(frozen=True, slots=True)
class Latch:
    """The closed-door rule's memory of the only door of a space."""

    closed_at: datetime | None = None
    """When the door was last closed; None while open or not known."""
    seen_at: datetime | None = None
    """When somebody was last seen behind the closed door; None: nobody is held to be there."""


NO_LATCH = Latch()


def door_sensor(sensors: tuple[SensorState, ...]) -> SensorState | None:
    """Return the first door sensor, or None."""
    for sensor in sensors:
        if sensor.spec.kind is SensorKind.DOOR:
            return sensor
    return None


def memory_of(sensors: tuple[SensorState, ...]) -> timedelta:
    """Return for how long whoever was seen behind the door is held to be there, unseen."""
    sees_the_still = any(
        s.works and s.spec.traits.sees and s.spec.kind is not SensorKind.MOTION for s in sensors
    )
    return SHORT_MEMORY if sees_the_still else LATCH_MEMORY


def door_works(sensors: tuple[SensorState, ...]) -> bool:
    """Return whether any door sensor works."""
    return any(s.spec.kind is SensorKind.DOOR and s.works for s in sensors)


def holds_somebody(latch: Latch, sensors: tuple[SensorState, ...]) -> bool:
    """Return whether somebody is held to be behind the shut door, by a door sensor that works."""
    return latch.seen_at is not None and door_works(sensors)


def turned(sensors: tuple[SensorState, ...], latch: Latch, now: datetime) -> Latch:
    """Return the memory after what the door says now, whoever is behind it."""
    door = door_sensor(sensors)
    if door is None or not door.works:
        return latch if latch.seen_at else NO_LATCH
    if door.active:
        return NO_LATCH
    closed_at, seen_at = latch.closed_at, latch.seen_at
    if closed_at is None:
        # A door that was lost may have been opened meanwhile: it counts from when it came back.
        closed_at = max([at for at in (door.last_active, door.health_since) if at], default=now)
    if seen_at is not None and seen_at + memory_of(sensors) <= now:
        seen_at = None
    if closed_at == latch.closed_at and seen_at == latch.seen_at:
        return latch
    return Latch(closed_at, seen_at)


def seen_behind(sensors: tuple[SensorState, ...], latch: Latch, now: datetime) -> Latch:
    """Return the memory of a space where somebody is, after what its sensors say now."""
    closed_at, seen_at = latch.closed_at, latch.seen_at
    if closed_at is None:
        return latch
    for sensor in sensors:
        if sensor.works and sensor.spec.traits.sees:
            seen_at = _last_seen(sensor, closed_at, seen_at, now)
    return latch if seen_at == latch.seen_at else Latch(closed_at, seen_at)


def keeps_out(latch: Latch, empty_since: datetime | None, now: datetime) -> bool:
    """Return whether a space has been empty behind its only door for so long that it truly is.

    Whoever opened that door since it was found empty may have come in unseen.
    """
    if latch.closed_at is None or latch.seen_at is not None or empty_since is None:
        return False
    return latch.closed_at <= empty_since <= now - SITS_STILL


def settles_at(sensor: SensorState, latch: Latch) -> datetime | None:
    """Return when a sensor that is on will have seen somebody behind the door that is shut."""
    since = sensor.active_since
    if latch.closed_at is None or latch.seen_at is not None or since is None:
        return None
    if latch.closed_at + DOOR_MARGIN <= since:
        return since + _shown_after(sensor)
    return latch.closed_at + LONGEST_PULSE


def _shown_after(sensor: SensorState) -> timedelta:
    """Return after how long an "on" shows somebody behind a shut door.

    A motion sensor is believed by what came before it; of one that needs no second sign a flicker
    would hold a ghost for hours.
    """
    traits = sensor.spec.traits
    return traits.pulse if traits.is_steady else timedelta(0)


def _last_seen(
    sensor: SensorState, closed_at: datetime, seen_at: datetime | None, now: datetime
) -> datetime | None:
    """Return when somebody was last seen behind the closed door, this sensor's word included."""
    if seen_at is not None:
        last = now if sensor.active else sensor.last_active
        return last if last and seen_at + HEARD_EVERY <= last else seen_at
    since = sensor.active_since
    if since is None:
        return None
    if closed_at + DOOR_MARGIN <= since:
        return now if since + _shown_after(sensor) <= now else None
    return now if closed_at + LONGEST_PULSE <= now else None
