"""Is somebody there: Faitout beside a motion sensor that holds for 5 and for 15 minutes."""

from collections.abc import Callable, Iterator, Mapping

from simulator.plain_motion import OURS, compared
from simulator.score import Figures

from .apart import apart
from .rows import Better, Row, Rows, Size

TITLE = "Sensing, in the rooms of the simulator's building that have a motion sensor"
DAYS = {Size.QUICK: 5, Size.FULL: 60}
SEED = 1

type Share = Callable[[Figures], float]
SHARES: dict[str, tuple[Better, Share]] = {
    "right": (Better.HIGHER, lambda figures: figures.right),
    "false empty": (Better.LOWER, lambda figures: figures.false_empty),
    "false occupied": (Better.LOWER, lambda figures: figures.false_occupied),
}


def run(size: Size) -> Rows:
    """Measure on the same words and the same truth."""
    found = apart(compared, SEED, DAYS[size])
    ours = found[OURS]
    return Rows(
        (*_compared(found), Row(what="known to be unknown", ours=100 * ours.unknown, unit="%")),
        notes=("Shares of the time. What Faitout does not know, the plain rule calls empty.",),
    )


def _compared(found: Mapping[str, Figures]) -> Iterator[Row]:
    for what, (better, share) in SHARES.items():
        for name, figures in found.items():
            if name != OURS:
                yield Row(
                    what=what,
                    ours=100 * share(found[OURS]),
                    other=100 * share(figures),
                    unit="%",
                    better=better,
                    against=name,
                )
