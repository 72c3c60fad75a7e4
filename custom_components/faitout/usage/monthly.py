"""The report of each month, written into a media folder and told in a message, once.

    every hour ──► is a month over that is not noted? ──► files ──► noted ──► message

Invariants
- A month is noted only once its files are there; they are written beside their place and moved.
- A message goes out at most once for a month: it is sent after the note, so a hub that is killed in
  between sends none. The files are there all the same.
- A hub that was down on the first of a month catches up. Of the months before it was wanted there
  is none.
"""

import asyncio
from datetime import date, datetime, timedelta
import logging
from pathlib import Path
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import dt as dt_util
from homeassistant.util.file import write_utf8_file_atomic

from ..hub.messages import send_message
from ..hub.site import Site
from ..journal import JournalError
from ..settings.monthly import MonthlySettings, monthly_settings
from ..words.usage_issues import report_failed, report_works
from .counting import PeriodUsage, count_use
from .page import page_of
from .sheet import TableKind, sheet_of
from .words import Tongue, read_tongues

_LOGGER = logging.getLogger(__name__)

MEMO: Final = "report/month"
LOOK_EVERY: Final = timedelta(hours=1)


class MonthlyReport:
    """Sees to the report of each month of one site."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` begins to look."""
        self._site = site
        self._hass: HomeAssistant = site.hass
        self._unsubscribe: CALLBACK_TYPE | None = None
        self._lock = asyncio.Lock()

    async def start(self) -> None:
        """Look now, in the background, and every hour from then on."""
        self._unsubscribe = async_track_time_interval(
            self._hass, self._look, LOOK_EVERY, cancel_on_shutdown=True
        )
        self._site.entry.async_create_background_task(
            self._hass, self._look(dt_util.utcnow()), f"faitout report {self._site.name}"
        )

    async def stop(self) -> None:
        """Look no more."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None

    async def _look(self, now: datetime) -> None:
        settings = monthly_settings(self._site.entry)
        if not settings.is_wanted or self._lock.locked():
            return
        async with self._lock:
            try:
                await self._see_to(settings, last_month(now.astimezone(self._site.hours.zone)))
            except (JournalError, OSError) as error:
                report_failed(self._hass, self._site.label, error)
                _LOGGER.warning("The report of %s was not written: %s", self._site.name, error)
            else:
                report_works(self._hass, self._site.label)

    async def _see_to(self, settings: MonthlySettings, month: date) -> None:
        """Write and tell the last month that is over, where that was not done."""
        journal = self._site.journal
        noted = (await journal.kept(MEMO) or b"").decode()
        if noted >= month.isoformat():
            return
        if not noted:
            # It is wanted from now on: the first one is that of the month that runs.
            await journal.keep(MEMO, month.isoformat().encode())
            return
        after = month_after(month)
        period = await count_use(self._hass, [self._site], month, after, lambda *_: True)
        tongues = await self._hass.async_add_executor_job(read_tongues)
        tongue = tongues.get(self._hass.config.language[:2], tongues["en"])
        if folder := self._hass.config.media_dirs.get(settings.folder):
            await self._hass.async_add_executor_job(
                write_report, Path(folder), self._site.slug, self._site.name, period, tongue
            )
        await journal.keep(MEMO, month.isoformat().encode())
        await self._tell(settings, period, tongue)

    async def _tell(self, settings: MonthlySettings, period: PeriodUsage, tongue: Tongue) -> None:
        recipients = [each for each in settings.to if self._hass.states.get(each)]
        if not recipients:
            return
        total = period.total
        message = tongue.say(
            "monthly",
            used=tongue.hours(total.used),
            open=tongue.hours(total.open),
            rate=tongue.share(total.rate),
            no_shows=total.no_shows,
            freed=tongue.hours(total.freed),
            reused=tongue.hours(total.reused),
        )
        title = f"{self._site.name}: {tongue.month(period.start)}"
        await send_message(self._hass, recipients, title, message)


def write_report(folder: Path, slug: str, name: str, period: PeriodUsage, tongue: Tongue) -> None:
    """Write the page and both tables of a month. Raises OSError; what was there stays then."""
    place = folder / "faitout" / slug
    place.mkdir(parents=True, exist_ok=True)
    month = f"{period.start:%Y-%m}"
    page = page_of(period, [name], period.end, tongue)
    write_utf8_file_atomic(str(place / f"{month}.html"), page)
    for kind in TableKind:
        table = sheet_of(period, kind, tongue)
        write_utf8_file_atomic(str(place / f"{month}-{kind}.csv"), table)


def last_month(now: datetime) -> date:
    """Return the first day of the last month that is over, on the clock of a site."""
    return (now.date().replace(day=1) - timedelta(days=1)).replace(day=1)


def month_after(month: date) -> date:
    """Return the first day of the month after one."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)
