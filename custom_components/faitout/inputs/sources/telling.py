"""Telling a source what was given back or changed here, until it is through.

What there is to tell follows from the comparison with what the source says, so nothing of it can be
lost: after a crash the same corrections are found again. Here is only how often each was tried.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
import logging
import re
from typing import Any, Final

from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import (
    EVENT_DESCRIPTION,
    EVENT_END,
    EVENT_LOCATION,
    EVENT_START,
    EVENT_SUMMARY,
    CalendarEntityFeature,
)
from homeassistant.util import dt as dt_util

from ...engine.ids import BookingId
from ...engine.mirror.claim import Said, titled
from ...engine.mirror.difference import Correction
from ...engine.mirror.ways import Powers, Way

_LOGGER = logging.getLogger(__name__)

SECONDS: Final = 30.0
FIRST_WAIT: Final = timedelta(seconds=5)
LONGEST_WAIT: Final = timedelta(minutes=15)
ADDRESS: Final = re.compile(r"\w+://\S*")
LONGEST_ERROR: Final = 200
TELL_AFTER: Final = 5
"""Attempts before the animator hears that a calendar does not take what it is told."""


@dataclass(slots=True)
class _Try:
    wanted: Said | None
    attempts: int = 0
    next_at: datetime | None = None


class Teller:
    """Tells one source what it should say."""

    def __init__(self) -> None:
        """Have told nothing yet."""
        self._tries: dict[BookingId, _Try] = {}
        self.ways: dict[BookingId, Way] = {}
        """How each booking that differs is told."""
        self.error = ""
        """What the calendar last said against it."""

    @property
    def pending(self) -> tuple[BookingId, ...]:
        """The bookings whose word is on its way."""
        return tuple(name for name, way in self.ways.items() if way is not Way.OVERLAY)

    @property
    def overlaid(self) -> tuple[BookingId, ...]:
        """The bookings of which the source cannot be told."""
        return tuple(name for name, way in self.ways.items() if way is Way.OVERLAY)

    @property
    def failing(self) -> tuple[BookingId, ...]:
        """The bookings whose word was refused again and again."""
        return tuple(name for name, each in self._tries.items() if each.attempts >= TELL_AFTER)

    def next_at(self) -> datetime | None:
        """Return when something is to be tried again; None where nothing is."""
        return min((each.next_at for each in self._tries.values() if each.next_at), default=None)

    def plan(self, ways: dict[BookingId, Way]) -> None:
        """Take how each booking that differs is told; what no longer differs is forgotten."""
        self.ways = ways
        self._tries = {name: each for name, each in self._tries.items() if name in ways}
        if not self.failing:
            self.error = ""

    async def tell(
        self, entity: CalendarEntity, event: CalendarEvent, correction: Correction, way: Way
    ) -> bool:
        """Tell a correction once its time to be tried again has come; return whether it went."""
        now = dt_util.utcnow()
        known = self._tries.get(correction.booking)
        attempt = known if known and known.wanted == correction.wanted else _Try(correction.wanted)
        self._tries[correction.booking] = attempt
        if attempt.next_at and now < attempt.next_at:
            return False
        attempt.attempts += 1
        # One that went through and is still wished for is tried no faster than one that failed.
        wait = FIRST_WAIT * 2 ** min(attempt.attempts - 1, 20)
        attempt.next_at = now + min(wait, LONGEST_WAIT)
        try:
            async with asyncio.timeout(SECONDS):
                await _write(entity, event, correction, way)
        except Exception as error:  # noqa: BLE001 - other people's integrations raise anything
            self.error = in_short(error)
            _LOGGER.debug("%s was not told: %s", entity.entity_id, self.error)
            return False
        return True


def in_short(error: Exception) -> str:
    """Return what an integration said, without addresses: there may be a secret in one."""
    text = ADDRESS.sub("…", str(error))[:LONGEST_ERROR]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def powers_of(entity: CalendarEntity) -> Powers:
    """Return what a calendar allows."""
    features = CalendarEntityFeature(entity.supported_features or 0)
    return Powers(
        change=CalendarEntityFeature.UPDATE_EVENT in features,
        remove=CalendarEntityFeature.DELETE_EVENT in features,
    )


async def _write(
    entity: CalendarEntity, event: CalendarEvent, correction: Correction, way: Way
) -> None:
    """Change or remove one event, or this one instance of it: never a whole series."""
    uid, instance = event.uid or "", event.recurrence_id
    if way is Way.REMOVE or correction.wanted is None:
        await entity.async_delete_event(uid, recurrence_id=instance)
        return
    wanted = correction.wanted
    changed: dict[str, Any] = {
        EVENT_START: dt_util.as_local(wanted.start),
        EVENT_END: dt_util.as_local(wanted.end),
        # The hub's title is shorter where the source's was too long.
        EVENT_SUMMARY: (event.summary if titled(event.summary) == wanted.title else wanted.title),
    }
    if event.description is not None:
        changed[EVENT_DESCRIPTION] = event.description
    if event.location is not None:
        changed[EVENT_LOCATION] = event.location
    await entity.async_update_event(uid, changed, recurrence_id=instance)
