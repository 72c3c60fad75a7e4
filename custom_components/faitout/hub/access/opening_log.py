"""The log of openings, written behind the door's back: nobody waits for it, and nothing is lost."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
import logging
from typing import Final

from ...engine.access.door_opening import DoorOpening
from ...engine.access.grant import Grant
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
        self._turn = asyncio.Lock()
        self._told: set[str] | None = None
        """What makes those unique that are written down; None: it was not read yet."""

    def note(self, unique: str, opening: DoorOpening) -> None:
        """Have an opening written with the next `flush`. Never raises."""
        self._waiting[unique] = opening
        while len(self._waiting) > MOST_UNWRITTEN:
            self._waiting.popitem(last=False)

    async def flush(self) -> None:
        """Write what waits; what cannot be written goes on waiting. Never raises."""
        async with self._turn:
            waiting = dict(self._waiting)
            if not waiting:
                return
            try:
                await self._store.write(AccessChange(openings=waiting))
            except JournalError as error:
                _LOGGER.warning("%d openings could not be written down: %s", len(waiting), error)
                return
            for unique in waiting:
                self._waiting.pop(unique, None)

    async def write(
        self, unique: str, opening: DoorOpening, used: Callable[[], Grant | None]
    ) -> bool:
        """Write an opening, once for each `unique`; return whether it is new.

        `used` is asked for the grant that was used with it, to be written in the same transaction;
        None where uses are not counted. Raises JournalError.
        """
        async with self._turn:
            if self._told is None:
                self._told = await self._store.told()
            if unique in self._told:
                return False
            grant = used()
            grants = (grant,) if grant else ()
            await self._store.write(AccessChange(openings={unique: opening}, grants=grants))
            self._told.add(unique)
            return True

    async def erase(self, trace: str) -> None:
        """Take out what bears a trace, also what waits for the disk. Raises JournalError."""
        async with self._turn:
            for unique, opening in list(self._waiting.items()):
                if opening.trace == trace:
                    del self._waiting[unique]
            await self._store.erase_openings([trace])

    async def read(self, trace: str | None) -> list[DoorOpening]:
        """Return all that is known, or only what bears a trace, oldest first."""
        await self.flush()
        return [each for each in await self._store.openings() if trace in (None, each.trace)]
