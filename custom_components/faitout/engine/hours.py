"""Opening hours: the one place of the engine that knows a time zone.

Everything handed in or out is aware UTC. Wall-clock hours are turned into instants with the
site's zone, so both changes of the clock are handled by the zone's own rules: 08:00 is 08:00
on the clock of that day.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
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
class Shut:
    """Closed in [start, end), aware UTC, whatever the week says, and why: a person's words."""

    start: datetime
    end: datetime
    reason: str = ""


LOOK_AHEAD = timedelta(days=8)
"""How far an opening is looked for after the last date that differs from the week."""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """A week of opening hours in one zone, with what differs: dates, and stretches of time."""

    zone: ZoneInfo
    week: tuple[tuple[Span, ...], ...] = field(default=((ALL_DAY,),) * 7)
    """Seven days, Monday first; each a sorted tuple of spans, empty when closed."""
    exceptions: tuple[tuple[date, tuple[Span, ...]], ...] = ()
    """Dates with other spans than their weekday, in their order; without spans: closed."""
    reasons: tuple[tuple[date, str], ...] = ()
    """Why these dates are otherwise, in their order; none is empty."""
    shut: tuple[Shut, ...] = ()
    """When it is closed whatever the dates say; sorted, none meets another."""
    shortest: timedelta = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """From opening to closing on no day is it shorter than this, whatever the clocks do."""
    is_endless: bool = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """In no ordinary week does it close."""
    dates: tuple[date, ...] = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """Those of the exceptions."""
    ends: tuple[datetime, ...] = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """When each of `shut` is over."""
    as_usual_from: date = field(init=False, repr=False, compare=False, metadata=FOLLOWS)
    """From this date on every day is as its weekday."""

    def __post_init__(self) -> None:
        """Raise ValueError when there are not seven days, or what differs is not in order."""
        if len(self.week) != 7:  # noqa: PLR2004
            raise ValueError(f"a week has seven days, not {len(self.week)}")
        if any(first.end >= second.start for first, second in pairwise(self.shut)):
            raise ValueError("what is shut must be sorted, and none may meet another")
        dates = tuple(day for day, _ in self.exceptions)
        for each in (dates, tuple(day for day, _ in self.reasons)):
            if any(first >= second for first, second in pairwise(each)):
                raise ValueError("exceptions must be sorted, one for each date")
        object.__setattr__(self, "dates", dates)
        object.__setattr__(self, "ends", tuple(each.end for each in self.shut))
        differ = [*dates[-1:], *(end.date() for end in self.ends[-1:])]
        usual = max(differ) + timedelta(days=2) if differ else date.min
        object.__setattr__(self, "as_usual_from", usual)
        days = [*self.week, *(spans for _, spans in self.exceptions)]
        lengths = [max(s.closes for s in spans) - spans[0].opens for spans in days if spans]
        shortest = timedelta(minutes=min(lengths, default=0)) - CLOCKS_MOVE
        object.__setattr__(self, "shortest", shortest)
        is_endless = all(spans == (ALL_DAY,) for spans in self.week)
        object.__setattr__(self, "is_endless", is_endless)

    def opening(self, at: datetime) -> Opening:
        """Return whether the site is open at an instant, and until when.

        It is looked for up to eight days after `at`, or after the last date that differs: one that
        never opens is closed until then.
        """
        for start, end in self._periods(at):
            if at < start:
                return Opening(is_open=False, until=start)
            if at < end:
                return Opening(is_open=True, until=end)
        return Opening(is_open=False, until=at + LOOK_AHEAD)

    def closing_after(self, opening: Opening) -> datetime | None:
        """Return when an opening that was looked up ends; None where only the look ahead did.

        A place that never closes is looked at for eight days, and the end of these is no event.
        """
        if self.is_endless and self.opening(opening.until).is_open:
            return None
        return opening.until

    def opening_after(self, opening: Opening) -> datetime | None:
        """Return when a closed time that was looked up ends; None where only the look ahead did."""
        return opening.until if self.opening(opening.until).is_open else None

    def why_closed(self, at: datetime) -> str:
        """Return why it is closed at an instant and stays so, in the words of who closed it.

        What is ahead counts as well, up to the next opening: on the eve of a holiday the night is
        closed because of it. Empty where it is open, or where nobody gave a reason.
        """
        opening = self.opening(at)
        if opening.is_open:
            return ""
        # Both are in their order, so that of many only the next of each is looked at.
        first = at.astimezone(self.zone).date()
        dates = (
            (self._instant(day, 0), reason)
            for day, reason in self.reasons[bisect_left(self.reasons, (first, "")) :]
        )
        stretches = (
            (each.start, each.reason)
            for each in self.shut[bisect_right(self.ends, at) :]
            if each.reason
        )
        found = [each for each in (next(stretches, None), next(dates, None)) if each]
        begun = [each for each in found if each[0] < opening.until]
        return min(begun, key=lambda each: each[0])[1] if begun else ""

    def why_changes(self, at: datetime) -> datetime | None:
        """Return when it may be closed for another reason than at an instant at which it is closed.

        None: not before it opens.
        """
        if not self.shut and not self.reasons:
            return None
        _, midnight = self.day_at(at)
        return min([midnight, *self.ends[bisect_right(self.ends, at) :][:1]])

    def reason_on(self, day: date) -> str:
        """Return why a date is otherwise than its weekday, in the words of who said so."""
        place = bisect_left(self.reasons, (day, ""))
        given = [reason for each, reason in self.reasons[place : place + 1] if each == day]
        midnight, next_one = self._instant(day, 0), self._instant(day, MINUTES_A_DAY)
        shut = self.shut[bisect_right(self.ends, midnight) :]
        given += (each.reason for each in shut if each.start < next_one and each.reason)
        return given[0] if given else ""

    def covers(self, start: datetime, end: datetime) -> bool:
        """Return whether the site is open during all of [start, end)."""
        opening = self.opening(start)
        return opening.is_open and end <= opening.until

    def is_whole_day(self, start: datetime, end: datetime) -> bool:
        """Return whether [start, end) contains all opening hours of at least one open day."""
        if end - start < self.shortest and not self.shut:
            return False
        day, last = start.astimezone(self.zone).date(), end.astimezone(self.zone).date()
        while day <= last:
            if spans := self._open_on(day):
                opens, closes = spans[0][0], max(span[1] for span in spans)
                if start <= opens and closes <= end:
                    return True
            day += timedelta(days=1)
        return False

    def day_at(self, at: datetime) -> tuple[datetime, datetime]:
        """Return the calendar day [start, end) of an instant: 23 to 25 hours, aware UTC."""
        day = at.astimezone(self.zone).date()
        return self._instant(day, 0), self._instant(day, MINUTES_A_DAY)

    def day_on(self, day: date) -> tuple[datetime, datetime]:
        """Return a calendar day: [start, end), aware UTC."""
        return self._instant(day, 0), self._instant(day, MINUTES_A_DAY)

    def spans_at(self, at: datetime) -> tuple[tuple[datetime, datetime], ...]:
        """Return the open spans of the calendar day of an instant, aware UTC; none if closed."""
        return self._open_on(at.astimezone(self.zone).date())

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """Return the spans of a date, as they were set, without what is shut for a stretch."""
        if self.dates:
            place = bisect_left(self.dates, day)
            if place < len(self.dates) and self.dates[place] == day:
                return self.exceptions[place][1]
        return self.week[day.weekday()]

    def _open_on(self, day: date) -> tuple[tuple[datetime, datetime], ...]:
        spans = tuple(
            (self._instant(day, span.opens), self._instant(day, span.closes))
            for span in self.spans_on(day)
        )
        if not self.shut:
            return spans
        return tuple(part for start, end in spans for part in self._parts(start, end))

    def _parts(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the parts of [start, end) that nothing shuts."""
        for shut in self.shut[bisect_right(self.ends, start) :]:
            if shut.start >= end:
                break
            if start < shut.start:
                yield start, shut.start
            start = shut.end
        if start < end:
            yield start, end

    def _instant(self, day: date, minutes: int) -> datetime:
        days, minutes = divmod(minutes, MINUTES_A_DAY)
        wall = time(minutes // 60, minutes % 60, tzinfo=self.zone)
        return datetime.combine(day + timedelta(days=days), wall).astimezone(UTC)

    def _periods(self, at: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the open periods that end after an instant, joined over midnight.

        For eight days; where it is closed for all of these, on to the last date that differs.
        """
        day = at.astimezone(self.zone).date()
        usual = day + LOOK_AHEAD
        last = max(usual, self.as_usual_from + LOOK_AHEAD) if self.shut or self.dates else usual
        held: tuple[datetime, datetime] | None = None
        while day <= usual or (held is None and day <= last):
            midnight = self._instant(day, MINUTES_A_DAY)
            for start, end in self._open_on(day):
                if held and start <= held[1]:
                    held = (held[0], max(held[1], end))
                else:
                    if held and held[1] > at:
                        yield held
                    held = (start, end)
            if held and held[1] < midnight:
                # It ends before midnight, so that no other day goes on with it.
                if held[1] > at:
                    yield held
                held = None
            day += timedelta(days=1)
        if held and held[1] > at:
            yield held
