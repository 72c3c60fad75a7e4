"""Quiet hours are those of the clock on the wall, also in the nights in which it is changed."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.quiet_hours import QuietHours

PARIS = ZoneInfo("Europe/Paris")
NIGHT = QuietHours(PARIS, time(20), time(7, 30))
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 2 * 365 * 24 * 60).map(lambda n: NEW_YEAR + timedelta(minutes=n))
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


def paris(text: str) -> datetime:
    """Return an instant by the clock in Paris."""
    return datetime.fromisoformat(text).replace(tzinfo=PARIS).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "is_quiet"),
    [
        ("2026-10-05 19:59", False),
        ("2026-10-05 20:00", True),
        ("2026-10-06 00:00", True),
        ("2026-10-06 07:29", True),
        ("2026-10-06 07:30", False),
        ("2026-10-06 12:00", False),
    ],
)
def test_the_night_is_quiet_from_its_first_minute_to_its_last(at: str, *, is_quiet: bool) -> None:
    assert NIGHT.is_quiet(paris(at)) is is_quiet


@pytest.mark.parametrize(
    ("evening", "morning", "hours"),
    [
        ("2026-03-28 20:00", "2026-03-29 07:30", 10.5),
        ("2026-10-24 20:00", "2026-10-25 07:30", 12.5),
        ("2026-10-05 20:00", "2026-10-06 07:30", 11.5),
    ],
)
def test_it_ends_at_half_past_seven_on_the_wall_whatever_the_clocks_did(
    evening: str, morning: str, hours: float
) -> None:
    assert NIGHT.next_end(paris(evening)) == paris(morning)
    assert paris(morning) - paris(evening) == timedelta(hours=hours)
    assert NIGHT.last_end(paris(morning)) == paris(morning)


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_a_night_that_ends_in_the_hour_that_is_left_out_or_comes_twice_ends_once(day: str) -> None:
    quiet = QuietHours(PARIS, time(1), time(2, 30))
    at, changes = paris(f"{day} 00:00"), 0
    for _ in range(22 * 60):
        after = at + timedelta(minutes=1)
        changes += quiet.is_quiet(at) is not quiet.is_quiet(after)
        at = after
    assert changes == 2


def test_by_day_it_is_not_quiet_over_midnight() -> None:
    noon = QuietHours(PARIS, time(12), time(14))
    assert noon.is_quiet(paris("2026-10-05 13:00"))
    assert not noon.is_quiet(paris("2026-10-05 01:00"))


def test_from_a_time_to_the_same_it_is_never_quiet() -> None:
    never = QuietHours(PARIS, time(7), time(7))
    assert not never.is_quiet(paris("2026-10-05 07:00"))
    assert never.next_end(paris("2026-10-05 07:00")) is None
    assert never.last_end(paris("2026-10-05 07:00")) is None


@given(at=INSTANTS, starts=CLOCKS, ends=CLOCKS)
def test_it_is_quiet_just_as_long_as_it_has_an_end(at: datetime, starts: time, ends: time) -> None:
    quiet = QuietHours(PARIS, starts, ends)
    end = quiet.next_end(at)
    assert quiet.is_quiet(at) is (end is not None)
    if end is not None:
        assert at < end <= at + timedelta(hours=25)
        assert quiet.is_quiet(end - timedelta(seconds=1))
    if (last := quiet.last_end(at)) is not None:
        assert last <= at
