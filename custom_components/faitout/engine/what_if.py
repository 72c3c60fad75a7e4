"""What if: a real record replayed with other patience, to see whom it would have helped or hurt.

What people and sensors did is taken from the record; what the clock brought is worked out anew,
since another policy wants to be woken at other times. The last look is answered with what the
sensors had said by then.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from .advance import advance
from .booking import Booking
from .effect import Decided, Effect, Event, LastCheck, Refusal, Refused, Used
from .policy import Policy
from .state import SpaceState
from .stimulus import (
    CheckIn,
    Configure,
    JournalBack,
    JournalLost,
    LastChecked,
    Leapt,
    Reading,
    Restarted,
    SensorLost,
    Stimulus,
    Tick,
)

CLOCKLESS = (Restarted, Leapt)
"""The clock did not run up to these."""
WORKED_OUT_ANEW = (Tick, LastChecked, JournalLost, JournalBack)
"""What the clock and the disk brought, of which another policy wants its own."""


@dataclass(frozen=True, slots=True)
class Release:
    """A release that would have happened."""

    booking: Booking
    at: datetime
    hurt: bool
    """Somebody was there, or checked in, between the release and the end of the booking."""

    @property
    def freed(self) -> timedelta:
        """The time given back."""
        return self.booking.end - self.at


@dataclass(frozen=True, slots=True)
class BookingOutcome:
    """What a policy would have done with the record of one space."""

    releases: tuple[Release, ...]
    bookings: int
    checked_in: int
    unverified: int

    @property
    def freed(self) -> timedelta:
        """The time given back and not wanted by anybody who was hurt."""
        return sum((r.freed for r in self.releases if not r.hurt), timedelta(0))

    @property
    def hurt(self) -> int:
        """How many bookings were taken from people who came after all."""
        return sum(release.hurt for release in self.releases)


def what_if(
    state: SpaceState, record: Iterable[tuple[datetime, Stimulus]], policy: Policy
) -> BookingOutcome:
    """Replay a record, in order of time, from a state of the space, under another policy."""
    run = _Run(advance(state, Configure(replace(state.space, policy=policy)), state.at).state)
    for at, stimulus in record:
        run.until(at, asleep=isinstance(stimulus, CLOCKLESS))
        if isinstance(stimulus, WORKED_OUT_ANEW):
            continue
        if isinstance(stimulus, Configure):
            run.take(Configure(replace(stimulus.space, policy=policy)), at)
        else:
            run.take(stimulus, at)
    return run.outcome()


class _Run:
    """One replay: the state as it goes, and what was decided on the way."""

    def __init__(self, state: SpaceState) -> None:
        self._state = state
        self._decided: list[Decided] = []
        self._used: list[tuple[datetime, datetime]] = []
        self._came_late: set[str] = set()

    def until(self, at: datetime, *, asleep: bool) -> None:
        """Let the clock run up to an instant, unless the hub was down until then."""
        while not asleep and self._state.wake_at < at:
            self.take(Tick(), self._state.wake_at)

    def take(self, stimulus: Stimulus, at: datetime) -> None:
        """Hand one stimulus in, and answer the last look it may ask for."""
        if at < self._state.at and not isinstance(stimulus, CLOCKLESS):
            at = self._state.at
        step = advance(self._state, stimulus, at)
        self._state = step.state
        if not step.effects:
            return
        for effect in step.effects:
            self._note(stimulus, effect)
        if any(isinstance(effect, LastCheck) for effect in step.effects):
            self.take(LastChecked(tuple(_last_words(self._state))), at)

    def outcome(self) -> BookingOutcome:
        """Return what was decided, and who was hurt by it."""
        used = list(self._used)
        if session := self._state.life.session:
            used.append((session.start, self._state.at))
        if stay := self._state.life.stayed:
            used.append((stay.start, stay.end))
        events = [decided.event for decided in self._decided]
        return BookingOutcome(
            releases=tuple(
                Release(
                    decided.booking,
                    decided.reason.at,
                    decided.booking.id in self._came_late
                    or any(a < decided.booking.end and decided.reason.at < b for a, b in used),
                )
                for decided in self._decided
                if decided.event is Event.RELEASED and decided.booking
            ),
            bookings=events.count(Event.BOOKED),
            checked_in=events.count(Event.CHECKED_IN),
            unverified=events.count(Event.UNVERIFIED),
        )

    def _note(self, stimulus: Stimulus, effect: Effect) -> None:
        match effect:
            case Decided():
                self._decided.append(effect)
            case Used(start, end):
                self._used.append((start, end))
            case Refused(Refusal.UNKNOWN_BOOKING) if isinstance(stimulus, CheckIn):
                self._came_late.add(stimulus.booking or "")
            case _:
                return


def _last_words(state: SpaceState) -> Iterable[Reading | SensorLost]:
    """Yield what each sensor had said last, for a look that the record does not hold."""
    for sensor in state.senses.sensors:
        if sensor.works:
            yield Reading(sensor.spec.id, sensor.value)
        else:
            yield SensorLost(sensor.spec.id, sensor.health)
