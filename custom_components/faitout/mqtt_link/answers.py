"""The answers of the last hour, so that a request delivered again is carried out once.

They are kept in memory, and in a fixed number of places of the journal, chosen by the request
itself: nothing has to be cleaned up, and a crash forgets nothing unless two requests of one hour
fall on the same place.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
import hashlib
import json
import logging
from typing import Any, Final

from ..engine.ids import BookingId, SpaceId
from ..hub.instants import instant
from ..journal import Journal, JournalError

_LOGGER = logging.getLogger(__name__)

REMEMBERED: Final = timedelta(hours=1)
PLACES: Final = 4096
MOST: Final = 4096
"""Answers in memory."""


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What is known of a request: how it was answered, or at least which booking it meant."""

    at: datetime
    booking: BookingId | None = None
    answer: dict[str, Any] | None = None


class Answers:
    """What the requests of one site were answered."""

    def __init__(self, journal: Journal) -> None:
        """Keep them in this journal."""
        self._journal = journal
        self._recent: OrderedDict[str, KeptAnswer] = OrderedDict()

    async def recall(self, space: SpaceId, correlation: str, now: datetime) -> KeptAnswer | None:
        """Return what is known of a request that came before, within the hour."""
        key = _key(space, correlation)
        known = self._recent.get(key) or await self._kept(key)
        is_fresh = known is not None and abs(now - known.at) < REMEMBERED
        return known if is_fresh else None

    async def remember(self, space: SpaceId, correlation: str, known: KeptAnswer) -> None:
        """Keep what is known of a request; returns once it is on the disk, if that can be had."""
        key = _key(space, correlation)
        self._recent[key] = known
        self._recent.move_to_end(key)
        while len(self._recent) > MOST:
            self._recent.popitem(last=False)
        kept = {
            "key": key,
            "at": known.at.isoformat(),
            "booking": known.booking,
            "answer": known.answer,
        }
        try:
            await self._journal.keep(_place(key), json.dumps(kept).encode())
        except JournalError as error:
            # What was acknowledged is safe all the same; only its answer would be made anew.
            _LOGGER.debug("An answer could not be kept: %s", error)

    async def _kept(self, key: str) -> KeptAnswer | None:
        try:
            data = await self._journal.kept(_place(key))
        except JournalError:
            return None
        kept: dict[str, Any] = json.loads(data) if data else {}
        if kept.get("key") != key:
            return None
        return KeptAnswer(instant(kept["at"]), kept["booking"], kept["answer"])


def _key(space: SpaceId, correlation: str) -> str:
    return hashlib.sha256(json.dumps([space, correlation]).encode()).hexdigest()


def _place(key: str) -> str:
    return f"mqtt_answer_{int(key[:8], 16) % PLACES}"
