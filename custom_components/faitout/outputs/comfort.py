"""The light or the heat of one space: its machine, the things it commands, and its memory."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import Any, override

from homeassistant.core import CALLBACK_TYPE, callback

from ..engine.comfort.view import ComfortView
from ..engine.device_view import DeviceView
from ..engine.hours import OpeningHours
from ..engine.profile import Profile
from ..hub.listeners import Listeners
from ..hub.machine import Machine, MachineStep
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..words.issues import command_failed, command_works
from .memory import MachineMemory
from .out_of_reach import InReach
from .thing import Thing, ThingListener


class ComfortMachine[S, X, E](Machine[S, X, E]):
    """One such machine at work. All methods must be called in the event loop."""

    def __init__(self, site: Site, runner: SpaceRunner, key: str, state: S, tick: X) -> None:
        """Take the machine's first state; `key` is the key of its sensor."""
        name = f"{key}/{runner.space.id}"
        super().__init__(site.hass, name, state, tick)
        self._site = site
        self._runner = runner
        self._shown: ComfortView | None = None
        self._listeners = Listeners[[ComfortView]](name)
        self._reach = InReach(site.hass, lambda: self.feed(tick))
        self._thing_listener = ThingListener(
            found=self._found,
            by_hand=self._by_hand,
            failed=self._failed,
            works=self._works,
            changed=self._device_changed,
        )
        self._device_listeners = Listeners[[]](f"the devices of {name}")
        self._memory = MachineMemory(site.hass, site.journal, name, self._to_remember)

    @property
    def state(self) -> S:
        """The machine's state as it was last adopted."""
        return self._state

    @property
    def view(self) -> ComfortView | None:
        """What is shown of it; None before it has begun."""
        return self._shown

    @abstractmethod
    async def start(self) -> None:
        """Begin with what is remembered, then follow people and things."""

    @abstractmethod
    async def _stop_following(self) -> None:
        """Follow the things that are commanded no longer."""

    @abstractmethod
    def _found(self, entity_id: str) -> None:
        """Take note that a thing says something again, after it was away."""

    @abstractmethod
    def _by_hand(self, entity_id: str) -> None:
        """Take note that a person changed a thing."""

    @abstractmethod
    def _things(self) -> Iterable[Thing[Any]]:
        """Return the things that are commanded."""

    @abstractmethod
    def _show(self, state: S) -> ComfortView:
        """Return what is shown of a state."""

    @abstractmethod
    def _to_remember(self) -> bytes:
        """Return what a restart must not forget; nothing at all where there is nothing."""

    @abstractmethod
    def _is_by_hand(self) -> bool:
        """Return whether a person has taken it over."""

    @abstractmethod
    def diagnostics(self) -> dict[str, Any]:
        """Return what helps to find a fault; no names, no titles."""

    @callback
    def subscribe(self, listener: Callable[[ComfortView], None]) -> CALLBACK_TYPE:
        """Call `listener` with what is shown, whenever it changes."""
        return self._listeners.subscribe(listener)

    @callback
    def keep_hours(self, hours: OpeningHours) -> None:
        """Follow these opening hours from now on."""
        self.feed(self._hours_set(hours))

    @abstractmethod
    def _hours_set(self, hours: OpeningHours) -> X:
        """Return what tells the machine of other opening hours."""

    def devices(self) -> Sequence[DeviceView]:
        """Return each thing that is commanded as a person looks at it."""
        return [thing.view() for thing in self._things()]

    @callback
    def subscribe_devices(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` after whatever may have changed what a person sees of a thing."""
        return self._device_listeners.subscribe(listener)

    @callback
    def lend(self, entity_id: str) -> CALLBACK_TYPE | None:
        """Leave a thing to whoever tries it out; return what takes it back, None: not one here."""
        found = (thing for thing in self._things() if thing.entity_id == entity_id)
        return next((thing.lend() for thing in found), None)

    @callback
    def tried(self, entity_id: str, profile: Profile) -> None:
        """Take what was found out about a thing."""
        for thing in self._things():
            if thing.entity_id == entity_id:
                thing.tried(profile)

    @callback
    def keep(self) -> None:
        """Have the journal remember what is new: a hand at once, all else when it has settled."""
        self._memory.keep(at_once=self._is_by_hand())

    async def stop(self) -> None:
        """Follow nothing more, and leave the things as they are; what is new is kept."""
        self._end()
        await self._stop_following()
        await self._memory.end()

    @override
    def _keep(self, stimulus: X, step: MachineStep[S, E]) -> None:
        self.keep()

    @override
    def _tell(self, before: S, effects: Sequence[E]) -> None:
        shown = self._reach.shown(self._show(self._state))
        if shown != self._shown:
            self._shown = shown
            self._listeners.publish(shown)

    @callback
    def _device_changed(self, _: str) -> None:
        self._device_listeners.publish()

    @callback
    def _failed(self, entity_id: str) -> None:
        culprits = [
            each for t in self._things() if t.entity_id == entity_id for each in t.culprits()
        ]
        command_failed(self._hass, self._runner.label, entity_id, culprits)

    @callback
    def _works(self, entity_id: str) -> None:
        command_works(self._hass, self._runner.label, entity_id)
        self.keep()
        # What was really reached may be another than what was wanted.
        self._tell(self._state, ())
