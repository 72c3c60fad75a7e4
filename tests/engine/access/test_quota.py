"""How much of a month somebody has used: half-days and hours, on the clock of the place."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.access.plan import AtEnd, Quota, QuotaUnit
from custom_components.faitout.engine.access.quota import Month, Usage, counted, months_of, tally
from custom_components.faitout.engine.booking import Actor, Booking, Stage
from custom_components.faitout.engine.hours import OpeningHours, Span
from tests.engine.access.people import (
    DESK,
    OPEN,
    OTHER_DESK,
    PARIS,
    ROOM,
    TEN,
    at,
    booking,
    camille,
    house,
    plan,
)

OCTOBER = Month(2026, 10)
NOTHING = Usage()


def used(*bookings: Booking, month: Month = OCTOBER, hours: OpeningHours = OPEN) -> Usage:
    """Return what bookings use of the one plan that she has."""
    return tally(camille("ten"), house(plan(), hours=hours), bookings, month).get(TEN, NOTHING)


def half_days_of(start: str, end: str) -> int:
    return len(used(booking(start, end)).half_days)


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [
        ("09:00", "12:00", 1),
        ("09:00", "13:00", 1),
        ("13:00", "14:00", 1),
        ("12:59", "13:01", 2),
        ("08:00", "22:00", 2),
        ("12:00", "12:15", 1),
    ],
)
def test_a_booking_that_touches_both_halves_of_a_day_uses_two(
    start: str, end: str, number: int
) -> None:
    assert half_days_of(f"2026-10-05 {start}", f"2026-10-05 {end}") == number


def test_a_desk_for_three_whole_days_uses_six_and_the_nights_none() -> None:
    week = booking("2026-10-05 00:00", "2026-10-08 00:00")
    assert len(used(week).half_days) == 6
    assert used(week).time == timedelta(hours=3 * 14)


def test_days_on_which_the_place_is_closed_do_not_count() -> None:
    weekdays = OpeningHours(PARIS, ((Span(480, 1320),),) * 5 + ((), ()))
    fortnight = booking("2026-10-05 00:00", "2026-10-19 00:00")
    assert len(used(fortnight, hours=weekdays).half_days) == 20


def test_what_lies_outside_today_s_opening_hours_altogether_counts_as_it_was() -> None:
    assert half_days_of("2026-10-05 23:00", "2026-10-05 23:30") == 1


def test_one_space_in_one_morning_is_used_once_and_two_spaces_are_two() -> None:
    first, again = (
        booking("2026-10-05 09:00", "2026-10-05 10:00"),
        booking("2026-10-05 11:00", "2026-10-05 12:00"),
    )
    beside = booking("2026-10-05 09:00", "2026-10-05 10:00", OTHER_DESK)
    assert len(used(first, again).half_days) == 1
    assert len(used(first, again, beside).half_days) == 2


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-10-25", 25), ("2026-03-29", 23), ("2026-10-05", 24)]
)
def test_a_day_on_which_the_clock_changes_has_two_half_days_and_its_own_hours(
    day: str, hours: int
) -> None:
    always = OpeningHours(PARIS)
    start = date.fromisoformat(day)
    whole = booking(f"{day} 00:00", f"{start + timedelta(days=1)} 00:00")
    shown = used(whole, month=Month.of(start), hours=always)
    assert len(shown.half_days) == 2
    assert shown.time == timedelta(hours=hours)


def test_a_booking_over_the_end_of_a_month_counts_in_both_with_its_own_part() -> None:
    over = booking("2026-10-31 00:00", "2026-11-03 00:00")
    assert list(months_of(over.start, over.end, OPEN)) == [OCTOBER, Month(2026, 11)]
    assert len(used(over).half_days) == 2
    assert len(used(over, month=Month(2026, 11)).half_days) == 4


def test_a_month_is_the_one_on_the_clock_of_the_place() -> None:
    start, end = OCTOBER.span(OPEN)
    assert (start, end) == (
        datetime(2026, 9, 30, 22, tzinfo=UTC),
        datetime(2026, 10, 31, 23, tzinfo=UTC),
    )
    assert Month(2026, 12).span(OPEN)[1] == datetime(2026, 12, 31, 23, tzinfo=UTC)


# What counts


def held(stage: Stage, ended: str | None = None, **more: object) -> tuple[str, str] | None:
    """Return the clock times of a booking from 9 to 17 that count."""
    ended_at = at(f"2026-10-05 {ended}") if ended else None
    span = counted(
        booking(
            "2026-10-05 09:00", "2026-10-05 17:00", DESK, stage=stage, ended_at=ended_at, **more
        )
    )
    if span is None:
        return None
    start, end = (f"{each.astimezone(PARIS):%H:%M}" for each in span)
    return start, end


@pytest.mark.parametrize("stage", [Stage.SCHEDULED, Stage.AWAITING, Stage.CHECKED_IN])
def test_what_is_still_to_come_counts_as_booked(stage: Stage) -> None:
    assert held(stage) == ("09:00", "17:00")


def test_a_no_show_counts_whole_though_its_rest_was_given_back() -> None:
    assert held(Stage.RELEASED, "09:10") == ("09:00", "17:00")


def test_what_was_left_or_ended_early_counts_up_to_then() -> None:
    came = {"checked_in_at": at("2026-10-05 09:01"), "checked_in_by": Actor.HUB}
    assert held(Stage.RELEASED, "12:15", **came) == ("09:00", "12:15")
    assert held(Stage.COMPLETED, "12:30", **came) == ("09:00", "12:30")


def test_what_nobody_could_verify_counts() -> None:
    assert held(Stage.UNVERIFIED, "17:00") == ("09:00", "17:00")


def test_what_was_cancelled_in_time_does_not_count_and_later_only_up_to_then() -> None:
    assert held(Stage.CANCELLED, "08:59") is None
    assert held(Stage.CANCELLED, "09:00") is None
    assert held(Stage.CANCELLED, "09:30") == ("09:00", "09:30")


# Several plans


def test_a_booking_is_taken_from_the_first_plan_that_is_meant_for_it_and_has_enough() -> None:
    desks = plan("desks", kinds=frozenset({DESK_KIND}), quota=Quota(1))
    all_of_it = plan("all", quota=Quota(5))
    shown = tally(
        camille("desks", "all"),
        house(desks, all_of_it),
        [
            booking("2026-10-05 09:00", "2026-10-05 10:00"),
            booking("2026-10-06 09:00", "2026-10-06 10:00"),
            booking("2026-10-06 09:00", "2026-10-06 10:00", ROOM),
        ],
        OCTOBER,
    )
    assert {name: len(each.half_days) for name, each in shown.items()} == {"desks": 1, "all": 2}


def test_what_no_plan_has_enough_for_goes_to_the_one_that_is_allowed_to_go_on() -> None:
    strict, kind = plan("strict", quota=Quota(1)), plan("kind", quota=Quota(1, at_end=AtEnd.ALLOW))
    days = [booking(f"2026-10-0{day} 09:00", f"2026-10-0{day} 10:00") for day in range(1, 6)]
    shown = tally(camille("kind", "strict"), house(strict, kind), days, OCTOBER)
    assert {name: len(each.half_days) for name, each in shown.items()} == {"kind": 4, "strict": 1}


DESK_KIND = house().kinds[DESK]
CLOCKS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1))  # noqa: DTZ001 - made aware below
LENGTHS = st.timedeltas(timedelta(minutes=1), timedelta(days=40))
SPACES = st.sampled_from([DESK, OTHER_DESK, ROOM])


@st.composite
def some_bookings(draw: st.DrawFn) -> list[Booking]:
    """Draw bookings over a year, several at a time."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(CLOCKS).replace(tzinfo=UTC)
        one = booking("2026-01-01 09:00", "2026-01-01 10:00", draw(SPACES), id=f"b{number}")
        found.append(replace(one, start=start, end=start + draw(LENGTHS)))
    return found


def over_the_year(bookings: list[Booking]) -> tuple[set[object], timedelta]:
    halves: set[object] = set()
    time = timedelta()
    for number in range(24):
        shown = used(*bookings, month=Month(2026 + number // 12, number % 12 + 1))
        assert not halves & shown.half_days
        halves |= shown.half_days
        time += shown.time
    return halves, time


@given(some_bookings())
def test_the_months_of_a_year_share_no_half_day_and_lose_no_hour(bookings: list[Booking]) -> None:
    halves, time = over_the_year(bookings)
    alone = [over_the_year([each]) for each in bookings]
    assert halves == {half for each, _ in alone for half in each}
    assert time == sum((each for _, each in alone), timedelta())
    assert time <= sum((each.length for each in bookings), timedelta())


@given(some_bookings(), some_bookings())
def test_one_booking_more_never_makes_less(few: list[Booking], more: list[Booking]) -> None:
    for number in range(1, 13):
        month = Month(2026, number)
        before, after = used(*few, month=month), used(*few, *more, month=month)
        assert before.half_days <= after.half_days
        assert before.time <= after.time


@given(CLOCKS, LENGTHS)
def test_no_booking_is_for_nothing(clock: datetime, length: timedelta) -> None:
    start = clock.replace(tzinfo=UTC)
    one = booking("2026-01-01 09:00", "2026-01-01 10:00")
    halves, time = over_the_year([replace(one, start=start, end=start + length)])
    assert halves
    assert time > timedelta()


def test_a_quota_is_counted_in_its_own_unit() -> None:
    shown = used(booking("2026-10-05 12:00", "2026-10-05 14:30"))
    assert shown.amount(QuotaUnit.HALF_DAYS) == 2
    assert shown.amount(QuotaUnit.HOURS) == 2.5
    with pytest.raises(ValueError, match="no quota"):
        Quota(0)
