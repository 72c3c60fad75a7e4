"""Rooms warm and cool as bodies do."""

import pytest

from simulator.sky import Sky
from simulator.thermostat import Mode, Preset, Thermostat
from simulator.warmth import CAPACITY, LOSS, Shell

HOUR = 3600.0
OFFICE = Shell.of(14.0)


def test_without_heat_a_room_comes_down_to_the_air_outside() -> None:
    assert OFFICE.after(19.0, 0.0, 5.0, 1000 * HOUR) == pytest.approx(5.0)


def test_after_its_time_constant_a_third_of_the_warmth_is_left() -> None:
    span = CAPACITY / LOSS
    assert span / HOUR == pytest.approx(23, abs=0.1)
    assert OFFICE.after(15.0, 0.0, 5.0, span) == pytest.approx(5.0 + 10.0 * 0.368, abs=0.01)


def test_a_long_step_is_as_good_as_many_short_ones() -> None:
    at_once = OFFICE.after(12.0, 900.0, 3.0, 2 * HOUR)
    stepwise = 12.0
    for _ in range(7200):
        stepwise = OFFICE.after(stepwise, 900.0, 3.0, 1.0)
    assert at_once == pytest.approx(stepwise)


def test_the_radiator_warms_a_cold_room_by_some_degrees_in_an_hour() -> None:
    warmer = OFFICE.after(12.0, OFFICE.radiator, 5.0, HOUR) - 12.0
    assert 1.0 < warmer < 3.0


def test_what_is_lost_at_rest_is_what_comes_in() -> None:
    power = LOSS * 14.0 * (19.0 - 5.0)
    assert OFFICE.after(19.0, power, 5.0, HOUR) == pytest.approx(19.0)


def test_an_open_window_takes_the_warmth_away() -> None:
    closed = OFFICE.after(19.0, 0.0, 5.0, HOUR)
    assert OFFICE.after(19.0, 0.0, 5.0, HOUR, windows=1) < closed - 0.5


def test_the_valve_opens_the_further_the_colder_it_is() -> None:
    thermostat = Thermostat(target=19.0)
    assert thermostat.valve(20.0) == 0.0
    assert thermostat.valve(18.5) == 0.5
    assert thermostat.valve(10.0) == 1.0
    assert Thermostat(Mode.OFF, 19.0).valve(10.0) == 0.0


def test_the_pilot_wire_knows_presets_and_no_degrees() -> None:
    assert Thermostat().with_preset(Preset.FROST).target == 7.0
    with pytest.raises(ValueError, match="cannot be set"):
        Thermostat().with_target(60.0)


def test_the_sky_is_dark_at_night_and_bright_at_noon() -> None:
    assert Sky(23.0).lux_inside == 0.0
    assert Sky(13.0).lux_inside > 300
    assert Sky(15.0).temperature > Sky(4.0).temperature
    assert Sky(23.0).later(2.0).hour == pytest.approx(1.0)
