"""Instants that come from outside as text, or were written down: aware, in UTC, or refused."""

from datetime import date, datetime
from typing import Final

from homeassistant.util import dt as dt_util

LONGEST_INSTANT: Final = 64
"""Characters. The longest that makes sense has half as many."""


class NoInstantError(ValueError):
    """It is no instant."""


class NaiveInstantError(NoInstantError):
    """It carries no zone, so that it could be any of several instants."""


def instant(value: object) -> datetime:
    """Return an instant, aware UTC, of a text (ISO 8601) or of a datetime.

    Raises NaiveInstantError where it carries no zone, NoInstantError for all else.
    """
    try:
        match value:
            case datetime():
                found: datetime | None = value
            case str() if len(value) <= LONGEST_INSTANT:
                found = dt_util.parse_datetime(value)
            case _:
                found = None
        if found is None:
            raise NoInstantError
        if found.tzinfo is None:
            raise NaiveInstantError
        return dt_util.as_utc(found)
    except OverflowError as error:
        # Where calendars end.
        raise NoInstantError from error
    except ValueError as error:
        raise error if isinstance(error, NoInstantError) else NoInstantError from error


def written_instant(value: object) -> datetime | None:
    """Return an instant that was written down where there was one; raises as `instant` does."""
    return None if value is None else instant(value)


def beginning(value: date | datetime) -> datetime:
    """Return an instant, aware UTC, of a date the midnight it begins with in the zone of the site.

    A datetime without a zone is one on the clock of the site, as Home Assistant's calendars mean
    it.
    """
    if isinstance(value, datetime):
        return dt_util.as_utc(value)
    return dt_util.as_utc(dt_util.start_of_local_day(value))
