"""A calendar of Home Assistant whose events are closings: school holidays, bridges, works.

calendar changed, or an hour went by ──► read two years ──► closings of the timetable
                                            └─ does not answer: what it said last counts, and
                                               after some minutes a repair says so
"""

import asyncio
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
import logging
from typing import Final

from homeassistant.components.calendar import CalendarEvent
from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later, async_track_time_interval
from homeassistant.util import dt as dt_util

from ...engine.timetable import (
    FURTHEST,
    LONGEST_REASON,
    MOST_ENTRIES,
    Closing,
    HoursOrigin,
    Timetable,
    instant_at,
    on_one_line,
    with_calendar,
)
from ...hub.site import Site
from ...journal import JournalError
from ...words.timetables import closings_read, closings_unread
from ..sources.follower import Follower
from ..sources.reading import ReadFault, SourceError, read_calendar

_LOGGER = logging.getLogger(__name__)

LOOK_EVERY: Final = timedelta(hours=1)
AGAIN_AFTER: Final = timedelta(minutes=1)
TELL_AFTER: Final = timedelta(minutes=10)
"""At the start of Home Assistant calendars come later than we do."""


class ClosingsCalendar:
    """Follows the calendar of closings of one site, whichever is chosen."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` begins."""
        self._site = site
        self._hass = site.hass
        self._followed = ""
        self._follower: Follower | None = None
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._again: CALLBACK_TYPE | None = None
        self._lock = asyncio.Lock()
        self.heard_at: datetime | None = None
        """When it was last read, aware UTC; None: not since the start."""
        self.failing_since: datetime | None = None
        """Since when it does not answer; None: it does, or there is none."""

    async def start(self) -> None:
        """Follow the calendar that is chosen, and those that will be."""
        self._unsubscribe = [
            self._site.timetable.subscribe(self._chosen),
            async_track_time_interval(
                self._hass, self._hourly, LOOK_EVERY, cancel_on_shutdown=True
            ),
        ]
        self._chosen()

    async def stop(self) -> None:
        """Follow it no more; what it said stays."""
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self._let_go()

    @callback
    def _chosen(self) -> None:
        """Follow another calendar, where another was chosen."""
        calendar = self._site.timetable.timetable.calendar
        if calendar == self._followed:
            return
        self._let_go()
        self._followed = calendar
        self.heard_at = self.failing_since = None
        closings_read(self._hass, self._site.label)
        if calendar:
            self._follower = Follower(self._hass, calendar, self._look_soon)
            self._follower.start()
            self._look_soon()

    @callback
    def _let_go(self) -> None:
        if self._follower:
            self._follower.stop()
            self._follower = None
        if self._again:
            self._again()
            self._again = None
        self._followed = ""

    @callback
    def _look_soon(self) -> None:
        self._site.entry.async_create_background_task(
            self._hass, self._look(), f"faitout closings {self._site.name}"
        )

    @callback
    def _look_again(self, _: datetime) -> None:
        self._again = None
        self._look_soon()

    async def _hourly(self, _: datetime) -> None:
        if self._follower:
            # One that does not notice news by itself is asked to look for them.
            await self._follower.ask()
            await self._look()

    async def _look(self) -> None:
        async with self._lock:
            calendar = self._followed
            if not calendar:
                return
            if self._again:
                self._again()
                self._again = None
            try:
                known = await read_closings(self._hass, self._site, calendar)
                await self._site.timetable.change(_said_by(calendar, known))
            except (SourceError, JournalError) as error:
                self._failed(calendar, error)
            else:
                self.heard_at, self.failing_since = dt_util.utcnow(), None
                closings_read(self._hass, self._site.label)

    @callback
    def _failed(self, calendar: str, error: Exception) -> None:
        now = dt_util.utcnow()
        _LOGGER.debug("The closings in %s were not read: %s", calendar, error)
        self.failing_since = self.failing_since or now
        if now - self.failing_since >= TELL_AFTER:
            closings_unread(self._hass, self._site.label, calendar)
        self._again = async_call_later(
            self._hass,
            AGAIN_AFTER.total_seconds(),
            HassJob(self._look_again, cancel_on_shutdown=True),
        )


async def read_closings(hass: HomeAssistant, site: Site, calendar: str) -> tuple[Closing, ...]:
    """Return the closings that a calendar says from now on; raise SourceError where it cannot be.

    A calendar with an event that makes no sense is not believed in part: it might be the closing.
    """
    now = dt_util.utcnow()
    answer = await read_calendar(hass, calendar, now, now + FURTHEST)
    if answer.unread:
        raise SourceError(ReadFault.FAILED, "an event makes no sense")
    found = sorted(_closings(site, answer.events), key=lambda each: (each.start, each.id))
    if len(found) > MOST_ENTRIES:
        raise SourceError(ReadFault.TOO_MANY, len(found))
    return tuple(found)


def _said_by(calendar: str, known: tuple[Closing, ...]) -> Callable[[Timetable], Timetable]:
    """Return the change to what a calendar said, unless another was chosen meanwhile."""
    now = dt_util.utcnow()

    def change(table: Timetable) -> Timetable:
        return with_calendar(table, calendar, known, now) if table.calendar == calendar else table

    return change


def _closings(site: Site, events: Iterable[CalendarEvent]) -> Iterable[Closing]:
    zone, seen = site.timetable.zone, set[str]()
    for event in events:
        start, end = (
            instant_at(at, 0, zone) if not isinstance(at, datetime) else at.astimezone(UTC)
            for at in (event.start, event.end)
        )
        mark = sha256(f"{event.uid}/{event.recurrence_id}/{_day(event.start)}".encode())
        entry_id = f"calendar_{mark.hexdigest()[:16]}"
        if start < end and entry_id not in seen:
            seen.add(entry_id)
            yield Closing(
                id=entry_id,
                start=start,
                end=end,
                reason=on_one_line(event.summary or "")[:LONGEST_REASON].strip(),
                origin=HoursOrigin.CALENDAR,
            )


def _day(at: date | datetime) -> str:
    return at.isoformat()
