"""The hub around the engine for one space, as the runner does it, with a clock and a disk to fail.

stimulus ──► engine ──► durable? ──► written, then adopted     disk full: JournalLost instead
└── no ─► adopted, noted           crash: the last notes are lost
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from custom_components.faitout.engine import Step, advance, begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Decided, Effect, LastCheck, Refused, Save, Used
from custom_components.faitout.engine.gaps import reconfigured
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.ledger import Ledger
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import JournalBack, JournalLost, Stimulus, Tick
from custom_components.faitout.journal import Entry
from custom_components.faitout.journal.rows.codec import MEMORY, Memory

NOTES_WAIT = timedelta(seconds=5)

type Taken = Callable[[SpaceState, Stimulus, Step], None]
"""Is told of a step that was adopted: the state before, the stimulus, the step."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the record without a gap."""

    state: SpaceState
    entries: list[Entry]


class Hub:
    """One space at work."""

    def __init__(self, space: Space, now: datetime, taken: Taken) -> None:
        """Begin with a space of which nothing is known."""
        self.space = space
        self.state = begin(space, now)
        self.is_disk_full = False
        self.bookings: dict[BookingId, Booking] = {}
        self.stretches = [Stretch(self.state, [])]
        """What was handed to the journal, in order, without the gaps."""
        self._taken = taken
        self._written: SpaceState | None = None
        self._noted: list[tuple[datetime, SpaceState]] = []

    def take(self, stimulus: Stimulus, now: datetime) -> tuple[Effect, ...]:
        """Take a stimulus in; return the effects that were carried out."""
        before, step = self.state, advance(self.state, stimulus, now)
        if step.state is before and not step.effects:
            return ()
        is_refused = any(isinstance(effect, Refused) for effect in step.effects)
        is_durable = any(isinstance(e, Decided | Save | Used) for e in step.effects)
        if is_durable and self.is_disk_full and before.switches.writable:
            self._adopt(JournalLost(), advance(before, JournalLost(), now), now)
            return self.take(stimulus, now)
        # A refused command leaves only what time has brought, as the runner writes it.
        self._adopt(Tick() if is_refused else stimulus, step, now)
        return step.effects

    def disk_works(self, now: datetime) -> None:
        """The journal takes writes again."""
        self.is_disk_full = False
        self.stretches.append(Stretch(self.state, []))
        if not self.state.switches.writable:
            self.take(JournalBack(), now)

    def _note(self, state: SpaceState, now: datetime) -> None:
        """Keep what waits for the disk, and the last that no longer does."""
        written = now - NOTES_WAIT
        self._noted.append((now, state))
        while len(self._noted) > 1 and self._noted[1][0] <= written:
            del self._noted[0]

    def remembered(self, now: datetime, *, is_crash: bool) -> SpaceState:
        """Return what is known after a restart: what was written, read back to the letter.

        A crash loses notes younger than what they may wait; never what was committed.
        """
        state = self.state
        if is_crash:
            old = [state for at, state in self._noted if at <= now - NOTES_WAIT]
            state = old[-1] if old else self._written or begin(self.space, now)
        memory = MEMORY.decode(MEMORY.encode(Memory.of(state)))
        live = [booking for booking in self.bookings.values() if booking.is_live]
        state = SpaceState(
            space=self.space,
            at=memory.at,
            senses=memory.senses,
            opening=memory.opening,
            wake_at=memory.wake_at,
            rules_at=memory.rules_at,
            ledger=Ledger.of(live),
            life=memory.life,
            switches=replace(memory.switches, writable=True),
            last=memory.last,
        )
        return reconfigured(state, self.space, now)

    def restart(self, state: SpaceState) -> None:
        """Go on from a remembered state."""
        self.state = state
        self._written, self._noted = state, []
        self.stretches.append(Stretch(state, []))

    def _adopt(self, stimulus: Stimulus, step: Step, now: datetime) -> None:
        before, self.state = self.state, step.state
        entry = Entry(self.space.id, step.state.at, stimulus, step.effects, step.state)
        if not self.is_disk_full:
            self.stretches[-1].entries.append(entry)
            if entry.is_durable:
                self._written, self._noted = step.state, []
            else:
                self._note(step.state, now)
        for effect in step.effects:
            if isinstance(effect, Save):
                self.bookings[effect.booking.id] = effect.booking
        self._taken(before, stimulus, step)


def asks_to_look(effects: tuple[Effect, ...]) -> bool:
    """Return whether the last look is asked for."""
    return any(isinstance(effect, LastCheck) for effect in effects)
