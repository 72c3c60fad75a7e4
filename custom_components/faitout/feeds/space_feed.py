"""The calendar of one space: made when somebody asks, and kept until something has changed."""

import asyncio
from datetime import date
from typing import Final

from homeassistant.util import dt as dt_util

from ..engine.hours import OpeningHours
from ..engine.ledger import Ledger
from ..hub.access.keyring import Keyring, Purpose, keyring_of
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..journal import JournalError
from ..words.reasons import phrase
from .busy import PAST, busy, closings
from .revisions import Revision, Taking, dump_revisions, load_revisions, revised
from .written import WrittenCalendar, written

PREFIX: Final = "calendar_feed/"


class NotKnownError(Exception):
    """It is not known now when the space is taken. That is never told as an empty calendar."""


class SpaceFeed:
    """The calendar of one space, as long as its site is up. Belongs to the event loop."""

    def __init__(self, site: Site, runner: SpaceRunner) -> None:
        """Begin without anything made."""
        self.runner = runner
        self._site = site
        self._lock = asyncio.Lock()
        self._told: dict[str, Revision] | None = None
        self._made: tuple[Ledger, OpeningHours, date, WrittenCalendar] | None = None

    async def now(self) -> WrittenCalendar:
        """Return the calendar as it is now; what was told is on the disk. Raises NotKnownError."""
        if not self._site.is_recorded:
            raise NotKnownError
        async with self._lock:
            state, today = self.runner.state, dt_util.utcnow().date()
            ledger, hours = state.ledger, state.space.hours
            if self._made:
                of_ledger, of_hours, of_day, made = self._made
                if of_ledger is ledger and of_hours is hours and of_day == today:
                    return made
            try:
                made = await self._write(ledger, hours)
            except (JournalError, OSError) as error:
                raise NotKnownError from error
            self._made = (ledger, hours, today, made)
            return made

    async def _write(self, ledger: Ledger, hours: OpeningHours) -> WrittenCalendar:
        hass, space = self._site.hass, self.runner.space.id
        now = dt_util.utcnow()
        journal = self._site.journal
        over = await journal.bookings(space, now - PAST, now)
        keyring = await keyring_of(hass, self._site.slug)
        taken = {_uid(keyring, space, each): span for each, span in busy(ledger, over, now).items()}
        closed: dict[str, str] = {}
        for shut in closings(hours, now):
            # Another reason makes it another event: who subscribes is told of it.
            uid = _uid(keyring, space, f"closed/{shut.start.isoformat()}/{shut.reason}")
            taken[uid] = (shut.start, shut.end)
            closed[uid] = self._why(shut.reason)
        told = await self._revised(taken)
        name = f"{self.runner.name}, {self._site.name}"
        word = phrase(hass, "calendar_feed_taken")
        return await hass.async_add_executor_job(written, name, word, told, closed)

    def _why(self, reason: str) -> str:
        """Return the words of a closing, as a calendar shows them."""
        hass = self._site.hass
        closed = phrase(hass, "closed")
        return phrase(hass, "closed_because", closed=closed, reason=reason) if reason else closed

    async def _revised(self, taken: dict[str, Taking]) -> dict[str, Revision]:
        """Return the version of each stretch that is taken, once what is new of it is kept."""
        journal, name = self._site.journal, f"{PREFIX}{self.runner.space.id}"
        if self._told is None:
            self._told = load_revisions(await journal.kept(name))
        now = dt_util.utcnow()
        told = revised(self._told, taken, now, now - PAST)
        if told != self._told:
            await journal.keep(name, dump_revisions(told))
            self._told = told
        return {uid: told[uid] for uid in taken}


def _uid(keyring: Keyring, space: str, booking: str) -> str:
    """Return what a booking is called outside: always the same, and it leads nowhere."""
    return f"{keyring.sign(Purpose.FEEDS, f'{space}/{booking}')}@faitout"
