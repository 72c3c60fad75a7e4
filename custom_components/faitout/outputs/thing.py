"""One entity that the hub commands: orders go out, its own word comes back.

Home Assistant says of each change who caused it. What is ours by that, or an echo of ours that
comes late, is no hand; everything else is.
"""

from abc import ABC, abstractmethod
import asyncio
from collections import deque
from collections.abc import Callable
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
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from ..engine.device_view import By, DeviceView
from ..engine.orders import (
    Manner,
    Orders,
    Outcome,
    Word,
    dropped,
    excused,
    ordered,
    reported,
    waited,
)
from ..engine.profile import Profile
from ..hub.timer import Timer

_LOGGER = logging.getLogger(__name__)

MOST_CONTEXTS: Final = 16
MANNER: Final = Manner(
    waits=tuple(timedelta(seconds=seconds) for seconds in (5, 15, 45, 120, 120)),
    # Integrations that ask their devices by turns.
    echo=timedelta(seconds=30),
)
"""How lamps and thermostats take orders."""
SEND_SECONDS: Final = 30.0
"""The longest that an entity may take over an order; it is sent again before that."""


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

    def __init__(self, hass: HomeAssistant, entity_id: str, listener: ThingListener) -> None:
        """Take the entity; `start` begins to follow it."""
        self._hass = hass
        self.entity_id = entity_id
        self._listener = listener
        self._orders: Orders[W] = Orders()
        self._contexts: deque[str] = deque(maxlen=MOST_CONTEXTS)
        self._unsubscribe: CALLBACK_TYPE | None = None
        self._timer = Timer(hass, f"order {entity_id}", self._waited)
        self._profile = Profile()
        self._is_lent = False
        self._by = By.UNKNOWN
        self._since: datetime | None = None
        self._away_since: datetime | None = dt_util.utcnow()

    @abstractmethod
    def _read(self, state: State) -> W | None:
        """Return what the entity says of itself, or None where that cannot be told."""

    @abstractmethod
    async def _send(self, word: W, context: Context) -> None:
        """Call the actions that make the entity so."""

    @property
    def said(self) -> W | None:
        """What it last said of itself; None while it is away."""
        return self._orders.said

    @property
    def wanted(self) -> W | None:
        """What it was told and has not done yet."""
        return self._orders.wanted

    def has_changed_since(self, at: datetime) -> bool:
        """Return whether its state is another than at an instant (aware UTC)."""
        state = self._hass.states.get(self.entity_id)
        return state is not None and state.last_changed > at

    def view(self) -> DeviceView:
        """Return it as a person looks at it."""
        orders = self._orders
        return DeviceView(
            entity_id=self.entity_id,
            said=_text(orders.said),
            ordered=_text(orders.wanted),
            confirmed=_text(orders.done.word if orders.done else None),
            by=self._by,
            since=self._since,
            # It is counted once more when it is given up.
            tries=min(orders.tries, len(MANNER.waits)),
            away_since=self._away_since,
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

    @callback
    def start(self) -> None:
        """Say what it is now, and follow it from here on."""
        self._unsubscribe = async_track_state_change_event(
            self._hass, [self.entity_id], self._changed
        )
        if (state := self._hass.states.get(self.entity_id)) is not None:
            self._take(state)

    @callback
    def stop(self) -> None:
        """Stop following."""
        if self._unsubscribe:
            self._unsubscribe()
        self._unsubscribe = None
        self._timer.set(None)

    @callback
    def order(self, word: W) -> None:
        """Tell it what to be, until it is so or somebody else changes it."""
        self._follow(ordered(self._orders, word, dt_util.utcnow(), MANNER))

    @callback
    def release(self) -> None:
        """Forget what it was told."""
        self._orders = dropped(self._orders)
        self._timer.set(None)
        self._listener.changed(self.entity_id)

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

        @callback
        def take_back() -> None:
            self._is_lent = False
            state = self._hass.states.get(self.entity_id)
            wanted, said = self.wanted, self._read(state) if state else None
            self._orders = replace(dropped(self._orders), said=said)
            if wanted is not None:
                self.order(wanted)

        return take_back

    @callback
    def tried(self, profile: Profile) -> None:
        """Take what was found out about it."""
        self._profile = profile

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        self._take(event.data["new_state"])

    @callback
    def _take(self, state: State | None) -> None:
        said = self._read(state) if state else None
        if self._is_lent:
            self._orders = replace(self._orders, said=said)
            return
        ours = state is not None and (
            state.context.id in self._contexts or state.context.parent_id in self._contexts
        )
        before, now = self._orders.said, dt_util.utcnow()
        is_back = said is not None and before is None
        news = reported(self._orders, said, now, MANNER, ours=ours)
        if said != before:
            self._since = state.last_changed if is_back and state else now
            self._by = _whose(before, news[1], ours=ours)
            self._away_since = now if said is None else None
        self._follow(news)
        if is_back:
            self._listener.found(self.entity_id)

    @callback
    def _follow(self, news: tuple[Orders[W], Outcome]) -> None:
        self._orders, outcome = news
        self._timer.set(self._orders.retry_at)
        match outcome:
            case Outcome.SEND:
                self._post()
            case Outcome.HAND:
                self._listener.by_hand(self.entity_id)
            case Outcome.FAILED:
                self._listener.failed(self.entity_id)
            case Outcome.DONE:
                self._listener.works(self.entity_id)
            case Outcome.NOTHING:
                pass
        self._listener.changed(self.entity_id)

    @callback
    def _post(self) -> None:
        if (word := self._orders.wanted) is not None and not self._is_lent:
            self._hass.async_create_background_task(
                self._try(word), f"faitout order {self.entity_id}"
            )

    async def _try(self, word: W) -> None:
        """Send an order. That it went out means nothing: the entity's own word counts."""
        context = Context()
        self.adopt(context)
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await self._send(word, context)
        except Exception as error:  # noqa: BLE001 - whatever the integration of that entity raises
            _LOGGER.debug("%s does not take an order: %r", self.entity_id, error)

    @callback
    def _waited(self) -> None:
        self._follow(waited(self._orders, dt_util.utcnow(), MANNER))


def _text(word: object) -> str | None:
    return None if word is None else str(word)


def _whose(before: object, outcome: Outcome, *, ours: bool) -> By:
    """Return who made a thing as it says now."""
    if outcome is Outcome.DONE or ours:
        return By.HUB
    if outcome is Outcome.HAND:
        return By.HAND
    return By.UNKNOWN if before is None else By.ITSELF
