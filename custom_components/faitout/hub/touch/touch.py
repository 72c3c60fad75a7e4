"""A touch as it comes over the line: read strictly, since anybody may have sent it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
import re
from typing import Final

from ...engine.ids import SiteId, SpaceId
from ...engine.offers import Act

LONGEST_WORD: Final = 100
"""Characters of a name of a site, a space or a fault, and of a code."""
LATEST: Final = 2**33
"""Seconds since 1970 that are no mistake: the year 2242."""
_ID: Final = re.compile(r"[A-Za-z0-9-]{8,40}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One touch. Times are aware UTC."""

    id: str
    """Chosen at random by the page: the same touch that is sent again is done once."""
    site: SiteId
    space: SpaceId
    act: Act
    at: datetime | None = None
    """When the finger touched, by the hub's clock as the page knows it."""
    start: datetime | None = None
    end: datetime | None = None
    ref: str = ""
    """The booking that was shown, by what the page calls it."""
    fault: str = ""
    code: str = field(default="", repr=False)
    badge: bool = False
    """A badge will be held to the reader of the door."""


def touch_of(sent: object) -> Touch | None:
    """Return the touch that was sent, None where it is none."""
    if not isinstance(sent, dict):
        return None
    words = {key: sent.get(key, "") for key in ("touch", "site", "space", "ref", "fault", "code")}
    if not all(isinstance(word, str) and len(word) <= LONGEST_WORD for word in words.values()):
        return None
    badge = sent.get("badge", False)
    if not _ID.fullmatch(words["touch"]) or not isinstance(badge, bool):
        return None
    try:
        act = Act(str(sent.get("act")))
        at, start, end = (_instant(sent.get(key)) for key in ("at", "start", "end"))
    except ValueError:
        return None
    return Touch(
        id=words["touch"],
        site=SiteId(words["site"]),
        space=SpaceId(words["space"]),
        act=act,
        at=at,
        start=start,
        end=end,
        ref=words["ref"],
        fault=words["fault"],
        code=words["code"],
        badge=badge,
    )


def _instant(seconds: object) -> datetime | None:
    """Return an instant; raise ValueError where it is none."""
    if seconds is None:
        return None
    if not isinstance(seconds, int) or isinstance(seconds, bool) or not 0 <= seconds < LATEST:
        raise ValueError
    return datetime.fromtimestamp(seconds, UTC)
