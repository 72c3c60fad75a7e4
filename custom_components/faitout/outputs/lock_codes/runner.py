"""A lock that keeps codes at work: it is told who may come in, and who may no more.

    who has a right ──► engine ──► order ──► journal ──► driver ──► lock
                          ▲                                │
                          └──────── what came of it ◄──────┘

Invariants
- What is ordered is in the journal before the lock hears of it: whatever a kill leaves in the lock,
  the hub that comes after it knows which slots are its own.
- A code is read where it is sealed when it is written or compared, and is in nothing that stays.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
import logging
from typing import Final, override

from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import CALLBACK_TYPE, Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from ...engine.access.slots import SlotsState, SlotsStep, advance, begin_slots
from ...engine.access.slots.order import (
    CodesTold,
    LockAnswered,
    LockBack,
    LockOrder,
    SlotResult,
    SlotsEffect,
    SlotsStimulus,
    WishesChanged,
)
from ...engine.access.slots.wishes import wishes_of
from ...engine.door.door import DoorId
from ...engine.ids import GrantId
from ...engine.stimulus import Leapt, Tick
from ...hub.clock import Jump
from ...hub.listeners import Listeners
from ...hub.machine import Machine, MachineStep
from ...hub.site import Site
from ...hub.timer import Timer
from ...journal import JournalError
from ..memory import MachineMemory
from .carrying import carried_out
from .contract import NoAnswerError
from .finding import FoundDriver, driver_of
from .memory import dump, load

_LOGGER = logging.getLogger(__name__)

CALL_SECONDS: Final = 15.0
"""The longest that a lock may take over one order: a battery lock wakes up, and answers twice."""
ANOTHER_WAY_AFTER: Final = 3
"""After so many failures in a row the way is looked for anew: the lock may have another topic."""
AWAY: Final = frozenset({STATE_UNAVAILABLE, STATE_UNKNOWN})
LOOKS_AGAIN: Final = timedelta(hours=6)
"""How often it is asked anew who may come in although nothing changed: a subscription opens each
morning."""


class LockCodes(Machine[SlotsState, SlotsStimulus, SlotsEffect]):
    """The codes in the lock of one door. All methods belong to the event loop."""

    def __init__(
        self,
        site: Site,
        door: DoorId,
        lock: str,
        *,
        is_retired: bool = False,
    ) -> None:
        """Take the lock; `start` begins. A retired one is only emptied of what is left in it."""
        super().__init__(site.hass, f"codes of {door}", begin_slots(dt_util.utcnow()), Tick())
        self._site = site
        self._door = door
        self._lock = lock
        self._is_retired = is_retired
        self._found: FoundDriver | None = None
        self._failures = 0
        self._memory = MachineMemory(
            site.hass, site.journal, _memory_name(site.hass, lock), lambda: dump(self._state)
        )
        self._told = Listeners[[]](f"the codes of {door}")
        self._again = Timer(site.hass, f"wishes {door}", self._granted)

    @property
    def state(self) -> SlotsState:
        """The lock as the engine knows it."""
        return self._state

    async def start(self) -> None:
        """Take up what was remembered, and follow who may come in."""
        known = load(await self._memory.recall())
        if self._is_retired and not known:
            return
        self._begin(begin_slots(dt_util.utcnow(), known))
        if self._site.access is not None:
            self._unsubscribe.append(self._site.access.subscribe(self._granted))
        self._unsubscribe.append(
            async_track_state_change_event(self._hass, [self._lock], self._changed)
        )
        self._granted()

    async def stop(self) -> None:
        """Leave the lock as it is."""
        self._end()
        self._again.set(None)
        self._let_go()
        await self._memory.end()

    @callback
    def subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` whenever what is wrong with the codes has changed."""
        return self._told.subscribe(listener)

    @override
    def _advance(self, state: SlotsState, stimulus: SlotsStimulus, now: datetime) -> SlotsStep:
        return advance(state, stimulus, now)

    @override
    def _leapt(self, jump: Jump) -> SlotsStimulus:
        return Leapt(*jump)

    @override
    def _act(self, effect: SlotsEffect) -> None:
        if isinstance(effect, LockOrder):
            self._hass.async_create_background_task(
                self._carry_out(effect), f"faitout codes {self._door}"
            )

    @override
    def _keep(self, stimulus: SlotsStimulus, step: MachineStep[SlotsState, SlotsEffect]) -> None:
        self._memory.keep(at_once=True)

    @override
    def _tell(self, before: SlotsState, effects: Sequence[SlotsEffect]) -> None:
        if any(isinstance(effect, CodesTold) for effect in effects):
            self._told.publish()

    @callback
    def _granted(self) -> None:
        """Hear who may come in; while nobody knows, everything stays as it is."""
        access, now = self._site.access, dt_util.utcnow()
        if self._is_retired:
            self.feed(WishesChanged(()))
            return
        if access is None or not access.is_ready:
            self.feed(WishesChanged(None))
            return
        hours = self._site.hours
        with_code = (grant for grant in access.live() if access.has_code(grant.id))
        wishes = wishes_of(with_code, self._door, hours, now)
        self.feed(WishesChanged(wishes))
        ends = [wish.end for wish in wishes if wish.end > now]
        self._again.set(min([*ends, now + LOOKS_AGAIN]))

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        before, after = event.data["old_state"], event.data["new_state"]
        was_away = before is None or before.state in AWAY
        if was_away and after is not None and after.state not in AWAY:
            self.feed(LockBack())

    async def _carry_out(self, order: LockOrder) -> None:
        """Carry an order out, once the journal knows of it, and hand in what came of it."""
        await self._memory.settled()
        answer: SlotsStimulus = LockAnswered(order, SlotResult.FAILED)
        try:
            async with asyncio.timeout(CALL_SECONDS):
                answer = await carried_out(
                    self._driver().driver, order, self._state.ability, self._code_of
                )
        except Exception as error:  # noqa: BLE001 - whatever the integration of that lock raises
            # Its text is left out: some integrations quote what they were told.
            _LOGGER.debug("%s did not %s: %s", self._lock, order.kind, type(error).__name__)
            self._failures += 1
            if self._failures % ANOTHER_WAY_AFTER == 0:
                self._let_go()
        else:
            self._failures = 0
        self.feed(answer)

    def _driver(self) -> FoundDriver:
        """Return the driver; one that is not there yet is looked for again each time."""
        if self._found is None:
            self._found = driver_of(self._hass, self._lock)
        if self._found is None:
            raise NoAnswerError(f"There is no way to {self._lock} now")
        return self._found

    @callback
    def _let_go(self) -> None:
        if self._found is not None:
            self._found.close()
        self._found = None

    async def _code_of(self, grant: GrantId) -> str | None:
        if self._site.access is None:
            return None
        try:
            return await self._site.access.code_of(grant)
        except JournalError as error:
            raise NoAnswerError("The code cannot be read now") from error


def _memory_name(hass: HomeAssistant, lock: str) -> str:
    """Return where a lock is remembered: by what it is, not by its name or the door it is in."""
    entry = er.async_get(hass).async_get(lock)
    return f"codes/{entry.id if entry else lock}"
