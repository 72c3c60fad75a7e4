"""What a thermostat changes by itself, and what only a person can have done."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from custom_components.faitout.engine.comfort.own_words import Around, Own, its_own
from custom_components.faitout.engine.comfort.setting import Setting
from tests.engine.rooms import NINE

WARM, COLD, OFF = Setting("heat", 19.0), Setting("heat", 5.0), Setting("off", 19.0)
ODD_TIME = NINE + timedelta(minutes=7)


def around(at: datetime = ODD_TIME, **known: Any) -> Around:
    return Around(at=at, frost=8.0, least=5.0, **known)


@pytest.mark.parametrize("cold", [COLD, OFF])
def test_a_valve_goes_cold_by_itself_while_a_window_is_open(cold: Setting) -> None:
    assert its_own(WARM, cold, around(window_open=True)) is Own.WINDOW
    assert its_own(Setting("heat", 8.0), cold, around(window_open=True)) is Own.WINDOW


@pytest.mark.parametrize("cold", [COLD, OFF])
def test_it_goes_cold_by_itself_where_the_air_falls_and_no_contact_tells(cold: Setting) -> None:
    assert its_own(WARM, cold, around(fell=1.2)) is Own.WINDOW
    assert its_own(WARM, cold, around(fell=0.4)) is None


def test_a_valve_may_notice_a_window_late_but_not_for_ever() -> None:
    soon = ODD_TIME - timedelta(minutes=10)
    long_ago = ODD_TIME - timedelta(hours=2)
    assert its_own(WARM, COLD, around(shut_at=soon)) is Own.WINDOW
    assert its_own(WARM, COLD, around(shut_at=long_ago)) is None


def test_it_comes_back_by_itself_to_what_it_was_set_to() -> None:
    assert its_own(COLD, WARM, around(opened_by_itself=WARM)) is Own.WINDOW
    assert its_own(COLD, Setting("heat", 22.0), around(opened_by_itself=WARM)) is None


def test_whoever_turns_it_up_beside_an_open_window_is_a_person() -> None:
    assert its_own(Setting("heat", 8.0), Setting("heat", 21.0), around(window_open=True)) is None


@pytest.mark.parametrize("off_by", [-3, 0, 3])
def test_a_programme_changes_at_round_times(off_by: int) -> None:
    before, said = Setting("auto", 19.0), Setting("auto", 16.0)
    at = NINE + timedelta(minutes=30, seconds=off_by)
    assert its_own(before, said, around(at)) is Own.PROGRAMME
    assert its_own(before, said, around(at + timedelta(minutes=3))) is None
    assert its_own(WARM, Setting("heat", 16.0), around(at)) is None


def test_of_one_that_shows_no_temperature_nothing_is_guessed() -> None:
    assert its_own(WARM, Setting("heat"), around(window_open=True)) is None
