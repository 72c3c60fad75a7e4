"""How fast the building and the engine live, and whom the engine's releases would have hurt.

    python -m simulator.year [--days 365] [--seed 1]

One core. The twenty spaces that can be booked, with ordinary sensors and their ordinary failures.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import process_time

from custom_components.faitout.engine.effect import Decided, Effect, Event
from custom_components.faitout.engine.state import SpaceState

from .building import Building
from .direct import Direct
from .moments import Address, Moment, People
from .places import BOOKABLE
from .table import table
from .tally import eyes_of

START = datetime(2026, 10, 5, tzinfo=UTC)
YEAR = 365


@dataclass(slots=True)
class Life:
    """What happened in the building while it was lived through."""

    days: int
    spaces: int
    seconds: float = 0.0
    """Of one core, for the building and the engine together."""
    stimuli: int = 0
    events: Counter[Event] = field(default_factory=Counter)
    released: Counter[str] = field(default_factory=Counter)
    """Releases by what sees people in the space."""
    hurt: Counter[str] = field(default_factory=Counter)
    """Of these, while somebody was in the space."""

    @property
    def days_a_second(self) -> float:
        """Days of one space lived through in a second of one core."""
        return self.days * self.spaces / self.seconds

    @property
    def year_of_twenty(self) -> float:
        """Seconds for a year of twenty spaces at this speed."""
        return YEAR * 20 / self.days_a_second


def lived(seed: int, days: int) -> Life:
    """Live through days of the building, as fast as one core can."""
    end = START + timedelta(days=days)
    life, people = Life(days, len(BOOKABLE)), dict.fromkeys(_eyes(), 0)
    eyes = _eyes()

    def listen(
        address: Address, _: SpaceState, __: SpaceState, effects: tuple[Effect, ...]
    ) -> None:
        for effect in effects:
            if isinstance(effect, Decided):
                life.events[effect.event] += 1
                if effect.event is Event.RELEASED:
                    life.released[eyes[address]] += 1
                    life.hurt[eyes[address]] += people[address] > 0

    def counted(moments: Iterator[Moment]) -> Iterator[Moment]:
        for moment in moments:
            if isinstance(moment.what, People):
                direct.until(moment.at)
                people[moment.address] = moment.what.count
            yield moment

    began = process_time()
    direct = Direct({room.address: room.space for room in BOOKABLE}, START, listen)
    direct.play(counted(Building(seed, START, BOOKABLE).moments(end)), end)
    life.seconds, life.stimuli = process_time() - began, direct.stimuli
    return life


def report(life: Life) -> str:
    """Return what there is to tell of it."""
    eyes = sorted(life.released, key=lambda each: -life.released[each])
    rows = [
        (each, str(life.released[each]), str(life.hurt[each]),
         f"{life.hurt[each] / life.released[each]:.2%}")
        for each in eyes
    ]  # fmt: skip
    return "\n".join(
        (
            f"{life.days} days of {life.spaces} spaces in {life.seconds:.1f} s of one core",
            f"{life.days_a_second:.0f} days, {life.stimuli / life.seconds:.0f} stimuli a second",
            f"a year of twenty spaces in {life.year_of_twenty:.0f} s",
            ", ".join(f"{count} {event.value}" for event, count in life.events.most_common()),
            table(("seen by", "releases", "with somebody there", "share"), rows),
        )
    )


def _eyes() -> dict[Address, str]:
    return {room.address: eyes_of(room) for room in BOOKABLE}


def main() -> None:
    """Live, and print what came of it."""
    parser = ArgumentParser(prog="python -m simulator.year", description=__doc__)
    parser.add_argument("--days", type=int, default=YEAR)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(report(lived(options.seed, options.days)))


if __name__ == "__main__":
    main()
