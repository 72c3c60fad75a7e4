"""How often signs on paper are right that ask when they are told to, over a month of real habits.

    python -m simulator.paper [--days 30] [--seed 1]

Twenty spaces with a sign each, with ordinary sensors, and people who walk in, come late, stay away
and leave early. A minute is right when the word on the sign is the one that the hub would post.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from heapq import heapify, heappop, heappush

from custom_components.faitout.engine.effect import Effect
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.posted import PaperWord, posted
from custom_components.faitout.engine.refresh import ask_next
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.view import view

from .building import Building
from .direct import Direct
from .moments import Address, Moment
from .places import BOOKABLE
from .table import table

START = datetime(2026, 10, 5, tzinfo=UTC)
MONTH = 30


@dataclass(slots=True)
class Hung:
    """A sign in the simulated place."""

    word: PaperWord | None = None
    """What stands on it."""
    true: PaperWord | None = None
    """What the hub would post now."""
    since: datetime = START
    wrong: timedelta = timedelta()
    refreshes: Counter[date] = field(default_factory=Counter)
    """By calendar day at the place."""

    def until(self, now: datetime) -> None:
        """Count the time until now for or against it."""
        if self.word is not self.true:
            self.wrong += now - self.since
        self.since = now


@dataclass(frozen=True, slots=True)
class PaperMonth:
    """What came of it."""

    days: int
    signs: dict[Address, Hung]

    def right(self, kind: SpaceKind | None = None) -> float:
        """Return the part of all minutes in which signs were right, of one kind of space or all."""
        kinds = {room.address: room.space.kind for room in BOOKABLE}
        chosen = [each for at, each in self.signs.items() if kind in (None, kinds[at])]
        wrong = sum((each.wrong for each in chosen), timedelta())
        return 1 - wrong / (timedelta(days=self.days) * len(chosen))

    @property
    def most_refreshes(self) -> int:
        """How often a sign asked on its busiest day."""
        return max(max(each.refreshes.values()) for each in self.signs.values())

    @property
    def refreshes_a_day(self) -> float:
        """How often a sign asked on an average day."""
        asked = sum(each.refreshes.total() for each in self.signs.values())
        return asked / self.days / len(self.signs)


class Wall:
    """The signs of both places, on the clock of the engine."""

    def __init__(self) -> None:
        """Hang a sign beside each space."""
        self.signs = {room.address: Hung() for room in BOOKABLE}
        self.direct = Direct({room.address: room.space for room in BOOKABLE}, START, self._heard)
        self._asks: list[tuple[datetime, Address]] = [(START, each) for each in self.signs]
        heapify(self._asks)

    def live(self, seed: int, days: int) -> PaperMonth:
        """Live through days."""
        end = START + timedelta(days=days)
        for at, watched in self.direct.watched.items():
            self.signs[at].true = _posted(watched.state)
        self.direct.play(self._with_signs(Building(seed, START, BOOKABLE).moments(end)), end)
        self._until(end)
        for sign in self.signs.values():
            sign.until(end)
        return PaperMonth(days, self.signs)

    def _with_signs(self, moments: Iterator[Moment]) -> Iterator[Moment]:
        for moment in moments:
            self._until(moment.at)
            yield moment

    def _until(self, now: datetime) -> None:
        """Let the signs ask that are due by now."""
        while self._asks[0][0] <= now:
            at, address = heappop(self._asks)
            self.direct.until(at)
            state, sign = self.direct.watched[address].state, self.signs[address]
            sign.until(at)
            sign.word = sign.true
            day = at.astimezone(state.space.hours.zone).date()
            sign.refreshes[day] += 1
            heappush(self._asks, (ask_next(state, at, sign.refreshes[day]), address))

    def _heard(
        self, address: Address, _: SpaceState, state: SpaceState, __: tuple[Effect, ...]
    ) -> None:
        sign, word = self.signs[address], _posted(state)
        if word is not sign.true:
            sign.until(state.at)
            sign.true = word


def _posted(state: SpaceState) -> PaperWord:
    return posted(state, view(state)).word


def paper_report(month: PaperMonth) -> str:
    """Return what there is to tell of it."""
    kinds = dict.fromkeys(room.space.kind for room in BOOKABLE)
    rows = [(kind.value, f"{month.right(kind):.2%}") for kind in kinds]
    return "\n".join(
        (
            f"{month.days} days of {len(month.signs)} signs",
            f"right in {month.right():.2%} of minutes",
            f"{month.refreshes_a_day:.1f} refreshes a day, {month.most_refreshes} at most",
            table(("kind of space", "right"), rows),
        )
    )


def main() -> None:
    """Live, and print what came of it."""
    parser = ArgumentParser(prog="python -m simulator.paper", description=__doc__)
    parser.add_argument("--days", type=int, default=MONTH)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(paper_report(Wall().live(options.seed, options.days)))


if __name__ == "__main__":
    main()
