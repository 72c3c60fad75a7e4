"""What somebody who gives access asks for, and why it may be refused."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from ..hours import OpeningHours
from .codes import LONGEST, SHORTEST
from .grant import Grant, grant_times

LONGEST_GRANT: Final = timedelta(days=366)
"""Whoever is let in for longer has a plan."""
LOOKED_AT_ONCE: Final = timedelta(days=8)
"""Of nearly all grants the first days say already that they open."""
MOST_USES: Final = 1000
MOST_GRANTS: Final = 20_000
"""Live grants of a site; ten thousand are measured."""


class AccessRefusal(StrEnum):
    """Why access is not given; each has a sentence in the translations."""

    END_BEFORE_START = "end_before_start"
    OVER_ALREADY = "over_already"
    TOO_LONG = "too_long"
    CLOSED = "closed"
    """The place is closed during all of it."""
    NO_DOORS = "no_doors"
    TOO_FEW_USES = "too_few_uses"
    TOO_MANY_USES = "too_many_uses"
    TOO_MANY = "too_many"
    UNKNOWN = "unknown"
    """No such grant."""
    NO_CODE_LEFT = "no_code_left"
    CODE_LENGTH = "code_length"
    NO_MEMBER = "no_member"
    NO_PLAN = "no_plan"
    """The member has no plan that opens a door now or later."""
    BADGE_TAKEN = "badge_taken"
    """Somebody has it already."""


@dataclass(frozen=True, slots=True)
class AccessRefused:
    """It was refused, and nothing changed."""

    why: AccessRefusal
    field: str = ""
    limit: str = ""


def why_refused(grant: Grant, now: datetime, site: OpeningHours, live: int) -> AccessRefused | None:
    """Return why a grant cannot be given at an instant, or None; `live`: how many there are."""
    if not grant.doors:
        return AccessRefused(AccessRefusal.NO_DOORS, "doors")
    if grant.end <= grant.start:
        return AccessRefused(AccessRefusal.END_BEFORE_START, "end")
    if grant.end <= now:
        return AccessRefused(AccessRefusal.OVER_ALREADY, "end")
    if grant.end - grant.start > LONGEST_GRANT:
        return AccessRefused(AccessRefusal.TOO_LONG, "end", str(LONGEST_GRANT.days))
    if grant.uses is not None and grant.uses < 1:
        return AccessRefused(AccessRefusal.TOO_FEW_USES, "uses", "1")
    if grant.uses is not None and grant.uses > MOST_USES:
        return AccessRefused(AccessRefusal.TOO_MANY_USES, "uses", str(MOST_USES))
    if not _ever_opens(grant, now, site):
        return AccessRefused(AccessRefusal.CLOSED, "start")
    if live >= MOST_GRANTS:
        return AccessRefused(AccessRefusal.TOO_MANY, limit=str(MOST_GRANTS))
    return None


def length_refused(length: int) -> AccessRefused | None:
    """Return why codes of a length are not made, or None."""
    if SHORTEST <= length <= LONGEST:
        return None
    return AccessRefused(AccessRefusal.CODE_LENGTH, "code_length", f"{SHORTEST}-{LONGEST}")


def _ever_opens(grant: Grant, now: datetime, site: OpeningHours) -> bool:
    """Return whether it opens at any time; a place may be closed for weeks of it."""
    start = max(now, grant.start)
    while start < grant.end:
        end = min(grant.end, start + LOOKED_AT_ONCE)
        if grant_times(grant, site, start, end):
            return True
        start = end
    return False
