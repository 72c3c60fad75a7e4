"""The machine of one space, which keeps what it decides before anybody hears of it.

    stimulus ──► engine ──► no decision ───────────────► adopt, note in the journal when it suits
                    └─────► decision, command ──► journal ──► adopt, carry out, answer
                                          │          └──► failed: decide nothing until it works
                                          │
      meanwhile, what sensors say ────────┴──► seen at once: shown, lit, kept from being locked;
                                               decided upon in its turn

Invariants
- A decision, or what a person asked for, is in the journal, synced, before anybody hears of it.
- While one is on its way there, what happens meanwhile waits its turn: stimuli are taken in the
  order in which they came. What sensors say is seen at once all the same.
- While it is held for a decision that needs another space too, the same (`moving`).
- Whoever asked is answered, whatever fails: the journal answers within its deadline.
- All that holds for a machine (`machine`).
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
import logging
from typing import Protocol, override

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..engine import advance
from ..engine.booking import Booking
from ..engine.changed import view_after, what_changed
from ..engine.effect import (
    Decided,
    Effect,
    Jumped,
    LastCheck,
    Refusal,
    Refused,
    Save,
    SensorTrouble,
    Used,
)
from ..engine.gaps import restarted
from ..engine.hearing import noticed
from ..engine.space import Space
from ..engine.state import SpaceState
from ..engine.stimulus import Command, JournalBack, JournalLost, Leapt, Restarted, Stimulus, Tick
from ..engine.told import Told, told
from ..engine.view import View, view
from ..journal import Entry, Journal, JournalError
from ..words.labels import SpaceLabel
from .clock import Jump
from .listeners import Listeners, Urgency, apart
from .machine import Machine, MachineStep
from .queued import Queued

_LOGGER = logging.getLogger(__name__)

MOST_WAITING = 10_000
"""Stimuli that may wait for the journal. Sensor words beyond that are dropped, oldest first:
what a sensor says is soon said again, and a space that falls so far behind is blind anyway."""


type SpaceStep = MachineStep[SpaceState, Effect]


class Outlet(Protocol):
    """Where the effects of a space go once they may be carried out."""

    def decided(self, runner: SpaceRunner, decided: Decided) -> None:
        """Tell of a decision that the journal has."""

    def trouble(self, runner: SpaceRunner, trouble: SensorTrouble) -> None:
        """Tell of a sensor that failed, or works again."""

    def jumped(self, runner: SpaceRunner, jumped: Jumped) -> None:
        """Tell that the clock jumped, or came back, and what was put back."""

    def look(self, runner: SpaceRunner) -> None:
        """Read every sensor of the space afresh and feed `LastChecked`."""

    def lines(self, runner: SpaceRunner, step: SpaceStep) -> Sequence[bytes]:
        """Return what is to be told of a step to a metrics server, once it is written down."""

    def journal_failed(self, error: JournalError) -> None:
        """Tell that nothing can be written down."""


class SpaceRunner(Machine[SpaceState, Stimulus, Effect]):
    """One space at work. All methods must be called in the event loop."""

    def __init__(
        self,
        hass: HomeAssistant,
        journal: Journal,
        outlet: Outlet,
        state: SpaceState,
        label: SpaceLabel,
        *,
        restart: Restarted,
    ) -> None:
        """Take over a space in a state; `start` sets its timer.

        `restart` is what it will be fed first. Until then it is seen as after it: what its sensors
        said before is nothing that anybody knows now.
        """
        super().__init__(hass, f"space {state.space.id}", state, Tick())
        self._journal = journal
        self._outlet = outlet
        self._seen = restarted(state, restart, dt_util.utcnow())
        """The state that was last adopted, with what sensors said since and no decision was made
        on yet."""
        self._view = view(self._seen)
        self.label = label
        self.name = label.name
        self.subentry_id = label.subentry_id
        self._listeners = Listeners[[]](self._name)
        self._waiting: deque[Queued] = deque()
        self._is_committing = False
        self._begin(state)

    @property
    def space(self) -> Space:
        """The space as it is set up."""
        return self._state.space

    @property
    def state(self) -> SpaceState:
        """The state as it is seen: all decisions so far, and what sensors say now."""
        return self._seen

    @property
    def decided(self) -> SpaceState:
        """The state that the next decision goes on from."""
        return self._state

    @property
    def view(self) -> View:
        """What the space looks like from outside."""
        return self._view

    @property
    def told(self) -> Told:
        """What is told of the space in one word, with its doubt."""
        return told(self._seen, self._view)

    @callback
    def start(self) -> None:
        """Set the timer."""
        self._timer.set(self._state.wake_at)

    @callback
    def stop(self) -> None:
        """Stop the timer; commands that still wait are refused."""
        self._end()
        while self._waiting:
            self._waiting.popleft().refuse()

    @callback
    def subscribe(
        self, subscriber: Callable[[], None], urgency: Urgency = Urgency.SHOWS
    ) -> CALLBACK_TYPE:
        """Call `subscriber`, by its urgency, whenever what the space shows may have changed."""
        return self._listeners.subscribe(subscriber, urgency)

    async def command(self, command: Command) -> Booking | None:
        """Carry out a command and return the booking concerned, if any.

        Returns only once the journal has it. Raises CommandRefused, a translated
        ServiceValidationError, where it is refused; then nothing has changed.
        """
        answer = self._hass.loop.create_future()
        self._hand_in(Queued(command, answer))
        booking: Booking | None = await answer
        return booking

    @asynccontextmanager
    async def held(self) -> AsyncGenerator[None]:
        """Decide nothing else until the end of this, so that somebody can who needs two spaces.

        What happens meanwhile waits its turn, as it does for the journal. Raises CommandRefused
        where the space takes nothing in any more.
        """
        turn = self._hass.loop.create_future()
        self._hand_in(Queued(Tick(), turn, holds=True))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                self._let_go()
            raise
        try:
            yield
        finally:
            self._let_go()

    @callback
    def _let_go(self) -> None:
        self._is_committing = False
        self._catch_up()

    def lines_of(self, step: SpaceStep) -> Sequence[bytes]:
        """Return what is to be told of a step to a metrics server; nothing where that fails."""
        lines: list[bytes] = []
        with apart(f"the metrics of space {self.space.id}"):
            lines += self._outlet.lines(self, step)
        return lines

    def entry_of(self, stimulus: Stimulus, step: SpaceStep) -> Entry:
        """Return a step as the journal keeps it."""
        return Entry(self.space.id, step.state.at, stimulus, step.effects, step.state)

    @callback
    def adopt(self, stimulus: Stimulus, step: SpaceStep) -> None:
        """Make a step the space's own that the journal has; only while it is held."""
        self._complete(stimulus, step)

    @callback
    def journal_is_lost(self, error: JournalError) -> None:
        """Go on without decisions; only while the space is held, or commits."""
        with apart("a journal that fails"):
            self._outlet.journal_failed(error)
        lost = JournalLost()
        self._complete(lost, advance(self._state, lost, dt_util.utcnow()))

    @override
    @callback
    def _take(self, stimulus: Stimulus) -> None:
        self._hand_in(Queued(stimulus))

    @callback
    def _hand_in(self, waiting: Queued) -> None:
        if not self._is_running:
            waiting.refuse()
            return
        if not self._is_committing:
            self._decide(waiting)
            return
        if len(self._waiting) >= MOST_WAITING:
            oldest = next((w for w in self._waiting if w.answer is None), None)
            if oldest:
                self._waiting.remove(oldest)
        self._waiting.append(waiting)
        self._show(noticed(self._seen, (waiting.stimulus,), dt_util.utcnow()))

    @callback
    def _decide(self, waiting: Queued) -> None:
        now = dt_util.utcnow()
        if jump := self._clock.jumped(now):
            # Before all else: what comes next is to be judged on the clock as it is now.
            self._decide(Queued(self._leapt(jump)))
            if self._is_committing:
                self._waiting.appendleft(waiting)
                return
        if waiting.holds:
            self._hold(waiting)
            return
        step = self._asked(waiting.stimulus, now)
        if step is None:
            # A fault of ours in one stimulus must not keep the next ones, or who asked, waiting.
            waiting.refuse(Refused(Refusal.FAULT))
            return
        if step.state is self._state and not step.effects:
            # A clock that was held back a little rang for nothing.
            self._timer.set(step.wake_at)
            return
        refused = next((e for e in step.effects if isinstance(e, Refused)), None)
        # A refused command leaves only what time has brought; its texts stay out of the journal.
        stimulus = Tick() if refused else waiting.stimulus
        is_decision = any(isinstance(effect, Decided | Save | Used) for effect in step.effects)
        if is_decision or (waiting.answer and not refused):
            self._is_committing = True
            # A word that leads to a decision is seen before it, like any other.
            self._show(noticed(self._seen, (waiting.stimulus,), now))
            self._hass.async_create_task(
                self._commit(waiting, step, self.entry_of(stimulus, step)),
                f"faitout commit {self.space.id}",
            )
            return
        self._journal.note(self.entry_of(stimulus, step))
        self._complete(stimulus, step)
        waiting.tell(step.effects)

    @callback
    def _hold(self, waiting: Queued) -> None:
        """Let somebody decide who needs this space and another; who went away needs it no more."""
        if waiting.answer and not waiting.answer.done():
            self._is_committing = True
            waiting.answer.set_result(None)

    @override
    def _advance(self, state: SpaceState, stimulus: Stimulus, now: datetime) -> SpaceStep:
        return advance(state, stimulus, now)

    @override
    def _leapt(self, jump: Jump) -> Leapt:
        return Leapt(*jump)

    @override
    def _keep(self, stimulus: Stimulus, step: SpaceStep) -> None:
        """Do nothing: a space is kept before it is adopted, committed or noted."""

    async def _commit(self, waiting: Queued, step: SpaceStep, entry: Entry) -> None:
        """Write a step down, then adopt it; or give it up where it cannot be written."""
        lines = self.lines_of(step)
        error: Exception | None = None
        try:
            await self._journal.commit(entry, lines)
        except (JournalError, ValueError) as failure:
            error = failure
        except asyncio.CancelledError:
            # The end of Home Assistant.
            waiting.refuse()
            raise
        finally:
            self._is_committing = False
        if error is None:
            self._complete(waiting.stimulus, step)
            waiting.tell(step.effects)
        elif isinstance(error, JournalError):
            self._give_up(waiting, error)
        else:
            # Only what kind of error: some show the text that they stumbled over, such as a title.
            fault = type(error).__name__
            _LOGGER.error("Space %s could not write a step: %s", self.space.id, fault)
            waiting.refuse(Refused(Refusal.FAULT))
        self._catch_up()

    @callback
    def _catch_up(self) -> None:
        """Take what has waited, one after the other, until something has to be written again."""
        while self._waiting and not self._is_committing:
            self._decide(self._waiting.popleft())
        self._show(self._seen_from(self._state))

    @callback
    def _give_up(self, waiting: Queued, error: JournalError) -> None:
        """Go on without decisions: nothing of the step was adopted, nobody has heard of it."""
        if waiting.answer is None:
            # First in the line again, so that it stays seen.
            self._waiting.appendleft(waiting)
        self.journal_is_lost(error)
        waiting.refuse()

    @callback
    def journal_is_back(self) -> None:
        """Decide again: what fell due meanwhile is made up for, late but once."""
        if not self._state.switches.writable:
            self.feed(JournalBack())

    @override
    def _act(self, effect: Effect) -> None:
        if isinstance(effect, LastCheck):
            self._outlet.look(self)

    @override
    def _tell(self, before: SpaceState, effects: Sequence[Effect]) -> None:
        # What sensors say in the waiting line was seen when they said it: only more than that is
        # worth seeing it all anew.
        seen = self._seen if self._waiting and not effects else self._seen_from(self._state)
        self._show(seen, effects)

    def _seen_from(self, state: SpaceState) -> SpaceState:
        """Return a state with what the sensors have said since."""
        stimuli = (waiting.stimulus for waiting in self._waiting)
        return noticed(state, stimuli, dt_util.utcnow()) if self._waiting else state

    @callback
    def _show(self, seen: SpaceState, effects: Sequence[Effect] = ()) -> None:
        """Let a state be seen, and tell what was decided, before all who listen hear."""
        before, before_view = self._seen, self._view
        if seen is not before:
            self._seen, self._view = seen, view_after(before, before_view, seen)
        for effect in effects:
            with apart(self._name):
                self._announce(effect)
        if seen is not before and what_changed(before, before_view, seen, self._view):
            self._listeners.publish()

    @callback
    def _announce(self, effect: Effect) -> None:
        match effect:
            case Decided():
                self._outlet.decided(self, effect)
            case SensorTrouble():
                self._outlet.trouble(self, effect)
            case Jumped():
                self._outlet.jumped(self, effect)
            case LastCheck() | Save() | Used() | Refused():
                # Looked already; the journal had the rest in the same breath as the decision.
                return
