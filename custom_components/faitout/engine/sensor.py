"""One sensor: what kind it is, what it last said, and whether it can be trusted.

A sensor speaks *for* people being there; what its silence means is for the space to judge
(occupancy.py). A sensor that does not work says nothing at all: neither yes nor no.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from .follows import FOLLOWS
from .ids import SensorId
from .made_often import made_often
from .sensor_kinds import TRAITS, SensorKind, Traits


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


HEARD_EVERY = timedelta(seconds=60)
"""Signs of life closer together than this are one: they would change no decision."""


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

    traits: Traits = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """Those of its kind."""
    holds: timedelta = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """How long its last yes still counts."""
    yes_from: float = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """A value above or at it is a yes."""
    heard_every: timedelta = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """Words that say the same closer together than this are one."""

    def __post_init__(self) -> None:
        """Work out once what every word asks for."""
        traits, beat = TRAITS[self.kind], self.heartbeat
        follow = object.__setattr__
        follow(self, "traits", traits)
        follow(self, "holds", traits.hold if self.hold is None else self.hold)
        follow(self, "yes_from", traits.threshold if self.threshold is None else self.threshold)
        follow(self, "heard_every", HEARD_EVERY if beat is None else min(HEARD_EVERY, beat / 4))


@made_often
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

    # Values that are made with every word are made in the order of their fields: by name takes
    # twice as long, `replace` five times.

    def heard(self, now: datetime) -> SensorState:
        """Return it after a sign of life that changes nothing else."""
        return SensorState(
            self.spec,
            self.health,
            self.health_since,
            self.value,
            self.active,
            self.active_since,
            self.last_active,
            now,
            self.reference,
            self.reference_at,
            self.idle_since,
            self.idle_uses,
            self.told,
        )

    def measured_from(self, reference: float, now: datetime) -> SensorState:
        """Return it with a rise measured against another value from now on."""
        return SensorState(
            self.spec,
            self.health,
            self.health_since,
            self.value,
            self.active,
            self.active_since,
            self.last_active,
            self.heard_at,
            reference,
            now,
            self.idle_since,
            self.idle_uses,
            self.told,
        )

    def says(self, value: float, now: datetime, *, active: bool) -> SensorState:
        """Return it after a word that is trusted, a yes if `active`."""
        was_active = self.active
        return SensorState(
            self.spec,
            Health.OK,
            self.health_since if self.health is Health.OK else now,
            value,
            active,
            (self.active_since if was_active else now) if active else None,
            now if active or was_active else self.last_active,
            now,
            self.reference,
            self.reference_at,
            None if active else (self.idle_since or now),
            0 if active else self.idle_uses,
            self.told,
        )
