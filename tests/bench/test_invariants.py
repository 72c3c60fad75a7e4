"""Whatever a device does by itself, and whenever: what must hold of the hub, by its name."""

from collections.abc import Mapping
from datetime import timedelta
from random import Random
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.engine.comfort.heat_policy import HeatLevel
from custom_components.faitout.engine.manner import MOST_AN_HOUR
from simulator.agenda import Agenda
from simulator.bench.catalogue import LAMPS, THERMOSTATS
from simulator.bench.device import Device, Who
from simulator.bench.thermostat import Thermostat
from tests.bench.days import BenchDay
from tests.bench.heat_situations import CEILING
from tests.bench.held import Held
from tests.bench.situations import came_back_changed, orders
from tests.bench.test_table import BEFORE

HELD: Mapping[str, type[Device[Any, Any]]] = {
    **{f"thermostat-{habit}": device for habit, device in THERMOSTATS.items()},
    **{f"lamp-{habit}": device for habit, device in LAMPS.items()},
}
SHOWN = [name for name in HELD if "away_for_a_week" not in name and "cut_at" not in name]
"""Those that say what a hand made of them."""
MINDS = 14
"""Changes of mind in one life."""
CASES, RECOGNISED = 100, 99
USED = (HeatLevel.COMFORT, HeatLevel.ECO)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def day(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> BenchDay:
    return BenchDay(hass, freezer)


@pytest.mark.parametrize("habit", HELD)
async def test_the_hub_never_fights_and_takes_no_word_of_a_device_for_a_hand(
    day: BenchDay, habit: str
) -> None:
    random = Random(habit)  # noqa: S311 - who turns what when is no secret
    held = Held(day, HELD[habit](day.agenda, seed=len(habit)))
    await held.begin()
    device = held.device
    for _ in range(MINDS):
        held.to_something_else(random)
        await day.reach(dt_util.utcnow() + 5 * SECOND * 1500 ** random.random())
    told = orders(device)
    for call in told:
        hour = [each for each in told if call.at <= each.at < call.at + HOUR]
        assert len(hour) <= MOST_AN_HOUR, "a_limit_of_orders_per_hour_and_device"
    if device.OBEYS:
        own = sum(moment.by is Who.ITSELF for moment in device.life)
        back = sum(word.state is None for word in device.words)
        assert len(told) <= 2 * (held.changes + own + back), "never_fights"
    if not came_back_changed(device):
        assert held.hands == [], "no_word_of_its_own_is_a_hand"


@pytest.mark.parametrize("habit", THERMOSTATS)
async def test_never_above_the_ceiling_by_the_doing_of_the_hub(day: BenchDay, habit: str) -> None:
    random = Random(habit)  # noqa: S311 - who turns what when is no secret
    device = THERMOSTATS[habit](day.agenda, seed=1)
    held = Held(day, device)
    await held.begin()
    for _ in range(MINDS):
        held.to_something_else(random)
        await day.reach(dt_util.utcnow() + 5 * SECOND * 1500 ** random.random())
        if random.random() < 0.3:
            device.window(is_open=True)
    for moment in device.life:
        if moment.by is Who.HUB and moment.state and moment.state.mode != "off":
            target = moment.state.target or 0.0
            degrees = (target - 32) / 1.8 if device.UNIT == "°F" else target
            assert degrees <= CEILING + 0.01, f"not_even_between_two_calls: {moment}"


@pytest.mark.parametrize("habit", [each for each in SHOWN if HELD[each](Agenda(BEFORE)).OBEYS])
async def test_a_hand_is_recognised_within_the_echo_window(day: BenchDay, habit: str) -> None:
    random = Random(habit)  # noqa: S311 - who turns what when is no secret
    held = Held(day, HELD[habit](day.agenda, seed=2))
    await held.begin()
    device, recognised, missed = held.device, 0, []
    # What it does by itself in its first hours is tried elsewhere.
    await day.reach(dt_util.utcnow() + 3 * HOUR)
    day.stride = 10 * MINUTE
    for case in range(CASES):
        held.to_something_else(random, USED)
        await day.reach(dt_util.utcnow() + device.ANSWERS_WITHIN + 11 * MINUTE)
        held.to_something_else(random, USED)
        wait = random.uniform(0, 40) * SECOND
        settled = timedelta() if isinstance(device, Thermostat) else device.ANSWERS_WITHIN
        await day.reach(dt_util.utcnow() + settled + wait)
        held.hands.clear()
        held.hand(random)
        await held.spoken()
        recognised += bool(held.hands)
        if not held.hands:
            missed.append((case, wait, device.words[-3:]))
        held.thing.release()
        await day.reach(dt_util.utcnow() + 2 * MINUTE)
    assert recognised >= RECOGNISED, f"{recognised} of {CASES}: {missed[:3]}"
