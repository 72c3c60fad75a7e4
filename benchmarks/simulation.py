"""Simulated time: how many days of twenty spaces pass in a second, and a whole year of them."""

from .apart import apart
from .engine_alone import simulated_time
from .rows import Better, Mark, Row, Rows, Size

TITLE = "Simulated time, people and devices included"
YEAR = 365
DAYS = {Size.QUICK: 10, Size.FULL: YEAR}


def run(size: Size) -> Rows:
    """Measure in a process of its own, on one core."""
    days = DAYS[size]
    seconds = apart(simulated_time, days)
    what = "a year of 20 spaces"
    return Rows(
        (
            Row(
                what=what if days == YEAR else f"{what}, reckoned from {days} days",
                ours=seconds * YEAR / days,
                unit="s",
                mark=Mark(60),
            ),
            Row(what="days of 20 spaces", ours=days / seconds, unit="/s", better=Better.HIGHER),
        ),
        notes=("Each second is one of a core at work, whatever else the machine does meanwhile.",),
    )
