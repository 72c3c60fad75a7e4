"""Every habit of a device, tried in its set-up: bounded, never too hot, and as it was before."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.util.unit_conversion import TemperatureConverter
import pytest

from custom_components.faitout.engine.comfort.heat_policy import CEILING, TEMPERATURES
from custom_components.faitout.engine.trial.findings import Kind, Tried, findings
from custom_components.faitout.flows.trials.lamp import LampTrial
from custom_components.faitout.flows.trials.lock import LockTrial
from custom_components.faitout.flows.trials.thermostat import ThermostatTrial
from custom_components.faitout.flows.trials.trial import PATIENCE, DeviceTrial
from simulator.bench.catalogue import LAMPS, LOCKS, THERMOSTATS
from simulator.bench.device import Device, Who
from simulator.bench.lamp import Lamp
from simulator.bench.lock import Lock
from simulator.bench.thermostat import Thermostat
from tests.bench.days import BenchDay
from tests.bench.entities import hang
from tests.bench.situations import orders

NIGHT = timedelta(hours=8)
"""By then whatever sleeps has woken."""


@pytest.fixture
def bench_day(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> BenchDay:
    """Let it be nine on a Monday, with a device on the wall and nobody at work on it."""
    return BenchDay(hass, freezer)


def lend(_: str) -> CALLBACK_TYPE:
    """Lend a device that is nobody's yet."""
    return lambda: None


async def tried(day: BenchDay, trial: DeviceTrial) -> Tried:
    """Return what came of a trial, once it is over."""
    trying = asyncio.create_task(trial.run())
    within = 20 * (PATIENCE + trial.SETTLES)
    assert await day.once(trying.done, within), "it never ends"
    return await trying


def params(habits: Mapping[str, type[Device[Any, Any]]]) -> list[Any]:
    """Return each habit under its name."""
    return [pytest.param(device, id=name) for name, device in habits.items()]


@pytest.mark.parametrize("habit", params(THERMOSTATS))
async def test_a_thermostat_is_never_left_warmer_and_comes_back(
    bench_day: BenchDay, habit: type[Thermostat]
) -> None:
    device = habit(bench_day.agenda)
    entity_id = await hang(bench_day.hass, device, "salle")
    before, began = device.heats_to, bench_day.agenda.now
    trial = ThermostatTrial(
        bench_day.hass,
        entity_id,
        lend,
        presets=device.LEVELS,
        levels={str(level): degrees for level, degrees in TEMPERATURES.items()},
    )
    result = await tried(bench_day, trial)
    ceiling = TemperatureConverter.convert(CEILING, "°C", device.UNIT)
    assert all(call.ask.target is None or call.ask.target <= ceiling for call in device.calls)
    assert len(orders(device)) <= 2 * (len(device.PRESETS) + 3)
    found = {finding.kind for finding in findings(result)}
    if was_too_warm(device, ceiling):
        assert found & {Kind.BOOST, Kind.NO_ANSWER}
    await bench_day.reach(began + NIGHT)
    assert device.by is Who.ITSELF or device.heats_to == pytest.approx(before, abs=1)


def was_too_warm(device: Thermostat, ceiling: float) -> bool:
    """Return whether a mode made it hotter than it was ever told."""
    by_hub = [moment.state for moment in device.life if moment.by is Who.HUB and moment.state]
    return any((state.target or 0) > ceiling + 1 for state in by_hub)


@pytest.mark.parametrize("habit", params(LAMPS))
async def test_a_lamp_changes_no_more_than_once_and_back(
    bench_day: BenchDay, habit: type[Lamp]
) -> None:
    device = habit(bench_day.agenda)
    entity_id = await hang(bench_day.hass, device, "salle")
    before, began = device.real.on, bench_day.agenda.now
    await tried(bench_day, LampTrial(bench_day.hass, entity_id, lend))
    assert len(orders(device)) <= 2
    await bench_day.reach(began + NIGHT)
    assert not device.OBEYS or device.by is Who.ITSELF or device.real.on is before


@pytest.mark.parametrize("allowed", [True, False])
@pytest.mark.parametrize("habit", params(LOCKS))
async def test_a_lock_is_turned_once_and_back_and_never_locked_where_it_may_not_be(
    bench_day: BenchDay, habit: type[Lock], *, allowed: bool
) -> None:
    device = habit(bench_day.agenda)
    entity_id = await hang(bench_day.hass, device, "entrance")
    before = device.real
    result = await tried(bench_day, LockTrial(bench_day.hass, entity_id, lend, lambda: allowed))
    asked = [str(call.ask) for call in device.calls]
    assert len(asked) <= 2
    if not allowed:
        assert "locked" not in asked
    if device.CODE:
        assert Kind.WANTS_CODE in {finding.kind for finding in findings(result)}
        assert asked == []
    if device.OBEYS and not device.CODE:
        await bench_day.reach(bench_day.agenda.now + timedelta(minutes=5))
        assert device.real is before or device.by is Who.ITSELF
