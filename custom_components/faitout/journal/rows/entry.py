"""What goes into the journal and what comes out of it, as values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ...engine.effect import Decided, Effect, Save, Used
from ...engine.ids import SpaceId
from ...engine.state import SpaceState
from ...engine.stimulus import Stimulus

type Moment = tuple[datetime, Stimulus]
"""When something happened, aware UTC, and what."""


class JournalError(Exception):
    """The journal cannot be read or written now: a full disk, a failing one, a lock."""


class JournalTooNewError(JournalError):
    """The journal was written by a newer version, which must not be guessed at."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One stimulus that changed a space, what it led to, and the state after it."""

    space: SpaceId
    at: datetime
    """The time the engine reckoned with, aware UTC."""
    stimulus: Stimulus
    effects: tuple[Effect, ...]
    state: SpaceState

    def __post_init__(self) -> None:
        """Raise ValueError for a naive time."""
        if self.at.utcoffset() is None:
            raise ValueError("an entry needs an aware time")

    @property
    def is_durable(self) -> bool:
        """Whether it holds a decision, a booking or a use, and must be committed."""
        return any(isinstance(effect, Decided | Save | Used) for effect in self.effects)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of history without a gap: replayed from its state, it gives its decisions."""

    state: SpaceState
    """The checkpoint it begins with. Of bookings, those that start within 45 days, and the later
    ones that the stretch touches."""
    resumed: Moment | None
    """What the checkpoint was taken after, where the time before it is not recorded without a
    gap: a restart, or a disk that took no writes. None where it follows the stretch before."""
    moments: tuple[Moment, ...]
    decided: tuple[Decided, ...]
    """The decisions of these moments, in order."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is recorded of a space; at least one stretch."""

    stretches: tuple[Stretch, ...]

    @property
    def state(self) -> SpaceState:
        """The state that the record begins with."""
        return self.stretches[0].state

    def moments(self) -> Iterator[Moment]:
        """Yield all that happened after the first checkpoint, over the gaps, in order."""
        for index, stretch in enumerate(self.stretches):
            if index and stretch.resumed:
                yield stretch.resumed
            yield from stretch.moments
