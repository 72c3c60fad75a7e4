"""The runner of one space: it hands stimuli to the engine one by one and adopts what comes out.

    stimulus ──► engine ──► no decision ───────────────► adopt, note in the journal when it suits
                    └─────► decision, command ──► journal ──► adopt, carry out, answer
                                                     └──► failed: decide nothing until it works

Invariants
- A decision, or what a person asked for, is in the journal, synced, before anybody hears of it.
- While one is on its way there, what happens meanwhile waits its turn: stimuli are taken in the
  order in which they came.
- Exactly one timer runs for the space; nothing is polled.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
import logging
from typing import Protocol

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from .clock import Clock
from .engine import Step, advance
from .engine.booking import Actor, Booking
from .engine.effect import Decided, Effect, Jumped, Look, Refusal, Refused, Save, Trouble, Used
from .engine.ids import BookingId
from .engine.space import Space
from .engine.state import SpaceState
from .engine.stimulus import (
    Book,
    Cancel,
    Change,
    CheckIn,
    Command,
    End,
    Extend,
    JournalBack,
    JournalLost,
    Leapt,
    Stimulus,
    Tick,
    UndoRelease,
)
from .engine.view import View, view
from .journal import Entry, Journal, JournalError
from .refusals import CommandRefused
from .timer import Timer

_LOGGER = logging.getLogger(__name__)

MOST_WAITING = 10_000
"""Stimuli that may wait for the journal. Sensor words beyond that are dropped, oldest first:
what a sensor says is soon said again, and a space that falls so far behind is blind anyway."""


class Outlet(Protocol):
    """Where the effects of a space go once they may be carried out."""

    def decided(self, runner: SpaceRunner, decided: Decided) -> None:
        """Tell of a decision that the journal has."""

    def trouble(self, runner: SpaceRunner, trouble: Trouble) -> None:
        """Tell of a sensor that failed, or works again."""

    def jumped(self, runner: SpaceRunner, jumped: Jumped) -> None:
        """Tell that the clock jumped, or came back, and what was put back."""

    def look(self, runner: SpaceRunner) -> None:
        """Read every sensor of the space afresh and feed `Looked`."""

    def lines(self, runner: SpaceRunner, step: Step) -> Sequence[bytes]:
        """Return what is to be told of a step to a metrics server, once it is written down."""

    def journal_failed(self, error: JournalError) -> None:
        """Tell that nothing can be written down."""


@dataclass(slots=True)
class _Waiting:
    stimulus: Stimulus
    answer: Answer | None


class Answer(Protocol):
    """Who asked: a future, or anything that can be told the outcome of a command."""

    def set_result(self, result: Booking | None) -> None:
        """Take the booking concerned."""

    def set_exception(self, exception: CommandRefused) -> None:
        """Take the refusal."""

    def done(self) -> bool:
        """Return whether nobody waits for the answer any more."""


class SpaceRunner:
    """One space at work. All methods must be called in the event loop."""

    def __init__(  # noqa: PLR0917
        self,
        hass: HomeAssistant,
        journal: Journal,
        outlet: Outlet,
        state: SpaceState,
        name: str,
        subentry_id: str,
    ) -> None:
        """Take over a space in a state; `start` sets its timer."""
        self._hass = hass
        self._journal = journal
        self._outlet = outlet
        self._state = state
        self._view = view(state)
        self.name = name
        self.subentry_id = subentry_id
        self._subscribers: list[Callable[[], None]] = []
        self._waiting: deque[_Waiting] = deque()
        self._is_committing = False
        self._is_stopped = False
        self._timer = Timer(hass, f"space {state.space.id}", lambda: self.feed(Tick()))
        self._clock = Clock(dt_util.utcnow())

    @property
    def space(self) -> Space:
        """The space as it is set up."""
        return self._state.space

    @property
    def state(self) -> SpaceState:
        """The state as it was last adopted."""
        return self._state

    @property
    def view(self) -> View:
        """What the space looks like from outside."""
        return self._view

    @callback
    def start(self) -> None:
        """Set the timer."""
        self._timer.set(self._state.wake_at)

    @callback
    def stop(self) -> None:
        """Stop the timer; commands that still wait are refused."""
        self._is_stopped = True
        self._timer.set(None)
        while self._waiting:
            if answer := self._waiting.popleft().answer:
                _refuse(answer, Refused(Refusal.JOURNAL))

    @callback
    def subscribe(self, subscriber: Callable[[], None], *, acts: bool = False) -> CALLBACK_TYPE:
        """Call `subscriber` whenever what the space shows may have changed.

        One that `acts` is called before those that only show: people wait for the light.
        """
        self._subscribers.insert(0 if acts else len(self._subscribers), subscriber)
        return lambda: self._subscribers.remove(subscriber)

    @callback
    def feed(self, stimulus: Stimulus) -> None:
        """Hand in something that happened; nobody waits for an answer."""
        self._hand_in(_Waiting(stimulus, None))

    async def command(self, command: Command) -> Booking | None:
        """Carry out a command and return the booking concerned, if any.

        Returns only once the journal has it. Raises CommandRefused, a translated
        ServiceValidationError, where it is refused; then nothing has changed.
        """
        answer = self._hass.loop.create_future()
        self._hand_in(_Waiting(command, answer))
        booking: Booking | None = await answer
        return booking

    @callback
    def _hand_in(self, waiting: _Waiting) -> None:
        if self._is_stopped:
            if waiting.answer:
                _refuse(waiting.answer, Refused(Refusal.JOURNAL))
            return
        if not self._is_committing:
            self._take(waiting)
            return
        if len(self._waiting) >= MOST_WAITING:
            oldest = next((w for w in self._waiting if w.answer is None), None)
            if oldest:
                self._waiting.remove(oldest)
        self._waiting.append(waiting)

    @callback
    def _take(self, waiting: _Waiting) -> None:
        now = dt_util.utcnow()
        if jump := self._clock.jumped(now):
            # Before all else: what comes next is to be judged on the clock as it is now.
            self._take(_Waiting(Leapt(*jump), None))
            self._hand_in(waiting)
            return
        step = advance(self._state, waiting.stimulus, now)
        if step.state is self._state and not step.effects:
            # A clock that was held back a little rang for nothing.
            self._timer.set(step.state.wake_at)
            return
        refused = next((e for e in step.effects if isinstance(e, Refused)), None)
        # A refused command leaves only what time has brought; its texts stay out of the journal.
        stimulus = Tick() if refused else waiting.stimulus
        entry = Entry(self.space.id, step.state.at, stimulus, step.effects, step.state)
        is_decision = any(isinstance(effect, Decided | Save | Used) for effect in step.effects)
        if is_decision or (waiting.answer and not refused):
            self._is_committing = True
            self._hass.async_create_task(
                self._commit(waiting, step, entry, self._outlet.lines(self, step)),
                f"faitout commit {self.space.id}",
            )
            return
        self._journal.note(entry)
        self._adopt(step)
        _answer(waiting, step.effects)

    async def _commit(
        self, waiting: _Waiting, step: Step, entry: Entry, lines: Sequence[bytes]
    ) -> None:
        """Write a step down, then adopt it; or give it up where it cannot be written."""
        try:
            await self._journal.commit(entry, lines)
        except JournalError as error:
            self._is_committing = False
            self._give_up(waiting, error)
        else:
            self._is_committing = False
            self._adopt(step)
            _answer(waiting, step.effects)
        while self._waiting and not self._is_committing:
            self._take(self._waiting.popleft())

    @callback
    def _give_up(self, waiting: _Waiting, error: JournalError) -> None:
        """Go on without decisions: nothing of the step was adopted, nobody has heard of it."""
        self._outlet.journal_failed(error)
        self._adopt(advance(self._state, JournalLost(), dt_util.utcnow()))
        if waiting.answer:
            _refuse(waiting.answer, Refused(Refusal.JOURNAL))
        else:
            self._take(waiting)

    @callback
    def journal_is_back(self) -> None:
        """Decide again: what fell due meanwhile is made up for, late but once."""
        if not self._state.switches.writable:
            self.feed(JournalBack())

    @callback
    def _adopt(self, step: Step) -> None:
        """Make a step's state the space's own and carry its effects out."""
        before, before_view = self._state, self._view
        self._state = step.state
        self._view = view(step.state)
        if not self._is_stopped:
            self._timer.set(step.state.wake_at)
        for effect in step.effects:
            self._carry_out(effect)
        if (
            self._view != before_view
            or step.state.last is not before.last
            or step.state.switches is not before.switches
            or step.state.ledger is not before.ledger
            or step.state.opening is not before.opening
            or any(
                old.health is not new.health
                for old, new in zip(before.senses.sensors, step.state.senses.sensors, strict=False)
            )
        ):
            for subscriber in tuple(self._subscribers):
                subscriber()

    @callback
    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Decided():
                self._outlet.decided(self, effect)
            case Trouble():
                self._outlet.trouble(self, effect)
            case Jumped():
                self._outlet.jumped(self, effect)
            case Look():
                self._outlet.look(self)
            case Save() | Used() | Refused():
                # The journal had them in the same breath as the decision.
                return


def _answer(waiting: _Waiting, effects: tuple[Effect, ...]) -> None:
    """Tell the one who asked: refused, or the booking that it was about."""
    answer = waiting.answer
    if answer is None or answer.done():
        return
    if refused := next((e for e in effects if isinstance(e, Refused)), None):
        _refuse(answer, refused)
        return
    match waiting.stimulus:
        case Book(booking):
            named: BookingId | None = booking.id
        case Change() | Cancel() | CheckIn() | End() | Extend() | UndoRelease():
            named = waiting.stimulus.booking or _acted_on(effects)
        case _:
            named = _acted_on(effects)
    saved = [e.booking for e in effects if isinstance(e, Save) and e.booking.id == named]
    answer.set_result(saved[-1] if saved else None)


def _acted_on(effects: tuple[Effect, ...]) -> BookingId | None:
    """Return the booking that a person acted on: what the clock brought along is another matter."""
    decided = [e.reason for e in effects if isinstance(e, Decided)]
    by_hand = [reason.booking for reason in decided if reason.actor is not Actor.HUB]
    saved = [e.booking.id for e in effects if isinstance(e, Save)]
    return by_hand[-1] if by_hand else saved[-1] if saved else None


def _refuse(answer: Answer, refused: Refused) -> None:
    if not answer.done():
        answer.set_exception(CommandRefused(refused))
