"""Bookings cut out of the truth of a record, as its people might have made them.

truth      ____######_____##____________________####____
bookings   ____[-------]__[--]______[seeded]____[------]
               used              nobody comes   booked for longer than used
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from random import Random

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId, SpaceId

QUARTER = timedelta(minutes=15)
PAUSE = timedelta(minutes=10)
"""Who comes back within this has not left: it is one booking."""
NO_SHOW = timedelta(hours=1)
TOO_LONG = timedelta(hours=1)
SHARE_TOO_LONG = 0.25
LEAD = timedelta(hours=2)
"""How long before its start a booking is made."""
LONGEST = timedelta(hours=4)
"""Longer uses become several bookings, as the day's plan of a room has them."""

type Span = tuple[datetime, datetime]


class Kind(StrEnum):
    """What the truth has to say of a booking."""

    USED = "used"
    TOO_LONG = "left early"
    NO_SHOW = "no-show"


@dataclass(frozen=True, slots=True)
class Cut:
    """A booking, and what it is."""

    kind: Kind
    booking: Booking


def cut(used: Sequence[Span], end: datetime, space: SpaceId, random: Random) -> list[Cut]:
    """Return bookings for the times that were used, and no-shows in between, in order of time.

    Times are aware UTC; `used` is in order, without overlap, up to an end.
    """
    spans = list(_booked(_joined(used)))
    found: list[tuple[Kind, datetime, datetime]] = []
    nexts = [*(start for start, _ in spans[1:]), end][: len(spans)]
    for (start, last), coming in zip(spans, nexts, strict=True):
        pieces = list(_pieces(start, last))
        found += [(Kind.USED, *piece) for piece in pieces]
        room = coming - last
        if room >= TOO_LONG and random.random() < SHARE_TOO_LONG:
            found[-1] = (Kind.TOO_LONG, pieces[-1][0], pieces[-1][1] + TOO_LONG)
    taken = [(start, last) for _, start, last in found]
    found += [(Kind.NO_SHOW, *span) for span in _no_shows(taken, random)]
    return [
        Cut(
            kind,
            Booking(
                id=BookingId(f"{kind} {start:%d %H:%M}"),
                space=space,
                start=start,
                end=last,
                created_at=start - LEAD,
                title=kind,
            ),
        )
        for kind, start, last in sorted(found, key=lambda it: it[1])
    ]


def _joined(used: Sequence[Span]) -> Iterator[Span]:
    """Yield uses with their short pauses, without those that nobody would have booked."""
    held: Span | None = None
    for start, end in used:
        if held and start - held[1] <= PAUSE:
            held = held[0], end
            continue
        if held and held[1] - held[0] >= QUARTER:
            yield held
        held = start, end
    if held and held[1] - held[0] >= QUARTER:
        yield held


def _booked(used: Iterable[Span]) -> Iterator[Span]:
    """Yield full quarters of an hour: people come some minutes before or after the start."""
    before: datetime | None = None
    for start, end in used:
        first = _down(start + QUARTER / 2)
        last = _down(end + QUARTER - timedelta.resolution)
        if before:
            first = max(first, before)
        if first < last:
            before = last
            yield first, last


def _pieces(start: datetime, end: datetime) -> Iterator[Span]:
    while end - start > LONGEST:
        yield start, start + LONGEST
        start += LONGEST
    yield start, end


def _no_shows(taken: Sequence[Span], random: Random) -> Iterator[Span]:
    """Yield bookings that nobody comes to, in every gap that has room for one."""
    for (_, before), (after, _) in pairwise(taken):
        slots = int((after - before - NO_SHOW) / QUARTER)
        if slots >= 2:  # noqa: PLR2004 - a quarter of an hour on either side
            start = before + random.randrange(1, slots) * QUARTER
            yield start, start + NO_SHOW


def _down(at: datetime) -> datetime:
    return at - timedelta(minutes=at.minute % 15, seconds=at.second, microseconds=at.microsecond)
