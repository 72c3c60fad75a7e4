"""What follows one space: a machine of the engine with one timer, and a memory in the journal."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..engine.ids import SiteId, SpaceId
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..hub.timer import Timer
from ..words.issues import command_failed, command_works
from .memory import Memory
from .thing import Listener


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

    def __init__(self, site: Site, runner: SpaceRunner, key: str, state: S) -> None:
        """Take the machine's first state."""
        self._site = site
        self._hass: HomeAssistant = site.hass
        self._runner = runner
        self._key = key
        self._state = state
        self._told: Told | None = None
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._listener = Listener(self._found, self._by_hand, self._failed, self._works)
        name = f"{key}/{runner.space.id}"
        self._timer = Timer(site.hass, name, lambda: self.feed(self._time_has_come()))
        self._memory = Memory(site.hass, site.journal, name, self._to_remember)

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
    async def start(self) -> None:
        """Begin with what is remembered, then follow people and things."""

    @abstractmethod
    def _stop_following(self) -> None:
        """Follow the things that are commanded no longer."""

    @abstractmethod
    def _found(self, entity_id: str) -> None:
        """Take note that a thing says something again, after it was away."""

    @abstractmethod
    def _by_hand(self, entity_id: str) -> None:
        """Take note that a person changed a thing."""

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
    def _to_remember(self) -> bytes:
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

    @callback
    def feed(self, stimulus: X) -> None:
        """Hand in something that happened and do what follows from it."""
        step = self._decide(self._state, stimulus, dt_util.utcnow())
        self._state = step.state
        for effect in step.effects:
            self._carry_out(effect)
        self._timer.set(step.wake_at)
        self.keep()
        told = self._tell(self._state)
        if told != self._told:
            self._told = told
            space = self._runner.space
            async_dispatcher_send(self._hass, told_signal(space.site, space.id, self._key), told)

    @callback
    def keep(self) -> None:
        """Have the journal remember what is new: a hand at once, all else when it has settled."""
        self._memory.keep(at_once=self._is_by_hand())

    async def stop(self) -> None:
        """Follow nothing more, and leave the things as they are; what is new is kept."""
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self._stop_following()
        self._timer.set(None)
        await self._memory.end()

    @callback
    def _failed(self, entity_id: str) -> None:
        command_failed(self._hass, self._site, self._runner, entity_id)

    @callback
    def _works(self, entity_id: str) -> None:
        command_works(self._hass, self._site, self._runner, entity_id)
        self.keep()
