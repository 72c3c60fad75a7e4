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
from simulator.bench.catalogue import LAMPS, THERMOSTATS
from simulator.bench.device import Device, Who
from simulator.bench.thermostat import Thermostat
from tests.bench.days import BenchDay
from tests.bench.heat_situations import CEILING
from tests.bench.held import Held, held
from tests.bench.situations import came_back_changed, orders

HELD: Mapping[str, type[Device[Any, Any]]] = {
    **{f"thermostat-{habit}": device for habit, device in THERMOSTATS.items()},
    **{f"lamp-{habit}": device for habit, device in LAMPS.items()},
}
SHOWN = [
    name
    for name, device in HELD.items()
    if device.OBEYS and not name.endswith(("away_for_a_week", "cut_at_the_wall"))
]
"""Those that do what they are told, and say what a hand made of them."""
MINDS = 14
"""Changes of mind in one life."""
CASES, RECOGNISED = 100, 99
SETTLES = {True: timedelta(minutes=11), False: timedelta(minutes=5)}
"""How long a thermostat, or a lamp, is left alone before it is told something else."""
USED = (HeatLevel.COMFORT, HeatLevel.ECO)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def day(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> BenchDay:
    return BenchDay(hass, freezer)


async def lived(held: Held, random: Random) -> None:
    """Let the hub change its mind at any time, from seconds to hours after the last."""
    for _ in range(MINDS):
        held.to_something_else(random)
        await held.day.reach(dt_util.utcnow() + 5 * SECOND * 1500 ** random.random())


@pytest.mark.parametrize("habit", HELD)
async def test_the_hub_never_fights_and_takes_no_word_of_a_device_for_a_hand(
    day: BenchDay, habit: str
) -> None:
    device = HELD[habit](day.agenda, seed=len(habit))
    async with held(day, device) as holds:
        await lived(holds, Random(habit))
        told = orders(device)
        for call in told:
            hour = [each for each in told if call.at <= each.at < call.at + HOUR]
            assert len(hour) <= MOST_AN_HOUR, "a_limit_of_orders_per_hour_and_device"
        if device.OBEYS:
            own = sum(moment.by is Who.ITSELF for moment in device.life)
            back = sum(word.state is None for word in device.words)
            most = 2 * (holds.changes + own + back)
            assert len(told) <= most, f"never_fights: {len(told)} orders, {holds.changes} minds"
        if not came_back_changed(device):
            assert holds.hands == [], "no_word_of_its_own_is_a_hand"


@pytest.mark.parametrize("habit", THERMOSTATS)
async def test_never_above_the_ceiling_by_the_doing_of_the_hub(day: BenchDay, habit: str) -> None:
    device, random = THERMOSTATS[habit](day.agenda, seed=1), Random(habit)
    async with held(day, device) as holds:
        for _ in range(3):
            await lived(holds, random)
            device.window(is_open=True)
            await day.reach(dt_util.utcnow() + 20 * MINUTE)
    for moment in device.life:
        if moment.by is Who.HUB and moment.state and moment.state.mode != "off":
            target = moment.state.target or 0.0
            degrees = (target - 32) / 1.8 if device.UNIT == "°F" else target
            assert degrees <= CEILING + 0.01, f"not_even_between_two_calls: {moment}"


@pytest.mark.parametrize("habit", SHOWN)
async def test_a_hand_is_recognised_within_the_echo_window(day: BenchDay, habit: str) -> None:
    device, random = HELD[habit](day.agenda, seed=2), Random(habit)
    settles, shown, missed = SETTLES[isinstance(device, Thermostat)], 0, []
    day.stride = HOUR
    async with held(day, device) as holds:
        # What it does by itself in its first hours is tried elsewhere.
        await day.reach(dt_util.utcnow() + 3 * HOUR)
        while shown < CASES:
            holds.to_something_else(random, USED)
            await day.reach(dt_util.utcnow() + device.ANSWERS_WITHIN + settles)
            holds.to_something_else(random, USED)
            answered = timedelta() if isinstance(device, Thermostat) else device.ANSWERS_WITHIN
            wait = random.uniform(0, 40) * SECOND
            await day.reach(dt_util.utcnow() + answered + wait)
            holds.hands.clear()
            before = len(device.words)
            holds.hand(random)
            await holds.spoken()
            words = device.words[before:]
            if any(word.by is Who.PERSON for word in words):
                # Else an order that was on its way has undone it before it was heard of.
                shown += 1
                missed += [] if holds.hands else [f"after {wait}: {[word.state for word in words]}"]
            holds.thing.release()
            await day.reach(dt_util.utcnow() + 2 * MINUTE)
    assert len(missed) <= CASES - RECOGNISED, f"{len(missed)} of {CASES} are missed: {missed}"
