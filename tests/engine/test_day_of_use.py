"""The figures of a day: hours count once, inside the period."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.usage import Use, UseSum, usage_of

DAY = datetime(2026, 10, 5, tzinfo=UTC)


def at(hour: float) -> datetime:
    """Return an hour of the day."""
    return DAY + timedelta(hours=hour)


def booking(
    name: str, start: float, end: float, stage: Stage, ended: float | None = None
) -> Booking:
    """Return a booking that is over."""
    came = stage in (Stage.COMPLETED, Stage.CHECKED_IN)
    return Booking(
        id=BookingId(name),
        space=SpaceId("salle"),
        start=at(start),
        end=at(end),
        created_at=DAY,
        stage=stage,
        checked_in_at=at(start) if came else None,
        ended_at=at(end if ended is None else ended),
    )


def of_the_day(bookings: list[Booking], uses: list[Use]) -> UseSum:
    """Return the figures of the whole day."""
    return usage_of(bookings, uses, (), DAY, DAY + timedelta(days=1))


def test_an_empty_period_has_no_hours() -> None:
    assert of_the_day([], []) == UseSum()


def test_a_used_booking_counts_as_booked_and_used() -> None:
    figures = of_the_day(
        [booking("a", 9, 11, Stage.COMPLETED)], [Use(at(9), at(10.5), BookingId("a"))]
    )
    assert (figures.bookings, figures.checked_in, figures.walk_ins) == (1, 1, 0)
    assert figures.booked == timedelta(hours=2)
    assert figures.used == timedelta(hours=1.5)


def test_a_no_show_gives_back_its_rest() -> None:
    figures = of_the_day([booking("a", 9, 11, Stage.RELEASED, ended=9.25)], [])
    assert figures.no_shows == 1
    assert figures.freed == timedelta(hours=1.75)
    assert figures.reused == timedelta(0)


def test_what_somebody_else_then_used_counts_once_as_reused() -> None:
    figures = of_the_day(
        [
            booking("a", 9, 11, Stage.RELEASED, ended=9.25),
            booking("b", 9.5, 10.5, Stage.COMPLETED),
        ],
        [Use(at(9.5), at(10.25), BookingId("b")), Use(at(10.5), at(10.75))],
    )
    assert figures.reused == timedelta(hours=1.25)
    assert figures.walk_ins == 1


def test_only_the_time_for_which_somebody_else_kept_it_counts_as_reused() -> None:
    figures = of_the_day(
        [
            booking("a", 9, 11, Stage.RELEASED, ended=9.25),
            booking("b", 9.5, 10.5, Stage.COMPLETED, ended=10),
        ],
        [],
    )
    assert figures.reused == timedelta(hours=0.5)


def test_a_booking_that_still_runs_counts_as_reused_up_to_its_end() -> None:
    running = replace(booking("b", 9.5, 10.5, Stage.CHECKED_IN), ended_at=None)
    figures = of_the_day([booking("a", 9, 11, Stage.RELEASED, ended=9.25), running], [])
    assert figures.reused == timedelta(hours=1)


def test_cancelled_bookings_are_not_booked_time() -> None:
    figures = of_the_day([booking("a", 9, 11, Stage.CANCELLED, ended=8)], [])
    assert (figures.bookings, figures.cancelled, figures.booked) == (0, 1, timedelta(0))


def test_what_crosses_the_edge_counts_with_the_part_inside() -> None:
    figures = usage_of(
        [booking("a", 9, 11, Stage.COMPLETED)],
        [Use(at(9), at(11), BookingId("a"))],
        (),
        at(10),
        at(12),
    )
    assert (figures.booked, figures.used) == (timedelta(hours=1), timedelta(hours=1))
    assert figures.bookings == 0


def test_two_sessions_at_once_are_not_counted_twice() -> None:
    figures = of_the_day([], [Use(at(9), at(10)), Use(at(9.5), at(10.5))])
    assert figures.used == timedelta(hours=1.5)
