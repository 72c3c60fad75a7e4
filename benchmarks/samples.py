"""Samples of a duration, and the few figures that sum them up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from time import perf_counter, process_time

from .rows import Mark, Row

MILLISECONDS = 1000.0


@dataclass(frozen=True, slots=True)
class Spread:
    """Where samples lie, in the unit they were taken in."""

    median: float
    p99: float
    """99 of 100 are not above it."""
    count: int


def quantile(samples: Sequence[float], share: float) -> float:
    """Return the smallest sample that a share (above 0, to 1) of all is not above.

    Raises ValueError where there are none: a benchmark that measured nothing has failed.
    """
    if not samples:
        raise ValueError("nothing was measured")
    if not 0 < share <= 1:
        raise ValueError(f"not a share: {share}")
    return sorted(samples)[ceil(len(samples) * share) - 1]


def spread(samples: Sequence[float]) -> Spread:
    """Return where samples lie; raise ValueError where there are none."""
    return Spread(median(samples) if samples else 0.0, quantile(samples, 0.99), len(samples))


def rows_of(
    what: str,
    ours: Spread,
    other: Spread | None = None,
    *,
    against: str = "",
    median: Mark | None = None,
    p99: Mark | None = None,
) -> tuple[Row, Row]:
    """Return the rows of samples in milliseconds, with the marks for each of the two figures."""
    return (
        Row(
            what=f"{what}, median",
            ours=ours.median,
            other=other.median if other else None,
            unit="ms",
            against=against,
            mark=median,
        ),
        Row(
            what=f"{what}, p99",
            ours=ours.p99,
            other=other.p99 if other else None,
            unit="ms",
            against=against,
            mark=p99,
        ),
    )


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long a call takes, in seconds."""
    began = perf_counter()
    work()
    return perf_counter() - began


def core_seconds_of(work: Callable[[], object]) -> float:
    """Return how long a call keeps a core busy, in seconds.

    For work that only reckons, that is what it takes on a machine with nothing else to do.
    """
    began = process_time()
    work()
    return process_time() - began


class Stopwatch:
    """Runs from its making."""

    def __init__(self) -> None:
        self._began = perf_counter()

    @property
    def seconds(self) -> float:
        """How long it has been."""
        return perf_counter() - self._began
