"""How long a thing may be lost before a person hears of it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.absence import (
    AWAY,
    MISSING,
    UNABLE,
    VOUCHED,
    Absence,
    Role,
    Standing,
    told_at,
)

NINE = datetime(2026, 10, 5, 7, tzinfo=UTC)
LONG_AGO = NINE - timedelta(days=1)


@given(st.sampled_from(Role), st.sampled_from(Standing))
def test_unsettled_tells_nothing(role: Role, standing: Standing) -> None:
    assert told_at(role, Absence(standing, NINE), settled_at=None) is None


@given(st.sampled_from(Role))
def test_back_is_well(role: Role) -> None:
    assert told_at(role, Absence(Standing.HERE, NINE), settled_at=LONG_AGO) is None


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("standing", [Standing.GONE, Standing.DISABLED])
def test_what_a_person_took_away_is_told_at_once(role: Role, standing: Standing) -> None:
    assert told_at(role, Absence(standing, NINE), settled_at=LONG_AGO) == NINE


@pytest.mark.parametrize(
    ("standing", "patience"), [(Standing.MISSING, MISSING), (Standing.UNABLE, UNABLE)]
)
def test_what_may_come_back_at_once_has_its_minutes(
    standing: Standing, patience: timedelta
) -> None:
    absence = Absence(standing, NINE)
    assert told_at(Role.THERMOSTAT, absence, settled_at=LONG_AGO) == NINE + patience


@pytest.mark.parametrize("role", Role)
def test_what_is_away_has_the_patience_of_its_role(role: Role) -> None:
    at = told_at(role, Absence(Standing.AWAY, NINE), settled_at=LONG_AGO)
    assert at == (NINE + AWAY[role] if role in AWAY else None)


def test_what_is_lost_over_a_start_waits_until_all_have_had_their_minutes() -> None:
    settled_at = NINE + timedelta(minutes=5)
    lost = Absence(Standing.AWAY, LONG_AGO)
    assert told_at(Role.LAMP, lost, settled_at=settled_at) == settled_at


def test_a_lamp_that_is_often_without_power_is_told_only_when_it_is_gone() -> None:
    away, gone = Absence(Standing.AWAY, LONG_AGO), Absence(Standing.GONE, NINE)
    assert told_at(Role.LAMP, away, settled_at=NINE, is_quiet=True) is None
    assert told_at(Role.LAMP, gone, settled_at=NINE, is_quiet=True) == NINE


def test_a_window_that_a_person_vouched_for_is_told_again_a_day_later() -> None:
    lost = Absence(Standing.AWAY, LONG_AGO)
    at = told_at(Role.WINDOW, lost, settled_at=LONG_AGO, vouched_at=NINE)
    assert at == NINE + VOUCHED
