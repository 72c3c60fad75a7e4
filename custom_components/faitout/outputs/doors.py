"""Doors: hand what lock, contact and spaces say to the engine, and its orders to the lock."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
import logging
from typing import Final, override

from homeassistant.components.lock.const import DOMAIN as LOCK_DOMAIN, LockState as Lock
from homeassistant.const import (
    ATTR_ENTITY_ID,
    SERVICE_LOCK,
    SERVICE_UNLOCK,
    STATE_OFF,
    STATE_ON,
)
from homeassistant.core import (
    CALLBACK_TYPE,
    Context,
    Event,
    EventStateChangedData,
    State,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from ..engine.device_view import By, DeviceView
from ..engine.door import DoorStep, advance, begin_door, door_view
from ..engine.door.behind import behind
from ..engine.door.door import Contact, DoorSpec, DoorState, DoorTrouble, LockState, Wish
from ..engine.door.stimulus import (
    Automation,
    ContactChanged,
    DoorEffect,
    DoorEvent,
    DoorStimulus,
    Emergency,
    LockChanged,
    SpaceChanged,
    Turn,
)
from ..engine.door.view import DoorView
from ..engine.ids import SpaceId
from ..engine.profile import Profile
from ..engine.stimulus import Leapt, Tick
from ..hub.clock import Jump
from ..hub.listeners import Listeners, Urgency
from ..hub.machine import Machine, MachineStep
from ..hub.members import Door
from ..hub.site import Site
from .door_memory import dump, load
from .memory import MachineMemory

_LOGGER = logging.getLogger(__name__)

type DoorListener = Callable[[Door, DoorEvent], None]

LOCK_STATES: Final[Mapping[str, LockState]] = {
    Lock.LOCKED: LockState.LOCKED,
    Lock.UNLOCKED: LockState.UNLOCKED,
    Lock.OPEN: LockState.UNLOCKED,
    Lock.LOCKING: LockState.MOVING,
    Lock.UNLOCKING: LockState.MOVING,
    Lock.OPENING: LockState.MOVING,
    Lock.JAMMED: LockState.JAMMED,
}
CONTACT_STATES: Final = {STATE_ON: Contact.OPEN, STATE_OFF: Contact.CLOSED}
SERVICES: Final = {Wish.LOCKED: SERVICE_LOCK, Wish.UNLOCKED: SERVICE_UNLOCK}


class DoorRunner(Machine[DoorState, DoorStimulus, DoorEffect]):
    """One door at work. All methods belong to the event loop."""

    def __init__(
        self,
        site: Site,
        spec: DoorSpec,
        *,
        subentry_id: str,
        name: str,
        lock: str,
        contact: str | None,
    ) -> None:
        """Take the door as it is set up; `start` begins."""
        now = dt_util.utcnow()
        super().__init__(site.hass, f"door {spec.id}", begin_door(spec, now), Tick())
        self._site = site
        self.spec = spec
        self.subentry_id = subentry_id
        self.name = name
        self.lock = lock
        self._contact = contact
        self._memory = MachineMemory(
            site.hass, site.journal, f"door/{spec.id}", lambda: dump(self._state)
        )
        self._shown = Listeners[[]](f"the door {spec.id}")
        self._device_shown = Listeners[[]](f"the lock of the door {spec.id}")
        self._is_lent = False
        self._told = Listeners[[Door, DoorEvent]](f"what happens at the door {spec.id}")

    @property
    def state(self) -> DoorState:
        """The door as the engine knows it."""
        return self._state

    @property
    def view(self) -> DoorView:
        """What the door looks like from outside."""
        return door_view(self._state)

    def device(self) -> DeviceView:
        """Return its lock as a person looks at it."""
        door, orders = self._state, self._state.orders
        state = self._hass.states.get(self.lock)
        is_away = door.lock is LockState.UNKNOWN
        return DeviceView(
            entity_id=self.lock,
            said=None if is_away or state is None else state.state,
            ordered=orders.wanted,
            confirmed=orders.done.word if orders.done else None,
            by=_whose(door),
            since=door.lock_since,
            tries=orders.tries,
            away_since=door.lock_since if is_away else None,
            failed=DoorTrouble.FAILED in door.troubles,
            profile=Profile(),
        )

    async def start(self) -> None:
        """Take up what was remembered, hear what everything says now, and follow it."""
        self._begin(await self._begun())
        alarm = self._site.alarm
        self._unsubscribe.append(
            alarm.subscribe(lambda: self.feed(Emergency(on=alarm.is_raised)), Urgency.SAVES_LIVES)
        )
        entities = [self.lock, *([self._contact] if self._contact else ())]
        self._unsubscribe.append(
            async_track_state_change_event(self._hass, entities, self._changed)
        )
        if self._contact:
            self._said(self._contact, self._hass.states.get(self._contact))
        for space in self.spec.spaces:
            if runner := self._site.spaces.get(space):
                self._unsubscribe.append(
                    runner.subscribe(partial(self._space, space), Urgency.SAVES_LIVES)
                )
                self._space(space)
        self.feed(Tick())
        # What was remembered is news to those who show the door since before the start.
        self._shown.publish()

    async def stop(self) -> None:
        """Leave the door as it is."""
        self._end()
        await self._memory.end()

    @callback
    def subscribe(self, subscriber: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `subscriber` whenever what is shown may have changed."""
        return self._shown.subscribe(subscriber)

    @callback
    def subscribe_device(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever its lock may look different."""
        return self._device_shown.subscribe(listener)

    @callback
    def subscribe_events(self, listener: DoorListener) -> CALLBACK_TYPE:
        """Call `listener` with all that happens at the door."""
        return self._told.subscribe(listener)

    @callback
    def lend(self) -> CALLBACK_TYPE:
        """Leave its lock to whoever tries it; return what takes it back.

        Meanwhile it is not locked, and nothing that the lock says is a hand. It lets people out.
        """
        self._is_lent = True

        @callback
        def take_back() -> None:
            self._is_lent = False
            self._said(self.lock, self._hass.states.get(self.lock))

        return take_back

    @callback
    def set_automation(self, *, on: bool) -> None:
        """Let the hub act on the door, or only watch."""
        self.feed(Automation(on))

    @override
    def _advance(self, state: DoorState, stimulus: DoorStimulus, now: datetime) -> DoorStep:
        return advance(state, stimulus, now)

    @override
    def _leapt(self, jump: Jump) -> DoorStimulus:
        return Leapt(*jump)

    @override
    def _act(self, effect: DoorEffect) -> None:
        if isinstance(effect, Turn) and not (self._is_lent and effect.wish is Wish.LOCKED):
            self._turn(effect.wish)

    @override
    def _keep(self, stimulus: DoorStimulus, step: MachineStep[DoorState, DoorEffect]) -> None:
        self._memory.keep(at_once=True)

    @override
    def _tell(self, before: DoorState, effects: Sequence[DoorEffect]) -> None:
        for effect in effects:
            if isinstance(effect, DoorEvent):
                self._told.publish(self, effect)
        if door_view(before) != self.view or before.automation is not self._state.automation:
            self._shown.publish()
        if before.orders is not self._state.orders or before.hand is not self._state.hand:
            self._device_shown.publish()

    @callback
    def _turn(self, wish: Wish) -> None:
        self._hass.async_create_background_task(
            self._call(SERVICES[wish]), f"faitout door {self.spec.id}"
        )

    async def _call(self, service: str) -> None:
        """Tell the lock. Whether it did it, it says itself; where not, it is told again."""
        try:
            async with asyncio.timeout(self.spec.confirm_within.total_seconds()):
                await self._hass.services.async_call(
                    LOCK_DOMAIN,
                    service,
                    {ATTR_ENTITY_ID: self.lock},
                    blocking=True,
                    context=Context(),
                )
        except Exception as error:  # noqa: BLE001 - whatever the integration of that lock raises
            _LOGGER.warning("%s could not be told to %s: %r", self.lock, service, error)

    @callback
    def _space(self, space: SpaceId) -> None:
        runner = self._site.spaces[space]
        now = behind(runner.state)
        if self._state.behind.get(space) != now:
            self.feed(SpaceChanged(space, now))

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        self._said(event.data["entity_id"], event.data["new_state"])

    @callback
    def _said(self, entity_id: str, state: State | None) -> None:
        if entity_id == self.lock:
            if self._is_lent:
                return
            self.feed(LockChanged(_lock_state(state)))
        else:
            self.feed(
                ContactChanged(CONTACT_STATES.get(state.state if state else "", Contact.UNKNOWN))
            )

    async def _begun(self) -> DoorState:
        """Return the door as it is now, with what was remembered of it."""
        known = load(await self._memory.recall())
        return begin_door(
            self.spec,
            dt_util.utcnow(),
            aim=known.aim,
            hand=known.hand,
            emergency=self._site.alarm.is_raised,
            automation=known.automation,
            lock=_lock_state(self._hass.states.get(self.lock)),
        )


def _whose(door: DoorState) -> By:
    """Return who made the lock as it is."""
    if door.hand is not None:
        return By.HAND
    done = door.orders.done
    return By.HUB if done and done.word is door.lock else By.UNKNOWN


def _lock_state(state: State | None) -> LockState:
    return LOCK_STATES.get(state.state if state else "", LockState.UNKNOWN)
