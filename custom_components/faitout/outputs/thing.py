"""One entity that the hub commands: orders go out, its own word comes back.

Home Assistant says of each change who caused it. What is ours by that, an echo of ours that comes
late, or its own doing, is no hand; everything else is. What it answers teaches how patient to be.
"""

from abc import ABC, abstractmethod
import asyncio
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
import logging
from typing import Any, Final

from homeassistant.core import (
    CALLBACK_TYPE,
    Context,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.exceptions import ServiceNotFound
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from ..engine.device_view import DeviceView
from ..engine.manner import Manner, ReachedBy
from ..engine.order import Order, Word, answer_time
from ..engine.orders import Orders, dropped, excused, ordered, reported, told_again, waited
from ..engine.outcome import Outcome
from ..engine.profile import Profile
from ..hub.timer import Timer
from ..journal import Journal
from .device_memory import device_key, dump_profile, load_profile
from .memory import MachineMemory
from .reach import reach_of

_LOGGER = logging.getLogger(__name__)

MOST_CONTEXTS: Final = 16
SOON: Final = timedelta(seconds=20)
"""An order that could not leave is sent again after this."""
SEND_SECONDS: Final = 30.0
"""The longest that an entity may take over an order; it is sent again after that."""


@dataclass(frozen=True, slots=True)
class ThingListener:
    """Who is told of an entity. Each is called with its entity id."""

    found: Callable[[str], None]
    """It says something for the first time since the start, or after it was away."""
    by_hand: Callable[[str], None]
    """Somebody else changed it."""
    failed: Callable[[str], None]
    """It does not do what it is told."""
    works: Callable[[str], None]
    """It did what it was told."""
    changed: Callable[[str], None]
    """What a person sees of it may be new."""


class Thing[W: Word](ABC):
    """One commanded entity. All methods must be called in the event loop."""

    MANNERS: Mapping[ReachedBy, Manner]
    """How its kind takes orders."""

    def __init__(
        self, hass: HomeAssistant, journal: Journal, entity_id: str, listener: ThingListener
    ) -> None:
        """Take the entity; `recall` what is known of it, then `start` to follow it."""
        self._hass = hass
        self.entity_id = entity_id
        self._listener = listener
        self._orders: Orders[W] = Orders()
        self._profile = Profile()
        self._kept = self._profile
        self._manner = self.MANNERS[ReachedBy.PUSH]
        self._reports = 0
        """Its words since it was last told something."""
        self._contexts: deque[str] = deque(maxlen=MOST_CONTEXTS)
        self._is_lent = False
        self._memory = MachineMemory(
            hass, journal, device_key(entity_id), lambda: dump_profile(self._profile)
        )
        self._unsubscribe: CALLBACK_TYPE | None = None
        self._timer = Timer(hass, f"order {entity_id}", self._waited)

    @abstractmethod
    def _read(self, state: State) -> W | None:
        """Return what the entity says of itself, or None where that cannot be told."""

    @abstractmethod
    async def _send(self, word: W, context: Context) -> None:
        """Call the actions that make the entity so."""

    def _is_its_own(self, said: W, now: datetime) -> bool:  # noqa: ARG002 - for those that act
        """Return whether it would change to this of its own accord."""
        return False

    def _learned(self, order: Order[W], before: W | None) -> Profile:  # noqa: ARG002 - see above
        """Return what is known of it now that it did an order; `before`: what it said till now."""
        return self._profile

    @property
    def said(self) -> W | None:
        """What it last said of itself; None while it is away."""
        return self._orders.said

    @property
    def wanted(self) -> W | None:
        """What it was told and has not done yet."""
        return self._orders.wanted

    @property
    def may_be_by_hand(self) -> bool:
        """Whether it changed a moment ago, and it is not sure yet that it was a person."""
        return self._orders.seeming is not None

    @property
    def away_since(self) -> datetime | None:
        """Since when it is away, aware UTC; None while it is there, or was never seen."""
        return self._orders.away_since

    def culprits(self) -> Sequence[str]:
        """Return the entities that keep it from being what it was told, besides itself."""
        return ()

    def has_changed_since(self, at: datetime) -> bool:
        """Return whether its state is another than at an instant (aware UTC)."""
        state = self._hass.states.get(self.entity_id)
        return state is not None and state.last_changed > at

    def view(self) -> DeviceView:
        """Return it as a person looks at it."""
        orders = self._orders
        return DeviceView(
            entity_id=self.entity_id,
            said=None if orders.said is None else str(orders.said),
            ordered=None if orders.wanted is None else str(orders.wanted),
            confirmed=None if orders.done is None else str(orders.done.word),
            by=orders.by,
            since=orders.since,
            tries=min(orders.tries, len(self._manner.waits)),
            away_since=orders.away_since,
            failed=orders.failed,
            profile=self._profile,
        )

    def diagnostics(self) -> dict[str, Any]:
        """Return what it says, what it was told, and how often."""
        orders = self._orders
        return {
            "said": str(orders.said),
            "wanted": str(orders.wanted),
            "tries": orders.tries,
            "failed": orders.failed,
        }

    async def recall(self) -> None:
        """Take up what was learned of it before the restart."""
        self.tried(load_profile(await self._memory.recall()))

    @callback
    def tried(self, profile: Profile) -> None:
        """Take what was found out about it."""
        self._profile = self._kept = profile
        self._manner = self.MANNERS[reach_of(self._hass, self.entity_id)].patient(profile)

    @callback
    def start(self) -> None:
        """Say what it is now, and follow it from here on."""
        self._unsubscribe = async_track_state_change_event(
            self._hass, [self.entity_id], self._changed
        )
        if (state := self._hass.states.get(self.entity_id)) is not None:
            self._take(state)

    async def stop(self) -> None:
        """Stop following, and keep what was learned."""
        if self._unsubscribe:
            self._unsubscribe()
        self._unsubscribe = None
        self._timer.set(None)
        await self._memory.end()

    @callback
    def order(self, word: W) -> None:
        """Tell it what to be, until it is so or somebody else changes it."""
        self._reports = 0
        self._follow(ordered(self._orders, word, dt_util.utcnow(), self._manner))

    @callback
    def release(self) -> None:
        """Forget what it was told."""
        self._orders = replace(dropped(self._orders), done=None)
        self._timer.set(None)

    @callback
    def excuse(self, span: timedelta) -> None:
        """Take whatever it does within a span of time as a consequence of ours."""
        self._orders = excused(self._orders, dt_util.utcnow() + span)

    @callback
    def adopt(self, context: Context) -> None:
        """Know the changes of a context as ours."""
        self._contexts.append(context.id)

    @callback
    def lend(self) -> CALLBACK_TYPE:
        """Leave it to whoever tries it out; return what takes it back.

        Meanwhile nothing that it says is a hand, and it is told nothing.
        """
        self._is_lent = True
        self._timer.set(None)

        @callback
        def take_back() -> None:
            if not self._is_lent:
                return
            self._is_lent = False
            wanted = self.wanted or (self._orders.done.word if self._orders.done else None)
            state = self._hass.states.get(self.entity_id)
            self._orders = replace(dropped(self._orders), said=self._read(state) if state else None)
            if wanted is not None:
                self.order(wanted)

        return take_back

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        self._take(event.data["new_state"])

    @callback
    def _take(self, state: State | None) -> None:
        said = self._read(state) if state else None
        if self._is_lent:
            self._orders = replace(self._orders, said=said)
            return
        now = dt_util.utcnow()
        ours = state is not None and self._is_ours(state)
        before = self._orders.said
        self._reports += said != before
        itself = said is not None and said != before and self._is_its_own(said, now)
        self._follow(reported(self._orders, said, now, self._manner, ours=ours, itself=itself), now)
        if said is not None and before is None:
            self._listener.found(self.entity_id)

    def _is_ours(self, state: State) -> bool:
        """Return whether Home Assistant names us as the cause of a state."""
        context = state.context
        return context.id in self._contexts or context.parent_id in self._contexts

    @callback
    def _follow(self, news: tuple[Orders[W], Outcome], now: datetime | None = None) -> None:
        before = self._orders
        self._orders, outcome = news
        self._timer.set(self._orders.look_at)
        match outcome:
            case Outcome.SEND:
                self._post()
            case Outcome.HAND:
                self._listener.by_hand(self.entity_id)
            case Outcome.ITSELF:
                self._changed_itself(now or dt_util.utcnow())
            case Outcome.FAILED:
                self._listener.failed(self.entity_id)
            case Outcome.DONE:
                self._learn(before, now or dt_util.utcnow())
                self._listener.works(self.entity_id)
            case Outcome.NOTHING | Outcome.TOO_OLD:
                pass
        self._listener.changed(self.entity_id)

    @callback
    def _changed_itself(self, now: datetime) -> None:
        """Have it told again, after a while, what it is to be."""
        self._orders = told_again(self._orders, now + self._manner.waits[0])
        self._timer.set(self._orders.look_at)

    @callback
    def _learn(self, before: Orders[W], now: datetime) -> None:
        """Learn from what it did; what is known already is not written down again."""
        if not before.open or before.open[-1].sent_at is None:
            return
        order = before.open[-1]
        self._profile = self._learned(order, before.said)
        if before.tries <= len(self._manner.waits):
            first = self.MANNERS[ReachedBy.PUSH].waits[0]
            self._profile = self._profile.answered(answer_time(order, now, first), self._reports)
        self._learn_patience()

    @callback
    def _learn_patience(self) -> None:
        if self._profile.slowest_answer != self._kept.slowest_answer or (
            replace(self._profile, answers=()) != replace(self._kept, answers=())
        ):
            self._kept = self._profile
            reach = reach_of(self._hass, self.entity_id)
            self._manner = self.MANNERS[reach].patient(self._profile)
            self._memory.keep(at_once=False)

    @callback
    def _post(self) -> None:
        if self._is_lent or (word := self._orders.wanted) is None:
            return
        self._hass.async_create_background_task(self._try(word), f"faitout order {self.entity_id}")

    async def _try(self, word: W) -> None:
        """Send an order. That it went out means nothing: the entity's own word counts."""
        context = Context()
        self.adopt(context)
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await self._send(word, context)
        except ServiceNotFound:
            # Its integration is not up yet.
            self._try_soon()
        except Exception as error:  # noqa: BLE001 - whatever the integration of that entity raises
            _LOGGER.debug("%s does not take an order: %r", self.entity_id, error)

    @callback
    def _try_soon(self) -> None:
        """Send an order again soon that did not so much as leave."""
        soon, retry_at = dt_util.utcnow() + SOON, self._orders.retry_at
        if retry_at is not None and retry_at > soon:
            self._orders = replace(self._orders, retry_at=soon)
            self._timer.set(self._orders.look_at)

    @callback
    def _waited(self) -> None:
        self._follow(waited(self._orders, dt_util.utcnow(), self._manner))
