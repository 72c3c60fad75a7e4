"""While nothing of a space can be reached, no success is shown."""

from homeassistant.core import CoreState
import pytest

from tests.day import RADAR, Day
from tests.fittings import Bulb, Valve, fit
from tests.places import heated, lit, space

VALVE, OTHER, LAMP, SPOT = "climate.vanne", "climate.autre", "light.salle", "light.coin"


async def test_a_heating_whose_thermostats_are_all_lost_says_so(day: Day) -> None:
    valve, other = Valve("vanne"), Valve("autre")
    await fit(day.hass, valve, other)
    await day.begin(heated(space(), [VALVE, OTHER]))
    shown = day.shows("sensor.heating")
    valve.reports(available=False)
    await day.settle()
    assert day.shows("sensor.heating") == shown
    other.reports(available=False)
    await day.settle()
    assert day.shows("sensor.heating") == "out_of_reach"
    state = day.hass.states.get(day.entity("sensor.heating"))
    assert state is not None
    assert state.attributes["reason"] == "out_of_reach"
    assert "temperature" not in state.attributes
    other.reports(available=True)
    await day.settle()
    assert day.shows("sensor.heating") == shown


async def test_a_light_whose_lamps_are_all_lost_says_so(day: Day) -> None:
    lamp, spot = Bulb("salle"), Bulb("coin")
    await fit(day.hass, lamp, spot)
    await day.begin(lit(space(), [LAMP, SPOT]))
    lamp.reports(available=False)
    await day.settle()
    assert day.shows("sensor.lighting") == "out"
    spot.reports(available=False)
    await day.settle()
    assert day.shows("sensor.lighting") == "out_of_reach"
    spot.reports(available=True)
    await day.settle()
    assert day.shows("sensor.lighting") == "out"


async def test_with_the_automation_off_it_goes_on_saying_so(day: Day) -> None:
    valve = Valve("vanne")
    await fit(day.hass, valve)
    await day.begin(heated(space(), [VALVE]))
    await day.tap("switch.automation", "turn_off")
    valve.reports(available=False)
    await day.settle()
    assert day.shows("sensor.heating") == "watching"


@pytest.mark.parametrize("what", ["sensor.heating", "sensor.lighting"])
async def test_while_home_assistant_starts_they_are_waited_for(day: Day, what: str) -> None:
    day.hass.set_state(CoreState.starting)
    await day.begin(heated(lit(space(), [LAMP]), [VALVE]))
    assert day.shows(what) != "out_of_reach"
    day.hass.set_state(CoreState.running)
    day.hass.bus.async_fire("homeassistant_started")
    await day.settle()
    assert day.shows(what) == "out_of_reach"


async def test_somebody_may_come_while_nothing_is_reached(day: Day) -> None:
    lamp = Bulb("salle")
    await fit(day.hass, lamp)
    day.hass.states.async_set("sensor.lux", "3", {"unit_of_measurement": "lx"})
    await day.begin(lit(space(), [LAMP], illuminance="sensor.lux"))
    lamp.reports(available=False)
    await day.sees(RADAR)
    assert day.shows("sensor.lighting") == "out_of_reach"
    lamp.reports(available=True)
    await day.settle()
    assert day.shows("sensor.lighting") == "lit"
