"""One sensor: what kind it is, what it last said, and whether it can be trusted.

A sensor speaks *for* people being there; what its silence means is for the space to judge
(occupancy.py). A sensor that does not work says nothing at all: neither yes nor no.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
import math

from .follows import FOLLOWS
from .ids import SensorId
from .made_often import made_often
from .record import NO_RECORD, SensorRecord
from .sensor_kinds import TRAITS, SensorKind, SpeaksBy, Traits


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
    """It said nobody again and again while others vouched for people."""
    IMPOSSIBLE = "impossible"
    """It says what cannot be: fewer than no people, more CO2 than it can measure."""
    VANISHED = "vanished"
    """It is no longer there: removed or renamed."""
    UNIT_CHANGED = "unit_changed"
    """It reports in another unit than the one it was set up with."""


HEARD_EVERY = timedelta(seconds=60)
"""Signs of life closer together than this are one: they would change no decision."""


KNOWN_AFTER = 20
"""Signs after which the shortest "on" of a sensor is taken for its own hold: one movement alone was
among them."""
SHORTEST_HOLD = timedelta(minutes=2)
"""What is left of a hold at least: a sensor that is blocked after its "off" needs time to speak."""
SHORTEST_PULSE = timedelta(seconds=2)
"""Motion sensors hold an "on" for no less, in the field: what is shorter was cut off."""


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
        follow(self, "yes_from", _yes_from(traits, self.threshold))
        follow(self, "heard_every", HEARD_EVERY if beat is None else min(HEARD_EVERY, beat / 4))


def _yes_from(traits: Traits, threshold: float | None) -> float:
    """Return the value that is a yes; one that no value reaches where a level says nothing."""
    if traits.threshold is None:
        return math.inf
    return traits.threshold if threshold is None else threshold


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
    missed: int = 0
    """Uses of the space, since it was last on, in which others vouched for people."""
    record: SensorRecord = NO_RECORD
    """What is learned of it, and counted."""
    is_whole: bool = False
    """Its present "on" was heard from its beginning."""
    lost_on: bool = False
    """It failed while it spoke for somebody: nobody has said since that they left."""
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

    @property
    def pulse(self) -> timedelta:
        """How long it may be on by one movement alone."""
        longest, shortest = self.spec.traits.pulse, self.record.shortest_on
        return longest if shortest is None or longest < shortest else shortest

    @property
    def holds(self) -> timedelta:
        """How long its last yes still counts after it ended.

        The hold runs from the last movement, and the sensor holds its "on" after that by itself:
        as far as its own is known, it is a part of it. One that the installer set is left alone.
        """
        spec, record = self.spec, self.record
        if spec.hold is not None or record.signs < KNOWN_AFTER or record.shortest_on is None:
            return spec.holds
        return max(spec.holds - record.shortest_on, min(spec.holds, SHORTEST_HOLD))

    def speaks_until(self) -> datetime | None:
        """Return until when its last yes still counts; None while active, or if it never was."""
        if self.active or self.last_active is None:
            return None
        return self.last_active + self.holds

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
            self.missed,
            self.record,
            self.is_whole,
            self.lost_on,
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
            self.missed,
            self.record,
            self.is_whole,
            self.lost_on,
            self.told,
        )

    def says(self, value: float, now: datetime, *, active: bool) -> SensorState:
        """Return it after a word that is trusted, a yes if `active`."""
        since = self.active_since
        record = self.record
        if active is not self.active or self.health is not Health.OK:
            record = self._recorded(now, active=active)
        return SensorState(
            self.spec,
            Health.OK,
            self.health_since if self.health is Health.OK else now,
            value,
            active,
            (since or now) if active else None,
            now if active or since is not None else self.last_active,
            now,
            self.reference,
            self.reference_at,
            0 if active else self.missed,
            record,
            active and (self.is_whole if since else self.health is Health.OK),
            lost_on=False,
            told=self.told,
        )

    def _recorded(self, now: datetime, *, active: bool) -> SensorRecord:
        """Return its record after a word that is another one, or the first after a failure."""
        record, since = self.record, self.active_since
        if self.health is not Health.OK:
            record = record.mended(now - (self.health_since or now))
        elif active is not self.active and self.spec.traits.speaks_by is SpeaksBy.CHANGE:
            record = record.signed()
        if active and not self.active and self.spec.traits.speaks_by is SpeaksBy.LEVEL:
            record = record.signed()
        if self.is_whole and since is not None and not active:
            was_on, shortest = now - since, record.shortest_on
            if was_on >= SHORTEST_PULSE and (shortest is None or was_on < shortest):
                record = replace(record, shortest_on=was_on)
        return record

    def rises(self, value: float, now: datetime) -> SensorState:
        """Return it after a word of which only that it rose speaks for somebody, just now."""
        return SensorState(
            self.spec,
            Health.OK,
            self.health_since if self.health is Health.OK else now,
            value,
            active=False,
            active_since=None,
            last_active=now,
            heard_at=now,
            reference=self.reference,
            reference_at=self.reference_at,
            missed=0,
            record=self.record.signed(),
            is_whole=False,
            lost_on=False,
            told=self.told,
        )
