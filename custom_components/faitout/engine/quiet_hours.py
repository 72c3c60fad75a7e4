"""The hours in which phones stay quiet, by the clock on the wall of the place.

They are counted in instants, so a night in which the clocks change has one beginning and one end:
where the hour of either is left out, it is the instant at which it would have been; where it comes
twice, the first time counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one time of the day until another, over midnight where that is earlier."""

    zone: ZoneInfo
    starts: time
    ends: time
    """The same as `starts`: it is never quiet."""

    def is_quiet(self, at: datetime) -> bool:
        """Return whether phones stay quiet at an instant, aware UTC."""
        return any(start <= at < end for start, end in self._nights(at))

    def next_end(self, at: datetime) -> datetime | None:
        """Return when the quiet hours of an instant end, aware UTC; None while it is not quiet."""
        ends = [end for start, end in self._nights(at) if start <= at < end]
        return max(ends, default=None)

    def last_end(self, at: datetime) -> datetime | None:
        """Return when quiet hours ended last, aware UTC, up to an instant; None: never."""
        return max((end for _, end in self._nights(at) if end <= at), default=None)

    def _nights(self, at: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the quiet hours around an instant, half-open, aware UTC, the earliest first."""
        if self.starts == self.ends:
            return
        today = at.astimezone(self.zone).date()
        for offset in range(-2, 2):
            day = today + offset * ONE_DAY
            after = day if self.starts < self.ends else day + ONE_DAY
            start = datetime.combine(day, self.starts, self.zone).astimezone(UTC)
            end = datetime.combine(after, self.ends, self.zone).astimezone(UTC)
            if start < end:
                yield start, end
