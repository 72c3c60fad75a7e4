"""Times as people write them, in the language of whoever reads: the one place in Python.

    French     8 h · 14 h 30 · demain 8 h · lun. 8 h · lundi 5 octobre 8 h     (no space breaks)
    English    08:00 · 14:30 · tomorrow 08:00 · Mon 08:00 · Monday 5 October 08:00

`screen/page/texts.js` writes the same in a browser; a test holds the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

NO_BREAK: Final = "\u00a0"
HALF_A_YEAR: Final = timedelta(days=183)
A_WEEK: Final = 7
"""Days after which the name of a day would be taken for that of the week before."""


@dataclass(frozen=True, slots=True)
class _Names:
    """What a language calls times and days."""

    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    midnight: str
    tomorrow: str
    at: str
    """Before a time of today that answers when, or between a day and its time."""


_ENGLISH: Final = _Names(
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    short_weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    short_months=(
        *("Jan", "Feb", "Mar", "Apr", "May", "June"),
        *("July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    ),
    midnight="midnight",
    tomorrow="tomorrow",
    at="at",
)
_FRENCH: Final = _Names(
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    short_weekdays=("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    short_months=(
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
    midnight="minuit",
    tomorrow="demain",
    at="à",
)
_NAMES: Final[Mapping[bool, _Names]] = {True: _FRENCH, False: _ENGLISH}


@dataclass(frozen=True, slots=True)
class Times:
    """Times on the clock of a site, in a language; in English where it is not French.

    Every instant that is handed in is aware, in any zone.
    """

    language: str
    zone: tzinfo

    def clock(self, at: datetime) -> str:
        """Return the time of day."""
        return self.of_day(at.astimezone(self.zone).time())

    def of_day(self, clock: time) -> str:
        """Return a time of day that belongs to no day."""
        if not self._is_french:
            return f"{clock.hour:02}:{clock.minute:02}"
        hour = f"{clock.hour}{NO_BREAK}h"
        return f"{hour}{NO_BREAK}{clock.minute:02}" if clock.minute else hour

    def end(self, at: datetime) -> str:
        """Return the time of day at which something ends: midnight is the end of its day."""
        local = at.astimezone(self.zone)
        if (local.hour, local.minute) != (0, 0):
            return self.clock(at)
        return f"24{NO_BREAK}h" if self._is_french else "24:00"

    def when(self, at: datetime, now: datetime, *, answers: bool = False) -> str:
        """Return a time of today as a time, any other with its day.

        Midnight at the end of today is still today. It reads as the end of "until"; with `answers`
        as an answer to when.
        """
        day, today = self._day(at), self._day(now)
        is_midnight = day > today and self._day(at - timedelta(seconds=1)) == today
        clock = self._names.midnight if is_midnight else self.clock(at)
        if day == today or is_midnight:
            return f"{self._names.at} {clock}" if answers else clock
        joint = f" {self._names.at} " if answers else " "
        if day == today + timedelta(days=1):
            return f"{self._names.tomorrow}{joint}{clock}"
        if today < day < today + timedelta(days=A_WEEK):
            return f"{self._names.short_weekdays[day.weekday()]}{joint}{clock}"
        return f"{self.day(at, now)}{joint}{clock}"

    def on_paper(self, at: datetime, now: datetime) -> str:
        """Return the same, as the end of something, for what stays where it is read over night.

        It names no tomorrow; midnight is the end of the day. What is further off than a week has
        its date in short: there is little room.
        """
        day, today = self._day(at - timedelta(seconds=1)), self._day(now)
        if day <= today:
            return self.end(at)
        day = self._day(at)
        if day < today + timedelta(days=A_WEEK):
            return f"{self._names.short_weekdays[day.weekday()]} {self.clock(at)}"
        date_text = f"{self._number(day)} {self._names.short_months[day.month - 1]}"
        if day.year != today.year and day > today + HALF_A_YEAR:
            date_text = f"{date_text} {day.year}"
        return f"{date_text} {self.clock(at)}"

    def day(self, at: datetime, now: datetime | None = None) -> str:
        """Return a day by its name and date, with its year unless it is that of `now`."""
        day, names = self._day(at), self._names
        text = f"{names.weekdays[day.weekday()]} {self._number(day)} {names.months[day.month - 1]}"
        has_year = now is None or self._day(now).year != day.year
        return f"{text} {day.year}" if has_year else text

    def moment(self, at: datetime, now: datetime | None = None) -> str:
        """Return a day and a time, for what is read some other day, or in another year."""
        return f"{self.day(at, now)} {self._names.at} {self.clock(at)}"

    def _number(self, day: date) -> str:
        return "1er" if self._is_french and day.day == 1 else str(day.day)

    @property
    def _is_french(self) -> bool:
        return self.language == "fr"

    @property
    def _names(self) -> _Names:
        return _NAMES[self._is_french]

    def _day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()
