"""A room to test in: its sensors, its clock, its people, and all that was decided about it.

Times are minutes after nine in the morning in Paris, so a test reads like a timetable.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.booking import Actor, Booking, Stage
from custom_components.faitout.engine.effect import (
    Decided,
    Effect,
    Event,
    LastCheck,
    Refusal,
    Refused,
    Save,
    SensorTrouble,
    Used,
)
from custom_components.faitout.engine.hours import OpeningHours, Span
from custom_components.faitout.engine.ids import BookingId, SensorId, SeriesId, SiteId, SpaceId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, Policy, SpaceKind
from custom_components.faitout.engine.reason import Reason, Rule
from custom_components.faitout.engine.sensor import Health, SensorSpec, SensorState
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Book,
    CheckIn,
    LastChecked,
    Reading,
    SensorLost,
    SignOfLife,
    Stimulus,
    Tick,
    UndoRelease,
)
from custom_components.faitout.engine.view import View, view

PARIS = ZoneInfo("Europe/Paris")
NINE = datetime(2026, 10, 5, 7, 0, tzinfo=UTC)
"""Nine o'clock in Paris, on a Monday in summer time."""
EIGHT_TO_TEN = OpeningHours(PARIS, ((Span(480, 1320),),) * 7)
ALWAYS = OpeningHours(PARIS)


def minutes(count: float) -> datetime:
    """Return so many minutes after nine."""
    return NINE + timedelta(minutes=count)


def clock(minute: float, second: float) -> float:
    """Return the minutes after nine of a time to the second."""
    return timedelta(minutes=minute, seconds=second) / timedelta(minutes=1)


def sensor(
    kind: SensorKind,
    name: str = "",
    *,
    area: str = "",
    heartbeat: float | None = None,
) -> SensorSpec:
    """Return a sensor, named after its kind; the heartbeat in minutes."""
    return SensorSpec(
        id=SensorId(name or kind.value),
        kind=kind,
        area=area,
        heartbeat=None if heartbeat is None else timedelta(minutes=heartbeat),
    )


RADAR = sensor(SensorKind.RADAR)
MOTION = sensor(SensorKind.MOTION)
DOOR = sensor(SensorKind.DOOR)
COUNTER = sensor(SensorKind.PEOPLE_COUNTER)
SEAT = sensor(SensorKind.SEAT)
CO2 = sensor(SensorKind.CO2)
SOUND = sensor(SensorKind.SOUND)
POWER = sensor(SensorKind.POWER)

FRESH_AIR = 420.0
"""What CO2 sensors measure where nobody is, in ppm."""

type Word = float | Health
"""What a sensor says when it is asked: a value, or why it cannot be read."""


def of_nobody(spec: SensorSpec) -> float:
    """Return what a sensor says where nobody is."""
    return FRESH_AIR if spec.kind is SensorKind.CO2 else 0.0


def a_booking(
    name: str,
    start: float,
    end: float,
    *,
    made: float = 0,
    by: Actor = Actor.ACTION,
    series: str | None = None,
    protected: bool = False,
    title: str = "",
) -> Booking:
    """Return a booking of the room, its times in minutes after nine."""
    return Booking(
        id=BookingId(name),
        space=SpaceId("salle"),
        start=minutes(start),
        end=minutes(end),
        created_at=minutes(made),
        made_by=by,
        series=None if series is None else SeriesId(series),
        protected=protected,
        title=title,
    )


class Room:
    """A room under test. Its sensors start out working and see nobody."""

    def __init__(
        self,
        *sensors: SensorSpec,
        kind: SpaceKind = SpaceKind.MEETING_ROOM,
        policy: Policy | None = None,
        hours: OpeningHours = EIGHT_TO_TEN,
        single_door: bool = False,
        at: datetime = NINE,
        heard: bool = True,
    ) -> None:
        """Open the room at an instant; with `heard`, every sensor has said that it sees nobody."""
        self.space = Space(
            id=SpaceId("salle"),
            site=SiteId("luzech"),
            kind=kind,
            hours=hours,
            policy=policy or DEFAULT_POLICIES[kind],
            sensors=sensors,
            single_door=single_door,
        )
        self.state: SpaceState = begin(self.space, at)
        self.now = at
        self.effects: list[Effect] = []
        self.words: dict[SensorId, Word] = {spec.id: of_nobody(spec) for spec in sensors}
        self.answers = True
        self.bookings: dict[str, Booking] = {}
        if heard:
            for spec in sensors:
                self.take(Reading(spec.id, of_nobody(spec)))

    # The clock

    def take(self, stimulus: Stimulus, at: datetime | None = None) -> list[Effect]:
        """Hand in one stimulus, answer the look it may ask for, and return what came of it."""
        self.now = self.now if at is None else at
        step = advance(self.state, stimulus, self.now)
        self.state = step.state
        came = list(step.effects)
        self.effects += came
        for effect in step.effects:
            if isinstance(effect, Save):
                self.bookings[effect.booking.id] = effect.booking
        if self.answers and any(isinstance(effect, LastCheck) for effect in step.effects):
            came += self.take(self.look())
        return came

    def look(self) -> LastChecked:
        """Return the answer to a look, as the sensors would give it now."""
        return LastChecked(tuple(_said(name, word) for name, word in self.words.items()))

    def until(self, minute: float) -> None:
        """Let the clock run, waking the engine whenever it asked for it."""
        self.until_instant(minutes(minute))

    def until_instant(self, end: datetime) -> None:
        """Let the clock run up to an instant."""
        while self.state.wake_at <= end:
            self.take(Tick(), max(self.state.wake_at, self.now))
        self.now = end

    def sleep(self, minute: float) -> None:
        """Let the clock run with nobody waking the engine."""
        self.now = minutes(minute)

    # The sensors

    def says(self, spec: SensorSpec, word: Word) -> list[Effect]:
        """Let a sensor say something: a value, or that it cannot be read."""
        self.words[spec.id] = word
        return self.take(_said(spec.id, word))

    def sees(self, spec: SensorSpec) -> list[Effect]:
        """Let a sensor report somebody."""
        return self.says(spec, 1.0)

    def stays_on(self, spec: SensorSpec) -> None:
        """Let a sensor report somebody for longer than one movement alone makes it."""
        self.sees(spec)
        self.until_instant(self.now + self.sensor(spec).pulse)

    def sees_twice(self, spec: SensorSpec) -> None:
        """Let a sensor see somebody who moves about: twice, as soon as it can see them anew."""
        self.sees(spec)
        self.until_instant(self.now + timedelta(seconds=1))
        self.clears(spec)
        self.until_instant(self.now + spec.traits.blocking)
        self.sees(spec)

    def clears(self, spec: SensorSpec) -> list[Effect]:
        """Let a sensor report nobody."""
        return self.says(spec, of_nobody(spec))

    def loses(self, spec: SensorSpec, why: Health = Health.UNAVAILABLE) -> list[Effect]:
        """Let a sensor fail."""
        return self.says(spec, why)

    def hears(self, spec: SensorSpec) -> list[Effect]:
        """Let the device of a sensor give a sign of life."""
        return self.take(SignOfLife(spec.id))

    def sensor(self, spec: SensorSpec) -> SensorState:
        """Return what is known of a sensor."""
        return next(s for s in self.state.senses.sensors if s.spec.id == spec.id)

    # The people

    def books(
        self,
        name: str,
        start: float,
        end: float,
        *,
        by: Actor = Actor.ACTION,
        series: str | None = None,
        protected: bool = False,
        title: str = "",
    ) -> list[Effect]:
        """Let somebody book the room, now, for these minutes after nine."""
        booking = a_booking(
            name, start, end, by=by, series=series, protected=protected, title=title
        )
        return self.take(Book(replace(booking, created_at=self.now)))

    def checks_in(self, name: str | None = None, by: Actor = Actor.SCREEN) -> list[Effect]:
        """Let somebody say "I'm here"."""
        return self.take(CheckIn(None if name is None else BookingId(name), by))

    def undoes(self, name: str | None = None) -> list[Effect]:
        """Let somebody take a release back."""
        return self.take(UndoRelease(None if name is None else BookingId(name), Actor.SCREEN))

    # What there is to see

    def presence(self) -> Presence:
        """Whether somebody is there."""
        return self.state.senses.presence

    @property
    def confidence(self) -> float:
        """How sure that is."""
        return self.state.senses.occupancy.confidence

    @property
    def view(self) -> View:
        """What the room looks like from outside."""
        return view(self.state)

    def stage(self, name: str) -> Stage:
        """Return where a booking is in its life, as last saved."""
        return self.bookings[name].stage

    @property
    def decisions(self) -> list[tuple[float, Event, Rule]]:
        """All decisions so far: the minute, the event, the rule."""
        return [
            ((d.reason.at - NINE) / timedelta(minutes=1), d.event, d.reason.rule)
            for d in self.decided
        ]

    @property
    def decided(self) -> list[Decided]:
        """All decisions so far, whole."""
        return [effect for effect in self.effects if isinstance(effect, Decided)]

    @property
    def events(self) -> list[Event]:
        """What was decided so far."""
        return [decided.event for decided in self.decided]

    def reason(self, event: Event) -> Reason:
        """Return the reason of the last decision of a sort."""
        return [d.reason for d in self.decided if d.event is event][-1]

    def minute_of(self, event: Event) -> float:
        """Return when the last decision of a sort was taken."""
        return (self.reason(event).at - NINE) / timedelta(minutes=1)

    @property
    def uses(self) -> list[tuple[float, float, str | None]]:
        """The sessions that are over: from, to, and for which booking."""
        return [
            (
                (used.start - NINE) / timedelta(minutes=1),
                (used.end - NINE) / timedelta(minutes=1),
                used.booking,
            )
            for used in self.effects
            if isinstance(used, Used)
        ]

    @property
    def troubles(self) -> list[tuple[str, Health]]:
        """What was told of failing and mended sensors."""
        return [(t.sensor, t.health) for t in self.effects if isinstance(t, SensorTrouble)]


def refusals(effects: list[Effect]) -> list[tuple[Refusal, str]]:
    """Return what was refused, and the field at fault."""
    return [(effect.why, effect.field) for effect in effects if isinstance(effect, Refused)]


def _said(name: SensorId, word: Word) -> Reading | SensorLost:
    return SensorLost(name, word) if isinstance(word, Health) else Reading(name, word)
