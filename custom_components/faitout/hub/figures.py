"""The figures of the month: how much the spaces of a site were used, as the journal knows it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
import logging
from typing import Any, Final, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator, UpdateFailed
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..engine.ids import SpaceId
from ..engine.usage import UseSum, usage_of
from ..journal import Journal, JournalError
from .runner import SpaceRunner
from .uses import uses_of

_LOGGER = logging.getLogger(__name__)

EVERY: Final = timedelta(minutes=10)
"""How often the journal is asked."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of a month."""

    since: datetime
    """When it began, aware."""
    spaces: Mapping[str, UseSum]
    """Each space that can be booked, by its name."""


class FiguresCoordinator(DataUpdateCoordinator[Figures]):
    """Asks the journal of a site for the figures since the beginning of the month."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry[Any],
        journal: Journal,
        spaces: Mapping[SpaceId, SpaceRunner],
    ) -> None:
        """Ask from time to time, as long as a sensor listens."""
        super().__init__(
            hass,
            _LOGGER,
            config_entry=entry,
            name=f"{DOMAIN} figures {entry.title}",
            update_interval=EVERY,
        )
        self._entry = entry
        self._journal = journal
        self._spaces = spaces
        self._asking: asyncio.Task[None] | None = None
        self.known: Figures | None = None
        """What it said last; None until it was asked for the first time."""

    async def start(self) -> None:
        """Ask for the first time."""
        self._asking = self._entry.async_create_task(
            self.hass, self.async_refresh(), f"faitout figures {self._entry.title}"
        )

    async def stop(self) -> None:
        """Ask no more: the journal is about to be closed."""
        await self.async_shutdown()
        if self._asking:
            self._asking.cancel()

    @override
    async def _async_update_data(self) -> Figures:
        """Ask the journal. Where it cannot be read, what it said last stays."""
        now = dt_util.utcnow()
        start = month_of(now)
        try:
            self.known = Figures(start, await self._counted(start, now))
        except JournalError as error:
            if self.known is None:
                raise UpdateFailed(
                    translation_domain=DOMAIN,
                    translation_key="journal_unreadable",
                    translation_placeholders={"error": str(error)},
                ) from error
            _LOGGER.debug("No figures of %s now: %s", self._entry.title, error)
        return self.known

    async def _counted(self, start: datetime, end: datetime) -> Mapping[str, UseSum]:
        """Return the figures of each space that can be booked, by its name."""
        start, end = dt_util.as_utc(start), dt_util.as_utc(end)
        found: dict[str, UseSum] = {}
        runners = [each for each in self._spaces.values() if each.space.is_bookable]
        uses = await uses_of(self._journal, runners, start, end)
        for runner in runners:
            space = runner.space.id
            bookings = await self._journal.bookings(space, start, end)
            found[runner.name] = usage_of(bookings, uses[space], (), start, end)
        return found


def month_of(now: datetime) -> datetime:
    """Return when the month of an aware instant began, on the clock of the installation."""
    return dt_util.start_of_local_day(dt_util.as_local(now).date().replace(day=1))
