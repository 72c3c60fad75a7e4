"""One sensor: what kind it is, what it last said, and whether it can be trusted.

A sensor speaks *for* people being there; what its silence means is for the space to judge
(occupancy.py). A sensor that does not work says nothing at all: neither yes nor no.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from .ids import SensorId


class SensorKind(StrEnum):
    """What a sensor measures, which decides how its word is taken."""

    MOTION = "motion"
    RADAR = "radar"
    PEOPLE_COUNTER = "people_counter"
    SEAT = "seat"
    """A desk or chair that knows whether it is used."""
    DOOR = "door"
    CO2 = "co2"
    SOUND = "sound"
    POWER = "power"
    LIGHT = "light"
    """Brightness, where people switch the light on themselves."""


class Health(StrEnum):
    """Whether a sensor works, and if not, why not. Only `OK` is trusted."""

    OK = "ok"
    UNAVAILABLE = "unavailable"
    UNKNOWN = "unknown"
    RESTORED = "restored"
    """It has only a value from before the restart."""
    SILENT = "silent"
    """Nothing was heard of its device for longer than its heartbeat."""
    STUCK_ON = "stuck_on"
    STUCK_OFF = "stuck_off"
    VANISHED = "vanished"
    """It is no longer there: removed or renamed."""
    UNIT_CHANGED = "unit_changed"
    """It reports in another unit than the one it was set up with."""


@dataclass(frozen=True, slots=True)
class Traits:
    """How the word of a kind of sensor is taken.

    `weight` is the probability, 0 to 1, that somebody is there when this kind alone says so;
    0.5 or more is enough by itself. Kinds below that only count together with another.
    `hold` is how long its last yes still counts. `settles` is how long it may still report
    somebody who has just left. `threshold` is where numbers turn into a yes, in its unit.
    """

    sees: bool
    weight: float
    hold: timedelta
    settles: timedelta
    threshold: float = 0.5


TRAITS: Mapping[SensorKind, Traits] = MappingProxyType(
    {
        # A motion sensor with a hold of 5 minutes is right 98.4 % of the time in a public
        # record of a real room (UCI 357), with 1.5 % false empty.
        SensorKind.MOTION: Traits(True, 0.9, timedelta(minutes=5), timedelta(minutes=3)),
        SensorKind.RADAR: Traits(True, 0.9, timedelta(seconds=30), timedelta(minutes=1)),
        SensorKind.PEOPLE_COUNTER: Traits(True, 0.95, timedelta(0), timedelta(seconds=30)),
        SensorKind.SEAT: Traits(True, 0.95, timedelta(seconds=30), timedelta(seconds=30)),
        # Slow or indirect: two of them together make it likely (1 - 0.6 * 0.7 = 0.58).
        SensorKind.DOOR: Traits(False, 0.3, timedelta(minutes=1), timedelta(0)),
        # 800 ppm: the target of the HCSP opinion of January 2022.
        SensorKind.CO2: Traits(False, 0.4, timedelta(minutes=10), timedelta(minutes=30), 800.0),
        SensorKind.SOUND: Traits(False, 0.4, timedelta(minutes=5), timedelta(0), 45.0),
        SensorKind.POWER: Traits(False, 0.3, timedelta(minutes=5), timedelta(0), 30.0),
        SensorKind.LIGHT: Traits(False, 0.3, timedelta(minutes=5), timedelta(0), 200.0),
    }
)

HEARD_EVERY = timedelta(seconds=60)
"""Signs of life closer together than this are one: they would change no decision."""

CO2_RISE = 40.0
"""A rise of this many ppm within `CO2_WINDOW` is somebody breathing."""
CO2_WINDOW = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class SensorSpec:
    """A sensor as the installer set it up; None means the default of its kind."""

    id: SensorId
    kind: SensorKind
    area: str = ""
    """The part of the space that it covers; empty for all of it."""
    hold: timedelta | None = None
    threshold: float | None = None
    """In the sensor's own unit (ppm, dB, W, lx, people); a value above or at it is a yes."""
    heartbeat: timedelta | None = None
    """The longest that its device is silent while it works; None: its source says when it fails."""

    @property
    def traits(self) -> Traits:
        """The traits of its kind."""
        return TRAITS[self.kind]

    @property
    def holds(self) -> timedelta:
        """How long its last yes still counts."""
        return self.traits.hold if self.hold is None else self.hold


@dataclass(frozen=True, slots=True)
class SensorState:
    """What is known of one sensor. Times are aware UTC, None where it never happened."""

    spec: SensorSpec
    health: Health = Health.UNKNOWN
    health_since: datetime | None = None
    value: float = 0.0
    active: bool = False
    """Its last trusted word is a yes."""
    active_since: datetime | None = None
    last_active: datetime | None = None
    """The end of its last yes; while active, the last time that it said so."""
    heard_at: datetime | None = None
    reference: float = 0.0
    """The value, some minutes ago, that a rise is measured against (CO2)."""
    reference_at: datetime | None = None
    idle_since: datetime | None = None
    """Since when it has not been on, while working."""
    idle_uses: int = 0
    """Used bookings that ended since it was last on."""
    told: bool = False
    """Its failure has been reported."""

    @property
    def works(self) -> bool:
        """Whether its word is trusted."""
        return self.health is Health.OK

    @property
    def silent_at(self) -> datetime | None:
        """When it counts as silent unless something is heard before."""
        if self.spec.heartbeat is None or self.heard_at is None or not self.works:
            return None
        return self.heard_at + self.spec.heartbeat

    def speaks_until(self) -> datetime | None:
        """Return until when its last yes still counts; None while active, or if it never was."""
        if self.active or self.last_active is None:
            return None
        return self.last_active + self.spec.holds


def with_health(sensor: SensorState, health: Health, now: datetime) -> SensorState:
    """Return the sensor in another health. What it said last is kept as a memory only."""
    if sensor.health is health:
        return sensor
    if sensor.active and health is not Health.OK:
        sensor = replace(sensor, active=False, active_since=None, last_active=now)
    return replace(sensor, health=health, health_since=now)


def heard(sensor: SensorState, now: datetime) -> SensorState:
    """Return the sensor after a sign of life of its device.

    A sign of life vouches for the last value of a sensor that was merely restored or silent;
    it does not repair one that its source calls unavailable.
    """
    if sensor.health in (Health.SILENT, Health.RESTORED):
        return read(sensor, sensor.value, now)
    if sensor.heard_at is not None and now - sensor.heard_at < _heard_every(sensor.spec):
        return sensor
    return replace(sensor, heard_at=now)


def read(sensor: SensorState, value: float, now: datetime) -> SensorState:
    """Return the sensor after a trusted reading.

    A repeated value soon after the last is no news and returns the very same object.
    """
    active = _says_yes(sensor, value, now)
    is_news = active is not sensor.active or not sensor.works or sensor.heard_at is None
    if not is_news and sensor.heard_at and now - sensor.heard_at < _heard_every(sensor.spec):
        return sensor
    if sensor.health is Health.STUCK_ON and active:
        return replace(sensor, value=value, heard_at=now)
    if sensor.health is Health.STUCK_OFF and not active:
        return replace(sensor, value=value, heard_at=now)
    was_active = sensor.active
    return SensorState(
        spec=sensor.spec,
        health=Health.OK,
        health_since=sensor.health_since if sensor.works else now,
        value=value,
        active=active,
        active_since=(sensor.active_since if was_active else now) if active else None,
        last_active=now if active or was_active else sensor.last_active,
        heard_at=now,
        reference=sensor.reference,
        reference_at=sensor.reference_at,
        idle_since=None if active else (sensor.idle_since or now),
        idle_uses=0 if active else sensor.idle_uses,
        told=sensor.told,
    )


def restored(sensor: SensorState, value: float | None, now: datetime) -> SensorState:
    """Return the sensor with a value from before a restart: remembered, not trusted."""
    sensor = with_health(sensor, Health.RESTORED, now)
    return sensor if value is None else replace(sensor, value=value)


def with_reference(sensor: SensorState, now: datetime) -> SensorState:
    """Return a CO2 sensor with a reference not older than the window of a rise."""
    if sensor.spec.kind is not SensorKind.CO2 or not sensor.works:
        return sensor
    if sensor.reference_at is None or now - sensor.reference_at >= CO2_WINDOW:
        return replace(sensor, reference=sensor.value, reference_at=now)
    return sensor


def _says_yes(sensor: SensorState, value: float, now: datetime) -> bool:
    spec = sensor.spec
    threshold = spec.traits.threshold if spec.threshold is None else spec.threshold
    if value >= threshold:
        return True
    recent = sensor.reference_at is not None and now - sensor.reference_at <= 2 * CO2_WINDOW
    return spec.kind is SensorKind.CO2 and recent and value - sensor.reference >= CO2_RISE


def _heard_every(spec: SensorSpec) -> timedelta:
    return HEARD_EVERY if spec.heartbeat is None else min(HEARD_EVERY, spec.heartbeat / 4)
