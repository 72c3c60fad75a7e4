"""The line of the day: what was taken stays on it as long as it was taken, and no longer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.ledger import Ledger
from custom_components.faitout.screen.today import Today

MIDNIGHT = datetime(2026, 10, 4, 22, tzinfo=UTC)


def at(hour: float) -> datetime:
    """Return an hour of the day."""
    return MIDNIGHT + timedelta(hours=hour)


def booking(start: float, end: float, name: str = "one") -> Booking:
    """Return a booking from one hour to another."""
    return Booking(
        id=BookingId(name),
        space=SpaceId("salle"),
        start=at(start),
        end=at(end),
        created_at=MIDNIGHT,
    )


def hours(today: Today) -> list[tuple[float, float]]:
    """Return the stretches in hours."""
    hour = timedelta(hours=1)
    return [((s - MIDNIGHT) / hour, (e - MIDNIGHT) / hour) for s, e in today.stretches]


def day() -> Today:
    """Return a day of which nothing is known."""
    return Today(MIDNIGHT, at(24))


def test_what_is_booked_today_is_on_the_line() -> None:
    today = day()
    tomorrow = booking(33, 34, "tomorrow")
    today.follow(Ledger.of([booking(14, 15, "b"), booking(9, 10, "a"), tomorrow]), at(8))
    assert hours(today) == [(9, 10), (14, 15)]


def test_what_ends_early_was_taken_until_then() -> None:
    today = day()
    today.follow(Ledger.of([booking(9, 12)]), at(9))
    today.follow(Ledger(), at(10))
    assert hours(today) == [(9, 10)]


def test_what_ended_in_time_stays_until_its_end() -> None:
    today = day()
    today.follow(Ledger.of([booking(9, 10)]), at(9))
    today.follow(Ledger(), at(11))
    assert hours(today) == [(9, 10)]


def test_what_is_cancelled_before_it_began_is_gone() -> None:
    today = day()
    today.follow(Ledger.of([booking(14, 15)]), at(9))
    today.follow(Ledger(), at(10))
    assert hours(today) == []


def test_what_is_brought_back_is_taken_as_before() -> None:
    today = day()
    ledger = Ledger.of([booking(9, 12)])
    today.follow(ledger, at(9))
    today.follow(Ledger(), at(10))
    today.follow(Ledger.of([booking(9, 12)]), at(10))
    assert hours(today) == [(9, 12)]


def test_the_same_ledger_is_not_read_twice() -> None:
    today = day()
    ledger = Ledger.of([booking(9, 12)])
    today.follow(ledger, at(9))
    today.follow(ledger, at(10))
    assert hours(today) == [(9, 12)]


def test_the_journal_knows_what_was_over_before() -> None:
    today = day()
    released = replace(booking(8, 10, "a"), stage=Stage.RELEASED, ended_at=at(8.5))
    kept = replace(booking(10, 11, "b"), stage=Stage.COMPLETED, ended_at=at(11))
    never = replace(booking(15, 16, "c"), stage=Stage.CANCELLED, ended_at=at(9))
    live = booking(17, 18, "d")
    today.recall([released, kept, never, live])
    assert hours(today) == [(8, 8.5), (10, 11)]
