"""The metrics of a subentry: gathering, sending, and what the animator hears of it."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import callback
from homeassistant.util import dt as dt_util

from ...const import CONF_CLIMATE
from ...engine.ids import SpaceId
from ...hub.site import Site
from ...journal import JournalError
from ...journal.outbox import OutboxFigures
from ...words import issues
from .collector import Collector
from .points import trial_line
from .sender import Sender
from .server import NEEDS_A_PERSON, ServerSettings, WriteResult

TELL_AFTER: Final = 1800.0
"""Seconds without an answer before the animator hears of it; nothing is lost meanwhile."""
STOP_SECONDS: Final = 12.0
"""How long a request that is under way may take to end."""


class Metrics:
    """The metrics of one site."""

    def __init__(self, site: Site, subentry: ConfigSubentry) -> None:
        """Take the server as it is set up; `start` begins."""
        self._site = site
        settings = ServerSettings.of(subentry.data)
        self._url = settings.url
        self._sender = Sender(
            site.hass,
            site.journal,
            settings,
            self._answered,
            lambda: trial_line(site.slug, dt_util.utcnow()),
        )
        self._collector: Collector | None = None
        self._task: asyncio.Task[None] | None = None
        self._silent_since: float | None = None
        self._dropped: int | None = None

    async def start(self) -> None:
        """Gather and send."""
        with suppress(JournalError):
            self._dropped = (await self._site.journal.outbox_figures()).dropped
        self._collector = Collector(self._site, _climates(self._site), self._figures)
        self._collector.start()
        self._task = self._site.entry.async_create_background_task(
            self._site.hass, self._sender.run(), f"faitout metrics {self._site.slug}"
        )

    async def stop(self) -> None:
        """Stop; what was not sent waits in the journal."""
        if self._collector:
            self._collector.stop()
        self._sender.leave()
        if self._task:
            await asyncio.wait([self._task], timeout=STOP_SECONDS)
            self._task.cancel()
            self._task = None
        issues.metrics_work(self._site.hass, self._site.label)

    @callback
    def _answered(self, answer: WriteResult) -> None:
        """Tell the animator where only a person helps, or where nothing else did for long."""
        now = self._site.hass.loop.time()
        if answer is WriteResult.TAKEN:
            self._silent_since = None
            issues.metrics_work(self._site.hass, self._site.label)
            return
        if self._silent_since is None:
            self._silent_since = now
        if answer in NEEDS_A_PERSON:
            issues.metrics_refused(self._site.hass, self._site.label, self._url, answer.value)
        elif now - self._silent_since >= TELL_AFTER:
            key = WriteResult.UNREACHABLE.value
            issues.metrics_refused(self._site.hass, self._site.label, self._url, key)

    @callback
    def _figures(self, figures: OutboxFigures) -> None:
        """Tell of points that had to be given up since the start."""
        if self._dropped is not None and figures.dropped > self._dropped:
            lost = figures.dropped
            issues.metrics_lost(self._site.hass, self._site.label, lost)
        self._dropped = figures.dropped if self._dropped is None else self._dropped


async def forget_metrics(site: Site) -> None:
    """Forget what nobody is to get any more: the metrics of the site were removed."""
    with suppress(JournalError):
        if await site.journal.outbox(1):
            await site.journal.empty_outbox()


def _climates(site: Site) -> dict[SpaceId, Sequence[str]]:
    """Return the thermostats of each space, in the order in which they are set up."""
    return {
        space: site.entry.subentries[runner.subentry_id].data.get(CONF_CLIMATE, ())
        for space, runner in site.spaces.items()
    }
