"""The calendar of one space: made when somebody asks, and kept until something has changed."""

import asyncio
from datetime import date
from typing import Final

from homeassistant.util import dt as dt_util

from ..engine.ledger import Ledger
from ..hub.access.keyring import Keyring, Purpose, keyring_of
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..journal import JournalError
from ..words.reasons import phrase
from .busy import PAST, busy
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
        self._made: tuple[Ledger, date, WrittenCalendar] | None = None

    async def now(self) -> WrittenCalendar:
        """Return the calendar as it is now; what was told is on the disk. Raises NotKnownError."""
        if not self._site.is_recorded:
            raise NotKnownError
        async with self._lock:
            ledger, today = self.runner.state.ledger, dt_util.utcnow().date()
            if self._made and self._made[0] is ledger and self._made[1] == today:
                return self._made[2]
            try:
                made = await self._write(ledger)
            except (JournalError, OSError) as error:
                raise NotKnownError from error
            self._made = (ledger, today, made)
            return made

    async def _write(self, ledger: Ledger) -> WrittenCalendar:
        hass, space = self._site.hass, self.runner.space.id
        now = dt_util.utcnow()
        journal = self._site.journal
        over = await journal.bookings(space, now - PAST, now)
        keyring = await keyring_of(hass, self._site.slug)
        taken = {_uid(keyring, space, each): span for each, span in busy(ledger, over, now).items()}
        told = await self._revised(taken)
        name = f"{self.runner.name}, {self._site.name}"
        word = phrase(hass, "calendar_feed_taken")
        return await hass.async_add_executor_job(written, name, word, told)

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
