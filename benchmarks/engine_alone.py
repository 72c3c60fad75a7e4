"""The engine alone, on one core: what it takes in each second, without Home Assistant."""

from collections.abc import Callable

from custom_components.faitout.engine.state import SpaceState

from .apart import apart
from .building_engine import stimuli_rate
from .engine_stream import (
    CO2,
    DOOR,
    MOTION,
    RADAR,
    Moment,
    comings,
    creeping,
    lived,
    repeats,
    room,
    working_days,
)
from .rows import Better, Mark, Row, Rows, Size
from .samples import core_seconds_of

TITLE = "The engine alone"
DAYS = {Size.QUICK: 2, Size.FULL: 10}
COUNT = {Size.QUICK: 5_000, Size.FULL: 50_000}
ROUNDS = 5
BUILDING_DAYS = {Size.QUICK: 3, Size.FULL: 20}
STIMULI = Mark(100_000)
"""A second, on one core."""
SORTS: dict[str, Callable[[int], list[Moment]]] = {
    "words that are no news": repeats,
    "CO2 that creeps": creeping,
    "somebody comes or goes, each time": comings,
}


def run(size: Size) -> Rows:
    """Measure in a process of its own."""
    building = Row(
        what="stimuli of the simulator's building",
        ours=apart(stimuli_rate, BUILDING_DAYS[size], ROUNDS),
        unit="/s",
        better=Better.HIGHER,
        mark=STIMULI,
    )
    return Rows(
        (building, *apart(rates, size)),
        notes=(
            "Each second is one of a core at work, whatever else the machine does meanwhile.",
            "The building reports nothing but news, and wakes the rules with much of it.",
            "The working day: a meeting room, four sensors that send as devices do, six bookings.",
        ),
    )


def rates(size: Size) -> tuple[Row, ...]:
    """Return what the engine does in a second."""
    days = working_days(DAYS[size])
    count = lived(_room(), days)
    seconds = _best(days)
    return (
        Row(
            what="stimuli of a working day",
            ours=count / seconds,
            unit="/s",
            better=Better.HIGHER,
            mark=STIMULI,
        ),
        *(
            Row(
                what=what,
                ours=COUNT[size] / _best(stream(COUNT[size])),
                unit="/s",
                better=Better.HIGHER,
            )
            for what, stream in SORTS.items()
        ),
        Row(
            what="days of one space",
            ours=DAYS[size] / seconds,
            unit="/s",
            better=Better.HIGHER,
        ),
    )


def _room() -> SpaceState:
    return room(RADAR, MOTION, CO2, DOOR)


def _best(moments: list[Moment]) -> float:
    """Return the shortest time of several: busy neighbours only ever make it longer."""
    return min(core_seconds_of(lambda: lived(_room(), moments)) for _ in range(ROUNDS))
