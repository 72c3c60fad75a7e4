"""What a calendar has told of each stretch, so that who subscribes sees what has changed.

A calendar numbers the versions of an event, and bookings have no such number: an extension changes
the end and nothing else. So what was told last is kept, and compared. Pure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
import json
from typing import Final

type Taking = tuple[datetime, datetime]
"""[start, end), aware UTC."""

MOST_REVISIONS: Final = 2000
"""Stretches that are remembered of one space: those that are told, and as many that are gone."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One stretch as it was told last. Times are aware UTC, to the second."""

    start: datetime
    end: datetime
    number: int
    """How often its times have changed."""
    at: datetime
    """When this version was first told."""


def revised(
    known: Mapping[str, Revision],
    taken: Mapping[str, Taking],
    now: datetime,
    since: datetime,
) -> dict[str, Revision]:
    """Return what is known once the stretches that are taken now are told.

    What is gone is remembered until it would be over anyway: a booking may come back, and its
    number must not begin anew.
    """
    at = now.replace(microsecond=0)
    gone = {uid: each for uid, each in known.items() if each.end > since}
    told = {uid: _next(known.get(uid), span, at) for uid, span in taken.items()}
    both = {**gone, **told}
    if len(both) <= MOST_REVISIONS:
        return both
    spare = MOST_REVISIONS - len(told)
    latest = sorted(gone.keys() - told.keys(), key=lambda uid: gone[uid].at)
    return {**{uid: gone[uid] for uid in latest[len(latest) - max(0, spare) :]}, **told}


def _next(before: Revision | None, span: Taking, at: datetime) -> Revision:
    start, end = (each.replace(microsecond=0) for each in span)
    if before is None:
        return Revision(start, end, 0, at)
    if (before.start, before.end) == (start, end):
        return before
    return Revision(start, end, before.number + 1, max(at, before.at))


def dump_revisions(known: Mapping[str, Revision]) -> bytes:
    """Return what is known, as it is kept."""
    rows = {
        uid: [_seconds(each.start), _seconds(each.end), each.number, _seconds(each.at)]
        for uid, each in known.items()
    }
    return json.dumps(rows, separators=(",", ":")).encode()


def load_revisions(data: bytes | None) -> dict[str, Revision]:
    """Return what was kept; nothing where it makes no sense, and all is told anew."""
    try:
        rows = json.loads(data or b"{}")
        return {
            str(uid): Revision(_at(start), _at(end), int(number), _at(at))
            for uid, (start, end, number, at) in rows.items()
        }
    except AttributeError, OverflowError, TypeError, ValueError:
        return {}


def _seconds(at: datetime) -> int:
    return int(at.timestamp())


def _at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
