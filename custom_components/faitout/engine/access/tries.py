"""Wrong tries: how many a keypad and a door take, and how long nothing is taken after that.

    wrong, 5 times ──► nothing is taken for 30 s ──► one more wrong ──► 1 min ──► ... ──► 15 min
                                                 10 in a row: an alarm, once until one is right

With codes of six digits and fifteen minutes for each further try, somebody who stands there for a
day has 100 tries in a million.
"""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Tries:
    """The wrong tries in a row at one keypad, or at one door."""

    wrong: int = 0
    last: datetime | None = None
    """When the last wrong one was; aware UTC."""
    blocked_until: datetime | None = None
    is_told: bool = False
    """The alarm was given."""

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
        return Tries(wrong, now, until, self.is_told and not is_anew)

    @property
    def is_alarming(self) -> bool:
        """Whether there were so many that it is to be told, and was not yet."""
        return self.wrong >= ALARM_AFTER and not self.is_told

    def told(self) -> Tries:
        """Return them once the alarm was given."""
        return Tries(self.wrong, self.last, self.blocked_until, is_told=True)
