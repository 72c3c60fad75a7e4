"""Every habit of a pilot wire in every situation: what people and the law want is so in each."""

from collections.abc import Iterator
from datetime import UTC, datetime

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from simulator.agenda import Agenda
from simulator.bench.catalogue import PILOTS
from simulator.bench.pilot import Pilot
from tests.bench.days import BenchDay
from tests.bench.pilot_situations import SITUATIONS
from tests.bench.situations import Situation

BEFORE = datetime(2026, 1, 1, tzinfo=UTC)


def cells() -> Iterator[object]:
    """Yield a cell for each habit and each situation that it can get into."""
    for habit, device in PILOTS.items():
        for name, situation in SITUATIONS.items():
            if situation.applies(device(Agenda(BEFORE))):
                yield pytest.param(device, situation, id=f"{habit}-{name}")


@pytest.mark.parametrize(("habit", "situation"), cells())
async def test_a_pilot_wire(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    habit: type[Pilot],
    situation: Situation[Pilot],
) -> None:
    day = BenchDay(hass, freezer)
    await situation.lives(day, habit(day.agenda))
