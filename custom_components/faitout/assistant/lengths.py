"""Times of day and lengths of time as they are said, in French and in English."""

from datetime import datetime, time, timedelta
import re
from typing import Final

LONGEST_WORDS: Final = 40
"""Characters: "until a quarter past eleven in the evening" is no longer."""
CLOCKS: Final = {"midi": time(12), "noon": time(12), "minuit": time(0), "midnight": time(0)}
CLOCK: Final = re.compile(
    r"(?P<hour>\d{1,2})\s*(?:h|heures?|:|o'?clock)?\s*(?P<minute>\d{2})?\s*"
    r"(?P<half>et demie?|et quart)?\s*(?P<noon>[ap]\.?m\.?)?"
)
HALF: Final = re.compile(r"(?:une )?demi[ -]?heure|half an hour|(?:a )?half[ -]hour")
QUARTER: Final = re.compile(r"(?:un )?quart d[' ]?heure|(?:a )?quarter of an hour")
LENGTH: Final = re.compile(
    r"(?:(?P<hours>\d{1,3}|une?|an?|one)\s*(?:h|heures?|hours?))?\s*(?:et|and)?\s*"
    r"(?:(?P<minutes>\d{1,5})\s*(?:m|min|minutes?)?|(?P<half>demie?|a half))?"
)


def clock_said(text: str) -> tuple[time, bool] | None:
    """Return a time of day, and whether it may as well be twelve hours later; None: it is none."""
    said = _bare(text)
    if said in CLOCKS:
        return CLOCKS[said], False
    found = CLOCK.fullmatch(said)
    if not found:
        return None
    hour, noon = int(found["hour"]), (found["noon"] or "")[:1]
    minute = int(found["minute"] or 0)
    if found["half"]:
        minute = 15 if "quart" in found["half"] else 30
    if noon:
        hour = hour % 12 + (12 if noon == "p" else 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - of a day, of an hour
        return None
    return time(hour, minute), not noon and 0 < hour < 12  # noqa: PLR2004


def next_said(text: str, now: datetime) -> datetime | None:
    """Return the instant that a time of day means, on the clock of `now`, which it may be before.

    None where it is no time of day.
    """
    if (said := clock_said(text)) is None:
        return None
    clock, is_either_half = said
    meant = now.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0, fold=0)
    if clock == time(0):
        return meant + timedelta(days=1)
    if meant <= now and is_either_half:
        return meant.replace(hour=clock.hour + 12)
    return meant


def length_said(text: str) -> timedelta | None:
    """Return a length of time; None where it is none or nothing."""
    said = _bare(text)
    if HALF.fullmatch(said):
        return timedelta(minutes=30)
    if QUARTER.fullmatch(said):
        return timedelta(minutes=15)
    found = LENGTH.fullmatch(said)
    if not found:
        return None
    hours = found["hours"] or "0"
    whole = int(hours) if hours.isdigit() else 1
    minutes = 30 if found["half"] else int(found["minutes"] or 0)
    return timedelta(hours=whole, minutes=minutes) or None


def _bare(text: str) -> str:
    return " ".join(text[:LONGEST_WORDS].casefold().replace("’", "'").split()).strip(" .?!")
