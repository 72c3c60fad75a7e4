"""Tells of lockers that may have been left with things in them, when the place opens next."""

import asyncio
from datetime import datetime, timedelta
import logging
from typing import Final

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from ...engine.access.booked import holder_of
from ...engine.booking import Booking
from ...engine.door.door import DoorId
from ...engine.forgotten import ended_between, is_forgotten
from ...engine.ids import SpaceId
from ...journal import JournalError
from ...words.languages import spoken
from ...words.local_times import dated_text
from ...words.reasons import phrase
from ..members import Access
from ..runner import SpaceRunner
from ..site import Site
from ..timer import Timer
from .notice import tell_secret

_LOGGER = logging.getLogger(__name__)

LOOKED: Final = "lockers/looked"
"""Until when it was told, so that nothing is told twice, nor lost while the hub was down."""
FURTHEST_BACK: Final = timedelta(days=8)
"""Who had a locker longer ago has heard of it, or their things are in the animator's hands."""
AGAIN_AFTER: Final = timedelta(minutes=15)
"""A journal that cannot be read is asked again."""


class LockerWatch:
    """Looks after the lockers of one site."""

    def __init__(self, site: Site, desk: Access) -> None:
        """Take the site, and who knows of openings."""
        self._site = site
        self._hass = site.hass
        self._desk = desk
        self._timer = Timer(site.hass, f"lockers of {site.name}", self._look_now)
        self._unsubscribe: CALLBACK_TYPE = lambda: None
        self._looking = asyncio.Lock()

    async def start(self) -> None:
        """Look now where the place is open, and at each opening from then on."""
        if self._lockers:
            self._unsubscribe = self._site.timetable.subscribe(self._look_now)
            self._look_now()

    async def stop(self) -> None:
        """Look no more."""
        self._timer.set(None)
        self._unsubscribe()

    @property
    def _lockers(self) -> list[SpaceRunner]:
        return [each for each in self._site.spaces.values() if not each.space.holds_people]

    @callback
    def _look_now(self) -> None:
        self._site.entry.async_create_background_task(
            self._hass, self._one_look(), "faitout lockers of yesterday"
        )

    async def _one_look(self) -> None:
        async with self._looking:
            # Two at once would tell the same twice.
            await self._look()

    async def _look(self) -> None:
        now = dt_util.utcnow()
        opening = self._site.hours.opening(now)
        if opening.is_open:
            try:
                await self._tell_since(now)
            except JournalError as error:
                _LOGGER.warning("Nobody knows yet whether lockers were forgotten: %s", error)
                self._timer.set(now + AGAIN_AFTER)
                return
        # At the next opening; where it is open now, after it has closed.
        until = opening.until
        self._timer.set(self._site.hours.opening(until).until if opening.is_open else until)

    async def _tell_since(self, now: datetime) -> None:
        journal = self._site.journal
        looked = await journal.kept(LOOKED)
        since = datetime.fromisoformat(looked.decode()) if looked else now
        since = max(since, now - FURTHEST_BACK)
        if since < now:
            openings = await self._desk.openings()
            for runner in self._lockers:
                space = runner.space.id
                for booking in await journal.bookings(space, since - FURTHEST_BACK, now):
                    if ended_between(booking, since, now) and is_forgotten(
                        booking, self._own_doors(space), openings
                    ):
                        await self._tell(runner, booking)
        await journal.keep(LOOKED, now.isoformat().encode())

    def _own_doors(self, space: SpaceId) -> frozenset[DoorId]:
        return frozenset(
            door.spec.id for door in self._site.doors.values() if door.spec.spaces == (space,)
        )

    async def _tell(self, runner: SpaceRunner, booking: Booking) -> None:
        """Tell the animators, and the holder by the way they are told."""
        title, end = f"{runner.name} ({self._site.name})", dated_text(self._hass, booking.end)
        text = phrase(self._hass, "locker_forgotten", locker=runner.name, end=end)
        self._site.notifier.tell_animators(title, text)
        holder = holder_of(booking)
        member = self._site.membership.get(holder) if holder else None
        if member is not None and member.notify:
            words = await spoken(self._hass, member.language)
            end = dated_text(self._hass, booking.end, member.language)
            text = words("locker_yours_forgotten", locker=runner.name, end=end)
            await tell_secret(self._hass, member.notify, title, text)
