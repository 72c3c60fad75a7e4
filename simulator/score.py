"""The score of a rule against the truth: shares of time, and how long it took to notice.

truth    |  somebody             |  nobody
rule     |  yes: right           |  yes: false occupied
         |  no: false empty      |  no: right
         |  unknown: unknown     |  unknown: unknown
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median_low

from custom_components.faitout.engine.occupancy import Presence

NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What came out. Shares of the time watched, 0 to 1, which add up to 1."""

    watched: timedelta
    right: float
    false_empty: float
    false_occupied: float
    unknown: float
    arrivals: int
    """How often somebody came into the empty space."""
    missed: int
    """Of these, who left again before being noticed."""
    delay: timedelta | None
    """Median time until somebody who came was noticed; None where nobody was."""


@dataclass(slots=True)
class Score:
    """Adds up as time goes by. Hand in what changes, in order of time."""

    at: datetime
    is_used: bool = False
    presence: Presence = Presence.UNKNOWN
    counts: bool = True
    """The truth is known, so that there is something to score."""
    _spent: dict[tuple[bool, Presence], timedelta] = field(default_factory=dict)
    _came_at: datetime | None = None
    _delays: list[timedelta] = field(default_factory=list)
    _missed: int = 0

    def truth(self, at: datetime, *, is_used: bool) -> None:
        """Somebody really is there from now on, or nobody."""
        self._pass(at)
        if is_used and not self.is_used:
            self._came_at = at
        elif not is_used and self._came_at:
            self._missed += 1
            self._came_at = None
        self.is_used = is_used
        self._notice(at)

    def says(self, at: datetime, presence: Presence) -> None:
        """The rule concludes this from now on."""
        self._pass(at)
        self.presence = presence
        self._notice(at)

    def scores(self, at: datetime, *, counts: bool) -> None:
        """The truth is known from now on, or it is not and nothing is scored."""
        self._pass(at)
        self.counts = counts
        if not counts:
            self._came_at = None

    def figures(self, at: datetime) -> Figures:
        """Return what came out up to an instant; raise ValueError where no time has passed."""
        self._pass(at)
        watched = sum(self._spent.values(), NOTHING)
        if not watched:
            raise ValueError("nothing was watched")

        def share(*of: tuple[bool, Presence]) -> float:
            return sum((self._spent.get(each, NOTHING) for each in of), NOTHING) / watched

        return Figures(
            watched=watched,
            right=share((True, Presence.YES), (False, Presence.NO)),
            false_empty=share((True, Presence.NO)),
            false_occupied=share((False, Presence.YES)),
            unknown=share((True, Presence.UNKNOWN), (False, Presence.UNKNOWN)),
            arrivals=len(self._delays) + self._missed + (self._came_at is not None),
            missed=self._missed,
            delay=median_low(self._delays) if self._delays else None,
        )

    def _pass(self, at: datetime) -> None:
        if self.counts:
            key = self.is_used, self.presence
            self._spent[key] = self._spent.get(key, NOTHING) + max(NOTHING, at - self.at)
        self.at = max(at, self.at)

    def _notice(self, at: datetime) -> None:
        if self._came_at and self.presence is Presence.YES:
            self._delays.append(at - self._came_at)
            self._came_at = None


def together(figures: list[Figures]) -> Figures:
    """Return the figures of several spaces as one, each weighing as long as it was watched."""
    watched = sum((each.watched for each in figures), NOTHING)

    def share(name: str) -> float:
        parts = (getattr(each, name) * (each.watched / watched) for each in figures)
        return float(sum(parts))

    delays = [each.delay for each in figures if each.delay is not None]
    return Figures(
        watched=watched,
        right=share("right"),
        false_empty=share("false_empty"),
        false_occupied=share("false_occupied"),
        unknown=share("unknown"),
        arrivals=sum(each.arrivals for each in figures),
        missed=sum(each.missed for each in figures),
        delay=median_low(delays) if delays else None,
    )
