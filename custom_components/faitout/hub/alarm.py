"""The alarm of a site: smoke, fire, or the emergency switch. It holds until a person resets it."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
import logging
from typing import Final

from homeassistant.const import STATE_ON, STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import CALLBACK_TYPE, Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.event import async_call_later, async_track_state_change_event

from ..const import DOMAIN
from ..journal import Journal, JournalError
from .listeners import Listeners, Urgency

_LOGGER = logging.getLogger(__name__)

MEMO: Final = "alarm"
RAISED: Final = b"raised"
SILENT_SECONDS: Final = 120.0
"""How long a detector may be out of reach before it is told."""
AGAIN_SECONDS: Final = 10.0
"""How soon the journal is asked again to remember an alarm, where it could not."""


class Alarm:
    """Whether the doors of a site have to be open for everybody. Its detectors are entities."""

    def __init__(self, hass: HomeAssistant, journal: Journal, detectors: Iterable[str]) -> None:
        """Take the detectors and switches; `start` begins to listen."""
        self._hass = hass
        self._journal = journal
        self.detectors = tuple(detectors)
        self.is_raised = False
        """Raised, and not reset since."""
        self._heard = 0
        """How often a detector was heard to alarm."""
        self._listeners = Listeners[[]]("an alarm")
        self.missed: tuple[str, ...] = ()
        """The detectors that have been silent for too long."""
        self._stop_listening: CALLBACK_TYPE | None = None
        self._cancel_wait: CALLBACK_TYPE | None = None
        self._keeping: asyncio.Task[None] | None = None
        self._to_keep: bytes | None = None
        """What the journal has yet to remember; None: nothing new."""

    @property
    def alarming(self) -> tuple[str, ...]:
        """The detectors that alarm now."""
        return tuple(each for each in self.detectors if self._says(each) == STATE_ON)

    @property
    def silent(self) -> tuple[str, ...]:
        """The detectors that cannot be read now."""
        return tuple(each for each in self.detectors if self._says(each) is None)

    async def start(self) -> None:
        """Take up an alarm from before the restart, and listen.

        Where the journal cannot tell, there was none: the detectors still say what burns now.
        """
        try:
            self.is_raised = await self._journal.kept(MEMO) == RAISED
        except JournalError as error:
            _LOGGER.warning("Whether there was an alarm cannot be read: %s", error)
        self._stop_listening = async_track_state_change_event(
            self._hass, self.detectors, self._changed
        )
        self._listen()

    async def stop(self) -> None:
        """Stop listening; what is new is kept."""
        if self._stop_listening:
            self._stop_listening()
            self._stop_listening = None
        if self._cancel_wait:
            self._cancel_wait()
            self._cancel_wait = None
        if self._keeping:
            self._keeping.cancel()
        await self._keep()

    @callback
    def subscribe(
        self, subscriber: Callable[[], None], urgency: Urgency = Urgency.SHOWS
    ) -> CALLBACK_TYPE:
        """Call `subscriber` when the alarm is raised or reset, or a detector says something."""
        return self._listeners.subscribe(subscriber, urgency)

    async def reset(self) -> None:
        """End the alarm, by a person's hand; return once that is written down.

        Where it cannot be written the alarm ends all the same; it is written as soon as it can be,
        and a hub that is killed before that raises it again. A detector that alarms meanwhile
        raises a new one. Raises ServiceValidationError while a detector still alarms.
        """
        if alarming := self.alarming:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="still_alarming",
                translation_placeholders={"detectors": ", ".join(map(self._name, alarming))},
            )
        heard = self._heard
        self._to_keep = b""
        if not await self._keep():
            _LOGGER.warning("The end of the alarm could not be written down yet")
            self._keep_soon()
        if self._heard == heard:
            self.is_raised = False
            self._listeners.publish()
        else:
            self._raise()

    @callback
    def _changed(self, _: Event[EventStateChangedData]) -> None:
        self._listen()

    @callback
    def _listen(self) -> None:
        self._wait_for_silent()
        if self.alarming:
            self._heard += 1
            if not self.is_raised:
                self._raise()
                return
        self._listeners.publish()

    @callback
    def _raise(self) -> None:
        self.is_raised = True
        _LOGGER.warning("Alarm: %s", ", ".join(self.alarming))
        # The doors come first, the record second.
        self._listeners.publish()
        self._to_keep = RAISED
        self._keep_soon()

    @callback
    def _wait_for_silent(self) -> None:
        """Tell of silent detectors after a while: at a start they all are."""
        self.missed = tuple(each for each in self.missed if each in self.silent)
        if self.silent != self.missed and self._cancel_wait is None:
            self._cancel_wait = async_call_later(self._hass, SILENT_SECONDS, self._missed)

    @callback
    def _missed(self, _: datetime) -> None:
        self._cancel_wait = None
        self.missed = self.silent
        self._listeners.publish()

    @callback
    def _keep_soon(self) -> None:
        if self._keeping is None or self._keeping.done():
            self._keeping = self._hass.async_create_background_task(
                self._keep_on(), "faitout alarm"
            )

    async def _keep_on(self) -> None:
        while True:
            if await self._keep():
                return
            await asyncio.sleep(AGAIN_SECONDS)

    async def _keep(self) -> bool:
        """Have the journal remember what is new; return whether it does."""
        while (data := self._to_keep) is not None:
            try:
                await self._journal.keep(MEMO, data)
            except JournalError:
                return False
            if self._to_keep == data:
                self._to_keep = None
        return True

    def _says(self, entity_id: str) -> str | None:
        state = self._hass.states.get(entity_id)
        if state is None or state.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
            return None
        return state.state

    def _name(self, entity_id: str) -> str:
        state = self._hass.states.get(entity_id)
        return state.name if state else entity_id
