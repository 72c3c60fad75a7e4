"""Pace: how often a tag is sent another picture. Each one costs it more than a day of waiting.

    a store of sends, filled one by one over the day ──► a change takes one, if there is one

So a busy hour is shown as it happens, and a restless sensor cannot empty the tag's battery.

Pure: instants are handed in, aware UTC.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

MOST_DAILY: Final = 48
"""In any 24 hours."""
STORE: Final = 24
"""As many at once, after a quiet day."""
REFILL: Final = timedelta(days=1) / (MOST_DAILY - STORE)
APART: Final = timedelta(minutes=1)
"""At least between two: tags listen about once a minute, and see only the last picture."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What is left for one tag."""

    since: datetime | None = None
    """When the store would have been empty that was filled ever since; None: it is full."""
    last: datetime | None = None

    def left(self, now: datetime) -> int:
        """Return how many may be sent by now."""
        return STORE if self.since is None else min(STORE, max(0, (now - self.since) // REFILL))

    def next_at(self, now: datetime) -> datetime:
        """Return when the next one may be sent: `now` or later."""
        at = now if self.last is None else max(now, self.last + APART)
        if self.left(now) or self.since is None:
            return at
        return max(at, self.since + REFILL)

    def sent(self, now: datetime) -> Pace:
        """Return it after one was sent, or tried: a try costs the tag as much."""
        full = now - STORE * REFILL
        since = full if self.since is None else max(self.since, full)
        return Pace(since + REFILL, now)
