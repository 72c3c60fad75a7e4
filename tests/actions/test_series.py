"""Series: which dates a repetition has, on the clock of the place and within bounds."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from homeassistant.exceptions import ServiceValidationError
from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.actions.series import LONGEST, MOST_DATES, Series, series_of

PARIS = ZoneInfo("Europe/Paris")
TEN = datetime(2026, 10, 5, 10, tzinfo=PARIS)
"""Ten o'clock on a Monday in summer time."""


def series(rule: str, start: datetime = TEN, length: timedelta = timedelta(hours=1)) -> Series:
    """Return the series of a rule that begins on that Monday, an hour long."""
    return series_of(rule, start, start + length, PARIS)


def days(rule: str) -> list[str]:
    """Return the dates of a rule."""
    return [f"{span.start:%m-%d}" for span in series(rule).spans]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", ["10-05", "10-06", "10-07"]),
        ("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3", ["10-05", "10-08", "10-12"]),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=2", ["10-05", "10-19"]),
        ("FREQ=MONTHLY;BYDAY=1MO;COUNT=2", ["10-05", "11-02"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", ["10-31", "12-31"]),
        ("FREQ=YEARLY;COUNT=2", ["10-05", "10-05"]),
        ("FREQ=DAILY;UNTIL=20261006", ["10-05", "10-06"]),
        ("FREQ=DAILY;UNTIL=20261006T095959", ["10-05"]),
        ("FREQ=DAILY;UNTIL=20261006T080000Z", ["10-05", "10-06"]),
        ("freq=daily;count=1;", ["10-05"]),
    ],
)
def test_a_rule_has_these_dates(rule: str, expected: list[str]) -> None:
    assert days(rule) == expected


def test_ten_is_ten_on_both_sides_of_a_change_of_the_clock() -> None:
    spans = series("FREQ=WEEKLY;COUNT=4").spans
    assert {f"{span.start:%H:%M}-{span.end:%H:%M}" for span in spans} == {"10:00-11:00"}
    assert [span.start.astimezone(UTC).hour for span in spans] == [8, 8, 8, 9]


def test_a_series_that_never_ends_is_cut_after_two_years() -> None:
    endless = series("FREQ=WEEKLY")
    assert len(endless.spans) == 105
    assert endless.cut_at == TEN + LONGEST


def test_a_series_that_ends_by_itself_is_not_cut() -> None:
    assert series("FREQ=WEEKLY;COUNT=10").cut_at is None
    assert series("FREQ=WEEKLY;UNTIL=20271005T100000").cut_at is None


def test_a_series_that_ends_after_two_years_is_cut() -> None:
    assert series("FREQ=MONTHLY;UNTIL=20361005").cut_at == TEN + LONGEST


def refusal_of(rule: str) -> str | None:
    """Return how a rule is refused."""
    with pytest.raises(ServiceValidationError) as error:
        series(rule)
    assert error.value.translation_placeholders is not None
    assert error.value.translation_placeholders["field"] == "rrule"
    return error.value.translation_key


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "every Monday",
        "COUNT=3",
        "FREQ=FORTNIGHTLY",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;BYHOUR=9,10",
        "FREQ=WEEKLY;COUNT=many",
        "FREQ=WEEKLY;UNTIL=soon",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=1001",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;BYMONTH=" + ",".join(["1"] * 5_000_000),
        "FREQ=DAILY\nEXRULE:FREQ=DAILY",
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(rule: str) -> None:
    assert refusal_of(rule) == "series_unreadable"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;UNTIL=20200101",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=-1",
    ],
)
def test_a_rule_without_a_date_is_refused(rule: str) -> None:
    assert refusal_of(rule) in {"series_empty", "series_unreadable"}


@pytest.mark.parametrize("rule", ["FREQ=DAILY", "FREQ=DAILY;COUNT=401", "FREQ=DAILY;COUNT=9999999"])
def test_a_rule_with_too_many_dates_is_refused(rule: str) -> None:
    assert refusal_of(rule) == "series_too_long"


@given(
    freq=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    interval=st.integers(1, 1000),
    count=st.integers(1, MOST_DATES) | st.none(),
    hour=st.integers(0, 23),
)
def test_the_dates_of_a_series_are_in_order_within_bounds_and_of_one_length(
    freq: str, interval: int, count: int | None, hour: int
) -> None:
    rule = f"FREQ={freq};INTERVAL={interval}" + (f";COUNT={count}" if count else "")
    start = TEN.replace(hour=hour)
    try:
        found = series(rule, start)
    except ServiceValidationError:
        assert count is None
        return
    starts = [span.start.astimezone(UTC) for span in found.spans]
    assert starts == sorted(set(starts))
    assert len(starts) <= min(count or MOST_DATES, MOST_DATES)
    assert starts[-1] <= start + LONGEST + timedelta(hours=1)
