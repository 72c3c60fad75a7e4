"""The doorkeeper: answers whoever stands at a door, opens it, and has it written down.

Invariants
- A door opens before its log is written: who stands in the rain waits for no disk. Only where uses
  are counted the use is written first.
- Right or wrong, an answer takes the same time: one slow hash, one look-up.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
import logging
from secrets import token_hex
from typing import Final

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from ...engine.access.answer import DoorAnswer, Presented, blocked, entered, presented
from ...engine.access.door_opening import DoorOpening
from ...engine.access.grant import Admission, Grant, GrantKind
from ...engine.access.keys import KeyKind
from ...engine.door.door import DoorId
from ...engine.ids import GrantId
from ...journal import JournalError
from ..listeners import Listeners
from ..members import AtTheDoor, Door
from ..site import Site
from .badges import BadgeLearner
from .book import AccessBook
from .recogniser import Recogniser
from .store import AccessChange

_LOGGER = logging.getLogger(__name__)

USE_SECONDS: Final = 2.0
"""How long a door waits for the disk where uses are counted; then it stays shut."""
NODE: Final = "node"
"""The reader of an opening that a node decided by itself."""


class Doorkeeper:
    """Answers at the doors of one site. All methods belong to the event loop."""

    def __init__(
        self, site: Site, book: AccessBook, learner: BadgeLearner, recogniser: Recogniser
    ) -> None:
        """Take the site, what was given there, and who may wait for a badge."""
        self._hass = site.hass
        self._site = site
        self._book = book
        self._learner = learner
        self._recogniser = recogniser
        self._turns: dict[tuple[DoorId, KeyKind], asyncio.Lock] = {}
        """One for each door and kind of key."""
        self._at_the_door = Listeners[[AtTheDoor]](f"the doors of {site.name}")

    @callback
    def subscribe(self, listener: Callable[[AtTheDoor], None]) -> CALLBACK_TYPE:
        """Call `listener` with what happens at the doors."""
        return self._at_the_door.subscribe(listener)

    async def present(self, door_id: DoorId, reader: str, kind: KeyKind, secret: str) -> DoorAnswer:
        """Answer a code or badge at a door, and open it where it has the right. Never raises."""
        door = self._door(door_id)
        if door is None or not self._book.is_ready:
            return DoorAnswer(Admission.NO_DOOR if self._book.is_ready else Admission.NOT_READY)
        if kind is KeyKind.BADGE and self._is_waited_for(door_id, secret):
            return DoorAnswer(Admission.LEARNED)
        hours = self._site.hours
        # Whoever is shut out costs no hash; that says nothing of what was typed.
        async with self._turns.setdefault((door_id, kind), asyncio.Lock()):
            # One after the other at each door, so that many at once cost no more hashes than tries.
            if wait := blocked(self._book.register, door_id, reader, kind, dt_util.utcnow()):
                return DoorAnswer(Admission.LOCKED_OUT, wait=wait)
            shown = Presented(door_id, reader, kind, await self._book.mark(kind, secret))
            now = dt_util.utcnow()
            self._book.register, answer = presented(self._book.register, shown, now, hours)
        return await self._answered(door, reader, answer, now)

    async def enter(self, grant_id: GrantId, door_id: DoorId, reader: str) -> DoorAnswer:
        """Answer somebody who shows a grant itself: a page, a link. Never raises."""
        door, now = self._door(door_id), dt_util.utcnow()
        if door is None or not self._book.is_ready:
            return DoorAnswer(Admission.NO_DOOR if self._book.is_ready else Admission.NOT_READY)
        register, answer = entered(self._book.register, grant_id, door_id, now, self._site.hours)
        self._book.register = register
        return await self._answered(door, reader, answer, now)

    async def told_later(
        self, unique: str, door_id: DoorId, grant_id: GrantId | None, at: datetime
    ) -> None:
        """Write down that a node opened a door by itself, once for each `unique`.

        Raises JournalError where that cannot be written now.
        """
        grant = self._book.register.grant(grant_id) if grant_id else None
        if self._book.log is None:
            raise JournalError("what was given is not known yet")
        kind = grant.kind if grant else GrantKind.GUEST
        opening = self._opening(at, door_id, NODE, kind, grant)

        def used() -> Grant | None:
            known = self._book.register.grant(grant_id) if grant_id else None
            return known.used_once() if known is not None and known.uses is not None else None

        if await self._book.log.write(unique, opening, used) and (counted := used()):
            self._book.put([counted])

    async def _answered(
        self, door: Door, reader: str, answer: DoorAnswer, now: datetime
    ) -> DoorAnswer:
        grant = answer.grant
        if answer.opens and grant is not None:
            if grant.uses is not None and not await self._use_is_written(grant):
                self._give_back(grant)
                answer = replace(answer, outcome=Admission.NOT_RECORDED, duress=False)
            elif not door.let_in():
                self._give_back(grant)
                answer = replace(answer, outcome=Admission.NO_DOOR, duress=False)
            elif self._book.log is not None:
                opening = self._opening(now, door.spec.id, reader, grant.kind, grant)
                self._book.log.note(token_hex(4), opening)
                self._hass.async_create_background_task(self._book.log.flush(), "faitout opening")
        self._at_the_door.publish(AtTheDoor(door, reader, answer))
        return answer

    async def _use_is_written(self, grant: Grant) -> bool:
        try:
            async with asyncio.timeout(USE_SECONDS):
                await self._book.store().write(AccessChange(grants=(grant,)))
        except (HomeAssistantError, JournalError, TimeoutError) as error:
            _LOGGER.warning("A use that is counted could not be written down: %r", error)
            return False
        return True

    @callback
    def _give_back(self, used: Grant) -> None:
        """Give a use back that opened nothing; all else stays as it has become meanwhile.

        It is written too: what the disk did not take in time it may have taken later.
        """
        grant = self._book.register.grant(used.id)
        if grant is not None and grant.uses is not None and grant.used:
            self._book.put([replace(grant, used=grant.used - 1)])

    def _opening(
        self, at: datetime, door: DoorId, reader: str, kind: GrantKind, grant: Grant | None
    ) -> DoorOpening:
        holder = grant.holder if grant else None
        return DoorOpening(at, door, kind, reader, self._book.trace(holder) if holder else "")

    def _is_waited_for(self, door: DoorId, badge: str) -> bool:
        return self._learner.takes(door, badge) or self._recogniser.takes(door, badge)

    def _door(self, door_id: DoorId) -> Door | None:
        return next((door for door in self._site.doors.values() if door.spec.id == door_id), None)
