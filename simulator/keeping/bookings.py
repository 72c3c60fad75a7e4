"""People who book a room whose lock keeps codes: ahead or on the spot, moved, longer, cancelled."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from custom_components.faitout.engine.ids import GrantId

BEFORE = timedelta(minutes=10)
"""A window begins this long before its booking."""


@dataclass(frozen=True, slots=True)
class Change:
    """From a time on, a grant is this: from when to when, or nothing at all."""

    at: datetime
    start: datetime
    end: datetime
    is_revoked: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """One grant, with all that becomes of it."""

    grant: GrantId
    code: str
    changes: tuple[Change, ...]
    """The first is the grant as it was given."""

    @property
    def last(self) -> Change:
        """What it was in the end."""
        return self.changes[-1]

    @property
    def is_over_at(self) -> datetime:
        """From when on its code may not open: its end, or when it was revoked."""
        return min(self.last.at, self.last.end) if self.last.is_revoked else self.last.end

    @property
    def opens_from(self) -> datetime:
        """From when on its code should open the lock."""
        return max(self.last.start, self.last.at)


def visits(rng: Random, start: datetime, count: int, at_once: int) -> list[Visit]:
    """Return that many, never more than `at_once` at a time in the lock."""
    made: list[Visit] = []
    lanes = [start + timedelta(hours=1)] * at_once
    for number in range(count):
        lane = min(range(at_once), key=lanes.__getitem__)
        begins = lanes[lane] + timedelta(minutes=rng.choice((0, 1, 5, 20, 45, 90)))
        length = timedelta(minutes=rng.choice((15, 30, 60, 60, 120, 240)))
        visit = _visit(rng, number, begins, length)
        made.append(visit)
        ends = max(change.end for change in visit.changes)
        lanes[lane] = ends + BEFORE + timedelta(minutes=rng.choice((15, 20, 60)))
    return made


def _visit(rng: Random, number: int, begins: datetime, length: timedelta) -> Visit:
    """Return one, made some time before it begins; one in three does not stay as it was."""
    made_at = begins - timedelta(minutes=rng.choice((0, 2, 12, 60, 600, 2880)))
    first = Change(made_at, begins - BEFORE, begins + length)
    changes = [first]
    span = first.end - max(first.start, first.at)
    match rng.choices(("stays", "longer", "later", "revoked"), (66, 14, 10, 10))[0]:
        case "longer":
            at = first.end - span * rng.uniform(0.1, 0.6)
            changes.append(replace(first, at=at, end=first.end + timedelta(minutes=30)))
        case "later" if made_at < first.start - timedelta(minutes=30):
            by = timedelta(minutes=rng.choice((15, 60)))
            at = made_at + timedelta(minutes=5)
            changes.append(Change(at, first.start + by, first.end + by))
        case "revoked":
            at = max(first.start, first.at) + span * rng.uniform(0.1, 0.9)
            changes.append(replace(first, at=at, is_revoked=True))
    code = f"{number * 7919 % 900_000 + 100_000}"
    return Visit(GrantId(f"g{number}"), code, tuple(changes))
