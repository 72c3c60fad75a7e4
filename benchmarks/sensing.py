"""Is somebody there: Faitout beside a motion sensor that holds for 5 and for 15 minutes."""

from collections.abc import Callable, Iterator, Mapping

from simulator.plain_motion import OURS, compared
from simulator.score import Figures

from .apart import apart
from .record import is_there, played
from .rows import Better, Row, Rows, Size

TITLE = "Sensing, in the rooms of the simulator's building that have a motion sensor"
DAYS = {Size.QUICK: 5, Size.FULL: 60}
SEED = 1

NOTES = ("Shares of the time. What Faitout does not know, the plain rule calls empty.",)
NO_RECORD = "With --record FILE (in the format of UCI 357) also a real record is played."

type Share = Callable[[Figures], float]
SHARES: dict[str, tuple[Better, Share]] = {
    "right": (Better.HIGHER, lambda figures: figures.right),
    "false empty": (Better.LOWER, lambda figures: figures.false_empty),
    "false occupied": (Better.LOWER, lambda figures: figures.false_occupied),
}


def run(size: Size) -> Rows:
    """Measure on the same words and the same truth."""
    found = apart(compared, SEED, DAYS[size])
    unknown = Row(what="known to be unknown", ours=100 * found[OURS].unknown, unit="%")
    recorded = apart(played) if is_there() else []
    return Rows((*_compared(found), unknown, *recorded), NOTES if recorded else (*NOTES, NO_RECORD))


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
