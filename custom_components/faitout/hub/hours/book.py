"""The book of hours of a site: its timetable, kept in the journal, and the hours that follow.

    set up ──► first week ─┐
    a person's change ─────┼──► journal ──► timetable ──► hours of the site and of each space
    a calendar, holidays ──┘                    └──► who follows them is told

What was acknowledged survives a power cut: it is on the disk before `change` returns.
"""

import asyncio
from collections.abc import Callable, Iterator
from datetime import date, datetime
import logging
from typing import Final
from zoneinfo import ZoneInfo

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from ...engine.hours import OpeningHours
from ...engine.ids import SpaceId
from ...engine.timetable import (
    Timetable,
    TimetableFault,
    TimetableRefused,
    hours_of,
    hours_then,
    with_week,
    without_the_old,
)
from ...journal import Journal
from ...journal.rows.timetables import TIMETABLE, TIMETABLE_CODEC, KeptTimetable
from ...words.timetables import HoursRefused
from ..listeners import Listeners

_LOGGER = logging.getLogger(__name__)

type TimetableChange = Callable[[Timetable], Timetable | TimetableRefused]


class HoursBook:
    """When a site is open. All methods belong to the event loop."""

    def __init__(self, journal: Journal, set_up: OpeningHours, name: str) -> None:
        """Take the hours that were set up: they count until more is known."""
        self._journal = journal
        self._set_up = set_up.week
        self._timetable = Timetable(weeks=((date.min, set_up.week),))
        self._hours: dict[SpaceId | None, OpeningHours] = {}
        self._turn = asyncio.Lock()
        self._changed = Listeners[[]](f"the hours of {name}")
        self._is_known = False
        self.zone: Final[ZoneInfo] = set_up.zone

    @property
    def timetable(self) -> Timetable:
        """All that says when it is open."""
        return self._timetable

    async def open(self) -> None:
        """Read what was set. Raises JournalError; then what was set up counts."""
        data = await self._journal.kept(TIMETABLE)
        if data is not None:
            try:
                kept = TIMETABLE_CODEC.decode(data)
            except ValueError as error:
                _LOGGER.error("The opening hours cannot be read: %s", error)  # noqa: TRY400
            else:
                self._timetable = kept.timetable
                if kept.set_up != self._set_up:
                    # Somebody changed them in the form of the place, after this was written.
                    await self._set_up_anew()
        self._is_known = True
        self._hours.clear()

    def hours(self, space: SpaceId | None = None) -> OpeningHours:
        """Return the hours of a space, or of the site, as they are now and will be."""
        if space not in self._hours:
            today = self.today
            self._hours[space] = hours_of(self._timetable, self.zone, space, today)
        return self._hours[space]

    def hours_then(
        self, space: SpaceId, start: date, end: date
    ) -> Iterator[tuple[date, date, OpeningHours]]:
        """Yield the hours that counted in [start, end), with the dates in which they did."""
        return hours_then(self._timetable, self.zone, space, start, end)

    @property
    def now(self) -> datetime:
        """This instant, aware UTC."""
        return dt_util.utcnow()

    @property
    def today(self) -> date:
        """The day on the clock of the site."""
        return self.now.astimezone(self.zone).date()

    @callback
    def subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `listener` after each change."""
        return self._changed.subscribe(listener)

    def tried(self, change: TimetableChange, version: int | None = None) -> Timetable:
        """Return the timetable as a change would leave it; raise HoursRefused, translated.

        `version` is the one that who changes it has seen; None: it does not matter.
        """
        if version is not None and version != self._timetable.version:
            raise HoursRefused(TimetableRefused(TimetableFault.CHANGED_SINCE))
        after = change(self._timetable)
        if isinstance(after, TimetableRefused):
            raise HoursRefused(after)
        return after

    async def change(self, change: TimetableChange, version: int | None = None) -> Timetable:
        """Change the timetable; return it once it is on the disk, and everybody follows it.

        Raises HoursRefused or JournalError, and then nothing has changed.
        """
        async with self._turn:
            if not self._is_known:
                # Nobody knows what was set: it must not be written over.
                await self.open()
            after = self.tried(change, version)
            if after != self._timetable:
                await self._write(after)
                self._hours.clear()
                self._changed.publish()
            return after

    async def _set_up_anew(self) -> None:
        after = with_week(self._timetable, self._set_up, self.today)
        if isinstance(after, Timetable):
            await self._write(after)

    async def _write(self, after: Timetable) -> None:
        after = without_the_old(after, self.zone, dt_util.utcnow())
        kept = KeptTimetable(timetable=after, set_up=self._set_up)
        await self._journal.keep(TIMETABLE, TIMETABLE_CODEC.encode(kept))
        self._timetable = after
