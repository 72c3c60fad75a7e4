"""What follows one space: a machine of the engine with one timer, and a memory in the journal."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
import logging
from typing import Any, Final, Protocol

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.helpers.event import async_call_later, async_track_point_in_utc_time
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..engine.ids import SiteId, SpaceId
from ..journal import Journal, JournalError
from ..runner import SpaceRunner

_LOGGER = logging.getLogger(__name__)

KEEP_AFTER: Final = timedelta(seconds=5)
"""An order and its echo, somebody who looks in and goes: one write for all of them."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a machine: its mode, why, and until when (aware UTC)."""

    mode: str
    reason: str
    until: datetime | None = None
    temperature: float | None = None
    """What it wants, in °C, where it wants a temperature."""


def told_signal(site: SiteId, space: SpaceId, key: str) -> str:
    """Return the dispatcher's name for what is told of a machine of a space."""
    return f"{DOMAIN}_{key}_{site}_{space}"


class Step[S, E](Protocol):
    """One step of a machine."""

    @property
    def state(self) -> S:
        """The state after it."""

    @property
    def effects(self) -> Sequence[E]:
        """What to do."""

    @property
    def wake_at(self) -> datetime | None:
        """When to ask again; None: not before something happens."""


class Follower[S, X, E](ABC):
    """One machine at work. All methods must be called in the event loop."""

    def __init__(
        self, hass: HomeAssistant, journal: Journal, runner: SpaceRunner, key: str, state: S
    ) -> None:
        """Take the machine's first state."""
        self._hass = hass
        self._journal = journal
        self._runner = runner
        self._key = key
        self._state = state
        self._told: Told | None = None
        self._timer_at: datetime | None = None
        self._cancel_timer: CALLBACK_TYPE | None = None
        self._kept = b""
        self._is_keeping = False
        self._cancel_keep: CALLBACK_TYPE | None = None

    @property
    def state(self) -> S:
        """The machine's state as it was last adopted."""
        return self._state

    @property
    def key(self) -> str:
        """What it is known as: the key of its sensor."""
        return self._key

    @property
    def space_id(self) -> SpaceId:
        """The space that it follows."""
        return self._runner.space.id

    @property
    def told(self) -> Told | None:
        """What was last told of it."""
        return self._told

    @abstractmethod
    def _decide(self, state: S, stimulus: X, now: datetime) -> Step[S, E]:
        """Ask the engine."""

    @abstractmethod
    def _carry_out(self, effect: E) -> None:
        """Do what it asks for. Returns at once."""

    @abstractmethod
    def _tell(self, state: S) -> Told:
        """Return what people are told of a state."""

    @abstractmethod
    def _memory(self) -> bytes:
        """Return what a restart must not forget; nothing at all where there is nothing."""

    @abstractmethod
    def _is_by_hand(self) -> bool:
        """Return whether a person has taken it over."""

    @abstractmethod
    def diagnosis(self) -> dict[str, Any]:
        """Return what helps to find a fault; no names, no titles."""

    @abstractmethod
    def _time_has_come(self) -> X:
        """Return the stimulus of the timer."""

    async def remembered(self) -> bytes:
        """Return what was kept before the restart; nothing where it cannot be read."""
        try:
            self._kept = await self._journal.kept(self._memo) or b""
        except JournalError as error:
            _LOGGER.warning("What is known of %s cannot be read: %s", self._memo, error)
        return self._kept

    @callback
    def feed(self, stimulus: X) -> None:
        """Hand in something that happened and do what follows from it."""
        step = self._decide(self._state, stimulus, dt_util.utcnow())
        self._state = step.state
        for effect in step.effects:
            self._carry_out(effect)
        self._set_timer(step.wake_at)
        self.keep()
        told = self._tell(self._state)
        if told != self._told:
            self._told = told
            space = self._runner.space
            async_dispatcher_send(self._hass, told_signal(space.site, space.id, self._key), told)

    @callback
    def keep(self) -> None:
        """Have the journal remember what is new: a hand at once, all else when it has settled."""
        if self._is_keeping or self._memory() == self._kept:
            return
        if self._is_by_hand():
            self._keep_now()
        elif self._cancel_keep is None:
            self._cancel_keep = async_call_later(self._hass, KEEP_AFTER, self._keep_is_due)

    @callback
    def _keep_is_due(self, _: datetime) -> None:
        self._keep_now()

    @callback
    def _keep_now(self) -> None:
        if self._cancel_keep:
            self._cancel_keep()
        self._cancel_keep = None
        if not self._is_keeping:
            self._is_keeping = True
            self._hass.async_create_background_task(self._keep(), f"faitout keep {self._memo}")

    async def end(self) -> None:
        """Stop the timer; what is new is kept."""
        self._set_timer(None)
        if self._cancel_keep:
            self._cancel_keep()
        self._is_keeping = True
        await self._keep()

    @property
    def _memo(self) -> str:
        return f"{self._key}/{self._runner.space.id}"

    async def _keep(self) -> None:
        try:
            while (memory := self._memory()) != self._kept:
                await self._journal.keep(self._memo, memory)
                self._kept = memory
        except JournalError as error:
            # The next change tries again; that the disk is full is told by the journal itself.
            _LOGGER.warning("What is known of %s cannot be kept: %s", self._memo, error)
        finally:
            self._is_keeping = False

    @callback
    def _set_timer(self, at: datetime | None) -> None:
        if at == self._timer_at:
            return
        if self._cancel_timer:
            self._cancel_timer()
        self._timer_at = at
        self._cancel_timer = None
        if at:
            self._cancel_timer = async_track_point_in_utc_time(self._hass, self._timer_is_up, at)

    @callback
    def _timer_is_up(self, _: datetime) -> None:
        self._cancel_timer = self._timer_at = None
        self.feed(self._time_has_come())
