"""What really happened in one room, and what one rule made of it: two records to be compared.

building ──► Truth   people, visits, bookings
rule     ──► Life    what it held for true, sessions, releases
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId, SensorId
from custom_components.faitout.engine.occupancy import Presence

from .cutting import Span
from .faults import Fault
from .fittings import Fitting
from .places import Room


@dataclass(slots=True)
class Truth:
    """What really happened in a room, from an instant on."""

    room: Room
    start: datetime
    changes: list[tuple[datetime, bool]] = field(default_factory=list)
    """From when on somebody is there, or nobody; in order of time."""
    visits: list[Span] = field(default_factory=list)
    bookings: list[Booking] = field(default_factory=list)
    faults: list[tuple[datetime, SensorId, Fault]] = field(default_factory=list)

    def used(self, end: datetime) -> Iterator[Span]:
        """Yield when somebody was there, up to an instant."""
        since: datetime | None = None
        for at, is_used in [*self.changes, (end, False)]:
            if is_used and since is None:
                since = at
            elif not is_used and since is not None:
                if since < min(at, end):
                    yield since, min(at, end)
                since = None

    def is_used(self, at: datetime) -> bool:
        """Return whether somebody is there at an instant."""
        index = bisect_right(self.changes, at, key=lambda change: change[0])
        return index > 0 and self.changes[index - 1][1]

    def sensors_at(self, at: datetime) -> str:
        """Return what hangs in the room and how it does at an instant, for people to read."""
        faults = {sensor: fault for since, sensor, fault in self.faults if since <= at}
        return ", ".join(
            " ".join((each.spec.kind, *_told(each, faults.get(each.spec.id, Fault.NONE))))
            for each in self.room.fittings
        )


@dataclass(slots=True)
class Life:
    """What a rule made of a room."""

    start: datetime
    said: list[tuple[datetime, Presence]] = field(default_factory=list)
    """From when on it held what for true; before the first, nothing."""
    sessions: list[Span] = field(default_factory=list)
    released: dict[BookingId, datetime] = field(default_factory=dict)
    blind: set[BookingId] = field(default_factory=set)
    """Bookings that it kept because it could not see."""

    @property
    def presence(self) -> Presence:
        """What it holds for true now."""
        return self.said[-1][1] if self.said else Presence.UNKNOWN

    def says(self, at: datetime, presence: Presence) -> None:
        """Hold something for true from now on."""
        if presence is not self.presence:
            self.said.append((at, presence))

    def held(self, end: datetime) -> Iterator[tuple[datetime, datetime, Presence]]:
        """Yield what it held for true, without a gap, up to an instant."""
        marks = [(self.start, Presence.UNKNOWN), *self.said, (end, Presence.UNKNOWN)]
        for (since, presence), (until, _) in pairwise(marks):
            if since < until:
                yield since, until, presence


def _told(fitting: Fitting, fault: Fault) -> Iterator[str]:
    if fitting.habits and fitting.habits.overlooks:
        yield "(badly placed)"
    if fault is not Fault.NONE:
        yield f"({fault.value})"


def joined(spans: Iterable[Span], pause: timedelta) -> list[Span]:
    """Return spans in order of time, as one where a pause between them is shorter."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start - found[-1][1] < pause:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found
