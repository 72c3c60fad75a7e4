"""Public holidays, out of the library that Home Assistant's own calendar of holidays uses."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
import logging
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.helpers.event import async_track_time_interval

from ...engine.timetable import LONGEST_REASON, DayApart, Holidays, HoursOrigin, with_holidays
from ...hub.site import Site
from ...journal import JournalError

_LOGGER = logging.getLogger(__name__)

LOOK_EVERY: Final = timedelta(days=1)
YEARS: Final = 3
"""This one and those after it, in which something can be set."""


class PublicHolidays:
    """Keeps the public holidays of one site ahead of time, and follows changes of the law."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` begins to look."""
        self._site = site
        self._unsubscribe: CALLBACK_TYPE | None = None

    async def start(self) -> None:
        """Look now, in the background, and once a day from then on."""
        self._unsubscribe = async_track_time_interval(
            self._site.hass, self._look, LOOK_EVERY, cancel_on_shutdown=True
        )
        self._site.entry.async_create_background_task(
            self._site.hass, self._look(), f"faitout holidays {self._site.name}"
        )

    async def stop(self) -> None:
        """Look no more."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None

    async def _look(self, _: datetime | None = None) -> None:
        book = self._site.timetable
        chosen = book.timetable.holidays
        if not chosen.closed:
            return
        today = book.today
        known = await known_holidays(self._site.hass, chosen, today)
        if not known:
            # Another release of the library may not know that part of a country any more.
            _LOGGER.warning("No holidays are known of %s: those that were stay", chosen)
            return
        try:
            await book.change(
                lambda table: (
                    with_holidays(table, chosen, known, today)
                    if table.holidays == chosen
                    else table
                )
            )
        except JournalError as error:
            # What is known already counts; it is looked at again tomorrow.
            _LOGGER.warning("The holidays of %s were not written: %s", self._site.name, error)


async def known_holidays(hass: HomeAssistant, chosen: Holidays, today: date) -> Sequence[DayApart]:
    """Return the public holidays of this year and the two after it, closed, each with its name.

    None where no such country or subdivision is known.
    """
    if not chosen.closed or not chosen.country:
        return ()
    return await hass.async_add_executor_job(
        _holidays, chosen.country, chosen.subdivision, today.year, hass.config.language
    )


async def supported_holidays(hass: HomeAssistant) -> dict[str, dict[str, str]]:
    """Return the countries whose holidays are known, and the names of their subdivisions by id."""
    return await hass.async_add_executor_job(_supported)


def _holidays(country: str, subdivision: str, year: int, language: str) -> tuple[DayApart, ...]:
    # The library is large: it is loaded where it is wanted, and never in the event loop.
    import holidays  # noqa: PLC0415

    try:
        found = holidays.country_holidays(
            country,
            subdiv=subdivision or None,
            years=range(year, year + YEARS),
            language=_language(country, language),
        )
    except NotImplementedError:
        return ()
    return tuple(
        DayApart(
            id=f"holiday_{day.isoformat()}",
            day=day,
            reason=name[:LONGEST_REASON],
            origin=HoursOrigin.HOLIDAY,
        )
        for day, name in sorted(found.items())
    )


def _language(country: str, language: str) -> str | None:
    """Return the name of a language as the library has it for a country; None: its own."""
    import holidays  # noqa: PLC0415

    known = getattr(holidays.country_holidays(country), "supported_languages", ())
    wanted = language.replace("-", "_")
    matches = (each for each in known if each == wanted or each.partition("_")[0] == wanted[:2])
    return next(matches, None)


@lru_cache(maxsize=1)
def _supported() -> dict[str, dict[str, str]]:
    import holidays  # noqa: PLC0415
    from holidays.utils import list_supported_countries  # noqa: PLC0415

    found: dict[str, dict[str, str]] = {}
    for country, subdivisions in sorted(list_supported_countries(include_aliases=False).items()):
        names = dict.fromkeys(subdivisions, "")
        if country == "FR":
            aliases = holidays.country_holidays(country).subdivisions_aliases
            names.update({key: name for name, key in aliases.items()})
        found[country] = {key: name or key for key, name in names.items()}
    return found
