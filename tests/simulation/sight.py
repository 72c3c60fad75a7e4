"""Watches that know the truth: is anybody there, and could the hub know.

What can be promised of people: a radar that works (nothing wrong with it, heard since the restart)
reports somebody within `NOTICED_AFTER`: it needs up to 3 s to notice, its word up to 2 s to
arrive; while they stay it loses them for 15 s at most, which the engine's hold of 30 s covers. So
a room with a working radar that covers them is never released while somebody has been in it for
longer than that. A seat promises the same after half a minute. Of motion sensors nothing is
promised: people sit still for longer than any patience; nor of sensors that are dead without
notice, nor of counters, which miss people. Their rates are counted instead.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import override

from custom_components.faitout.engine import Step
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Decided, Event
from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Reading,
    SensorLost,
    SignOfLife,
    Stimulus,
)
from simulator.faults import Fault
from simulator.moments import Failing, People, Truth, Word

from .watch import Invariant, Watch

SECOND = timedelta(seconds=1)
ZERO = timedelta(0)
EVER = datetime.min.replace(tzinfo=UTC)
MOST_GAPS = 3
NOTICED_AFTER = {SensorKind.RADAR: 6 * SECOND, SensorKind.SEAT: 30 * SECOND}


def releases(step: Step) -> Iterator[tuple[Decided, Booking]]:
    """Yield the releases of a step with their bookings."""
    for effect in step.effects:
        if isinstance(effect, Decided) and effect.event is Event.RELEASED and effect.booking:
            yield effect, effect.booking


@dataclass(slots=True)
class PeopleWatch(Watch):
    """Holds `a room with people in it is never released`, and counts what is not promised."""

    released: int = 0
    taken_from_people: int = 0
    """Releases while somebody was there, none of which was promised not to happen."""
    _people_since: datetime | None = None
    _reliable_since: dict[SensorId, datetime | None] = field(default_factory=dict)

    @override
    def truth(self, truth: Truth) -> None:
        match truth:
            case People(count):
                self._people_since = (self._people_since or self.clock.at) if count else None
            case Failing(sensor, fault):
                self._reliable_since[sensor] = self.clock.at if fault is Fault.NONE else None

    @override
    def took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        for _, booking in releases(step):
            self.released += 1
            if self._people_since is None:
                continue
            self.taken_from_people += 1
            for spec in self.space.sensors:
                if self._must_be_seen_by(spec):
                    since = self.clock.at - self._people_since
                    what = f"{booking.id} released; {spec.id} had somebody before it for {since}"
                    self.found(Invariant.PEOPLE, what)

    def _must_be_seen_by(self, spec: SensorSpec) -> bool:
        # Of one who sits in a corner that another sensor covers, this one knows nothing.
        if spec.kind not in NOTICED_AFTER or spec.area or self._people_since is None:
            return False
        reliable_since = self._reliable_since.get(spec.id, self._people_since)
        if reliable_since is None:
            return False
        since = max(self._people_since, reliable_since)
        return self.clock.at - since > NOTICED_AFTER[spec.kind]


@dataclass(slots=True)
class BlindWatch(Watch):
    """Holds `a blind room is never released`, by an account of its own of what was heard.

    Whoever comes and goes again needs the minimum presence for it: a shorter time in which the room
    was not seen hides nobody, unless there are too many of them in one wait.
    """

    _heard: dict[SensorId, datetime] = field(default_factory=dict)
    """When each sensor that can be trusted was last heard, by the hub's clock."""
    _lost: set[SensorId] = field(default_factory=set)
    _gaps: list[tuple[datetime, datetime]] = field(default_factory=list)
    """Times in which the room was not seen, that are over; by the hub's clock."""
    _unseen_since: datetime | None = EVER
    _took_at: datetime | None = None
    """When the hub last was there for sure, by its own clock."""

    @override
    def word(self, word: Word) -> None:
        self._age()
        match word:
            case Reading(sensor, _, True):
                self._heard.pop(sensor, None)
            case SensorLost(sensor):
                self._heard.pop(sensor, None)
                self._lost.add(sensor)
            case Reading(sensor):
                self._heard[sensor] = self.clock.now
                self._lost.discard(sensor)
            case SignOfLife(sensor) if sensor not in self._lost:
                self._heard[sensor] = self.clock.now
        self._look_around()

    def clock_moved(self) -> None:
        """The hub's clock stands elsewhere: every patience begins anew from there."""
        self._heard = dict.fromkeys(self._heard, self.clock.now)
        self._gaps.clear()
        self._took_at = None
        self._unseen_since = EVER
        self._age()

    @override
    def gap(self) -> None:
        self._heard.clear()
        self._unseen_since = self._unseen_since or self._took_at or EVER

    @override
    def took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        self._age()
        self._took_at = self.clock.now
        for decided, booking in releases(step):
            if decided.reason.rule is Rule.NO_SHOW:
                since = booking.waits_from
            else:
                since = self.clock.now - (step.state.space.policy.leave or timedelta(0))
            if self._was_blind(since, step.state.space.policy.minimum_presence):
                what = f"{booking.id} released ({decided.reason.rule}); since {since} not seen in "
                self.found(Invariant.BLIND, f"{what}{self._gaps[-3:]}, {self._unseen_since}")

    def _was_blind(self, since: datetime, minimum: timedelta) -> bool:
        """Return whether somebody may have come and gone unseen since an instant."""
        lengths = [end - max(start, since) for start, end in self._gaps if end > since]
        too_many = len(lengths) > MOST_GAPS
        return self._unseen_since is not None or too_many or max(lengths, default=ZERO) >= minimum

    def _age(self) -> None:
        """Forget what has not been heard for longer than its heartbeat."""
        for spec in self.space.sensors:
            heard = self._heard.get(spec.id)
            if heard and spec.heartbeat and self.clock.now - heard > spec.heartbeat + SECOND:
                del self._heard[spec.id]
                self._look_around(heard + spec.heartbeat)
        self._look_around()

    def _look_around(self, at: datetime | None = None) -> None:
        seeing = [spec for spec in self.space.sensors if spec.traits.sees]
        areas = {spec.area for spec in seeing}
        covered = {spec.area for spec in seeing if spec.id in self._heard}
        if not covered or ("" not in covered and areas != covered):
            self._unseen_since = self._unseen_since or at or self.clock.now
        elif self._unseen_since is not None:
            self._gaps.append((self._unseen_since, self.clock.now))
            self._unseen_since = None
