"""What a machine must not forget over a restart, kept in the journal."""

from collections.abc import Callable
from datetime import datetime, timedelta
import logging
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later

from ..journal import Journal, JournalError

_LOGGER = logging.getLogger(__name__)

SETTLES_AFTER: Final = timedelta(milliseconds=250)
"""An order and its echo: one write for both. A hub that is killed before it takes its own order for
a person's hand when it is back."""
TRIES_AGAIN_AFTER: Final = timedelta(minutes=1)
"""A full disk has room again some day, and nothing else may happen until then."""


class MachineMemory:
    """The memory of one machine. All methods must be called in the event loop."""

    def __init__(
        self, hass: HomeAssistant, journal: Journal, name: str, content: Callable[[], bytes]
    ) -> None:
        """Take where it is kept, and what gives its content as it is now."""
        self._hass = hass
        self._journal = journal
        self._name = name
        self._content = content
        self._kept = b""
        self._is_keeping = False
        self._is_over = False
        self._cancel: CALLBACK_TYPE | None = None

    async def recall(self) -> bytes:
        """Return what was kept before the restart; nothing where it cannot be read."""
        try:
            self._kept = await self._journal.kept(self._name) or b""
        except JournalError as error:
            _LOGGER.warning("What is known of %s cannot be read: %s", self._name, error)
        return self._kept

    @callback
    def keep(self, *, at_once: bool) -> None:
        """Have the journal remember what is new: at once, or when it has settled."""
        if self._is_keeping or self._is_over or self._content() == self._kept:
            return
        if at_once:
            self._begin()
        elif self._cancel is None:
            self._later(SETTLES_AFTER)

    async def settled(self) -> None:
        """Return once all that is new is kept, or cannot be: then it is tried again later."""
        if not await self._write() and not (self._is_over or self._cancel or self._is_keeping):
            self._later(TRIES_AGAIN_AFTER)

    async def end(self) -> None:
        """Keep what is new, and nothing from then on."""
        self._is_over = True
        self._stop()
        await self._write()

    @callback
    def _later(self, span: timedelta) -> None:
        self._cancel = async_call_later(self._hass, span, self._is_due)

    @callback
    def _is_due(self, _: datetime) -> None:
        self._cancel = None
        if not self._is_keeping:
            self._begin()

    @callback
    def _begin(self) -> None:
        self._stop()
        self._is_keeping = True
        self._hass.async_create_background_task(self._keep(), f"faitout keep {self._name}")

    @callback
    def _stop(self) -> None:
        if self._cancel:
            self._cancel()
        self._cancel = None

    async def _keep(self) -> None:
        is_kept = await self._write()
        self._is_keeping = False
        if not (is_kept or self._is_over or self._cancel):
            self._later(TRIES_AGAIN_AFTER)

    async def _write(self) -> bool:
        """Write until nothing is new; return whether that worked."""
        try:
            while (content := self._content()) != self._kept:
                await self._journal.keep(self._name, content)
                self._kept = content
        except JournalError as error:
            # That the disk is full is told by the journal itself.
            _LOGGER.warning("What is known of %s cannot be kept: %s", self._name, error)
            return False
        return True
