"""A real record of a room, if there is one, played through the engine.

The project ships none. One in the format of UCI 357 ("Occupancy detection") fits the mappings that
lie beside the simulator: slow sensors only, and with a motion sensor or a radar made after its
truth.
"""

from collections.abc import Iterator
import os
from pathlib import Path

from custom_components.faitout.engine.effect import Event
from simulator import play
from simulator.cutting import Kind
from simulator.mapping import read_mapping

from .rows import Better, Mark, Row

RECORD = "FAITOUT_RECORD"
"""The variable of the environment that says where a record is."""
MAPPINGS = Path(play.__file__).parent / "mappings"
SEED = 1
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
