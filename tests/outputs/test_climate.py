"""The heating of a room in Home Assistant: real thermostats, bookings, a window, a hand."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import Context, Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util
from homeassistant.util.unit_system import US_CUSTOMARY_SYSTEM
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN
from tests.day import RADAR, Day
from tests.places import heated, space
from tests.thermostats import ECOBEE, HVAC, RADIATOR, degrees, demo, radiator, turn, warm_up

WINDOW = "binary_sensor.fenetre"
PRESETS = {"comfort": "home", "eco": "eco", "reduced": "away", "frost_guard": "away"}


@pytest.fixture
async def winter(hass: HomeAssistant, day: Day) -> Day:
    """Let there be a radiator at 12 °C and a closed window."""
    await radiator(hass)
    hass.states.async_set(WINDOW, "off")
    return day


async def test_an_unused_room_is_brought_to_eco(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    assert degrees(winter.hass) == 17
    assert winter.shows("sensor.heating") == "eco"
    assert winter.state("sensor.heating").attributes["reason"] == "unused"
    assert winter.state("sensor.heating").attributes["temperature"] == 17


async def test_a_booking_is_heated_ahead_and_a_no_show_stops_it(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    await winter.book("10:00", "11:00")
    await winter.until("09:14")
    assert degrees(winter.hass) == 17
    await winter.until("09:16")
    assert degrees(winter.hass) == 19
    assert winter.shows("sensor.heating") == "comfort"
    await winter.until("10:15")
    assert winter.shows("sensor.status") == "free"
    assert degrees(winter.hass) == 17
    assert winter.state("sensor.heating").attributes["reason"] == "given_back"


async def test_an_open_window_stops_the_heating(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR], windows=[WINDOW]))
    await winter.says(WINDOW, "on")
    await winter.until("09:02")
    assert degrees(winter.hass) == 8
    assert winter.shows("sensor.heating") == "off"
    await winter.says(WINDOW, "off")
    await winter.until("09:04")
    assert degrees(winter.hass) == 17


async def test_a_window_sensor_without_battery_stops_nothing(winter: Day) -> None:
    winter.hass.states.async_set(WINDOW, "unavailable")
    await winter.begin(heated(space(), [RADIATOR], windows=[WINDOW]))
    await winter.until("09:05")
    assert degrees(winter.hass) == 17


async def test_a_hand_on_the_thermostat_wins_until_the_session_ends(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    await winter.sees(RADAR)
    await winter.until("09:05")
    assert degrees(winter.hass) == 19
    await turn(winter.hass, RADIATOR, temperature=21)
    await winter.until("10:00")
    assert degrees(winter.hass) == 21
    assert winter.shows("sensor.heating") == "by_hand"
    await winter.says(RADAR, "off")
    await winter.until("10:30")
    assert degrees(winter.hass) == 17


async def test_a_hand_that_asks_for_too_much_is_cut_down(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    await winter.sees(RADAR)
    await winter.until("09:05")
    await turn(winter.hass, RADIATOR, temperature=30)
    await winter.settle()
    assert degrees(winter.hass) == 25
    assert winter.shows("sensor.heating") == "by_hand"


async def test_a_hand_survives_a_restart(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    await winter.sees(RADAR)
    await winter.until("09:05")
    await turn(winter.hass, RADIATOR, temperature=21)
    await winter.restart()
    await winter.until("09:30")
    assert degrees(winter.hass) == 21
    assert winter.shows("sensor.heating") == "by_hand"


async def test_a_hand_survives_a_kill(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    await winter.sees(RADAR)
    await winter.until("09:05")
    await turn(winter.hass, RADIATOR, temperature=21)
    await winter.settle()
    await winter.kill()
    await winter.until("09:30")
    assert degrees(winter.hass) == 21
    assert winter.shows("sensor.heating") == "by_hand"


async def test_somebody_turned_it_while_the_hub_was_down(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    await winter.until("09:01")
    assert await winter.hass.config_entries.async_unload(winter.site.entry.entry_id)
    await turn(winter.hass, RADIATOR, temperature=20)
    assert await winter.hass.config_entries.async_setup(winter.site.entry.entry_id)
    winter.site = winter.site.entry.runtime_data
    await winter.until("09:30")
    assert degrees(winter.hass) == 20
    assert winter.shows("sensor.heating") == "by_hand"


async def test_a_restart_sets_nothing_anew(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    await winter.until("09:01")
    calls: list[str] = []
    winter.hass.bus.async_listen(
        "call_service",
        lambda event: calls.append(event.data["service"]),
    )
    await winter.restart()
    await winter.until("09:05")
    assert "set_temperature" not in calls


async def test_a_restart_in_a_booking_does_not_let_the_room_cool_down(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    await winter.book("09:01", "11:00")
    await winter.until("09:02")
    await winter.sees(RADAR)
    set_to: list[float] = []

    @callback
    def changed(event: Event[EventStateChangedData]) -> None:
        new = event.data["new_state"]
        set_to.append(new.attributes["temperature"] if new else 0)

    async_track_state_change_event(winter.hass, RADIATOR, changed)
    await winter.restart()
    await winter.until("09:10")
    assert set(set_to) <= {19}
    assert degrees(winter.hass) == 19


async def test_a_thermostat_that_is_off_is_switched_on(hass: HomeAssistant, day: Day) -> None:
    await radiator(hass, hvac="off", setting=21)
    await day.begin(heated(space(), [RADIATOR]))
    state = hass.states.get(RADIATOR)
    assert state is not None
    assert state.state == "heat"
    assert degrees(hass) == 17
    assert day.shows("sensor.heating") == "eco"


async def test_a_thermostat_that_was_away_is_set_when_it_comes_back(
    hass: HomeAssistant, day: Day
) -> None:
    hass.states.async_set(RADIATOR, "unavailable")
    await day.begin(heated(space(), [RADIATOR]))
    hass.states.async_remove(RADIATOR)
    await radiator(hass)
    await day.until("09:01")
    assert degrees(hass) == 17


async def test_presets_are_called_by_their_names(hass: HomeAssistant, day: Day) -> None:
    await demo(hass)
    await day.begin(heated(space(), [ECOBEE], presets=PRESETS))
    assert _preset(hass) == "eco"
    await day.sees(RADAR)
    await day.until("09:02")
    assert _preset(hass) == "home"
    await turn(hass, ECOBEE, preset_mode="away")
    await day.until("09:30")
    assert _preset(hass) == "away"
    assert day.shows("sensor.heating") == "by_hand"


async def test_one_that_keeps_between_two_temperatures(hass: HomeAssistant, day: Day) -> None:
    await demo(hass)
    await day.begin(heated(space(), [ECOBEE]))
    state = hass.states.get(ECOBEE)
    assert state is not None
    assert state.attributes["target_temp_low"] == 17
    assert state.attributes["target_temp_high"] == 26


@pytest.mark.parametrize("nonsense", [85, 0, 68])
async def test_a_reading_that_no_room_has_cools_nothing(
    hass: HomeAssistant, day: Day, nonsense: float
) -> None:
    await demo(hass)
    await warm_up(hass, HVAC, 22)
    await day.begin(heated(space(), [HVAC]))
    await day.sees(RADAR)
    await day.until("09:02")
    assert day.shows("sensor.heating") == "comfort"
    await warm_up(hass, HVAC, nonsense)
    await day.until("09:04")
    assert day.shows("sensor.heating") == "comfort"


async def test_one_that_can_cool_cools_above_26_only(hass: HomeAssistant, day: Day) -> None:
    await demo(hass)
    await day.begin(heated(space(), [HVAC]))
    await day.sees(RADAR)
    await day.until("09:02")
    state = hass.states.get(HVAC)
    assert state is not None
    assert (state.state, state.attributes["temperature"]) == ("heat", 19)
    await warm_up(hass, HVAC, 27)
    await day.settle()
    state = hass.states.get(HVAC)
    assert state is not None
    assert (state.state, state.attributes["temperature"]) == ("cool", 26)


async def test_where_people_count_in_fahrenheit(hass: HomeAssistant, day: Day) -> None:
    hass.config.units = US_CUSTOMARY_SYSTEM
    await demo(hass)
    await day.begin(heated(space(), [HVAC]))
    assert degrees(hass, HVAC) == pytest.approx(62, abs=1)


@pytest.mark.parametrize("nonsense", ["nan", float("inf"), "unknown", -127, True, 10**400])
async def test_a_thermostat_that_talks_nonsense_says_nothing(
    hass: HomeAssistant, day: Day, nonsense: object
) -> None:
    names = ("temperature", "current_temperature", "target_temp_step", "min_temp", "max_temp")
    attributes = dict.fromkeys(names, nonsense) | {"hvac_modes": ["heat", "off"]}
    hass.states.async_set("climate.odd", "heat", attributes)
    hass.states.async_set("sensor.dehors", str(nonsense)[:200], {"unit_of_measurement": "°C"})
    calls: list[float] = []
    hass.services.async_register(
        "climate", "set_temperature", lambda call: calls.append(call.data["temperature"])
    )
    await day.begin(heated(space(), ["climate.odd"]))
    entry = day.site.entry
    hass.config_entries.async_update_entry(entry, data={**entry.data, "outdoor": "sensor.dehors"})
    await day.restart()
    (heating,) = day.site.heatings.values()
    known = heating.diagnostics()
    assert (known["indoor"], known["outdoor"]) == (None, None)
    assert set(calls) <= {17}
    hass.states.async_set("climate.odd", "heat", {**attributes, "current_temperature": "18.5"})
    hass.states.async_set("sensor.dehors", "4.5", {"unit_of_measurement": "°C"})
    await day.settle()
    known = heating.diagnostics()
    assert (known["indoor"], known["outdoor"]) == (18.5, 4.5)


async def test_a_thermostat_that_does_not_follow_is_told_again_then_reported(
    hass: HomeAssistant, day: Day
) -> None:
    calls: list[float] = []
    attributes = {"temperature": 12, "hvac_modes": ["heat", "off"], "min_temp": 5, "max_temp": 30}
    hass.states.async_set("climate.dead", "heat", attributes)
    hass.services.async_register(
        "climate", "set_temperature", lambda call: calls.append(call.data["temperature"])
    )
    await day.begin(heated(space(), ["climate.dead"]))
    assert calls == [17]
    issue = "command_luzech_salle_climate.dead"
    await day.until("10:00")
    assert calls == [17] * 2
    assert not ir.async_get(hass).async_get_issue(DOMAIN, issue), "it may sleep"
    await day.until("10:25")
    assert calls == [17] * 3
    assert ir.async_get(hass).async_get_issue(DOMAIN, issue)
    hass.states.async_set("climate.dead", "heat", {**attributes, "temperature": 17})
    await day.settle()
    assert not ir.async_get(hass).async_get_issue(DOMAIN, issue)


async def test_a_late_echo_is_no_hand(hass: HomeAssistant, day: Day) -> None:
    attributes = {"temperature": 12, "hvac_modes": ["heat", "off"], "min_temp": 5, "max_temp": 30}
    hass.states.async_set("climate.slow", "off", attributes)
    for action in ("set_temperature", "set_hvac_mode"):
        hass.services.async_register("climate", action, lambda _: None)
    await day.begin(heated(space(), ["climate.slow"]))
    await day.until("09:01")
    hass.states.async_set("climate.slow", "heat", attributes, context=Context())
    await day.settle()
    assert day.shows("sensor.heating") == "eco"
    hass.states.async_set(
        "climate.slow", "heat", {**attributes, "temperature": 17}, context=Context()
    )
    await day.settle()
    assert day.shows("sensor.heating") == "eco"


async def test_unused_for_two_days_only_frost_is_kept_out(
    winter: Day, freezer: FrozenDateTimeFactory
) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    for _ in range(50):
        freezer.tick(timedelta(hours=1))
        async_fire_time_changed(winter.hass, dt_util.utcnow())
        await winter.settle()
    assert degrees(winter.hass) == 8
    assert winter.shows("sensor.heating") == "frost_guard"


async def test_with_the_automation_off_the_thermostat_is_left_alone(winter: Day) -> None:
    await winter.begin(heated(space(), [RADIATOR]))
    await winter.tap("switch.automation", "turn_off")
    await winter.sees(RADAR)
    await winter.until("09:10")
    assert degrees(winter.hass) == 17
    assert winter.shows("sensor.heating") == "watching"


async def test_a_room_without_thermostats_has_no_heating(day: Day) -> None:
    await day.begin()
    assert not day.has("sensor.heating")


def _preset(hass: HomeAssistant) -> str:
    state = hass.states.get(ECOBEE)
    assert state is not None
    preset: str = state.attributes["preset_mode"]
    return preset
