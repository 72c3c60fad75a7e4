"""What an invariant's watch is told, and what it finds."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from custom_components.faitout.engine import Step
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Stimulus
from simulator.moments import Truth, Word


class Invariant(StrEnum):
    """What must hold on every day, however bad."""

    PEOPLE = "a room with people in it is never released"
    BLIND = "a blind room is never released"
    OVERLAP = "no two bookings overlap"
    UNDO = "every release has a reason and can be undone"
    ONCE = "a decision is carried out at most once and not forgotten"
    SHOWN = "somebody whom a working sensor reports is never taken for nobody"
    LOST = "no booking is lost without a word"
    REPLAY = "the journal replays to the same decisions"


@dataclass(frozen=True, slots=True)
class Breach:
    """An invariant did not hold."""

    invariant: Invariant
    at: datetime
    what: str


@dataclass(slots=True)
class Clock:
    """The true time, and the hub's own, which somebody may have moved."""

    at: datetime
    offset: timedelta = timedelta(0)

    @property
    def now(self) -> datetime:
        """What the hub's clock says."""
        return self.at + self.offset


@dataclass(slots=True)
class Watch:
    """The base of all watches: they are told everything and mind what they care about."""

    space: Space
    clock: Clock
    breaches: list[Breach] = field(default_factory=list)

    def truth(self, truth: Truth) -> None:
        """Something is really so from now on."""

    def word(self, word: Word) -> None:
        """A word of a sensor reaches the hub; a restored reading after a restart, too."""

    def gap(self) -> None:
        """Until now the hub was down, or its clock stood elsewhere by more than it tolerates."""

    def took(self, before: SpaceState, stimulus: Stimulus, step: Step) -> None:
        """The hub has adopted a step."""

    def over(self, state: SpaceState) -> None:
        """The story is over; every booking has ended long ago."""

    def found(self, invariant: Invariant, what: str) -> None:
        """Tell of a breach."""
        self.breaches.append(Breach(invariant, self.clock.at, what))
