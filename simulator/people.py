"""People and their plans: who books what, and who really comes. Seeded, day by day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from random import Random
from types import MappingProxyType
from zoneinfo import ZoneInfo

from custom_components.faitout.engine.policy import SpaceKind

from .fittings import MINUTE
from .places import Room


class Manner(StrEnum):
    """How people deal with what they booked."""

    ON_TIME = "on_time"
    LATE = "late"
    NEVER = "never"
    LEAVE_EARLY = "leave_early"
    STAY_OVER = "stay_over"
    PASS_THROUGH = "pass_through"  # noqa: S105 - people, not words
    """Somebody else looks in; those who booked never come."""
    WALK_IN = "walk_in"
    """They come without a booking."""


MANNERS: Mapping[Manner, float] = MappingProxyType(
    {
        Manner.ON_TIME: 0.52,
        Manner.LATE: 0.12,
        Manner.NEVER: 0.12,
        Manner.LEAVE_EARLY: 0.12,
        Manner.STAY_OVER: 0.07,
        Manner.PASS_THROUGH: 0.05,
    }
)
"""Of the bookings. An assumption: the order of no-shows that places of this sort report."""


@dataclass(frozen=True, slots=True)
class Visit:
    """People in a space for [start, end), aware UTC."""

    start: datetime
    end: datetime
    people: int
    calm: float
    """How still they sit: 0 walks about, 1 is absorbed in a screen."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One use of a space, booked or not, as it is going to be."""

    manner: Manner
    start: datetime
    end: datetime
    made_at: datetime
    """When it is booked; means nothing for a walk-in."""
    visits: tuple[Visit, ...]
    checks_in: bool = False
    """Whoever comes also presses the button."""

    @property
    def is_booked(self) -> bool:
        """Whether there is a booking."""
        return self.manner is not Manner.WALK_IN


@dataclass(frozen=True, slots=True)
class Habit:
    """How a kind of space is used on a working day."""

    lengths: tuple[int, ...]
    """Minutes of a use, each as likely as the other."""
    pause: tuple[int, int]
    """Minutes between two uses, the shortest and the longest."""
    walk_ins: float
    """The part of the uses that nobody booked."""
    weekend: float
    """The part of the uses that also happens on Saturdays and Sundays."""


HABITS: Mapping[SpaceKind, Habit] = MappingProxyType(
    {
        SpaceKind.MEETING_ROOM: Habit((30, 60, 60, 90, 120, 180), (0, 150), 0.15, 0.3),
        SpaceKind.PHONE_BOX: Habit((15, 15, 30, 30, 45), (0, 180), 0.4, 0.3),
        SpaceKind.OFFICE: Habit((180, 240, 480, 600), (0, 240), 0.1, 0.2),
        SpaceKind.DESK: Habit((120, 180, 240, 420), (0, 360), 0.2, 0.2),
        SpaceKind.COMMON: Habit((2, 5, 10, 20), (15, 150), 1.0, 0.3),
    }
)
OPENS, CLOSES = time(8), time(22)
SATURDAY = 5
PRESSES = 0.1
"""The part of those who come that also presses the button."""
BREAK_AFTER = timedelta(minutes=100)
"""Nobody sits longer than about this without a break, where one person has a place of their own."""


def plans(random: Random, room: Room, day: date) -> Iterator[Plan]:
    """Yield the uses of a space on one day, in order of time; their bookings do not overlap."""
    habit = HABITS[room.space.kind]
    zone = room.space.hours.zone
    at, closes = _instant(day, OPENS, zone), _instant(day, CLOSES, zone)
    at += 15 * MINUTE * random.randint(0, habit.pause[1] // 30)
    while at < closes:
        end = min(at + random.choice(habit.lengths) * MINUTE, closes)
        is_kept = day.weekday() < SATURDAY or random.random() < habit.weekend
        if is_kept and end - at >= 2 * MINUTE:
            yield _plan(random, room, at, end)
        at = end + _quarter(random, habit)


def _plan(random: Random, room: Room, start: datetime, end: datetime) -> Plan:
    habit = HABITS[room.space.kind]
    if random.random() < habit.walk_ins:
        manner = Manner.WALK_IN
    else:
        manner = random.choices(list(MANNERS), list(MANNERS.values()))[0]
    came, went = _times(random, manner, start, end)
    people = 1 if room.space.capacity == 1 else random.randint(1, min(room.space.capacity, 6))
    calm = random.random()
    alone = people == 1 and room.space.kind in (SpaceKind.OFFICE, SpaceKind.DESK)
    visits = tuple(_visits(random, came, went, people, calm, has_breaks=alone)) if came else ()
    lead = random.choice((5, 20, 60, 180, 24 * 60)) * MINUTE * random.uniform(0.4, 1.0)
    presses = bool(visits) and random.random() < PRESSES
    return Plan(manner, start, end, start - lead, visits, presses)


def _times(
    random: Random, manner: Manner, start: datetime, end: datetime
) -> tuple[datetime | None, datetime]:
    """Return when people come, None for never, and when they go."""
    length = end - start
    match manner:
        case Manner.NEVER:
            return None, end
        case Manner.PASS_THROUGH:
            came = start + min(length * 0.5, _minutes(random, 0, 9))
            return came, came + min(length * 0.2, 0.5 * MINUTE * random.randint(1, 5))
        case Manner.LATE:
            came = start + min(length * 0.5, _minutes(random, 3, 25))
            return came, end - _minutes(random, 0, 5)
        case Manner.LEAVE_EARLY:
            return start - _minutes(random, -2, 4), start + length * random.uniform(0.2, 0.6)
        case Manner.STAY_OVER:
            return start - _minutes(random, -2, 4), end + _minutes(random, 1, 20)
        case Manner.WALK_IN:
            return start, end
        case Manner.ON_TIME:
            return start - _minutes(random, -3, 8), end - _minutes(random, -1, 6)


def _visits(
    random: Random,
    came: datetime,
    went: datetime,
    people: int,
    calm: float,
    *,
    has_breaks: bool,
) -> Iterator[Visit]:
    """Yield the stretches in which somebody is there; who is alone goes for a coffee."""
    while has_breaks and went - came > BREAK_AFTER * 1.5:
        gone = came + BREAK_AFTER * random.uniform(0.5, 1.0)
        yield Visit(came, gone, people, calm)
        came = gone + _minutes(random, 3, 25)
    if came < went:
        yield Visit(came, went, people, calm)


def _quarter(random: Random, habit: Habit) -> timedelta:
    """Return a pause; bookings start at full quarters of an hour, and often without a pause."""
    shortest, longest = habit.pause
    return 15 * MINUTE * round(random.randint(shortest, longest) / 15)


def _minutes(random: Random, least: float, most: float) -> timedelta:
    return MINUTE * random.uniform(least, most)


def _instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
