"""An instant from outside is aware, or it is none: no zone is guessed, nothing overflows."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.hub.instants import (
    NaiveInstantError,
    NoInstantError,
    beginning,
    instant,
    written_instant,
)

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)
NO_INSTANTS: list[object] = [
    None,
    "",
    "noon",
    5,
    True,
    b"2026-10-05T12:00:00Z",
    "2026-13-01T00:00:00Z",
]
NO_INSTANTS += ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026" * 20, "unknown"]
NO_INSTANTS += [date(2026, 10, 5), float("nan")]


@pytest.mark.parametrize(
    "value",
    [
        "2026-10-05T12:00:00Z",
        "2026-10-05 14:00:00+02:00",
        datetime(2026, 10, 5, 14, tzinfo=timezone(timedelta(hours=2))),
    ],
)
def test_an_instant_is_one_in_utc(value: object) -> None:
    assert instant(value) == NOON
    assert instant(value).tzinfo is UTC
    assert written_instant(value) == NOON


@pytest.mark.parametrize("value", ["2026-10-05T12:00:00", datetime(2026, 10, 5, 12)])  # noqa: DTZ001
def test_without_a_zone_it_is_refused_as_such(value: object) -> None:
    with pytest.raises(NaiveInstantError):
        instant(value)


@pytest.mark.parametrize("value", NO_INSTANTS, ids=lambda value: repr(value)[:30])
def test_all_else_is_none(value: object) -> None:
    with pytest.raises(NoInstantError) as caught:
        instant(value)
    assert not isinstance(caught.value, NaiveInstantError)


@given(st.text(max_size=70))
def test_any_text_is_an_instant_or_refused(text: str) -> None:
    try:
        assert instant(text).tzinfo is UTC
    except NoInstantError:
        return


def test_what_was_not_written_down_is_none() -> None:
    assert written_instant(None) is None


def test_a_date_begins_at_midnight_and_a_calendar_means_its_own_clock() -> None:
    assert beginning(date(2026, 10, 5)).tzinfo is UTC
    assert beginning(datetime(2026, 10, 5)) == beginning(date(2026, 10, 5))  # noqa: DTZ001
    assert beginning(NOON) == NOON
