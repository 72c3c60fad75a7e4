"""What is done about a source, one thing at a time: reading, comparing, following, telling.

Here is no rule about when: see engine/mirror/source. Each method returns how it ended.
"""

from datetime import datetime, timedelta
import logging
from typing import Any, Final

from homeassistant.util import dt as dt_util

from ...engine.ids import BookingId
from ...engine.mirror.difference import Correction, Difference
from ...engine.mirror.stimulus import (
    Answered,
    Compared,
    Felt,
    Followed,
    NotAnswered,
    Opened,
    WroteBack,
)
from ...engine.mirror.ways import Powers, Way, way_of
from ...hub.site import Site
from .claiming import Claims, claims_of, event_of
from .ledgers import Ledgers
from .notices import Notices
from .pulse import pulse_of
from .reading import Answer, SourceError, calendar_entity, read_calendar
from .settings import SourceSettings
from .telling import Teller, powers_of

_LOGGER = logging.getLogger(__name__)

BEHIND: Final = timedelta(days=1)
AHEAD: Final = timedelta(days=36)
"""What is read, from the beginning of yesterday on."""


class SourceWork:
    """What is known of one calendar and of the bookings that come from it, and what is done."""

    def __init__(self, site: Site, settings: SourceSettings, notices: Notices) -> None:
        """Take the source as it is set up."""
        self._site = site
        self._settings = settings
        self._notices = notices
        self._ledgers = Ledgers(site, settings)
        self._teller = Teller()
        self._powers = Powers(change=True, remove=True)
        self._answer: Answer | None = None
        self._claims = Claims((), {}, ())
        self._found = Difference()

    async def open(self) -> Opened:
        """Read what is remembered; raise NotWrittenError where it cannot be."""
        await self._ledgers.open()
        return Opened()

    async def feel(self) -> Felt:
        """Ask for the pulse of the calendar."""
        entity = calendar_entity(self._site.hass, self._settings.calendar)
        return Felt(await pulse_of(self._site.hass, entity) if entity else None)

    async def read(self) -> Answered | NotAnswered:
        """Read the calendar; what it last said is kept where it cannot be read."""
        window = _window(dt_util.utcnow())
        try:
            answer = await read_calendar(self._site.hass, self._settings.calendar, *window)
        except SourceError as error:
            _LOGGER.debug("%s: %s", self._settings.calendar, error)
            self._notices.failed(error.fault, dt_util.utcnow())
            return NotAnswered()
        self._notices.works()
        is_new = answer != self._answer
        if is_new:
            spaces = {name: runner.space for name, runner in self._site.spaces.items()}
            self._claims = claims_of(answer, self._settings, spaces, window)
        self._answer = answer
        return Answered(is_new)

    async def compare(self) -> Compared:
        """Compare what it last said with what the hub has.

        Raises NotWrittenError where the journal cannot be read.
        """
        window = _window(dt_util.utcnow())
        self._found = await self._ledgers.compare(self._claims.claims, window)
        unread = self._answer.unread if self._answer else ()
        missing = frozenset(
            booking.id
            for booking in self._found.gone
            if not any(booking.overlaps(*span) for span in unread)
        )
        is_empty = self._answer is None or not (self._answer.events or unread)
        return Compared(missing, is_empty)

    async def follow(self, gone: frozenset[BookingId]) -> Followed:
        """Let the hub follow; raise NotWrittenError where the journal takes no writes."""
        return Followed(await self._ledgers.follow(self._found, gone))

    async def write_back(self) -> WroteBack:
        """Write into the calendar what changed here, as far as it can take it."""
        self._notices.refused(self._ledgers.refused.values())
        self._notices.places(self._claims.unknown_places)
        self._notices.spaces()
        self._notices.broken(self._answer.unread if self._answer else ())
        corrections = self._found.corrections
        entity = calendar_entity(self._site.hass, self._settings.calendar)
        if entity:
            self._powers = powers_of(entity)
        ways = self._planned(corrections, dt_util.utcnow())
        self._teller.plan(ways)
        written = 0
        for correction in corrections if entity and entity.available else ():
            way = ways.get(correction.booking, Way.WAIT)
            event = self._claims.events.get(event_of(correction.claim))
            if entity is None or event is None or way not in {Way.CHANGE, Way.REMOVE}:
                continue
            written += await self._teller.tell(entity, event, correction, way)
        self._notices.write_back(self._teller, corrections)
        return WroteBack(written, len(ways), self._teller.next_at())

    def way(self, booking: BookingId) -> Way | None:
        """Return how the calendar is told of a booking; None where it knows."""
        return self._teller.ways.get(booking)

    def takes_times(self, booking: BookingId) -> bool:
        """Return whether the calendar takes other times of a booking, as far as is known."""
        entity = calendar_entity(self._site.hass, self._settings.calendar)
        powers = powers_of(entity) if entity else self._powers
        return powers.change and booking not in self._found.fixed

    def diagnostics(self) -> dict[str, Any]:
        """Return what helps to find a fault, without a title or a place."""
        answer, claims = self._answer, self._claims if self._answer else None
        return {
            "events": len(answer.events) if answer else None,
            "not_booked": sum(answer.marks.values()) if answer else None,
            "claims": len(claims.claims) if claims else None,
            "unknown_places": len(claims.unknown_places) if claims else None,
            "refused": [str(each.refused.why) for each in self._ledgers.refused.values()],
            "pending": len(self._teller.pending),
            "overlaid": len(self._teller.overlaid),
            "failing": len(self._teller.failing),
        }

    def _planned(self, corrections: tuple[Correction, ...], now: datetime) -> dict[BookingId, Way]:
        """Return how each correction is told that is worth telling."""
        ways = {}
        for correction in corrections:
            booking = self._ledgers.booking(correction.booking)
            runner = self._site.spaces.get(correction.claim.space)
            if booking and runner:
                ended = booking.ended_at or booking.end
                undo_until = min(ended + runner.space.policy.undo_window, booking.end)
                way = way_of(correction, booking, self._powers, now, undo_until)
                if way is not Way.OVERLAY or correction.claim.end > now:
                    ways[correction.booking] = way
        return ways


def _window(now: datetime) -> tuple[datetime, datetime]:
    """Return what is read: whole days, so that the same is asked for all day long."""
    today = dt_util.start_of_local_day(dt_util.as_local(now))
    return dt_util.as_utc(today - BEHIND), dt_util.as_utc(today + AHEAD)
