"""The report of each month, written into a media folder and told to people.

    every hour ──► is a month over that is not noted? ──► files ──► noted
               ──► who was not told of it yet? ──► message, with its files if possible ──► noted

Invariants
- A month is noted only once its files are there; they are written beside their place and moved.
- Somebody is noted as told only once their integration has taken the message: a mail server that is
  away is asked again every hour. A hub that is killed between the two tells them twice, never not
  at all.
- A hub that was down on the first of a month catches up. Of the months before it was wanted there
  is none.
"""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime, timedelta
import json
import logging
from pathlib import Path
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import dt as dt_util
from homeassistant.util.file import write_utf8_file_atomic

from ..hub.site import Site
from ..journal import JournalError
from ..settings.monthly import MonthlySettings, monthly_settings
from ..words.usage_issues import report_failed, report_not_sent, report_sent, report_works
from .counting import PeriodUsage, count_use
from .page import page_of
from .post import MediaFile, NotPostedError, post
from .sheet import TableKind, sheet_of
from .words import Tongue, read_tongues

_LOGGER = logging.getLogger(__name__)

MEMO: Final = "report/month"
TOLD: Final = "report/told"
"""The month that people are told of, and who was."""
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
            month = last_month(now.astimezone(self._site.hours.zone))
            try:
                await self._see_to(settings, month)
            except (JournalError, OSError) as error:
                report_failed(self._hass, self._site.label, error)
                _LOGGER.warning("The report of %s was not written: %s", self._site.name, error)
                return
            report_works(self._hass, self._site.label)
            try:
                await self._tell(settings, month)
            except (JournalError, NotPostedError) as error:
                report_not_sent(self._hass, self._site.label, error)
                _LOGGER.warning("The report of %s was not sent: %s", self._site.name, error)
            else:
                report_sent(self._hass, self._site.label)

    async def _see_to(self, settings: MonthlySettings, month: date) -> None:
        """Write the last month that is over, where that was not done."""
        journal = self._site.journal
        noted = (await journal.kept(MEMO) or b"").decode()
        if noted >= month.isoformat():
            return
        if not noted:
            # It is wanted from now on: the first one is that of the month that runs.
            await journal.keep(MEMO, month.isoformat().encode())
            return
        tongue, period = await self._counted(month)
        if folder := self._hass.config.media_dirs.get(settings.folder):
            await self._hass.async_add_executor_job(
                write_report, Path(folder), self._site.slug, self._site.name, period, tongue
            )
        # Before the month is: a hub that is killed in between begins with it anew.
        await self._note_told(month, ())
        await journal.keep(MEMO, month.isoformat().encode())

    async def _counted(self, month: date) -> tuple[Tongue, PeriodUsage]:
        """Return the figures of a month, and the language in which they are told."""
        after = month_after(month)
        period = await count_use(self._hass, [self._site], month, after, lambda *_: True)
        tongues = await self._hass.async_add_executor_job(read_tongues)
        return tongues.get(self._hass.config.language[:2], tongues["en"]), period

    async def _tell(self, settings: MonthlySettings, month: date) -> None:
        """Tell who was not told of a month yet. Raises NotPostedError where that failed for one."""
        told = _read_told(await self._site.journal.kept(TOLD), month)
        if told is None:
            return
        pending = [to for to in settings.to if to not in told and self._hass.states.get(to)]
        if not pending:
            return
        tongue, period = await self._counted(month)
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
        files: list[MediaFile] = []
        if settings.folder in self._hass.config.media_dirs:
            files = files_of(settings.folder, self._site.slug, month)
        failed: NotPostedError | None = None
        for recipient in pending:
            try:
                await post(self._hass, recipient, title, message, files)
            except NotPostedError as error:
                failed = error
                continue
            told = (*told, recipient)
            await self._note_told(month, told)
        if failed:
            raise failed

    async def _note_told(self, month: date, told: Sequence[str]) -> None:
        kept = json.dumps({"month": month.isoformat(), "told": list(told)})
        await self._site.journal.keep(TOLD, kept.encode())


def _read_told(kept: bytes | None, month: date) -> tuple[str, ...] | None:
    """Return who was told of a month; None where nobody is to be told of it."""
    if not kept:
        return None
    known = json.loads(kept)
    return tuple(known["told"]) if known["month"] == month.isoformat() else None


def files_of(folder: str, slug: str, month: date) -> list[MediaFile]:
    """Return what is written of a month, as Home Assistant finds it in a media folder."""
    names = [f"{month:%Y-%m}.html", *(f"{month:%Y-%m}-{kind}.csv" for kind in TableKind)]
    return [
        MediaFile(
            source=f"media-source://media_source/{folder}/faitout/{slug}/{name}",
            content_type="text/html" if name.endswith(".html") else "text/csv",
            name=f"{slug}-{name}",
        )
        for name in names
    ]


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
