"""What a node may decide alone: who opens its door in the next 24 hours, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from ..door.door import DoorId
from ..hours import OpeningHours
from ..ids import GrantId
from .grant import Grant, GrantTime, grant_times
from .node_key import NodeKey

HORIZON: Final = timedelta(hours=24)
"""How long a node goes on without the hub: a night and a day, until somebody comes to look."""
SLACK: Final = timedelta(minutes=1)
"""How far back a list goes: a node counts whole seconds, and its clock runs a little behind."""
MOST_RIGHTS: Final = 128
"""Rights that a node holds, by its memory and flash (the node's rights.h has the same)."""
MOST_TIMES: Final = 4
"""Stretches of one right: two days touch 24 hours, each may have a pause. What is more is left out,
so that the door stays shut then."""
MOST_COUNTED: Final = 254
"""Uses that are counted on a node; 255 means any number."""
NO_CLOCK_FOR: Final = timedelta(days=7)
"""Whoever may come day and night for so long yet may also come when a node does not know the time:
it lost its power, and the hub, for longer than that only where nobody is left to ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeRight:
    """One line of what a node holds."""

    mark: str
    grant: GrantId
    times: tuple[GrantTime, ...]
    uses: int | None = None
    """How often it opens yet; None: any number."""
    needs_no_clock: bool = False
    duress: bool = False


def node_rights(
    held: Iterable[tuple[NodeKey, Grant]], door: DoorId, site: OpeningHours, now: datetime
) -> tuple[NodeRight, ...]:
    """Return what a node is given at an instant, aware UTC: at most MOST_RIGHTS, soonest first.

    `held`: its keys, each with the grants that it stands for.
    """
    found = [right for key, grant in held if (right := _right(key, grant, door, site, now))]
    found.sort(key=lambda right: (right.times[0].start, right.grant, right.mark))
    return tuple(found[:MOST_RIGHTS])


def _right(
    key: NodeKey, grant: Grant, door: DoorId, site: OpeningHours, now: datetime
) -> NodeRight | None:
    """Return the line of a key for a grant; None where it opens nothing in time."""
    if door not in grant.doors:
        return None
    found = grant_times(grant, site, now - SLACK, now + HORIZON)
    times = tuple(each for each in found if now < each.end)[:MOST_TIMES]
    if not times:
        return None
    is_always = times[0] == GrantTime(now - SLACK, now + HORIZON)
    return NodeRight(
        mark=key.mark,
        grant=grant.id,
        times=times,
        uses=None if grant.uses is None else min(grant.uses - grant.used, MOST_COUNTED),
        needs_no_clock=is_always and grant.end >= now + NO_CLOCK_FOR,
        duress=key.duress,
    )
