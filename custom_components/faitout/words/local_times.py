"""Times in the language of the installation, or of who is told, on the clock of the site."""

from datetime import datetime, time

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from .reader import language_read
from .times import Times


@callback
def local_text(hass: HomeAssistant, at: datetime, language: str | None = None) -> str:
    """Return an instant for who reads it now: of today its time, else with its date.

    It names no "tomorrow", which would not be true any more the next day.
    """
    times, now = _times(hass, language), dt_util.utcnow()
    is_today = dt_util.as_local(at).date() == dt_util.now().date()
    return times.clock(at) if is_today else times.moment(at, now)


@callback
def dated_text(hass: HomeAssistant, at: datetime, language: str | None = None) -> str:
    """Return an instant with its date, for what may be read days after it was written."""
    return _times(hass, language).moment(at)


@callback
def clock_text(hass: HomeAssistant, clock: time) -> str:
    """Return a time of day that belongs to no day."""
    return _times(hass, None).of_day(clock)


@callback
def dated_span(hass: HomeAssistant, start: datetime, end: datetime) -> str:
    """Return from when until when, with the date: of the end only where it is another day."""
    times = _times(hass, None)
    is_one_day = dt_util.as_local(start).date() == dt_util.as_local(end).date()
    until = times.clock(end) if is_one_day else times.moment(end)
    return f"{times.moment(start)} \N{EN DASH} {until}"


def _times(hass: HomeAssistant, language: str | None) -> Times:
    return Times(language or language_read(hass), dt_util.get_default_time_zone())
