"""Doors: hand what lock, contact and spaces say to the engine, and its orders to the lock."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
import logging
from typing import Final, override

from homeassistant.components.lock.const import (
    DOMAIN as LOCK_DOMAIN,
    LockEntityFeature,
    LockState as Lock,
)
from homeassistant.const import (
    ATTR_ENTITY_ID,
    ATTR_SUPPORTED_FEATURES,
    SERVICE_LOCK,
    SERVICE_OPEN,
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
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import (
    async_call_later,
    async_track_entity_registry_updated_event,
    async_track_state_change_event,
)
from homeassistant.util import dt as dt_util

from ..engine.device_view import DeviceView
from ..engine.door import DoorStep, advance, begin_door, door_view
from ..engine.door.behind import behind
from ..engine.door.door import Contact, DoorRule, DoorSpec, DoorState, DoorTrouble, LockState, Wish
from ..engine.door.stimulus import (
    Automation,
    ContactChanged,
    DoorEffect,
    DoorEvent,
    DoorStimulus,
    Emergency,
    LetIn,
    LockChanged,
    OrderRefused,
    SeenShut,
    SeenTo,
    SpaceChanged,
    Turn,
)
from ..engine.door.view import DoorView, lock_view
from ..engine.hours import OpeningHours
from ..engine.ids import SpaceId
from ..engine.profile import Profile
from ..engine.stimulus import HoursSet, Leapt, Tick
from ..hub.clock import Jump
from ..hub.listeners import Listeners, Urgency
from ..hub.lock_code import wants_code
from ..hub.machine import Machine, MachineStep
from ..hub.members import Door
from ..hub.site import Site
from .device_memory import device_key, dump_profile, load_profile
from .door_memory import dump, load
from .memory import MachineMemory
from .refused_order import error_words, is_of_code, is_refusal

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
CODE_TAKEN_AFTER: Final = timedelta(seconds=1)
"""An entity hears of its new options after whoever listens to them."""
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
        shuts_itself: bool = False,
    ) -> None:
        """Take the door as it is set up; `start` begins.

        `shuts_itself`: the lock is a relay that opens for a moment, and shuts without the hub.
        """
        now = dt_util.utcnow()
        super().__init__(site.hass, f"door {spec.id}", begin_door(spec, now), Tick())
        self._site = site
        self.spec = spec
        self.subentry_id = subentry_id
        self.name = name
        self.lock = lock
        self._contact = contact
        self._shuts_itself = shuts_itself
        self._known_profile = self._state.profile
        self.refusal = ""
        """What the lock's integration said when it last refused an order."""
        self._memory = MachineMemory(
            site.hass, site.journal, f"door/{spec.id}", lambda: dump(self._state)
        )
        self._learned = MachineMemory(
            site.hass, site.journal, device_key(lock), lambda: dump_profile(self._state.profile)
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
        return lock_view(self._state, self.lock)

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
        self._unsubscribe.append(
            async_track_entity_registry_updated_event(self._hass, self.lock, self._registered)
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
        await self._learned.end()

    @callback
    def subscribe(self, subscriber: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `subscriber` whenever what is shown may have changed."""
        return self._shown.subscribe(subscriber)

    @callback
    def subscribe_device(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever its lock may look different."""
        return self._device_shown.subscribe(listener)

    @callback
    def keep_hours(self, hours: OpeningHours) -> None:
        """Follow these opening hours from now on."""
        self.spec = replace(self.spec, hours=hours)
        self.feed(HoursSet(hours))

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
    def tried(self, profile: Profile) -> None:
        """Take what was found out about its lock."""
        self._known_profile = profile
        self._state = replace(self._state, profile=profile)
        self._device_shown.publish()

    @callback
    def subscribe_events(self, listener: DoorListener) -> CALLBACK_TYPE:
        """Call `listener` with all that happens at the door."""
        return self._told.subscribe(listener)

    @callback
    def set_automation(self, *, on: bool) -> None:
        """Let the hub act on the door, or only watch."""
        self.feed(Automation(on))

    @callback
    def let_in(self) -> bool:
        """Unlock for somebody who showed the right; False where the hub leaves the door alone."""
        if not self._is_running or not (self._state.automation or self._state.emergency):
            return False
        self.feed(LetIn())
        return True

    @callback
    def seen_shut(self) -> None:
        """Take a person's word that the door is shut, while its contact says nothing."""
        self.feed(SeenShut())

    @callback
    def seen_to(self) -> None:
        """Tell the lock anew, and believe it: a person has seen to it."""
        self.feed(SeenTo())

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
        if step.state.profile is not self._known_profile:
            self._known_profile = step.state.profile
            self._learned.keep(at_once=False)

    @override
    def _tell(self, before: DoorState, effects: Sequence[DoorEffect]) -> None:
        for effect in effects:
            if isinstance(effect, DoorEvent):
                self._told.publish(self, effect)
        if door_view(before) != self.view or before.automation is not self._state.automation:
            self._shown.publish()
        if lock_view(before, self.lock) != self.device():
            self._device_shown.publish()

    @callback
    def _turn(self, wish: Wish) -> None:
        self._hass.async_create_background_task(self._call(wish), f"faitout door {self.spec.id}")

    async def _call(self, wish: Wish) -> None:
        """Tell the lock. Whether it did it, it says itself; where not, it is told again."""
        try:
            async with asyncio.timeout(self.spec.confirm_within.total_seconds()):
                await self._hass.services.async_call(
                    LOCK_DOMAIN,
                    SERVICE_OPEN if self._opens_for_a_moment(wish) else SERVICES[wish],
                    {ATTR_ENTITY_ID: self.lock},
                    blocking=True,
                    context=Context(),
                )
        except Exception as error:  # noqa: BLE001 - whatever the integration of that lock raises
            self._failed(wish, error)

    def _opens_for_a_moment(self, wish: Wish) -> bool:
        """Return whether the lock is to open and to shut by itself: somebody is let in."""
        is_let_in = wish is Wish.UNLOCKED and self._state.rule is DoorRule.LET_IN
        state = self._hass.states.get(self.lock)
        can = state.attributes.get(ATTR_SUPPORTED_FEATURES, 0) if state else 0
        return is_let_in and self._shuts_itself and bool(can & LockEntityFeature.OPEN)

    @callback
    def _failed(self, wish: Wish, error: Exception) -> None:
        """Take in that the lock could not be told; what was refused would be refused again."""
        words = error_words(error)
        _LOGGER.warning("%s could not be told to %s: %s", self.lock, SERVICES[wish], words)
        if is_refusal(error):
            self.refusal = words
            self.feed(OrderRefused(wish, is_of_code(error) or wants_code(self._hass, self.lock)))

    @callback
    def _registered(self, _: Event[er.EventEntityRegistryUpdatedData]) -> None:
        """Notice that the lock was given its code."""
        if self._state.refused is DoorTrouble.WANTS_CODE and not wants_code(self._hass, self.lock):
            self._unsubscribe.append(
                async_call_later(self._hass, CODE_TAKEN_AFTER, self._has_its_code)
            )

    @callback
    def _has_its_code(self, _: datetime) -> None:
        self.seen_to()

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
            is_open=known.is_open,
            looked_at=known.looked_at,
            opened_locked=known.opened_locked,
            reversals=known.reversals,
            profile=load_profile(await self._learned.recall()),
        )


def _lock_state(state: State | None) -> LockState:
    return LOCK_STATES.get(state.state if state else "", LockState.UNKNOWN)
