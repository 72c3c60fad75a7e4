"""What a benchmark finds: rows of ours beside the other, and the mark that was to be reached."""

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from math import inf

NEVER = inf
"""The figure of what did not come to an end. Better is lower, then."""


class Size(Enum):
    """How much is measured."""

    QUICK = "quick"
    """Enough to see that it works; the figures are rough."""
    FULL = "full"


class Better(StrEnum):
    """Which way is good."""

    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class Mark:
    """What was to be reached: a limit, or, without one, better than the other."""

    limit: float | None = None
    """In the unit of the row; None: the figure of the other."""
    inclusive: bool = False
    """Reaching the limit itself is enough."""


BEATS_THE_OTHER = Mark()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing measured. Both figures are in `unit`."""

    what: str
    ours: float
    unit: str
    better: Better = Better.LOWER
    other: float | None = None
    against: str = ""
    """What `other` is the figure of."""
    mark: Mark | None = None

    @property
    def ratio(self) -> float | None:
        """How many times better ours is than the other, above 1 if it is; None without one."""
        if self.other is None or not self.ours or not self.other:
            return None
        return self.other / self.ours if self.better is Better.LOWER else self.ours / self.other

    @property
    def limit(self) -> float | None:
        """What `ours` is held against, or None."""
        if self.mark is None:
            return None
        return self.other if self.mark.limit is None else self.mark.limit

    @property
    def reached(self) -> bool | None:
        """Whether the mark was reached; None where there is none."""
        if self.mark is None or self.limit is None:
            return None
        if self.mark.inclusive and self.ours == self.limit:
            return True
        return self.ours < self.limit if self.better is Better.LOWER else self.ours > self.limit


@dataclass(frozen=True, slots=True)
class Rows:
    """All that one benchmark found."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = field(default=())
    """What has to be known to read the figures, each a sentence."""
