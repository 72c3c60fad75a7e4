"""One machine of the engine at work: what happens goes in; what follows is done, kept and told.

    stimulus ──► engine ──► adopt ──► act ──► keep ──► tell
                   ▲                   │       │         └ who shows it, people, metrics
                   │                   │       └ the journal
      timer: time has come             └ what cannot wait: a lock, a lamp, a last look

Spaces, doors, light and heat are all such machines. They differ in what the engine decides, in what
acting means, and in how the journal keeps it: a space, whose decisions nobody may hear of before
they are written, keeps first and adopts then (`runner`); the others act at once, since somebody may
stand in front of the door, and what they keep can be made anew.

Invariants
- Act, keep, tell, in this order, for each stimulus; and one stimulus after the other.
- What fails in one of them is logged, and keeps nothing from what comes after it.
- A jump of the clock is heard of before what came after it.
- Exactly one timer runs, and nothing is polled.
- One that was not started, or has ended, takes nothing in.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import datetime
import logging
from typing import Protocol

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from .clock import Clock, Jump
from .listeners import apart
from .timer import Timer

_LOGGER = logging.getLogger(__name__)


class MachineStep[S, E](Protocol):
    """One step of the engine."""

    @property
    def state(self) -> S:
        """The state after it."""

    @property
    def effects(self) -> tuple[E, ...]:
        """What to do and to tell, in order."""

    @property
    def wake_at(self) -> datetime | None:
        """When to ask again, aware UTC; None: not before something happens."""


class Machine[S, X, E](ABC):
    """A state of the engine at work. All methods belong to the event loop."""

    def __init__(self, hass: HomeAssistant, name: str, state: S, tick: X) -> None:
        """Take the first state; `name` is for the log, `tick` says that time has come."""
        self._hass = hass
        self._name = name
        self._state = state
        self._is_running = False
        self._timer = Timer(hass, name, lambda: self.feed(tick))
        self._clock = Clock(dt_util.utcnow())
        self._unsubscribe: list[CALLBACK_TYPE] = []
        """What it follows as long as it runs."""

    @abstractmethod
    def _advance(self, state: S, stimulus: X, now: datetime) -> MachineStep[S, E]:
        """Ask the engine what follows; `now` is aware UTC."""

    def _leapt(self, jump: Jump) -> X | None:  # noqa: ARG002 - for those who want to know
        """Return the stimulus that tells of a jump of the clock; None where it needs none."""
        return None

    @abstractmethod
    def _act(self, effect: E) -> None:
        """Do what an effect asks of a thing, and pass over what is only told. Returns at once."""

    @abstractmethod
    def _keep(self, stimulus: X, step: MachineStep[S, E]) -> None:
        """Have the journal remember a step. Returns at once."""

    @abstractmethod
    def _tell(self, before: S, effects: Sequence[E]) -> None:
        """Tell who listens what came of a step."""

    @callback
    def feed(self, stimulus: X) -> None:
        """Hand in something that happened, and do what follows from it. Never raises."""
        if self._is_running:
            self._take(stimulus)

    @callback
    def _take(self, stimulus: X) -> None:
        now = dt_util.utcnow()
        if (jump := self._clock.jumped(now)) and (leapt := self._leapt(jump)) is not None:
            self._step(leapt, now)
        self._step(stimulus, now)

    @callback
    def _step(self, stimulus: X, now: datetime) -> None:
        if (step := self._asked(stimulus, now)) is not None:
            self._complete(stimulus, step)

    @callback
    def _complete(self, stimulus: X, step: MachineStep[S, E]) -> None:
        """Make a step the machine's own: act, keep, tell."""
        before = self._adopt(step)
        for effect in step.effects:
            with apart(self._name):
                self._act(effect)
        with apart(self._name):
            self._keep(stimulus, step)
        with apart(self._name):
            self._tell(before, step.effects)

    def _asked(self, stimulus: X, now: datetime) -> MachineStep[S, E] | None:
        """Return what follows; None where the engine failed, so that the next one is taken."""
        try:
            return self._advance(self._state, stimulus, now)
        except Exception:
            _LOGGER.exception("The %s could not take %r", self._name, stimulus)
            return None

    @callback
    def _adopt(self, step: MachineStep[S, E]) -> S:
        """Make the state of a step the machine's own and wait; return the one before."""
        before, self._state = self._state, step.state
        if self._is_running:
            self._timer.set(step.wake_at)
        return before

    @callback
    def _begin(self, state: S) -> None:
        """Go on from a state, and take in what happens from here on."""
        self._state = state
        self._is_running = True

    @callback
    def _end(self) -> None:
        """Take nothing in any more, and follow nothing."""
        self._is_running = False
        self._timer.set(None)
        while self._unsubscribe:
            self._unsubscribe.pop()()
