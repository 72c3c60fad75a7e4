"""From a change of a sensor to the decision that follows, with few spaces and with many."""

from itertools import chain
from statistics import median

from .decision_ours import durable, shown
from .decision_peer import acted
from .disk import synced
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import Spread, spread
from .turns import Turns, by_turns

TITLE = "From a sensor's change to the decision"
ROOMS = {Size.QUICK: (20, 100), Size.FULL: (20, 200, 1000)}
SAMPLES = {Size.QUICK: 200, Size.FULL: 5000}
DURABLE_SAMPLES = {Size.QUICK: 50, Size.FULL: 300}
LIMIT = Mark(1.0)
"""Milliseconds, for the median."""
NO_DEARER = Mark(1.1)
"""As dear as with few spaces; a tenth is what two runs of the same differ by."""
NOTES = (
    "Faitout: until occupancy and status are both written. YAML: until the service is called.",
    "Durable: until the check-in is synced to the disk and its event is shown.",
    "YAML keeps nothing; beside it stands one bare write and sync of 4 kB on this disk.",
)


def run(size: Size) -> Rows:
    """Measure all counts of spaces by turns, ours and YAML, each in a Home Assistant of its own."""
    counts = ROOMS[size]
    say(f"{', '.join(map(str, counts))} spaces, by turns")
    turns = by_turns([(way, n) for n in counts for way in (shown, acted)], SAMPLES[size])
    ours, other = turns[::2], turns[1::2]
    rows = [
        row
        for rooms, mine, theirs in zip(counts, ours, other, strict=True)
        for row in _of_one_count(rooms, _spread(mine), _spread(theirs))
    ]
    rows.append(
        Row(
            what=f"median with {counts[-1]:,} spaces in those with {counts[0]}",
            ours=growth(ours[0], ours[-1]),
            other=growth(other[0], other[-1]),
            unit="times",
            against="YAML",
            mark=NO_DEARER,
        )
    )
    say(f"{counts[-1]} spaces, durable")
    return Rows((*rows, *_durable(counts[-1], DURABLE_SAMPLES[size])), NOTES)


def growth(few: Turns, many: Turns) -> float:
    """Return how many times dearer many spaces are than few, each turn held against its own."""
    return median(median(dear) / median(cheap) for cheap, dear in zip(few, many, strict=True))


def _spread(turns: Turns) -> Spread:
    return spread(list(chain.from_iterable(turns)))


def _of_one_count(rooms: int, ours: Spread, other: Spread) -> tuple[Row, ...]:
    return (
        Row(
            what=f"{rooms:,} spaces, median",
            ours=ours.median,
            other=other.median,
            unit="ms",
            against="YAML",
            mark=LIMIT,
        ),
        Row(
            what=f"{rooms:,} spaces, p99",
            ours=ours.p99,
            other=other.p99,
            unit="ms",
            against="YAML",
        ),
    )


def _durable(rooms: int, samples: int) -> tuple[Row, ...]:
    ours, bare = map(_spread, by_turns([(durable, rooms), (synced, 0)], samples))
    return tuple(
        Row(
            what=f"{rooms:,} spaces, durable, {name}",
            ours=mine,
            other=alone,
            unit="ms",
            against="a bare sync",
        )
        for name, mine, alone in (
            ("median", ours.median, bare.median),
            ("p99", ours.p99, bare.p99),
        )
    )
