"""Opening hours on the clock of Paris: both changes of summer time, midnight, holidays."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.effect import Event, Refusal
from custom_components.faitout.engine.hours import ALL_DAY, OpeningHours, Span
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.engine.view import Status
from tests.engine.rooms import EIGHT_TO_TEN, PARIS, RADAR, Room, a_booking, minutes, refusals

SPRING = date(2026, 3, 29)
"""The night to this Sunday is an hour short."""
AUTUMN = date(2026, 10, 25)
"""The night to this Sunday is an hour long."""
DAY_SHIFT: tuple[Span, ...] = (Span(8 * 60, 22 * 60),)


def wall(day: date, hour: int, minute: int = 0, fold: int = 0) -> datetime:
    """Return an instant by the clock on the wall in Paris, in UTC."""
    local = datetime(day.year, day.month, day.day, hour, minute, tzinfo=PARIS, fold=fold)
    return local.astimezone(UTC)


@pytest.mark.parametrize("day", [SPRING, AUTUMN, date(2026, 10, 5)])
def test_eight_is_eight_on_the_clock_of_that_day(day: date) -> None:
    before = EIGHT_TO_TEN.opening(wall(day, 7, 59))
    assert not before.is_open
    assert before.until == wall(day, 8)
    after = EIGHT_TO_TEN.opening(wall(day, 8))
    assert after.is_open
    assert after.until == wall(day, 22)
    assert not EIGHT_TO_TEN.opening(wall(day, 22)).is_open


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 9), (AUTUMN, 11), (date(2026, 10, 5), 10)])
def test_the_night_is_as_long_as_the_clock_makes_it(day: date, hours: int) -> None:
    closed = EIGHT_TO_TEN.opening(wall(day - timedelta(days=1), 22))
    assert closed.until - wall(day - timedelta(days=1), 22) == timedelta(hours=hours)


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25)])
def test_a_place_open_all_night_is_open_through_the_change(day: date, hours: int) -> None:
    night = OpeningHours(PARIS, ((Span(20 * 60, 1440),), *((ALL_DAY,),) * 6))
    assert night.covers(wall(day, 0), wall(day + timedelta(days=1), 0))
    assert wall(day + timedelta(days=1), 0) - wall(day, 0) == timedelta(hours=hours)


def test_an_hour_that_the_change_skips_does_not_confuse_the_hours() -> None:
    odd = OpeningHours(PARIS, ((Span(150, 240),),) * 7)
    opening = odd.opening(wall(SPRING, 1, 59))
    assert not opening.is_open
    assert opening.until == wall(SPRING, 3, 30)
    assert odd.opening(wall(SPRING, 3, 30)).until == wall(SPRING, 4)


def test_a_span_over_midnight_is_one_opening() -> None:
    late = OpeningHours(PARIS, ((Span(0, 120), Span(18 * 60, 1440)),) * 7)
    monday = date(2026, 10, 5)
    opening = late.opening(wall(monday, 23))
    assert opening.is_open
    assert opening.until == wall(monday + timedelta(days=1), 2)
    assert late.covers(wall(monday, 22), wall(monday + timedelta(days=1), 1))
    assert not late.covers(wall(monday, 22), wall(monday + timedelta(days=1), 3))


def test_a_place_that_never_closes_is_open_for_a_week_ahead() -> None:
    always = OpeningHours(PARIS)
    opening = always.opening(minutes(0))
    assert opening.is_open
    assert opening.until >= minutes(0) + timedelta(days=8)


def test_a_place_that_never_opens_is_closed() -> None:
    never = OpeningHours(PARIS, ((),) * 7)
    opening = never.opening(minutes(0))
    assert not opening.is_open
    assert opening.until > minutes(0)
    assert not never.covers(minutes(0), minutes(1))


def test_a_holiday_differs_from_the_week() -> None:
    christmas = date(2026, 12, 25)
    hours = OpeningHours(PARIS, (DAY_SHIFT,) * 7, ((christmas, ()),))
    opening = hours.opening(wall(christmas, 12))
    assert not opening.is_open
    assert opening.until == wall(christmas + timedelta(days=1), 8)


def test_a_lunch_break_is_closed() -> None:
    hours = OpeningHours(PARIS, ((Span(480, 720), Span(840, 1080)),) * 7)
    monday = date(2026, 10, 5)
    assert not hours.opening(wall(monday, 13)).is_open
    assert not hours.covers(wall(monday, 11), wall(monday, 15))


@pytest.mark.parametrize(("opens", "closes"), [(-1, 5), (5, 5), (6, 5), (0, 1441)])
def test_a_span_that_is_none_cannot_be_made(opens: int, closes: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(opens, closes)


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValueError, match="seven days"):
        OpeningHours(PARIS, (DAY_SHIFT,) * 6)


@given(
    at=st.datetimes(
        min_value=datetime(2026, 1, 1),  # noqa: DTZ001 - hypothesis wants these naive
        max_value=datetime(2027, 12, 31),  # noqa: DTZ001
        timezones=st.just(UTC),
    ),
    opens=st.integers(0, 1438),
    length=st.integers(1, 600),
    zone=st.sampled_from(["Europe/Paris", "America/New_York", "Australia/Lord_Howe"]),
)
def test_an_opening_holds_until_it_says(at: datetime, opens: int, length: int, zone: str) -> None:
    hours = OpeningHours(ZoneInfo(zone), ((Span(opens, min(1440, opens + length)),),) * 7)
    opening = hours.opening(at)
    assert opening.until > at
    second = timedelta(seconds=1)
    assert hours.opening(opening.until - second).is_open is opening.is_open
    assert hours.opening(opening.until).is_open is not opening.is_open


def _between(name: str, start: datetime, end: datetime, made: datetime) -> Booking:
    booking = a_booking(name, 0, 0)
    return replace(booking, start=start, end=end, created_at=made)


# Rentals of whole days


@pytest.mark.parametrize("day", [SPRING, AUTUMN, date(2026, 10, 5)])
def test_a_rental_of_all_opening_hours_is_a_whole_day(day: date) -> None:
    assert EIGHT_TO_TEN.is_whole_day(wall(day, 8), wall(day, 22))
    assert EIGHT_TO_TEN.is_whole_day(wall(day, 0), wall(day + timedelta(days=1), 0))
    assert not EIGHT_TO_TEN.is_whole_day(wall(day, 8), wall(day, 21, 59))
    assert not EIGHT_TO_TEN.is_whole_day(wall(day, 8, 1), wall(day, 22))


def test_a_rental_that_begins_at_noon_and_lasts_for_days_has_a_whole_day_in_it() -> None:
    monday = date(2026, 10, 5)
    assert EIGHT_TO_TEN.is_whole_day(wall(monday, 12), wall(monday + timedelta(days=2), 12))


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_a_desk_is_rented_for_the_day_on_which_the_clock_changes(day: date) -> None:
    desk = Room(RADAR, kind=SpaceKind.DESK, at=wall(day, 0))
    effects = desk.take(
        Book(_between("ana", wall(day, 0), wall(day + timedelta(days=1), 0), wall(day, 0)))
    )
    assert refusals(effects) == []
    desk.until_instant(wall(day + timedelta(days=1), 1))
    assert desk.events == [Event.BOOKED, Event.ENDED]


def test_an_office_is_rented_for_a_week_through_its_nights() -> None:
    office = Room(RADAR, kind=SpaceKind.OFFICE)
    monday = date(2026, 10, 12)
    week = _between("ana", wall(monday, 8), wall(monday + timedelta(days=4), 22), minutes(0))
    assert refusals(office.take(Book(week))) == []


def test_a_meeting_room_is_not_rented_through_the_night() -> None:
    room = Room(RADAR)
    monday = date(2026, 10, 12)
    night = _between("ana", wall(monday, 8), wall(monday + timedelta(days=1), 0), minutes(0))
    assert refusals(room.take(Book(night))) == [(Refusal.CLOSED, "end")]


def test_a_night_shift_is_booked_over_midnight_through_the_change() -> None:
    night = OpeningHours(PARIS)
    room = Room(RADAR, hours=night, at=wall(AUTUMN - timedelta(days=1), 20))
    shift = _between(
        "ana",
        wall(AUTUMN - timedelta(days=1), 23),
        wall(AUTUMN, 4),
        wall(AUTUMN - timedelta(days=1), 20),
    )
    assert shift.length == timedelta(hours=6)
    assert refusals(room.take(Book(shift))) == []
    room.until_instant(wall(AUTUMN, 5))
    assert room.stage("ana") is Stage.RELEASED
    assert room.reason(Event.RELEASED).at == shift.start + timedelta(hours=1)


def test_the_room_shows_itself_closed_and_open_in_time() -> None:
    room = Room(RADAR)
    room.until(13 * 60 - 0.1)
    assert room.view.status is Status.FREE
    assert room.view.free_until == minutes(13 * 60)
    room.until(13 * 60)
    assert room.view.status is Status.CLOSED
    room.until(23 * 60)
    assert room.view.status is Status.FREE


def test_spans_that_lie_in_each_other_count_for_the_longer() -> None:
    hours = OpeningHours(PARIS, ((Span(480, 1320), Span(600, 660)),) * 7)
    monday = date(2026, 10, 5)
    assert hours.opening(wall(monday, 9)).until == wall(monday, 22)


def test_a_rental_over_a_closed_weekend_has_a_whole_day_in_it() -> None:
    weekdays = OpeningHours(PARIS, (*(DAY_SHIFT,) * 5, (), ()))
    friday = date(2026, 10, 9)
    assert weekdays.is_whole_day(wall(friday, 12), wall(friday + timedelta(days=4), 12))


def test_a_whole_day_with_a_lunch_break_lasts_until_the_evening() -> None:
    hours = OpeningHours(PARIS, ((Span(480, 720), Span(840, 1080)),) * 7)
    monday = date(2026, 10, 5)
    assert hours.is_whole_day(wall(monday, 8), wall(monday, 18))
    assert not hours.is_whole_day(wall(monday, 8), wall(monday, 12))


def test_a_place_is_open_from_its_first_instant_and_no_more_at_its_last() -> None:
    monday = date(2026, 10, 5)
    for _ in range(2):
        # Asked twice: what is remembered of the first answer must not make a difference.
        assert EIGHT_TO_TEN.opening(wall(monday, 21, 59)).is_open
        assert not EIGHT_TO_TEN.opening(wall(monday, 22)).is_open
        assert EIGHT_TO_TEN.opening(wall(monday, 8)).is_open
