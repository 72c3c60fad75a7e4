"""Series: the dates of a recurrence rule, within bounds, on the wall clock of the site.

A booking at ten on Mondays is at ten on the clock on both sides of a change of the clock.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import islice
import re
from typing import Final

from dateutil.rrule import rrulestr
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN

MOST_DATES: Final = 400
LONGEST: Final = timedelta(days=730)
LONGEST_RULE: Final = 500
"""Characters."""
LARGEST_INTERVAL: Final = 1000
VALUE: Final = re.compile(r"[A-Z0-9,+-]+")
FREQUENCIES: Final = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
PARTS: Final = frozenset(
    {
        "FREQ",
        "INTERVAL",
        "COUNT",
        "UNTIL",
        "BYDAY",
        "BYMONTHDAY",
        "BYMONTH",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYSETPOS",
        "WKST",
    }
)


@dataclass(frozen=True, slots=True)
class SeriesSpan:
    """One date of a series: [start, end), aware."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Series:
    """The dates of a rule, in order."""

    spans: tuple[SeriesSpan, ...]
    cut_at: datetime | None
    """The end of the two years, where the rule itself goes on beyond."""


def series_of(rule: str, start: datetime, end: datetime, zone: tzinfo) -> Series:
    """Return the series of a rule, counted from [start, end), both aware.

    At most 400 dates, within two years of the start: what a rule says beyond that is cut off.
    Raises ServiceValidationError, translated, for a rule that cannot be read, has no date, or
    has more than 400 in that time.
    """
    first, length = _wall(start, zone), _wall(end, zone) - _wall(start, zone)
    furthest = first + LONGEST
    parts = _parts(rule)
    try:
        count = int(parts.pop("COUNT", MOST_DATES + 1))
        until = _until(parts.pop("UNTIL", ""), zone)
        # Without an end of its own, a rule that never comes true would be searched to year 9999.
        last = furthest if until is None else min(until, furthest)
        text = ";".join(f"{name}={value}" for name, value in parts.items())
        dates = rrulestr(f"{text};UNTIL={last:%Y%m%dT%H%M%S}", dtstart=first)
        starts = list(islice(dates, min(count, MOST_DATES + 1)))
    except (ValueError, TypeError, OverflowError) as error:
        raise _refused("series_unreadable") from error
    if not starts:
        raise _refused("series_empty")
    if len(starts) > MOST_DATES:
        raise _refused("series_too_long")
    goes_on = last == furthest and len(starts) < count
    return Series(
        tuple(SeriesSpan(_aware(at, zone), _aware(at + length, zone)) for at in starts),
        cut_at=_aware(furthest, zone) if goes_on else None,
    )


def _parts(rule: str) -> dict[str, str]:
    if len(rule) > LONGEST_RULE:
        raise _refused("series_unreadable")
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";") if part)
    interval = parts.get("INTERVAL", "1")
    if (
        parts.get("FREQ") not in FREQUENCIES
        or not parts.keys() <= PARTS
        or not all(VALUE.fullmatch(value) for value in parts.values())
        or not (interval.isdecimal() and 1 <= int(interval) <= LARGEST_INTERVAL)
    ):
        raise _refused("series_unreadable")
    return parts


def _until(text: str, zone: tzinfo) -> datetime | None:
    """Return the last instant of a rule on the wall clock; a plain date includes its whole day."""
    if not text:
        return None
    if "T" not in text:
        return datetime.combine(date.fromisoformat(text), time.max)
    until = datetime.fromisoformat(text)
    return _wall(until, zone) if until.tzinfo else until


def _wall(at: datetime, zone: tzinfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def _aware(wall: datetime, zone: tzinfo) -> datetime:
    return wall.replace(tzinfo=zone)


def _refused(key: str) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key=key,
        translation_placeholders={
            "field": "rrule",
            "dates": str(MOST_DATES),
            "years": str(LONGEST.days // 365),
        },
    )
