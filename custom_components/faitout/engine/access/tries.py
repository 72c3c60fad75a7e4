"""Wrong tries: how many a keypad and a door take, and how long nothing is taken after that.

    wrong, 5 times ──► nothing is taken for 30 s ──► one more wrong ──► 1 min ──► ... ──► 15 min
                                                 10 in a row: an alarm, once until one is right
    wrong, 30 times within a day, whatever was right between ──► an alarm, and no right one makes
                                                                 up for them until a day later

With codes of six digits and fifteen minutes for each further try, somebody who stands there for a
day has 100 tries in a million. Who has a code of their own and types it in between has 30 more.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

FREE_TRIES: Final = 5
"""So many wrong ones in a row cost nothing: people mistype."""
FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(minutes=15)
ALARM_AFTER: Final = 10
"""So many wrong ones in a row are told."""
FORGOTTEN_AFTER: Final = timedelta(hours=1)
"""Whoever has not tried for so long begins anew."""
MOST_DOUBLINGS: Final = 10
"""More would not make the wait any longer."""
MANY_A_DAY: Final = 30
"""So many wrong ones at one place within a day are told, however they are spread: of a hundred
people who come in a day fewer mistype."""
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tries:
    """The wrong tries in a row at one keypad, or at one door."""

    wrong: int = 0
    last: datetime | None = None
    """When the last wrong one was; aware UTC."""
    blocked_until: datetime | None = None
    is_told: bool = False
    """The alarm was given."""
    of_day: int = 0
    """The wrong ones of a day, whatever was right between ..."""
    day_from: datetime | None = None
    """... that began with the first of them; aware UTC."""

    def wait(self, now: datetime) -> timedelta | None:
        """Return how long nothing is taken; None: it is taken.

        A wait that is longer than any is from before the clock was set back, and is over.
        """
        if self.blocked_until is None:
            return None
        left = self.blocked_until - now
        return left if timedelta() < left <= LONGEST_WAIT else None

    def mistaken(self, now: datetime) -> Tries:
        """Return them after one more wrong one."""
        is_anew = self.last is None or not timedelta() <= now - self.last <= FORGOTTEN_AFTER
        wrong = 1 if is_anew else self.wrong + 1
        until = None
        if wrong >= FREE_TRIES:
            doublings = min(wrong - FREE_TRIES, MOST_DOUBLINGS)
            until = now + min(FIRST_WAIT * 2**doublings, LONGEST_WAIT)
        is_same_day = self._is_same_day(now)
        return Tries(
            wrong,
            now,
            until,
            self.is_told and not is_anew,
            self.of_day + 1 if is_same_day else 1,
            self.day_from if is_same_day else now,
        )

    def right(self, now: datetime) -> Tries | None:
        """Return them after a right one; None where nothing is left to remember."""
        if not self._is_same_day(now):
            return None
        if self.of_day >= MANY_A_DAY:
            return replace(self, blocked_until=None)
        return Tries(of_day=self.of_day, day_from=self.day_from)

    def _is_same_day(self, now: datetime) -> bool:
        return self.day_from is not None and timedelta() <= now - self.day_from < DAY

    @property
    def is_alarming(self) -> bool:
        """Whether there are so many now that it is to be told, and was not yet."""
        return self.of_day == MANY_A_DAY or (self.wrong >= ALARM_AFTER and not self.is_told)

    def told(self) -> Tries:
        """Return them once the alarm was given."""
        return replace(self, is_told=True)
