"""Moving a device once, watching what comes back, and putting it back as it was.

    lent ──► told a word ──► listened to until it has settled ──► … ──► put back ──► given back

Whatever ends it (an answer, silence, a refusal, the flow that is closed), the device is put back.
The waiting for each word has an end, and after one that was not answered no other is told.
"""

from abc import ABC, abstractmethod
import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from homeassistant.const import ATTR_ASSUMED_STATE, ATTR_ENTITY_ID
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers.event import async_call_later, async_track_state_change_event
from homeassistant.util import dt as dt_util

from ...engine.trial.attempt import Attempt, Heard, Shown
from ...engine.trial.findings import Tried
from ...engine.trial.plan import as_if

PATIENCE: Final = timedelta(seconds=60)
"""Whoever sets a device up waits no longer for it, and whatever moves within that is usable."""
CALL_SECONDS: Final = PATIENCE.total_seconds()
MOST_REPORTS: Final = 64
"""A device that says more for one word is no longer listened to."""


NOTHING: Final[Mapping[str, object]] = {}


class NotAllowedError(Exception):
    """By now it must not be told that."""


type Lend = Callable[[str], CALLBACK_TYPE]
"""Takes a device out of the hub's hands; returns what gives it back."""


class DeviceTrial(ABC):
    """One device that is tried. All methods must be called in the event loop."""

    SETTLES = timedelta(seconds=3)
    """How long it is listened to after it did what it was told: for a second word of its own."""

    def __init__(self, hass: HomeAssistant, entity_id: str, lend: Lend) -> None:
        """Take the device, and what takes it out of the hub's hands meanwhile."""
        self._hass = hass
        self.entity_id = entity_id
        self._lend = lend
        self._went_out = True
        """What it was told last may have reached it: one that says it failed may still do it."""

    @abstractmethod
    def _read(self, state: State) -> Shown | None:
        """Return what the device shows; None where it cannot be reached."""

    @abstractmethod
    def _words(self, now: Shown) -> Sequence[Shown]:
        """Return what to tell it, one after the other."""

    @abstractmethod
    def _words_back(self, before: Shown, now: Shown) -> Sequence[Shown]:
        """Return what to tell it so that it is as it was."""

    @abstractmethod
    async def _send(self, word: Shown) -> None:
        """Call the action that makes it so. Raises whatever its integration raises."""

    def _is_too_much(self, before: Shown, now: Shown) -> bool:  # noqa: ARG002 - for those that heat
        """Return whether it must be put back at once."""
        return False

    async def run(self) -> Tried:
        """Try it, and return what came of it. Never leaves it as it was not, if it obeys."""
        before = self._now()
        if before is None:
            return self._tried(None, (), ())
        take_back = self._lend(self.entity_id)
        attempts: list[Attempt] = []
        back: list[Attempt] = []
        told: list[Shown] = []
        try:
            for word in self._words(before):
                told.append(word)
                attempts.append(await self._tell(word))
                if not self._went_out:
                    told.pop()
                if self._is_enough(attempts[-1]):
                    break
        finally:
            # Also where the flow was closed: that ends this task, which may still do this.
            try:
                await self._put_back(before, told, back)
            finally:
                take_back()
        return self._tried(before, tuple(attempts), tuple(back))

    def _tried(
        self, before: Shown | None, attempts: tuple[Attempt, ...], back: tuple[Attempt, ...]
    ) -> Tried:
        """Return the whole trial."""
        return Tried(
            before=before, after=self._now(), attempts=attempts, back=back, patience=PATIENCE
        )

    async def _put_back(self, before: Shown, told: Sequence[Shown], back: list[Attempt]) -> None:
        """Tell it what it was, also where it seems to be so: what it was told may still come."""
        await self._tell_back(before, as_if(self._now() or before, told), back)
        now = self._now()
        if now is not None and any(each.told.preset for each in back):
            # It may have come back without the temperature.
            await self._tell_back(before, now, back)

    async def _tell_back(self, before: Shown, now: Shown, back: list[Attempt]) -> None:
        back.extend([await self._tell(word) for word in self._words_back(before, now)])

    def _is_enough(self, attempt: Attempt) -> bool:
        """Return whether nothing more is told: it was silent or refused, or must be put back."""
        last = attempt.last
        if last is None or attempt.refusal is not None or not attempt.told.is_answered_by(last):
            return True
        return self._is_too_much(attempt.before, last)

    async def _call(self, domain: str, action: str, data: Mapping[str, object] = NOTHING) -> None:
        """Call an action for the device."""
        await self._hass.services.async_call(
            domain, action, {ATTR_ENTITY_ID: self.entity_id, **data}, blocking=True
        )

    @property
    def _only_supposes(self) -> bool:
        """Whether it never says what it is: what is shown is what it was told."""
        state = self._hass.states.get(self.entity_id)
        return state is not None and bool(state.attributes.get(ATTR_ASSUMED_STATE))

    def _now(self) -> Shown | None:
        state = self._hass.states.get(self.entity_id)
        return self._read(state) if state else None

    async def _tell(self, word: Shown) -> Attempt:
        """Tell it something, and listen to it until it has answered and settled."""
        before = self._now() or Shown()
        reports: list[Heard] = []
        told_at, is_over = dt_util.utcnow(), asyncio.Event()
        timers = [self._later(PATIENCE, is_over)]

        @callback
        def changed(event: Event[EventStateChangedData]) -> None:
            state = event.data["new_state"]
            shown = self._read(state) if state else None
            known = reports[-1].shown if reports else before
            if shown == known or len(reports) >= MOST_REPORTS:
                return
            reports.append(Heard(dt_util.utcnow() - told_at, shown))
            if shown is not None and self._is_too_much(before, shown):
                is_over.set()
            elif len(timers) == 1 and shown is not None and word.is_answered_by(shown):
                timers.append(self._later(self.SETTLES, is_over))

        unsubscribe = async_track_state_change_event(self._hass, [self.entity_id], changed)
        call = self._hass.async_create_background_task(
            self._refusal(word), f"faitout trial {self.entity_id}"
        )

        @callback
        def sent(done: asyncio.Task[str | None]) -> None:
            if done.cancelled() or done.result() is not None:
                is_over.set()
            elif len(timers) == 1 and word.is_answered_by(before):
                # It was so already and has nothing to say.
                timers.append(self._later(self.SETTLES, is_over))

        call.add_done_callback(sent)
        try:
            await is_over.wait()
        finally:
            unsubscribe()
            for cancel in timers:
                cancel()
        refusal = call.result() if call.done() and not call.cancelled() else None
        return Attempt(word, before, tuple(reports), refusal)

    async def _refusal(self, word: Shown) -> str | None:
        """Send a word; return what was said against it, None where it went out.

        Empty where it may not be sent any more.
        """
        self._went_out = True
        try:
            async with asyncio.timeout(CALL_SECONDS):
                await self._send(word)
        except TimeoutError:
            return None
        except NotAllowedError:
            self._went_out = False
            return ""
        except ServiceValidationError as error:
            self._went_out = False
            return str(error) or type(error).__name__
        except HomeAssistantError as error:
            return str(error) or type(error).__name__
        except Exception as error:  # noqa: BLE001 - whatever the integration of that device raises
            return repr(error)
        return None

    def _later(self, span: timedelta, is_over: asyncio.Event) -> CALLBACK_TYPE:
        @callback
        def end(_: datetime) -> None:
            is_over.set()

        return async_call_later(self._hass, span, end)
