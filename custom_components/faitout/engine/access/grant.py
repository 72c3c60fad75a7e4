"""A grant: the right to open given doors in a window of time, and where it comes from."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from ..door.door import DoorId
from ..hours import OpeningHours
from ..ids import BookingId, GrantId, MemberId, SpaceId


class GrantKind(StrEnum):
    """Where a grant comes from."""

    BOOKING = "booking"
    PLAN = "plan"
    """A subscription: the entrance in the hours of the plan."""
    GUEST = "guest"
    LOCKER = "locker"


class Admission(StrEnum):
    """What came of a key at a door; each has a sentence in the translations."""

    OPENED = "opened"
    UNKNOWN = "unknown"
    """No such code or badge, or none that could be looked up."""
    TOO_EARLY = "too_early"
    OVER = "over"
    OTHER_DOOR = "other_door"
    OUTSIDE_HOURS = "outside_hours"
    """The plan does not hold at this hour."""
    CLOSED = "closed"
    """The place is closed."""
    USED_UP = "used_up"
    REVOKED = "revoked"
    LOCKED_OUT = "locked_out"
    """Too many wrong tries at this keypad or door: it takes nothing for a while."""
    NOT_RECORDED = "not_recorded"
    """It may be used so many times only, and nobody could write down that it was used now."""
    NOT_READY = "not_ready"
    """The hub does not know yet, or cannot read, what was granted."""
    LEARNED = "learned"
    """A badge that somebody waited for: to learn it, or to know at a screen whose it is."""
    NO_DOOR = "no_door"
    """The door is not set up, or is not at work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One right. Times are aware UTC; the window is half-open."""

    id: GrantId
    kind: GrantKind
    doors: frozenset[DoorId]
    start: datetime
    end: datetime
    created_at: datetime
    hours: OpeningHours | None = None
    """Opens only within these, besides the hours of the site."""
    after_hours: bool = False
    """Opens also while the site is closed."""
    holder: MemberId | None = None
    """Whose it is; None: a guest's."""
    booking: BookingId | None = None
    space: SpaceId | None = None
    uses: int | None = None
    """How often it opens; None: as often as its holder comes."""
    used: int = 0
    revoked_at: datetime | None = None

    def is_over(self, now: datetime) -> bool:
        """Return whether it will open nothing any more."""
        return self.revoked_at is not None or now >= self.end or self.is_empty or self.is_used_up

    @property
    def is_empty(self) -> bool:
        """Whether it never opens: its booking was called off before anybody could come."""
        return self.end <= self.start

    @property
    def is_used_up(self) -> bool:
        """Whether it was used as often as it may be."""
        return self.uses is not None and self.used >= self.uses

    def meets(self, other: Grant) -> bool:
        """Return whether both can open the same door within one stretch of time."""
        overlaps = self.start < other.end and other.start < self.end
        return overlaps and not self.doors.isdisjoint(other.doors)

    def outcome(self, door: DoorId, now: datetime, site: OpeningHours) -> Admission:
        """Return what comes of its key at a door at an instant."""
        if self.revoked_at is not None:
            return Admission.REVOKED
        if door not in self.doors:
            return Admission.OTHER_DOOR
        if self.is_empty:
            return Admission.OVER
        if now < self.start:
            return Admission.TOO_EARLY
        if now >= self.end:
            return Admission.OVER
        if self.is_used_up:
            return Admission.USED_UP
        if self.hours is not None and not self.hours.opening(now).is_open:
            return Admission.OUTSIDE_HOURS
        if not self.after_hours and not site.opening(now).is_open:
            return Admission.CLOSED
        return Admission.OPENED

    def used_once(self) -> Grant:
        """Return it after it opened a door."""
        return replace(self, used=self.used + 1)

    def revoked(self, now: datetime) -> Grant:
        """Return it once it opens nothing any more; the first time counts."""
        return self if self.revoked_at else replace(self, revoked_at=now)


WORST_FIRST: tuple[Admission, ...] = (
    Admission.UNKNOWN,
    Admission.REVOKED,
    Admission.OTHER_DOOR,
    Admission.OVER,
    Admission.USED_UP,
    Admission.TOO_EARLY,
    Admission.OUTSIDE_HOURS,
    Admission.CLOSED,
    Admission.OPENED,
)
"""Who has several grants is told of the one that comes nearest to opening."""


@dataclass(frozen=True, slots=True)
class GrantTime:
    """A stretch of time in which a grant opens, half-open, aware UTC."""

    start: datetime
    end: datetime


def grant_times(
    grant: Grant, site: OpeningHours, start: datetime, end: datetime
) -> tuple[GrantTime, ...]:
    """Return when, within [start, end), a grant opens its doors, in order.

    For those who decide without the hub: a node, a lock with a schedule. Clock changes are in it.
    """
    first, last = max(start, grant.start), min(end, grant.end)
    if grant.revoked_at is not None or grant.is_used_up or first >= last:
        return ()
    found = [GrantTime(first, last)]
    if grant.hours is not None:
        found = [part for each in found for part in _open(grant.hours, each)]
    if not grant.after_hours:
        found = [part for each in found for part in _open(site, each)]
    return tuple(found)


def _open(hours: OpeningHours, stretch: GrantTime) -> list[GrantTime]:
    """Return the parts of a stretch in which the hours are open."""
    parts, at = [], stretch.start
    while at < stretch.end:
        opening = hours.opening(at)
        if opening.is_open:
            parts.append(GrantTime(at, min(opening.until, stretch.end)))
        at = opening.until
    return parts
