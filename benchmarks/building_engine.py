"""The engine under the simulator's building: twenty spaces of both places, with all their flaws."""

from datetime import UTC, datetime, timedelta
from functools import partial

from simulator.building import Building
from simulator.direct import Direct
from simulator.places import BOOKABLE

from .samples import core_seconds_of

START = datetime(2026, 1, 1, tzinfo=UTC)
SEED = 1


def stimuli_rate(days: int, rounds: int) -> float:
    """Return how many of the building's stimuli the engine takes in a second, its best round.

    What happens in the building is worked out before the clock runs.
    """
    end = START + timedelta(days=days)
    moments = list(Building(SEED, START, BOOKABLE).moments(end))
    rates = []
    for _ in range(rounds):
        direct = _direct()
        seconds = core_seconds_of(partial(direct.play, moments, end))
        rates.append(direct.stimuli / seconds)
    return max(rates)


def simulated_time(days: int) -> float:
    """Return the seconds of a core that so many days take, people and devices included."""
    end = START + timedelta(days=days)
    return core_seconds_of(
        lambda: _direct().play(Building(SEED, START, BOOKABLE).moments(end), end)
    )


def _direct() -> Direct:
    return Direct({room.address: room.space for room in BOOKABLE}, START, lambda *_: None)
