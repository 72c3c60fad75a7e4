"""Is somebody there: Faitout beside a motion sensor that holds for 5 and for 15 minutes.

A real record of a room, if there is one, is played too. The project ships none. One in the format
of UCI 357 ("Occupancy detection") fits the mappings that lie beside the simulator: slow sensors
only, and with a motion sensor or a radar made after its truth.
"""

from collections.abc import Callable, Iterator, Mapping
import os
from pathlib import Path

from custom_components.faitout.engine.effect import Event
from simulator import play
from simulator.cutting import Kind
from simulator.mapping import read_mapping
from simulator.plain_motion import OURS, compared
from simulator.score import Figures

from .apart import apart
from .rows import Better, Mark, Row, Rows, Size

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


# A real record

RECORD = "FAITOUT_RECORD"
"""The variable of the environment that says where a record is."""
MAPPINGS = Path(play.__file__).parent / "mappings"
NEVER = Mark(0, inclusive=True)


def is_there() -> bool:
    """Return whether a record can be played."""
    return Path(os.environ.get(RECORD, "")).is_file()


def played() -> list[Row]:
    """Return what comes of the record with each mapping, for nothing to be held against."""
    return [row for mapping in sorted(MAPPINGS.glob("*.yaml")) for row in _with(mapping)]


def _with(mapping: Path) -> Iterator[Row]:
    outcome = play.play(Path(os.environ[RECORD]), read_mapping(mapping), SEED)
    figures, name = outcome.figures, mapping.stem
    for what, share in (
        ("right", figures.right),
        ("false empty", figures.false_empty),
        ("false occupied", figures.false_occupied),
        ("known to be unknown", figures.unknown),
    ):
        yield Row(what=f"{name}: {what}", ours=100 * share, unit="%")
    yield Row(
        what=f"{name}: no-shows released",
        ours=outcome.count(Kind.NO_SHOW, Event.RELEASED),
        other=sum(each.kind is Kind.NO_SHOW for each in outcome.cuts),
        unit="",
        better=Better.HIGHER,
        against="no-shows",
    )
    yield Row(
        what=f"{name}: released with people there",
        ours=len(outcome.people_there),
        unit="",
        mark=NEVER,
    )
