"""What a rule did right and wrong, as sums: of rooms, days and seeds they can be added up."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime

from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor_kinds import SensorKind

from .cutting import Span
from .fittings import MINUTE
from .lives import Life, Truth
from .observer import no_shows, stays
from .places import Room

LONG_EMPTY = 10 * MINUTE
"""A false empty longer than this is told by itself: light or heating may have gone out."""
SURE = frozenset({SensorKind.RADAR, SensorKind.PEOPLE_COUNTER, SensorKind.SEAT, SensorKind.DOOR})
"""With one of these nobody is to be released who is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Sums. Times are in seconds."""

    watched: float = 0.0
    right: float = 0.0
    false_empty: float = 0.0
    false_occupied: float = 0.0
    unknown: float = 0.0
    long_empties: int = 0
    """Episodes of false empty longer than `LONG_EMPTY`."""
    sessions: int = 0
    stays: int = 0
    """As many as there were, in the reading that is nearest to the sessions, day by day."""
    miscounted: int = 0
    """How far sessions and stays were apart, day by day and room by room."""
    releases_sure: int = 0
    hurt_sure: int = 0
    """Of these with somebody inside: a radar, a counter, a seat or a door would have known."""
    releases_motion: int = 0
    hurt_motion: int = 0
    """The same with nothing but motion."""
    no_shows: int = 0
    """Bookings that a perfect observer gives back."""
    given_back: int = 0
    blind: int = 0
    """Of the no-shows: kept because the space was not seen."""
    free: float = 0.0
    """Time that a perfect observer gives back."""
    freed: float = 0.0

    def __add__(self, other: Tally) -> Tally:
        """Return both together."""
        return Tally(
            **{each.name: getattr(self, each.name) + getattr(other, each.name) for each in _FIELDS}
        )

    def share(self, of: float) -> float:
        """Return a time as a share of the time watched, 0 to 1."""
        return of / self.watched if self.watched else 0.0


_FIELDS = fields(Tally)


def tallied(truth: Truth, life: Life, end: datetime) -> Tally:
    """Return how a rule did in a room, up to an instant."""
    spent: defaultdict[tuple[bool, Presence], float] = defaultdict(float)
    for since, until, is_used, presence in compared(truth, life, end):
        spent[is_used, presence] += (until - since).total_seconds()
    few, many = stays(truth, end)
    stayed, miscounted = counted(life.sessions, few, many)
    released = [
        (booking, at) for booking in truth.bookings if (at := life.released.get(booking.id))
    ]
    hurt = sum(truth.is_used(at) for _, at in released)
    is_sure = bool(SURE & {spec.kind for spec in truth.room.space.sensors})
    due = list(no_shows(truth, end))
    back = [
        (booking, at)
        for booking, _ in due
        if (at := life.released.get(booking.id)) and not truth.is_used(at)
    ]
    return Tally(
        watched=(end - truth.start).total_seconds(),
        right=spent[True, Presence.YES] + spent[False, Presence.NO],
        false_empty=spent[True, Presence.NO],
        false_occupied=spent[False, Presence.YES],
        unknown=spent[True, Presence.UNKNOWN] + spent[False, Presence.UNKNOWN],
        long_empties=len(list(long_empties(truth, life, end))),
        sessions=len(life.sessions),
        stays=stayed,
        miscounted=miscounted,
        releases_sure=len(released) if is_sure else 0,
        hurt_sure=hurt if is_sure else 0,
        releases_motion=0 if is_sure else len(released),
        hurt_motion=0 if is_sure else hurt,
        no_shows=len(due),
        given_back=len(back),
        blind=sum(booking.id in life.blind for booking, _ in due),
        free=sum((booking.end - at).total_seconds() for booking, at in due),
        freed=sum((booking.end - at).total_seconds() for booking, at in back),
    )


def eyes_of(room: Room) -> str:
    """Return what sees people in a room, for people to read."""
    kinds = {spec.kind.value for spec in room.space.sensors if spec.traits.sees}
    door = ["closed door"] if room.space.single_door else []
    return " + ".join([*sorted(kinds), *door])


def compared(
    truth: Truth, life: Life, end: datetime
) -> Iterator[tuple[datetime, datetime, bool, Presence]]:
    """Yield from when to when somebody was there or not, and what was held for true meanwhile."""
    held = list(life.held(end))
    ends = [until for _, until, _ in held]
    for came, left, is_used in _told(truth, end):
        for index in range(bisect_right(ends, came), len(held)):
            since, until, presence = held[index]
            if since >= left:
                break
            yield max(since, came), min(until, left), is_used, presence


def long_empties(truth: Truth, life: Life, end: datetime) -> Iterator[Span]:
    """Yield the long episodes of false empty."""
    for since, until, is_used, presence in compared(truth, life, end):
        if is_used and presence is Presence.NO and until - since > LONG_EMPTY:
            yield since, until


def _told(truth: Truth, end: datetime) -> Iterator[tuple[datetime, datetime, bool]]:
    at = truth.start
    for came, left in truth.used(end):
        if at < came:
            yield at, came, False
        yield came, left, True
        at = left
    if at < end:
        yield at, end, False


def counted(sessions: list[Span], few: list[Span], many: list[Span]) -> tuple[int, int]:
    """Return how many stays there were and how many were miscounted, day by day."""
    ours, least, most = (_by_day(spans) for spans in (sessions, few, many))
    stayed = miscounted = 0
    for day in ours.keys() | least.keys() | most.keys():
        right = min(max(ours[day], least[day]), most[day])
        stayed += right
        miscounted += abs(ours[day] - right)
    return stayed, miscounted


def _by_day(spans: list[Span]) -> Counter[date]:
    return Counter(start.date() for start, _ in spans)
