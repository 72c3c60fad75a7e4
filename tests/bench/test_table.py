"""Every habit of a device in every situation: what people and the law want is so in each cell."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from simulator.agenda import Agenda
from simulator.bench.catalogue import LAMPS, LOCKS, THERMOSTATS
from simulator.bench.device import Device
from tests.bench import door_situations, heat_situations, light_situations
from tests.bench.days import BenchDay
from tests.bench.situations import Situation

BEFORE = datetime(2026, 1, 1, tzinfo=UTC)


def cells(
    habits: Mapping[str, type[Device[Any, Any]]], situations: Mapping[str, Situation[Any]]
) -> Iterator[object]:
    """Yield a cell for each habit and each situation that it can get into."""
    for habit, device in habits.items():
        for name, situation in situations.items():
            if situation.applies(device(Agenda(BEFORE))):
                yield pytest.param(device, situation, id=f"{habit}-{name}")


@pytest.fixture
def bench_day(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> BenchDay:
    """Let it be nine on a Monday in Luzech, with a device on the wall."""
    return BenchDay(hass, freezer)


@pytest.mark.parametrize(("habit", "situation"), cells(THERMOSTATS, heat_situations.SITUATIONS))
async def test_a_thermostat(
    bench_day: BenchDay, habit: type[Device[Any, Any]], situation: Situation[Any]
) -> None:
    await situation.lives(bench_day, habit(bench_day.agenda))


@pytest.mark.parametrize(("habit", "situation"), cells(LAMPS, light_situations.SITUATIONS))
async def test_a_lamp(
    bench_day: BenchDay, habit: type[Device[Any, Any]], situation: Situation[Any]
) -> None:
    await situation.lives(bench_day, habit(bench_day.agenda))


@pytest.mark.parametrize(("habit", "situation"), cells(LOCKS, door_situations.SITUATIONS))
async def test_a_lock(
    bench_day: BenchDay, habit: type[Device[Any, Any]], situation: Situation[Any]
) -> None:
    await situation.lives(bench_day, habit(bench_day.agenda))
