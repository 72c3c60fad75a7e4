"""The log of openings, written behind the door's back: nobody waits for it, and nothing is lost."""

from collections import OrderedDict
import logging
from typing import Final

from ...engine.access.door_opening import DoorOpening
from ...journal import JournalError
from .store import AccessChange, AccessStore

_LOGGER = logging.getLogger(__name__)

MOST_UNWRITTEN: Final = 1000
"""Openings that wait for the disk; the oldest are forgotten then."""


class OpeningLog:
    """The openings of one site."""

    def __init__(self, store: AccessStore) -> None:
        """Take where it is written."""
        self._store = store
        self._waiting: OrderedDict[str, DoorOpening] = OrderedDict()

    def note(self, unique: str, opening: DoorOpening) -> None:
        """Have an opening written with the next `flush`. Never raises."""
        self._waiting[unique] = opening
        while len(self._waiting) > MOST_UNWRITTEN:
            self._waiting.popitem(last=False)

    async def flush(self) -> None:
        """Write what waits; what cannot be written goes on waiting. Never raises."""
        waiting = dict(self._waiting)
        if not waiting:
            return
        try:
            await self._store.write(AccessChange(openings=waiting))
        except JournalError as error:
            _LOGGER.warning("%d openings could not be written down yet: %s", len(waiting), error)
            return
        for unique in waiting:
            self._waiting.pop(unique, None)

    async def write(self, unique: str, opening: DoorOpening) -> bool:
        """Write an opening, once for each `unique`; return whether it is new.

        Raises JournalError.
        """
        if await self._store.has_opening(unique, opening):
            return False
        await self._store.write(AccessChange(openings={unique: opening}))
        return True

    async def read(self, trace: str | None) -> list[DoorOpening]:
        """Return all that is known, or only what bears a trace, oldest first."""
        await self.flush()
        return [each for each in await self._store.openings() if trace in (None, each.trace)]
