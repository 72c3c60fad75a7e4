"""Forgets once a day what is older than the journal keeps, and members who left long ago."""

from datetime import datetime, timedelta
import logging
from typing import Final

from homeassistant.core import CALLBACK_TYPE
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import dt as dt_util

from ..journal import JournalError
from ..settings.plans import months_remembered
from .clock import Clock
from .site import Site

_LOGGER = logging.getLogger(__name__)

PRUNE_EVERY: Final = timedelta(days=1)


class Pruning:
    """Sees to it for one site."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` begins."""
        self._site = site
        self._clock = Clock(dt_util.utcnow())
        self._unsubscribe: CALLBACK_TYPE | None = None

    async def start(self) -> None:
        """Forget what is too old once a day from now on."""
        self._unsubscribe = async_track_time_interval(
            self._site.hass, self._prune, PRUNE_EVERY, cancel_on_shutdown=True
        )

    async def stop(self) -> None:
        """Forget nothing more."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None

    async def _prune(self, now: datetime) -> None:
        site = self._site
        if jump := self._clock.jumped(now):
            # By a clock that is a year ahead five years would be forgotten too early.
            _LOGGER.info("The clock was moved by %s today: nothing is forgotten", jump.by)
            if jump.by:
                return
        try:
            await site.journal.prune(now)
        except JournalError as error:
            # What is too old is forgotten a day later.
            _LOGGER.warning("The journal of %s could not be pruned: %s", site.name, error)
        try:
            await site.membership.prune(now, months_remembered(site.entry))
        except JournalError as error:
            _LOGGER.warning("Members of %s could not be forgotten: %s", site.name, error)
