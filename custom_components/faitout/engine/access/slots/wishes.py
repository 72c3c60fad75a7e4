"""Which codes a lock is to hold, by the rights that there are."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from ...door.door import DoorId
from ...hours import OpeningHours
from ..grant import Grant, grant_times
from .order import CodeWish

AHEAD = timedelta(days=3)
"""What opens later than this is asked for again before then."""
BEHIND = timedelta(days=1)
"""A stretch that began longer ago than this may as well have begun then."""


def wishes_of(
    grants: Iterable[Grant], door: DoorId, site: OpeningHours, now: datetime
) -> tuple[CodeWish, ...]:
    """Return the stretch in which each grant opens a door now, or will next (aware UTC).

    A subscription opens within its hours only, which most locks know nothing of: its code is in
    the lock in these hours and not between them.
    """
    found = (_next(grant, site, now) for grant in grants if door in grant.doors)
    return tuple(wish for wish in found if wish)


def _next(grant: Grant, site: OpeningHours, now: datetime) -> CodeWish | None:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    for each in grant_times(grant, site, midnight - BEHIND, now + AHEAD):
        if each.end > now:
            return CodeWish(
                grant=grant.id, start=each.start, end=each.end, known_at=grant.created_at
            )
    return None
