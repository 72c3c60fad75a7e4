"""A scene: one room, its sensors' words minute by minute, and what the engine made of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from custom_components.faitout.engine.booking import Actor, Booking
from custom_components.faitout.engine.effect import Decided, Effect, Event, SensorTrouble, Used
from custom_components.faitout.engine.ids import BookingId, SensorId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Book,
    CheckIn,
    Configure,
    Reading,
    Restarted,
    SensorLost,
    SignOfLife,
)
from simulator.direct import Direct
from simulator.moments import Address, Moment
from simulator.places import room

EIGHT = datetime(2026, 10, 5, 6, tzinfo=UTC)
"""Minute 0: eight on a Monday morning in summer time; it closes in minute 840."""
ON, OFF = 1.0, 0.0
RESTING = {"co2": 450.0, "sound": 32.0, "power": 3.0, "light": 30.0}
"""What sensors that measure say of an empty room."""


class Scene:
    """A meeting room where nobody is yet; every sensor has said so at minute 0."""

    def __init__(
        self,
        *sensors: str,
        single_door: bool = False,
        kind: SpaceKind = SpaceKind.MEETING_ROOM,
    ) -> None:
        """Fit it with a sensor of each kind named; `radar:left` covers a part only."""
        built = room("luzech", "salle", "Salle", kind, 6, *sensors, single_door=single_door)
        # Nobody has said how often they report: that is the default.
        specs = tuple(replace(spec, heartbeat=None) for spec in built.space.sensors)
        self.space: Space = replace(built.space, sensors=specs)
        self.address: Address = built.address
        self.now = EIGHT
        self.presences: list[tuple[float, Presence]] = []
        """From which minute on it was held for true."""
        self.decided: list[tuple[float, Event]] = []
        self.troubles: list[tuple[float, str, Health]] = []
        self.sessions: list[tuple[float, float]] = []
        self.direct = Direct({self.address: self.space}, EIGHT, self._listen)
        self._names = {
            name.replace(":", "_"): spec.id for name, spec in zip(sensors, specs, strict=True)
        }
        for name in self._names:
            self.says(name, RESTING.get(name.partition("_")[0], OFF))

    # What happens

    def until(self, minute: float) -> None:
        """Let time go by up to a minute."""
        self.now = max(self.now, EIGHT + timedelta(minutes=minute))
        self.direct.until(self.now)

    def says(self, name: str, value: float, *, restored: bool = False) -> None:
        """Let a sensor say something."""
        self._play(Reading(self.id_of(name), value, restored=restored))

    def pulses(self, name: str, minutes: float = 0.5) -> None:
        """Let a sensor say yes for a while, and no."""
        self.says(name, ON)
        self.until(self.minute + minutes)
        self.says(name, OFF)

    def lives(self, name: str) -> None:
        """Let the device of a sensor give a sign of life."""
        self._play(SignOfLife(self.id_of(name)))

    def loses(self, name: str, why: Health = Health.UNAVAILABLE) -> None:
        """Let a sensor be lost."""
        self._play(SensorLost(self.id_of(name), why))

    def drops(self, name: str, seconds: float = 20) -> None:
        """Let a sensor be lost for seconds, and say nobody again."""
        self.loses(name)
        self.until(self.minute + seconds / 60)
        self.says(name, OFF)

    def restarts(self) -> None:
        """Let the hub be restarted, at once."""
        self._play(Restarted())

    def is_set_up(self, space: Space | None = None) -> None:
        """Let the installer send the form of the space, changed or not."""
        self.space = space or self.space
        self.direct.take(self.address, Configure(self.space), self.now)

    def books(self, start: float, end: float) -> BookingId:
        """Book it now, from minute to minute."""
        name = BookingId(f"from {start:g}")
        booking = Booking(
            id=name,
            space=self.space.id,
            start=EIGHT + timedelta(minutes=start),
            end=EIGHT + timedelta(minutes=end),
            created_at=self.now,
        )
        self.direct.take(self.address, Book(booking), self.now)
        return name

    def presses(self) -> None:
        """Let somebody press the button on the screen."""
        self.direct.take(self.address, CheckIn(actor=Actor.SCREEN), self.now)

    # What came of it

    @property
    def minute(self) -> float:
        """Minutes since eight."""
        return (self.now - EIGHT) / timedelta(minutes=1)

    @property
    def state(self) -> SpaceState:
        """What the engine thinks now."""
        return self.direct.watched[self.address].state

    @property
    def presence(self) -> Presence:
        """Whether somebody is held to be there now."""
        return self.state.senses.presence

    @property
    def events(self) -> list[Event]:
        """What was decided, without the bookings that were made."""
        return [event for _, event in self.decided if event is not Event.BOOKED]

    def at(self, event: Event) -> float:
        """Return the minute at which something was decided first; raise LookupError if never."""
        for minute, decided in self.decided:
            if decided is event:
                return minute
        raise LookupError(f"{event} never came, but {self.decided}")

    def was_ever(self, presence: Presence) -> bool:
        """Return whether something was ever held for true."""
        return any(held is presence for _, held in self.presences)

    def health(self, name: str) -> Health:
        """Return how a sensor does, as the engine sees it."""
        name_of = self.id_of(name)
        return next(s.health for s in self.state.senses.sensors if s.spec.id == name_of)

    def id_of(self, name: str) -> SensorId:
        """Return the id of a sensor."""
        return self._names[name]

    def _play(self, stimulus: Reading | SensorLost | SignOfLife | Restarted) -> None:
        self.direct.play((Moment(self.now, self.address, stimulus),), self.now)

    def _listen(
        self, _: Address, before: SpaceState, after: SpaceState, effects: tuple[Effect, ...]
    ) -> None:
        minute = (after.at - EIGHT) / timedelta(minutes=1)
        if before.senses.presence is not after.senses.presence:
            self.presences.append((minute, after.senses.presence))
        for effect in effects:
            match effect:
                case Decided(event):
                    self.decided.append((minute, event))
                case SensorTrouble(sensor, health):
                    self.troubles.append((minute, sensor, health))
                case Used(start, end):
                    since, until = ((at - EIGHT) / timedelta(minutes=1) for at in (start, end))
                    self.sessions.append((since, until))
                case _:
                    continue


def behind_the_only_door(own_hold: float) -> Scene:
    """Return a scene in which people come in by the only door, and at minute 20 all leave by it.

    The motion sensor goes on saying yes for so many minutes after that.
    """
    scene = Scene("motion", "door", single_door=True)
    scene.until(1)
    scene.pulses("door", 0.1)
    scene.says("motion", ON)
    scene.until(20)
    scene.pulses("door", 0.2)
    scene.until(20 + own_hold)
    scene.says("motion", OFF)
    return scene
