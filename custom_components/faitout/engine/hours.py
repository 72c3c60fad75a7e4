"""Opening hours: the one place of the engine that knows a time zone.

Everything handed in or out is aware UTC. Wall-clock hours are turned into instants with the
site's zone, so both changes of the clock are handled by the zone's own rules: 08:00 is 08:00
on the clock of that day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .follows import FOLLOWS

MINUTES_A_DAY = 1440
CLOCKS_MOVE = timedelta(hours=2)
"""More than clocks are put forward anywhere, which makes the hours of a day shorter."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Open from `opens` to `closes`, in minutes since local midnight, 0 to 1440, half-open."""

    opens: int
    closes: int

    def __post_init__(self) -> None:
        """Raise ValueError unless 0 <= opens < closes <= 1440."""
        if not 0 <= self.opens < self.closes <= MINUTES_A_DAY:
            raise ValueError(f"not a span of one day: {self.opens} to {self.closes}")


ALL_DAY = Span(0, MINUTES_A_DAY)


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether a site is open, and until when that stays so (aware UTC)."""

    is_open: bool
    until: datetime


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """A week of opening hours in one zone, with dates that differ (closed, or other hours)."""

    zone: ZoneInfo
    week: tuple[tuple[Span, ...], ...] = field(default=((ALL_DAY,),) * 7)
    """Seven days, Monday first; each a sorted tuple of spans, empty when closed."""
    exceptions: tuple[tuple[date, tuple[Span, ...]], ...] = ()
    shortest: timedelta = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """From opening to closing on no day is it shorter than this, whatever the clocks do."""
    is_endless: bool = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """In no ordinary week does it close."""

    def __post_init__(self) -> None:
        """Raise ValueError when there are not seven days."""
        if len(self.week) != 7:  # noqa: PLR2004
            raise ValueError(f"a week has seven days, not {len(self.week)}")
        days = [*self.week, *(spans for _, spans in self.exceptions)]
        lengths = [max(s.closes for s in spans) - spans[0].opens for spans in days if spans]
        shortest = timedelta(minutes=min(lengths, default=0)) - CLOCKS_MOVE
        object.__setattr__(self, "shortest", shortest)
        is_endless = all(spans == (ALL_DAY,) for spans in self.week)
        object.__setattr__(self, "is_endless", is_endless)

    def opening(self, at: datetime) -> Opening:
        """Return whether the site is open at an instant, and until when (at most 8 days on)."""
        for start, end in self._periods(at):
            if at < start:
                return Opening(is_open=False, until=start)
            if at < end:
                return Opening(is_open=True, until=end)
        return Opening(is_open=False, until=at + timedelta(days=8))

    def closing_after(self, opening: Opening) -> datetime | None:
        """Return when an opening that was looked up ends; None where only the look ahead did.

        A place that never closes is looked at for eight days, and the end of these is no event.
        """
        if self.is_endless and self.opening(opening.until).is_open:
            return None
        return opening.until

    def covers(self, start: datetime, end: datetime) -> bool:
        """Return whether the site is open during all of [start, end)."""
        opening = self.opening(start)
        return opening.is_open and end <= opening.until

    def is_whole_day(self, start: datetime, end: datetime) -> bool:
        """Return whether [start, end) contains all opening hours of at least one open day."""
        if end - start < self.shortest:
            return False
        day, last = start.astimezone(self.zone).date(), end.astimezone(self.zone).date()
        while day <= last:
            if spans := self._spans(day):
                opens = self._instant(day, spans[0].opens)
                closes = self._instant(day, max(span.closes for span in spans))
                if start <= opens and closes <= end:
                    return True
            day += timedelta(days=1)
        return False

    def day_at(self, at: datetime) -> tuple[datetime, datetime]:
        """Return the calendar day [start, end) of an instant: 23 to 25 hours, aware UTC."""
        day = at.astimezone(self.zone).date()
        return self._instant(day, 0), self._instant(day, MINUTES_A_DAY)

    def spans_at(self, at: datetime) -> tuple[tuple[datetime, datetime], ...]:
        """Return the open spans of the calendar day of an instant, aware UTC; none if closed."""
        day = at.astimezone(self.zone).date()
        return tuple(
            (self._instant(day, span.opens), self._instant(day, span.closes))
            for span in self._spans(day)
        )

    def _spans(self, day: date) -> tuple[Span, ...]:
        for exception, spans in self.exceptions:
            if exception == day:
                return spans
        return self.week[day.weekday()]

    def _instant(self, day: date, minutes: int) -> datetime:
        days, minutes = divmod(minutes, MINUTES_A_DAY)
        wall = time(minutes // 60, minutes % 60, tzinfo=self.zone)
        return datetime.combine(day + timedelta(days=days), wall).astimezone(UTC)

    def _periods(self, at: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the open periods that end after an instant, joined over midnight, for 8 days."""
        first = at.astimezone(self.zone).date()
        held: tuple[datetime, datetime] | None = None
        for offset in range(9):
            day = first + timedelta(days=offset)
            for span in self._spans(day):
                start, end = self._instant(day, span.opens), self._instant(day, span.closes)
                if held and start <= held[1]:
                    held = (held[0], max(held[1], end))
                else:
                    if held and held[1] > at:
                        yield held
                    held = (start, end)
            if held and held[1] > at and span.closes < MINUTES_A_DAY:
                # It ends before midnight, so that no other day goes on with it.
                yield held
                held = None
        if held and held[1] > at:
            yield held
