"""What a member may book: by the plan, its hours and its quota."""

from dataclasses import replace
from datetime import date

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.access.claim import refusal_of_member
from custom_components.faitout.engine.access.house import PlanHouse
from custom_components.faitout.engine.access.member import (
    Member,
    Subscription,
    after_months,
    subscribed,
)
from custom_components.faitout.engine.access.plan import AtEnd, Plan, Quota, QuotaUnit
from custom_components.faitout.engine.access.quota import Month, months_of, suffices, tally
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Refusal
from custom_components.faitout.engine.hours import OpeningHours, Span
from custom_components.faitout.engine.ids import PlanId
from custom_components.faitout.engine.policy import SpaceKind
from tests.engine.access.people import OPEN, PARIS, ROOM, TEN, at, booking, camille, house, plan

WEEKDAY_MORNINGS = OpeningHours(PARIS, ((Span(480, 780),),) * 5 + ((), ()))
DESKS = frozenset({SpaceKind.DESK})


def refusal(
    claim: Booking, *plans: Plan, known: tuple[Booking, ...] = (), member: Member | None = None
) -> Refusal | None:
    """Return why she cannot have it."""
    there = house(*plans)
    who = member or camille(*(each.id for each in plans))
    refused = refusal_of_member(who, there, claim, by_month(there, known))
    return refused.why if refused else None


def by_month(there: PlanHouse, known: tuple[Booking, ...]) -> dict[Month, list[Booking]]:
    months: dict[Month, list[Booking]] = {}
    for each in known:
        for month in months_of(each.start, each.end, there.hours):
            months.setdefault(month, []).append(each)
    return months


TODAY = date(2026, 10, 5)
MONDAY = booking("2026-10-05 09:00", "2026-10-05 10:00")
TUESDAY = booking("2026-10-06 09:00", "2026-10-06 10:00")


def test_with_a_plan_it_is_booked() -> None:
    assert refusal(MONDAY, plan()) is None


def test_without_a_subscription_it_is_not() -> None:
    assert refusal(MONDAY) is Refusal.NO_SUBSCRIPTION
    assert refusal(MONDAY, member=camille("gone")) is Refusal.NO_SUBSCRIPTION


@pytest.mark.parametrize(
    ("starts", "ends", "why"),
    [
        ("2026-10-05", "2026-10-05", None),
        ("2026-10-06", None, Refusal.NO_SUBSCRIPTION),
        ("2026-01-01", "2026-10-04", Refusal.NO_SUBSCRIPTION),
    ],
)
def test_a_subscription_holds_from_its_first_day_to_its_last(
    starts: str, ends: str | None, why: Refusal | None
) -> None:
    who = camille("ten", starts=starts, ends=ends)
    assert refusal(MONDAY, plan(), member=who) is why


def test_a_booking_to_midnight_needs_no_subscription_for_the_day_after() -> None:
    whole_day = booking("2026-10-05 00:00", "2026-10-06 00:00")
    assert refusal(whole_day, plan(), member=camille("ten", ends="2026-10-05")) is None


def test_a_plan_that_is_not_sold_any_more_gives_nothing_after_its_last_day() -> None:
    old = plan(ends=date(2026, 10, 4))
    assert refusal(MONDAY, old) is Refusal.NO_SUBSCRIPTION
    assert refusal(MONDAY, plan(starts=date(2026, 10, 5))) is None


def test_a_plan_is_for_certain_kinds_of_space() -> None:
    assert refusal(MONDAY, plan(kinds=DESKS)) is None
    meeting = booking("2026-10-05 09:00", "2026-10-05 10:00", ROOM)
    assert refusal(meeting, plan(kinds=DESKS)) is Refusal.PLAN_NOT_FOR_KIND


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        ("2026-10-05 08:00", "2026-10-05 13:00", None),
        ("2026-10-05 12:00", "2026-10-05 13:15", Refusal.PLAN_NOT_NOW),
        ("2026-10-10 09:00", "2026-10-10 10:00", Refusal.PLAN_NOT_NOW),
    ],
)
def test_a_plan_for_weekday_mornings(start: str, end: str, why: Refusal | None) -> None:
    assert refusal(booking(start, end), plan(hours=WEEKDAY_MORNINGS)) is why


def test_whole_days_are_measured_by_the_hours_of_the_place() -> None:
    weekdays = OpeningHours(PARIS, ((Span(480, 1320),),) * 5 + ((), ()))
    to_friday = booking("2026-10-05 00:00", "2026-10-10 00:00")
    to_saturday = booking("2026-10-05 00:00", "2026-10-11 00:00")
    assert refusal(to_friday, plan(hours=weekdays)) is None
    assert refusal(to_saturday, plan(hours=weekdays)) is Refusal.PLAN_NOT_NOW


def test_at_the_end_of_the_quota_it_is_refused_or_allowed_by_setting() -> None:
    one = plan(quota=Quota(1))
    assert refusal(MONDAY, one) is None
    assert refusal(TUESDAY, one, known=(MONDAY,)) is Refusal.QUOTA_USED_UP
    generous = plan(quota=Quota(1, at_end=AtEnd.ALLOW))
    assert refusal(TUESDAY, generous, known=(MONDAY,)) is None


def test_a_quota_in_hours() -> None:
    two_hours = plan(quota=Quota(2, QuotaUnit.HOURS))
    long = booking("2026-10-06 09:00", "2026-10-06 10:01")
    assert refusal(TUESDAY, two_hours, known=(MONDAY,)) is None
    assert refusal(long, two_hours, known=(MONDAY,)) is Refusal.HOURS_USED_UP


def test_the_next_month_begins_anew() -> None:
    november = booking("2026-11-02 09:00", "2026-11-02 10:00")
    assert refusal(november, plan(quota=Quota(1)), known=(MONDAY,)) is None


def test_a_booking_over_the_end_of_a_month_needs_enough_in_both() -> None:
    over = booking("2026-10-31 14:00", "2026-11-01 12:00")
    first = booking("2026-11-02 09:00", "2026-11-02 10:00")
    assert refusal(over, plan(quota=Quota(1))) is None
    assert refusal(over, plan(quota=Quota(1)), known=(first,)) is Refusal.QUOTA_USED_UP


def test_a_booking_that_is_changed_is_not_counted_beside_itself() -> None:
    longer = booking("2026-10-05 09:00", "2026-10-05 12:00")
    assert longer.id == MONDAY.id
    assert refusal(longer, plan(quota=Quota(1)), known=(MONDAY,)) is None


def test_what_was_beyond_the_quota_before_does_not_stop_what_needs_no_more() -> None:
    one = plan(quota=Quota(1))
    again = booking("2026-10-06 11:00", "2026-10-06 12:00")
    assert refusal(again, one, known=(MONDAY, TUESDAY)) is None


def test_a_second_plan_takes_what_the_first_has_no_more_of() -> None:
    plans = plan("first", quota=Quota(1)), plan("second", quota=Quota(1))
    assert refusal(TUESDAY, *plans, known=(MONDAY,)) is None
    third = booking("2026-10-07 09:00", "2026-10-07 10:00")
    assert refusal(third, *plans, known=(MONDAY, TUESDAY)) is Refusal.QUOTA_USED_UP


def test_what_was_booked_on_an_earlier_plan_is_not_taken_from_the_new_one() -> None:
    old, new = plan("old", quota=Quota(1)), plan("new", quota=Quota(1))
    before = camille("old", ends="2026-10-05")
    then = subscribed(before.subscriptions, PlanId("new"), date(2026, 10, 6), None, TODAY)
    who = replace(before, subscriptions=then)
    assert refusal(TUESDAY, old, new, known=(MONDAY,), member=who) is None


@given(
    st.integers(1, 6),
    st.lists(st.tuples(st.integers(1, 28), st.integers(8, 20)), max_size=12, unique=True),
)
def test_what_was_never_refused_is_never_beyond_the_quota(
    amount: int, wanted: list[tuple[int, int]]
) -> None:
    strict = plan(quota=Quota(amount))
    there, who, kept = house(strict), camille("ten"), list[Booking]()
    for day, hour in wanted:
        claim = booking(f"2026-10-{day:02} {hour:02}:00", f"2026-10-{day:02} {hour + 1:02}:00")
        if refusal(claim, strict, known=tuple(kept)) is None:
            kept.append(claim)
    used = tally(who, there, kept, Month(2026, 10))
    assert all(suffices(strict.quota, each) for each in used.values())
    assert len(kept) >= min(amount, len(wanted))


# Members


def test_a_subscription_that_ends_before_it_starts_is_none() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Subscription(date(2026, 10, 5), TEN, date(2026, 10, 4))


def test_a_subscription_said_again_ends_when_it_was_last_said() -> None:
    before, last = camille("ten").subscriptions, date(2026, 10, 31)
    then = (Subscription(date(2026, 1, 1), TEN, last),)
    assert subscribed(before, TEN, date(2026, 1, 1), last, TODAY) == then
    assert subscribed(before, TEN, None, last, TODAY) == then
    assert subscribed(then, TEN, None, None, TODAY) == then


def test_a_subscription_without_a_first_day_begins_today_where_none_goes_on() -> None:
    over = camille("ten", ends="2026-10-04").subscriptions
    assert subscribed(over, TEN, None, None, TODAY)[1:] == (Subscription(TODAY, TEN),)


def test_a_member_is_forgotten_so_many_months_after_the_last_subscription() -> None:
    who = camille("ten", ends="2026-01-31")
    assert not who.is_forgotten(date(2026, 2, 28), 1, OPEN)
    assert who.is_forgotten(date(2026, 3, 1), 1, OPEN)
    assert not camille("ten").is_forgotten(date(2036, 1, 1), 1, OPEN)


def test_a_member_who_never_had_one_is_forgotten_from_the_day_they_were_made() -> None:
    who = camille()
    assert who.created_at == at("2026-01-01 09:00")
    assert not who.is_forgotten(date(2026, 4, 1), 3, OPEN)
    assert who.is_forgotten(date(2026, 4, 2), 3, OPEN)


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(0, 120))
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(
    day: date, months: int
) -> None:
    later = after_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and later.day >= 28)
