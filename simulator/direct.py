"""The direct backend: moments go straight into the engine, on a clock of their own.

It does what the hub does around the engine: keeps one timer for each space, remembers what each
sensor said last, and answers the last look with it. Nothing sleeps, so days pass in milliseconds.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from heapq import heappop, heappush

from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.effect import Effect, Look
from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Looked,
    Reading,
    SensorLost,
    Stimulus,
    Tick,
)

from .moments import Address, Failing, Moment, People

type Listener = Callable[[Address, SpaceState, SpaceState, tuple[Effect, ...]], None]
"""Is told of a step: the space, its state before and after, and the effects."""


@dataclass(slots=True)
class Watched:
    """One space under the hub's eyes."""

    state: SpaceState
    said: dict[SensorId, Reading | SensorLost]
    timer_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        """Set the timer."""
        self.timer_at = self.state.wake_at


class Direct:
    """The engine at work on several spaces."""

    def __init__(
        self, spaces: Mapping[Address, Space], start: datetime, listener: Listener
    ) -> None:
        """Begin with spaces of which nothing is known."""
        self.stimuli = 0
        self._listener = listener
        self.watched = {
            address: Watched(
                begin(space, start),
                {spec.id: SensorLost(spec.id, Health.UNKNOWN) for spec in space.sensors},
            )
            for address, space in spaces.items()
        }
        self._timers = [(each.timer_at, address) for address, each in self.watched.items()]
        self._timers.sort()

    def play(self, moments: Iterable[Moment], end: datetime) -> None:
        """Take moments in, in order of time, and let the clock run up to an instant."""
        for at, address, what in moments:
            if self._timers[0][0] <= at:
                self.until(at)
            if isinstance(what, (People, Failing)):
                continue
            if isinstance(what, (Reading, SensorLost)):
                self.watched[address].said[what.sensor] = what
            self.take(address, what, at)
        self.until(end)

    def until(self, at: datetime) -> None:
        """Let the clock run up to an instant, waking each space when it asked for it."""
        timers = self._timers
        while timers[0][0] <= at:
            timer_at, address = heappop(timers)
            watched = self.watched[address]
            if timer_at != watched.timer_at:
                continue
            if watched.state.wake_at > timer_at:
                self._set_timer(address, watched)
            else:
                watched.timer_at = datetime.max.replace(tzinfo=timer_at.tzinfo)
                self.take(address, Tick(), timer_at)

    def take(self, address: Address, stimulus: Stimulus, at: datetime) -> None:
        """Hand one stimulus in, and answer the look that it may ask for."""
        watched = self.watched[address]
        before = watched.state
        self.stimuli += 1
        state, effects = advance(before, stimulus, at)
        watched.state = state
        if state.wake_at < watched.timer_at:
            self._set_timer(address, watched)
        self._listener(address, before, state, effects)
        for effect in effects:
            if isinstance(effect, Look):
                self.take(address, Looked(tuple(watched.said.values())), at)

    def _set_timer(self, address: Address, watched: Watched) -> None:
        watched.timer_at = watched.state.wake_at
        heappush(self._timers, (watched.timer_at, address))
